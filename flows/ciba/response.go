package ciba

import (
	"errors"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/polling"
	"doorstep/profiles/secret"
)

// defaultLife stands in for expires_in, which CIBA Core §7.3 requires: should the request die earlier, the provider
// says expired_token.
const defaultLife = 2 * time.Minute

// pending is a request that a person has yet to decide on.
type pending struct {
	authReqID secret.Value
	expiresAt time.Time
	interval  time.Duration
}

// parse reads an answer of the backchannel authentication endpoint (CIBA Core §7.3): a request, or nil and the problem,
// which is "" where the answer is an OAuth error or its status speaks for itself.
func parse(resp *httpclient.Response, now time.Time) (*pending, string) {
	a, problem := resp.Granted()
	switch {
	case a == nil:
		return nil, problem
	case a.String("auth_req_id") == "":
		return nil, "no auth_req_id"
	}
	life := a.Seconds("expires_in")
	if life == 0 {
		life = defaultLife
	}
	return &pending{
		authReqID: secret.New(a.String("auth_req_id")), expiresAt: now.Add(life), interval: polling.Interval(a.Seconds("interval")),
	}, ""
}

// wantsCode gives what to ask the person for after err, "" when no user code would help (CIBA Core §13).
func wantsCode(err error) string {
	var e *oauth.Error
	if !errors.As(err, &e) {
		return ""
	}
	switch e.Code {
	case "missing_user_code":
		return "Your user code at the provider"
	case "invalid_user_code":
		return "That user code was wrong. Your user code at the provider"
	}
	return ""
}
