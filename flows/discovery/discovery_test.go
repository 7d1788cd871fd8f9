package discovery_test

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"doorstep/flows/discovery"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"

	"github.com/google/go-cmp/cmp"
)

const (
	openid = "/.well-known/openid-configuration"
	rfc    = "/.well-known/oauth-authorization-server"
)

// idp is a server that has documents at some paths. BASE in one stands for its address.
type idp struct {
	URL   string
	pages map[string]string

	mu    sync.Mutex
	asked []string
}

func newIDP(t *testing.T, pages map[string]string) *idp {
	t.Helper()
	s := &idp{pages: pages}
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	s.URL = server.URL
	return s
}

func (s *idp) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.asked = append(s.asked, r.URL.EscapedPath())
	s.mu.Unlock()
	page, ok := s.pages[r.URL.EscapedPath()]
	if !ok {
		http.NotFound(w, r)
		return
	}
	_, _ = io.WriteString(w, strings.ReplaceAll(page, "BASE", s.URL))
}

func document(issuer string) string {
	return `{"issuer":"` + issuer + `","token_endpoint":"BASE/token","device_authorization_endpoint":"BASE/device","jwks_uri":"BASE/keys",` +
		`"grant_types_supported":["client_credentials"],"x_own":[1]}`
}

func newClient(t *testing.T, o httpclient.Options) *httpclient.Client {
	t.Helper()
	hc, err := httpclient.New(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hc.CloseIdle)
	return hc
}

func TestFetch(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		pages  map[string]string
		issuer string // after the server's address
		names  string // the issuer in the document
		asked  []string
	}{
		"OpenID Connect":         {map[string]string{openid: document("BASE")}, "", "", []string{openid}},
		"OpenID, path":           {map[string]string{"/t/v2.0" + openid: document("BASE/t/v2.0")}, "/t/v2.0", "/t/v2.0", []string{"/t/v2.0" + openid}},
		"OpenID, slash":          {map[string]string{openid: document("BASE/")}, "/", "/", []string{openid}},
		"OpenID, path and slash": {map[string]string{"/a" + openid: document("BASE/a/")}, "/a/", "/a/", []string{"/a" + openid}},
		"RFC 8414":               {map[string]string{rfc: document("BASE")}, "", "", []string{openid, rfc}},
		"RFC 8414, path":         {map[string]string{rfc + "/a/b": document("BASE/a/b")}, "/a/b", "/a/b", []string{"/a/b" + openid, rfc + "/a/b"}},
		"RFC 8414, path and slash": {
			map[string]string{rfc + "/a": document("BASE/a/")}, "/a/", "/a/", []string{"/a" + openid, rfc + "/a"},
		},
		"RFC 8414 beside a web app": {
			map[string]string{openid: " <!doctype html><title>App</title>", rfc: document("BASE")}, "", "", []string{openid, rfc},
		},
		"the document's address":        {map[string]string{"/t" + openid: document("BASE/t")}, "/t" + openid, "/t", []string{"/t" + openid}},
		"the document's address, slash": {map[string]string{openid: document("BASE/")}, openid, "/", []string{openid}},
		"RFC 8414, its address":         {map[string]string{rfc + "/t": document("BASE/t")}, rfc + "/t", "/t", []string{rfc + "/t"}},
		"an escaped path":               {map[string]string{"/a%20b" + openid: document("BASE/a%20b")}, "/a%20b", "/a%20b", []string{"/a%20b" + openid}},
		"a byte order mark":             {map[string]string{openid: "\xef\xbb\xbf" + document("BASE")}, "", "", []string{openid}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newIDP(t, tt.pages)
			m, err := discovery.Fetch(t.Context(), newClient(t, httpclient.Options{}), s.URL+tt.issuer)
			if err != nil {
				t.Fatal(err)
			}
			want := &oauth.Metadata{
				Issuer: s.URL + tt.names, TokenEndpoint: s.URL + "/token", DeviceAuthorizationEndpoint: s.URL + "/device",
				JWKSURI: s.URL + "/keys", GrantTypes: []string{"client_credentials"},
				Discovered: true, URL: s.URL + tt.asked[len(tt.asked)-1],
			}
			if string(m.Raw["x_own"]) != "[1]" {
				t.Errorf("raw document %s", m.Raw)
			}
			m.Raw = nil
			if diff := cmp.Diff(want, m); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.asked, s.asked); diff != "" {
				t.Errorf("asked (-want +got):\n%s", diff)
			}
		})
	}
}

// A document that names another issuer comes with the error that says so, and what kind of difference it is.
func TestIssuerMismatch(t *testing.T) {
	t.Parallel()
	const entra = "https://login.microsoftonline.com/{tenantid}/v2.0"
	tests := map[string]struct{ asked, named, problem string }{
		"a slash too many":    {"", "BASE/", "names another issuer: BASE/ (only a slash at the end differs)"},
		"a slash too few":     {"/", "BASE", "names another issuer: BASE (only a slash at the end differs)"},
		"Entra's placeholder": {"/common/v2.0", entra, "names another issuer: " + entra + " (a template of Entra's: each tenant's own id takes the place of {tenantid})"},
		"another tenant":      {"/a", "BASE/b", "names another issuer: BASE/b"},
		"another host":        {"", "https://evil.example", "names another issuer: https://evil.example"},
		"upper case":          {"/a", "BASE/A", "names another issuer: BASE/A"},
		"none":                {"", "", "names no issuer"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newIDP(t, map[string]string{strings.TrimRight(tt.asked, "/") + openid: document(tt.named)})
			m, err := discovery.Fetch(t.Context(), newClient(t, httpclient.Options{}), s.URL+tt.asked)
			var e *oauth.Error
			if !errors.Is(err, discovery.ErrIssuerMismatch) || !errors.As(err, &e) {
				t.Fatalf("error %v", err)
			}
			if m == nil || m.TokenEndpoint != s.URL+"/token" || m.URL == "" || !m.Discovered {
				t.Errorf("document %+v", m)
			}
			if want := strings.ReplaceAll(tt.problem, "BASE", s.URL); e.Problem != want || e.Endpoint != oauth.EndpointDiscovery || e.Temporary() {
				t.Errorf("problem %q, want %q", e.Problem, want)
			}
		})
	}
}

