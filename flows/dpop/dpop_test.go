package dpop_test

import (
	"crypto"
	"crypto/sha256"
	"encoding/base64"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"doorstep/flows/dpop"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
	"github.com/google/go-cmp/cmp"
)

var now = time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)

// seen is a proof as a server reads it.
type seen struct {
	ID       string `json:"jti"`
	Method   string `json:"htm"`
	URI      string `json:"htu"`
	IssuedAt int64  `json:"iat"`
	Token    string `json:"ath"`
	Nonce    string `json:"nonce"`

	thumbprint string
	authorized string
}

// read verifies a proof by the rules of RFC 9449 §4.3, as far as they are about the proof alone.
func read(t *testing.T, h http.Header) seen {
	t.Helper()
	proofs := h.Values("DPoP")
	if len(proofs) != 1 {
		t.Errorf("%d proofs", len(proofs))
		return seen{}
	}
	parsed, err := jwt.ParseSigned(proofs[0], []jose.SignatureAlgorithm{jose.ES256})
	if err != nil {
		t.Error(err)
		return seen{}
	}
	head := parsed.Headers[0]
	if head.ExtraHeaders["typ"] != "dpop+jwt" || head.JSONWebKey == nil || !head.JSONWebKey.IsPublic() || head.KeyID != "" {
		t.Errorf("the header is %+v", head)
		return seen{}
	}
	var s seen
	if err := parsed.Claims(head.JSONWebKey, &s); err != nil {
		t.Error(err)
	}
	sum, err := head.JSONWebKey.Thumbprint(crypto.SHA256)
	if err != nil {
		t.Error(err)
	}
	s.thumbprint, s.authorized = base64.RawURLEncoding.EncodeToString(sum), h.Get("Authorization")
	return s
}

// server answers with its answers in turn, the last for good.
type server struct {
	*httptest.Server
	mu   sync.Mutex
	seen []seen
}

