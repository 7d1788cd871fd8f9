package wordings

import "slices"

// sdkTokenPairs are what libraries say of tokens that they cannot read, or that are meant for others.
func sdkTokenPairs() []Pair {
	return []Pair{
		{
			[]string{
				"access token", "id token", "id_token", "idtoken", "jwt", "jwts", "jws", "jwt header", "jwt payload", "session token", "token payload", "token header", "jwtstring", "custom token", "token to be decoded", "id_token_hint", "jws head", "compact jws", "did token", "id token claims",
				"expired session token", "front token", "saml response", "samlresponse", "unsecured jwt", "token specified",
			},
			[]string{
				"decode failed", "decoding failed", "could not decode", "could not be decoded", "parsing error", "parse error", "error parsing", "error while parsing", "while parsing", "occurred while parsing", "couldn't be parsed", "unable to parse", "invalid structure", "wrong structure",
				"not correctly encoded", "not encoded correctly", "not properly encoded", "encoding error", "base64 url safe decoded", "top level object", "top-level object", "use only ascii",
				"format is incorrect", "format is invalid", "incorrect format", "invalid format", "id_token format", "invalid jwt form", "invalid token format", "missing header", "missing payload", "missing part", "must contain a payload", "not contain a protected header", "no dots", "exactly 3 dots", "is malformed", "malformed json",
				"splitted elements", "not of jwt type", "not valid base64", "not safe json", "not a form of", "is truncated", "unexpected structure", "error decoding", "failed to decode", "unable to decode", "invalid unsecured",
			},
			"token.opaque", 0.62, NearOrShort,
		},
		{[]string{"jwt", "compact jws", "jws", "unsecured jwt"}, []string{"is not a string", "must be a string", "not an object", "must be an object"}, "token.opaque", 0.5, NearOrShort},
		{
			[]string{"missing header in", "missing payload in", "missing signature part", "token structure", "token part"},
			[]string{"token", "jwt", "invalid"},
			"token.opaque", 0.6, NearOrShort,
		},
		{
			[]string{"jwe", "compact jwe", "jwe header", "jwe ciphertext", "jwe initialization vector", "jwe authentication tag", "encrypted jwt", "encrypted assertion", "encrypted saml", "decrypt assertion", "decryption key"},
			words(sdkBroken, wrong, missing, refused, required, []string{"must be", "must not", "did not produce", "encountered", "no decryption key", "incorrect type", "provided key", "received, expected"}),
			"token.encrypted", 0.64, NearOrShort,
		},
		{
			[]string{"token", "id token", "access token", "jwt", "audience", "audience claim", "audience claims", "audience (aud)", "'aud' claim"},
			[]string{
				"not issued to this", "not belong to your app", "not belong to this app", "not belong to the specified audience", "doesn't belong to the specified", "not match expected audience", "not match one of the expected", "not include expected audience", "match the expected audience",
				"must equal the endpoint", "belongs to another app", "issued to another app", "was issued to a different", "intended for a different", "isn't valid for this project", "payload aud",
			},
			"invalid-token.audience", 0.66, NearOrShort,
		},
		{
			[]string{"audience", "aud", "jwt audience", "audience option", "'audience'"},
			[]string{"is required", "was not provided", "cannot be null", "must be provided", "is missing", "not specified", "cannot be empty", "must be set", "audience missing", "required to validate"},
			"invalid-token.audience", 0.57, NearOrShort,
		},
		{
			[]string{"token", "jwt", "token type", "token_type", "jwt category", "token category", "issued_token_type"},
			[]string{"type mismatch", "m2m jwt category", "session token category", "handshake token category", "category is", "not an access token", "not an id token", "token type is not", "received is not 'bearer", "unexpected issued_token_type", "unexpected issued token type"},
			"token.type", 0.64, NearOrShort,
		},
		{
			[]string{"saml response", "saml assertion", "assertion", "samlresponse", "did token", "token"},
			[]string{"is not yet valid", "not valid yet", "cannot be used at this time", "can't be used just yet"},
			"token.clock", 0.65, NearOrShort,
		},
		{
			[]string{"saml response", "saml assertion", "assertion", "samlresponse", "token maximum age", "maximum age", "maxage", "max age"},
			[]string{"no longer valid", "is expired", "has expired", "too old", "age exceeded", "exceeded"},
			"expired.not-renewed", 0.58, NearSignIn,
		},
	}
}

