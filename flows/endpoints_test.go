package flows_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"doorstep/flows"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// TestWithoutTheEndpoint: a provider that cannot do what is asked is no reason to change the flow; what helps is said.
func TestWithoutTheEndpoint(t *testing.T) {
	t.Parallel()
	var srv *httptest.Server
	srv = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write([]byte(`{"issuer":"` + srv.URL + `","token_endpoint":"` + srv.URL + `/token"}`))
	}))
	t.Cleanup(srv.Close)
	c := flows.New(flows.Options{})
	tokens := &flows.TokenSet{AccessToken: secret.New("opaque"), TokenType: "Bearer"}
	for name, p := range map[string]*profiles.Profile{
		"discovered": {Name: "p", Issuer: srv.URL, ClientID: "c"},
		"no issuer":  {Name: "p", TokenURL: srv.URL + "/token", ClientID: "c"},
	} {
		for want, ask := range map[string]func() error{
			"doorstep logout":  func() error { return c.Revoke(t.Context(), p, tokens) },
			"doorstep inspect": func() error { _, err := c.Userinfo(t.Context(), p, tokens); return err },
			"use another flow": func() error {
				_, _, err := c.Token(t.Context(), p, flows.TokenOptions{Flow: profiles.FlowDevice}, nil)
				return err
			},
		} {
			err := ask()
			if _, ok := errors.AsType[*flows.ConfigError](err); !ok || !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %v, want advice with %q", name, err, want)
			}
		}
	}
}
