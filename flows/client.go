package flows

import (
	"cmp"
	"context"
	"slices"
	"time"

	"doorstep/flows/discovery"
	"doorstep/flows/dpop"
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
	// Ask asks the person at hand for a secret that a flow needs while it runs, unseen as they type; nil when nobody can
	// be asked.
	Ask func(ctx context.Context, question string) (secret.Value, error)
	// Profile finds another profile by its name, its variables filled in, for a flow that builds upon one; nil where
	// there are none.
	Profile func(name string) (*profiles.Profile, error)
}

// Client signs in with profiles. It is safe for concurrent use.
type Client struct {
	o      Options
	trace  func(httpclient.Exchange) // beside the one of o.HTTP; may be nil
	shared *shared
}

// shared is what a Client and those made of it by [Client.WithTrace] have in common.
type shared struct {
	http      memo[network, *httpclient.Client]
	providers memo[providerKey, *Metadata]
	nonces    dpop.Nonces
}

// network is what makes one profile's connections unfit for another's: what it trusts, and whom it presents itself as.
type network struct{ caFile, certificate, key string }

// New makes a Client.
func New(o Options) *Client {
	o.Now = oauth.Clock(o.Now)
	o.HTTP.Now = cmpFunc(o.HTTP.Now, o.Now)
	if o.Store == nil {
		o.Store = store.Memory()
	}
	return &Client{o: o, shared: &shared{}}
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

// HTTP gives the client for p's calls, its ca-file and, for mutual TLS, its certificate included, and its timeout where
// [Options] have none. ctx bounds getting at what opens the certificate's file, which may be a command. The error is a
// [*ConfigError], or that of ctx.
func (c *Client) HTTP(ctx context.Context, p *profiles.Profile) (*httpclient.Client, error) {
	hc, err := c.client(ctx, p.Effective())
	if err != nil {
		return nil, err
	}
	if c.o.HTTP.Timeout == 0 && p.Timeout > 0 {
		hc = hc.WithTimeout(p.Timeout)
	}
	if c.trace != nil {
		return hc.WithTrace(c.trace), nil
	}
	return hc, nil
}

// client gives the one client, and so the one pool of connections, of all profiles with the same view of the network.
func (c *Client) client(ctx context.Context, e *profiles.Profile) (*httpclient.Client, error) {
	n := network{caFile: e.CAFile}
	if e.MutualTLS() {
		n.certificate, n.key = e.ClientCertificate, e.ClientKey
	}
	return c.shared.http.get(ctx, n, func() (*httpclient.Client, error) { return c.connecting(ctx, e, n) })
}

// connecting makes the client for n, which e is a profile of.
func (c *Client) connecting(ctx context.Context, e *profiles.Profile, n network) (*httpclient.Client, error) {
	o := c.o.HTTP
	o.CAFiles = append(slices.Clone(o.CAFiles), n.caFile)
	o.Files = httpclient.Files{CA: cmp.Or(n.caFile, o.CAFile), Certificate: n.certificate, Key: n.key}
	if e.MutualTLS() {
		cert, err := c.certificate(ctx, e)
		if err != nil {
			return nil, err
		}
		o.Certificate = cert
	}
	hc, err := httpclient.New(o)
	if err != nil {
		return nil, &ConfigError{Profile: e.Name, Key: "ca-file", Problem: err.Error(), Err: err}
	}
	return hc, nil
}

// Keys reads a JWKS (RFC 7517) through p's HTTP settings.
func (c *Client) Keys(ctx context.Context, p *profiles.Profile, jwksURI string) (*jose.JSONWebKeySet, error) {
	hc, err := c.HTTP(ctx, p)
	if err != nil {
		return nil, err
	}
	return discovery.Keys(ctx, hc, jwksURI)
}

// Proof gives what proves possession of the key that t's tokens are bound to (RFC 9449), for calls with its access
// token; nil, which sends it as a bearer token, when they are bound to none.
func (c *Client) Proof(t *TokenSet) (*dpop.Prover, error) {
	return dpop.For(t, &c.shared.nonces, c.o.Now)
}
