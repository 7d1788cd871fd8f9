package flows_test

import "doorstep/profiles"

// grantOf is a flow, what a client is registered with for it, and how it starts.
type grantOf struct {
	flow     string
	register map[string]any
	scopes   []string
	write    func(*profiles.Profile) // what else the profile has
	renews   bool                    // a refresh token comes, which is used too
}

const deviceGrant, cibaGrant, exchangeGrant = "urn:ietf:params:oauth:grant-type:device_code", "urn:openid:params:grant-type:ciba",
	"urn:ietf:params:oauth:grant-type:token-exchange"

// apiScopes are what a token is for, and personScopes what it says of a person, renewal included.
var (
	apiScopes    = []string{"IDENTITY", "user_impersonation"}
	personScopes = append([]string{"openid", "profile", "offline_access"}, apiScopes...)
)

// grantsOf are the flows. The refresh token's is run with what each of the first three leaves behind.
var grantsOf = []grantOf{
	{profiles.FlowDevice, grants(deviceGrant, "refresh_token"), personScopes, nil, true},
	{profiles.FlowPKCE, with(grants("authorization_code", "refresh_token"), "code"), personScopes, nil, true},
	{profiles.FlowCIBA, delivered(grants(cibaGrant, "refresh_token")), personScopes, func(p *profiles.Profile) { p.LoginHint = "anna" }, true},
	{profiles.FlowClientCredentials, grants("client_credentials"), apiScopes, nil, false},
	{profiles.FlowTokenExchange, grants(exchangeGrant), apiScopes, func(p *profiles.Profile) { p.SubjectProfile = "healthy-service" }, false},
	{profiles.FlowImplicit, unasked(with(grants("implicit"), "id_token token")), append([]string{"openid"}, apiScopes...), nil, false},
}

func grants(names ...string) map[string]any {
	return map[string]any{"grant_types": names, "response_types": []string{}}
}

func with(m map[string]any, response string) map[string]any {
	m["response_types"], m["redirect_uris"], m["application_type"] = []string{response}, []string{"http://127.0.0.1/callback"}, "native"
	return m
}

// unasked is a client that has a secret which nobody asks for: of public ones the provider wants PKCE, which this flow has
// nowhere to finish.
func unasked(m map[string]any) map[string]any {
	m["token_endpoint_auth_method"] = "client_secret_basic"
	return m
}

func delivered(m map[string]any) map[string]any {
	m["backchannel_token_delivery_mode"] = "poll"
	return m
}

// senseless are the pairs that there are not, and why.
var senseless = []struct {
	flow string
	auth func(name string) bool
	why  string
}{
	{profiles.FlowClientCredentials, is("none"), "only confidential clients may use it (RFC 6749 §4.4)"},
	{profiles.FlowCIBA, is("none"), "the client has to authenticate (CIBA Core §4)"},
	{profiles.FlowTokenExchange, is("none"), "the provider wants to know who exchanges (RFC 8693 §2.1 leaves that to it)"},
	{profiles.FlowImplicit, isNot("none"), "the token comes through the browser, and no client says who it is"},
}

func is(name string) func(string) bool    { return func(auth string) bool { return auth == name } }
func isNot(name string) func(string) bool { return func(auth string) bool { return auth != name } }

func makesSense(flow, auth string) bool {
	for _, s := range senseless {
		if s.flow == flow && s.auth(auth) {
			return false
		}
	}
	return true
}
