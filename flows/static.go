package flows

import (
	"context"

	"doorstep/flows/oauth"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// static is the flow of a token that is there already: the profile's access-token.
type static struct {
	c *Client
	p *profiles.Profile
}

func newStatic(_ context.Context, c *Client, p *profiles.Profile, _ TokenOptions) (Flow, error) {
	if p.AccessToken.IsZero() {
		return nil, &ConfigError{
			Profile: p.Name, Key: "access-token",
			Problem: "is missing, and the flow token needs one: write ${VARIABLE}, keyring:, file:PATH or command:[…]",
		}
	}
	return static{c, p}, nil
}

// Run gives the token without what is often copied along with one, and otherwise as it is, an expired one too: what is
// wrong with it is for the checklist to say.
func (f static) Run(ctx context.Context, emit func(Event)) (*TokenSet, error) {
	token, err := f.c.secret(ctx, f.p, "access-token", f.p.AccessToken)
	if err != nil {
		return nil, err
	}
	token = secret.New(jwtview.Clean(token.Reveal()))
	t := &TokenSet{AccessToken: token, TokenType: "Bearer", ObtainedAt: f.c.Now(), ExpiresAt: oauth.ClaimedExpiry(token)}
	if read, err := jwtview.Decode(token.Reveal()); err == nil {
		t.Scope = read.String("scope")
	}
	if emit != nil {
		emit(oauth.SignedInWith(t))
	}
	return t, nil
}
