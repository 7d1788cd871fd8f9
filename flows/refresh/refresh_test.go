package refresh_test

import (
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/refresh"
	"doorstep/flows/tokenendpoint"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

var (
	now = time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)
	old = &oauth.TokenSet{
		AccessToken: secret.New("at1"), RefreshToken: secret.New("rt1"), IDToken: secret.New("it1"), Scope: "a b",
		TokenType: "Bearer", ObtainedAt: now.Add(-time.Hour), ExpiresAt: now,
	}
)

func endpoint(t *testing.T, h http.HandlerFunc) tokenendpoint.Endpoint {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	return endpointAt(t, server.URL, nil)
}

func endpointAt(t *testing.T, address string, transport http.RoundTripper) tokenendpoint.Endpoint {
	t.Helper()
	hc, err := httpclient.New(httpclient.Options{Timeout: 5 * time.Second, Transport: transport})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hc.CloseIdle)
	return tokenendpoint.Endpoint{HTTP: hc, URL: address, Client: oauth.Client{ID: "me"}, Now: func() time.Time { return now }}
}

func TestGrant(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		body                       string
		access, renewal, id, scope string
	}{
		"rotated":         {`{"access_token":"at2","refresh_token":"rt2","id_token":"it2","scope":"a","expires_in":60}`, "at2", "rt2", "it2", "a"},
		"kept":            {`{"access_token":"at2","expires_in":60}`, "at2", "rt1", "it1", "a b"},
		"empty is absent": {`{"access_token":"at2","refresh_token":"","id_token":null,"scope":"","expires_in":60}`, "at2", "rt1", "it1", "a b"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var sent url.Values
			e := endpoint(t, func(w http.ResponseWriter, r *http.Request) {
				_ = r.ParseForm()
				sent = r.PostForm
				_, _ = io.WriteString(w, tt.body)
			})
			before := *old
			got, err := refresh.Grant(t.Context(), e, old, []string{"a", "c"})
			if err != nil {
				t.Fatal(err)
			}
			want := url.Values{"grant_type": {"refresh_token"}, "refresh_token": {"rt1"}, "scope": {"a c"}, "client_id": {"me"}}
			if diff := cmp.Diff(want, sent); diff != "" {
				t.Errorf("sent (-want +got):\n%s", diff)
			}
			if got.AccessToken.Reveal() != tt.access || got.RefreshToken.Reveal() != tt.renewal || got.IDToken.Reveal() != tt.id || got.Scope != tt.scope {
				t.Errorf("got %+v", got)
			}
			if !got.ObtainedAt.Equal(now) || !got.ExpiresAt.Equal(now.Add(time.Minute)) {
				t.Errorf("from %v until %v", got.ObtainedAt, got.ExpiresAt)
			}
			if *old != before {
				t.Error("the old tokens were written to")
			}
		})
	}
}

func TestScopeOnlyWhenAsked(t *testing.T) {
	t.Parallel()
	e := endpoint(t, func(w http.ResponseWriter, r *http.Request) {
		_ = r.ParseForm()
		if r.PostForm.Has("scope") {
			t.Errorf("sent %v", r.PostForm)
		}
		_, _ = io.WriteString(w, `{"access_token":"at2"}`)
	})
	if _, err := refresh.Grant(t.Context(), e, old, nil); err != nil {
		t.Error(err)
	}
}

func TestNoRefreshToken(t *testing.T) {
	t.Parallel()
	e := endpoint(t, func(http.ResponseWriter, *http.Request) { t.Error("a request was made") })
	for _, tokens := range []*oauth.TokenSet{nil, {}, {AccessToken: secret.New("at")}} {
		if got, err := refresh.Grant(t.Context(), e, tokens, nil); !errors.Is(err, refresh.ErrNoRefreshToken) || got != nil {
			t.Errorf("tokens %v, error %v", got, err)
		}
	}
}

// A refresh token is sent once, whatever comes back: a server that rotates them takes the second time for theft.
func TestNeverSentTwice(t *testing.T) {
	t.Parallel()
	answers := map[string]http.HandlerFunc{
		"refused": func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusBadRequest)
			_, _ = io.WriteString(w, `{"error":"invalid_grant"}`)
		},
		"unavailable": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) },
		"throttled":   func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTooManyRequests) },
		"hung up": func(w http.ResponseWriter, _ *http.Request) {
			c, _, _ := w.(http.Hijacker).Hijack()
			_ = c.Close()
		},
		"broken off": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "500")
			_, _ = io.WriteString(w, `{"access`)
		},
	}
	for name, h := range answers {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var sent atomic.Int32
			e := endpoint(t, func(w http.ResponseWriter, r *http.Request) { sent.Add(1); h(w, r) })
			var failed *oauth.Error
			if tokens, err := refresh.Grant(t.Context(), e, old, nil); !errors.As(err, &failed) || tokens != nil {
				t.Errorf("tokens %v, error %v", tokens, err)
			}
			if n := sent.Load(); n != 1 {
				t.Errorf("sent %d times", n)
			}
		})
	}
}

// A server that cannot be reached at all has seen nothing: then it is asked again.
func TestAgainWhenNothingWasSent(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, `{"access_token":"at2"}`)
	}))
	defer server.Close()
	network := &blip{failures: 1}
	got, err := refresh.Grant(t.Context(), endpointAt(t, server.URL, network), old, nil)
	if err != nil || got.AccessToken.Reveal() != "at2" || network.tries != 2 {
		t.Errorf("tokens %v, error %v after %d tries", got, err, network.tries)
	}
}

// blip is a network that is not there for the first tries.
type blip struct{ failures, tries int }

func (b *blip) RoundTrip(r *http.Request) (*http.Response, error) {
	if b.tries++; b.tries <= b.failures {
		return nil, &net.OpError{Op: "dial", Net: "tcp", Err: syscall.ENETUNREACH}
	}
	return http.DefaultTransport.RoundTrip(r)
}
