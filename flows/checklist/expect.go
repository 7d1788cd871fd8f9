package checklist

import (
	"doorstep/jwtview"
	"doorstep/profiles"
)

// Expect gives what p's access tokens should say, for [jwtview.Inspect]. issuer is what the provider calls itself, ""
// when that is not known.
func Expect(p *profiles.Profile, issuer string) *jwtview.Expect {
	e := p.Effective()
	x := e.Expected(issuer)
	return &jwtview.Expect{
		Issuers: x.Issuers, Audiences: x.Audiences, ClientID: x.ClientID, Tenant: x.Tenant,
		Required: x.Required, AccessToken: true, MinTTL: e.MinTTL,
		SenderConstrained: e.DPoP != nil && *e.DPoP || e.MutualTLS(),
	}
}
