package wordings

// claimFailed is said of a claim whose check went wrong.
var claimFailed = []string{
	"verification failed", "validation failed", "check failed", "failed verification", "failed validation", "failed the check", "not pass validation", "not validated", "could not be verified",
	"could not be validated", "verification error", "validation error", "not able to be validated",
}

// signInLibraryPairs are what sign-in libraries say in words of their own, of what they hand on to each other.
func signInLibraryPairs() []Pair {
	return []Pair{
		{
			[]string{"token endpoint", "authorization endpoint", "device endpoint", "device authorization endpoint"},
			[]string{"not enabled", "not supported", "not allowed", "is disabled", "been disabled", "not permitted", "not offered", "isn't enabled", "isn't supported"},
			"flow.not-allowed", 0.65, NearOrShort,
		},
		{[]string{"token", "jwt", "id token"}, []string{"only be valid after", "not be valid before", "not valid until", "not be valid until", "becomes valid at", "valid only after", "cannot be used before", "issued for the future"}, "token.clock", 0.66, NearOrShort},
		{[]string{"exp", "'exp'", "exp claim", "expiration claim", "'expiration'"}, claimFailed, "expired.not-renewed", 0.67, NearOrShort},
		{[]string{"nbf", "'nbf'", "nbf claim", "iat", "'iat'", "iat claim"}, claimFailed, "token.clock", 0.67, NearOrShort},
		{[]string{"aud", "'aud'", "aud claim", "audience claim", "'audience'"}, claimFailed, "invalid-token.audience", 0.67, NearOrShort},
		{[]string{"iss", "'iss'", "iss claim", "issuer claim", "'issuer'"}, claimFailed, "token.issuer", 0.67, NearOrShort},
		{[]string{"sub", "'sub'", "sub claim", "azp", "'azp'", "azp claim", "jti", "jti claim", "subject claim", "cid", "'cid'"}, claimFailed, "token.claims", 0.67, NearOrShort},
		{
			[]string{"redirecturl", "redirect_url", "callback_url", "callbackurl", "redirect-uri", "callback-url", "returnurl", "return_url", "replyurl", "reply_url"},
			words(wrong, unequal, unknown, refused), "flow.redirect-uri", 0.66, NearOrShort,
		},
		{
			[]string{"token", "jwt", "jwe", "id token", "cookie payload"},
			[]string{"cannot decrypt", "can't decrypt", "could not decrypt", "couldn't decrypt", "cannot be decrypted", "can't be decrypted", "could not be decrypted", "couldn't be decrypted", "unable to decrypt", "failed to decrypt", "not be decrypted", "decryption failed", "error decrypting"},
			"token.encrypted", 0.64, NotElsewhere,
		},
		{
			[]string{"response to oauth token", "response to token", "token response", "response from token", "token endpoint's response", "oauth token response", "access token response"},
			[]string{"error parsing", "failed parsing", "parse error", "parsing failed", "can't parse", "cannot be parsed", "could not be parsed", "failed to parse", "unable to parse"},
			"idp.endpoint", 0.64, NearOrShort,
		},
		{
			[]string{"token endpoint", "oauth endpoint", "token service", "login endpoint", "/token", "oauth token", "token request"},
			[]string{"503", "502", "500", "failing with 50", "failing in 50"},
			"idp.unavailable", 0.56, NearSignIn,
		},
		{
			[]string{"ip address", "your ip"},
			[]string{"is locked", "locked out", "temporarily blocked", "temporarily banned", "temporarily locked", "too many requests"},
			"idp.rate-limited", 0.66, NearOrShort,
		},
		{
			[]string{"oid", "upn", "email", "sub", "preferred_username", "unique_name", "user id", "username", "profile id"},
			[]string{"not found in profile", "missing from profile", "missing in profile", "not in the profile", "not returned by the provider", "not provided by the provider", "missing from the provider", "did not return an email"},
			"token.claims", 0.64, NearOrShort,
		},
		{
			[]string{"nonce", "nonce claim"},
			[]string{"validation failed for", "verification failed for", "check failed for", "not validated", "failed validation", "failed verification"},
			"flow.code-expired", 0.68, NearOrShort,
		},
		{
			[]string{"request token", "temporary token"},
			[]string{"not found", "failed to find", "missing", "expired", "no longer", "unknown", "already used"},
			"flow.code-expired", 0.6, NearSignIn,
		},
	}
}
