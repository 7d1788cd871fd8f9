package faults

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestSite(t *testing.T) {
	t.Parallel()
	s := Site("http://site.example")
	for _, c := range []struct {
		path, header, value, body string
		status                    int
	}{
		{"/down/token", "", "", "Service Unavailable", 503},
		{"/busy/token", "Retry-After", "120", "Too Many Requests", 429},
		{"/moved/token", "Location", "https://login.elsewhere.example/", "", 307},
		{"/page/token", "Content-Type", "text/html; charset=utf-8", "<!doctype html>", 200},
		{"/intercepted/token", "Proxy-Authenticate", `Basic realm="Company proxy"`, "Sign in", 407},
		{"/nothing", "", "", "404", 404},
	} {
		w := httptest.NewRecorder()
		s.ServeHTTP(w, httptest.NewRequest(http.MethodPost, c.path, http.NoBody))
		if w.Code != c.status || c.header != "" && w.Header().Get(c.header) != c.value || !strings.HasPrefix(w.Body.String(), c.body) {
			t.Errorf("%s: %d %v %s", c.path, w.Code, w.Header(), w.Body)
		}
	}
}

// TestSilence: nothing comes as long as the client waits, and the connection ends with it.
func TestSilence(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	w := httptest.NewRecorder()
	go func() {
		defer func() {
			err, _ := recover().(error)
			ended <- err
		}()
		Site("http://site.example").ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/silent/token", strings.NewReader("a=b")).WithContext(ctx))
	}()
	cancel()
	if got := <-ended; !errors.Is(got, http.ErrAbortHandler) || w.Body.Len() > 0 {
		t.Errorf("ended with %v and %q", got, w.Body)
	}
}

func TestDocuments(t *testing.T) {
	t.Parallel()
	s := Site("http://site.example")
	for name, issuer := range map[string]string{
		"down": "http://site.example/down", "other-issuer": "http://site.example/someone-else",
	} {
		w := httptest.NewRecorder()
		s.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/"+name+"/.well-known/openid-configuration", http.NoBody))
		var doc map[string]any
		if err := json.Unmarshal(w.Body.Bytes(), &doc); err != nil {
			t.Fatal(err)
		}
		if doc["issuer"] != issuer || doc["token_endpoint"] != "http://site.example/"+name+"/token" {
			t.Errorf("%s says %v", name, doc)
		}
	}
}

func TestDown(t *testing.T) {
	t.Parallel()
	w := httptest.NewRecorder()
	Down().ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/api/v1/token/inspect", http.NoBody))
	if w.Code != http.StatusServiceUnavailable {
		t.Errorf("got %d", w.Code)
	}
}

func TestBreaker(t *testing.T) {
	t.Parallel()
	var b Breaker
	whole := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusOK) })
	ask := func(path string) (status int) {
		defer func() {
			if r := recover(); r != nil && !errors.Is(r.(error), http.ErrAbortHandler) {
				panic(r)
			}
		}()
		w := httptest.NewRecorder()
		b.Wrap(whole).ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, http.NoBody))
		if w.Code == http.StatusTooManyRequests && (w.Header().Get("Retry-After") != "3" || w.Body.String() != "slow\n") {
			t.Errorf("%v %q", w.Header(), w.Body)
		}
		return w.Code
	}
	asked := func(paths ...string) (got []int) {
		for _, p := range paths {
			got = append(got, ask(p))
		}
		return got
	}
	b.Break(Fault{Path: "/token", Times: 2, Status: 429, RetryAfter: 3 * time.Second, Body: "slow"})
	b.Break(Fault{Path: "/token", Times: 1})
	if got := asked("/jwks", "/a/token", "/token", "/token", "/token"); !slices.Equal(got, []int{200, 429, 429, 0, 200}) {
		t.Errorf("got %v", got)
	}
	b.Break(Fault{Status: 500})
	if got := asked("/x", "/y", "/token"); !slices.Equal(got, []int{500, 500, 500}) {
		t.Errorf("until it is restored: %v", got)
	}
	b.Restore()
	if got := ask("/token"); got != 200 {
		t.Errorf("restored: %d", got)
	}
}
