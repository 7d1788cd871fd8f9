package authcode

import (
	"context"

	"doorstep/flows/idtoken"
	"doorstep/flows/oauth"
)

// checkIDToken validates the ID token, if there is one (OpenID Connect Core §3.1.3.7): an answer that was meant for
// another client, or for another sign-in of this one, shows here.
func (a *attempt) checkIDToken(ctx context.Context, t *oauth.TokenSet) error {
	v := idtoken.Verifier{TokenURL: a.Token.URL, Issuer: a.Issuer, ClientID: a.Token.Client.ID, Keys: a.Keys, Now: a.Token.Now}
	return v.Check(ctx, t, a.nonce)
}
