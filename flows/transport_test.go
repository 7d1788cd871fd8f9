package flows_test

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"doorstep/flows"
)

// resource takes one token and refuses every other.
type resource struct {
	*httptest.Server
	takes     string
	challenge string

	mu   sync.Mutex
	seen []string // "token body"
}

func newResource(t *testing.T, takes string) *resource {
	t.Helper()
	r := &resource{takes: takes, challenge: `Bearer realm="x", error="invalid_token"`}
	r.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		body, _ := io.ReadAll(req.Body)
		token := req.Header.Get("Authorization")
		r.mu.Lock()
		r.seen = append(r.seen, token+" "+string(body))
		r.mu.Unlock()
		if token != "Bearer "+r.takes {
			if r.challenge != "" {
				w.Header().Set("WWW-Authenticate", r.challenge)
			}
			w.WriteHeader(http.StatusUnauthorized)
		}
	}))
	t.Cleanup(r.Close)
	return r
}

func (r *resource) wantSeen(t *testing.T, want ...string) {
	t.Helper()
	r.mu.Lock()
	defer r.mu.Unlock()
	if strings.Join(r.seen, "\n") != strings.Join(want, "\n") {
		t.Errorf("the resource has seen %q, want %q", r.seen, want)
	}
}

func post(t *testing.T, c *http.Client, url string, body io.Reader) int {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url, body)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := c.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
	if req.Header.Get("Authorization") != "" {
		t.Error("the caller's request was changed")
	}
	return answer.StatusCode
}

func TestTransportRenewsAndAsksOnceMore(t *testing.T) {
	t.Parallel()
	for name, x := range map[string]struct {
		takes, challenge string
		body             io.Reader
		status           int
		seen             []string
	}{
		"the token is good": {
			takes: "access-1", body: strings.NewReader("b"), status: 200, seen: []string{"Bearer access-1 b"},
		},
		"revoked": {
			takes: "access-2", challenge: `Bearer error="invalid_token"`, body: strings.NewReader("b"), status: 200,
			seen: []string{"Bearer access-1 b", "Bearer access-2 b"},
		},
		"no challenge, no body": {
			takes: "access-2", status: 200, seen: []string{"Bearer access-1 ", "Bearer access-2 "},
		},
		"refused again": {
			takes: "none", challenge: `Bearer error="invalid_token"`, status: 401,
			seen: []string{"Bearer access-1 ", "Bearer access-2 "},
		},
		"another error": {
			takes: "none", challenge: `Bearer error="insufficient_scope"`, status: 401, seen: []string{"Bearer access-1 "},
		},
		"a body that is gone": {
			takes: "access-2", body: io.MultiReader(strings.NewReader("b")), status: 401, seen: []string{"Bearer access-1 b"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, at := newIDP(t), newClock()
			c := signedIn(t, s, at, s.person())
			r := newResource(t, x.takes)
			r.challenge = x.challenge
			status := post(t, &http.Client{Transport: c.Transport(s.person(), nil)}, r.URL, x.body)
			if status != x.status {
				t.Errorf("got %d, want %d", status, x.status)
			}
			r.wantSeen(t, x.seen...)
		})
	}
}

func TestTransportRenewsAServicesToken(t *testing.T) {
	t.Parallel()
	s := newIDP(t)
	r := newResource(t, "access-2")
	c := onDisk(t, nil)
	if status := post(t, &http.Client{Transport: c.Transport(s.service(), nil)}, r.URL, nil); status != 200 {
		t.Errorf("got %d, want 200", status)
	}
	r.wantSeen(t, "Bearer access-1 ", "Bearer access-2 ")
	want(t, c, s.service(), flows.TokenOptions{}, "access-2", flows.FromCache)
}

func TestManyRequestsWithARevokedTokenRenewOnce(t *testing.T) {
	t.Parallel()
	s, at := newIDP(t), newClock()
	c := signedIn(t, s, at, s.person())
	r := newResource(t, "access-2")
	h := &http.Client{Transport: c.Transport(s.person(), nil)}
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() {
			if status := post(t, h, r.URL, strings.NewReader("b")); status != 200 {
				t.Errorf("got %d, want 200", status)
			}
		})
	}
	all.Wait()
	if n := s.count("refresh_token"); n != 1 {
		t.Errorf("%d renewals, want 1", n)
	}
}

func TestTransportNeverAsksAPerson(t *testing.T) {
	t.Parallel()
	s, at := newIDP(t), newClock()
	s.noRefresh = true
	c := signedIn(t, s, at, s.person())
	r := newResource(t, "none")
	h := &http.Client{Transport: c.Transport(s.person(), nil)}
	if status := post(t, h, r.URL, nil); status != http.StatusUnauthorized {
		t.Errorf("got %d, want the resource's own 401", status)
	}
	at.forward(2 * time.Hour)
	if _, err := h.Get(r.URL); !errors.Is(err, flows.ErrLoginNeeded) {
		t.Errorf("expired: got error %v, want ErrLoginNeeded", err)
	}
	if n := s.count("device"); n != 0 {
		t.Errorf("a person was asked %d times", n)
	}
}

func TestTransportTrustsTheProfilesCAFile(t *testing.T) {
	t.Parallel()
	s, at := newIDP(t), newClock()
	p := s.person()
	c := signedIn(t, s, at, p)
	r := httptest.NewTLSServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	t.Cleanup(r.Close)
	p.CAFile = caFile(t, r)
	if status := post(t, &http.Client{Transport: c.Transport(p, nil)}, r.URL, nil); status != 200 {
		t.Errorf("got %d, want 200", status)
	}
	if status := post(t, &http.Client{Transport: c.Transport(s.person(), r.Client().Transport)}, r.URL, nil); status != 200 {
		t.Errorf("over a transport of the caller's: got %d, want 200", status)
	}
}

func TestTheTokenStaysWithItsHost(t *testing.T) {
	t.Parallel()
	s, at := newIDP(t), newClock()
	c := signedIn(t, s, at, s.person())
	h := &http.Client{Transport: c.Transport(s.person(), nil)}
	other := newResource(t, "")
	first := httptest.NewServer(http.RedirectHandler(other.URL, http.StatusTemporaryRedirect))
	t.Cleanup(first.Close)
	if status := post(t, h, first.URL, nil); status != http.StatusUnauthorized {
		t.Errorf("got %d, want the other host's 401", status)
	}
	other.wantSeen(t, " ")
	if _, err := h.Get("http://resource.example/"); err == nil || !strings.Contains(err.Error(), "plain http") {
		t.Errorf("plain http to another machine: got error %v", err)
	}
}
