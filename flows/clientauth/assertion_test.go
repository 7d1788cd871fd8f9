package clientauth_test

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"math/big"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"doorstep/flows/clientauth"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
)

var (
	rsaKey = sync.OnceValue(func() *rsa.PrivateKey { k, _ := rsa.GenerateKey(rand.Reader, 2048); return k })
	ecKey  = func(c elliptic.Curve) *ecdsa.PrivateKey { k, _ := ecdsa.GenerateKey(c, rand.Reader); return k }
	edKey  = func() ed25519.PrivateKey { _, k, _ := ed25519.GenerateKey(rand.Reader); return k }
)

func pkcs8(key any) string {
	der, _ := x509.MarshalPKCS8PrivateKey(key)
	return pemText("PRIVATE KEY", der)
}

func pemText(kind string, der []byte) string {
	return string(pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}))
}

func jwk(k jose.JSONWebKey) string {
	text, _ := json.Marshal(k)
	return string(text)
}

// assertionOf applies the client and checks what the form says of the assertion, which it gives.
func assertionOf(t *testing.T, c oauth.Client) string {
	t.Helper()
	call := httpclient.Call{URL: tokenURL, Form: url.Values{}}
	if err := clientauth.Apply(c, &call, now); err != nil {
		t.Fatal(err)
	}
	if call.Form.Get("client_assertion_type") != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer" || call.Form.Get("client_id") != c.ID {
		t.Errorf("sent %v", call.Form)
	}
	if len(call.Header) != 0 || call.Form.Has("client_secret") {
		t.Error("something else is sent beside the assertion")
	}
	return call.Form.Get("client_assertion")
}

// verify checks an assertion as RFC 7523 §3 has a server do it, and gives its header.
func verify(t *testing.T, assertion string, alg jose.SignatureAlgorithm, key any, audience string) (jose.Header, map[string]any) {
	t.Helper()
	jws, err := jose.ParseSignedCompact(assertion, []jose.SignatureAlgorithm{alg})
	if err != nil {
		t.Fatal(err)
	}
	payload, err := jws.Verify(key)
	if err != nil {
		t.Fatal(err)
	}
	var claims map[string]any
	if err := json.Unmarshal(payload, &claims); err != nil {
		t.Fatal(err)
	}
	if claims["iss"] != "me" || claims["sub"] != "me" || claims["aud"] != audience {
		t.Errorf("claims %v", claims)
	}
	iat, exp := claims["iat"].(float64), claims["exp"].(float64)
	if int64(iat) != now.Unix() || claims["nbf"] != iat || exp-iat != (5*time.Minute).Seconds() {
		t.Errorf("times %v", claims)
	}
	if jti, _ := claims["jti"].(string); len(jti) < 20 {
		t.Errorf("jti %q can be guessed", jti)
	}
	if jws.Signatures[0].Header.ExtraHeaders["typ"] != "JWT" {
		t.Errorf("header %v", jws.Signatures[0].Header)
	}
	return jws.Signatures[0].Header, claims
}

func TestSecretJWT(t *testing.T) {
	t.Parallel()
	const key = "a client secret of at least 32 bytes"
	c := oauth.Client{ID: "me", Secret: secret.New(key), Method: oauth.AuthSecretJWT}
	first := assertionOf(t, c)
	_, claims := verify(t, first, jose.HS256, []byte(key), tokenURL)
	_, again := verify(t, assertionOf(t, c), jose.HS256, []byte(key), tokenURL)
	if claims["jti"] == again["jti"] {
		t.Error("the same jti twice: a server that remembers them refuses the second")
	}
	if strings.Contains(first, key) {
		t.Error("the secret itself is sent")
	}
	c.AssertionAudience = "https://idp.example/"
	verify(t, assertionOf(t, c), jose.HS256, []byte(key), "https://idp.example/")
}

func TestPrivateKeyJWT(t *testing.T) {
	t.Parallel()
	p256, p384, p521, ed := ecKey(elliptic.P256()), ecKey(elliptic.P384()), ecKey(elliptic.P521()), edKey()
	ecDER, err := x509.MarshalECPrivateKey(p256)
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		text   string
		key    crypto.Signer
		alg    jose.SignatureAlgorithm
		kid    string // of the profile
		expect string // kid in the header
	}{
		"RSA, PKCS 8":             {pkcs8(rsaKey()), rsaKey(), jose.RS256, "", ""},
		"RSA, PKCS 1":             {pemText("RSA PRIVATE KEY", x509.MarshalPKCS1PrivateKey(rsaKey())), rsaKey(), jose.RS256, "", ""},
		"RSA, JWK":                {jwk(jose.JSONWebKey{Key: rsaKey(), KeyID: "r1"}), rsaKey(), jose.RS256, "", "r1"},
		"RSA, JWK with PS256":     {jwk(jose.JSONWebKey{Key: rsaKey(), KeyID: "r1", Algorithm: "PS256"}), rsaKey(), jose.PS256, "", "r1"},
		"RSA, JWK, another kid":   {jwk(jose.JSONWebKey{Key: rsaKey(), KeyID: "r1"}), rsaKey(), jose.RS256, "mine", "mine"},
		"P-256, PKCS 8":           {pkcs8(p256), p256, jose.ES256, "k", "k"},
		"P-256, SEC 1":            {pemText("EC PRIVATE KEY", ecDER), p256, jose.ES256, "", ""},
		"P-256, after parameters": {pemText("EC PARAMETERS", []byte{6, 0}) + pkcs8(p256), p256, jose.ES256, "", ""},
		"P-384, PKCS 8":           {pkcs8(p384), p384, jose.ES384, "", ""},
		"P-521, JWK":              {"\n " + jwk(jose.JSONWebKey{Key: p521}), p521, jose.ES512, "", ""},
		"Ed25519, PKCS 8":         {pkcs8(ed), ed, jose.EdDSA, "", ""},
		"Ed25519, JWK":            {jwk(jose.JSONWebKey{Key: ed, KeyID: "e"}), ed, jose.EdDSA, "", "e"},
		"beside a certificate":    {certificate(t, p256) + pkcs8(p256), p256, jose.ES256, "", ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := oauth.Client{ID: "me", Method: oauth.AuthPrivateKeyJWT, Key: secret.New(tt.text), KeyID: tt.kid}
			header, _ := verify(t, assertionOf(t, c), tt.alg, tt.key.Public(), tokenURL)
			if header.KeyID != tt.expect {
				t.Errorf("kid %q, want %q", header.KeyID, tt.expect)
			}
			if header.JSONWebKey != nil {
				t.Error("the key is sent along, which the server must not believe")
			}
		})
	}
}

