package jwe_test

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"encoding/base64"
	"errors"
	"strings"
	"testing"

	"doorstep/flows/jwe"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
)

const inside = "e30.e30.c2ln"

func encrypt(t testing.TB, alg jose.KeyAlgorithm, enc jose.ContentEncryption, key any) string {
	t.Helper()
	e, err := jose.NewEncrypter(enc, jose.Recipient{Algorithm: alg, Key: key}, (&jose.EncrypterOptions{}).WithContentType("JWT"))
	if err != nil {
		t.Fatal(err)
	}
	object, err := e.Encrypt([]byte(inside))
	if err != nil {
		t.Fatal(err)
	}
	text, err := object.CompactSerialize()
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func opener(t testing.TB, key any) *jwe.Opener {
	t.Helper()
	text, err := (&jose.JSONWebKey{Key: key, Use: "enc"}).MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	o, err := jwe.New(secret.New(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestOpen(t *testing.T) {
	t.Parallel()
	private, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	curve, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	other, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	long := []byte(strings.Repeat("k", 32))
	unsafe := base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"none","enc":"A128GCM"}`)) + "....x"
	whole := encrypt(t, jose.ECDH_ES, jose.A256GCM, curve.Public())
	for name, tt := range map[string]struct {
		o    *jwe.Opener
		text string
		want string
		err  error
	}{
		"not encrypted":      {opener(t, curve), inside, inside, nil},
		"no key needed":      {nil, inside, inside, nil},
		"nothing":            {nil, "", "", nil},
		"RSA-OAEP":           {opener(t, private), encrypt(t, jose.RSA_OAEP, jose.A128CBC_HS256, private.Public()), inside, nil},
		"RSA-OAEP-256":       {opener(t, private), encrypt(t, jose.RSA_OAEP_256, jose.A256GCM, private.Public()), inside, nil},
		"ECDH-ES":            {opener(t, curve), whole, inside, nil},
		"ECDH-ES with a key": {opener(t, curve), encrypt(t, jose.ECDH_ES_A256KW, jose.A256CBC_HS512, curve.Public()), inside, nil},
		"no key":             {nil, whole, "", jwe.ErrNoKey},
		"another's":          {opener(t, other), whole, "", jwe.ErrKey},
		"another kind":       {opener(t, private), whole, "", jwe.ErrKey},
		"changed":            {opener(t, curve), whole[:len(whole)-4] + "AAAA", "", jwe.ErrKey},
		"padding of 1998":    {opener(t, private), encrypt(t, jose.RSA1_5, jose.A128GCM, private.Public()), "", jwe.ErrAlgorithm},
		"a shared key":       {opener(t, private), encrypt(t, jose.DIRECT, jose.A256GCM, long), "", jwe.ErrAlgorithm},
		"a password":         {opener(t, private), encrypt(t, jose.PBES2_HS256_A128KW, jose.A256GCM, long), "", jwe.ErrAlgorithm},
		"no algorithm":       {opener(t, private), unsafe, "", jwe.ErrAlgorithm},
		"dots":               {opener(t, private), "....", "", jwe.ErrAlgorithm},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := tt.o.Open(tt.text)
			if got != tt.want || !errors.Is(err, tt.err) || (err == nil) != (tt.err == nil) {
				t.Errorf("got %q, %v, want %v", got, err, tt.err)
			}
		})
	}
}

// A key that nothing can be encrypted for is told, and never quoted.
func TestNew(t *testing.T) {
	t.Parallel()
	_, signs, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	text, err := (&jose.JSONWebKey{Key: signs}).MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{string(text), "marker-key-88bb", ""} {
		if o, err := jwe.New(secret.New(key)); err == nil || o != nil || strings.Contains(err.Error(), "marker") {
			t.Errorf("%q: %v", key, err)
		}
	}
}

// Whatever comes encrypted: nothing is opened that wasn't encrypted for the key.
func FuzzOpen(f *testing.F) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		f.Fatal(err)
	}
	other, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		f.Fatal(err)
	}
	o := opener(f, key)
	f.Add(encrypt(f, jose.ECDH_ES, jose.A128GCM, other.Public()))
	f.Add("e30.e30.e30.e30.e30")
	f.Fuzz(func(t *testing.T, text string) {
		if got, err := o.Open(text); jwe.Encrypted(text) && err == nil && got == inside {
			t.Errorf("%q was opened", text)
		}
	})
}
