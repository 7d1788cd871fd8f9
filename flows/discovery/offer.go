package discovery

import (
	"slices"
	"strings"

	"doorstep/flows/oauth"
)

// Offer says whether a provider offers a flow, and what in its document says so.
type Offer struct {
	Name    string `json:"name"` // as in a profile: "device", "pkce"
	Offered bool   `json:"offered"`
	Reason  string `json:"reason"`
}

// offer is how one flow shows in a discovery document.
type offer struct {
	flow string
	// endpoint gives the endpoint that the flow cannot do without, and its registered name.
	endpoint func(*oauth.Metadata) (url, name string)
	grant    string // "" for a flow without a grant of its own
	response string // the response type that it needs, "" for none
	details  string // the list that says more about how it is offered, "" for none
}

var offers = []offer{
	{flow: "device", endpoint: deviceEndpoint, grant: "urn:ietf:params:oauth:grant-type:device_code"},
	{flow: "pkce", endpoint: authorizationEndpoint, grant: "authorization_code", response: "code"},
	{flow: "client-credentials", endpoint: tokenEndpoint, grant: "client_credentials"},
	{flow: "refresh-token", endpoint: tokenEndpoint, grant: "refresh_token"},
	{flow: "ciba", endpoint: backchannelEndpoint, grant: "urn:openid:params:grant-type:ciba", details: "backchannel_token_delivery_modes_supported"},
	{flow: "implicit", endpoint: authorizationEndpoint, grant: "implicit", response: "id_token token"},
	{flow: "token-exchange", endpoint: tokenEndpoint, grant: "urn:ietf:params:oauth:grant-type:token-exchange"},
}

func deviceEndpoint(m *oauth.Metadata) (url, name string) {
	return m.DeviceAuthorizationEndpoint, "device_authorization_endpoint"
}

func authorizationEndpoint(m *oauth.Metadata) (url, name string) {
	return m.AuthorizationEndpoint, "authorization_endpoint"
}

func tokenEndpoint(m *oauth.Metadata) (url, name string) { return m.TokenEndpoint, "token_endpoint" }

func backchannelEndpoint(m *oauth.Metadata) (url, name string) {
	return m.BackchannelEndpoint, "backchannel_authentication_endpoint"
}

// Offers tells for each flow whether m offers it. What a document doesn't say is not held against it: Entra lists
// no grants at all and takes most.
func Offers(m *oauth.Metadata) []Offer {
	list := make([]Offer, len(offers))
	for i, o := range offers {
		list[i] = Offer{Name: o.flow}
		list[i].Offered, list[i].Reason = o.in(m)
		if words := m.List(o.details); list[i].Offered && words != nil {
			list[i].Reason += "; " + o.details + " has " + strings.Join(words, ", ")
		}
	}
	return list
}

func (o offer) in(m *oauth.Metadata) (offered bool, reason string) {
	url, name := o.endpoint(m)
	switch {
	case url == "":
		return false, "there is no " + name
	case o.response != "" && m.ResponseTypes != nil && !hasResponse(m.ResponseTypes, o.response):
		return false, "response_types_supported has no " + o.response
	case m.GrantTypes == nil:
		return true, name + " is there; the document lists no grants"
	case slices.Contains(m.GrantTypes, o.grant):
		return true, "grant_types_supported has " + o.grant
	case o.flow == "device":
		return true, "there is a device_authorization_endpoint, though grant_types_supported doesn't list the grant"
	}
	return false, "grant_types_supported has no " + o.grant
}

// hasResponse compares response types, whose words have no order (OAuth 2.0 Multiple Response Types §2).
func hasResponse(types []string, want string) bool {
	return slices.ContainsFunc(types, func(t string) bool {
		got := strings.Fields(t)
		for _, word := range strings.Fields(want) {
			if !slices.Contains(got, word) {
				return false
			}
		}
		return len(got) == len(strings.Fields(want))
	})
}

// Features tells which protocols beside the flows m offers, by their usual short names.
func Features(m *oauth.Metadata) map[string]bool {
	return map[string]bool{
		"pkce_s256":            slices.Contains(m.CodeChallengeMethods, "S256"),
		"par":                  m.PAREndpoint != "",
		"par_required":         m.Says("require_pushed_authorization_requests"),
		"jar":                  m.Says("request_parameter_supported"),
		"jar_encryption":       m.Raw["request_object_encryption_alg_values_supported"] != nil,
		"jarm":                 contains(m, "response_modes_supported", ".jwt", "jwt"),
		"dpop":                 m.Raw["dpop_signing_alg_values_supported"] != nil,
		"mtls":                 m.Raw["mtls_endpoint_aliases"] != nil || m.Says("tls_client_certificate_bound_access_tokens"),
		"iss_parameter":        m.Says("authorization_response_iss_parameter_supported"),
		"userinfo":             m.UserinfoEndpoint != "",
		"introspection":        m.IntrospectionEndpoint != "",
		"introspection_signed": m.Raw["introspection_signing_alg_values_supported"] != nil,
		"revocation":           m.RevocationEndpoint != "",
		"registration":         m.RegistrationEndpoint != "",
		"encryption":           m.Raw["id_token_encryption_alg_values_supported"] != nil,
		"end_session":          m.EndSessionEndpoint != "",
		"ciba_user_code":       m.Says("backchannel_user_code_parameter_supported"),
		"ciba_ping":            contains(m, "backchannel_token_delivery_modes_supported", "ping"),
		"private_keys":         slices.Contains(m.TokenAuthMethods, "private_key_jwt"),
		"public_clients":       slices.Contains(m.TokenAuthMethods, "none"),
	}
}

// contains reports whether a list of the document has an entry that ends in one of the endings.
func contains(m *oauth.Metadata, name string, endings ...string) bool {
	return slices.ContainsFunc(m.List(name), func(s string) bool {
		return slices.ContainsFunc(endings, func(end string) bool { return strings.HasSuffix(s, end) })
	})
}

// Endpoints gives the endpoints of m by their registered names; those that it doesn't have are left out.
func Endpoints(m *oauth.Metadata) map[string]string {
	all := map[string]string{}
	for _, e := range m.Endpoints() {
		if *e.URL != "" {
			all[e.Name] = *e.URL
		}
	}
	return all
}
