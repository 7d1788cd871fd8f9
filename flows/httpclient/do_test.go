package httpclient_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"

	"github.com/google/go-cmp/cmp"
)

//nolint:tparallel // the subtests share the server's last request
func TestRequest(t *testing.T) {
	t.Parallel()
	var got *http.Request
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		_ = r.ParseForm()
		got = r
		w.Header().Set("Date", "Tue, 03 Feb 2026 04:05:06 GMT")
		_, _ = io.WriteString(w, `{"ok":true}`)
	})
	c := newClient(t, httpclient.Options{UserAgent: "doorstep/1.2"})
	tests := map[string]struct {
		call        httpclient.Call
		method      string
		contentType string
		accept      string
	}{
		"get":           {httpclient.Call{}, "GET", "", "application/json"},
		"form":          {httpclient.Call{Form: url.Values{"a": {"1 2", "&"}}}, "POST", "application/x-www-form-urlencoded", "application/json"},
		"empty form":    {httpclient.Call{Form: url.Values{}}, "POST", "application/x-www-form-urlencoded", "application/json"},
		"method":        {httpclient.Call{Method: "DELETE"}, "DELETE", "", "application/json"},
		"header":        {httpclient.Call{Header: http.Header{"Accept": {"text/plain"}}}, "GET", "", "text/plain"},
		"form, put":     {httpclient.Call{Method: "PUT", Form: url.Values{"b": {"ü"}}}, "PUT", "application/x-www-form-urlencoded", "application/json"},
		"bearer header": {httpclient.Call{Header: http.Header{"Authorization": {"Bearer t"}}}, "GET", "", "application/json"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			tt.call.URL = base + "/path?q=1"
			before := tt.call.Header.Clone()
			resp, err := c.Do(t.Context(), tt.call)
			if err != nil {
				t.Fatal(err)
			}
			if resp.Status != 200 || string(resp.Body) != `{"ok":true}` || resp.RTT <= 0 {
				t.Errorf("answer %d %q after %v", resp.Status, resp.Body, resp.RTT)
			}
			if want := time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC); !resp.Date.Equal(want) {
				t.Errorf("date %v, want %v", resp.Date, want)
			}
			if got.Method != tt.method || got.Header.Get("Content-Type") != tt.contentType || got.Header.Get("Accept") != tt.accept {
				t.Errorf("sent %s, %q, accepting %q", got.Method, got.Header.Get("Content-Type"), got.Header.Get("Accept"))
			}
			if got.Header.Get("User-Agent") != "doorstep/1.2" || got.URL.RawQuery != "q=1" {
				t.Errorf("sent as %q to %s", got.Header.Get("User-Agent"), got.URL)
			}
			if len(tt.call.Form) > 0 && !cmp.Equal(got.PostForm, tt.call.Form) {
				t.Errorf("sent %v, want %v", got.PostForm, tt.call.Form)
			}
			if !cmp.Equal(before, tt.call.Header) {
				t.Error("the caller's header was written to")
			}
		})
	}
}

func TestBodyLimit(t *testing.T) {
	t.Parallel()
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		n, _ := strconv.Atoi(r.URL.Query().Get("n"))
		if r.URL.Path == "/zip" {
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			_, _ = z.Write(make([]byte, n))
			_ = z.Close()
			return
		}
		_, _ = w.Write(bytes.Repeat([]byte("x"), n))
	})
	c := newClient(t, httpclient.Options{})
	tests := []struct {
		path    string
		max     int64
		problem string
		length  int
	}{
		{"/?n=1048576", 0, "", 1 << 20},
		{"/?n=1048577", 0, "larger than 1 MiB", 0},
		{"/?n=10485760", 0, "larger than 1 MiB", 0},
		{"/zip?n=10485760", 0, "larger than 1 MiB", 0},
		{"/?n=2048", 2048, "", 2048},
		{"/?n=2049", 2048, "larger than 2 KiB", 0},
		{"/?n=8", 7, "larger than 7 bytes", 0},
		{"/?n=0", 0, "", 0},
	}
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			t.Parallel()
			resp, err := c.Do(t.Context(), httpclient.Call{URL: base + tt.path, MaxBody: tt.max})
			if tt.problem == "" {
				if err != nil || len(resp.Body) != tt.length {
					t.Fatalf("got %v, want %d bytes", err, tt.length)
				}
				return
			}
			e := asError(t, err)
			if resp != nil || e.Problem != tt.problem || e.Status != 200 || e.Temporary() || len(e.Snippet) > 200 {
				t.Errorf("answer %v, error %+v", resp != nil, e)
			}
		})
	}
}

