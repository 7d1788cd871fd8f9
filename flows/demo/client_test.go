package demo

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

const deviceGrant = "urn:ietf:params:oauth:grant-type:device_code"

// start runs a demo for the test.
func start(t *testing.T, o Options) *Demo {
	t.Helper()
	if o.Dir == "" {
		o.Dir = t.TempDir()
	}
	d, err := Start(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	return d
}

// common is a demo that all tests use which break nothing.
var common = sync.OnceValues(func() (*Demo, error) {
	dir, err := os.MkdirTemp("", "doorstep-demo-test-")
	if err != nil {
		return nil, err
	}
	return Start(context.Background(), Options{Dir: dir})
})

func TestMain(m *testing.M) {
	code := m.Run()
	if d, err := common(); err == nil {
		_ = d.Close()
		_ = os.RemoveAll(filepath.Dir(d.Config))
	}
	os.Exit(code)
}

// shared gives the common demo.
func shared(t *testing.T) *Demo {
	t.Helper()
	d, err := common()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// reply is an answer of one of the demo's servers.
type reply struct {
	status int
	header http.Header
	body   string
	doc    map[string]any
}

func (r reply) text(key string) string {
	s, _ := r.doc[key].(string)
	return s
}

func do(t *testing.T, req *http.Request) reply {
	t.Helper()
	hc := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	resp, err := hc.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	r := reply{status: resp.StatusCode, header: resp.Header, body: string(body)}
	_ = json.Unmarshal(body, &r.doc)
	return r
}

func post(t *testing.T, to string, form url.Values) reply {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, to, strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return do(t, req)
}

func get(t *testing.T, from, token string) reply {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, from, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	if token != "" {
		req.Header.Set("Authorization", "Bearer "+token)
	}
	return do(t, req)
}

// site is one of the demo's two providers as a client sees it.
type site struct{ name, device, token, jwks, issuer, scope string }

func (d *Demo) sites() []site {
	entra := d.Issuer + "/" + tenantID
	return []site{
		{
			"root", d.Issuer + "/device_authorization", d.Issuer + "/token", d.Issuer + "/jwks", d.Issuer,
			"openid profile offline_access IDENTITY user_impersonation",
		},
		{
			"tenant", entra + "/oauth2/v2.0/devicecode", entra + "/oauth2/v2.0/token", entra + "/discovery/v2.0/keys", entra + "/v2.0",
			"openid profile offline_access " + d.CDF + "/.default",
		},
	}
}

// ask asks for a device code.
func (s site) ask(t *testing.T) reply {
	t.Helper()
	r := post(t, s.device, url.Values{"client_id": {terminalID()}, "scope": {s.scope}})
	if r.status != http.StatusOK {
		t.Fatalf("device authorization: %d %s", r.status, r.body)
	}
	return r
}

// poll asks for tokens with the code.
func (s site) poll(t *testing.T, code reply) reply {
	t.Helper()
	return post(t, s.token, url.Values{
		"client_id": {terminalID()}, "grant_type": {deviceGrant}, "device_code": {code.text("device_code")},
	})
}

// signIn signs a user in and gives the tokens.
func (s site) signIn(t *testing.T, d *Demo, u User) reply {
	t.Helper()
	code := s.ask(t)
	if err := d.Approve(code.text("user_code"), u); err != nil {
		t.Fatal(err)
	}
	r := s.poll(t, code)
	if r.status != http.StatusOK {
		t.Fatalf("no tokens after the approval: %d %s", r.status, r.body)
	}
	return r
}

// verified gives a token's claims after its signature was verified with the provider's published keys.
func (s site) verified(t *testing.T, token string) map[string]any {
	t.Helper()
	var keys jose.JSONWebKeySet
	if err := json.Unmarshal([]byte(get(t, s.jwks, "").body), &keys); err != nil {
		t.Fatal(err)
	}
	parsed, err := jwt.ParseSigned(token, []jose.SignatureAlgorithm{jose.RS256})
	if err != nil {
		t.Fatal(err)
	}
	claims := map[string]any{}
	if err := parsed.Claims(keys, &claims); err != nil {
		t.Fatal(err)
	}
	return claims
}