func TestNoDocument(t *testing.T) {
	t.Parallel()
	status := func(code int, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", "https://elsewhere.example/")
			w.WriteHeader(code)
			_, _ = io.WriteString(w, body)
		}
	}
	tests := map[string]struct {
		h       http.HandlerFunc
		problem string
		asked   int32
		status  int
	}{
		"404":                 {status(404, "no"), "no discovery document here", 2, 404},
		"410":                 {status(410, ""), "no discovery document here", 2, 410},
		"503":                 {status(503, "<html>"), "no discovery document here", 1, 503},
		"a page":              {status(200, "<html>"), "not JSON but HTML", 2, 200},
		"half a JSON":         {status(200, `{"issuer":"`), "not JSON: it ends early", 1, 200},
		"a list":              {status(200, `[]`), "not a JSON object", 1, 200},
		"nothing":             {status(200, ""), "empty answer", 1, 200},
		"10 MB":               {status(200, strings.Repeat(" ", 10<<20)), "larger than 1 MiB", 1, 200},
		"another host":        {status(302, ""), "redirects to elsewhere.example", 1, 302},
		"a number for a text": {status(200, `{"issuer":"x","token_endpoint":7}`), "token_endpoint is a number, which it must not be", 1, 200},
		"plain http":          {status(200, `{"issuer":"x","token_endpoint":"http://idp.example/t"}`), "its token_endpoint: plain http is refused off loopback: use https for idp.example", 1, 200},
		"javascript":          {status(200, `{"issuer":"x","end_session_endpoint":"javascript:x"}`), "its end_session_endpoint: not an http(s) address", 1, 200},
		"a form is no document": {func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/x-www-form-urlencoded")
			_, _ = io.WriteString(w, "error=x")
		}, "not JSON", 1, 200},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var asked atomic.Int32
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { asked.Add(1); tt.h(w, r) }))
			defer server.Close()
			m, err := discovery.Fetch(t.Context(), newClient(t, httpclient.Options{}), server.URL)
			var e *oauth.Error
			if m != nil || !errors.As(err, &e) {
				t.Fatalf("document %v, error %v", m, err)
			}
			if e.Problem != tt.problem || e.Status != tt.status || e.Endpoint != oauth.EndpointDiscovery || asked.Load() != tt.asked {
				t.Errorf("%+v after %d requests", e, asked.Load())
			}
			if e.URL != server.URL+openid {
				t.Errorf("the error is about %s, want the first place", e.URL)
			}
			if strings.Contains(tt.problem, "plain http") != errors.Is(err, oauth.ErrPlainHTTP) {
				t.Errorf("%v is for %v", err, e.Err)
			}
		})
	}
}

func TestNoIssuer(t *testing.T) {
	t.Parallel()
	hc := newClient(t, httpclient.Options{Timeout: 50 * time.Millisecond})
	for _, issuer := range []string{"", "idp.example", "/path", "https://idp.example/?a=b", "https://idp.example/#f", "https://me:marker@idp.example", ":"} {
		m, err := discovery.Fetch(t.Context(), hc, issuer)
		var e *oauth.Error
		if m != nil || !errors.As(err, &e) || !strings.Contains(e.Problem, "https://host/path") || strings.Contains(fmt.Sprintf("%+v", e), "marker") {
			t.Errorf("%q: %v", issuer, err)
		}
	}
	if _, err := discovery.Fetch(t.Context(), hc, "http://idp.example"); !errors.Is(err, oauth.ErrPlainHTTP) {
		t.Errorf("plain http: %v", err)
	}
	hang := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }))
	defer hang.Close()
	var timeout *httpclient.TimeoutError
	if _, err := discovery.Fetch(t.Context(), hc, hang.URL); !errors.As(err, &timeout) {
		t.Errorf("a server that hangs: %v", err)
	}
}

// Whatever a server sends: a document's endpoints can be called, and its issuer is the one asked for, or an error
// says that it is not.
func FuzzDocument(f *testing.F) {
	f.Add([]byte(document("https://idp.example")))
	f.Add([]byte(`{"issuer":"https://idp.example","token_endpoint":"http://x"}`))
	f.Add([]byte(`{"issuer":null,"jwks_uri":""}`))
	var body []byte
	hc, err := httpclient.New(httpclient.Options{Transport: answering(func() []byte { return body })})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		body = b
		m, err := discovery.Fetch(t.Context(), hc, "https://idp.example")
		switch {
		case m == nil && err == nil:
			t.Error("neither a document nor an error")
		case m == nil:
		case err == nil && m.Issuer != "https://idp.example":
			t.Errorf("issuer %q taken", m.Issuer)
		case err != nil && !errors.Is(err, discovery.ErrIssuerMismatch):
			t.Errorf("a document and %v", err)
		case m.TokenEndpoint != "" && httpclient.CheckURL(m.TokenEndpoint) != nil:
			t.Errorf("token endpoint %q taken", m.TokenEndpoint)
		}
	})
}

// answering is a network that answers everything with a body.
type answering func() []byte

func (a answering) RoundTrip(r *http.Request) (*http.Response, error) {
	return &http.Response{StatusCode: http.StatusOK, Request: r, Header: http.Header{}, Body: io.NopCloser(strings.NewReader(string(a())))}, nil
}
