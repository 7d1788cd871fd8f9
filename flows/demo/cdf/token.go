package cdf

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

const (
	maxKeys   = 256 << 10
	keysFresh = 5 * time.Minute
	// keysWait is how long an identity provider may take to hand out its keys.
	keysWait = time.Second
)

// caller is who a valid token speaks for.
type caller struct {
	Issuer, Subject, ClientID string
	Name                      string
	Groups, Scopes            []string
}

// person reports whether the token speaks for a user account and not for an application.
func (c *caller) person() bool { return c.Subject != c.ClientID }

// claims are what CDF reads of a token.
type claims struct {
	jwt.Claims
	AuthorizedParty string          `json:"azp"`
	AppID           string          `json:"appid"`
	ClientID        string          `json:"client_id"`
	Scope           string          `json:"scp"`
	Groups          []string        `json:"groups"`
	Roles           []string        `json:"roles"`
	Confirmation    json.RawMessage `json:"cnf"`
}

// errRefused is a token that CDF does not take; it tells nobody the reason.
var errRefused = errors.New("the token is not taken")

// validator judges tokens.
type validator struct {
	audience string
	leeway   time.Duration
	now      func() time.Time
	http     *http.Client

	mu   sync.Mutex
	keys map[string]keySet // by the URL that they are at
}

type keySet struct {
	set  jose.JSONWebKeySet
	read time.Time
}

// judge tells who a token speaks for. jwks maps the issuers that are trusted to where their keys are.
func (v *validator) judge(ctx context.Context, token string, jwks map[string]string) (*caller, error) {
	parsed, err := jwt.ParseSigned(token, []jose.SignatureAlgorithm{jose.RS256})
	if err != nil {
		return nil, errRefused
	}
	var claimed claims
	if err := parsed.UnsafeClaimsWithoutVerification(&claimed); err != nil {
		return nil, errRefused
	}
	url, trusted := jwks[claimed.Issuer]
	if !trusted {
		return nil, errRefused
	}
	key, err := v.key(ctx, url, parsed.Headers[0].KeyID)
	if err != nil {
		return nil, errRefused
	}
	var c claims
	if err := parsed.Claims(key.Key, &c); err != nil {
		return nil, errRefused
	}
	if !v.valid(&c) {
		return nil, errRefused
	}
	return c.caller(), nil
}

// valid checks what a verified token says of itself. One that is bound to a key (RFC 7800) is no bearer token.
func (v *validator) valid(c *claims) bool {
	now := v.now()
	return c.Subject != "" && c.IssuedAt != nil && len(c.Confirmation) == 0 &&
		slices.Contains(c.Audience, v.audience) &&
		c.Expiry != nil && !now.After(c.Expiry.Time().Add(v.leeway)) &&
		(c.NotBefore == nil || !now.Add(v.leeway).Before(c.NotBefore.Time()))
}

func (c *claims) caller() *caller {
	who := &caller{
		Issuer: c.Issuer, Subject: c.Subject, Scopes: strings.Fields(c.Scope), Groups: slices.Concat(c.Groups, c.Roles),
	}
	for _, id := range []string{c.AuthorizedParty, c.AppID, c.ClientID} {
		if who.ClientID == "" {
			who.ClientID = id
		}
	}
	return who
}

// key gives the provider's key called kid. An unknown one makes it look again: providers change their keys.
func (v *validator) key(ctx context.Context, url, kid string) (jose.JSONWebKey, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	have, ok := v.keys[url]
	if !ok || v.now().Sub(have.read) > keysFresh || len(have.set.Key(kid)) == 0 {
		set, err := v.fetch(ctx, url)
		if err != nil {
			return jose.JSONWebKey{}, err
		}
		have = keySet{set: *set, read: v.now()}
		v.keys[url] = have
	}
	found := have.set.Key(kid)
	if kid == "" || len(found) == 0 {
		return jose.JSONWebKey{}, errors.New("no such key")
	}
	return found[0], nil
}

func (v *validator) fetch(ctx context.Context, url string) (*jose.JSONWebKeySet, error) {
	ctx, cancel := context.WithTimeout(ctx, keysWait)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, http.NoBody)
	if err != nil {
		return nil, fmt.Errorf("asking for the keys: %w", err)
	}
	resp, err := v.http.Do(req)
	if err != nil {
		return nil, fmt.Errorf("asking for the keys: %w", err)
	}
	defer func() { _ = resp.Body.Close() }()
	var set jose.JSONWebKeySet
	if err := json.NewDecoder(io.LimitReader(resp.Body, maxKeys)).Decode(&set); err != nil {
		return nil, fmt.Errorf("reading the keys: %w", err)
	}
	return &set, nil
}
