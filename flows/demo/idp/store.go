package idp

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"sync"
	"time"

	"github.com/luikyv/go-oidc/pkg/goidc"
)

// maxRows bounds each table: a demo may run for days, and what is old there is of no use to anybody.
const maxRows = 2000

var errDecided = errors.New("this sign-in has been decided already")

// store keeps sessions, grants and opaque tokens in memory. It hands out and takes copies: the library changes what
// it holds while other requests (a poll, say) read the same row.
type store struct {
	now          func() time.Time
	codeLifetime time.Duration
	lifetimes    map[string]time.Duration // of device codes, by the clients that have their own
	polls        polls

	mu       sync.Mutex
	sessions map[string]*goidc.AuthnSession
	grants   map[string]*goidc.Grant
	tokens   map[string]*goidc.Token
}

func newStore(now func() time.Time, codeLifetime time.Duration, own map[string]time.Duration) *store {
	return &store{
		now: now, codeLifetime: codeLifetime, lifetimes: own, polls: polls{now: now, rows: map[string]poll{}},
		sessions: map[string]*goidc.AuthnSession{}, grants: map[string]*goidc.Grant{}, tokens: map[string]*goidc.Token{},
	}
}

// lifetimeOf is how long the client's device codes live.
func (s *store) lifetimeOf(client string) time.Duration {
	return min(cmp.Or(s.lifetimes[client], s.codeLifetime), s.codeLifetime)
}

// SaveSession keeps a copy of the session. What a person has decided stays decided.
func (s *store) SaveSession(_ context.Context, as *goidc.AuthnSession) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	old := s.sessions[as.ID]
	switch {
	case old != nil && old.Status != goidc.StatusPending:
		return errDecided
	case old == nil && as.DeviceCode != "":
		as.ExpiresAt = as.CreatedAt + int(s.lifetimeOf(as.ClientID).Seconds())
	}
	shed(s.sessions, func(as *goidc.AuthnSession) int { return as.CreatedAt })
	s.sessions[as.ID] = cloneSession(as)
	return nil
}

// Session gives the session of a page. A device sign-in that is decided or has run out is gone for its pages.
func (s *store) Session(_ context.Context, id string) (*goidc.AuthnSession, error) {
	as, err := s.session(func(as *goidc.AuthnSession) bool { return as.ID == id })
	if err == nil && as.DeviceCode != "" && s.stateOf(as) != codePending {
		return nil, goidc.ErrNotFound
	}
	return as, err
}

// SessionByUserCode gives the session that the code stands for, as long as it waits for a person.
func (s *store) SessionByUserCode(_ context.Context, code string) (*goidc.AuthnSession, error) {
	as, err := s.session(byUserCode(code))
	if err == nil && s.stateOf(as) != codePending {
		return nil, goidc.ErrNotFound
	}
	return as, err
}

// SessionByDeviceCode gives the session that a client polls for, and refuses a poll that comes before the interval
// is over, or after the code has run out by the provider's own clock (RFC 8628 §3.5): the library asks for it exactly once
// a poll, after the client has authenticated.
func (s *store) SessionByDeviceCode(_ context.Context, code string) (*goidc.AuthnSession, error) {
	as, err := s.session(func(as *goidc.AuthnSession) bool { return as.DeviceCode == code })
	if err != nil {
		return nil, err
	}
	switch state := s.stateOf(as); {
	case state == codeExpired:
		return nil, goidc.NewError(goidc.ErrorCodeExpiredToken, "the device code has run out")
	case state == codePending && s.polls.tooSoon(as.ID):
		return nil, goidc.NewError(goidc.ErrorCodeSlowDown, "polled before the interval was over; wait five seconds longer from now on")
	}
	return as, nil
}

// SessionByPushedAuthReqID gives a pushed authorization request (RFC 9126).
func (s *store) SessionByPushedAuthReqID(_ context.Context, id string) (*goidc.AuthnSession, error) {
	return s.session(func(as *goidc.AuthnSession) bool { return as.PushedAuthReqID == id })
}

func (s *store) session(match func(*goidc.AuthnSession) bool) (*goidc.AuthnSession, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, as := range s.sessions {
		if match(as) {
			return cloneSession(as), nil
		}
	}
	return nil, goidc.ErrNotFound
}

// SaveGrant keeps a copy of the grant.
func (s *store) SaveGrant(_ context.Context, g *goidc.Grant) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	shed(s.grants, func(g *goidc.Grant) int { return g.CreatedAt })
	s.grants[g.ID] = cloneGrant(g)
	return nil
}

// Grant gives a grant by its id.
func (s *store) Grant(_ context.Context, id string) (*goidc.Grant, error) {
	return s.grant(func(g *goidc.Grant) bool { return g.ID == id })
}

// GrantByAuthCode gives the grant behind an authorization code.
func (s *store) GrantByAuthCode(_ context.Context, code string) (*goidc.Grant, error) {
	return s.grant(func(g *goidc.Grant) bool { return g.AuthCode == code })
}

// GrantByRefreshToken gives the grant behind a refresh token.
func (s *store) GrantByRefreshToken(_ context.Context, token string) (*goidc.Grant, error) {
	return s.grant(func(g *goidc.Grant) bool { return g.RefreshToken == token })
}

func (s *store) grant(match func(*goidc.Grant) bool) (*goidc.Grant, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, g := range s.grants {
		if match(g) {
			return cloneGrant(g), nil
		}
	}
	return nil, goidc.ErrNotFound
}

// SaveToken keeps an opaque token.
func (s *store) SaveToken(_ context.Context, t *goidc.Token) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	shed(s.tokens, func(t *goidc.Token) int { return t.CreatedAt })
	c := *t
	s.tokens[t.ID] = &c
	return nil
}

// Token gives an opaque token.
func (s *store) Token(_ context.Context, id string) (*goidc.Token, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	t, ok := s.tokens[id]
	if !ok {
		return nil, goidc.ErrNotFound
	}
	c := *t
	return &c, nil
}

func cloneSession(as *goidc.AuthnSession) *goidc.AuthnSession {
	c := *as
	c.Store = maps.Clone(as.Store)
	return &c
}

func cloneGrant(g *goidc.Grant) *goidc.Grant {
	c := *g
	c.Store = maps.Clone(g.Store)
	return &c
}

// shed makes room in a full table by dropping its oldest row.
func shed[T any](rows map[string]*T, created func(*T) int) {
	if len(rows) < maxRows {
		return
	}
	oldest := ""
	for id, row := range rows {
		if oldest == "" || created(row) < created(rows[oldest]) {
			oldest = id
		}
	}
	delete(rows, oldest)
}
