package proof_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"doorstep/flows/demo/proof"
	"doorstep/flows/dpop"
	"doorstep/profiles/secret"
)

var begin = time.Date(2026, 2, 3, 4, 5, 0, 0, time.UTC)

// A nonce works for a while after its successor has come, and for no other server.
func TestNonces(t *testing.T) {
	t.Parallel()
	now := begin
	n := proof.NewNonces(func() time.Time { return now })
	first := n.Current()
	for _, step := range []struct {
		after time.Duration
		takes bool
	}{{0, true}, {4 * time.Minute, true}, {5 * time.Minute, true}, {11 * time.Minute, false}} {
		if now = begin.Add(step.after); n.Takes(first) != step.takes {
			t.Errorf("after %s: %v, want %v", step.after, n.Takes(first), step.takes)
		}
	}
	other := proof.NewNonces(func() time.Time { return now })
	if n.Takes("") || n.Takes("made-up") || other.Takes(n.Current()) || !other.Takes(other.Current()) {
		t.Error("a nonce that isn't this server's was taken, or its own wasn't")
	}
}

const base, target = "http://api.example", "http://api.example/plans"

// world is a server's verifier and a client's prover that knows its nonce.
type world struct {
	v     *proof.Verifier
	p     *dpop.Prover
	nonce string
}

func newWorld(t *testing.T) *world {
	t.Helper()
	clock := func() time.Time { return begin }
	n := proof.NewNonces(clock)
	key, err := dpop.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	w := &world{proof.NewVerifier(base, n, clock), &dpop.Prover{Key: key, Nonces: &dpop.Nonces{}, Now: clock}, n.Current()}
	w.learn(w.nonce)
	return w
}

// learn lets the prover have a nonce as an answer of the server brings it.
func (w *world) learn(nonce string) {
	r := httptest.NewRequest(http.MethodGet, target, nil)
	w.p.Repeat(r.URL, http.StatusOK, http.Header{"Dpop-Nonce": {nonce}}, nil)
}

// request makes one with a proof for method, address and token.
func (w *world) request(t *testing.T, method, address, token string) *http.Request {
	t.Helper()
	made := httptest.NewRequest(method, address, nil)
	text, err := w.p.Proof(method, made.URL, secret.New(token))
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequest(http.MethodGet, target+"?q=1", nil)
	r.Header.Set("DPoP", text)
	return r
}

func TestVerifier(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		make func(*testing.T, *world) *http.Request
		want error
	}{
		"a good one":      {func(t *testing.T, w *world) *http.Request { return w.request(t, "GET", target+"?q=2", "at") }, nil},
		"another method":  {func(t *testing.T, w *world) *http.Request { return w.request(t, "POST", target, "at") }, proof.ErrProof},
		"another address": {func(t *testing.T, w *world) *http.Request { return w.request(t, "GET", base+"/other", "at") }, proof.ErrProof},
		"another token":   {func(t *testing.T, w *world) *http.Request { return w.request(t, "GET", target, "other") }, proof.ErrProof},
		"no proof":        {func(*testing.T, *world) *http.Request { return httptest.NewRequest(http.MethodGet, target, nil) }, proof.ErrProof},
		"no JWT": {func(*testing.T, *world) *http.Request {
			r := httptest.NewRequest(http.MethodGet, target, nil)
			r.Header.Set("DPoP", "x")
			return r
		}, proof.ErrProof},
		"two proofs": {func(t *testing.T, w *world) *http.Request {
			r := w.request(t, "GET", target, "at")
			r.Header.Add("DPoP", r.Header.Get("DPoP"))
			return r
		}, proof.ErrProof},
		"another nonce": {func(t *testing.T, w *world) *http.Request {
			w.learn("made-up")
			return w.request(t, "GET", target, "at")
		}, proof.ErrNonce},
		"too old": {func(t *testing.T, w *world) *http.Request {
			w.p.Now = func() time.Time { return begin.Add(-2 * time.Minute) }
			return w.request(t, "GET", target, "at")
		}, proof.ErrProof},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			r := tt.make(t, w)
			if err := w.v.Check(r, "at", w.p.Key.Thumbprint()); !errors.Is(err, tt.want) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
			if tt.want == nil && proof.Nonce(r.Header.Get("DPoP")) != w.nonce {
				t.Error("the nonce cannot be read")
			}
		})
	}
}

func TestAProofWorksOnceAndForItsKey(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	r := w.request(t, "GET", target, "at")
	for i, want := range []error{proof.ErrProof, nil, proof.ErrProof} {
		thumbprint := w.p.Key.Thumbprint()
		if i == 0 {
			thumbprint = "another"
		}
		if err := w.v.Check(r, "at", thumbprint); !errors.Is(err, want) {
			t.Errorf("time %d: %v, want %v", i+1, err, want)
		}
	}
}
