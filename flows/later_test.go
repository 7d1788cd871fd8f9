package flows_test

import (
	"fmt"
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

// The page that ends the browser's session is for people. Its address has nothing secret in it; the one for the browser says
// by the ID token whose session is meant.
func TestEndSession(t *testing.T) {
	t.Parallel()
	p, d := ofDemo(t, "healthy")
	p.Flow = profiles.FlowPKCE
	p.Endpoints.EndSession = d.Issuer + "/logout?logout_uri=https%3A%2F%2Fapp.example%2F"
	c := flows.New(flows.Options{})
	got, _, err := c.Token(t.Context(), p, flows.TokenOptions{}, approving(t, d, nil))
	if err != nil {
		t.Fatal(err)
	}
	page, err := c.EndSession(t.Context(), p, got)
	if err != nil {
		t.Fatal(err)
	}
	want := url.Values{"client_id": {p.ClientID}, "logout_hint": {d.Users[0].Name}, "logout_uri": {"https://app.example/"}}
	if u, err := url.Parse(page.Address); err != nil || u.Path != "/logout" || u.Query().Encode() != want.Encode() {
		t.Errorf("got %s, want %v", page.Address, want)
	}
	want.Set("id_token_hint", got.IDToken.Reveal())
	if u, err := url.Parse(page.Hinted.Reveal()); err != nil || u.Path != "/logout" || u.Query().Encode() != want.Encode() {
		t.Errorf("for the browser: got %s, want %v", page.Hinted.Reveal(), want)
	}
	if shown := fmt.Sprintf("%v %+v", page, page); strings.Contains(shown, got.IDToken.Reveal()) {
		t.Error("the page shows the ID token")
	}
	for name, change := range map[string]func(*profiles.Profile, *flows.TokenSet){
		"a service": func(p *profiles.Profile, _ *flows.TokenSet) {
			p.Flow, p.ClientSecret = "client-credentials", literal("s")
		},
		"no ID token": func(_ *profiles.Profile, t *flows.TokenSet) { t.IDToken = secret.Value{} },
		"a provider without it": func(p *profiles.Profile, _ *flows.TokenSet) {
			p.Issuer, p.TokenURL, p.Endpoints.EndSession = "", d.Issuer+"/token", ""
		},
		"plain http elsewhere": func(p *profiles.Profile, _ *flows.TokenSet) { p.Endpoints.EndSession = "http://idp.example/logout" },
	} {
		q, tokens := *p, *got
		change(&q, &tokens)
		if page, err := c.EndSession(t.Context(), &q, &tokens); page != (flows.EndSessionPage{}) || err != nil {
			t.Errorf("%s: %v, %v", name, page, err)
		}
	}
	for name, text := range map[string]string{"nothing": "abc", "encrypted": "eyJhbGciOiJFQ0RILUVTIiwiZW5jIjoiQTI1NkdDTSJ9..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA"} {
		tokens := *got
		tokens.IDToken = secret.New(text)
		if page, err := c.EndSession(t.Context(), p, &tokens); page.Address == "" || !page.Hinted.IsZero() || err != nil {
			t.Errorf("an ID token that is %s: %v, %v", name, page, err)
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
