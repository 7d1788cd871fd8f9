package demo

import (
	"time"

	"doorstep/flows/demo/idp"

	"github.com/luikyv/go-oidc/pkg/goidc"
)

// handedOver is the profile of a person's token, which other profiles exchange.
const handedOver = "healthy-token"

// handedOverLife is long, since a demo may run for days.
const handedOverLife = 30 * 24 * time.Hour

// personScenarios are about what a person would have to do first, met by an application that acts on their behalf.
func personScenarios() []scenario {
	return []scenario{
		{
			profile: handedOver, title: "A token that somebody has handed over",
			about: "Harbour crane, from a colleague",
			token: func(p *idp.Provider, app string) (string, error) {
				anna := people()[0]
				set := lifetime(p, 0, handedOverLife)
				set["sub"], set["groups"], set["name"] = anna.ID, anna.Groups, anna.Name
				return p.Mint(app, set)
			},
		},
		{
			profile: "no-consent", title: "The person has yet to consent to the application", cause: "flow.consent",
			about: "Harbour crane, spare parts finder",
			app:   kept(idp.NoConsent), write: onBehalf,
		},
		{
			profile: "second-factor", title: "The provider wants a second factor", cause: "flow.mfa",
			about: "Harbour crane, load plan",
			app:   kept(idp.NoSecondFactor), write: onBehalf,
		},
		{
			profile: "person-not-assigned", title: "The person is not assigned to the application", cause: "flow.user",
			about: "Harbour crane, shift plan",
			app:   kept(idp.NotAssigned), write: onBehalf,
		},
	}
}

// kept is an application that exchanges people's tokens, with something in its way.
func kept(from idp.Obstacle) func(*idp.App) {
	return func(a *idp.App) { a.Grants, a.Obstacle = []goidc.GrantType{goidc.GrantTokenExchange}, from }
}

func onBehalf(_ *world, p *profile) { p.Flow, p.Subject = "token-exchange", handedOver }
