package cdf

import (
	"crypto/rand"
	"crypto/rsa"
	"encoding/json"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

// issuer is an identity provider of which CDF needs the keys, and tokens for sessions.
type issuer struct {
	*httptest.Server
	key     atomic.Pointer[jose.JSONWebKey]
	fetches atomic.Int32
}

func newKey(t testing.TB, id string) *jose.JSONWebKey {
	t.Helper()
	private, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	return &jose.JSONWebKey{Key: private, KeyID: id, Algorithm: "RS256", Use: "sig"}
}

func newIssuer(t testing.TB) *issuer {
	t.Helper()
	i := &issuer{}
	i.key.Store(newKey(t, "first"))
	i.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/token" {
			i.answerToken(w, r)
			return
		}
		i.fetches.Add(1)
		_ = json.NewEncoder(w).Encode(jose.JSONWebKeySet{Keys: []jose.JSONWebKey{i.key.Load().Public()}})
	}))
	t.Cleanup(i.Close)
	return i
}

// answerToken knows one application, and its secret is "right".
func (i *issuer) answerToken(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("client_id") != app || r.FormValue("client_secret") != "right" || r.FormValue("scope") != base+"/.default" {
		w.WriteHeader(http.StatusUnauthorized)
	}
}

const (
	base = "https://cluster.example"
	app  = "application-1"
)

// world is a cluster with a project, and the means to make tokens for it.
type world struct {
	*issuer
	server *httptest.Server
	now    time.Time
}

func newWorld(t testing.TB, groups ...Group) *world {
	t.Helper()
	w := &world{issuer: newIssuer(t), now: time.Date(2030, 1, 2, 3, 4, 5, 0, time.UTC)}
	projects := []Project{
		{URLName: "plant", Name: "Plant", Organization: "org", Issuer: w.URL, JWKSURL: w.URL + "/jwks", TokenURL: w.URL + "/token", Groups: groups},
		{URLName: "other", Issuer: "https://another.example", JWKSURL: w.URL + "/jwks", Groups: groups},
	}
	w.server = httptest.NewServer(New(base, projects, w.Client(), func() time.Time { return w.now }))
	t.Cleanup(w.server.Close)
	return w
}

type claimSet = map[string]any

// token makes a token that is right but for what set says; nil leaves a claim out.
func (w *world) token(t testing.TB, set claimSet) string {
	t.Helper()
	return w.signed(t, jose.SigningKey{Algorithm: jose.RS256, Key: *w.key.Load()}, set)
}

func (w *world) signed(t testing.TB, key jose.SigningKey, set claimSet) string {
	t.Helper()
	claims := claimSet{
		"iss": w.URL, "aud": base, "sub": app, "azp": app, "iat": w.now.Unix(), "nbf": w.now.Unix(),
		"exp": w.now.Add(time.Hour).Unix(), "scp": "IDENTITY user_impersonation", "groups": []string{"source-1"},
	}
	maps.Copy(claims, set)
	maps.DeleteFunc(claims, func(_ string, v any) bool { return v == nil })
	signer, err := jose.NewSigner(key, nil)
	if err != nil {
		t.Fatal(err)
	}
	token, err := jwt.Signed(signer).Claims(claims).Serialize()
	if err != nil {
		t.Fatal(err)
	}
	return token
}

func (w *world) call(t testing.TB, method, path, token string) (int, string) {
	t.Helper()
	return w.send(t, method, path, token, "")
}

