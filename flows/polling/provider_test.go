package polling_test

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"sync"
	"testing"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/pipenet"
	"doorstep/flows/polling"
	"doorstep/flows/tokenendpoint"

	"github.com/google/go-cmp/cmp"
)

// script is a token endpoint in virtual time that answers one poll after the other; the last answer holds for all that
// follow.
type script struct {
	answers []http.HandlerFunc
	begun   time.Time
	events  []oauth.Event
	// jump is how far the computer's wall clock is ahead of where it would be.
	jump func() time.Duration

	mu sync.Mutex
	at []time.Duration // when polls came
}

func says(status int, body string, header ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		for i := 0; i+1 < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

var (
	pending  = says(400, `{"error":"authorization_pending"}`)
	slowDown = says(400, `{"error":"slow_down"}`)
	granted  = says(200, `{"access_token":"at","token_type":"Bearer"}`)
	down     = says(503, `{}`)
	hang     = func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }
)

func newScript(answers ...http.HandlerFunc) *script {
	return &script{answers: answers, begun: time.Now(), jump: func() time.Duration { return 0 }}
}

func (s *script) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseForm() // a server sees that its client has gone only once it has read the request
	s.mu.Lock()
	next := s.answers[min(len(s.at), len(s.answers)-1)]
	s.at = append(s.at, time.Since(s.begun))
	s.mu.Unlock()
	next(w, r)
}

// run polls with the interval until there is an end, for as long as a code lives.
func (s *script) run(ctx context.Context, t *testing.T, interval, life time.Duration, decided <-chan struct{}) (*oauth.TokenSet, error) {
	t.Helper()
	hc, err := httpclient.New(httpclient.Options{Dial: pipenet.New(t, s).Dial})
	if err != nil {
		t.Fatal(err)
	}
	now := func() time.Time { return time.Now().Add(s.jump()) }
	g := polling.Grant{
		Token:    tokenendpoint.Endpoint{HTTP: hc, URL: "http://localhost/token", Client: oauth.Client{ID: "cli"}, Now: now},
		Params:   url.Values{"grant_type": {"x"}},
		Interval: interval, ExpiresAt: now().Add(life), Expired: "the code ran out", Decided: decided,
	}
	return g.Run(ctx, func(e oauth.Event) { s.events = append(s.events, e) })
}

// cameAt fails the test unless the polls came at these seconds.
func (s *script) cameAt(t *testing.T, want ...float64) {
	t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	got := make([]float64, len(s.at))
	for i, at := range s.at {
		got[i] = at.Seconds()
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("polls at (-want +got):\n%s", diff)
	}
}
