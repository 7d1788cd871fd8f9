package flows

import (
	"context"

	"doorstep/profiles"
)

// Seed puts tokens where a sign-in with p would have put them.
func (c *Client) Seed(p *profiles.Profile, t *TokenSet) error { return c.o.Store.Put(keyFor(p, ""), t) }

// The tests look at these from outside.
var (
	KeyFor     = keyFor
	SameIssuer = sameIssuer
)

// Lock takes the lock under which p's tokens are renewed.
func (c *Client) Lock(ctx context.Context, p *profiles.Profile) (func(), error) {
	return c.o.Store.Lock(ctx, keyFor(p, ""))
}
