package jwtview

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"encoding/base64"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
)

// issued is when the tokens of these tests were issued; they live an hour.
var (
	issued = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	soon   = issued.Add(5 * time.Minute)
)

// times are the claims of a token that was issued at issued and lives an hour.
const times = `"iat":1772366400,"nbf":1772366400,"exp":1772370000`

type testKeys struct {
	rsa, otherRSA *rsa.PrivateKey
	ec            *ecdsa.PrivateKey
	ed            ed25519.PrivateKey
}

var keysOnce = sync.OnceValue(func() testKeys {
	var k testKeys
	k.rsa = must(rsa.GenerateKey(rand.Reader, 2048))
	k.otherRSA = must(rsa.GenerateKey(rand.Reader, 2048))
	k.ec = must(ecdsa.GenerateKey(elliptic.P256(), rand.Reader))
	_, k.ed, _ = ed25519.GenerateKey(rand.Reader)
	return k
})

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// jwks publishes the public halves of keys by name.
func jwks(named map[string]crypto.Signer) *jose.JSONWebKeySet {
	set := &jose.JSONWebKeySet{}
	for kid, k := range named {
		set.Keys = append(set.Keys, jose.JSONWebKey{Key: k.Public(), KeyID: kid, Use: "sig"})
	}
	return set
}

// published is the key set that most tests verify with: the RSA key k1.
func published() *jose.JSONWebKeySet { return jwks(map[string]crypto.Signer{"k1": keysOnce().rsa}) }

func b64(s string) string { return base64.RawURLEncoding.EncodeToString([]byte(s)) }

// unsigned makes a token whose signature is of no worth.
func unsigned(header, claims string) string {
	return b64(header) + "." + b64(claims) + "." + b64("no signature")
}

// signRS256 signs claims with the key k1; extra are further members of the header.
func signRS256(t testing.TB, claims, extra string) string {
	t.Helper()
	return signWith(t, jose.RS256, keysOnce().rsa, `{"alg":"RS256","kid":"k1"`+extra+`}`, claims)
}

// signWith signs exactly the header and the claims given, which go-jose's builder would rewrite.
func signWith(t testing.TB, alg jose.SignatureAlgorithm, key crypto.Signer, header, claims string) string {
	t.Helper()
	input := b64(header) + "." + b64(claims)
	var hash crypto.Hash
	var opts crypto.SignerOpts
	switch alg {
	case jose.RS256, jose.ES256:
		hash, opts = crypto.SHA256, crypto.SHA256
	case jose.PS256:
		hash, opts = crypto.SHA256, &rsa.PSSOptions{SaltLength: rsa.PSSSaltLengthEqualsHash, Hash: crypto.SHA256}
	case jose.EdDSA:
		opts = crypto.Hash(0)
	}
	digest := []byte(input)
	if hash != 0 {
		h := hash.New()
		h.Write(digest)
		digest = h.Sum(nil)
	}
	var sig []byte
	if k, ok := key.(*ecdsa.PrivateKey); ok {
		r, s, err := ecdsa.Sign(rand.Reader, k, digest)
		if err != nil {
			t.Fatal(err)
		}
		sig = append(r.FillBytes(make([]byte, 32)), s.FillBytes(make([]byte, 32))...)
	} else {
		var err error
		if sig, err = key.Sign(rand.Reader, digest, opts); err != nil {
			t.Fatal(err)
		}
	}
	return input + "." + base64.RawURLEncoding.EncodeToString(sig)
}

// wantFinding checks one finding: its status, its cause and, where given, what its evidence says.
func wantFinding(t *testing.T, in *Inspection, id string, status Status, cause, evidence string) {
	t.Helper()
	f, ok := in.Finding(id)
	switch {
	case !ok:
		t.Errorf("no finding %s; there are %s", id, outline(in))
	case f.Status != status || f.Cause != cause || !strings.Contains(f.Evidence, evidence):
		t.Errorf("%s is %s, cause %q, %q; want %s, cause %q, evidence with %q", id, f.Status, f.Cause, f.Evidence, status, cause, evidence)
	}
}

// outline lists what isn't a pass.
func outline(in *Inspection) string {
	var b strings.Builder
	for _, f := range in.Findings {
		if f.Status == Fail || f.Status == Warn {
			b.WriteString(f.ID + "=" + string(f.Status) + " (" + f.Evidence + ") ")
		}
	}
	return b.String()
}

// wantNothing checks that there is neither a failure nor a warning.
func wantNothing(t *testing.T, in *Inspection) {
	t.Helper()
	if s := outline(in); s != "" {
		t.Errorf("a healthy token, and yet: %s", s)
	}
}
