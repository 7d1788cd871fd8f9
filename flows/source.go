package flows

import (
	"context"

	"doorstep/profiles"

	"golang.org/x/oauth2"
)

// TokenSource gives p's tokens to whatever takes an [oauth2.TokenSource]: from the cache, else refreshed, else by a
// flow that needs nobody. It never asks a person, since nobody would see what to do: where only a sign-in can help
// the error is ErrLoginNeeded, and [Client.Token] is what signs in. ctx bounds every call of Token.
//
// A token that is bound to a key (DPoP) is of no use without proofs, which only [Client.Transport] makes.
//
// It renews by itself and keeps the refresh token to itself. Don't wrap it in oauth2.ReuseTokenSource, which would
// hold on to a token that the store no longer has.
func (c *Client) TokenSource(ctx context.Context, p *profiles.Profile) oauth2.TokenSource {
	return tokenSource{ctx, c, p}
}

type tokenSource struct {
	ctx context.Context //nolint:containedctx // oauth2.TokenSource has no room for one in its method
	c   *Client
	p   *profiles.Profile
}

// Token implements [oauth2.TokenSource].
func (s tokenSource) Token() (*oauth2.Token, error) {
	t, _, err := s.c.Token(s.ctx, s.p, TokenOptions{NoLogin: true}, nil)
	if err != nil {
		return nil, err
	}
	o := &oauth2.Token{AccessToken: t.AccessToken.Reveal(), TokenType: t.TokenType, Expiry: t.ExpiresAt}
	return o.WithExtra(map[string]any{"scope": t.Scope, "id_token": t.IDToken.Reveal()}), nil
}
