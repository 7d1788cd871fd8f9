package device

import (
	"net/url"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/polling"
	"doorstep/profiles/secret"
)

// defaultLife stands in for expires_in, which RFC 8628 §3.2 requires and some servers leave out all the same.
// It is what Entra, GitHub, Auth0 and AWS grant. Should the code die earlier, the server says expired_token.
const defaultLife = 15 * time.Minute

// grant is a code to poll with.
type grant struct {
	code       oauth.DeviceCode
	deviceCode secret.Value
	verifier   secret.Value // proves that it was this program that asked; zero where the server takes no such proof
}

// parse reads an answer of the device authorization endpoint (RFC 8628 §3.2): a grant, or nil and the problem, which
// is "" where the answer is an OAuth error or its status speaks for itself.
func parse(resp *httpclient.Response, now time.Time) (*grant, string) {
	a, problem := resp.Granted()
	if a == nil {
		return nil, problem
	}
	g := &grant{deviceCode: secret.New(a.String("device_code")), code: deviceCode(a, now)}
	switch {
	case g.deviceCode.IsZero():
		return nil, "no device_code"
	case g.code.UserCode == "":
		return nil, "no user_code"
	case a.String(verificationURI...) == "":
		return nil, "no verification_uri"
	case g.code.VerificationURI == "":
		return nil, "verification_uri is not an https address"
	}
	return g, ""
}

// Google says verification_url, as drafts of the RFC did.
var (
	verificationURI         = []string{"verification_uri", "verification_url"}
	verificationURIComplete = []string{"verification_uri_complete", "verification_url_complete"}
)

func deviceCode(a oauth.Answer, now time.Time) oauth.DeviceCode {
	life := a.Seconds("expires_in")
	if life == 0 {
		life = defaultLife
	}
	return oauth.DeviceCode{
		UserCode:                a.String("user_code", "usercode"),
		VerificationURI:         browsable(a.String(verificationURI...)),
		VerificationURIComplete: browsable(a.String(verificationURIComplete...)),
		ExpiresAt:               now.Add(life),
		Interval:                polling.Interval(a.Seconds("interval")),
		Message:                 a.String("message"),
	}
}

// browsable gives raw if a browser may be sent there: a person will type a password on that page. Anything else
// (javascript:, file:, plain http to another machine) gives "".
func browsable(raw string) string {
	if httpclient.CheckURL(raw) != nil {
		return ""
	}
	if u, err := url.Parse(raw); err != nil || u.User != nil {
		return ""
	}
	return raw
}
