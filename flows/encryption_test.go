package flows_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/authcode"
	"doorstep/flows/causes"
	"doorstep/flows/jwe"
	"doorstep/profiles"

	"github.com/go-jose/go-jose/v4"
)

// The request goes to the demo's provider encrypted, with the browser or pushed, and the provider takes no other.
func TestEncryptedRequests(t *testing.T) {
	t.Parallel()
	yes, no := true, false
	for name, tt := range map[string]struct {
		change func(*profiles.Profile)
		ok     bool
	}{
		"with the browser":    {func(*profiles.Profile) {}, true},
		"pushed":              {func(p *profiles.Profile) { p.PAR = &yes }, true},
		"only signed":         {func(p *profiles.Profile) { p.JAR, p.JAREncryption = &yes, nil }, false},
		"only signed, pushed": {func(p *profiles.Profile) { p.JAR, p.JAREncryption, p.PAR = &yes, nil, &yes }, false},
		"neither":             {func(p *profiles.Profile) { p.JAREncryption = &no }, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, d := ofDemo(t, "healthy-encrypted")
			p.LoginHint = "anna@example.com"
			tt.change(p)
			ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
			defer cancel()
			var page string
			tokens, _, err := withFiles().Token(ctx, p, flows.TokenOptions{}, func(e flows.Event) {
				at, ok := e.(flows.AuthorizationURL)
				if !ok {
					return
				}
				page = at.URL
				if tt.ok {
					approving(t, d, cancel)(e)
					return
				}
				resp, err := http.Get(page) // which leads straight back, with the refusal
				if err != nil {
					t.Error(err)
					cancel()
					return
				}
				_ = resp.Body.Close()
			})
			if !tt.ok {
				list := causes.FromError(err, causes.Facts{})
				if err == nil || !strings.Contains(err.Error(), "invalid_request_object") || len(list) == 0 || list[0].ID != "request.malformed" {
					t.Errorf("got %v, %v", err, list)
				}
				return
			}
			if err != nil || tokens.AccessToken.IsZero() {
				t.Fatal(err)
			}
			u, err := url.Parse(page)
			if err != nil || strings.Contains(page, "anna") || u.Query().Has("request_uri") == jwe.Encrypted(u.Query().Get("request")) {
				t.Errorf("sent to %s", page)
			}
		})
	}
}

// keysOf is a provider with nothing but a document that has more in it, and keys.
func keysOf(t *testing.T, more map[string]any, keys ...jose.JSONWebKey) string {
	t.Helper()
	mux := http.NewServeMux()
	srv := httptest.NewServer(mux)
	t.Cleanup(srv.Close)
	mux.HandleFunc("/.well-known/openid-configuration", func(w http.ResponseWriter, _ *http.Request) {
		doc := map[string]any{
			"issuer": srv.URL, "token_endpoint": srv.URL + "/token", "authorization_endpoint": srv.URL + "/authorize", "jwks_uri": srv.URL + "/jwks",
		}
		for name, value := range more {
			doc[name] = value
		}
		answer(w, http.StatusOK, doc)
	})
	mux.HandleFunc("/jwks", func(w http.ResponseWriter, _ *http.Request) { answer(w, http.StatusOK, map[string]any{"keys": keys}) })
	return srv.URL
}

// Where the request cannot be encrypted nobody is sent to sign in with a readable one, and the cause is told.
func TestRequestsThatCannotBeEncrypted(t *testing.T) {
	t.Parallel()
	yes, no := true, false
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	enc, sig := jose.JSONWebKey{Key: private.Public(), Use: "enc"}, jose.JSONWebKey{Key: private.Public(), Use: "sig", Algorithm: "ES256"}
	const algorithms, contents = "request_object_encryption_alg_values_supported", "request_object_encryption_enc_values_supported"
	for name, tt := range map[string]struct {
		more       map[string]any
		keys       []jose.JSONWebKey
		change     func(*profiles.Profile)
		key, cause string
		says       string
	}{
		"a usual one":      {nil, []jose.JSONWebKey{sig, enc}, nil, "", "", ""},
		"no such key":      {nil, []jose.JSONWebKey{sig}, nil, "jar-encryption", "flow.not-allowed", "publishes no key to encrypt for"},
		"an unsafe way":    {map[string]any{algorithms: []string{"RSA1_5"}}, []jose.JSONWebKey{enc}, nil, "jar-encryption", "flow.not-allowed", "takes no encryption that is safe"},
		"unknown contents": {map[string]any{contents: []string{"x"}}, []jose.JSONWebKey{enc}, nil, "jar-encryption", "flow.not-allowed", "takes neither AES-GCM"},
		"no keys anywhere": {map[string]any{"jwks_uri": ""}, nil, nil, "endpoints.jwks", "", "needs the provider's key"},
		"unsigned":         {nil, []jose.JSONWebKey{enc}, func(p *profiles.Profile) { p.JAR = &no }, "jar", "", "encrypts only what is signed"},
		"no key to sign":   {nil, []jose.JSONWebKey{enc}, func(p *profiles.Profile) { p.RequestSigningKey = "" }, "request-signing-key", "", "is missing"},
		"another flow":     {nil, nil, func(p *profiles.Profile) { p.Flow, p.LoginHint = profiles.FlowCIBA, "me" }, "jar-encryption", "", "only the flow pkce"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := &profiles.Profile{
				Name: "p", Issuer: keysOf(t, tt.more, tt.keys...), ClientID: "app", Flow: profiles.FlowPKCE,
				JAREncryption: &yes, RequestSigningKey: ecKeyFile(t, elliptic.P256()),
			}
			if tt.change != nil {
				tt.change(p)
			}
			flow, err := withFiles().Flow(t.Context(), p, "")
			if tt.key == "" {
				if f, ok := flow.(authcode.Flow); err != nil || !ok || f.Signer == nil || f.Signer.Sealer == nil {
					t.Errorf("got %T, %v", flow, err)
				}
				return
			}
			config, ok := errors.AsType[*flows.ConfigError](err)
			if !ok || config.Key != tt.key || config.Cause != tt.cause || !strings.Contains(config.Problem, tt.says) {
				t.Errorf("got %+v, want %s", err, tt.key)
			}
		})
	}
}

// Keys that cannot be had are the provider's failure, and told as that.
func TestKeysToEncryptForThatCannotBeHad(t *testing.T) {
	t.Parallel()
	yes := true
	p := &profiles.Profile{
		Name: "p", Issuer: documented(t, nil), ClientID: "app", Flow: profiles.FlowPKCE,
		JAREncryption: &yes, RequestSigningKey: ecKeyFile(t, elliptic.P256()),
	}
	_, err := withFiles().Flow(t.Context(), p, "")
	if answer, ok := errors.AsType[*flows.Error](err); !ok || !strings.HasSuffix(answer.URL, "/jwks") {
		t.Errorf("got %v", err)
	}
}