func certificate(t *testing.T, key crypto.Signer) string {
	t.Helper()
	template := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "me"}, NotAfter: now.AddDate(1, 0, 0)}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	return pemText("CERTIFICATE", der)
}

// Entra finds a client's certificate by its thumbprint.
func TestCertificateThumbprint(t *testing.T) {
	t.Parallel()
	key := ecKey(elliptic.P256())
	cert := certificate(t, key)
	c := oauth.Client{ID: "me", Method: oauth.AuthPrivateKeyJWT, Key: secret.New(pkcs8(key)), Certificate: pkcs8(edKey()) + cert}
	header, _ := verify(t, assertionOf(t, c), jose.ES256, key.Public(), tokenURL)
	block, _ := pem.Decode([]byte(cert))
	sum := sha256.Sum256(block.Bytes)
	if got := header.ExtraHeaders["x5t#S256"]; got != base64.RawURLEncoding.EncodeToString(sum[:]) {
		t.Errorf("x5t#S256 is %v", got)
	}
	if got, _ := header.ExtraHeaders["x5t"].(string); len(got) != 27 { // 20 bytes
		t.Errorf("x5t is %v", got)
	}
}

func TestUnusableKeys(t *testing.T) {
	t.Parallel()
	p224 := ecKey(elliptic.P224())
	public, _ := x509.MarshalPKIXPublicKey(rsaKey().Public())
	legacy := string(pem.EncodeToMemory(&pem.Block{
		Type: "RSA PRIVATE KEY", Bytes: []byte("marker"),
		Headers: map[string]string{"Proc-Type": "4,ENCRYPTED", "DEK-Info": "AES-256-CBC,00"},
	}))
	good := pkcs8(ecKey(elliptic.P256()))
	tests := map[string]struct{ key, certificate, want string }{
		"encrypted":            {pemText("ENCRYPTED PRIVATE KEY", []byte("marker")), "", "encrypted with a passphrase"},
		"encrypted, legacy":    {legacy, "", "encrypted with a passphrase"},
		"public":               {pemText("PUBLIC KEY", public), "", "a public key where it needs the private one"},
		"public JWK":           {jwk(jose.JSONWebKey{Key: rsaKey().Public()}), "", "a public key where it needs the private one"},
		"symmetric JWK":        {`{"kty":"oct","k":"bWFya2Vy"}`, "", "no valid JWK of a private key"},
		"broken JWK":           {`{"kty":"RSA","n":"marker`, "", "no valid JWK"},
		"P-224":                {pkcs8(p224), "", "of a kind that it cannot sign with"},
		"broken DER":           {pemText("PRIVATE KEY", []byte("marker")), "", "cannot be read"},
		"only a certificate":   {pemText("CERTIFICATE", []byte("marker")), "", "neither a PEM private key nor a JWK"},
		"alg of another kind":  {jwk(jose.JSONWebKey{Key: rsaKey(), Algorithm: "ES256"}), "", "cannot sign with this key"},
		"alg none":             {jwk(jose.JSONWebKey{Key: rsaKey(), Algorithm: "none"}), "", "cannot sign with this key"},
		"no certificate":       {good, "marker", "without a PEM certificate"},
		"a broken certificate": {good, pemText("CERTIFICATE", []byte("marker")), "a certificate that cannot be read"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			call := httpclient.Call{URL: tokenURL}
			err := clientauth.Apply(oauth.Client{ID: "me", Key: secret.New(tt.key), Certificate: tt.certificate}, &call, now)
			if err == nil || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "marker") {
				t.Errorf("error %v, want %q", err, tt.want)
			}
			if call.Form.Has("client_assertion") {
				t.Error("an assertion is sent all the same")
			}
		})
	}
}

// No key file makes it panic or quote the key.
func FuzzPrivateKeyJWT(f *testing.F) {
	f.Add(pkcs8(edKey()))
	f.Add(jwk(jose.JSONWebKey{Key: edKey(), KeyID: "e"}))
	f.Add(`{"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":"AA"}`)
	f.Fuzz(func(t *testing.T, text string) {
		call := httpclient.Call{URL: tokenURL}
		err := clientauth.Apply(oauth.Client{ID: "me", Method: oauth.AuthPrivateKeyJWT, Key: secret.New(text)}, &call, now)
		if (err == nil) != call.Form.Has("client_assertion") {
			t.Errorf("error %v, form %v", err, call.Form)
		}
	})
}
