package flows_test

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"os"
	"path/filepath"
	"testing"

	"doorstep/profiles"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
)

// authentication is a way in which a client says who it is: what it is registered with, and what its profile has.
type authentication struct {
	name string
	// register completes the registration of a client that authenticates like this; its method is in it.
	register func(m *matrix) map[string]any
	// use completes the client's profile; secret is the registered one.
	use func(m *matrix, p *profiles.Profile, secret string)
}

// authentications are all there are; keys come from a file as PEM, which names no algorithm, and as JWK, which does. (PS256
// by PEM is what security: fapi2 makes of an RSA key; it has its own test.)
var authentications = []authentication{
	{"none", byMethod("none"), func(*matrix, *profiles.Profile, string) {}},
	{"client_secret_basic", byMethod("client_secret_basic"), withSecret},
	{"client_secret_post", byMethod("client_secret_post"), withSecret},
	{"client_secret_jwt", byMethod("client_secret_jwt"), withSecret},
	{"private_key_jwt RS256 PEM", byKey("RS256"), withKey("RS256", ".pem")},
	{"private_key_jwt ES256 PEM", byKey("ES256"), withKey("ES256", ".pem")},
	{"private_key_jwt EdDSA PEM", byKey("EdDSA"), withKey("EdDSA", ".pem")},
	{"private_key_jwt RS256 JWK", byKey("RS256"), withKey("RS256", ".jwk")},
	{"private_key_jwt PS256 JWK", byKey("PS256"), withKey("PS256", ".jwk")},
	{"private_key_jwt ES256 JWK", byKey("ES256"), withKey("ES256", ".jwk")},
	{"private_key_jwt EdDSA JWK", byKey("EdDSA"), withKey("EdDSA", ".jwk")},
	{"tls_client_auth", func(m *matrix) map[string]any {
		return map[string]any{"token_endpoint_auth_method": "tls_client_auth", "tls_client_auth_subject_dn": m.certificate.Subject.String()}
	}, func(m *matrix, p *profiles.Profile, _ string) {
		p.ClientCertificate, p.CAFile = m.certificateFile, m.authorityFile
	}},
	{"self_signed_tls_client_auth", func(m *matrix) map[string]any {
		sum := sha256.Sum256(m.ownCertificate.Raw)
		key := jose.JSONWebKey{Key: m.ownCertificate.PublicKey, Certificates: []*x509.Certificate{m.ownCertificate}, CertificateThumbprintSHA256: sum[:]}
		return map[string]any{"token_endpoint_auth_method": "self_signed_tls_client_auth", "jwks": jose.JSONWebKeySet{Keys: []jose.JSONWebKey{key}}}
	}, func(m *matrix, p *profiles.Profile, _ string) {
		p.ClientCertificate, p.ClientKey, p.CAFile = m.ownCertificateFile, m.ownKeyFile, m.authorityFile
	}},
}

func byMethod(method string) func(*matrix) map[string]any {
	return func(*matrix) map[string]any { return map[string]any{"token_endpoint_auth_method": method} }
}

func withSecret(_ *matrix, p *profiles.Profile, value string) {
	p.ClientSecret = secret.Ref{Kind: secret.Literal, Literal: secret.New(value)}
}

// byKey registers the public key alone, and that it signs with alg and nothing else.
func byKey(alg string) func(*matrix) map[string]any {
	return func(m *matrix) map[string]any {
		public := jose.JSONWebKey{Key: m.keys[alg].Public(), KeyID: alg, Algorithm: alg, Use: "sig"}
		return map[string]any{
			"token_endpoint_auth_method": "private_key_jwt", "token_endpoint_auth_signing_alg": alg,
			"jwks": jose.JSONWebKeySet{Keys: []jose.JSONWebKey{public}},
		}
	}
}

func withKey(alg, ending string) func(*matrix, *profiles.Profile, string) {
	return func(m *matrix, p *profiles.Profile, _ string) { p.ClientKey = filepath.Join(m.dir, alg+ending) }
}

// newKeys makes a key for each algorithm and writes it in both forms.
func newKeys(t *testing.T, dir string) map[string]crypto.Signer {
	t.Helper()
	rsaKey, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	ecKey, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	_, edKey, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	keys := map[string]crypto.Signer{"RS256": rsaKey, "PS256": rsaKey, "ES256": ecKey, "EdDSA": edKey}
	for alg, key := range keys {
		der, err := x509.MarshalPKCS8PrivateKey(key)
		if err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(jose.JSONWebKey{Key: key, KeyID: alg, Algorithm: alg})
		if err != nil {
			t.Fatal(err)
		}
		writeFile(t, filepath.Join(dir, alg+".pem"), pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der}))
		writeFile(t, filepath.Join(dir, alg+".jwk"), text)
	}
	return keys
}

func writeFile(t *testing.T, path string, text []byte) {
	t.Helper()
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
}

// readCertificate reads the first certificate of a file.
func readCertificate(t *testing.T, path string) *x509.Certificate {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	block, _ := pem.Decode(bytes.TrimSpace(text))
	if block == nil {
		t.Fatalf("no PEM in %s", path)
	}
	c, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
