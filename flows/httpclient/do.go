package httpclient

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"strings"
	"sync"
	"time"

	"doorstep/flows/oauth"
)

// exchange is one call while it runs.
type exchange struct {
	c       *Client
	call    Call
	method  string
	header  http.Header
	scrub   *scrubber
	started time.Time

	mu    sync.Mutex // net/http tells the two times from goroutines of its own
	wrote time.Time
	first time.Time
}

func newExchange(c *Client, call Call) *exchange {
	x := &exchange{c: c, call: call, method: call.HTTPMethod(), header: call.Header.Clone(), started: c.o.Now()}
	if x.header == nil {
		x.header = http.Header{}
	}
	switch {
	case call.Form != nil:
		x.header.Set("Content-Type", "application/x-www-form-urlencoded")
	case call.JSON != nil:
		x.header.Set("Content-Type", "application/json")
	}
	setDefault(x.header, "Accept", "application/json")
	setDefault(x.header, "User-Agent", c.o.UserAgent)
	x.scrub = newScrubber(call, x.header)
	return x
}

func setDefault(h http.Header, name, value string) {
	if h.Get(name) == "" {
		h.Set(name, value)
	}
}

// run gives a nil *oauth.Error as a nil error, and the answer beside the error where there was one.
func (x *exchange) run(parent context.Context) (*Response, error) {
	if err := CheckURL(x.call.URL); err != nil {
		return nil, x.refused(err)
	}
	ctx, cancel := context.WithTimeout(parent, x.c.o.Timeout)
	defer cancel()
	req, err := x.request(ctx)
	if err != nil {
		return nil, x.refused(err)
	}
	answer, err := x.c.transport.RoundTrip(req)
	if err != nil {
		return nil, x.failed(ctx, 0, err)
	}
	defer func() { _ = answer.Body.Close() }()
	return x.read(ctx, answer)
}

func (x *exchange) request(ctx context.Context) (*http.Request, error) {
	var body io.Reader
	switch {
	case x.call.Form != nil:
		body = strings.NewReader(x.call.Form.Encode())
	case x.call.JSON != nil:
		body = bytes.NewReader(x.call.JSON)
	}
	ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
		WroteRequest:         func(httptrace.WroteRequestInfo) { x.mark(&x.wrote) },
		GotFirstResponseByte: func() { x.mark(&x.first) },
	})
	req, err := http.NewRequestWithContext(ctx, x.method, x.call.URL, body)
	if err != nil {
		return nil, errors.New("not a request that can be sent")
	}
	req.Header = x.header
	if u := req.URL.User; u != nil && x.header.Get("Authorization") == "" {
		password, _ := u.Password()
		req.SetBasicAuth(u.Username(), password) // as browsers and curl do with such an address
	}
	return req, nil
}

func (x *exchange) mark(t *time.Time) {
	now := x.c.o.Now()
	x.mu.Lock()
	defer x.mu.Unlock()
	*t = now
}

func (x *exchange) read(ctx context.Context, answer *http.Response) (*Response, error) {
	r := &Response{Status: answer.StatusCode, Header: answer.Header, RTT: x.rtt(), base: x.base(), scrub: x.scrub}
	r.Date, _ = http.ParseTime(answer.Header.Get("Date"))
	limit := x.call.MaxBody
	if limit <= 0 {
		limit = DefaultMaxBody
	}
	body, err := io.ReadAll(io.LimitReader(answer.Body, limit+1))
	r.Body, r.now = body[:min(int64(len(body)), limit)], x.c.o.Now()
	switch {
	case redirects(answer):
		return r, r.redirected()
	case int64(len(body)) > limit:
		return r, r.Error("larger than " + size(limit))
	case err != nil:
		return r, x.failed(ctx, answer.StatusCode, err)
	}
	return r, nil
}

// rtt falls back on the whole time until the headers where the transport tells no more.
func (x *exchange) rtt() time.Duration {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.wrote.IsZero() || x.first.Before(x.wrote) {
		return x.c.o.Now().Sub(x.started)
	}
	return x.first.Sub(x.wrote)
}

func redirects(answer *http.Response) bool {
	switch answer.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
		http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

// redirected reports a redirect: following it would carry a secret or a token to wherever it points.
func (r *Response) redirected() error {
	target, err := url.Parse(r.Header.Get("Location"))
	if err != nil || r.Header.Get("Location") == "" {
		return r.Error("redirects without saying where")
	}
	if base, err := url.Parse(r.base.URL); err == nil {
		target = base.ResolveReference(target)
	}
	e := r.Error("redirects to " + target.Host)
	e.Location = r.scrub.text(bare(target.String()))
	return e
}

func (x *exchange) base() oauth.Error {
	return oauth.Error{Endpoint: x.call.Endpoint, Method: x.method, URL: x.scrub.text(bare(x.call.URL))}
}

// refused is a call that was not made at all.
func (x *exchange) refused(err error) error {
	e := x.base()
	e.Problem = err.Error()
	if errors.Is(err, oauth.ErrPlainHTTP) {
		e.Err = oauth.ErrPlainHTTP
	}
	return &e
}

// failed is a call without an answer, or whose answer broke off.
func (x *exchange) failed(ctx context.Context, status int, err error) error {
	e := x.base()
	e.Status = status
	var proxy *oauth.ProxyError
	switch {
	case errors.Is(ctx.Err(), context.Canceled):
		err = context.Canceled
	case ctx.Err() != nil:
		err = &TimeoutError{After: x.c.o.Now().Sub(x.started)}
	case errors.As(err, &proxy):
		e.Status = proxy.Status
	}
	e.Err = x.scrub.error(err)
	if status != 0 {
		e.Problem, e.Err = "the answer broke off", &oauth.BrokenOffError{Err: e.Err}
	}
	return &e
}

// TimeoutError is a call that took longer than it may. It is a context.DeadlineExceeded and a net.Error.
type TimeoutError struct{ After time.Duration }

// Error tells how long the wait was.
func (e *TimeoutError) Error() string {
	return "no answer within " + e.After.Round(time.Millisecond).String()
}

// Unwrap gives context.DeadlineExceeded.
func (e *TimeoutError) Unwrap() error { return context.DeadlineExceeded }

// Timeout is true, as net.Error has it.
func (e *TimeoutError) Timeout() bool { return true }

// Temporary is true, as net.Error has it.
func (e *TimeoutError) Temporary() bool { return true }

func size(n int64) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MiB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}
