package authcode

import (
	"context"
	"errors"

	"doorstep/flows/idtoken"
	"doorstep/flows/oauth"
)

// checkIDToken validates the ID token, if there is one (OpenID Connect Core §3.1.3.7): an answer that was meant for
// another client, or for another sign-in of this one, shows here.
func (a *attempt) checkIDToken(ctx context.Context, t *oauth.TokenSet) error {
	if t.IDToken.IsZero() {
		return nil
	}
	err := idtoken.Check(ctx, t.IDToken, idtoken.Expect{
		Issuer: a.Issuer, ClientID: a.Token.Client.ID, Nonce: a.nonce, Now: oauth.Clock(a.Token.Now)(), Keys: a.Keys,
	})
	if bad, ok := errors.AsType[idtoken.MisfitError](err); ok {
		e := a.problem(bad.Error())
		e.Endpoint, e.URL = oauth.EndpointToken, a.Token.URL
		return e
	}
	return err
}
