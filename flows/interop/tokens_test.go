package interop

import (
	"context"
	"crypto/rand"
	"time"

	"github.com/zitadel/oidc/v3/pkg/oidc"
	"github.com/zitadel/oidc/v3/pkg/op"
)

func (s *storage) CreateAuthRequest(_ context.Context, r *oidc.AuthRequest, _ string) (op.AuthRequest, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	a := &authRequest{grant: &grant{clientID: r.ClientID, scopes: r.Scopes}, id: rand.Text(), request: r}
	s.requests[a.id] = a
	return a, nil
}

// signIn is what the sign-in page does.
func (s *storage) signIn(id, subject string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	a := s.requests[id]
	if a == nil {
		return false
	}
	a.subject, a.at, a.done = subject, time.Now(), true
	return true
}

func (s *storage) AuthRequestByID(_ context.Context, id string) (op.AuthRequest, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if a := s.requests[id]; a != nil {
		return a, nil
	}
	return nil, errUnknown
}

func (s *storage) SaveAuthCode(_ context.Context, id, code string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.codes[code] = id
	return nil
}

func (s *storage) AuthRequestByCode(ctx context.Context, code string) (op.AuthRequest, error) {
	s.mu.Lock()
	id := s.codes[code]
	s.mu.Unlock()
	return s.AuthRequestByID(ctx, id)
}

func (s *storage) DeleteAuthRequest(_ context.Context, id string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.requests, id)
	return nil
}

func (s *storage) StoreDeviceAuthorization(_ context.Context, id, deviceCode, userCode string, expires time.Time, scopes []string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.devices[deviceCode] = &op.DeviceAuthorizationState{ClientID: id, Scopes: scopes, Expires: expires}
	s.users[userCode] = deviceCode
	return nil
}

func (s *storage) GetDeviceAuthorizatonState(_ context.Context, id, deviceCode string) (*op.DeviceAuthorizationState, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	state := s.devices[deviceCode]
	if state == nil || state.ClientID != id {
		return nil, errUnknown
	}
	decided := *state
	return &decided, nil
}

// decide is what the page behind the user code does.
func (s *storage) decide(userCode, subject string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	state := s.devices[s.users[userCode]]
	if state == nil {
		return false
	}
	state.Subject, state.AuthTime = subject, time.Now()
	state.Done, state.Denied = subject != "", subject == ""
	return true
}

// granted is what a request for tokens was allowed, whichever flow it is of.
func granted(r op.TokenRequest) *grant {
	switch r := r.(type) {
	case *grant:
		return r
	case *authRequest:
		return r.grant
	case *op.DeviceAuthorizationState:
		return &grant{clientID: r.ClientID, subject: r.Subject, scopes: r.Scopes, at: r.AuthTime}
	}
	return &grant{subject: r.GetSubject(), scopes: r.GetScopes(), at: time.Now()}
}

func (s *storage) CreateAccessToken(_ context.Context, r op.TokenRequest) (string, time.Time, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	id := rand.Text()
	s.access[id] = granted(r)
	return id, time.Now().Add(tokenLife), nil
}

func (s *storage) CreateAccessAndRefreshTokens(ctx context.Context, r op.TokenRequest, current string) (id, refresh string, until time.Time, err error) {
	if id, until, err = s.CreateAccessToken(ctx, r); err != nil {
		return "", "", time.Time{}, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	g := granted(r)
	if current != "" {
		if s.refresh[current] == nil {
			return "", "", time.Time{}, oidc.ErrInvalidGrant()
		}
		s.used[current] = g
		delete(s.refresh, current)
	}
	refresh = rand.Text()
	s.refresh[refresh] = g
	return id, refresh, until, nil
}

func (s *storage) TokenRequestByRefreshToken(_ context.Context, token string) (op.RefreshTokenRequest, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if g := s.refresh[token]; g != nil {
		return g, nil
	}
	if stolen := s.used[token]; stolen != nil {
		s.end(stolen)
	}
	return nil, errUnknown
}

// end takes every token of a grant back.
func (s *storage) end(g *grant) {
	for _, tokens := range []map[string]*grant{s.access, s.refresh} {
		for token, of := range tokens {
			if of == g {
				delete(tokens, token)
			}
		}
	}
}

func (s *storage) GetRefreshTokenInfo(_ context.Context, _, token string) (subject, id string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g := s.refresh[token]
	if g == nil {
		return "", "", op.ErrInvalidRefreshToken
	}
	return g.subject, token, nil
}

func (s *storage) RevokeToken(_ context.Context, token, _, _ string) *oidc.Error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if g := s.refresh[token]; g != nil {
		s.end(g)
	}
	delete(s.access, token)
	return nil
}
