package idp

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"

	"doorstep/flows/demo/pages"

	"github.com/luikyv/go-oidc/pkg/goidc"
)

const (
	testTenant = "11111111-2222-3333-4444-555555555555"
	apiID      = "https://api.example"
	closedAPI  = "https://closed.example"
)

func testDirectory() Directory {
	service := []goidc.GrantType{goidc.GrantClientCredentials}
	return Directory{
		Users: []User{{ID: "u1", Login: "ada", Password: "pw", Name: "Ada <b>Lovelace</b>", Groups: []string{"g1"}}},
		APIs: []API{
			{ID: apiID, Name: "API", Scopes: []string{"read", "write"}},
			{ID: closedAPI, Name: "Closed", Scopes: []string{"peek"}, AssignmentRequired: true},
		},
		Apps: []App{
			{ID: "service", Name: "Service", Secret: "s%cret+&", Grants: service, Groups: []string{"g2"}},
			{ID: "assigned", Secret: "s", Grants: service, Assigned: []string{closedAPI}},
			{ID: "ended", Secret: "s", SecretExpired: true, Grants: service},
			{ID: "basic-only", Secret: "s", Auth: goidc.AuthnMethodSecretBasic, Grants: service},
			{ID: "blocked", Secret: "s", Blocked: true, Grants: service},
			{ID: "opaque", Secret: "s", Opaque: true, Grants: service},
			{ID: "first-version", Secret: "s", V1: true, Grants: service},
			{ID: "no-grant", Secret: "s", Grants: []goidc.GrantType{goidc.GrantDeviceCode}},
			{ID: "crowd", Secret: "s", Grants: service, Groups: make([]string, overageLimit+1)},
			{ID: "page", Secret: "s", Grants: []goidc.GrantType{goidc.GrantImplicit}},
			{ID: "server", Secret: "s", Grants: []goidc.GrantType{goidc.GrantAuthorizationCode}},
			{ID: "cli", Name: "CLI", Public: true, Grants: []goidc.GrantType{goidc.GrantDeviceCode, goidc.GrantRefreshToken}},
		},
	}
}

// hosts are the providers that the tests share: making their keys is what takes long.
var hosts = map[string]func() (*Provider, error){
	"":         sync.OnceValues(func() (*Provider, error) { return newHost("") }),
	testTenant: sync.OnceValues(func() (*Provider, error) { return newHost(testTenant) }),
}

// host gives the running provider of the test directory, the tenant when tenant is not "".
func host(t *testing.T, tenant string) *Provider {
	t.Helper()
	p, err := hosts[tenant]()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func newHost(tenant string) (*Provider, error) {
	render, err := pages.New()
	if err != nil {
		return nil, err
	}
	var p *Provider
	var ready sync.WaitGroup
	ready.Add(1)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ready.Wait()
		p.ServeHTTP(w, r)
	}))
	defer ready.Done()
	p, err = New(Config{Base: server.URL, Tenant: tenant, Directory: testDirectory(), Pages: render})
	return p, err
}

type answered struct {
	status int
	header http.Header
	doc    map[string]any
}

func (a answered) text(key string) string {
	s, _ := a.doc[key].(string)
	return s
}

// request posts a form, with Basic authentication when user is not "".
func request(t *testing.T, to string, form url.Values, user, password string) answered {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, to, strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	if user != "" {
		req.SetBasicAuth(user, password)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	a := answered{status: resp.StatusCode, header: resp.Header}
	if err := json.Unmarshal(body, &a.doc); err != nil {
		t.Fatalf("%s: %s", err, body)
	}
	return a
}

func credentials(id, secret, scope string) url.Values {
	form := url.Values{"grant_type": {"client_credentials"}}
	for key, value := range map[string]string{"client_id": id, "client_secret": secret, "scope": scope} {
		if value != "" {
			form.Set(key, value)
		}
	}
	return form
}

// payload gives a token's claims unverified.
func payload(t *testing.T, token string) map[string]any {
	t.Helper()
	parts := strings.Split(token, ".")
	if len(parts) != 3 {
		t.Fatalf("%q is no signed token", token)
	}
	raw, err := decodeSegment(parts[1])
	if err != nil {
		t.Fatal(err)
	}
	claims := map[string]any{}
	if err := json.Unmarshal(raw, &claims); err != nil {
		t.Fatal(err)
	}
	return claims
}
