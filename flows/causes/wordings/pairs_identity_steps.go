package wordings

// identityStepPairs are what identity servers say of requests that are over, of keys and addresses that aren't on their
// lists, and of what a person has to do first.
func identityStepPairs() []Pair {
	return []Pair{
		{
			[]string{"authorization request", "authentication request", "oauth request", "sign-in request", "signin request"},
			[]string{"already been completed", "already completed", "already been handled", "already handled", "already been used", "already been processed", "already processed", "has expired", "is expired", "no longer active"},
			"flow.code-expired", 0.66, NearOrShort,
		},
		{
			[]string{"public key", "signing key", "matching key", "key that matches", "no key", "kid", "key id", "key with"},
			[]string{"in jwks", "in the jwks", "in the key set", "in key set", "in jwk set", "in the jwk set", "in the keyset", "in keyset", "in provider's keys"},
			"token.signature", 0.68, NearOrShort,
		},
		{
			[]string{"return_to", "return url", "returnurl", "return uri", "return address", "post-login url", "after login url"},
			[]string{"invalid", "not valid", "isn't valid", "not allowed", "not permitted", "isn't allowed", "not registered", "not whitelisted", "untrusted", "not trusted"},
			"flow.redirect-uri", 0.6, NearSignIn,
		},
		{
			[]string{"scope", "scopes"},
			[]string{"may not request", "may not ask for", "cannot request", "not granted to client", "not granted to the client", "not assigned to the client", "not assigned to client", "not permitted for client", "not enabled for this client"},
			"request.scope", 0.64, NearOrShort,
		},
		{
			[]string{"token was issued by", "token issued by", "token comes from"},
			[]string{"but we trust", "but only", "not trusted", "untrusted", "but expected", "is trusted", "not accepted", "unknown"},
			"token.issuer", 0.66, NearOrShort,
		},
		{
			[]string{"passkey", "webauthn", "second factor", "2fa", "mfa", "authenticator"},
			[]string{"user verification", "verification failed", "enrol ", "enroll ", "must be enrolled", "must be set up", "set up first", "not set up", "must register", "must enrol", "must enroll"},
			"flow.mfa", 0.62, NearOrShort,
		},
		{
			[]string{"email", "email address", "e-mail address", "e-mail"},
			[]string{"must be verified", "must be confirmed", "needs to be verified", "needs to be confirmed", "has to be verified", "verify your", "confirm your", "verified before", "confirmed before"},
			"flow.user", 0.64, NearSignIn,
		},
		{
			[]string{"expected json", "expected application/json", "instead of json", "not json"},
			[]string{"text/html", "got html", "returned html", "userinfo", "token endpoint"},
			"idp.endpoint", 0.62, NearSignIn,
		},
		{
			[]string{"account", "accounts", "integration", "skill", "linked account"},
			[]string{"relink your", "re-link", "link your account again", "relink the", "account unlinked", "reauthorize", "re-authorize", "reauthenticate", "re-authenticate", "reauthentication required", "reauth required", "needs reauth", "requires reauth", "must be relinked"},
			"flow.refresh-token", 0.56, NearOrShort,
		},
	}
}
