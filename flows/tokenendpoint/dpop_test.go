package tokenendpoint_test

import (
	"errors"
	"io"
	"net/http"
	"net/url"
	"sync"
	"testing"

	"doorstep/flows/dpop"
	"doorstep/flows/oauth"
	"doorstep/flows/tokenendpoint"
	"doorstep/profiles/secret"
)

func newProver(t *testing.T) *dpop.Prover {
	t.Helper()
	key, err := dpop.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	return &dpop.Prover{Key: key, Nonces: &dpop.Nonces{}}
}

// The tokens come with the key that they are bound to; the server's wish for a nonce costs one request more, whose
// assertion is a new one.
func TestBoundTokens(t *testing.T) {
	t.Parallel()
	var (
		mu         sync.Mutex
		assertions = map[string]bool{}
		proofs     = map[string]bool{}
	)
	e := endpoint(t, func(w http.ResponseWriter, r *http.Request) {
		_ = r.ParseForm()
		mu.Lock()
		defer mu.Unlock()
		assertions[r.PostForm.Get("client_assertion")], proofs[r.Header.Get("DPoP")] = true, true
		w.Header().Set("Content-Type", "application/json")
		if len(proofs) == 1 {
			w.Header().Set("DPoP-Nonce", "n")
			w.WriteHeader(http.StatusBadRequest)
			_, _ = io.WriteString(w, `{"error":"use_dpop_nonce"}`)
			return
		}
		_, _ = io.WriteString(w, `{"access_token":"at","token_type":"dpop"}`)
	})
	e.Proof = newProver(t)
	e.Client.Method, e.Client.Secret = oauth.AuthSecretJWT, secret.New("a secret of thirty-two bytes or more")
	tokens, err := e.Grant(t.Context(), url.Values{"grant_type": {"x"}})
	if err != nil {
		t.Fatal(err)
	}
	if len(assertions) != 2 || len(proofs) != 2 {
		t.Errorf("%d assertions and %d proofs in two requests", len(assertions), len(proofs))
	}
	if !tokens.ProofKey.Equal(e.Proof.Key.Secret()) {
		t.Error("the key is not with the tokens")
	}
}

// A provider that ignores the proof would give less than what was asked for.
func TestUnboundTokensAreRefused(t *testing.T) {
	t.Parallel()
	for _, body := range []string{`{"access_token":"at","token_type":"Bearer"}`, `{"access_token":"at"}`} {
		e := endpoint(t, answer(200, "application/json", body))
		e.Proof = newProver(t)
		tokens, err := e.Grant(t.Context(), url.Values{})
		var bad *oauth.Error
		if tokens != nil || !errors.As(err, &bad) || bad.Problem != tokenendpoint.Unbound {
			t.Errorf("%s: %v, %v", body, tokens, err)
		}
	}
}
