package profiles_test

import (
	"testing"

	"doorstep/profiles"

	"github.com/google/go-cmp/cmp"
)

func TestExpected(t *testing.T) {
	t.Parallel()
	const ms = "https://login.microsoftonline.com/" + tenant
	cdf := &profiles.CDF{Project: "p", Cluster: "westeurope-1"}
	guide := []string{"iss", "aud", "exp", "iat", "sub"}
	usual := []string{"iss", "exp"}
	for name, tt := range map[string]struct {
		profile profiles.Profile
		issuer  string // as discovery names it
		want    profiles.Expected
	}{
		"entra, both versions": {
			profiles.Profile{Provider: profiles.Entra, Tenant: tenant, ClientID: client, CDF: cdf},
			ms + "/v2.0",
			profiles.Expected{Issuers: []string{ms + "/v2.0", "https://sts.windows.net/" + tenant + "/"}, Audiences: []string{west}, ClientID: client, Tenant: tenant, Required: guide},
		},
		"entra, a domain, before discovery": {
			profiles.Profile{Provider: profiles.Entra, Tenant: "contoso.com", ClientID: client, CDF: cdf},
			"",
			profiles.Expected{Issuers: []string{"https://login.microsoftonline.com/contoso.com/v2.0"}, Audiences: []string{west}, ClientID: client, Required: guide},
		},
		"entra, a domain, discovered": {
			profiles.Profile{Provider: profiles.Entra, Tenant: "contoso.com", ClientID: client, CDF: cdf},
			ms + "/v2.0",
			profiles.Expected{Issuers: []string{ms + "/v2.0", "https://login.microsoftonline.com/contoso.com/v2.0", "https://sts.windows.net/" + tenant + "/"}, Audiences: []string{west}, ClientID: client, Tenant: tenant, Required: guide},
		},
		"entra, any directory": {
			profiles.Profile{Provider: profiles.Entra, Tenant: "common", ClientID: client, CDF: cdf},
			"https://login.microsoftonline.com/{tenantid}/v2.0",
			profiles.Expected{Audiences: []string{west}, ClientID: client, Required: guide},
		},
		"entra, an API of one's own": {
			profiles.Profile{Provider: profiles.Entra, Tenant: tenant, ClientID: client, Scopes: []string{"openid", "api://" + client + "/read"}},
			ms + "/v2.0",
			profiles.Expected{Issuers: []string{ms + "/v2.0", "https://sts.windows.net/" + tenant + "/"}, Audiences: []string{"api://" + client, client}, ClientID: client, Tenant: tenant, Required: usual},
		},
		"entra, a GUID as audience": {
			profiles.Profile{Provider: profiles.Entra, Tenant: tenant, ClientID: client, Audience: client},
			"",
			profiles.Expected{Issuers: []string{ms + "/v2.0", "https://sts.windows.net/" + tenant + "/"}, Audiences: []string{client, "api://" + client}, ClientID: client, Tenant: tenant, Required: usual},
		},
		"entra, private link": {
			profiles.Profile{Provider: profiles.Entra, Tenant: tenant, ClientID: client, CDF: &profiles.CDF{Project: "p", BaseURL: "https://p001.plink.az-xyz-001.cognitedata.com"}},
			"",
			profiles.Expected{Issuers: []string{ms + "/v2.0", "https://sts.windows.net/" + tenant + "/"}, Audiences: []string{"https://az-xyz-001.cognitedata.com"}, ClientID: client, Tenant: tenant, Required: guide},
		},
		"entra's words on another host": {
			profiles.Profile{Provider: profiles.Entra, Issuer: "http://127.0.0.1:4000", ClientID: "demo", Tenant: tenant},
			"http://127.0.0.1:4000",
			profiles.Expected{Issuers: []string{"http://127.0.0.1:4000"}, ClientID: "demo", Tenant: tenant, Required: usual},
		},
		"cognito has no aud": {
			profiles.Profile{Provider: profiles.Cognito, Tenant: "eu-west-1_A", ClientID: "a", CDF: cdf},
			"",
			profiles.Expected{Issuers: []string{"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A"}, ClientID: "a", Required: []string{"iss", "exp", "iat", "sub"}},
		},
		"auth0": {
			profiles.Profile{Provider: profiles.Auth0, Tenant: "acme", ClientID: "a", CDF: cdf},
			"https://acme.auth0.com/",
			profiles.Expected{Issuers: []string{"https://acme.auth0.com/"}, Audiences: []string{"https://p.fusion.cognite.com/p"}, ClientID: "a", Required: guide},
		},
		"a slash apart": {
			profiles.Profile{Issuer: "https://idp.example.com", ClientID: "a"},
			"https://idp.example.com/",
			profiles.Expected{Issuers: []string{"https://idp.example.com/"}, ClientID: "a", Required: usual},
		},
		"another than discovery's": {
			profiles.Profile{Issuer: "https://idp.example.com", ClientID: "a", Resource: "urn:r"},
			"https://other.example.com",
			profiles.Expected{Issuers: []string{"https://other.example.com", "https://idp.example.com"}, Audiences: []string{"urn:r"}, ClientID: "a", Required: usual},
		},
		"cognite": {
			profiles.Profile{Provider: profiles.Cognite, ClientID: "a", ClientSecret: env("S"), CDF: cdf},
			"",
			profiles.Expected{Issuers: []string{"https://auth.cognite.com"}, ClientID: "a", Required: guide},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, tt.profile.Expected(tt.issuer)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
