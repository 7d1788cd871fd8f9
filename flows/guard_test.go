package flows_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"errors"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"

	"doorstep/flows"
	"doorstep/flows/authcode"
	"doorstep/profiles"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
)

// documented is a provider with nothing but a document, which has more in it than others'.
func documented(t *testing.T, more map[string]any) string {
	t.Helper()
	var s *httptest.Server
	s = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		doc := map[string]any{
			"issuer": s.URL, "token_endpoint": s.URL + "/token", "authorization_endpoint": s.URL + "/authorize",
			"jwks_uri": s.URL + "/jwks",
		}
		maps.Copy(doc, more)
		answer(w, http.StatusOK, doc)
	}))
	t.Cleanup(s.Close)
	return s.URL
}

// keyFile writes a private key as a JWK.
func keyFile(t *testing.T, key any, algorithm string) string {
	t.Helper()
	text, err := (&jose.JSONWebKey{Key: key, Algorithm: algorithm}).MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "key.jwk")
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func ecKeyFile(t *testing.T, curve elliptic.Curve) string {
	t.Helper()
	key, err := ecdsa.GenerateKey(curve, rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return keyFile(t, key, "")
}

func withFiles() *flows.Client {
	return flows.New(flows.Options{Secrets: secret.Resolver{ReadFile: os.ReadFile}})
}

// What the provider demands is done without being asked for, what the profile asks for with every provider.
func TestGuards(t *testing.T) {
	t.Parallel()
	yes := true
	signing := ecKeyFile(t, elliptic.P256())
	for name, x := range map[string]struct {
		document map[string]any
		change   func(*profiles.Profile)
		pushed   bool
		signed   bool
		mode     string
	}{
		"nothing": {nil, func(*profiles.Profile) {}, false, false, ""},
		"pushed, offered only": {
			map[string]any{"pushed_authorization_request_endpoint": "https://x.example/par"}, func(*profiles.Profile) {}, false, false, "",
		},
		"pushed, demanded": {
			map[string]any{"pushed_authorization_request_endpoint": "https://x.example/par", "require_pushed_authorization_requests": true},
			func(*profiles.Profile) {}, true, false, "",
		},
		"pushed, asked for": {nil, func(p *profiles.Profile) { p.PAR, p.Endpoints.PAR = &yes, "https://x.example/par" }, true, false, ""},
		"signed, demanded":  {map[string]any{"require_signed_request_object": true}, func(p *profiles.Profile) { p.RequestSigningKey = signing }, false, true, ""},
		"signed, asked for": {nil, func(p *profiles.Profile) { p.JAR, p.RequestSigningKey = &yes, signing }, false, true, ""},
		"a key alone":       {nil, func(p *profiles.Profile) { p.RequestSigningKey = signing }, false, false, ""},
		"signed answers":    {nil, func(p *profiles.Profile) { p.JARM = &yes }, false, false, "query.jwt"},
		"the best there is": {
			map[string]any{"response_modes_supported": []string{"query", "form_post.jwt", "jwt"}}, func(p *profiles.Profile) { p.JARM = &yes }, false, false, "jwt",
		},
		"behind the #": {map[string]any{"response_modes_supported": []string{"form_post.jwt", "fragment.jwt"}}, func(p *profiles.Profile) { p.JARM = &yes }, false, false, "fragment.jwt"},
		"the one asked for": {
			map[string]any{"response_modes_supported": []string{"query.jwt", "fragment.jwt"}},
			func(p *profiles.Profile) {
				p.JARM, p.ExtraParameters = &yes, map[string]string{"response_mode": "fragment.jwt"}
			}, false, false, "fragment.jwt",
		},
		"a form": {map[string]any{"response_modes_supported": []string{"form_post.jwt"}}, func(p *profiles.Profile) { p.JARM = &yes }, false, false, "form_post.jwt"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := &profiles.Profile{Name: "p", Issuer: documented(t, x.document), ClientID: "app", Flow: profiles.FlowPKCE}
			x.change(p)
			flow, err := withFiles().Flow(t.Context(), p, "")
			f, ok := flow.(authcode.Flow)
			if err != nil || !ok {
				t.Fatalf("got %T, %v", flow, err)
			}
			if (f.PushedURL != "") != x.pushed || (f.Signer != nil) != x.signed || f.ResponseMode != x.mode {
				t.Errorf("pushed to %q, signed %v, answer %q", f.PushedURL, f.Signer != nil, f.ResponseMode)
			}
		})
	}
}

