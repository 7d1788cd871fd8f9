package flows_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"sync"
	"sync/atomic"
	"testing"

	"doorstep/flows"
	"doorstep/flows/discovery"
	"doorstep/profiles"
)

func TestProviderIsReadOnce(t *testing.T) {
	t.Parallel()
	s := newIDP(t)
	c := flows.New(flows.Options{})
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() {
			m, err := c.WithTrace(func(exchange) {}).Provider(t.Context(), s.person())
			if err != nil || m.TokenEndpoint != s.URL+"/token" || !m.Discovered {
				t.Errorf("got %+v, %v", m, err)
			}
		})
	}
	all.Wait()
	if n := s.count("discovery"); n != 1 {
		t.Errorf("the document was read %d times, want once", n)
	}
}

func TestAProfilesEndpointsWin(t *testing.T) {
	t.Parallel()
	s := newIDP(t)
	c := flows.New(flows.Options{})
	p := s.person()
	p.Endpoints = profiles.Endpoints{JWKS: "https://own.example/jwks", Token: "https://own.example/token"}
	m, err := c.Provider(t.Context(), p)
	if err != nil || m.JWKSURI != "https://own.example/jwks" || m.TokenEndpoint != "https://own.example/token" || m.UserinfoEndpoint != s.URL+"/userinfo" {
		t.Errorf("got %+v, %v", m, err)
	}
	if m, err = c.Provider(t.Context(), s.person()); err != nil || m.JWKSURI != s.URL+"/jwks" {
		t.Errorf("another profile sees the first one's endpoints: %+v, %v", m, err)
	}
}

func TestEndpointsAloneNeedNoDiscovery(t *testing.T) {
	t.Parallel()
	s := newIDP(t)
	c := flows.New(flows.Options{})
	p := s.service()
	p.Issuer, p.TokenURL = "", s.URL+"/token"
	want(t, c, p, flows.TokenOptions{}, "access-1", flows.FromSignIn)
	m, err := c.Provider(t.Context(), p)
	if err != nil || m.Discovered || m.TokenEndpoint != p.TokenURL {
		t.Errorf("got %+v, %v; want what the profile says", m, err)
	}
	p = s.service() // with an issuer too there is nothing to ask for
	p.TokenURL, p.Name = s.URL+"/token", "other"
	want(t, c, p, flows.TokenOptions{}, "access-2", flows.FromSignIn)
	if n := s.count("discovery"); n != 0 {
		t.Errorf("discovery was read %d times", n)
	}
}

func TestAFailedDiscoveryIsNotRemembered(t *testing.T) {
	t.Parallel()
	var down atomic.Bool
	down.Store(true)
	var s *httptest.Server
	s = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		if down.Load() {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		answer(w, http.StatusOK, map[string]string{"issuer": s.URL, "token_endpoint": s.URL + "/token"})
	}))
	t.Cleanup(s.Close)
	c := flows.New(flows.Options{})
	p := &profiles.Profile{Name: "p", Issuer: s.URL, ClientID: "id"}
	if m, err := c.Provider(t.Context(), p); err == nil {
		t.Fatalf("got %+v from a server that is down", m)
	}
	down.Store(false)
	if _, err := c.Provider(t.Context(), p); err != nil {
		t.Errorf("back again: %v", err)
	}
}

func TestADocumentOfAnotherIssuer(t *testing.T) {
	t.Parallel()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		answer(w, http.StatusOK, map[string]string{"issuer": "https://evil.example", "token_endpoint": "https://evil.example/token"})
	}))
	t.Cleanup(s.Close)
	c := flows.New(flows.Options{})
	p := &profiles.Profile{Name: "p", Issuer: s.URL, ClientID: "id", ClientSecret: literal("s")}
	for range 2 {
		m, err := c.Provider(t.Context(), p)
		if !errors.Is(err, discovery.ErrIssuerMismatch) || m == nil || m.Issuer != "https://evil.example" {
			t.Errorf("got %+v, %v; want the document and ErrIssuerMismatch", m, err)
		}
	}
	if flow, err := c.Flow(t.Context(), p, ""); flow != nil || !errors.Is(err, discovery.ErrIssuerMismatch) {
		t.Errorf("got %v, %v; the secret would go to the other issuer's endpoint", flow, err)
	}
}

func TestSameIssuer(t *testing.T) {
	t.Parallel()
	const (
		one  = "11111111-1111-1111-1111-111111111111"
		two  = "22222222-2222-2222-2222-222222222222"
		host = "https://login.microsoftonline.com/"
	)
	for _, x := range []struct {
		provider     profiles.Provider
		asked, named string
		want         bool
	}{
		{profiles.Auth0, "https://a.auth0.com", "https://a.auth0.com/", true},
		{profiles.Auth0, "https://a.auth0.com/", "https://a.auth0.com", true},
		{profiles.Auth0, "https://a.auth0.com", "https://b.auth0.com/", false},
		{profiles.Generic, "https://id.example", "", false},
		{profiles.Generic, host + "common/v2.0", host + "{tenantid}/v2.0", false},
		{profiles.Entra, host + "common/v2.0", host + "{tenantid}/v2.0", true},
		{profiles.Entra, host + "contoso.example/v2.0", host + one + "/v2.0", true},
		{profiles.Entra, host + one + "/v2.0", host + two + "/v2.0", false},
		{profiles.Entra, host + one + "/v2.0", host + "{tenantid}/v2.0", false},
		{profiles.Entra, host + one, "https://sts.windows.net/" + one + "/", true},
		{profiles.Entra, host + one, "https://sts.windows.net/" + two + "/", false},
		{profiles.Entra, host + one + "/v2.0", "https://sts.windows.net/" + one + "/", false},
		{profiles.Entra, host + "common/v2.0", "https://evil.example/{tenantid}/v2.0", false},
		{profiles.Entra, host + "common/v2.0", "https://evil.example/" + one + "/v2.0", false},
		{profiles.Entra, host + "contoso.example/v2.0", "http://login.microsoftonline.com/" + one + "/v2.0", false},
	} {
		p := &profiles.Profile{Provider: x.provider, Issuer: x.asked}
		if got := flows.SameIssuer(p, x.named); got != x.want {
			t.Errorf("%s asked for %s, the document names %q: %v, want %v", x.provider, x.asked, x.named, got, x.want)
		}
	}
}
