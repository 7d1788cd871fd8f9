package interop

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"errors"
	"sync"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/zitadel/oidc/v3/pkg/oidc"
	"github.com/zitadel/oidc/v3/pkg/op"
)

const tokenLife = time.Hour

var errUnknown = errors.New("not known")

// storage is what zitadel's provider leaves to its host, in memory. Refresh tokens rotate: one that comes back after it
// was used takes the whole grant away.
type storage struct {
	op.Storage // the rest of it is never called: it would panic

	key     signingKey
	clients map[string]*registration
	// clientKey is that of the client which authenticates with one.
	clientKey *jose.JSONWebKey

	mu       sync.Mutex
	requests map[string]*authRequest // by their id
	codes    map[string]string       // the request's id, by the code
	devices  map[string]*op.DeviceAuthorizationState
	users    map[string]string // the device code, by the user code
	access   map[string]*grant // by the token's id
	refresh  map[string]*grant
	used     map[string]*grant // refresh tokens that have had their successor
}

func newStorage() *storage {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		panic(err)
	}
	return &storage{
		key: signingKey{key}, clients: registered(),
		requests: map[string]*authRequest{}, codes: map[string]string{},
		devices: map[string]*op.DeviceAuthorizationState{}, users: map[string]string{},
		access: map[string]*grant{}, refresh: map[string]*grant{}, used: map[string]*grant{},
	}
}

type signingKey struct{ *ecdsa.PrivateKey }

func (signingKey) ID() string                                  { return "es" }
func (signingKey) SignatureAlgorithm() jose.SignatureAlgorithm { return jose.ES256 }
func (k signingKey) Key() any                                  { return k.PrivateKey }

type publicKey struct{ signingKey }

func (publicKey) Algorithm() jose.SignatureAlgorithm { return jose.ES256 }
func (publicKey) Use() string                        { return "sig" }
func (k publicKey) Key() any                         { return k.Public() }

func (s *storage) Health(context.Context) error                      { return nil }
func (s *storage) SigningKey(context.Context) (op.SigningKey, error) { return s.key, nil }
func (s *storage) KeySet(context.Context) ([]op.Key, error)          { return []op.Key{publicKey{s.key}}, nil }

func (s *storage) SignatureAlgorithms(context.Context) ([]jose.SignatureAlgorithm, error) {
	return []jose.SignatureAlgorithm{jose.ES256}, nil
}

func (s *storage) GetClientByClientID(_ context.Context, id string) (op.Client, error) {
	if c := s.clients[id]; c != nil {
		return c, nil
	}
	return nil, oidc.ErrInvalidClient().WithDescription("no such client")
}

func (s *storage) AuthorizeClientIDSecret(_ context.Context, id, secret string) error {
	if c := s.clients[id]; c == nil || c.secret == "" || c.secret != secret {
		return oidc.ErrInvalidClient().WithDescription("wrong client or secret")
	}
	return nil
}

func (s *storage) GetKeyByIDAndClientID(_ context.Context, kid, id string) (*jose.JSONWebKey, error) {
	if s.clientKey == nil || s.clients[id] == nil || s.clientKey.KeyID != kid {
		return nil, errUnknown
	}
	return s.clientKey, nil
}

func (s *storage) ClientCredentials(ctx context.Context, id, secret string) (op.Client, error) {
	if err := s.AuthorizeClientIDSecret(ctx, id, secret); err != nil {
		return nil, err
	}
	return s.clients[id], nil
}

func (s *storage) ClientCredentialsTokenRequest(_ context.Context, id string, scopes []string) (op.TokenRequest, error) {
	return &grant{clientID: id, subject: id, scopes: scopes, at: time.Now()}, nil
}

func (s *storage) GetPrivateClaimsFromScopes(context.Context, string, string, []string) (map[string]any, error) {
	return map[string]any{"groups": []string{"operators"}}, nil
}

func (s *storage) SetUserinfoFromScopes(context.Context, *oidc.UserInfo, string, string, []string) error {
	return nil
}

func (s *storage) SetUserinfoFromToken(_ context.Context, info *oidc.UserInfo, id, _, _ string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	g := s.access[id]
	if g == nil {
		return errUnknown
	}
	info.Subject, info.Name = g.subject, "Ada"
	return nil
}

func (s *storage) SetIntrospectionFromToken(_ context.Context, answer *oidc.IntrospectionResponse, id, _, _ string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	g := s.access[id]
	if g == nil {
		return errUnknown
	}
	answer.Subject, answer.ClientID, answer.Scope = g.subject, g.clientID, g.scopes
	return nil
}