// What an endpoint answers that is not one: no error of the client's, but an Error that says what it is.
func TestOddAnswers(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		status  int
		body    string
		problem string // as the caller's parser would find it
		want    oauth.Error
	}{
		"HTML":       {200, "<html><body>Welcome\x1b[31m</body></html>", "not JSON but HTML", oauth.Error{Snippet: `<html><body>Welcome\x1b[31m</body></html>`}},
		"half JSON":  {200, `{"issuer":"https://i`, "not JSON: it ends early", oauth.Error{Snippet: `{"issuer":"https://i`}},
		"nothing":    {200, "", "empty answer", oauth.Error{}},
		"OAuth":      {400, `{"error":"invalid_scope","error_description":"no\u202e such"}`, "", oauth.Error{Code: "invalid_scope", Description: "no\u202e such"}},
		"long page":  {500, strings.Repeat("é", 300), "not JSON", oauth.Error{Snippet: strings.Repeat("é", 98) + "…"}},
		"other JSON": {404, `{"message":"nothing here"}`, "", oauth.Error{Snippet: `{"message":"nothing here"}`}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			base := serve(t, func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("X-Request-Id", "rid-1")
				w.WriteHeader(tt.status)
				_, _ = io.WriteString(w, tt.body)
			})
			resp, err := get(t, newClient(t, httpclient.Options{}), base+"/x?token=abcdef#f")
			if err != nil {
				t.Fatal(err)
			}
			tt.want.Endpoint, tt.want.Method, tt.want.URL = oauth.EndpointDiscovery, "GET", base+"/x"
			tt.want.Status, tt.want.Problem, tt.want.RequestID = tt.status, tt.problem, "rid-1"
			_, problem := oauth.ParseAnswer(resp.Header, resp.Body)
			if diff := cmp.Diff(&tt.want, resp.Error(problem)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if text := resp.Error(problem).Error(); strings.ContainsAny(text, "\x1b\u202e\n") {
				t.Errorf("error text %q is not safe for a terminal", text)
			}
		})
	}
}

// No redirect is followed, wherever it points: it would carry a secret or a token there.
func TestRedirects(t *testing.T) {
	t.Parallel()
	var followed atomic.Bool
	elsewhere := serve(t, func(http.ResponseWriter, *http.Request) { followed.Store(true) })
	host := strings.TrimPrefix(elsewhere, "http://")
	for _, status := range []int{301, 302, 303, 307, 308} {
		base := serve(t, func(w http.ResponseWriter, r *http.Request) {
			if to := r.URL.Query().Get("to"); to != "" {
				w.Header().Set("Location", to)
			}
			w.WriteHeader(status)
		})
		here := strings.TrimPrefix(base, "http://")
		for _, tt := range []struct{ to, problem, location string }{
			{elsewhere + "/t?code=sesame-1#x", "redirects to " + host, elsewhere + "/t"},
			{"https://user:pass@idp.example/", "redirects to idp.example", "https://idp.example/"},
			{"/login", "redirects to " + here, base + "/login"},
			{"", "redirects without saying where", ""},
			{"http://%zz", "redirects without saying where", ""},
		} {
			_, err := newClient(t, httpclient.Options{}).Do(t.Context(), httpclient.Call{
				URL: base + "/?to=" + url.QueryEscape(tt.to), Form: url.Values{"client_secret": {"open-sesame"}},
			})
			e := asError(t, err)
			if e.Status != status || e.Problem != tt.problem || e.Location != tt.location || e.Temporary() {
				t.Errorf("%d to %s: %+v", status, tt.to, e)
			}
		}
	}
	if followed.Load() {
		t.Error("a redirect was followed")
	}
}

// A server that says nothing, or says it drop by drop, is not waited for longer than the timeout.
func TestDeadline(t *testing.T) {
	t.Parallel()
	base := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/drops" {
			for r.Context().Err() == nil {
				_, _ = w.Write([]byte("."))
				w.(http.Flusher).Flush()
				time.Sleep(5 * time.Millisecond)
			}
		}
		<-r.Context().Done()
	})
	c := newClient(t, httpclient.Options{Timeout: 60 * time.Millisecond})
	for _, path := range []string{"/silent", "/drops"} {
		_, err := get(t, c, base+path)
		e := asError(t, err)
		var timeout *httpclient.TimeoutError
		var asNet net.Error
		if !errors.As(err, &timeout) || !errors.Is(err, context.DeadlineExceeded) || !errors.As(err, &asNet) || !asNet.Timeout() {
			t.Errorf("%s: %v, want a time-out", path, err)
		}
		if !e.Temporary() || e.Unsent() || !strings.Contains(e.Error(), "no answer within") {
			t.Errorf("%s: %+v", path, e)
		}
	}
}

