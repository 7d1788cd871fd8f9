package flows_test

import (
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"

	"doorstep/flows"
	"doorstep/flows/httpclient"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// The page that ends the browser's session is for people, and its address has nothing secret in it.
func TestEndSession(t *testing.T) {
	t.Parallel()
	p, d := ofDemo(t, "healthy")
	p.Flow = profiles.FlowPKCE
	c := flows.New(flows.Options{})
	got, _, err := c.Token(t.Context(), p, flows.TokenOptions{}, approving(t, d, nil))
	if err != nil {
		t.Fatal(err)
	}
	page, err := c.EndSession(t.Context(), p, got)
	u, parseErr := url.Parse(page)
	if err != nil || parseErr != nil || u.Path != "/logout" {
		t.Fatalf("%q, %v", page, err)
	}
	want := url.Values{"client_id": {p.ClientID}, "logout_hint": {d.Users[0].Name}}
	if u.Query().Encode() != want.Encode() {
		t.Errorf("got %v, want %v", u.Query(), want)
	}
	for name, change := range map[string]func(*profiles.Profile, *flows.TokenSet){
		"a service": func(p *profiles.Profile, _ *flows.TokenSet) {
			p.Flow, p.ClientSecret = "client-credentials", literal("s")
		},
		"no ID token":           func(_ *profiles.Profile, t *flows.TokenSet) { t.IDToken = secret.Value{} },
		"a provider without it": func(p *profiles.Profile, _ *flows.TokenSet) { p.Issuer, p.TokenURL = "", d.Issuer+"/token" },
		"plain http elsewhere":  func(p *profiles.Profile, _ *flows.TokenSet) { p.Endpoints.EndSession = "http://idp.example/logout" },
	} {
		q, tokens := *p, *got
		change(&q, &tokens)
		if page, err := c.EndSession(t.Context(), &q, &tokens); page != "" || err != nil {
			t.Errorf("%s: %q, %v", name, page, err)
		}
	}
}

// The demo's provider says that it signs what it tells of tokens, and so is asked to.
func TestSignedIntrospection(t *testing.T) {
	t.Parallel()
	p, _ := ofDemo(t, "healthy-service")
	var mu sync.Mutex
	var asked []string
	c := flows.New(flows.Options{HTTP: httpclient.Options{Trace: func(x httpclient.Exchange) {
		mu.Lock()
		defer mu.Unlock()
		if strings.HasSuffix(x.URL, "/introspect") {
			asked = append(asked, x.Header.Get("Accept"))
		}
	}}})
	got, _, err := c.Token(t.Context(), p, flows.TokenOptions{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	known, err := c.Introspect(t.Context(), p, got)
	if err != nil || string(known["active"]) != "true" || string(known["client_id"]) != `"`+p.ClientID+`"` {
		t.Errorf("%s, %v", known, err)
	}
	if len(asked) != 1 || !strings.HasPrefix(asked[0], "application/token-introspection+jwt") {
		t.Errorf("asked with %q", asked)
	}
	p.Endpoints.JWKS = p.Issuer + "/nowhere"
	if known, err := flows.New(flows.Options{HTTP: httpclient.Options{Transport: http.DefaultTransport}}).Introspect(t.Context(), p, got); err == nil {
		t.Errorf("taken unverified: %s", known)
	}
}
