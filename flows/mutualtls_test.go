package flows_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"math/big"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// certificateFiles writes a certificate that vouches for itself, and its key.
func certificateFiles(t *testing.T, name string) (certificate, key string) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name},
		NotBefore: time.Unix(0, 0), NotAfter: time.Now().Add(time.Hour),
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, private.Public(), private)
	if err != nil {
		t.Fatal(err)
	}
	pkcs8, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	certificate, key = filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
	for path, block := range map[string]*pem.Block{
		certificate: {Type: "CERTIFICATE", Bytes: der}, key: {Type: "PRIVATE KEY", Bytes: pkcs8},
	} {
		if err := os.WriteFile(path, pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return certificate, key
}

// mtlsIDP is a provider that asks for certificates at another address than the one for everybody.
type mtlsIDP struct {
	front, back *httptest.Server
	mu          sync.Mutex
	seen        []string // "path common-name"
}

func newMTLSIDP(t *testing.T) *mtlsIDP {
	t.Helper()
	s := &mtlsIDP{}
	note := func(r *http.Request) {
		name := "nobody"
		if len(r.TLS.PeerCertificates) > 0 {
			name = r.TLS.PeerCertificates[0].Subject.CommonName
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		s.seen = append(s.seen, r.URL.Path+" "+name)
	}
	s.back = httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		note(r)
		if r.FormValue("client_id") != "svc" || r.Form.Has("client_secret") {
			t.Errorf("sent %v", r.Form)
		}
		answer(w, http.StatusOK, map[string]any{"access_token": "bound", "token_type": "Bearer"})
	}))
	// An authority is named that the client's certificate doesn't come from, as some servers do for all methods alike.
	others := x509.NewCertPool()
	others.AddCert(&x509.Certificate{RawSubject: []byte("another authority"), Raw: []byte("x")})
	s.back.TLS = &tls.Config{ClientAuth: tls.RequireAnyClientCert, ClientCAs: others}
	s.back.StartTLS()
	t.Cleanup(s.back.Close)
	s.front = httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		note(r)
		answer(w, http.StatusOK, map[string]any{
			"issuer": s.front.URL, "token_endpoint": s.front.URL + "/token",
			"authorization_endpoint": s.front.URL + "/authorize",
			"mtls_endpoint_aliases":  map[string]any{"token_endpoint": s.back.URL + "/mtls", "authorization_endpoint": "https://x.example"},
			"access_token":           "plain",
		})
	}))
	s.front.TLS = &tls.Config{ClientAuth: tls.RequestClientCert}
	s.front.StartTLS()
	t.Cleanup(s.front.Close)
	return s
}

func (s *mtlsIDP) profile(t *testing.T, name string) *profiles.Profile {
	t.Helper()
	p := &profiles.Profile{Name: name, Issuer: s.front.URL, ClientID: "svc", Flow: profiles.FlowClientCredentials, CAFile: caFile(t, s.front)}
	return p
}

// The certificate goes to the addresses for those who have one, and only with the profile whose it is.
func TestMutualTLS(t *testing.T) {
	t.Parallel()
	for _, method := range []string{"tls_client_auth", "self_signed_tls_client_auth"} {
		t.Run(method, func(t *testing.T) {
			t.Parallel()
			s := newMTLSIDP(t)
			c := flows.New(flows.Options{Secrets: secret.Resolver{ReadFile: os.ReadFile}})
			one, two := s.profile(t, "one"), s.profile(t, "two")
			two.CAFile = one.CAFile
			one.ClientAuth, two.ClientAuth = method, method
			one.ClientCertificate, one.ClientKey = certificateFiles(t, "one")
			two.ClientCertificate, two.ClientKey = certificateFiles(t, "two")
			want(t, c, one, flows.TokenOptions{}, "bound", flows.FromSignIn)
			want(t, c, two, flows.TokenOptions{}, "bound", flows.FromSignIn)
			three := s.profile(t, "three")
			three.CAFile = one.CAFile
			three.ClientSecret = secret.Ref{Kind: secret.Literal, Literal: secret.New("s")}
			want(t, c, three, flows.TokenOptions{}, "plain", flows.FromSignIn)
			got := strings.Join(s.seen, ", ")
			if got != "/.well-known/openid-configuration one, /mtls one, /mtls two, /token nobody" {
				t.Errorf("seen: %s", got)
			}
			m, err := c.Provider(t.Context(), one)
			if err != nil || m.TokenEndpoint != s.back.URL+"/mtls" || m.AuthorizationEndpoint != s.front.URL+"/authorize" {
				t.Errorf("the endpoints are %+v, %v", m, err)
			}
		})
	}
}

func TestCertificatesThatCannotBeUsed(t *testing.T) {
	t.Parallel()
	certificate, key := certificateFiles(t, "one")
	_, otherKey := certificateFiles(t, "other")
	for name, x := range map[string]struct{ certificate, key, at string }{
		"none":             {"", key, "client-certificate"},
		"not there":        {"no/such.pem", key, "client-certificate"},
		"no certificate":   {key, key, "client-certificate"},
		"another's key":    {certificate, otherKey, "client-key"},
		"no key":           {certificate, "", "client-certificate"},
		"the key is not":   {certificate, certificate, "client-key"},
		"key is not there": {certificate, "no/such.pem", "client-key"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := whole()
			p.ClientAuth, p.ClientCertificate, p.ClientKey = "tls_client_auth", x.certificate, x.key
			_, err := flows.New(flows.Options{Secrets: secret.Resolver{ReadFile: os.ReadFile}}).Flow(t.Context(), p, profiles.FlowClientCredentials)
			config, ok := errors.AsType[*flows.ConfigError](err)
			if !ok || config.Key != x.at {
				t.Errorf("got %v, want a ConfigError under %s", err, x.at)
			}
		})
	}
}
