package cli

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
)

// slowServers are so many providers and a CDF on one port, each of whose answers takes a while. Provider N is /idp/N,
// and its tokens are for the project pN.
type slowServers struct {
	*httptest.Server
	key    *ecdsa.PrivateKey
	signer jose.Signer
	delay  time.Duration
	calls  atomic.Int64
}

func newSlowServers(tb testing.TB, delay time.Duration) *slowServers {
	tb.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		tb.Fatal(err)
	}
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.ES256, Key: jose.JSONWebKey{Key: key, KeyID: "k1"}}, (&jose.SignerOptions{}).WithType("at+jwt"))
	if err != nil {
		tb.Fatal(err)
	}
	s := &slowServers{key: key, signer: signer, delay: delay}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /idp/{n}/.well-known/openid-configuration", s.discovery)
	mux.HandleFunc("GET /idp/{n}/jwks", s.keys)
	mux.HandleFunc("POST /idp/{n}/token", s.token)
	mux.HandleFunc("GET /api/v1/token/inspect", s.inspect)
	mux.HandleFunc("GET /api/v1/projects/{project}", s.project)
	mux.HandleFunc("GET /api/v1/projects/{project}/groups", s.groups)
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.calls.Add(1)
		time.Sleep(s.delay)
		w.Header().Set("Content-Type", "application/json")
		mux.ServeHTTP(w, r)
	}))
	tb.Cleanup(s.Close)
	return s
}

func (s *slowServers) issuer(n string) string { return s.URL + "/idp/" + n }

func (s *slowServers) discovery(w http.ResponseWriter, r *http.Request) {
	iss := s.issuer(r.PathValue("n"))
	_ = json.NewEncoder(w).Encode(map[string]any{"issuer": iss, "token_endpoint": iss + "/token", "jwks_uri": iss + "/jwks"})
}

func (s *slowServers) keys(w http.ResponseWriter, _ *http.Request) {
	_ = json.NewEncoder(w).Encode(jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: s.key.Public(), KeyID: "k1", Algorithm: "ES256", Use: "sig"}}})
}

func (s *slowServers) token(w http.ResponseWriter, r *http.Request) {
	now, n := time.Now().Unix(), r.PathValue("n")
	claims := fmt.Sprintf(`{"iss":%q,"aud":%q,"sub":"s","azp":"c","scp":"IDENTITY user_impersonation","groups":["g-1"],"iat":%d,"nbf":%d,"exp":%d,"project":"p%s"}`,
		s.issuer(n), s.URL, now, now, now+3600, n)
	token := ""
	if signed, err := s.signer.Sign([]byte(claims)); err == nil {
		token, _ = signed.CompactSerialize()
	}
	_ = json.NewEncoder(w).Encode(map[string]any{"access_token": token, "token_type": "Bearer", "expires_in": 3600})
}

// inspect answers for the project that the token was made for.
func (s *slowServers) inspect(w http.ResponseWriter, r *http.Request) {
	var claims struct{ Project string }
	if signed, err := jose.ParseSignedCompact(strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer "), []jose.SignatureAlgorithm{jose.ES256}); err == nil {
		_ = json.Unmarshal(signed.UnsafePayloadWithoutVerification(), &claims)
	}
	fmt.Fprintf(w, `{"subject":"s","projects":[{"projectUrlName":%q,"groups":[1]}],"capabilities":[
		{"timeSeriesAcl":{"actions":["READ"],"scope":{"all":{}}},"projectScope":{"projects":[%q]}},
		{"groupsAcl":{"actions":["LIST"],"scope":{"all":{}}},"projectScope":{"projects":[%q]}}]}`, claims.Project, claims.Project, claims.Project)
}

func (s *slowServers) project(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, `{"urlName":%q,"oidcConfiguration":{"accessClaims":[{"claimName":"groups"}],"scopeClaims":[{"claimName":"scp"}]}}`, r.PathValue("project"))
}

func (s *slowServers) groups(w http.ResponseWriter, _ *http.Request) {
	fmt.Fprint(w, `{"items":[{"id":1,"name":"Readers","sourceId":"g-1","capabilities":[
		{"timeSeriesAcl":{"actions":["READ"],"scope":{"all":{}}}},{"groupsAcl":{"actions":["LIST"],"scope":{"all":{}}}}]}]}`)
}

// profiles are so many, each with a provider of its own, so that nothing that one learns helps another.
func (s *slowServers) profiles(count int) string {
	var b strings.Builder
	b.WriteString("profiles:\n")
	for n := range count {
		fmt.Fprintf(&b, "  p%d:\n    issuer: %s/idp/%d\n    client-id: c\n    client-secret: ${SECRET}\n    flow: client-credentials\n    audience: %s\n    scopes: [%s/.default]\n    cdf: {project: p%d, base-url: %s, needs: [\"timeseries:READ\"]}\n",
			n, s.URL, n, s.URL, s.URL, n, s.URL)
	}
	return b.String()
}

// checkAll runs the command on so many healthy profiles.
func (s *slowServers) checkAll(tb testing.TB, count int) {
	tb.Helper()
	p := placeWith(tb, s.profiles(count))
	p.env["SECRET"] = "s3cr3t"
	got := p.drive(tb.Context(), "check", "--all", "-o", "json")
	if passed := strings.Count(got.out, `"verdict": "pass"`); got.code != exitDone || passed != count {
		tb.Fatalf("exit code %d, %d of %d passed: %.2000s %.2000s", got.code, passed, count, got.out, got.errOut)
	}
}

// BenchmarkCheckAll200 checks 200 profiles against servers that take 100 ms to answer. What the servers hold is in
// the memory too.
func BenchmarkCheckAll200(b *testing.B) {
	s := newSlowServers(b, 100*time.Millisecond)
	for b.Loop() {
		s.checkAll(b, 200)
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.Sys)/(1<<20), "MiB")
	b.ReportMetric(float64(s.calls.Load())/float64(b.N)/200, "calls/profile")
}

// TestCheckAllSideBySide: slow servers are waited for together.
func TestCheckAllSideBySide(t *testing.T) {
	t.Parallel()
	newSlowServers(t, time.Millisecond).checkAll(t, 20)
}
