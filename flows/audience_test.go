package flows

import (
	"testing"

	"doorstep/profiles"
)

func TestAssertionAudience(t *testing.T) {
	t.Parallel()
	const issuer, token = "https://idp.example", "https://idp.example/token"
	for name, tt := range map[string]struct {
		provider   profiles.Provider
		discovered bool
		want       string
	}{
		"a provider that names itself":         {profiles.Generic, true, issuer},
		"endpoints alone":                      {profiles.Generic, false, token},
		"Entra documents its token endpoint":   {profiles.Entra, true, token},
		"Okta wants what is called":            {profiles.Okta, true, ""},
		"AD FS documents its token endpoint":   {profiles.ADFS, true, token},
		"Google has it for service accounts":   {profiles.Google, true, token},
		"Auth0 documents its issuer":           {profiles.Auth0, true, issuer},
		"Keycloak takes its issuer, and alone": {profiles.Keycloak, true, issuer},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m := &Metadata{Issuer: issuer, TokenEndpoint: token, Discovered: tt.discovered}
			if got := assertionAudience(&profiles.Profile{Provider: tt.provider}, m); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
