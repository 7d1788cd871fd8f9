package jwe_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"errors"
	"slices"
	"testing"

	"doorstep/flows/jwe"

	"github.com/go-jose/go-jose/v4"
)

var (
	anyAlgorithm  = []jose.KeyAlgorithm{jose.RSA_OAEP, jose.RSA_OAEP_256, jose.ECDH_ES, jose.ECDH_ES_A128KW, jose.ECDH_ES_A192KW, jose.ECDH_ES_A256KW}
	anyEncryption = []jose.ContentEncryption{jose.A128GCM, jose.A192GCM, jose.A256GCM, jose.A128CBC_HS256, jose.A192CBC_HS384, jose.A256CBC_HS512}
)

func set(keys ...jose.JSONWebKey) *jose.JSONWebKeySet { return &jose.JSONWebKeySet{Keys: keys} }

// newKeys are an RSA key, one of the least size that is too small, and one on a curve.
func newKeys(t *testing.T) (big, small *rsa.PrivateKey, curve *ecdsa.PrivateKey) {
	t.Helper()
	big, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	if small, err = rsa.GenerateKey(rand.Reader, 1024); err != nil {
		t.Fatal(err)
	}
	if curve, err = ecdsa.GenerateKey(elliptic.P256(), rand.Reader); err != nil {
		t.Fatal(err)
	}
	return big, small, curve
}

// The best that the provider takes is used, for a key of its that is meant for it, and only that key opens what comes out.
func TestSeal(t *testing.T) {
	t.Parallel()
	big, _, curve := newKeys(t)
	onRSA := jose.JSONWebKey{Key: big.Public(), KeyID: "r", Use: "enc"}
	onCurve := jose.JSONWebKey{Key: curve.Public(), KeyID: "c", Use: "enc"}
	signing := jose.JSONWebKey{Key: big.Public(), KeyID: "s", Use: "sig", Algorithm: "RS256"}
	named := jose.JSONWebKey{Key: big.Public(), KeyID: "n", Algorithm: "RSA-OAEP-256"}
	for name, tt := range map[string]struct {
		keys                    *jose.JSONWebKeySet
		algorithms, encryptions []string
		key                     any
		id                      string
		alg                     jose.KeyAlgorithm
		enc                     jose.ContentEncryption
	}{
		"silent, RSA":       {set(signing, onRSA), nil, nil, big, "r", jose.RSA_OAEP, jose.A128CBC_HS256},
		"silent, a curve":   {set(signing, onCurve), nil, nil, curve, "c", jose.ECDH_ES_A256KW, jose.A128CBC_HS256},
		"the key tells":     {set(named), nil, nil, big, "n", jose.RSA_OAEP_256, jose.A128CBC_HS256},
		"the best of RSA":   {set(onRSA), []string{"RSA1_5", "RSA-OAEP", "RSA-OAEP-256"}, []string{"A128CBC-HS256", "A256GCM"}, big, "r", jose.RSA_OAEP_256, jose.A256GCM},
		"by the key's kind": {set(onRSA), []string{"ECDH-ES", "RSA-OAEP"}, []string{"A128GCM"}, big, "r", jose.RSA_OAEP, jose.A128GCM},
		"the key that fits": {set(onRSA, onCurve), []string{"ECDH-ES"}, []string{"A256CBC-HS512"}, curve, "c", jose.ECDH_ES, jose.A256CBC_HS512},
		"the first of two":  {set(onRSA, named), []string{"RSA-OAEP-256"}, nil, big, "r", jose.RSA_OAEP_256, jose.A128CBC_HS256},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, err := jwe.For(tt.keys, tt.algorithms, tt.encryptions)
			if err != nil {
				t.Fatal(err)
			}
			text, err := s.Seal(inside)
			if err != nil || !jwe.Encrypted(text) {
				t.Fatalf("%q, %v", text, err)
			}
			object, err := jose.ParseEncryptedCompact(text, anyAlgorithm, anyEncryption)
			if err != nil {
				t.Fatal(err)
			}
			h := object.Header
			if h.KeyID != tt.id || h.Algorithm != string(tt.alg) || h.ExtraHeaders["enc"] != string(tt.enc) || h.ExtraHeaders["cty"] != "JWT" {
				t.Errorf("the header is %+v", h)
			}
			if plain, err := object.Decrypt(tt.key); err != nil || string(plain) != inside {
				t.Errorf("in it is %q, %v", plain, err)
			}
			if again, _ := s.Seal(inside); again == text {
				t.Error("two are the same")
			}
		})
	}
}

