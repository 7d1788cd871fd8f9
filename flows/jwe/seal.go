package jwe

import (
	"crypto/ecdsa"
	"crypto/rsa"
	"errors"
	"slices"
	"strings"

	"github.com/go-jose/go-jose/v4"
)

// Why nothing can be encrypted for a provider, in words that follow "the provider".
var (
	ErrNoRecipient = errors.New(`publishes no key to encrypt for (RSA of 2048 bits or more, P-256, P-384 or P-521, with "use": "enc")`)
	ErrNoAlgorithm = errors.New("takes no encryption that is safe and fits the key that it publishes: RSA-OAEP, RSA-OAEP-256 or ECDH-ES")
	ErrNoContent   = errors.New("takes neither AES-GCM nor AES-CBC-HMAC")
)

// leastRSA is how many bits an RSA key has to have (RFC 7518 §4.3).
const leastRSA = 2048

// Sealer encrypts for one public key what has been signed.
type Sealer struct{ encrypter jose.Encrypter }

// For makes the Sealer for a provider that publishes keys, and takes algorithms for the key and encryptions for the content;
// nil says that it doesn't tell. Of what there is the best is taken, the provider's first key that it fits.
func For(keys *jose.JSONWebKeySet, algorithms, encryptions []string) (*Sealer, error) {
	var own []jose.JSONWebKey
	for _, key := range keys.Keys {
		if forEncryption(key) && kindOf(key) != "" {
			own = append(own, key)
		}
	}
	if len(own) == 0 {
		return nil, ErrNoRecipient
	}
	to, ok := recipient(own, algorithms)
	if !ok {
		return nil, ErrNoAlgorithm
	}
	content, ok := contentFor(encryptions)
	if !ok {
		return nil, ErrNoContent
	}
	// The content type is what RFC 7519 §5.2 wants of a JWT within a JWT.
	e, err := jose.NewEncrypter(content, to, (&jose.EncrypterOptions{}).WithContentType("JWT"))
	if err != nil {
		return nil, ErrNoRecipient
	}
	return &Sealer{e}, nil
}

// forEncryption reports whether a published key is meant for that. Where "use" is left out all keys of the set are for
// signatures (OpenID Connect Discovery §3, jwks_uri), unless the key's algorithm says otherwise.
func forEncryption(key jose.JSONWebKey) bool {
	return key.Use == "enc" || key.Use == "" && slices.Contains(keyAlgorithms, jose.KeyAlgorithm(key.Algorithm))
}

// kindOf is the beginning of the names of the algorithms that a key is good for, "" for a key that is good for none.
func kindOf(key jose.JSONWebKey) string {
	switch k := key.Key.(type) {
	case *rsa.PublicKey:
		if k.N.BitLen() >= leastRSA {
			return "RSA-"
		}
	case *ecdsa.PublicKey:
		return "ECDH-"
	}
	return ""
}

// recipient picks the best algorithm that the provider takes for one of its keys. Of a provider that doesn't tell, what RFC
// 7518 §4.1 recommends to everybody is asked, or what the key itself says.
func recipient(keys []jose.JSONWebKey, algorithms []string) (jose.Recipient, bool) {
	for _, alg := range keyAlgorithms {
		for _, key := range keys {
			name := string(alg)
			taken := slices.Contains(algorithms, name)
			if algorithms == nil {
				taken = alg == jose.RSA_OAEP || alg == jose.ECDH_ES_A256KW || key.Algorithm == name
			}
			if taken && strings.HasPrefix(name, kindOf(key)) && (key.Algorithm == "" || key.Algorithm == name) {
				return jose.Recipient{Algorithm: alg, Key: key.Key, KeyID: key.KeyID}, true
			}
		}
	}
	return jose.Recipient{}, false
}

// contentFor picks the best encryption that the provider takes; that which every provider has to know where it doesn't
// tell (RFC 7518 §5.1; OpenID Connect Registration §2 has it as the default).
func contentFor(encryptions []string) (jose.ContentEncryption, bool) {
	if encryptions == nil {
		return jose.A128CBC_HS256, true
	}
	i := slices.IndexFunc(contentEncryptions, func(e jose.ContentEncryption) bool { return slices.Contains(encryptions, string(e)) })
	if i < 0 {
		return "", false
	}
	return contentEncryptions[i], true
}

// Seal encrypts a signed JWT.
func (s *Sealer) Seal(signed string) (string, error) {
	sealed, err := s.encrypter.Encrypt([]byte(signed))
	if err != nil {
		return "", errors.New("it cannot be encrypted for the provider's key")
	}
	return sealed.CompactSerialize()
}
