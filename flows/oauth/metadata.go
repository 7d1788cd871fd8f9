package oauth

import "encoding/json"

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
