package jws_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"doorstep/flows/jws"
	"doorstep/flows/jws/jwstest"

	"github.com/go-jose/go-jose/v4"
)

func newKey(t testing.TB, id string) jose.JSONWebKey {
	t.Helper()
	return jose.JSONWebKey{Key: jwstest.NewKey(t), KeyID: id}
}

func sign(t testing.TB, alg jose.SignatureAlgorithm, key any, typ string) string {
	t.Helper()
	options := &jose.SignerOptions{}
	return jwstest.Sign(t, jose.SigningKey{Algorithm: alg, Key: key}, options.WithType(jose.ContentType(typ)), []byte(`{"sub":"anna"}`))
}

// set publishes the public halves of keys.
func set(keys ...jose.JSONWebKey) *jose.JSONWebKeySet {
	var s jose.JSONWebKeySet
	for _, k := range keys {
		s.Keys = append(s.Keys, k.Public())
	}
	return &s
}

func TestRead(t *testing.T) {
	t.Parallel()
	a, b, foreign := newKey(t, "a"), newKey(t, "b"), newKey(t, "a")
	nameless := jose.JSONWebKey{Key: b.Key}
	hmac := sign(t, jose.HS256, []byte(strings.Repeat("k", 32)), "JWT")
	for name, x := range map[string]struct {
		text    string
		keys    *jose.JSONWebKeySet
		typ     string
		problem string
	}{
		"by the key that it names":           {text: sign(t, jose.ES256, b, "Application/X+JWT"), keys: set(a, b), typ: "x+jwt"},
		"by a key that it doesn't name":      {text: sign(t, jose.ES256, nameless, "JWT") + "\n", keys: set(a, b), typ: "jwt"},
		"by a key that calls itself another": {text: sign(t, jose.ES256, foreign, "JWT"), keys: set(a, b), problem: "not the issuer's"},
		"by a key that nobody knows":         {text: sign(t, jose.ES256, newKey(t, "c"), "JWT"), keys: set(a, b), problem: "not the issuer's"},
		"by a secret":                        {text: hmac, keys: set(a, b), problem: "not a signed JWT"},
		"by nobody":                          {text: "eyJhbGciOiJub25lIn0.e30.", keys: set(a, b), problem: "not a signed JWT"},
		"not at all":                         {text: `{"sub":"anna"}`, keys: set(a, b), problem: "not a signed JWT"},
		"encrypted, and there is no key":     {text: "a.b.c.d.e", keys: set(a, b), problem: "no decryption-key"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := jws.Reader{Keys: func(context.Context) (*jose.JSONWebKeySet, error) { return x.keys, nil }}
			payload, typ, problem, err := r.Read(t.Context(), x.text)
			if err != nil || typ != x.typ || !strings.Contains(problem, x.problem) || (problem == "") != (x.problem == "") {
				t.Errorf("got %q, %q, %v", typ, problem, err)
			}
			if (string(payload) == `{"sub":"anna"}`) != (x.problem == "") {
				t.Errorf("got %s", payload)
			}
		})
	}
}

func TestKeysThatAreNotToBeHad(t *testing.T) {
	t.Parallel()
	gone := errors.New("gone")
	r := jws.Reader{Keys: func(context.Context) (*jose.JSONWebKeySet, error) { return nil, gone }}
	if payload, _, problem, err := r.Read(t.Context(), sign(t, jose.ES256, newKey(t, "a"), "JWT")); !errors.Is(err, gone) || problem != "" || payload != nil {
		t.Errorf("got %s, %q, %v", payload, problem, err)
	}
}

// Whatever an endpoint sends in place of a signed answer, nothing of it comes out that isn't signed.
func FuzzRead(f *testing.F) {
	key := newKey(f, "a")
	honest := sign(f, jose.ES256, key, "JWT")
	f.Add(honest)
	f.Add("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbm5hIn0.")
	f.Add("a.b.c.d.e")
	r := jws.Reader{Keys: func(context.Context) (*jose.JSONWebKeySet, error) { return set(key), nil }}
	f.Fuzz(func(t *testing.T, text string) {
		payload, _, problem, err := r.Read(t.Context(), text)
		if err != nil || (payload == nil) != (problem != "") {
			t.Errorf("%s, %q, %v", payload, problem, err)
		}
		if payload != nil && string(payload) != `{"sub":"anna"}` {
			t.Errorf("%s was never signed", payload)
		}
	})
}
