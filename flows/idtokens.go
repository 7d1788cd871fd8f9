package flows

import (
	"context"

	"doorstep/flows/idtoken"
	"doorstep/profiles"

	"github.com/go-jose/go-jose/v4"
)

// idTokens validates the ID tokens of an effective profile whose flow gets them straight from the token endpoint, as far as
// its provider says what they have to fit. That the keys cannot be had costs nobody an approved sign-in.
func (c *Client) idTokens(e *profiles.Profile, m *Metadata) *idtoken.Verifier {
	v := &idtoken.Verifier{TokenURL: m.TokenEndpoint, ClientID: e.ClientID, Direct: true, Now: c.o.Now}
	if m.Discovered {
		v.Issuer = m.Issuer
	}
	v.Keys = c.keysAt(e, m.JWKSURI)
	return v
}

// keysAt gives how a flow comes by its provider's keys once it needs them; nil where nobody says where they are.
func (c *Client) keysAt(e *profiles.Profile, jwksURI string) func(context.Context) (*jose.JSONWebKeySet, error) {
	if jwksURI == "" {
		return nil
	}
	return func(ctx context.Context) (*jose.JSONWebKeySet, error) { return c.Keys(ctx, e, jwksURI) }
}
