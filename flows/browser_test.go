package flows_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"doorstep/flows"
	"doorstep/profiles"
)

// approve is what the provider sends a browser back with for an authorization request.
func approve(t *testing.T, request, issuer string) string {
	t.Helper()
	u, err := url.Parse(request)
	if err != nil {
		t.Fatal(err)
	}
	q := url.Values{"code": {"c"}, "state": {u.Query().Get("state")}}
	if issuer != "" {
		q.Set("iss", issuer)
	}
	return u.Query().Get("redirect_uri") + "?" + q.Encode()
}

// browse goes to an address and comes back when the page is there.
func browse(t *testing.T, address string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
}

// signIn fails the test unless a person with a browser gets the token.
func signIn(t *testing.T, s *idp, c *flows.Client, p *profiles.Profile, o flows.TokenOptions, token string) {
	t.Helper()
	got, source, err := c.Token(t.Context(), p, o, func(e flows.Event) {
		if to, ok := e.(flows.AuthorizationURL); ok {
			browse(t, approve(t, to.URL, s.URL))
		}
	})
	if err != nil {
		t.Fatalf("Token: %v", err)
	}
	if got.AccessToken.Reveal() != token || source != flows.FromSignIn {
		t.Fatalf("got %s from %s, want %s by signing in", got.AccessToken.Reveal(), source, token)
	}
}

func TestABrowserSignsIn(t *testing.T) {
	t.Parallel()
	s, at := newIDP(t), newClock()
	c, p := onDisk(t, at.Now), s.person()
	p.Flow = profiles.FlowPKCE
	signIn(t, s, c, p, flows.TokenOptions{}, "access-1")
	want(t, c, p, flows.TokenOptions{}, "access-1", flows.FromCache)
	at.forward(2 * s.life)
	want(t, c, p, flows.TokenOptions{NoLogin: true}, "access-2", flows.FromRefresh)
}

func TestWhatIsPastedReachesTheFlow(t *testing.T) {
	t.Parallel()
	s := newIDP(t)
	p := s.person()
	p.Flow, p.RedirectURI = profiles.FlowPKCE, "https://app.example/cb"
	pasted := make(chan string, 1)
	_, _, err := onDisk(t, nil).Token(t.Context(), p, flows.TokenOptions{Pasted: pasted}, func(e flows.Event) {
		if to, ok := e.(flows.AuthorizationURL); ok {
			pasted <- approve(t, to.URL, s.URL)
		}
	})
	if err != nil {
		t.Error(err)
	}
}

func TestAPromisedIssuerIsDemanded(t *testing.T) {
	t.Parallel()
	s := newIDP(t)
	p := s.person()
	p.Flow = profiles.FlowPKCE
	_, _, err := onDisk(t, nil).Token(t.Context(), p, flows.TokenOptions{}, func(e flows.Event) {
		if to, ok := e.(flows.AuthorizationURL); ok {
			browse(t, approve(t, to.URL, ""))
		}
	})
	if err == nil || !strings.Contains(err.Error(), "issuer") {
		t.Errorf("got error %v, want a refusal of an answer without its issuer", err)
	}
	if n := s.count("authorization_code"); n != 0 {
		t.Error("the code was sent all the same")
	}
}

// The profile's endpoints are taken where there is no document, and not where nobody can tell.
func TestABrowserFlowWithoutDiscovery(t *testing.T) {
	t.Parallel()
	for status, works := range map[int]bool{http.StatusNotFound: true, http.StatusServiceUnavailable: false} {
		t.Run(http.StatusText(status), func(t *testing.T) {
			t.Parallel()
			s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Retry-After", "3600") // longer than anybody waits, so nobody does
				w.WriteHeader(status)
			}))
			t.Cleanup(s.Close)
			p := whole()
			p.Issuer = s.URL
			flow, err := flows.New(flows.Options{}).Flow(t.Context(), p, profiles.FlowPKCE)
			if (err == nil) != works {
				t.Errorf("got %v, %v", flow, err)
			}
		})
	}
}

func TestEntrasRedirect(t *testing.T) {
	t.Parallel()
	p := whole()
	p.Provider = profiles.Entra
	var redirect string
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	flow, err := flows.New(flows.Options{}).Flow(ctx, p, profiles.FlowPKCE)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = flow.Run(ctx, func(e flows.Event) {
		if to, ok := e.(flows.AuthorizationURL); ok {
			redirect = to.RedirectURI
		}
		cancel()
	})
	if !strings.HasPrefix(redirect, "http://localhost:") {
		t.Errorf("redirects to %s: Entra lets the port vary behind http://localhost only", redirect)
	}
}