func TestGuardsThatCannotBeHad(t *testing.T) {
	t.Parallel()
	yes := true
	for name, x := range map[string]struct {
		document map[string]any
		change   func(*profiles.Profile)
		key      string
	}{
		"nowhere to push to":     {nil, func(p *profiles.Profile) { p.PAR = &yes }, "par"},
		"no key to sign with":    {nil, func(p *profiles.Profile) { p.JAR = &yes }, "request-signing-key"},
		"no key, demanded":       {map[string]any{"require_signed_request_object": true}, func(*profiles.Profile) {}, "request-signing-key"},
		"a key that isn't there": {nil, func(p *profiles.Profile) { p.JAR, p.RequestSigningKey = &yes, "no/such.pem" }, "request-signing-key"},
		"no signed answers":      {map[string]any{"response_modes_supported": []string{"query"}}, func(p *profiles.Profile) { p.JARM = &yes }, "jarm"},
		"nobody's keys":          {map[string]any{"jwks_uri": ""}, func(p *profiles.Profile) { p.JARM = &yes }, "endpoints.jwks"},
		"signed by whom": {nil, func(p *profiles.Profile) {
			*p = *whole()
			p.Flow, p.JARM = profiles.FlowPKCE, &yes
		}, "issuer"},
		"signed for whom": {nil, func(p *profiles.Profile) {
			*p = *whole()
			p.Flow, p.JAR, p.RequestSigningKey = profiles.FlowPKCE, &yes, ecKeyFile(t, elliptic.P256())
		}, "issuer"},
		"a request of another flow": {nil, func(p *profiles.Profile) { p.Flow, p.JAR, p.LoginHint = profiles.FlowCIBA, &yes, "me" }, "jar"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := &profiles.Profile{Name: "p", Issuer: documented(t, x.document), ClientID: "app", Flow: profiles.FlowPKCE}
			x.change(p)
			_, err := withFiles().Flow(t.Context(), p, "")
			config, ok := errors.AsType[*flows.ConfigError](err)
			if !ok || config.Key != x.key {
				t.Errorf("got %v, want a ConfigError under %s", err, x.key)
			}
		})
	}
}

