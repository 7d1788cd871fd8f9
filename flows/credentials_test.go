package flows_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"doorstep/flows"
	"doorstep/profiles"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

// A key in a file signs the assertion that the server gets.
func TestAKeyFileSignsTheClientIn(t *testing.T) {
	t.Parallel()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	der, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "key.pem")
	if err := os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der}), 0o600); err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var claims jwt.Claims
		assertion, err := jwt.ParseSigned(r.FormValue("client_assertion"), []jose.SignatureAlgorithm{jose.ES256})
		if err == nil {
			err = assertion.Claims(key.Public(), &claims)
		}
		if err != nil || claims.Subject != "id" {
			t.Errorf("the assertion says %+v: %v", claims, err)
		}
		answer(w, http.StatusOK, map[string]any{"access_token": "a"})
	}))
	t.Cleanup(s.Close)
	p := &profiles.Profile{Name: "p", TokenURL: s.URL, ClientID: "id", ClientKey: path, ClientAuth: "private_key_jwt", Flow: profiles.FlowClientCredentials}
	c := flows.New(flows.Options{Secrets: secret.Resolver{ReadFile: os.ReadFile}})
	want(t, c, p, flows.TokenOptions{}, "a", flows.FromSignIn)
}

func TestCredentialsThatCannotWork(t *testing.T) {
	t.Parallel()
	files := func(path string) ([]byte, error) {
		return map[string][]byte{"empty.pem": {}, "text.pem": []byte("MARKER no key")}[path], nil
	}
	for name, x := range map[string]struct {
		change     func(*profiles.Profile)
		key, cause string
	}{
		"a method that isn't here": {func(p *profiles.Profile) { p.ClientAuth = "attest_jwt_client_auth" }, "client-auth", "flow.client-auth"},
		"a secret left out":        {func(p *profiles.Profile) { p.ClientSecret, p.ClientAuth = secret.Ref{}, "client_secret_basic" }, "client-secret", ""},
		"an empty secret":          {func(p *profiles.Profile) { p.ClientSecret = secret.Ref{Kind: secret.File, Name: "empty.pem"} }, "client-secret", ""},
		"no key":                   {func(p *profiles.Profile) { p.ClientAuth = "private_key_jwt" }, "client-key", "flow.client-auth"},
		"an empty key file":        {func(p *profiles.Profile) { p.ClientAuth, p.ClientKey = "private_key_jwt", "empty.pem" }, "client-key", ""},
		"a file without a key":     {func(p *profiles.Profile) { p.ClientAuth, p.ClientKey = "private_key_jwt", "text.pem" }, "client-key", "flow.client-auth"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := whole()
			x.change(p)
			_, err := flows.New(flows.Options{Secrets: secret.Resolver{ReadFile: files}}).Flow(t.Context(), p, profiles.FlowClientCredentials)
			config, ok := errors.AsType[*flows.ConfigError](err)
			if !ok || config.Key != x.key || config.CauseID() != x.cause {
				t.Errorf("got %#v, want a ConfigError under %s with the cause %q", err, x.key, x.cause)
			}
			if ok && strings.Contains(err.Error(), "MARKER") {
				t.Errorf("the error tells what the file holds: %v", err)
			}
		})
	}
}
