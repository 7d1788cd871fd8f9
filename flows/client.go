package flows

import (
	"context"
	"slices"
	"sync"
	"time"

	"doorstep/flows/discovery"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/store"
	"doorstep/profiles"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
)

// Options are what a [Client] is made of. The zero value is a usable one for profiles without secrets.
type Options struct {
	HTTP    httpclient.Options // a profile's ca-file is added to it
	Secrets secret.Resolver
	Store   store.Store      // where tokens are kept; nil keeps them for as long as the Client lives
	Now     func() time.Time // time.Now when nil
}

// Client signs in with profiles. It is safe for concurrent use.
type Client struct {
	o      Options
	trace  func(httpclient.Exchange) // beside the one of o.HTTP; may be nil
	shared *shared
}

// shared is what a Client and those made of it by [Client.WithTrace] have in common.
type shared struct {
	mu        sync.Mutex
	http      map[string]*httpclient.Client // by ca-file
	providers memo[providerKey, *Metadata]
}

// New makes a Client.
func New(o Options) *Client {
	o.Now = oauth.Clock(o.Now)
	o.HTTP.Now = cmpFunc(o.HTTP.Now, o.Now)
	if o.Store == nil {
		o.Store = store.Memory()
	}
	return &Client{o: o, shared: &shared{http: map[string]*httpclient.Client{}}}
}

// cmpFunc is cmp.Or for functions, which cannot be compared.
func cmpFunc(a, b func() time.Time) func() time.Time {
	if a != nil {
		return a
	}
	return b
}

// WithTrace gives a Client that shares everything with c and tells trace each HTTP exchange, beside what c tells.
func (c *Client) WithTrace(trace func(httpclient.Exchange)) *Client {
	d := *c
	if before := c.trace; before != nil && trace != nil {
		d.trace = func(x httpclient.Exchange) { before(x); trace(x) }
	} else if trace != nil {
		d.trace = trace
	}
	return &d
}

// Now is the Client's clock.
func (c *Client) Now() time.Time { return c.o.Now() }

// HTTP gives the client for p's calls, its ca-file included. The error is a [*ConfigError].
func (c *Client) HTTP(p *profiles.Profile) (*httpclient.Client, error) {
	hc, err := c.shared.client(c.o.HTTP, p.CAFile)
	if err != nil {
		return nil, &ConfigError{Profile: p.Name, Key: "ca-file", Problem: err.Error(), Err: err}
	}
	if c.trace != nil {
		return hc.WithTrace(c.trace), nil
	}
	return hc, nil
}

// client gives the one client, and so the one pool of connections, of all profiles with the same ca-file.
func (s *shared) client(o httpclient.Options, caFile string) (*httpclient.Client, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if hc := s.http[caFile]; hc != nil {
		return hc, nil
	}
	o.CAFiles = append(slices.Clone(o.CAFiles), caFile)
	hc, err := httpclient.New(o)
	if err == nil {
		s.http[caFile] = hc
	}
	return hc, err
}

// Keys reads a JWKS (RFC 7517) through p's HTTP settings.
func (c *Client) Keys(ctx context.Context, p *profiles.Profile, jwksURI string) (*jose.JSONWebKeySet, error) {
	hc, err := c.HTTP(p)
	if err != nil {
		return nil, err
	}
	return discovery.Keys(ctx, hc, jwksURI)
}
