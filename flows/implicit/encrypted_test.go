package implicit_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"strings"
	"testing"

	"doorstep/flows/jwe"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
)

// An encrypted ID token is opened with the client's key and then has to fit as any other; without the key nobody signs in.
func TestEncryptedIDToken(t *testing.T) {
	t.Parallel()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	text, err := (&jose.JSONWebKey{Key: key}).MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	opener, err := jwe.New(secret.New(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	p := newProvider(t)
	p.seal = func(id string) string {
		e, err := jose.NewEncrypter(jose.A256GCM, jose.Recipient{Algorithm: jose.ECDH_ES, Key: key.Public()}, nil)
		if err != nil {
			t.Fatal(err)
		}
		sealed, err := e.Encrypt([]byte(id))
		if err != nil {
			t.Fatal(err)
		}
		out, err := sealed.CompactSerialize()
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	f := p.flow()
	if _, _, err := p.signIn(t, f, false); err == nil || !strings.Contains(err.Error(), "is encrypted") {
		t.Errorf("without the key: %v", err)
	}
	f.Opener = opener
	tokens, _, err := p.signIn(t, f, false)
	if err != nil || strings.Count(tokens.IDToken.Reveal(), ".") != 2 {
		t.Fatalf("with the key: %v", err)
	}
	seal := p.seal
	p.seal = func(string) string { return seal("eyJhbGciOiJub25lIn0.e30.") }
	if _, _, err := p.signIn(t, f, false); err == nil || !strings.Contains(err.Error(), "asymmetric") {
		t.Errorf("encrypted and not signed: %v", err)
	}
}
