package profiles_test

import (
	"testing"

	"doorstep/profiles"

	"github.com/google/go-cmp/cmp"
)

// derived is what a preset fills in.
type derived struct {
	Provider                          profiles.Provider
	Issuer, Authorize, Token, Device  string
	Tenant, Flow, ClientAuth, BaseURL string
	Scopes                            []string
	Audience                          string
}

func derivedOf(p *profiles.Profile) derived {
	e := p.Effective()
	d := derived{
		Provider: e.Provider, Issuer: e.Issuer, Authorize: e.Endpoints.Authorization, Token: e.Endpoints.Token, Device: e.Endpoints.DeviceAuthorization,
		Tenant: e.Tenant, Flow: e.Flow, ClientAuth: e.ClientAuth, Scopes: e.Scopes, Audience: e.Audience,
	}
	if e.CDF != nil {
		d.BaseURL = e.CDF.BaseURL
	}
	return d
}

func TestPresets(t *testing.T) {
	t.Parallel()
	const (
		ms    = "https://login.microsoftonline.com/" + tenant
		realm = "https://sso.example.com/realms/acme"
		oidc  = realm + "/protocol/openid-connect"
	)
	cdf := &profiles.CDF{Project: "my-project", Cluster: "westeurope-1"}
	for name, tt := range map[string]struct {
		profile profiles.Profile
		want    derived
	}{
		"entra, device": {
			profiles.Profile{Provider: profiles.Entra, Tenant: tenant, ClientID: client, CDF: cdf},
			derived{profiles.Entra, ms + "/v2.0", ms + "/oauth2/v2.0/authorize", ms + "/oauth2/v2.0/token", ms + "/oauth2/v2.0/devicecode", tenant, "device", "none", west, []string{west + "/.default", "openid", "profile", "offline_access"}, ""},
		},
		"entra, service": {
			profiles.Profile{Provider: profiles.Entra, Tenant: tenant, ClientID: client, ClientSecret: env("S"), CDF: cdf},
			derived{profiles.Entra, ms + "/v2.0", ms + "/oauth2/v2.0/authorize", ms + "/oauth2/v2.0/token", ms + "/oauth2/v2.0/devicecode", tenant, "client-credentials", "client_secret_post", west, []string{west + "/.default"}, ""},
		},
		"entra, certificate": {
			profiles.Profile{Tenant: tenant, ClientID: client, ClientCertificate: "c.pem"},
			derived{profiles.Entra, ms + "/v2.0", ms + "/oauth2/v2.0/authorize", ms + "/oauth2/v2.0/token", ms + "/oauth2/v2.0/devicecode", tenant, "client-credentials", "private_key_jwt", "", nil, ""},
		},
		"entra by its token-url": {
			profiles.Profile{TokenURL: ms + "/oauth2/v2.0/token", ClientID: client},
			derived{profiles.Entra, ms + "/v2.0", ms + "/oauth2/v2.0/authorize", ms + "/oauth2/v2.0/token", ms + "/oauth2/v2.0/devicecode", tenant, "device", "none", "", nil, ""},
		},
		"entra, an issuer of another host wins": {
			profiles.Profile{Provider: profiles.Entra, Issuer: "https://idp.example.com", Tenant: tenant, ClientID: client},
			derived{profiles.Entra, "https://idp.example.com", "", "", "", tenant, "device", "none", "", nil, ""},
		},
		"entra, government": {
			profiles.Profile{Provider: profiles.Entra, Authority: "https://login.microsoftonline.us/", Tenant: "contoso.us", ClientID: client},
			derived{profiles.Entra, "https://login.microsoftonline.us/contoso.us/v2.0", "https://login.microsoftonline.us/contoso.us/oauth2/v2.0/authorize", "https://login.microsoftonline.us/contoso.us/oauth2/v2.0/token", "https://login.microsoftonline.us/contoso.us/oauth2/v2.0/devicecode", "contoso.us", "device", "none", "", nil, ""},
		},
		"adfs": {
			profiles.Profile{Provider: profiles.ADFS, Authority: "https://adfs.contoso.com", ClientID: "a"},
			derived{profiles.ADFS, "https://adfs.contoso.com/adfs", "https://adfs.contoso.com/adfs/oauth2/authorize", "https://adfs.contoso.com/adfs/oauth2/token", "https://adfs.contoso.com/adfs/oauth2/devicecode", "", "device", "none", "", nil, ""},
		},
		"cognito": {
			profiles.Profile{Provider: profiles.Cognito, Tenant: "eu-west-1_AbC", Authority: "https://acme.auth.eu-west-1.amazoncognito.com", ClientID: "a", ClientSecret: env("S"), CDF: cdf},
			derived{profiles.Cognito, "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC", "https://acme.auth.eu-west-1.amazoncognito.com/oauth2/authorize", "https://acme.auth.eu-west-1.amazoncognito.com/oauth2/token", "", "eu-west-1_AbC", "client-credentials", "client_secret_basic", west, nil, ""},
		},
		"auth0": {
			profiles.Profile{Provider: profiles.Auth0, Tenant: "acme", ClientID: "a", CDF: cdf},
			derived{profiles.Auth0, "https://acme.auth0.com/", "https://acme.auth0.com/authorize", "https://acme.auth0.com/oauth/token", "https://acme.auth0.com/oauth/device/code", "acme", "device", "none", west, []string{"IDENTITY", "user_impersonation"}, "https://my-project.fusion.cognite.com/my-project"},
		},
		"auth0, regional": {
			profiles.Profile{Provider: profiles.Auth0, Tenant: "acme.eu.auth0.com", ClientID: "a"},
			derived{profiles.Auth0, "https://acme.eu.auth0.com/", "https://acme.eu.auth0.com/authorize", "https://acme.eu.auth0.com/oauth/token", "https://acme.eu.auth0.com/oauth/device/code", "acme.eu.auth0.com", "device", "none", "", nil, ""},
		},
		"okta": {
			profiles.Profile{Provider: profiles.Okta, Tenant: "acme", ClientID: "a"},
			derived{Provider: profiles.Okta, Issuer: "https://acme.okta.com", Tenant: "acme", Flow: "device", ClientAuth: "none"},
		},
		"okta by its issuer": {
			profiles.Profile{Issuer: "https://acme.okta.com/oauth2/default", ClientID: "a", ClientSecret: env("S")},
			derived{Provider: profiles.Okta, Issuer: "https://acme.okta.com/oauth2/default", Flow: "client-credentials", ClientAuth: "client_secret_basic"},
		},
		"google": {
			profiles.Profile{Provider: profiles.Google, ClientID: "a", ClientSecret: env("S")},
			derived{Provider: profiles.Google, Issuer: "https://accounts.google.com", Flow: "device", ClientAuth: "client_secret_post"},
		},
		"keycloak": {
			profiles.Profile{Provider: profiles.Keycloak, Authority: "https://sso.example.com/", Tenant: "acme", ClientID: "a", ClientSecret: env("S")},
			derived{profiles.Keycloak, realm, oidc + "/auth", oidc + "/token", oidc + "/auth/device", "acme", "client-credentials", "client_secret_basic", "", nil, ""},
		},
		"keycloak, the realm in the authority": {
			profiles.Profile{Provider: profiles.Keycloak, Authority: realm, ClientID: "a"},
			derived{profiles.Keycloak, realm, oidc + "/auth", oidc + "/token", oidc + "/auth/device", "acme", "device", "none", "", nil, ""},
		},
		"cognite": {
			profiles.Profile{Provider: profiles.Cognite, ClientID: "a", ClientSecret: env("S"), CDF: cdf},
			derived{Provider: profiles.Cognite, Issuer: "https://auth.cognite.com", Token: "https://auth.cognite.com/oauth2/token", Flow: "client-credentials", ClientAuth: "client_secret_basic", BaseURL: west},
		},
		"generic": {
			profiles.Profile{Issuer: "https://idp.example.com/", ClientID: "a", Tenant: "x"},
			derived{Provider: profiles.Generic, Issuer: "https://idp.example.com/", Tenant: "x", Flow: "device", ClientAuth: "none"},
		},
		"generic by an authority": {
			profiles.Profile{Authority: "https://idp.example.com/", ClientID: "a", ClientCertificate: "c.pem"},
			derived{Provider: profiles.Generic, Issuer: "https://idp.example.com", Flow: "client-credentials", ClientAuth: "tls_client_auth"},
		},
		"a token": {
			profiles.Profile{AccessToken: env("T"), CDF: cdf},
			derived{Provider: profiles.Generic, Flow: "token", ClientAuth: "none", BaseURL: west},
		},
		"an API key": {
			profiles.Profile{APIKey: env("K"), CDF: &profiles.CDF{Project: "p", Cluster: "europe-west1-1"}},
			derived{Provider: profiles.Generic, Flow: "api-key", ClientAuth: "none", BaseURL: "https://api.cognitedata.com"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, derivedOf(&tt.profile)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestEveryProviderHasAPreset(t *testing.T) {
	t.Parallel()
	want := []string{"entra", "adfs", "cognito", "auth0", "okta", "google", "keycloak", "cognite", "generic"}
	if diff := cmp.Diff(want, profiles.Providers()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// What is written wins over each thing that a preset derives.
func TestWhatIsWrittenWins(t *testing.T) {
	t.Parallel()
	p := &profiles.Profile{
		Provider: profiles.Auth0, Tenant: "acme", ClientID: "a", ClientSecret: env("S"), Flow: "device", ClientAuth: "client_secret_jwt",
		Scopes: []string{"mine"}, Audience: "aud", Issuer: "https://login.acme.com/",
		Endpoints: profiles.Endpoints{Authorization: "https://a.example", Token: "https://t.example", DeviceAuthorization: "https://d.example"},
		CDF:       &profiles.CDF{Project: "p", BaseURL: "https://cdf.example.com/", Cluster: "c-1"},
	}
	want := derived{
		profiles.Auth0, "https://login.acme.com/", "https://a.example", "https://t.example", "https://d.example", "acme", "device", "client_secret_jwt",
		"https://cdf.example.com",
		[]string{"mine"},
		"aud",
	}
	if diff := cmp.Diff(want, derivedOf(p)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
