// Package jwe opens what a provider has encrypted for the client (RFC 7516), such as ID tokens, answers of the authorization
// endpoint and userinfo, and encrypts for the provider. Encryption says nothing of who has sent it: what comes out has to be
// signed, and whoever asks for it verifies that (OpenID Connect Core §10.2: signed first, then encrypted).
package jwe

import (
	"crypto/ecdsa"
	"crypto/rsa"
	"errors"
	"strings"

	"doorstep/flows/clientauth"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
)

// The ways in which it stays shut. They quote nothing of it.
var (
	ErrNoKey     = errors.New("is encrypted, and the profile has no decryption-key")
	ErrAlgorithm = errors.New("is encrypted in a way that isn't taken: RSA-OAEP, RSA-OAEP-256 and ECDH-ES are, with AES-GCM or AES-CBC-HMAC")
	ErrKey       = errors.New("is encrypted for another key than the profile's decryption-key")
)

// keyAlgorithms are those for a key pair that are safe: RSA1_5 lets an attacker try, and the symmetric ones have a key that
// the provider knows as well (RFC 7518 §4; RFC 8725 §3.2). For each kind of key the best
// come first: ECDH-ES alone leaves one of the five parts empty, which not every server reads.
var keyAlgorithms = []jose.KeyAlgorithm{
	jose.ECDH_ES_A256KW, jose.ECDH_ES_A192KW, jose.ECDH_ES_A128KW, jose.ECDH_ES, jose.RSA_OAEP_256, jose.RSA_OAEP,
}

// contentEncryptions are all of RFC 7518 §5, the best first.
var contentEncryptions = []jose.ContentEncryption{
	jose.A256GCM, jose.A192GCM, jose.A128GCM, jose.A256CBC_HS512, jose.A192CBC_HS384, jose.A128CBC_HS256,
}

// Opener opens with one private key. A nil Opener has none.
type Opener struct{ key any }

// New makes the Opener of a private key, the text of a PEM block or a JWK. The error quotes nothing of the key.
func New(key secret.Value) (*Opener, error) {
	jwk, problem := clientauth.ParseKey(key.Reveal(), "")
	if problem != "" {
		return nil, errors.New(problem)
	}
	switch jwk.Key.(type) {
	case *rsa.PrivateKey, *ecdsa.PrivateKey:
		return &Opener{jwk.Key}, nil
	}
	return nil, errors.New("has a key of a kind that nothing can be encrypted for (RSA, P-256, P-384 and P-521 work)")
}

// Open gives what is in text where that is encrypted, and text itself where it isn't. The error is [ErrNoKey],
// [ErrAlgorithm] or [ErrKey], in words that follow what text is.
func (o *Opener) Open(text string) (string, error) {
	if !Encrypted(text) {
		return text, nil
	}
	if o == nil {
		return "", ErrNoKey
	}
	object, err := jose.ParseEncryptedCompact(text, keyAlgorithms, contentEncryptions)
	if err != nil {
		return "", ErrAlgorithm
	}
	plain, err := object.Decrypt(o.key)
	if err != nil {
		return "", ErrKey
	}
	return string(plain), nil
}

// Encrypted reports whether text has the five parts of a JWE (RFC 7516 §3.1).
func Encrypted(text string) bool { return strings.Count(text, ".") == 4 }
