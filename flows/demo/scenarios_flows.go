package demo

import (
	"doorstep/flows/demo/idp"

	"github.com/luikyv/go-oidc/pkg/goidc"
)

// flowScenarios are healthy sign-ins by the flows that few need.
func flowScenarios() []scenario {
	return []scenario{
		{
			profile: "healthy-phone", title: "A person approves on their phone (CIBA): open /phone at the provider",
			about: "Pump station, control room",
			app:   phoneApp,
			write: phoneProfile,
		},
		{
			profile: "healthy-phone-ping", title: "A person approves on their phone, and the provider tells doorstep of it (CIBA in ping mode)",
			about: "Pump station, night shift", pinged: true,
			app: phoneApp,
			write: func(w *world, p *profile) {
				phoneProfile(w, p)
				p.CIBAMode, p.NotifiedAt = "ping", w.notified
			},
		},
		{
			profile: "healthy-phone-code", title: "A person approves on their phone, once they have told their user code: that of anna is 2468",
			about: "Pump station, remote desk",
			app:   func(a *idp.App) { phoneApp(a); a.UserCode = true },
			write: phoneProfile,
		},
		{
			profile: "healthy-exchange", title: "An application exchanges the token of another profile for one of its own",
			about: "Pump station, forwarder",
			app:   func(a *idp.App) { a.Grants = []goidc.GrantType{goidc.GrantTokenExchange} },
			write: func(_ *world, p *profile) { p.Flow, p.Subject = "token-exchange", "healthy-service" },
		},
		{
			profile: "healthy-delegation", title: "An application exchanges a person's token for one that says that it acts for them",
			about: "Pump station, assistant",
			app:   func(a *idp.App) { a.Grants = []goidc.GrantType{goidc.GrantTokenExchange} },
			write: func(_ *world, p *profile) {
				p.Flow, p.Subject, p.Actor = "token-exchange", handedOver, "healthy-service"
			},
		},
		{
			profile: "healthy-implicit", title: "A person signs in by the implicit flow, a legacy one: the tokens come through the browser",
			about: "Pump station, web page of 2016", person: true,
			app: func(a *idp.App) { a.Grants = []goidc.GrantType{goidc.GrantImplicit} },
			write: func(_ *world, p *profile) {
				p.Flow, p.Scopes = "implicit", []string{"openid", "profile", "IDENTITY", "user_impersonation"}
			},
		},
		{
			profile: "healthy-encrypted", title: "A person signs in with a browser, and what doorstep and the provider say to each other through it is encrypted",
			about: "Company sign-in, payroll", person: true, encrypted: true,
			app: func(a *idp.App) {
				a.Public, a.Groups, a.Grants = true, nil, []goidc.GrantType{goidc.GrantAuthorizationCode}
			},
			write: func(w *world, p *profile) {
				p.CDF, p.Audience, p.Scopes, p.JARM = nil, "", []string{"openid", "profile", "email"}, true
				p.JAREncryption, p.RequestKey, p.DecryptionKey = true, w.keyFile, w.decryptionFile
				p.ResourceCheck = map[string]string{"url": w.root.Issuer() + "/userinfo"}
			},
		},
		{
			profile: "legacy-login", title: "A person signs in by CDF's own login redirect, which CDF has retired",
			about: "Pump station, add-in of 2019", person: true,
			write: func(_ *world, p *profile) {
				*p = profile{Description: p.Description, Flow: "cdf-login", CDF: p.CDF}
			},
		},
	}
}

func phoneApp(a *idp.App) { a.Grants = []goidc.GrantType{goidc.GrantCIBA, goidc.GrantRefreshToken} }

func phoneProfile(_ *world, p *profile) {
	p.Flow, p.LoginHint = "ciba", "anna"
	p.Scopes = []string{"openid", "profile", "offline_access", "IDENTITY", "user_impersonation"}
	p.Extra = map[string]string{"binding_message": "PUMP-7"}
}