// What security: fapi2 forbids is refused under the key that says it, before anybody signs in.
func TestWhatFAPI2Forbids(t *testing.T) {
	t.Parallel()
	yes, no := true, false
	es256 := ecKeyFile(t, elliptic.P256())
	rsaKey, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	rsaFile, rs256 := keyFile(t, rsaKey, ""), keyFile(t, rsaKey, "RS256")
	certificate, certificateKey := certificateFiles(t, "me")
	without := func(name string, value any) map[string]any {
		doc := map[string]any{
			"dpop_signing_alg_values_supported":              []string{"ES256"},
			"authorization_response_iss_parameter_supported": true,
			"code_challenge_methods_supported":               []string{"S256"},
			"pushed_authorization_request_endpoint":          "https://x.example/par",
		}
		doc[name] = value
		return doc
	}
	whole := without("x", 1)
	mutual := func(p *profiles.Profile) {
		p.ClientAuth, p.ClientCertificate, p.ClientKey = "tls_client_auth", certificate, certificateKey
	}
	for name, x := range map[string]struct {
		document map[string]any
		change   func(*profiles.Profile)
		key      string // "" where nothing is forbidden
	}{
		"nothing":               {whole, func(*profiles.Profile) {}, ""},
		"a service":             {whole, func(p *profiles.Profile) { p.Flow = profiles.FlowClientCredentials }, ""},
		"an RSA key":            {whole, func(p *profiles.Profile) { p.ClientKey = rsaFile }, ""},
		"an RSA key for RS256":  {whole, func(p *profiles.Profile) { p.ClientKey = rs256 }, "client-key"},
		"a key for ES384":       {whole, func(p *profiles.Profile) { p.ClientKey = ecKeyFile(t, elliptic.P384()) }, "client-key"},
		"requests for RS256":    {whole, func(p *profiles.Profile) { p.JAR, p.RequestSigningKey = &yes, rs256 }, "request-signing-key"},
		"a profile that is not": {whole, func(p *profiles.Profile) { p.Security = "fapi9" }, "security"},
		"the device flow":       {whole, func(p *profiles.Profile) { p.Flow = profiles.FlowDevice }, "flow"},
		"a given token":         {whole, func(p *profiles.Profile) { p.Flow = profiles.FlowToken }, "flow"},
		"no discovery": {whole, func(p *profiles.Profile) {
			p.TokenURL, p.Endpoints.Authorization, p.Issuer = p.Issuer+"/token", p.Issuer+"/authorize", ""
		}, "issuer"},
		"a secret": {whole, func(p *profiles.Profile) {
			p.ClientAuth, p.ClientSecret = "client_secret_basic", secret.Ref{Kind: secret.Literal, Literal: secret.New("s")}
		}, "client-auth"},
		"a public client":                        {whole, func(p *profiles.Profile) { p.ClientAuth, p.ClientKey = "none", "" }, "client-auth"},
		"bearer tokens":                          {whole, func(p *profiles.Profile) { p.DPoP = &no }, "dpop"},
		"not pushed":                             {whole, func(p *profiles.Profile) { p.PAR = &no }, "par"},
		"a plain redirect":                       {whole, func(p *profiles.Profile) { p.RedirectURI = "http://app.example/cb" }, "redirect-uri"},
		"no DPoP there":                          {without("dpop_signing_alg_values_supported", nil), func(*profiles.Profile) {}, "dpop"},
		"no PAR there":                           {without("pushed_authorization_request_endpoint", ""), func(*profiles.Profile) {}, "security"},
		"no S256 there":                          {without("code_challenge_methods_supported", []string{"plain"}), func(*profiles.Profile) {}, "security"},
		"no iss there":                           {without("authorization_response_iss_parameter_supported", false), func(*profiles.Profile) {}, "security"},
		"no iss, but signed":                     {without("authorization_response_iss_parameter_supported", false), func(p *profiles.Profile) { p.JARM = &yes }, ""},
		"a certificate":                          {without("tls_client_certificate_bound_access_tokens", true), mutual, ""},
		"a certificate that nothing is bound to": {whole, mutual, "dpop"},
		"a certificate and DPoP": {whole, func(p *profiles.Profile) {
			mutual(p)
			p.DPoP = &yes
		}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := &profiles.Profile{
				Name: "p", Issuer: documented(t, x.document), ClientID: "app", Flow: profiles.FlowPKCE,
				Security: "fapi2", ClientAuth: "private_key_jwt", ClientKey: es256,
			}
			x.change(p)
			flow, err := withFiles().Flow(t.Context(), p, "")
			config, ok := errors.AsType[*flows.ConfigError](err)
			if x.key == "" && err != nil || x.key != "" && (!ok || config.Key != x.key) {
				t.Fatalf("got %v, want a ConfigError under %q", err, x.key)
			}
			if f, ok := flow.(authcode.Flow); ok && x.key == "" && (f.PushedURL == "" || f.Token.Proof == nil && !p.MutualTLS()) {
				t.Errorf("pushed to %q, proofs %v", f.PushedURL, f.Token.Proof)
			}
		})
	}
}
