package flows

import (
	"slices"

	"doorstep/profiles"
)

var (
	// byCalledEndpoint are the providers that take nothing but the endpoint that is called: of a client's assertion at any other
	// address Okta says that its audience "must be the endpoint invoked for the request" (support.okta.com).
	byCalledEndpoint = []profiles.Provider{profiles.Okta}
	// byTokenEndpoint are those whose documentation wants the token endpoint's address, wherever the assertion goes:
	// learn.microsoft.com, "certificate credentials"; [MS-OAPX] §3.2.1.2, which goes by the OpenID Connect Core of 2014;
	// Google has it so for service accounts, and no such authentication for clients.
	byTokenEndpoint = []profiles.Provider{profiles.Entra, profiles.ADFS, profiles.Google}
)

// assertionAudience is whom a client's assertion is for, "" for the endpoint that is called, whichever that is.
//
// It is the issuer where the provider names itself. RFC 7523 §3 leaves the choice; its successor (draft-ietf-oauth-rfc7523bis
// §3), FAPI 2.0 (§5.3.3.1) and OpenID Connect Core (§9, errata set 3) take nothing else, since an assertion for an endpoint's address
// can be collected by a server that passes that address off as its own. Auth0 ("Authenticate with Private Key JWT"), Keycloak
// ("Upgrading" for 26.2) and PingOne ("Create a private key JWT") document that they take it; Cognito takes no assertions.
// The others are exceptions by what their documentation says.
func assertionAudience(e *profiles.Profile, m *Metadata) string {
	if e.Security == fapi2 {
		return issuerOf(e, m)
	}
	switch {
	case slices.Contains(byCalledEndpoint, e.Provider):
		return ""
	case slices.Contains(byTokenEndpoint, e.Provider), !m.Discovered:
		return m.TokenEndpoint // the one address that RFC 7523 §3 names, where nobody says what the issuer is called
	}
	return m.Issuer
}