func (w *world) send(t testing.TB, method, path, token, body string) (int, string) {
	t.Helper()
	req, err := http.NewRequest(method, w.server.URL+"/api/v1"+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if token != "" {
		req.Header.Set("Authorization", "Bearer "+token)
	}
	resp, err := w.server.Client().Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if resp.Header.Get("X-Request-Id") == "" || resp.Header.Get("Content-Type") != "application/json" {
		t.Errorf("%s %s: no request id, or not JSON: %v", method, path, resp.Header)
	}
	answer, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, strings.TrimSpace(string(answer))
}

var readers = Group{ID: 1, Name: "Readers", SourceID: "source-1", Capabilities: []Capability{
	Can("projectsAcl", "LIST", "READ"), Can("groupsAcl", "LIST"), Can("timeSeriesAcl", "READ", "WRITE"),
}}

const refused = `{"error":{"code":401,"message":"Unauthorized"}}`

func TestTokens(t *testing.T) {
	t.Parallel()
	w := newWorld(t, readers)
	at := func(d time.Duration) int64 { return w.now.Add(d).Unix() }
	shared := jose.SigningKey{Algorithm: jose.HS256, Key: []byte(strings.Repeat("k", 32))}
	other := jose.SigningKey{Algorithm: jose.RS256, Key: *newKey(t, "first")}
	unknown := jose.SigningKey{Algorithm: jose.RS256, Key: *newKey(t, "unknown")}
	nameless := jose.SigningKey{Algorithm: jose.RS256, Key: w.key.Load().Key}
	right := w.token(t, nil)
	for _, c := range []struct {
		name, token string
		status      int
	}{
		{"right", right, 200},
		{"several audiences", w.token(t, claimSet{"aud": []string{"https://x.example", base}}), 200},
		{"just within the skew", w.token(t, claimSet{"exp": at(-29 * time.Second)}), 200},
		{"no nbf", w.token(t, claimSet{"nbf": nil}), 200},
		{"none", "", 401},
		{"not a token", "abc", 401},
		{"expired", w.token(t, claimSet{"exp": at(-31 * time.Second)}), 401},
		{"never expires", w.token(t, claimSet{"exp": nil}), 401},
		{"not valid yet", w.token(t, claimSet{"nbf": at(31 * time.Second)}), 401},
		{"no iat", w.token(t, claimSet{"iat": nil}), 401},
		{"no subject", w.token(t, claimSet{"sub": nil}), 401},
		{"another cluster's audience", w.token(t, claimSet{"aud": base + "/"}), 401},
		{"another issuer", w.token(t, claimSet{"iss": w.URL + "/"}), 401},
		{"bound to a key", w.token(t, claimSet{"cnf": map[string]string{"jkt": "x"}}), 401},
		{"signed by somebody else", w.signed(t, other, nil), 401},
		{"a key that nobody has", w.signed(t, unknown, nil), 401},
		{"no key id", w.signed(t, nameless, nil), 401},
		{"signed with a shared secret", w.signed(t, shared, nil), 401},
		{"a changed signature", right[:len(right)-4] + "AAAA", 401},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			status, body := w.call(t, http.MethodGet, "/token/inspect", c.token)
			if status != c.status {
				t.Errorf("%d %s, want %d", status, body, c.status)
			}
			if c.status == 401 && body != refused {
				t.Errorf("the refusal says more than CDF does: %s", body)
			}
		})
	}
}

func TestKeysAreReadOnceAndAgainWhenTheyChange(t *testing.T) {
	t.Parallel()
	w := newWorld(t, readers)
	for range 3 {
		if status, body := w.call(t, http.MethodGet, "/token/inspect", w.token(t, nil)); status != 200 {
			t.Fatalf("%d %s", status, body)
		}
	}
	if n := w.fetches.Load(); n != 1 {
		t.Errorf("the keys were read %d times", n)
	}
	w.key.Store(newKey(t, "second"))
	if status, _ := w.call(t, http.MethodGet, "/token/inspect", w.token(t, nil)); status != 200 {
		t.Error("a token with the provider's new key is refused")
	}
}

func TestProviderThatIsGone(t *testing.T) {
	t.Parallel()
	w := newWorld(t, readers)
	token := w.token(t, nil)
	w.Close()
	if status, body := w.call(t, http.MethodGet, "/token/inspect", token); status != 401 || body != refused {
		t.Errorf("%d %s", status, body)
	}
}

func BenchmarkInspect(b *testing.B) {
	w := newWorld(b, readers)
	token := w.token(b, nil)
	for b.Loop() {
		if status, _ := w.call(b, http.MethodGet, "/token/inspect", token); status != 200 {
			b.Fatal(status)
		}
	}
}
