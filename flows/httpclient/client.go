// Package httpclient makes every HTTP call of doorstep: bodies are limited, every call has a deadline and obeys
// its context, redirects are reported and not followed, plain http is refused off loopback, and each exchange
// can be watched with its secrets removed.
package httpclient

import (
	"context"
	"crypto/tls"
	"net"
	"net/http"
	"net/url"
	"time"

	"doorstep/flows/oauth"
)

// Defaults of [Options] and [Call].
const (
	DefaultTimeout   = 30 * time.Second
	DefaultMaxBody   = 1 << 20
	DefaultUserAgent = "doorstep"
)

// Options are what a [Client] is made of. The zero value is a usable one.
type Options struct {
	Timeout time.Duration // of one call, 30 s when 0
	CAFile  string        // PEM certificates trusted beside the system's
	CAFiles []string      // more of the same
	// Certificate is presented to every server that asks for one (RFC 8705); nil presents none.
	Certificate *tls.Certificate
	Files       Files             // told with each exchange
	Trace       func(Exchange)    // called after each exchange, from the calling goroutine
	Transport   http.RoundTripper // replaces all of HTTP, TLS included
	// Dial connects; nil is the system's way, with a limit of 15 s. Proxy finds a request's proxy, nil for none; the
	// environment's when it is nil itself.
	Dial  func(ctx context.Context, network, address string) (net.Conn, error)
	Proxy func(*http.Request) (*url.URL, error)

	UserAgent string           // "doorstep" when empty
	Now       func() time.Time // time.Now when nil
}

// Files are what a connection was made with beside the system's own, each "" where there was none.
type Files struct {
	CA               string // what is trusted
	Certificate, Key string // of mutual TLS; the key may be in the certificate's file
}

// Client makes calls. It is safe for concurrent use.
type Client struct {
	o Options
	// Not an http.Client: the redirects that it exists for are what must not happen here.
	transport http.RoundTripper
}

// New makes a Client; the error names a CA file that cannot be used.
func New(o Options) (*Client, error) {
	if o.Timeout <= 0 {
		o.Timeout = DefaultTimeout
	}
	if o.UserAgent == "" {
		o.UserAgent = DefaultUserAgent
	}
	o.Now = oauth.Clock(o.Now)
	transport := o.Transport
	if transport == nil {
		t, err := newTransport(append([]string{o.CAFile}, o.CAFiles...)...)
		if err != nil {
			return nil, err
		}
		if o.Dial != nil {
			t.DialContext = o.Dial
		}
		if o.Proxy != nil {
			t.Proxy = o.Proxy
		}
		if cert := o.Certificate; cert != nil {
			// Not the list of certificates: from that net/http takes only one whose authority the server names, and the
			// registration alone can vouch for a certificate too.
			t.TLSClientConfig.GetClientCertificate = func(*tls.CertificateRequestInfo) (*tls.Certificate, error) { return cert, nil }
		}
		transport = t
	}
	return &Client{o: o, transport: transport}, nil
}

// WithTrace gives a Client that shares c's connections and tells trace each exchange, after c's own trace.
func (c *Client) WithTrace(trace func(Exchange)) *Client {
	d := *c
	d.o.Trace = both(c.o.Trace, trace)
	return &d
}

// WithTimeout gives a Client that shares c's connections and lets one call take as long as d.
func (c *Client) WithTimeout(d time.Duration) *Client {
	limited := *c
	limited.o.Timeout = d
	return &limited
}

func both(a, b func(Exchange)) func(Exchange) {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	return func(x Exchange) { a(x); b(x) }
}

// Timeout is how long one call may take.
func (c *Client) Timeout() time.Duration { return c.o.Timeout }

// CloseIdle closes the connections that no call is using.
func (c *Client) CloseIdle() {
	if t, ok := c.transport.(interface{ CloseIdleConnections() }); ok {
		t.CloseIdleConnections()
	}
}

// Call is one request.
type Call struct {
	Endpoint oauth.Endpoint // named in errors
	Method   string         // GET when empty; POST when Form or JSON is set
	URL      string
	Header   http.Header
	Form     url.Values // sent as application/x-www-form-urlencoded
	JSON     []byte     // sent as application/json; not beside a Form
	MaxBody  int64      // of the response, 1 MiB when 0
}

// HTTPMethod is the method that the call is made with.
func (c Call) HTTPMethod() string {
	switch {
	case c.Method != "":
		return c.Method
	case c.Form != nil, c.JSON != nil:
		return http.MethodPost
	}
	return http.MethodGet
}

// Response is an answer, whatever its status.
type Response struct {
	Status int
	Header http.Header
	Body   []byte
	Date   time.Time     // the Date header, zero when absent
	RTT    time.Duration // from the request's last byte to the answer's first

	base  oauth.Error // endpoint, method and URL of the call
	now   time.Time
	scrub *scrubber
}

// URL is the address that answered, without its query.
func (r *Response) URL() string { return r.base.URL }

// Error makes an *[oauth.Error] of an answer that is one, or that cannot be used for the reason in problem. What
// the server echoes of the secrets that were sent is taken out.
func (r *Response) Error(problem string) *oauth.Error {
	e := oauth.ParseError(r.base.Endpoint, r.Status, r.Header, r.Body, r.now)
	e.Method, e.URL, e.Problem = r.base.Method, r.base.URL, problem
	for _, s := range []*string{&e.Code, &e.Description, &e.URI, &e.Snippet, &e.RequestID, &e.Problem} {
		*s = r.scrub.text(*s)
	}
	return e
}

// Do sends c and reads the answer. The error is always an *[oauth.Error], except that a context that was
// cancelled gives context.Canceled within it (errors.Is works). An answer with an error status is not an error here;
// one that redirects, or is larger than MaxBody, is.
func (c *Client) Do(ctx context.Context, call Call) (*Response, error) {
	x := newExchange(c, call)
	resp, err := x.run(ctx)
	if c.o.Trace != nil {
		c.o.Trace(x.report(resp, err))
	}
	if err != nil {
		return nil, err
	}
	return resp, nil
}

// RoundTripper gives what c's calls go through, with its proxy and certificates, for requests that are not doorstep's
// own. Neither the limits nor the trace of [Client.Do] are in it.
func (c *Client) RoundTripper() http.RoundTripper { return c.transport }
