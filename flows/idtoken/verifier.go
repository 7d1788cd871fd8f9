package idtoken

import (
	"context"
	"errors"
	"time"

	"doorstep/flows/oauth"

	"github.com/go-jose/go-jose/v4"
)

// Verifier validates the ID tokens that come from a token endpoint.
type Verifier struct {
	TokenURL string // of the endpoint, to blame it
	Issuer   string // "" when it is not known
	ClientID string
	Keys     func(context.Context) (*jose.JSONWebKeySet, error) // see [Expect]
	Direct   bool                                               // see [Expect]
	Now      func() time.Time                                   // time.Now when nil
}

// Check validates the ID token of t; there need not be one. nonce is "" when none was sent. The error is an
// *[oauth.Error] of the token endpoint's, or that of Keys. A nil Verifier takes everything.
func (v *Verifier) Check(ctx context.Context, t *oauth.TokenSet, nonce string) error {
	if v == nil || t.IDToken.IsZero() {
		return nil
	}
	err := Check(ctx, t.IDToken, Expect{
		Issuer: v.Issuer, ClientID: v.ClientID, Nonce: nonce, Now: oauth.Clock(v.Now)(), Keys: v.Keys, Direct: v.Direct,
	})
	if bad, ok := errors.AsType[MisfitError](err); ok {
		return &oauth.Error{Endpoint: oauth.EndpointToken, URL: v.TokenURL, Problem: bad.Error(), Err: bad}
	}
	return err
}
