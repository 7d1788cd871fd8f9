// Package ciba signs a person in who approves on a device that the provider knows, such as their phone: OpenID Connect
// Client-Initiated Backchannel Authentication, in poll mode, or in ping mode where the provider can reach this machine.
//
// The person is named and not sent anywhere: by a login hint, an ID token of theirs, or a token of the provider's own.
package ciba

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"doorstep/flows/clientauth"
	"doorstep/flows/httpclient"
	"doorstep/flows/idtoken"
	"doorstep/flows/oauth"
	"doorstep/flows/polling"
	"doorstep/flows/tokenendpoint"
	"doorstep/profiles/secret"
)

// GrantType is the grant's (CIBA Core §10.1).
const GrantType = "urn:openid:params:grant-type:ciba"

// Hints are the parameters that say whom to ask. A request has exactly one of them (CIBA Core §7.1).
func Hints() []string { return []string{"login_hint", "id_token_hint", "login_hint_token"} }

// Flow is a sign-in, ready to run.
type Flow struct {
	HTTP           *httpclient.Client
	BackchannelURL string // the backchannel authentication endpoint
	Token          tokenendpoint.Endpoint
	IDTokens       *idtoken.Verifier // of the ID token that comes along; nil takes any
	// Request may bring in its extra parameters what CIBA Core §7.1 has beyond the fields here: id_token_hint,
	// login_hint_token, binding_message, requested_expiry in seconds, user_code.
	Request   oauth.Request
	LoginHint string
	ACRValues []string
	// NotificationPort is where on this machine's loopback the provider's pings arrive, 0 for a client that is registered to
	// poll (CIBA Core §4). A client for pings polls as well, see [polling.Grant].
	NotificationPort int

	// Ask gets the person's user code, a secret between them and the provider, where the provider wants one. nil when
	// nobody can be asked. A code that was wrong is asked for again.
	Ask func(ctx context.Context, question string) (secret.Value, error)
}

// Run has the person asked, tells emit what their device shows, and polls until there are tokens, a decision against
// them, or the request has expired (then the error's Code is "expired_token"). It returns as soon as ctx ends, in the
// middle of a request too. emit may be nil; it is called from this goroutine.
func (f Flow) Run(ctx context.Context, emit func(oauth.Event)) (*oauth.TokenSet, error) {
	if emit == nil {
		emit = func(oauth.Event) {}
	}
	told := f.listen(ctx, emit)
	defer told.stop()
	p, err := f.start(ctx, told.token)
	if err != nil {
		return nil, err
	}
	told.of(p.authReqID)
	emit(oauth.Backchannel{ExpiresAt: p.expiresAt, Interval: p.interval, BindingMessage: f.Request.Extra.Get("binding_message")})
	return f.polled(p, told.decided).Run(ctx, emit)
}

// params are those of the request that every try has. notificationToken is zero in poll mode.
func (f Flow) params(notificationToken secret.Value) url.Values {
	v := f.Request.Values()
	if !slices.Contains(f.Request.Scopes, "openid") {
		v.Set("scope", strings.TrimSpace("openid "+v.Get("scope"))) // CIBA Core §7.1: without it there is no request
	}
	for name, value := range map[string]string{
		"login_hint": f.LoginHint, "acr_values": strings.Join(f.ACRValues, " "), "client_notification_token": notificationToken.Reveal(),
	} {
		if value != "" {
			v.Set(name, value)
		}
	}
	return v
}

// maxCodes is how many times a person may mistype the user code.
const maxCodes = 3

// start has the person asked, their user code got from them where the provider wants it (CIBA Core §13).
func (f Flow) start(ctx context.Context, notificationToken secret.Value) (*pending, error) {
	params := f.params(notificationToken)
	p, err := f.request(ctx, params)
	for range maxCodes {
		question := wantsCode(err)
		if question == "" || f.Ask == nil {
			break
		}
		code, failed := f.Ask(ctx, question)
		if failed != nil {
			return nil, failed
		}
		params.Set("user_code", code.Reveal())
		p, err = f.request(ctx, params)
	}
	return p, err
}

// request is the authentication request (CIBA Core §7.1). It is tried again only if it never reached the provider or
// the provider says that it couldn't take it: each one that arrives makes a person's phone ring.
func (f Flow) request(ctx context.Context, params url.Values) (*pending, error) {
	var p *pending
	err := f.HTTP.Retry(ctx, neverArrived, func(ctx context.Context) (err error) {
		p, err = f.send(ctx, params)
		return err
	})
	return p, err
}

func neverArrived(e *oauth.Error) bool {
	refused := e.Status == http.StatusServiceUnavailable || e.Status == http.StatusTooManyRequests
	return e.Temporary() && (e.Unsent() || refused)
}

func (f Flow) send(ctx context.Context, params url.Values) (*pending, error) {
	now := oauth.Clock(f.Token.Now)
	call := httpclient.Call{Endpoint: oauth.EndpointBackchannel, Method: http.MethodPost, URL: f.BackchannelURL, Form: params}
	if err := clientauth.Apply(f.Token.Client, &call, now()); err != nil {
		return nil, err
	}
	resp, err := f.HTTP.Do(ctx, call)
	if err != nil {
		return nil, err
	}
	p, problem := parse(resp, now())
	if p == nil {
		return nil, resp.Error(problem)
	}
	return p, nil
}

func (f Flow) polled(p *pending, decided <-chan struct{}) polling.Grant {
	return polling.Grant{
		Token: f.Token, Params: url.Values{"grant_type": {GrantType}, "auth_req_id": {p.authReqID.Reveal()}},
		Interval: p.interval, ExpiresAt: p.expiresAt,
		Expired:  "the request expired before the sign-in was approved",
		IDTokens: f.IDTokens, Decided: decided,
	}
}
