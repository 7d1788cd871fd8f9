package flows

import (
	"context"
	"errors"
	"fmt"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/store"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// Source says how a token was come by; its value is the documented one of `token -o json`.
type Source string

// The sources.
const (
	FromCache   Source = "cache"
	FromRefresh Source = "refresh"
	FromSignIn  Source = "sign-in"
)

// DefaultMinTTL is how long a cached token must be good for when nobody says otherwise: no less than what
// [jwtview.Inspect] calls about to expire.
const DefaultMinTTL = jwtview.DefaultMinTTL

// TokenOptions say how far [Client.Token] may go.
type TokenOptions struct {
	Flow    string        // instead of the profile's
	MinTTL  time.Duration // a cached token with less left is renewed; the profile's min-ttl when 0, else [DefaultMinTTL]
	Force   bool          // past the cache and the refresh token
	NoLogin bool          // fail with ErrLoginNeeded instead of running a flow that needs a person
	NoFlow  bool          // fail with ErrLoginNeeded instead of running any flow
	// Pasted brings what a person pastes when the browser's way back is closed, see authcode.Flow; may be nil.
	Pasted <-chan string
	// Ask asks the person for a secret that a flow needs, unseen as they type, instead of [Options].Ask; may be nil.
	Ask func(ctx context.Context, question string) (secret.Value, error)
}

// Token gives a token for p: from the cache, else refreshed, else by signing in. emit may be nil; it is not called
// any more once Token has returned.
//
// However many ask at once, in this process or others that share the store, an expired token is refreshed once, and
// a flow that needs nobody runs once. The error is ErrLoginNeeded, a [*ConfigError], an *[Error], or the store's; a
// token that was had and could not be kept is given beside the error.
func (c *Client) Token(ctx context.Context, p *profiles.Profile, o TokenOptions, emit func(Event)) (*TokenSet, Source, error) {
	a, err := c.asking(p, o, emit)
	if err != nil {
		return nil, "", err
	}
	defer a.gate.close()
	return a.token(ctx)
}

// Cached gives what the store holds for p, expired or not, without any network; nil when it holds nothing.
func (c *Client) Cached(p *profiles.Profile) (*TokenSet, error) { return c.kept(keyFor(p, "")) }

// kept gives what the store holds under key, nil when that is nothing.
func (c *Client) kept(key string) (*TokenSet, error) {
	t, err := c.o.Store.Get(key)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	return t, err
}

// Forget removes p's tokens from the store, whichever flow they came from.
func (c *Client) Forget(p *profiles.Profile) error {
	failed := []error{c.o.Store.Delete(keyFor(p, ""))}
	for _, w := range ways() {
		failed = append(failed, c.o.Store.Delete(keyFor(p, w.name)))
	}
	return errors.Join(failed...)
}

// asking is one call of [Client.Token].
type asking struct {
	c    *Client // its trace goes through the gate
	p    *profiles.Profile
	way  way
	key  string
	o    TokenOptions
	emit func(Event)
	gate *gate
	// rejected is a token that the resource doesn't take any more, however long it says that it is good for.
	rejected secret.Value
}

func (c *Client) asking(p *profiles.Profile, o TokenOptions, emit func(Event)) (*asking, error) {
	e := effective(p, o.Flow)
	w, err := wayOf(e)
	if err != nil {
		return nil, err
	}
	if o.MinTTL == 0 {
		o.MinTTL = e.MinTTL
	}
	if o.MinTTL == 0 {
		o.MinTTL = DefaultMinTTL
	}
	w.kept = c.keeps(w, e)
	g := &gate{}
	return &asking{c: g.client(c), p: e, way: w, key: keyFor(p, o.Flow), o: o, emit: g.events(emit), gate: g}, nil
}

func (a *asking) token(ctx context.Context) (*TokenSet, Source, error) {
	if !a.way.kept {
		return a.signIn(ctx, nil)
	}
	seen, err := a.c.kept(a.key)
	if err != nil {
		return nil, "", err
	}
	a.o.Force = a.o.Force || a.outrun(seen)
	if a.o.Force && a.way.renews && seen != nil {
		a.o.Force, a.rejected = false, seen.AccessToken // what is forced is the renewal
	}
	switch {
	case !a.o.Force && a.fresh(seen):
		return seen, FromCache, nil
	case a.way.interactive:
		return a.attended(ctx, seen)
	}
	return a.locked(ctx, func() (*TokenSet, Source, error) {
		t, source, err := a.renew(ctx, seen)
		if spent, ok := errors.AsType[*spentError](err); ok {
			return a.signIn(ctx, spent.answer)
		}
		return t, source, err
	})
}

// attended is for a flow that needs a person. It runs without the lock, which would keep others waiting for as long
// as a person takes.
func (a *asking) attended(ctx context.Context, seen *TokenSet) (*TokenSet, Source, error) {
	if a.o.Force || !renewable(seen) {
		return a.signIn(ctx, nil)
	}
	t, source, err := a.locked(ctx, func() (*TokenSet, Source, error) { return a.renew(ctx, seen) })
	if spent, ok := errors.AsType[*spentError](err); ok {
		return a.signIn(ctx, spent.answer)
	}
	return t, source, err
}

// fresh reports whether t is there and good for long enough.
func (a *asking) fresh(t *TokenSet) bool { return a.good(t, a.o.MinTTL) }

func (a *asking) good(t *TokenSet, minTTL time.Duration) bool {
	return t != nil && !t.Expired(a.c.Now(), minTTL) && (a.rejected.IsZero() || !t.AccessToken.Equal(a.rejected))
}

// signIn runs the flow, if that is allowed, and keeps what it gives. why is what the refresh token failed with, nil
// when there was none.
func (a *asking) signIn(ctx context.Context, why error) (*TokenSet, Source, error) {
	if a.o.NoFlow || a.o.NoLogin && a.way.interactive || a.way.renews {
		return nil, "", loginNeeded(a.p, why)
	}
	flow, err := a.way.make(ctx, a.c, a.p, a.o)
	if err != nil {
		return nil, "", err
	}
	if a.way.interactive {
		if err := a.c.o.Store.Probe(); err != nil {
			return nil, "", err // now, and not after a person has signed in for a token that is lost right away
		}
	}
	t, err := flow.Run(ctx, a.emit)
	if err != nil {
		return nil, "", err
	}
	return t, FromSignIn, a.keep(ctx, t)
}

// keep puts t into the store. A person's sign-in waits for the lock first, so that a renewal of what was there
// before doesn't overwrite it; nothing else stops it, the end of ctx neither.
func (a *asking) keep(ctx context.Context, t *TokenSet) error {
	if !a.way.kept {
		return nil
	}
	if a.way.interactive {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), httpclient.DefaultTimeout)
		defer cancel()
		if unlock, err := a.c.o.Store.Lock(ctx, a.key); err == nil {
			defer unlock()
		}
	}
	return a.c.o.Store.Put(a.key, t)
}

func loginNeeded(p *profiles.Profile, why error) error {
	if why != nil {
		return fmt.Errorf("profile %s: %w: %w", p.Name, ErrLoginNeeded, why)
	}
	return fmt.Errorf("profile %s: %w", p.Name, ErrLoginNeeded)
}
