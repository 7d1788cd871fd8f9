package plans_test

import (
	"crypto/rand"
	"crypto/rsa"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"doorstep/flows/demo/plans"
	"doorstep/flows/dpop"
	"doorstep/flows/httpclient"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

const issuer, audience = "https://idp.example", "api://plans"

var now = time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)

func clock() time.Time { return now }

// world is the API, and the key that its tokens are signed with.
type world struct {
	*httptest.Server
	key *rsa.PrivateKey
	hc  *httpclient.Client
}

func newWorld(t *testing.T) *world {
	t.Helper()
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	w := &world{key: key}
	var api http.Handler
	w.Server = httptest.NewServer(http.HandlerFunc(func(out http.ResponseWriter, r *http.Request) { api.ServeHTTP(out, r) }))
	t.Cleanup(w.Close)
	api = plans.New(plans.Config{Base: w.URL, Audience: audience, Issuer: issuer, Key: key.Public(), Now: clock})
	if w.hc, err = httpclient.New(httpclient.Options{}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(w.hc.CloseIdle)
	return w
}

func (w *world) token(t *testing.T, claims map[string]any) secret.Value {
	t.Helper()
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.RS256, Key: w.key}, nil)
	if err != nil {
		t.Fatal(err)
	}
	text, err := jwt.Signed(signer).Claims(claims).Serialize()
	if err != nil {
		t.Fatal(err)
	}
	return secret.New(text)
}

func newProver(t *testing.T) *dpop.Prover {
	t.Helper()
	key, err := dpop.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	return &dpop.Prover{Key: key, Nonces: &dpop.Nonces{}, Now: clock}
}

func good(p *dpop.Prover) map[string]any {
	return map[string]any{
		"iss": issuer, "aud": audience, "exp": now.Add(time.Hour).Unix(), "scp": plans.Scope,
		"cnf": map[string]any{"jkt": p.Key.Thumbprint()},
	}
}

func TestPlans(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	tests := map[string]struct {
		change    func(claims map[string]any, p *dpop.Prover)
		status    int
		challenge string
	}{
		"a good one":         {func(map[string]any, *dpop.Prover) {}, 200, ""},
		"another's key":      {func(c map[string]any, _ *dpop.Prover) { c["cnf"] = map[string]any{"jkt": "x"} }, 401, "invalid_dpop_proof"},
		"bound to nothing":   {func(c map[string]any, _ *dpop.Prover) { delete(c, "cnf") }, 401, "invalid_token"},
		"another issuer":     {func(c map[string]any, _ *dpop.Prover) { c["iss"] = "https://other.example" }, 401, "invalid_token"},
		"another audience":   {func(c map[string]any, _ *dpop.Prover) { c["aud"] = "api://other" }, 401, "invalid_token"},
		"expired":            {func(c map[string]any, _ *dpop.Prover) { c["exp"] = now.Add(-time.Hour).Unix() }, 401, "invalid_token"},
		"without an end":     {func(c map[string]any, _ *dpop.Prover) { delete(c, "exp") }, 401, "invalid_token"},
		"another scope":      {func(c map[string]any, _ *dpop.Prover) { c["scp"] = "plans.write" }, 403, "insufficient_scope"},
		"an old proof":       {func(_ map[string]any, p *dpop.Prover) { p.Now = func() time.Time { return now.Add(-time.Hour) } }, 401, "invalid_dpop_proof"},
		"a proof of the day": {func(_ map[string]any, p *dpop.Prover) { p.Now = func() time.Time { return now.Add(time.Hour) } }, 401, "invalid_dpop_proof"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newProver(t)
			claims := good(p)
			tt.change(claims, p)
			resp, err := p.Send(t.Context(), w.hc, httpclient.Call{URL: w.URL + plans.Path}, w.token(t, claims))
			if err != nil || resp.Status != tt.status {
				t.Fatalf("%+v, %v", resp, err)
			}
			if got := resp.Error("").Code; tt.challenge != "" && got != tt.challenge {
				t.Errorf("the challenge says %q, want %q", got, tt.challenge)
			}
		})
	}
}

// A token that was copied is worth nothing: not as a bearer token, not with a proof that was seen before.
func TestCopies(t *testing.T) {
	t.Parallel()
	w, p := newWorld(t), newProver(t)
	token := w.token(t, good(p))
	u := w.URL + plans.Path
	if resp, err := p.Send(t.Context(), w.hc, httpclient.Call{URL: u}, token); err != nil || resp.Status != 200 {
		t.Fatalf("%+v, %v", resp, err)
	}
	var bearer *dpop.Prover
	if resp, err := bearer.Send(t.Context(), w.hc, httpclient.Call{URL: u}, token); err != nil || resp.Status != 401 {
		t.Errorf("as a bearer token: %+v, %v", resp, err)
	}
	req := httptest.NewRequest(http.MethodGet, u, nil)
	proof, err := p.Proof(http.MethodGet, req.URL, token)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []int{200, 401} {
		call := httpclient.Call{URL: u, Header: http.Header{"Authorization": {"DPoP " + token.Reveal()}, "Dpop": {proof}}}
		if resp, err := w.hc.Do(t.Context(), call); err != nil || resp.Status != want {
			t.Errorf("the same proof, time %d: %+v, %v", i+1, resp, err)
		}
	}
}
