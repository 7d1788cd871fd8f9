package device

import (
	"net/url"
	"strings"

	"doorstep/flows/polling"
)

// GrantType is the device grant's (RFC 8628 §3.4).
const GrantType = "urn:ietf:params:oauth:grant-type:device_code"

// polled is how the token endpoint is asked about g.
func (f Flow) polled(g *grant) polling.Grant {
	return polling.Grant{
		Token: f.Token, Params: pollParams(f, g), Interval: g.code.Interval, ExpiresAt: g.code.ExpiresAt,
		Expired: "the code ran out before the sign-in was approved", IDTokens: f.IDTokens,
	}
}

func pollParams(f Flow, g *grant) url.Values {
	params := url.Values{"grant_type": {GrantType}, "device_code": {g.deviceCode.Reveal()}}
	if alsoCode(f.Token.URL) {
		params.Set("code", g.deviceCode.Reveal())
	}
	if !g.verifier.IsZero() {
		params.Set("code_verifier", g.verifier.Reveal())
	}
	if f.Request.Resource != "" {
		params.Set("resource", f.Request.Resource) // RFC 8707 §2.2
	}
	return params
}

// alsoCode tells the two endpoints that want the device code as "code", as the drafts of the RFC called it:
// AD FS's and the first version of Entra's.
func alsoCode(tokenURL string) bool {
	u, err := url.Parse(tokenURL)
	if err != nil {
		return false
	}
	path := strings.ToLower(u.Path)
	entra := strings.HasPrefix(u.Host, "login.") && strings.HasSuffix(path, "/oauth2/token")
	return entra || strings.HasSuffix(path, "/adfs/oauth2/token")
}
