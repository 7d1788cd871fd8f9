package jwtview

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/rsa"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"doorstep/jwtview/safe"

	"github.com/go-jose/go-jose/v4"
)

// verifiable are the algorithms that a public key verifies (RFC 7518 §3.1, RFC 8037). HS256 and its like are not among
// them on purpose: accepting them with a public key as the secret is the classic forgery (RFC 8725 §2.1).
var verifiable = []jose.SignatureAlgorithm{
	jose.RS256, jose.RS384, jose.RS512, jose.PS256, jose.PS384, jose.PS512,
	jose.ES256, jose.ES384, jose.ES512, jose.EdDSA,
}

// keyTypes says by the first two letters of an algorithm which type of key it needs.
var keyTypes = map[string]string{"RS": "RSA", "PS": "RSA", "ES": "EC", "Ed": "OKP"}

func verify(t *Token, o Options) Signature {
	s := Signature{Status: SignatureUnverified}
	if t.Kind != JWS {
		s.Reason = "an opaque token has no signature to verify"
		switch {
		case t.Kind == Opaque && len(t.problems) > 0:
			s.Reason = "this is not a token in order"
		case t.Kind == JWE:
			s.Algorithm = safe.Line(safe.Clip(fields(t.Header).str("alg"), 80))
			s.Reason = "an encrypted token shows no signature from outside"
		}
		return s
	}
	alg := fields(t.Header).str("alg")
	s.Algorithm = safe.Line(safe.Clip(alg, 80))
	s.KeyID = safe.Line(safe.Clip(fields(t.Header).str("kid"), 200))
	s.Status, s.Reason = judgeSignature(t, o, alg)
	s.Reason = tell(s.Reason)
	return s
}

func judgeSignature(t *Token, o Options, alg string) (status SignatureStatus, reason string) {
	switch {
	case t.Header == nil:
		return SignatureUnverified, "the header cannot be read"
	case strings.EqualFold(alg, "none"):
		return SignatureInvalid, "the token says that it is not signed (alg none)"
	case len(t.segments) < 3 || t.segments[2].text == "":
		return SignatureInvalid, "the signature is empty"
	case t.segments[2].bytes == nil:
		return SignatureInvalid, "the signature is not base64url"
	case t.segments[1].bytes == nil:
		return SignatureUnverified, "the payload cannot be read"
	case strings.HasPrefix(alg, "HS"):
		return SignatureUnverified, alg + " is verified with a secret that only the issuer and the API share; public keys cannot do it"
	case o.Keys == nil && o.KeysReason != "":
		return SignatureUnverified, o.KeysReason
	case o.Keys == nil:
		return SignatureUnverified, "there are no keys to verify it with"
	case len(o.Keys.Keys) == 0:
		return SignatureUnverified, "the issuer's key set is empty"
	case !slices.Contains(verifiable, jose.SignatureAlgorithm(alg)):
		return SignatureUnverified, fmt.Sprintf("the algorithm %q is not one that can be verified here", alg)
	}
	return verifyWithKeys(t, o.Keys, alg)
}

func verifyWithKeys(t *Token, keys *jose.JSONWebKeySet, alg string) (status SignatureStatus, reason string) {
	if t.Header["crit"] != nil {
		return SignatureInvalid, "its header demands extensions (crit) that are not known here, and then no verifier may accept it (RFC 7515 §4.1.11)"
	}
	candidates, reason := pickKeys(keys, fields(t.Header).str("kid"), alg)
	switch {
	case len(candidates) == 0 && oktaOrg(t):
		return SignatureUnverified, "Okta's org authorization server signs its access tokens for Okta itself and publishes no key for them"
	case len(candidates) == 0:
		return SignatureInvalid, reason
	}
	parsed, err := jose.ParseSignedCompact(t.canonicalCompact(), verifiable)
	if err != nil {
		return SignatureInvalid, "the signed part is not in order: " + strings.TrimPrefix(err.Error(), "go-jose/go-jose: ")
	}
	for _, k := range candidates {
		if _, err = parsed.Verify(k.Key); err == nil {
			return SignatureValid, ""
		}
	}
	if transformedNonce(t) {
		return SignatureUnverified, "Microsoft signs tokens for its own APIs over a changed nonce, so that nobody else can verify them"
	}
	if len(candidates) > 1 {
		return SignatureInvalid, fmt.Sprintf("none of the %d %s keys that fit verifies it", len(candidates), keyTypes[alg[:2]])
	}
	return SignatureInvalid, fmt.Sprintf("the key %s does not verify it: the content was changed, or another key of that name signed it", nameKey(candidates[0]))
}

// pickKeys gives the keys that may have signed: the one that kid names, else every one of the right type. The reason
// says why there is none.
func pickKeys(keys *jose.JSONWebKeySet, kid, alg string) (fit []jose.JSONWebKey, reason string) {
	named := keys.Keys
	if kid != "" {
		if named = append(keys.Key(kid), keys.Key("")...); len(named) == 0 {
			return nil, fmt.Sprintf("no key %q among the issuer's %d: the keys were rotated, or another issuer signed it", safe.Clip(kid, 80), len(keys.Keys))
		}
	}
	want := keyTypes[alg[:2]]
	for _, k := range named {
		switch {
		case keyType(k) != want:
			reason = fmt.Sprintf("%s needs an %s key, and %s is an %s key", alg, want, nameKey(k), keyType(k))
		case k.Use == "enc":
			reason = fmt.Sprintf("the key %s is for encryption only", nameKey(k))
		case k.Algorithm != "" && k.Algorithm != alg:
			reason = fmt.Sprintf("the key %s is for %s only, and the token says %s", nameKey(k), k.Algorithm, alg)
		default:
			fit = append(fit, k)
		}
	}
	if len(fit) == 0 && kid == "" && len(named) > 1 {
		reason = fmt.Sprintf("the token names no key, and none of the issuer's %d keys fits %s", len(named), alg)
	}
	return fit, reason
}

func nameKey(k jose.JSONWebKey) string {
	if k.KeyID == "" {
		return "without a name"
	}
	return fmt.Sprintf("%q", safe.Clip(k.KeyID, 80))
}

func keyType(k jose.JSONWebKey) string {
	switch k.Key.(type) {
	case *rsa.PublicKey, *rsa.PrivateKey:
		return "RSA"
	case *ecdsa.PublicKey, *ecdsa.PrivateKey:
		return "EC"
	case ed25519.PublicKey, ed25519.PrivateKey:
		return "OKP"
	}
	return "unknown"
}

// oktaOrg tells the access tokens of Okta's org authorization server, whose issuer has no path: custom servers' have one.
func oktaOrg(t *Token) bool {
	iss := t.String("iss")
	u, err := url.Parse(iss)
	return err == nil && vendorOf(iss) == okta && strings.Trim(u.Path, "/") == "" && t.Has("cid")
}

// transformedNonce tells Microsoft's tokens for its own APIs: the header carries a nonce that was hashed after signing.
func transformedNonce(t *Token) bool {
	if !fields(t.Header).has("nonce") {
		return false
	}
	vendor := vendorOf(t.String("iss"))
	return vendor == entraV1 || vendor == entraV2
}
