// Package jws reads what a provider has signed (RFC 7515), and encrypted for the client where that was agreed (RFC 7516):
// answers of its endpoints, of which nothing counts before the signature is the issuer's.
package jws

import (
	"context"
	"slices"
	"strings"

	"doorstep/flows/jwe"

	"github.com/go-jose/go-jose/v4"
)

// algorithms are what [Algorithms] gives.
var algorithms = []jose.SignatureAlgorithm{
	jose.RS256, jose.RS384, jose.RS512, jose.PS256, jose.PS384, jose.PS512, jose.ES256, jose.ES384, jose.ES512, jose.EdDSA,
}

// Reader reads what one issuer has signed.
type Reader struct {
	// Keys gives the issuer's keys. It is called for what can be a signed JWT only.
	Keys func(context.Context) (*jose.JSONWebKeySet, error)
	// Opener opens what is encrypted; may be nil.
	Opener *jwe.Opener
}

// Read gives the payload of text and its type, the typ of the header (RFC 7515 §4.1.9) in small letters and without an
// "application/" in front. problem is why there is none, in words that follow what text is, such as "the answer"; the error
// is that of Keys.
func (r Reader) Read(ctx context.Context, text string) (payload []byte, typ, problem string, err error) {
	plain, err := r.Opener.Open(strings.TrimSpace(text))
	if err != nil {
		return nil, "", err.Error(), nil //nolint:nilerr // it is told as the problem
	}
	signed, err := jose.ParseSignedCompact(plain, algorithms)
	if err != nil {
		return nil, "", "is not a signed JWT, or not one with an asymmetric algorithm", nil //nolint:nilerr // as above
	}
	keys, err := r.Keys(ctx)
	if err != nil {
		return nil, "", "", err
	}
	payload, ok := verified(signed, keys)
	if !ok {
		return nil, "", "has a signature that is not the issuer's", nil
	}
	typ, _ = signed.Signatures[0].Protected.ExtraHeaders[jose.HeaderType].(string)
	return payload, strings.TrimPrefix(strings.ToLower(typ), "application/"), "", nil
}

// verified gives the payload that one of the keys has signed.
func verified(signed *jose.JSONWebSignature, set *jose.JSONWebKeySet) (payload []byte, ok bool) {
	for _, key := range Candidates(set, signed.Signatures[0].Protected.KeyID) {
		if payload, err := signed.Verify(key); err == nil {
			return payload, true
		}
	}
	return nil, false
}

// Algorithms are those that a provider may sign with (RFC 7518 §3.1, RFC 8037 §3.1): neither "none", nor those whose key
// everybody would have who can verify (RFC 8725 §2.1).
func Algorithms() []jose.SignatureAlgorithm { return slices.Clone(algorithms) }

// Candidates are the keys of set that can have made a signature whose header names the key id (RFC 7515 §4.1.4): any of them
// for "", since a provider with a single key need not name it (OpenID Connect Core §10.1).
func Candidates(set *jose.JSONWebKeySet, id string) []jose.JSONWebKey {
	if id == "" {
		return set.Keys
	}
	return set.Key(id)
}
