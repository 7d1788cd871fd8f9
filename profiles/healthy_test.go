package profiles_test

import (
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

const (
	tenant = "3f0c6a5e-1111-4222-8333-444455556666"
	client = "9f039f43-aaaa-4bbb-8ccc-ddddeeeeffff"
	west   = "https://westeurope-1.cognitedata.com"
)

func env(name string) secret.Ref { return secret.Ref{Kind: secret.Env, Name: name} }

// healthyCase is a profile with which people sign in, and the secret that it resolves to.
type healthyCase struct {
	name    string
	profile profiles.Profile
	secret  string
}

// healthy are profiles of every provider, as their users have them. Nothing may be said against any of them.
func healthy() []healthyCase {
	cdf := func() *profiles.CDF { return &profiles.CDF{Project: "my-project", Cluster: "westeurope-1"} }
	return []healthyCase{
		{"entra, device", profiles.Profile{Provider: profiles.Entra, Tenant: tenant, ClientID: client, CDF: cdf()}, ""},
		{"entra, service", profiles.Profile{Provider: profiles.Entra, Tenant: tenant, ClientID: client, ClientSecret: env("S"), CDF: cdf()}, "abc8Q~x.Y_z-0123456789abcdefghijklmnopqrs"},
		{"entra, bare tenant", profiles.Profile{Tenant: tenant, ClientID: client, CDF: cdf()}, ""},
		{"entra, upper case", profiles.Profile{Tenant: "3F0C6A5E-1111-4222-8333-444455556666", ClientID: client, Issuer: "https://login.microsoftonline.com/" + tenant + "/v2.0"}, ""},
		{"entra, domain", profiles.Profile{Tenant: "contoso.onmicrosoft.com", ClientID: client, CDF: cdf()}, ""},
		{"entra, own domain and GUID", profiles.Profile{Provider: profiles.Entra, Tenant: "contoso.com", TokenURL: "https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/token", ClientID: client, ClientSecret: env("S")}, "x"},
		{"entra, any directory", profiles.Profile{Provider: profiles.Entra, Tenant: "organizations", ClientID: client}, ""},
		{"entra, v1", profiles.Profile{Provider: profiles.Entra, Tenant: tenant, Issuer: "https://sts.windows.net/" + tenant + "/", TokenURL: "https://login.microsoftonline.com/" + tenant + "/oauth2/token", ClientID: client, ClientSecret: env("S"), Resource: west}, "x~y"},
		{"entra, government", profiles.Profile{Provider: profiles.Entra, Authority: "https://login.microsoftonline.us", Tenant: tenant, ClientID: client}, ""},
		{"entra, everything written", profiles.Profile{
			Provider: profiles.Entra, Tenant: tenant, Issuer: "https://login.microsoftonline.com/" + tenant + "/v2.0",
			Authority: "https://login.microsoftonline.com/" + tenant, TokenURL: "https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/token",
			ClientID: client, ClientSecret: env("S"), Scopes: []string{west + "/.default"}, Audience: west, CDF: &profiles.CDF{Project: "p", BaseURL: west, Needs: []string{"timeseries:READ"}},
		}, "x"},
		{"entra's words on another host", profiles.Profile{Provider: profiles.Entra, Issuer: "http://127.0.0.1:8080/" + tenant + "/v2.0", ClientID: "doorstep-demo", Tenant: tenant}, ""},
		{"entra, certificate", profiles.Profile{Provider: profiles.Entra, Tenant: tenant, ClientID: client, ClientCertificate: "~/certs/app (2026).pem"}, ""},
		{"extractor", profiles.Profile{Authority: "https://login.microsoftonline.com/", Tenant: tenant, ClientID: client, ClientSecret: env("S"), Scopes: []string{west + "/.default"}}, "x"},
		{"adfs", profiles.Profile{Provider: profiles.ADFS, Authority: "https://adfs.contoso.com", ClientID: "my-app", Resource: "urn:microsoft:userinfo"}, ""},
		{"cognito", profiles.Profile{Provider: profiles.Cognito, Tenant: "eu-west-1_AbCdEf123", Authority: "https://acme.auth.eu-west-1.amazoncognito.com", ClientID: "4ab5c6d7e8f9g0h1i2j3k4l5m6", ClientSecret: env("S"), Scopes: []string{"https://cognitedata.com/user_impersonation"}, CDF: &profiles.CDF{Project: "p", Cluster: "aws-dub-dev"}}, "1abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmn"},
		{"cognito, issuer", profiles.Profile{Issuer: "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123", Tenant: "eu-west-1_AbCdEf123", ClientID: "4ab5c6d7e8f9g0h1i2j3k4l5m6", Endpoints: profiles.Endpoints{JWKS: "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123/.well-known/jwks.json"}}, ""},
		{"auth0", profiles.Profile{Provider: profiles.Auth0, Tenant: "acme.eu.auth0.com", ClientID: "aBcDeFgHiJkLmNoPqRsTuVwXyZ012345", Audience: "https://p.fusion.cognite.com/p"}, ""},
		{"auth0, issuer with a slash", profiles.Profile{Issuer: "https://acme.auth0.com/", ClientID: "aBcDeFgHiJkLmNoPqRsTuVwXyZ012345", ClientSecret: env("S"), CDF: cdf()}, "a_b-c{d}"},
		{"okta", profiles.Profile{Provider: profiles.Okta, Issuer: "https://acme.okta.com/oauth2/default", ClientID: "0oa1b2c3d4E5F6G7h8i9", Scopes: []string{"openid"}}, ""},
		{"okta, tenant", profiles.Profile{Provider: profiles.Okta, Tenant: "acme", ClientID: "0oa1b2c3d4E5F6G7h8i9"}, ""},
		{"google", profiles.Profile{Provider: profiles.Google, ClientID: "123456789012-abcdef.apps.googleusercontent.com", ClientSecret: env("S"), Scopes: []string{"openid", "email"}}, "GOCSPX-abc_DEF-123"},
		{"keycloak", profiles.Profile{Provider: profiles.Keycloak, Authority: "https://sso.example.com", Tenant: "my-realm", ClientID: "my-client", ClientSecret: env("S")}, tenant},
		{"keycloak, issuer and tenant", profiles.Profile{Provider: profiles.Keycloak, Issuer: "https://sso.example.com/auth/realms/acme", Tenant: "acme", TokenURL: "https://sso.example.com/auth/realms/acme/protocol/openid-connect/token", ClientID: "account"}, ""},
		{"cognite", profiles.Profile{Provider: profiles.Cognite, ClientID: client, ClientSecret: env("S"), CDF: cdf()}, tenant},
		{"generic", profiles.Profile{Issuer: "https://idp.example.com", ClientID: "app", ResourceCheck: &profiles.ResourceCheck{URL: "https://api.example.com/me?fields=a%20b"}}, ""},
		{"generic on loopback", profiles.Profile{Issuer: "http://localhost:8080/realms/dev", ClientID: "dev", ClientSecret: env("S")}, "secret"},
		{"generic, a GUID as secret", profiles.Profile{Issuer: "https://idp.example.com", ClientID: "app", ClientSecret: env("S")}, tenant},
		{"generic, JSON as a parameter", profiles.Profile{Issuer: "https://idp.example.com", ClientID: "app", ExtraParameters: map[string]string{"claims": `{"id_token":{"acr":{"essential":true}}}`}}, ""},
		{"generic, odd secret", profiles.Profile{Issuer: "https://idp.example.com", ClientID: "app", ClientSecret: env("S")}, `"a<b>c'd${e`},
		{"generic, strange client", profiles.Profile{Issuer: "https://idp.example.com", ClientID: "https://client.example.com/metadata.json"}, ""},
		{"pingone", profiles.Profile{Issuer: "https://auth.pingone.eu/" + tenant + "/as", Tenant: client, ClientID: client}, ""},
		{"a token", profiles.Profile{AccessToken: env("T"), CDF: cdf()}, ""},
		{"private link", profiles.Profile{Tenant: tenant, ClientID: client, CDF: &profiles.CDF{Project: "p", BaseURL: "https://p001.plink.az-xyz-001.cognitedata.com"}}, ""},
	}
}
