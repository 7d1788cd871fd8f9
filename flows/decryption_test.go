package flows_test

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"errors"
	"strings"
	"testing"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/jwtview"
)

// An ID token, a signed answer and userinfo that the provider has encrypted are opened, and what was kept is readable.
func TestEncryptedForTheClient(t *testing.T) {
	t.Parallel()
	p, d := ofDemo(t, "healthy-encrypted")
	c := withFiles()
	tokens, _, err := c.Token(t.Context(), p, flows.TokenOptions{}, approving(t, d, nil))
	if err != nil {
		t.Fatal(err)
	}
	id, err := jwtview.Decode(tokens.IDToken.Reveal())
	if err != nil || id.String("preferred_username") != "anna" {
		t.Errorf("the ID token: %v", err)
	}
	if members, err := c.Userinfo(t.Context(), p, tokens); err != nil || string(members["preferred_username"]) != `"anna"` {
		t.Errorf("userinfo: %s, %v", members, err)
	}
	p.DecryptionKey = ""
	if _, err := c.Userinfo(t.Context(), p, tokens); err == nil || !strings.Contains(err.Error(), "has no decryption-key") {
		t.Errorf("userinfo without the key: %v", err)
	}
}

// Without the key, or with another, nobody signs in by what cannot be read, and the cause is told.
func TestEncryptedForSomebodyElse(t *testing.T) {
	t.Parallel()
	no := false
	for name, key := range map[string]string{"no key": "", "another key": ecKeyFile(t, elliptic.P256())} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, d := ofDemo(t, "healthy-encrypted")
			p.DecryptionKey, p.JARM = key, &no
			_, _, err := withFiles().Token(t.Context(), p, flows.TokenOptions{}, approving(t, d, nil))
			if list := causes.FromError(err, causes.Facts{}); len(list) == 0 || list[0].ID != "token.encrypted" {
				t.Errorf("got %v, causes %v", err, list)
			}
		})
	}
}

func TestKeysThatOpenNothing(t *testing.T) {
	t.Parallel()
	_, signs, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	usual, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	p, _ := ofDemo(t, "healthy-encrypted")
	for name, tt := range map[string]struct {
		path string
		ok   bool
	}{
		"a usual one":         {keyFile(t, usual, "ECDH-ES"), true},
		"one that only signs": {keyFile(t, signs, ""), false},
		"none there":          {"no/such.jwk", false},
	} {
		p.DecryptionKey = tt.path
		_, err := withFiles().Flow(t.Context(), p, "")
		if wrong, is := errors.AsType[*flows.ConfigError](err); (err == nil) != tt.ok || is && wrong.Key != "decryption-key" {
			t.Errorf("%s: %v", name, err)
		}
	}
}
