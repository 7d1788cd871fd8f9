package demo

import (
	"time"

	"doorstep/flows/demo/idp"
)

// tokenScenarios are tokens that look like the right ones and are not.
func tokenScenarios() []scenario {
	return []scenario{
		{
			profile: "edited-token", title: "The token was changed after it was signed", cause: "token.signature",
			about: "Wind park, what-if",
			token: func(p *idp.Provider, app string) (string, error) {
				return p.Forge(app, idp.Claims{"groups": []string{readers, operators, admins}})
			},
		},
		{
			profile: "other-issuer-version", title: "The token is of a version whose issuer CDF does not trust", cause: "token.issuer",
			about: "Refinery, emissions", entra: true,
			app: func(a *idp.App) { a.V1 = true },
		},
		{
			profile: "future-token", title: "The token is not valid yet", cause: "token.clock",
			about: "Wind park, turbine 3",
			token: func(p *idp.Provider, app string) (string, error) {
				return p.Mint(app, lifetime(p, 2*time.Hour, 3*time.Hour))
			},
		},
		{
			profile: "id-token", title: "An ID token is used in place of an access token", cause: "token.type",
			about: "Wind park, dashboard",
			token: func(p *idp.Provider, _ string) (string, error) { return p.MintID(terminalID(), people()[0].ID, nil) },
		},
		{
			profile: "opaque-token", title: "The token has no structure that CDF could read", cause: "token.opaque",
			about: "Wind park, maintenance windows",
			app:   func(a *idp.App) { a.Opaque = true },
		},
		{
			profile: "encrypted-token", title: "The token is encrypted", cause: "token.encrypted",
			about: "Wind park, grid operator",
			token: func(p *idp.Provider, app string) (string, error) { return p.Seal(app, nil) },
		},
		{
			profile: "missing-claim", title: "The token does not say whom it is about", cause: "token.claims",
			about: "Wind park, weather",
			token: func(p *idp.Provider, app string) (string, error) { return p.Mint(app, idp.Claims{"sub": nil}) },
		},
		{
			profile: "bound-token", title: "The token is bound to a key and used without it", cause: "token.binding",
			about: "Wind park, ice warning",
			token: func(p *idp.Provider, app string) (string, error) {
				return p.Mint(app, idp.Claims{"cnf": idp.Claims{"jkt": "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"}})
			},
		},
		{
			profile: "audience-slash", title: "The token's audience has a slash too many", cause: "invalid-token.audience",
			about: "Wind park, spare parts",
			write: func(w *world, p *profile) { p.Audience = w.cdf + "/" },
		},
		{
			profile: "large-token", title: "The token is too large for CDF's gateway", cause: "token.too-large",
			about: "Wind park, group of groups",
			app:   func(a *idp.App) { a.Groups = append(a.Groups, manyGroups(170)...) },
		},
		{
			profile: "too-many-idp-groups", title: "The provider left the groups out because there are too many", cause: "token.groups-overage",
			about: "Refinery, integration user", entra: true,
			app: func(a *idp.App) { a.Groups = append(a.Groups, manyGroups(201)...) },
		},
	}
}

// lifetime makes a token whose life begins and ends at these distances from now.
func lifetime(p *idp.Provider, from, to time.Duration) idp.Claims {
	now := p.Now()
	return idp.Claims{"iat": now.Add(from).Unix(), "nbf": now.Add(from).Unix(), "exp": now.Add(to).Unix()}
}
