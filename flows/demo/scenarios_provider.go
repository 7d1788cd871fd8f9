package demo

import (
	"doorstep/flows/demo/idp"
	"doorstep/flows/demo/plans"

	"github.com/luikyv/go-oidc/pkg/goidc"
)

// providerScenarios are what the provider refuses beyond what the guide names.
func providerScenarios() []scenario {
	return []scenario{
		{
			profile: "grant-not-allowed", title: "The application may not use client credentials", cause: "flow.not-allowed",
			about: "Heating plant, meters",
			app:   func(a *idp.App) { a.Grants = []goidc.GrantType{goidc.GrantDeviceCode} },
		},
		{
			profile: "public-client", title: "The application is registered as a public one", cause: "flow.public-client",
			about: "Refinery, shift handover", entra: true,
			app: func(a *idp.App) { a.Public = true },
		},
		{
			profile: "wrong-client-auth", title: "The secret is sent in the wrong place", cause: "flow.client-auth",
			about: "Heating plant, dispatch",
			app:   func(a *idp.App) { a.Auth = goidc.AuthnMethodSecretBasic },
			write: func(_ *world, p *profile) { p.ClientAuth = "client_secret_post" },
		},
		{
			profile: "renewed-certificate", title: "The certificate was renewed and the new one is not registered", cause: "flow.client-auth",
			about: "Maintenance planner, contractors",
			app:   func(a *idp.App) { a.Auth = goidc.AuthnMethodSelfSignedTLS },
			write: func(w *world, p *profile) {
				p.CDF, p.Audience, p.Scopes, p.ClientSecret = nil, planner, []string{plans.Scope}, ""
				p.ClientAuth, p.Certificate, p.CAFile = "self_signed_tls_client_auth", w.certificateFile, w.authorityFile
			},
		},
		{
			profile: "no-proof", title: "The provider wants tokens to be bound to a key, and the profile doesn't", cause: "flow.dpop",
			about: "Maintenance planner, old script",
			app:   func(a *idp.App) { a.Bound = true },
			write: func(_ *world, p *profile) { p.CDF, p.Audience, p.Scopes = nil, planner, []string{"plans.read"} },
		},
		{
			profile: "blocked-by-policy", title: "A Conditional Access policy blocks the application", cause: "flow.conditional-access",
			about: "Refinery, contractors", entra: true,
			app: func(a *idp.App) { a.Blocked = true },
		},
		{
			profile: "misspelt-scope", title: "A scope is misspelt", cause: "request.scope",
			about: "Heating plant, billing",
			write: func(_ *world, p *profile) { p.Scopes = []string{"IDENTITY", "user_impersonaton"} },
		},
		{
			profile: "resource-parameter", title: "The profile has resource, which belongs to Entra's old endpoints", cause: "request.malformed",
			about: "Refinery, extractor of 2020", entra: true,
			write: func(w *world, p *profile) { p.Resource = w.cdf },
		},
		{
			profile: "secret-id", title: "The secret's ID was copied in place of its value", cause: "access-denied.client-secret",
			about: "Refinery, document import", entra: true,
			write: func(_ *world, p *profile) { p.ClientSecret = id("the secret's ID") },
		},
		{
			profile: "api-key", title: "The profile has an API key, which CDF has retired", cause: "cdf.api-key",
			about: "Heating plant, script of 2019",
			write: func(_ *world, p *profile) {
				*p = profile{Description: p.Description, APIKey: "NTQ3ZGE0YmMtMWQ2Yi00Mjlk", CDF: p.CDF}
			},
		},
	}
}