func TestNothingToSealWith(t *testing.T) {
	t.Parallel()
	big, small, curve := newKeys(t)
	enc := func(key any) jose.JSONWebKey { return jose.JSONWebKey{Key: key, Use: "enc"} }
	all := []string{"RSA-OAEP", "RSA-OAEP-256", "ECDH-ES", "ECDH-ES+A256KW"}
	for name, tt := range map[string]struct {
		keys                    *jose.JSONWebKeySet
		algorithms, encryptions []string
		want                    error
	}{
		"no keys":               {set(), all, nil, jwe.ErrNoRecipient},
		"keys that only sign":   {set(jose.JSONWebKey{Key: big.Public(), Use: "sig"}, jose.JSONWebKey{Key: curve.Public(), Algorithm: "ES256"}), all, nil, jwe.ErrNoRecipient},
		"keys without a use":    {set(jose.JSONWebKey{Key: big.Public()}), all, nil, jwe.ErrNoRecipient},
		"too small a key":       {set(enc(small.Public())), all, nil, jwe.ErrNoRecipient},
		"a shared key":          {set(enc([]byte("0123456789abcdef0123456789abcdef"))), all, nil, jwe.ErrNoRecipient},
		"unsafe ones":           {set(enc(big.Public())), []string{"RSA1_5", "dir", "A256KW", "none"}, nil, jwe.ErrNoAlgorithm},
		"for another key":       {set(enc(big.Public())), []string{"ECDH-ES"}, nil, jwe.ErrNoAlgorithm},
		"not what the key says": {set(jose.JSONWebKey{Key: big.Public(), Use: "enc", Algorithm: "RSA1_5"}), all, nil, jwe.ErrNoAlgorithm},
		"none at all":           {set(enc(big.Public())), []string{}, nil, jwe.ErrNoAlgorithm},
		"unknown content":       {set(enc(big.Public())), all, []string{"A999GCM", "none"}, jwe.ErrNoContent},
	} {
		if s, err := jwe.For(tt.keys, tt.algorithms, tt.encryptions); !errors.Is(err, tt.want) || s != nil {
			t.Errorf("%s: %v, %v, want %v", name, s, err, tt.want)
		}
	}
}

// FuzzFor: whatever a provider lists, what is chosen is one of the safe ones, and works.
func FuzzFor(f *testing.F) {
	curve, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range [][2]string{{"ECDH-ES", "A256GCM"}, {"RSA1_5", "none"}, {"", ""}, {"ECDH-ES+A192KW", "A192CBC-HS384"}} {
		f.Add(seed[0], seed[1], "enc", "")
	}
	f.Fuzz(func(t *testing.T, alg, enc, use, own string) {
		s, err := jwe.For(set(jose.JSONWebKey{Key: curve.Public(), Use: use, Algorithm: own}), []string{alg}, []string{enc})
		if err != nil {
			return
		}
		text, err := s.Seal(inside)
		if err != nil {
			t.Fatal(err)
		}
		object, err := jose.ParseEncryptedCompact(text, anyAlgorithm, anyEncryption)
		if err != nil || !slices.Contains(anyAlgorithm, jose.KeyAlgorithm(alg)) {
			t.Fatalf("%s is used: %v", alg, err)
		}
		if plain, err := object.Decrypt(curve); err != nil || string(plain) != inside {
			t.Errorf("in it is %q, %v", plain, err)
		}
	})
}
