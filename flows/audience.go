package flows

import (
	"slices"

	"doorstep/profiles"
)

// byTokenEndpoint are the providers whose documentation wants the token endpoint's address as the aud of an assertion.
var byTokenEndpoint = []profiles.Provider{profiles.Entra, profiles.ADFS, profiles.Okta, profiles.Google}

// assertionAudience is whom a client's assertion is for. Where the provider names itself that is its issuer: RFC 7523
// §3 leaves the choice, some servers take nothing else (zitadel's, those of FAPI 2.0), and an assertion for an
// endpoint's address could be collected by a server that lends it another's.
func assertionAudience(e *profiles.Profile, m *Metadata) string {
	if e.Security == fapi2 {
		return issuerOf(e, m) // its §5.3.3.1 leaves no choice
	}
	if !m.Discovered || slices.Contains(byTokenEndpoint, e.Provider) {
		return m.TokenEndpoint
	}
	return m.Issuer
}
