package flows_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/httpclient"
	"doorstep/flows/store"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// idp is an authorization server that rotates refresh tokens: each works once, and one that comes back revokes the
// whole family, as RFC 9700 §4.14.2 wants.
type idp struct {
	*httptest.Server
	life      time.Duration // of access tokens, 1 h when 0
	keep      bool          // refresh tokens stay the same
	noRefresh bool          // none are given

	mu       sync.Mutex
	asked    map[string]int // by grant type, "device" and "discovery"
	issued   int
	live     string // the one refresh token that works
	answered func(grant string)
	// fails answers a grant in its place when it gives true.
	fails func(w http.ResponseWriter, grant string) bool
}

func newIDP(t testing.TB) *idp {
	t.Helper()
	s := &idp{asked: map[string]int{}, life: time.Hour}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /.well-known/openid-configuration", s.discovery)
	mux.HandleFunc("POST /device", s.device)
	mux.HandleFunc("POST /token", s.token)
	s.Server = httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func (s *idp) count(what string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.asked[what]
}

func (s *idp) note(what string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked[what]++
}

func (s *idp) discovery(w http.ResponseWriter, _ *http.Request) {
	s.note("discovery")
	answer(w, http.StatusOK, map[string]any{
		"issuer": s.URL, "token_endpoint": s.URL + "/token", "device_authorization_endpoint": s.URL + "/device",
		"jwks_uri": s.URL + "/jwks", "userinfo_endpoint": s.URL + "/userinfo",
		"authorization_endpoint": s.URL + "/authorize", "authorization_response_iss_parameter_supported": true,
	})
}

func (s *idp) device(w http.ResponseWriter, _ *http.Request) {
	s.note("device")
	answer(w, http.StatusOK, map[string]any{
		"device_code": "dc", "user_code": "WDJB-MJHT", "verification_uri": s.URL, "expires_in": 900, "interval": 0.01,
	})
}

func (s *idp) token(w http.ResponseWriter, r *http.Request) {
	grant := r.FormValue("grant_type")
	s.note(grant)
	if s.fails != nil && s.fails(w, grant) {
		return
	}
	status, body := s.grant(grant, r.FormValue("refresh_token"))
	if s.answered != nil {
		s.answered(grant)
	}
	answer(w, status, body)
}

func (s *idp) grant(grant, refresh string) (int, map[string]any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if grant == "refresh_token" && refresh != s.live {
		s.live = ""
		return http.StatusBadRequest, map[string]any{"error": "invalid_grant", "error_description": "reused"}
	}
	s.issued++
	body := map[string]any{"access_token": fmt.Sprint("access-", s.issued), "token_type": "bearer", "expires_in": s.life.Seconds()}
	if s.noRefresh || grant == "client_credentials" {
		return http.StatusOK, body
	}
	if !s.keep || s.live == "" {
		s.live = fmt.Sprint("refresh-", s.issued)
		body["refresh_token"] = s.live
	}
	return http.StatusOK, body
}

func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}

// person is a profile whose flow needs one; service is one whose flow doesn't.
func (s *idp) person() *profiles.Profile {
	return &profiles.Profile{Name: "person", Issuer: s.URL, ClientID: "cli", Flow: profiles.FlowDevice}
}

func (s *idp) service() *profiles.Profile {
	return &profiles.Profile{
		Name: "service", Issuer: s.URL, ClientID: "svc", Flow: profiles.FlowClientCredentials,
		ClientSecret: secret.Ref{Kind: secret.Literal, Literal: secret.New("s3cret")},
	}
}

// clock is a wall clock that tests move.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func newClock() *clock { return &clock{now: time.Date(2026, 11, 21, 8, 0, 0, 0, time.UTC)} }

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) forward(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// want fails the test unless Token gives the token from the source.
func want(t *testing.T, c *flows.Client, p *profiles.Profile, o flows.TokenOptions, token string, source flows.Source) {
	t.Helper()
	got, from, err := c.Token(t.Context(), p, o, nil)
	if err != nil {
		t.Fatalf("Token: %v", err)
	}
	if got.AccessToken.Reveal() != token || from != source {
		t.Fatalf("got %s from %s, want %s from %s", got.AccessToken.Reveal(), from, token, source)
	}
}

type exchange = httpclient.Exchange

func onDisk(t testing.TB, now func() time.Time) *flows.Client {
	return flows.New(flows.Options{Store: store.File(t.TempDir()), Now: now})
}

// signedIn gives a client whose store holds what a sign-in of p at the clock's time has brought: access-1.
func signedIn(t testing.TB, s *idp, at *clock, p *profiles.Profile) *flows.Client {
	t.Helper()
	c := onDisk(t, at.Now)
	if err := c.Seed(p, s.issue(at.Now())); err != nil {
		t.Fatal(err)
	}
	return c
}

// issue gives tokens as the server would for a device code.
func (s *idp) issue(now time.Time) *flows.TokenSet {
	_, body := s.grant("device", "")
	t := &flows.TokenSet{AccessToken: secret.New(body["access_token"].(string)), TokenType: "bearer", ObtainedAt: now, ExpiresAt: now.Add(s.life)}
	if refresh, ok := body["refresh_token"].(string); ok {
		t.RefreshToken = secret.New(refresh)
	}
	return t
}
