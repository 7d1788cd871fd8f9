package demo

import (
	"time"

	"doorstep/flows/demo/cdf"
	"doorstep/flows/demo/idp"
)

// guideScenarios has one for each cause that the guide names, in its order.
func guideScenarios() []scenario {
	return append(accessScenarios(), expiryScenarios()...)
}

func accessScenarios() []scenario {
	return []scenario{
		{
			profile: "secret-expired", title: "The client secret has expired", cause: "access-denied.client-secret",
			about: "Refinery, weekly report", entra: true,
			app: func(a *idp.App) { a.SecretExpired = true },
		},
		{
			profile: "wrong-client-id", title: "The client ID is not the application's", cause: "access-denied.client-id",
			about: "Refinery, tank levels", entra: true,
			write: func(_ *world, p *profile) { p.ClientID = id("the application's object ID") },
		},
		{
			profile: "wrong-tenant", title: "The tenant is not the application's", cause: "access-denied.tenant",
			about: "Refinery, flare monitor", entra: true,
			write: func(_ *world, p *profile) { p.Tenant = id("another tenant") },
		},
		{
			profile: "no-api-permission", title: "The application may not use the CDF API", cause: "access-denied.api-permission",
			about: "Refinery, lab results", entra: true,
			write: func(_ *world, p *profile) { p.Scopes = []string{restricted + "/.default"} },
		},
		{
			profile: "no-group", title: "The application is in no CDF group", cause: "forbidden.no-group",
			about: "Pump station, leak detection",
			app:   func(a *idp.App) { a.Groups = []string{id("a group that CDF does not know")} },
		},
		{
			profile: "no-capability", title: "The groups may only read", cause: "forbidden.capability",
			about: "Pump station, forecast",
			app:   func(a *idp.App) { a.Groups = []string{readers} },
			write: needs("timeseries:READ", "timeseries:WRITE"),
		},
		{
			profile: "narrow-scope", title: "The scope lets nothing be written", cause: "forbidden.scope",
			about: "Pump station, calibration",
			write: func(_ *world, p *profile) {
				p.Scopes = []string{"IDENTITY", "DATA.VIEW"}
				p.CDF.Needs = []string{"timeseries:READ", "timeseries:WRITE"}
			},
		},
		{
			profile: "wrong-service-account", title: "CDF's service account has another client ID", cause: "forbidden.service-account",
			about:   "Compressor hall, vibration import",
			project: "compressor-hall",
			app:     func(a *idp.App) { a.Groups = []string{id("compressor hall readers")} },
			groups: func() []cdf.Group {
				return []cdf.Group{
					{ID: 2001, Name: "Readers", SourceID: id("compressor hall readers"), Capabilities: reading()},
					{ID: 2002, Name: "Vibration import", Members: []string{id("the application before it was registered anew")}, Capabilities: writing()},
				}
			},
			write: needs("timeseries:READ", "timeseries:WRITE"),
		},
		{
			profile: "wrong-audience", title: "The token is for another API", cause: "invalid-token.audience",
			about: "Pump station, work orders",
			write: func(_ *world, p *profile) { p.Audience, p.Scopes = planner, []string{"plans.read"} },
		},
		{
			profile: "wrong-cluster", title: "The project is on another CDF cluster", cause: "invalid-token.cluster",
			about: "Pump station, after the move",
			write: func(w *world, p *profile) { p.Audience = w.otherCDF },
		},
	}
}

func expiryScenarios() []scenario {
	return []scenario{
		{
			profile: "expired-token", title: "The token has expired, and nothing gets a new one", cause: "expired.not-renewed",
			about: "Pump station, notebook",
			token: func(p *idp.Provider, app string) (string, error) {
				return p.Mint(app, lifetime(p, -3*time.Hour, -2*time.Hour))
			},
		},
		{
			profile: "long-process", title: "The work takes longer than a token lives", cause: "expired.long-process",
			about: "Pump station, yearly export",
			write: func(_ *world, p *profile) { p.MinTTL = "2h" },
		},
	}
}

func needs(capabilities ...string) func(*world, *profile) {
	return func(_ *world, p *profile) { p.CDF.Needs = capabilities }
}