func TestCancel(t *testing.T) {
	t.Parallel()
	arrived := make(chan struct{}, 1)
	base := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		arrived <- struct{}{}
		<-r.Context().Done()
	})
	ctx, cancel := context.WithCancel(t.Context())
	go func() { <-arrived; cancel() }()
	_, err := newClient(t, httpclient.Options{}).Do(ctx, httpclient.Call{URL: base})
	if e := asError(t, err); !errors.Is(err, context.Canceled) || e.Temporary() {
		t.Errorf("%v, want context.Canceled, not temporary", err)
	}
}

func TestNoAnswer(t *testing.T) {
	t.Parallel()
	reset := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		c, _, _ := w.(http.Hijacker).Hijack()
		_ = c.(*net.TCPConn).SetLinger(0)
		_ = c.Close()
	})
	closed := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		c, _, _ := w.(http.Hijacker).Hijack()
		_ = c.Close()
	})
	short := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "100")
		_, _ = io.WriteString(w, `{"access_token":"sesame`)
	})
	nobody, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_ = nobody.Close()
	tests := map[string]struct {
		url     string
		is      error
		problem string
		unsent  bool
	}{
		"reset":       {reset, syscall.ECONNRESET, "", false},
		"closed":      {closed, io.EOF, "", false},
		"broken off":  {short, io.ErrUnexpectedEOF, "the answer broke off", false},
		"nobody home": {"http://" + nobody.Addr().String(), syscall.ECONNREFUSED, "", true},
	}
	c := newClient(t, httpclient.Options{})
	for name, tt := range tests {
		_, err := c.Do(t.Context(), httpclient.Call{URL: tt.url + "/?code=sesame-1", Form: url.Values{"client_secret": {"open-sesame"}}})
		e := asError(t, err)
		if !errors.Is(err, tt.is) || e.Problem != tt.problem || !e.Temporary() || e.Unsent() != tt.unsent {
			t.Errorf("%s: %+v (%v)", name, e, err)
		}
		if strings.Contains(err.Error(), "sesame") {
			t.Errorf("%s: the error shows a secret: %v", name, err)
		}
	}
}

func TestRefusedAddresses(t *testing.T) {
	t.Parallel()
	c := newClient(t, httpclient.Options{Transport: unreachable{t}})
	for raw, plain := range map[string]bool{
		"http://idp.example/token?client_secret=sesame": true,
		"http://10.0.0.1/":            true,
		"http://127.0.0.1.example/":   true,
		"http://localhost.example/":   true,
		"HTTP://IDP.example":          true,
		"ftp://idp.example/":          false,
		"idp.example/token":           false,
		"":                            false,
		"https:///token":              false,
		"javascript:alert(1)":         false,
		"https://idp.example/%zz":     false,
		"https://idp.example/\x1b[2J": false,
	} {
		_, err := get(t, c, raw)
		e := asError(t, err)
		if errors.Is(err, oauth.ErrPlainHTTP) != plain || e.Temporary() || e.Problem == "" {
			t.Errorf("%q: %+v", raw, e)
		}
		if text := err.Error() + e.URL; strings.Contains(text, "sesame") || strings.Contains(text, "\x1b") {
			t.Errorf("%q: %q shows what it must not", raw, text)
		}
	}
	for _, raw := range []string{
		"http://localhost", "http://127.0.0.1:80/x", "http://127.9.9.9", "http://[::1]:1/", "http://a.localhost./", "https://idp.example/x",
	} {
		if err := httpclient.CheckURL(raw); err != nil {
			t.Errorf("%s: %v", raw, err)
		}
	}
}

// unreachable fails a test that makes a request.
type unreachable struct{ t *testing.T }

func (u unreachable) RoundTrip(r *http.Request) (*http.Response, error) {
	u.t.Errorf("a request was sent to %s", r.URL)
	return nil, errors.New("unreachable")
}
