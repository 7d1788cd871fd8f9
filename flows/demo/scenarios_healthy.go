package demo

import (
	"doorstep/flows/demo/idp"
	"doorstep/flows/demo/plans"

	"github.com/luikyv/go-oidc/pkg/goidc"
)

func healthyScenarios() []scenario {
	return []scenario{
		{
			profile: "healthy", title: "A person signs in with a device code",
			about: "Pump station, for people", person: true,
		},
		{
			profile: "healthy-service", title: "An application signs in by itself",
			about: "Pump station, nightly import",
		},
		{
			profile: "healthy-entra", title: "A person signs in at a provider that behaves like Microsoft Entra ID",
			about: "Refinery, for people", person: true, entra: true,
		},
		{
			profile: "healthy-entra-service", title: "An application signs in at a provider that behaves like Microsoft Entra ID",
			about: "Refinery, alarm export", entra: true,
		},
		{
			profile: "healthy-browser", title: "A person signs in with a browser on the same machine",
			about: "Pump station, at the desk", person: true,
			write: func(_ *world, p *profile) { p.Flow = "pkce" },
		},
		{
			profile: "healthy-no-cdf", title: "An application signs in for another API than CDF",
			about: "Maintenance planner",
			write: func(_ *world, p *profile) {
				p.CDF, p.Audience, p.Scopes = nil, planner, []string{"plans.read"}
			},
		},
		{
			profile: "healthy-dpop", title: "An application signs in for tokens that are bound to a key (DPoP)",
			about: "Maintenance planner, plans to the day",
			app:   func(a *idp.App) { a.Bound = true },
			write: func(w *world, p *profile) {
				p.CDF, p.Audience, p.Scopes, p.DPoP = nil, planner, []string{plans.Scope}, true
				p.ResourceCheck = map[string]string{"url": w.base + plans.Path}
			},
		},
		{
			profile: "healthy-mtls", title: "An application signs in with its certificate, for tokens that are bound to it (mutual TLS)",
			about: "Maintenance planner, spare parts",
			app:   func(a *idp.App) { a.Auth = goidc.AuthnMethodTLS },
			write: func(w *world, p *profile) {
				p.CDF, p.Audience, p.Scopes, p.ClientSecret = nil, planner, []string{plans.Scope}, ""
				p.ClientAuth, p.Certificate, p.CAFile = "tls_client_auth", w.certificateFile, w.authorityFile
				p.ResourceCheck = map[string]string{"url": w.mtls + plans.Path}
			},
		},
		{
			profile: "healthy-fapi2", title: "A person signs in with a browser, by the FAPI 2.0 Security Profile",
			about: "Pump station, settlements", person: true,
			app: func(a *idp.App) {
				a.Auth, a.Groups = goidc.AuthnMethodPrivateKeyJWT, nil
				a.Grants = []goidc.GrantType{goidc.GrantAuthorizationCode, goidc.GrantRefreshToken}
			},
			write: func(w *world, p *profile) {
				p.Security, p.ClientAuth, p.ClientKey = "fapi2", "private_key_jwt", w.keyFile
				p.JAR, p.JARM, p.RequestKey = true, true, w.keyFile
				p.CDF, p.Audience, p.Scopes = nil, "", []string{"openid", planner + "/" + plans.Scope}
				p.ResourceCheck = map[string]string{"url": w.base + plans.Path}
			},
		},
		{
			profile: "healthy-userinfo", title: "A person signs in, and the provider tells who that is",
			about: "Company sign-in", person: true,
			write: func(w *world, p *profile) {
				p.CDF, p.Audience, p.Scopes = nil, "", []string{"openid", "profile", "email"}
				p.ResourceCheck = map[string]string{"url": w.root.Issuer() + "/userinfo"}
			},
		},
	}
}
