package demo

import (
	"time"

	"doorstep/flows/demo/idp"
)

// exerciseCodeLifetime leaves time to read the page, and not to grow impatient.
const exerciseCodeLifetime = 20 * time.Second

// exercises are faults that show only when somebody signs in, and so are none for a check of all profiles: the title
// says what to do. They are there where [Options] want them.
func exercises() []scenario {
	return []scenario{
		{
			profile: "try-declining", title: "Sign in, and decline on the page", cause: "flow.denied",
			about: "Ferry quay, ticket office", person: true,
			write: func(_ *world, p *profile) { p.Flow = "device" },
		},
		{
			profile: "try-waiting", title: "Sign in, and let the code run out: it lives for 20 seconds", cause: "flow.code-expired",
			about: "Ferry quay, lost property", person: true,
			app:   func(a *idp.App) { personApp(a); a.CodeLifetime = exerciseCodeLifetime },
			write: func(_ *world, p *profile) { p.Flow = "device" },
		},
		{
			profile: "try-redirect", title: "Sign in: the redirect URI is registered for a server, and not for this computer", cause: "flow.redirect-uri",
			about: "Ferry quay, timetable", person: true,
			app:   func(a *idp.App) { personApp(a); a.Redirects = []string{"https://ferry.example.com/callback"} },
			write: func(_ *world, p *profile) { p.PAR = true },
		},
		{
			profile: "try-device-pkce", title: "Sign in: the provider wants PKCE in the device flow, and what is in front of it lets none through", cause: "flow.pkce",
			about: "Ferry quay, gangway", person: true,
			app:   func(a *idp.App) { personApp(a); a.CodeChallenge, a.ChallengeLost = true, true },
			write: func(_ *world, p *profile) { p.Flow = "device" },
		},
		{
			profile: "try-renewing", title: "Sign in, then renew the token: the refresh token has been revoked by then", cause: "flow.refresh-token",
			about: "Ferry quay, passenger count", person: true,
			app:   func(a *idp.App) { personApp(a); a.Revoked = true },
			write: func(_ *world, p *profile) { p.Flow = "device" },
		},
	}
}

// personApp is an application of its own that people sign in to.
func personApp(a *idp.App) {
	t := terminal()
	a.Public, a.Grants = t.Public, t.Grants
	a.Secret, a.Groups = "", nil
}
