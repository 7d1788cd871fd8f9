package idp

import (
	"context"
	"crypto/subtle"
	"errors"
	"slices"
	"strings"
	"sync"
	"time"

	"doorstep/flows/demo/proof"

	"github.com/luikyv/go-oidc/pkg/goidc"
)

var (
	errWrongSecret   = errors.New("the client secret is wrong")
	errExpiredSecret = errors.New("the client secret has expired")
	errReplayed      = errors.New("this jti has been used before")
)

// registry finds clients for the library: the directory's applications, and what was registered dynamically
// (RFC 7591).
type registry struct {
	p       *Provider
	mu      sync.Mutex
	clients map[string]*goidc.Client
}

func newRegistry(p *Provider) *registry {
	return &registry{p: p, clients: map[string]*goidc.Client{}}
}

// Client gives the client called id.
func (r *registry) Client(ctx context.Context, id string) (*goidc.Client, error) {
	if app, ok := r.p.dir.app(id); ok {
		return app.client(r.p.dir.scopeNames(), of(ctx).method), nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	c, ok := r.clients[id]
	if !ok {
		return nil, goidc.ErrNotFound
	}
	clone := *c
	return &clone, nil
}

// SaveClient keeps a registered client.
func (r *registry) SaveClient(_ context.Context, c *goidc.Client) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	shed(r.clients, func(c *goidc.Client) int { return c.CreatedAt })
	clone := *c
	r.clients[c.ID] = &clone
	return nil
}

// DeleteClient forgets a registered client.
func (r *registry) DeleteClient(_ context.Context, id string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.clients, id)
	return nil
}

// verifySecret compares secrets; the right one of an application whose secret has ended is refused too.
func (p *Provider) verifySecret(ctx context.Context, stored, presented string) error {
	app, _ := p.dir.app(of(ctx).client)
	switch {
	case subtle.ConstantTimeCompare([]byte(stored), []byte(presented)) != 1:
		return errWrongSecret
	case app.SecretExpired:
		return errExpiredSecret
	default:
		return nil
	}
}

// oidcScopes are about the person, not about an API.
var oidcScopes = []goidc.Scope{goidc.ScopeOpenID, goidc.ScopeProfile, goidc.ScopeEmail, goidc.ScopeOfflineAccess}

// scopes lists what can be asked for: those of each API bare, and with the API in front as Entra writes them.
func (d *Directory) scopes() []goidc.Scope {
	all := slices.Clone(oidcScopes)
	seen := map[string]bool{}
	add := func(s string) {
		if !seen[s] {
			seen[s] = true
			all = append(all, goidc.NewScope(s))
		}
	}
	for _, api := range d.APIs {
		for _, s := range api.Scopes {
			add(s)
		}
	}
	for _, api := range d.APIs {
		add(api.ID + defaultScope)
		for _, s := range api.Scopes {
			add(api.ID + "/" + s)
		}
	}
	return all
}

func (d *Directory) scopeNames() string {
	var names []string
	for _, s := range d.scopes() {
		names = append(names, s.ID)
	}
	return strings.Join(names, " ")
}

// replayWindow is longer than anything that the library accepts lives.
const replayWindow = 15 * time.Minute

// oneUse lets each assertion and proof count once.
func oneUse(now func() time.Time) func(context.Context, string) error {
	used := proof.NewUsed(now, replayWindow)
	return func(_ context.Context, jti string) error {
		if !used.First(jti) {
			return errReplayed
		}
		return nil
	}
}
