package idp

import "github.com/luikyv/go-oidc/pkg/goidc"

// Obstacle is what keeps an application from acting on behalf of people (RFC 8693). Where they sign in themselves, the
// pages see to it.
type Obstacle int

// The obstacles.
const (
	NoObstacle     Obstacle = iota
	NoConsent               // nobody has consented to the application
	NoSecondFactor          // it takes a second factor, for which nobody is there
	NotAssigned             // people have to be assigned to the application, and are not
)

// obstacles are the provider's answers: OpenID Connect Core §3.1.2.6 has the first two, and the last is said as Okta does.
var obstacles = map[Obstacle]goidc.Error{
	NoConsent:      goidc.NewError("consent_required", "the person has not consented to this application"),
	NoSecondFactor: goidc.NewError("interaction_required", "Multi-factor authentication is required, and this request has nobody to ask"),
	NotAssigned:    goidc.NewError(goidc.ErrorCodeAccessDenied, "User is not assigned to the client application."),
}

// onBehalf refuses an application that may not act for the subject. What an application gets for itself is its own matter.
func (p *Provider) onBehalf(client, subject string) error {
	_, person := p.dir.user(func(u User) bool { return u.ID == subject })
	app, _ := p.dir.app(client)
	if why, ok := obstacles[app.Obstacle]; ok && person {
		return why
	}
	return nil
}