func newServer(t *testing.T, answers ...http.HandlerFunc) *server {
	t.Helper()
	s := &server{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.seen = append(s.seen, read(t, r.Header))
		n := len(s.seen)
		s.mu.Unlock()
		answers[min(n, len(answers))-1](w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

func newProver(t *testing.T) *dpop.Prover {
	t.Helper()
	key, err := dpop.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	return &dpop.Prover{Key: key, Nonces: &dpop.Nonces{}, Now: func() time.Time { return now }}
}

func newClient(t *testing.T) *httpclient.Client {
	t.Helper()
	hc, err := httpclient.New(httpclient.Options{Timeout: 5 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hc.CloseIdle)
	return hc
}

func answer(status int, header map[string]string, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		for k, v := range header {
			w.Header().Set(k, v)
		}
		w.WriteHeader(status)
		_, _ = io.WriteString(w, body)
	}
}

func TestSend(t *testing.T) {
	t.Parallel()
	s := newServer(t, answer(200, nil, "ok"))
	p, token := newProver(t), secret.New("the.access.token")
	call := httpclient.Call{Endpoint: oauth.EndpointResource, URL: s.URL + "/a%20b?q=1"}
	for range 2 {
		if resp, err := p.Send(t.Context(), newClient(t), call, token); err != nil || string(resp.Body) != "ok" {
			t.Fatalf("%+v, %v", resp, err)
		}
	}
	first, second := s.seen[0], s.seen[1]
	if first.ID == second.ID || len(first.ID) < 20 {
		t.Errorf("the identifiers are %q and %q", first.ID, second.ID)
	}
	first.ID = ""
	sum := sha256.Sum256([]byte("the.access.token"))
	want := seen{
		Method: "GET", URI: s.URL + "/a%20b", IssuedAt: now.Unix(), Token: base64.RawURLEncoding.EncodeToString(sum[:]),
		thumbprint: p.Key.Thumbprint(), authorized: "DPoP the.access.token",
	}
	if diff := cmp.Diff(want, first, cmp.AllowUnexported(seen{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if call.Header != nil {
		t.Error("the caller's call was written to")
	}
}

func TestWithoutKeyItIsABearerToken(t *testing.T) {
	t.Parallel()
	var got http.Header
	s := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { got = r.Header }))
	t.Cleanup(s.Close)
	p, err := dpop.For(&oauth.TokenSet{AccessToken: secret.New("at")}, nil, nil)
	if p != nil || err != nil {
		t.Fatalf("%v, %v", p, err)
	}
	if _, err := p.Send(t.Context(), newClient(t), httpclient.Call{URL: s.URL}, secret.New("at")); err != nil {
		t.Fatal(err)
	}
	if got.Get("Authorization") != "Bearer at" || got.Get("DPoP") != "" {
		t.Errorf("sent %v", got)
	}
}

// A server that wants a nonce says so once, whichever kind of server it is, and gets it in every later proof.
func TestNonce(t *testing.T) {
	t.Parallel()
	const inBody = `{"error":"use_dpop_nonce"}`
	nonce := map[string]string{"DPoP-Nonce": "n-1"}
	with := func(challenge string) map[string]string {
		return map[string]string{"DPoP-Nonce": "n-1", "WWW-Authenticate": challenge}
	}
	tests := map[string]struct {
		first  http.HandlerFunc
		status int
		nonces []string
	}{
		"authorization server": {answer(400, nonce, inBody), 200, []string{"", "n-1"}},
		"the same with 401":    {answer(401, nonce, inBody), 200, []string{"", "n-1"}},
		"resource":             {answer(401, with(`DPoP error="use_dpop_nonce"`), ""), 200, []string{"", "n-1"}},
		"resource of two minds": {
			answer(401, with(`Bearer error="invalid_token", DPoP algs="ES256", error="use_dpop_nonce"`), ""), 200, []string{"", "n-1"},
		},
		"no nonce given":      {answer(400, nil, inBody), 400, []string{""}},
		"a nonce that isn't":  {answer(400, map[string]string{"DPoP-Nonce": `a "b"`}, inBody), 400, []string{""}},
		"a nonce for a novel": {answer(400, map[string]string{"DPoP-Nonce": strings.Repeat("n", 5000)}, inBody), 400, []string{""}},
		"another error":       {answer(400, nonce, `{"error":"invalid_grant"}`), 400, []string{""}},
		"another status":      {answer(503, nonce, inBody), 503, []string{""}},
		"another refusal":     {answer(401, with(`DPoP error="invalid_token"`), ""), 401, []string{""}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newServer(t, tt.first, answer(200, nil, ""))
			p := newProver(t)
			resp, err := p.Send(t.Context(), newClient(t), httpclient.Call{URL: s.URL + "/x"}, secret.New("at"))
			if err != nil || resp.Status != tt.status {
				t.Fatalf("%+v, %v", resp, err)
			}
			var nonces []string
			for _, x := range s.seen {
				nonces = append(nonces, x.Nonce)
			}
			if !cmp.Equal(tt.nonces, nonces) {
				t.Errorf("nonces %q, want %q", nonces, tt.nonces)
			}
		})
	}
}

func TestNonceIsAskedForOnce(t *testing.T) {
	t.Parallel()
	s := newServer(t, answer(400, map[string]string{"DPoP-Nonce": "n"}, `{"error":"use_dpop_nonce"}`))
	prepared := 0
	resp, err := newProver(t).Do(t.Context(), newClient(t), secret.Value{}, func() (httpclient.Call, error) {
		prepared++
		return httpclient.Call{URL: s.URL, Form: url.Values{"a": {"b"}}}, nil
	})
	if err != nil || resp.Status != 400 || len(s.seen) != 2 || prepared != 2 {
		t.Errorf("%d requests of %d calls: %+v, %v", len(s.seen), prepared, resp, err)
	}
	if s.seen[0].Method != http.MethodPost || s.seen[0].Token != "" || s.seen[0].URI != s.URL+"/" {
		t.Errorf("the proof is %+v", s.seen[0])
	}
}

// Nonces are the server's own: another gets none of them. The latest counts, also of an answer that is no error.
func TestNoncesByServer(t *testing.T) {
	t.Parallel()
	p, hc := newProver(t), newClient(t)
	a := newServer(t, answer(200, map[string]string{"DPoP-Nonce": "a-1"}, ""), answer(200, map[string]string{"DPoP-Nonce": "a-2"}, ""))
	b := newServer(t, answer(200, nil, ""))
	for _, to := range []string{a.URL, b.URL, a.URL + "/other", a.URL} {
		if _, err := p.Send(t.Context(), hc, httpclient.Call{URL: to}, secret.New("at")); err != nil {
			t.Fatal(err)
		}
	}
	got := []string{a.seen[0].Nonce, b.seen[0].Nonce, a.seen[1].Nonce, a.seen[2].Nonce}
	if want := []string{"", "", "a-1", "a-2"}; !cmp.Equal(want, got) {
		t.Errorf("nonces %q, want %q", got, want)
	}
}

func TestKeyIsKept(t *testing.T) {
	t.Parallel()
	p := newProver(t)
	again, err := dpop.For(&oauth.TokenSet{ProofKey: p.Key.Secret()}, &dpop.Nonces{}, nil)
	if err != nil || again.Key.Thumbprint() != p.Key.Thumbprint() {
		t.Fatalf("%+v, %v", again, err)
	}
	if other := newProver(t); other.Key.Thumbprint() == p.Key.Thumbprint() {
		t.Error("two keys are the same")
	}
	public := `{"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}`
	for _, bad := range []string{"", "x-s3cr3t", "{}", `{"kty":"oct","k":"czNjcjN0"}`, public} {
		_, err := dpop.ParseKey(secret.New(bad))
		if err == nil || strings.Contains(err.Error(), "s3cr3t") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

// What a server sends as a nonce never gets anything but a nonce into a proof.
func FuzzRepeat(f *testing.F) {
	f.Add(400, "n", `{"error":"use_dpop_nonce"}`, "")
	f.Add(401, "a\"b", "", `DPoP error="use_dpop_nonce"`)
	key, err := dpop.NewKey()
	if err != nil {
		f.Fatal(err)
	}
	u := &url.URL{Scheme: "https", Host: "idp.example", Path: "/token"}
	f.Fuzz(func(t *testing.T, status int, nonce, body, challenge string) {
		p := &dpop.Prover{Key: key, Nonces: &dpop.Nonces{}, Now: func() time.Time { return now }}
		h := http.Header{"Dpop-Nonce": {nonce}, "Www-Authenticate": {challenge}}
		again := p.Repeat(u, status, h, []byte(body))
		proof, err := p.Proof(http.MethodPost, u, secret.Value{})
		if err != nil {
			t.Fatal(err)
		}
		got := read(t, http.Header{"Dpop": {proof}}).Nonce
		if got != "" && got != nonce || again && got == "" || strings.ContainsAny(got, " \"\\\n") {
			t.Errorf("nonce %q of %q, again %v", got, nonce, again)
		}
	})
}

func BenchmarkProof(b *testing.B) {
	key, err := dpop.NewKey()
	if err != nil {
		b.Fatal(err)
	}
	p := &dpop.Prover{Key: key}
	u := &url.URL{Scheme: "https", Host: "api.example", Path: "/v1"}
	for b.Loop() {
		if _, err := p.Proof(http.MethodGet, u, secret.New("at")); err != nil {
			b.Fatal(err)
		}
	}
}
