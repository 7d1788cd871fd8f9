package jwtview

import (
	"crypto/rsa"
	"slices"
	"strings"

	"github.com/go-jose/go-jose/v4"

	"doorstep/jwtview/safe"
)

var headerChecks = []check{
	{"token.signature", "Signature", judgeSignatureFinding},
	{"token.alg", "Algorithm (alg)", judgeAlgorithm},
	{"token.typ", "Type in the header (typ)", judgeHeaderType},
	{"token.kid", "Key (kid)", judgeKeyID},
	{"token.key-size", "Size of the key", judgeKeySize},
	{"token.crit", "Critical extensions (crit)", judgeCritical},
	{"token.header-keys", "Keys named in the header", judgeHeaderKeys},
	{"token.header-nonce", "Nonce in the header", judgeHeaderNonce},
	{"token.nested", "Token within the token (cty)", judgeNested},
	{"token.compressed", "Compression (zip)", judgeCompressed},
}

func judgeSignatureFinding(v *view) outcome {
	s := v.in.Signature
	switch {
	case v.t.Kind != JWS:
		return outcome{}
	case s.Status == SignatureValid && s.KeyID == "":
		return passed("verified with the issuer's %s key", s.Algorithm)
	case s.Status == SignatureValid:
		return passed("verified with the issuer's key %s (%s)", s.KeyID, s.Algorithm)
	case s.Status == SignatureInvalid:
		return failed("token.signature", "%s", s.Reason)
	}
	return skipped("not verified: %s", s.Reason)
}

func judgeAlgorithm(v *view) outcome {
	alg := v.h.str("alg")
	switch {
	case v.t.Kind != JWS:
		return outcome{}
	case alg == "":
		return failed("token.signature", "the header names no algorithm (RFC 7515 §4.1.1)")
	case strings.EqualFold(alg, "none"):
		return failed("token.signature", "alg is none: the token is not signed, anybody can have written it")
	case strings.HasPrefix(alg, "HS"):
		return warned("token.signature", "%s is made with a shared secret: an API that verifies with the issuer's public keys refuses it", safe.Clip(alg, 40))
	case alg == "RS256":
		return passed("RS256, which every provider offers and Cognite Data Fusion wants")
	case slices.Contains(verifiable, jose.SignatureAlgorithm(alg)):
		return passed("%s; Cognite Data Fusion wants RS256", alg)
	}
	return passed("%s is not a registered algorithm for public keys", safe.Clip(alg, 40))
}

func judgeHeaderType(v *view) outcome {
	raw, ok := v.h["typ"]
	switch {
	case !ok:
		return outcome{}
	case typeOf(raw) != "a string":
		return failed("token.claims", "typ is %s, not a string", typeOf(raw))
	}
	return passed("%s", orNone(text(raw)))
}

func judgeKeyID(v *view) outcome {
	raw, ok := v.h["kid"]
	switch {
	case v.t.Kind != JWS:
		return outcome{}
	case !ok:
		return passed("the header names no key: every key of the issuer that fits has to be tried")
	case typeOf(raw) != "a string":
		return failed("token.claims", "kid is %s, not a string", typeOf(raw))
	}
	return passed("%s", orNone(text(raw)))
}

// shortest is how long an RSA key has to be (RFC 7518 §3.3).
const shortest = 2048

func judgeKeySize(v *view) outcome {
	if v.t.Kind != JWS || v.o.Keys == nil {
		return outcome{}
	}
	for _, k := range v.o.Keys.Key(v.h.str("kid")) {
		if public, ok := k.Key.(*rsa.PublicKey); ok && public.N.BitLen() < shortest {
			return passed("the issuer's key %s has %d bits, and RSA needs %d: many APIs refuse what it signs", nameKey(k), public.N.BitLen(), shortest)
		}
	}
	return outcome{}
}

func judgeCritical(v *view) outcome {
	if !v.h.has("crit") {
		return outcome{}
	}
	return passed("a verifier has to understand %s or refuse the token (RFC 7515 §4.1.11)", orNone(strings.Join(v.h.strs("crit"), ", ")))
}

// judgeHeaderKeys tells of keys that a token brings along. Trusting them lets anybody sign (RFC 8725 §3.10), so they
// are never fetched or used.
func judgeHeaderKeys(v *view) outcome {
	var brought []string
	for _, name := range []string{"jku", "jwk", "x5u", "x5c"} {
		if v.h.has(name) {
			brought = append(brought, name)
		}
	}
	if len(brought) == 0 {
		return outcome{}
	}
	return passed("the token brings keys or says where to get them (%s): never fetched nor trusted here", list(brought))
}

func judgeHeaderNonce(v *view) outcome {
	if v.t.Kind != JWS || !transformedNonce(v.t) {
		return outcome{}
	}
	return passed("Microsoft's mark of a token for its own APIs, such as Microsoft Graph: only they can verify it")
}

func judgeNested(v *view) outcome {
	if cty := v.h.str("cty"); cty != "" {
		return passed("the content is of type %s", safe.Clip(cty, 80))
	}
	return outcome{}
}

func judgeCompressed(v *view) outcome {
	if zip := v.h.str("zip"); zip != "" {
		return passed("the content is compressed (%s)", safe.Clip(zip, 40))
	}
	return outcome{}
}
