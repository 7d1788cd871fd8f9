package flows_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"doorstep/flows"
	"doorstep/flows/demo"
	"doorstep/flows/store"
	"doorstep/profiles"
	"doorstep/profiles/file"
)

// ofDemo gives a profile of a running demo.
func ofDemo(t *testing.T, name string) (*profiles.Profile, *demo.Demo) {
	t.Helper()
	d, err := demo.Start(t.Context(), demo.Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	all, err := file.Load(d.Config)
	if err != nil {
		t.Fatal(err)
	}
	p, err := all.Get(name)
	if err != nil {
		t.Fatal(err)
	}
	return p, d
}

// The demo's provider and API want proofs, each with a nonce of its own, and look at them with code of their own.
func TestBoundTokensAgainstTheDemo(t *testing.T) {
	t.Parallel()
	p, _ := ofDemo(t, "healthy-dpop")
	kept := store.File(t.TempDir())
	c := flows.New(flows.Options{Store: kept})
	first, _, err := c.Token(t.Context(), p, flows.TokenOptions{}, nil)
	if err != nil || first.TokenType != "DPoP" || first.ProofKey.IsZero() {
		t.Fatalf("%+v, %v", first, err)
	}
	plans := p.ResourceCheck.URL
	if got := get(t, c, p, plans); got != http.StatusOK {
		t.Errorf("the plans: %d", got)
	}
	if got := get(t, flows.New(flows.Options{Store: kept}), p, plans); got != http.StatusOK {
		t.Errorf("the plans, with the kept tokens of another process: %d", got)
	}
	second, _, err := c.Token(t.Context(), p, flows.TokenOptions{Force: true}, nil)
	if err != nil || second.ProofKey.Equal(first.ProofKey) {
		t.Errorf("a new sign-in has the key of the one before (%v)", err)
	}
	plain := *p
	plain.DPoP = nil
	if _, _, err := c.Token(t.Context(), &plain, flows.TokenOptions{}, nil); err == nil || !strings.Contains(err.Error(), "DPoP") {
		t.Errorf("without a proof: %v", err)
	}
}

func get(t *testing.T, c *flows.Client, p *profiles.Profile, url string) int {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := (&http.Client{Transport: c.Transport(p, nil)}).Do(req)
	if err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
	return answer.StatusCode
}

// A person's tokens are renewed with the key that the refresh token is bound to, and the provider says who it is.
func TestBoundTokensOfAPerson(t *testing.T) {
	t.Parallel()
	p, d := ofDemo(t, "healthy-userinfo")
	yes := true
	p.DPoP, p.Scopes = &yes, append(p.Scopes, "offline_access")
	c := flows.New(flows.Options{})
	first, _, err := c.Token(t.Context(), p, flows.TokenOptions{}, approving(t, d, nil))
	if err != nil || first.RefreshToken.IsZero() {
		t.Fatalf("%+v, %v", first, err)
	}
	second, _, err := c.Token(t.Context(), p, flows.TokenOptions{Flow: profiles.FlowRefreshToken, Force: true}, nil)
	if err != nil || second.AccessToken.Equal(first.AccessToken) || !second.ProofKey.Equal(first.ProofKey) {
		t.Fatalf("%v; the key has to stay", err)
	}
	if who, err := c.Userinfo(t.Context(), p, second); err != nil || len(who["name"]) == 0 {
		t.Errorf("%v, %v", who, err)
	}
	bare := *second
	bare.ProofKey = first.IDToken // no key at all
	if _, err := c.Userinfo(t.Context(), p, &bare); err == nil {
		t.Error("a key that cannot be read was used")
	}
}

// A resource may want a nonce for a request whose body is sent again, and refuse the token after that.
func TestTransportProves(t *testing.T) {
	t.Parallel()
	p, _ := ofDemo(t, "healthy-dpop")
	var proofs, tokens []string
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		scheme, token, _ := strings.Cut(r.Header.Get("Authorization"), " ")
		body := make([]byte, 4)
		if n, _ := r.Body.Read(body); scheme != "DPoP" || string(body[:n]) != "body" {
			t.Errorf("%s with the body %q", scheme, body)
		}
		proofs, tokens = append(proofs, r.Header.Get("DPoP")), append(tokens, token)
		switch len(proofs) {
		case 1:
			w.Header().Set("DPoP-Nonce", "n")
			w.Header().Set("WWW-Authenticate", `DPoP error="use_dpop_nonce"`)
			w.WriteHeader(http.StatusUnauthorized)
		case 2:
			w.Header().Set("WWW-Authenticate", `DPoP error="invalid_token"`)
			w.WriteHeader(http.StatusUnauthorized)
		}
	}))
	t.Cleanup(s.Close)
	c := flows.New(flows.Options{})
	if got := post(t, &http.Client{Transport: c.Transport(p, nil)}, s.URL, strings.NewReader("body")); got != http.StatusOK {
		t.Errorf("status %d", got)
	}
	if len(proofs) != 3 || proofs[0] == proofs[1] || proofs[1] == proofs[2] || tokens[0] != tokens[1] || tokens[1] == tokens[2] {
		t.Errorf("%d requests with the proofs %q", len(proofs), proofs)
	}
}
