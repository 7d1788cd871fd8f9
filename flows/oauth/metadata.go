package oauth

import (
	"encoding/json"
	"strings"
)

// Metadata is what an authorization server says of itself (OpenID Connect Discovery §3, RFC 8414 §2), or what
// a profile and its preset say in its place.
type Metadata struct {
	Issuer                      string   `json:"issuer"`
	AuthorizationEndpoint       string   `json:"authorization_endpoint"`
	TokenEndpoint               string   `json:"token_endpoint"`
	DeviceAuthorizationEndpoint string   `json:"device_authorization_endpoint"`
	JWKSURI                     string   `json:"jwks_uri"`
	UserinfoEndpoint            string   `json:"userinfo_endpoint"`
	IntrospectionEndpoint       string   `json:"introspection_endpoint"`
	RevocationEndpoint          string   `json:"revocation_endpoint"`
	RegistrationEndpoint        string   `json:"registration_endpoint"`
	EndSessionEndpoint          string   `json:"end_session_endpoint"`
	PAREndpoint                 string   `json:"pushed_authorization_request_endpoint"`
	BackchannelEndpoint         string   `json:"backchannel_authentication_endpoint"`
	GrantTypes                  []string `json:"grant_types_supported"`
	ResponseTypes               []string `json:"response_types_supported"`
	Scopes                      []string `json:"scopes_supported"`
	TokenAuthMethods            []string `json:"token_endpoint_auth_methods_supported"`
	CodeChallengeMethods        []string `json:"code_challenge_methods_supported"`

	// Discovered says whether a discovery document was read; false when the endpoints come from the profile alone.
	Discovered bool `json:"-"`
	// URL is where the document was read.
	URL string `json:"-"`
	// Raw is the whole document, for what has no field here.
	Raw map[string]json.RawMessage `json:"-"`
}

// EndpointAddress is an endpoint of a document: its registered name (IANA "OAuth Authorization Server Metadata") and where the
// document's value is kept.
type EndpointAddress struct {
	Name string
	URL  *string
}

// Endpoints are all of m's, those that it doesn't have included, in the order in which people are shown them.
func (m *Metadata) Endpoints() []EndpointAddress {
	return []EndpointAddress{
		{"authorization_endpoint", &m.AuthorizationEndpoint},
		{"token_endpoint", &m.TokenEndpoint},
		{"device_authorization_endpoint", &m.DeviceAuthorizationEndpoint},
		{"jwks_uri", &m.JWKSURI},
		{"userinfo_endpoint", &m.UserinfoEndpoint},
		{"introspection_endpoint", &m.IntrospectionEndpoint},
		{"revocation_endpoint", &m.RevocationEndpoint},
		{"registration_endpoint", &m.RegistrationEndpoint},
		{"end_session_endpoint", &m.EndSessionEndpoint},
		{"pushed_authorization_request_endpoint", &m.PAREndpoint},
		{"backchannel_authentication_endpoint", &m.BackchannelEndpoint},
	}
}

// Says reports whether the document has a switch on; one that isn't there is off.
func (m *Metadata) Says(name string) bool {
	var on bool
	return json.Unmarshal(m.Raw[name], &on) == nil && on
}

// List gives a list of the document; nil when there is none of the name, or when it is something else.
func (m *Metadata) List(name string) []string {
	var list []string
	if json.Unmarshal(m.Raw[name], &list) != nil {
		return nil
	}
	return list
}

// Aliases are the endpoints for clients that present a certificate, by their registered names (RFC 8705 §5); nil where there
// are none. What isn't an endpoint by its name, or isn't a text, is left out.
func (m *Metadata) Aliases() map[string]string {
	var members map[string]json.RawMessage
	if json.Unmarshal(m.Raw["mtls_endpoint_aliases"], &members) != nil {
		return nil
	}
	all := map[string]string{}
	for name, raw := range members {
		var address string
		if strings.HasSuffix(name, "_endpoint") && json.Unmarshal(raw, &address) == nil {
			all[name] = address
		}
	}
	return all
}
