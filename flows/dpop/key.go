package dpop

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"

	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
)

// errBadKey tells nothing of what was read: it is a private key, or the rest of one.
var errBadKey = errors.New("the key of the DPoP proofs cannot be read")

// Key is the key pair that tokens are bound to: P-256, for ES256, which every server that knows DPoP takes.
type Key struct {
	private    *ecdsa.PrivateKey
	signer     jose.Signer
	thumbprint string
}

// NewKey makes a key pair. One serves for one token set and what it is renewed with, so that servers cannot tell by
// the key that two sign-ins are the same person's.
func NewKey() (*Key, error) {
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, fmt.Errorf("making the key of the DPoP proofs: %w", err)
	}
	return newKey(private)
}

// ParseKey reads what [Key.Secret] has given.
func ParseKey(v secret.Value) (*Key, error) {
	var jwk jose.JSONWebKey
	if err := jwk.UnmarshalJSON([]byte(v.Reveal())); err != nil {
		return nil, errBadKey
	}
	private, ok := jwk.Key.(*ecdsa.PrivateKey)
	if !ok || private.Curve != elliptic.P256() {
		return nil, errBadKey
	}
	return newKey(private)
}

func newKey(private *ecdsa.PrivateKey) (*Key, error) {
	options := (&jose.SignerOptions{EmbedJWK: true}).WithType("dpop+jwt")
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.ES256, Key: private}, options)
	if err != nil {
		return nil, errBadKey
	}
	sum, err := (&jose.JSONWebKey{Key: private.Public()}).Thumbprint(crypto.SHA256)
	if err != nil {
		return nil, errBadKey
	}
	return &Key{private, signer, base64.RawURLEncoding.EncodeToString(sum)}, nil
}

// Secret gives the private key as a JWK, to be kept with the tokens: without it they are of no use.
func (k *Key) Secret() secret.Value {
	text, _ := (&jose.JSONWebKey{Key: k.private}).MarshalJSON() // a P-256 key: it cannot fail
	return secret.New(string(text))
}

// Thumbprint is the key's name (RFC 7638, SHA-256): the cnf.jkt of its tokens, and the dpop_jkt of an authorization
// request.
func (k *Key) Thumbprint() string { return k.thumbprint }