// sdkNamed are the registered claims as programs write them.
var sdkNamed = []string{
	"'exp'", "'nbf'", "'iat'", "'sub'", "'jti'", "'sid'", "(exp)", "(iat)", "(nbf)", "exp claim", "nbf claim", "iat claim", "sub claim", "jti claim", "sid claim", "scope claim", "iss claim", "aud claim", "azp claim", "nonce claim", "auth_time claim", "subject claim", "email claim", "events claim", "cnf claim",
	"token_introspection", "user sub", "s_hash", "c_hash", "at_hash",
}

// sdkClaimPairs are what libraries say of single claims.
func sdkClaimPairs() []Pair {
	return []Pair{
		{
			sdkNamed,
			[]string{
				"is not a string", "not a number", "must be a number", "must be a string", "must be a json", "not an array", "must be an array", "expected number", "expected string", "expected a number", "expected a string", "claim type", "not an integer", "must be an integer", "must be numeric",
				"must not be empty", "must be a non-empty",
			},
			"token.claims", 0.69, NearOrShort,
		},
		{
			slices.Concat(sdkNamed, []string{"iss", "sub", "aud", "exp", "iat", "nbf", "azp", "jti", "email", "nameid", "name id", "profile id", "subject"}),
			[]string{
				"not found in token", "not found in access token", "not found in id_token", "not found in id token", "found in token", "found in jwt", "is missing, this is required", "required in the id_token", "was not provided", "not in id_token", "not in the id token", "missing in the token", "missing from the token", "is missing in", "in logout token",
				"missing saml",
			},
			"token.claims", 0.62, NearSignIn,
		},
		{
			[]string{"logout token", "logout_token", "identity response", "token with subject", "token payload"},
			[]string{"must contain", "must have a 'sid'", "must not contain", "with subject claim", "contain all the information", "payload value", "missing payload", "sub claim"},
			"token.claims", 0.58, NearSignIn,
		},
		{[]string{"token hash", "access_token hash", "access token hash", "code hash", "state hash", "sub_jwk", "data sub id token"}, words(sdkBroken, unequal, wrong), "token.claims", 0.64, NearOrShort},
	}
}

// sdkSignaturePairs are what libraries say of signatures and keys.
func sdkSignaturePairs() []Pair {
	return []Pair{
		{
			[]string{"signature", "assertion signature", "document signature", "message signature", "saml signature"},
			[]string{"could not be verified", "verification failed", "check failed", "failed verification", "check resulted in an error", "too many transforms", "too many signatures", "on documentelement", "not a valid dersequence", "not match with the key", "from encrypted assertion", "unsupported signature algorithm"},
			"token.signature", 0.66, NearSignIn,
		},
		{
			[]string{"jwt header", "token header", "header.kid", "kid claim", "alg claim", "alg attribute", "header alg", "'alg' header", "jws algorithm", "algorithm (alg)"},
			[]string{"is not a string", "missing alg", "missing kid", "missing client or server configuration", "must not be empty", "not specify an algorithm", "not have a kid", "missing algorithm", "unexpected jwt", "algorithm 'none", "may not use", "token header missing"},
			"token.signature", 0.67, NearOrShort,
		},
		{
			[]string{"key with the specific kid", "key with kid", "a key with", "public signing key", "signing key", "jwks", "jwk", "key type", "rsa key", "ec key", "dynamic access token signing key"},
			[]string{"cannot be found", "could not be found", "not yet available", "no public signing key", "missing key material", "unsupported key type", "unsupported jwk key", "contained no valid keys", "match the usedynamic", "not a valid key"},
			"token.signature", 0.62, NearOrShort,
		},
		{
			[]string{"token", "authorization token", "did token", "id token", "jwt"},
			[]string{"incorrect signer", "(not signed)", "is not signed", "unknown key", "invalid algorithm"},
			"token.signature", 0.5, NearSignIn,
		},
		{
			[]string{"issuer", "issuers", "saml issuer", "issueruri"},
			[]string{"no issuers configured", "missing saml", "validation error", "not match the", "not match expected", "is missing from", "is not found", "not issued by expected", "not the expected"},
			"token.issuer", 0.6, NearSignIn,
		},
		{
			[]string{"id token", "id_token", "token", "jwt"},
			[]string{"not issued by expected", "not issued by the expected", "issued by an unexpected", "issued by a different", "not issued by a trusted", "from an untrusted issuer"},
			"token.issuer", 0.68, NearOrShort,
		},
	}
}
