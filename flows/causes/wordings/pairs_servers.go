package wordings

import "slices"

// serverPairs are what servers say in so many words that only the thing and its fault stay the same.
func serverPairs() []Pair {
	return slices.Concat(plainPairs(), serverStepPairs(), serverPersonPairs(), identityPairs(), identityStepPairs())
}

// serverStepPairs are what servers say of the steps of a sign-in and of what proves who asks.
func serverStepPairs() []Pair {
	return []Pair{
		{
			[]string{"client assertion", "client_assertion", "private_key_jwt", "jwt assertion"},
			words(wrong, unequal, ended, unknown, failing, missing, required, []string{"must match", "must be set", "must be used once", "must only be used once", "undefined", "replay", "uses signing algorithm", "too far", "already been used"}),
			"flow.client-auth", 0.7, Always,
		},
		{
			[]string{"dpop proof", "dpop header", "dpop headers", "dpop nonce", "dpop jwt", "dpop"},
			words(wrong, unequal, ended, missing, failing, required, []string{"too many", "replay", "not unique", "already been used", "malformed"}), "flow.dpop", 0.7, NearOrShort,
		},
		{
			[]string{
				"code flow", "implicit flow", "hybrid flow", "device flow", "device authorization flow", "credentials flow", "password flow", "authorization flow",
				"authorization_code", "password grant", "credentials grant", "code grant", "implicit grant", "token exchange", "grant type", "grant types",
				"response type", "response_type", "grant_type", "direct access grant", "service account",
			},
			words(refused, []string{"not configured for", "not granted", "isn't allowed", "isn't enabled", "cannot use", "can't use", "may not"}), "flow.not-allowed", 0.65, NearOrShort,
		},
		{
			[]string{
				"correlation cookie", "state token", "csrf value", "csrf cookie", "csrf", "login verifier", "consent verifier", "login challenge", "login_challenge", "login_verifier", "consent_challenge", "consent_verifier",
				"flow state", "request forgery protection", "auth request", "authorization session", "authentication session", "interaction session",
				"login request", "consent request", "login flow", "login transaction", "authorization transaction", "relay state", "relaystate", "session cookie",
			},
			words(wrong, unequal, ended, unknown, missing, []string{"already", "could not be found", "cannot be found", "can't be found", "no longer", "timed out", "not active", "not be decoded"}),
			"flow.code-expired", 0.67, NearOrShort,
		},
		{
			[]string{"token", "jwt"},
			[]string{"not of the expected type", "wrong type", "unexpected type", "is not an access token", "is not a refresh token", "is not an id token", "not an authorization code", "of type id"},
			"token.type", 0.68, NearOrShort,
		},
	}
}

// serverPersonPairs are what servers say of people, of requests and of where they ask.
func serverPersonPairs() []Pair {
	return []Pair{
		{
			[]string{"passcode", "one-time password", "one time password", "authenticator code", "totp", "recovery code", "security code", "mfa code", "mfa token", "otp code", "second factor", "factor", "passkey", "webauthn"},
			words(wrong, ended, unknown[:3], missing[:5], []string{"must be", "required", "not enrolled", "no enrolled", "failed", "not enabled", "mismatch", "not active"}), "flow.mfa", 0.63, NearSignIn,
		},
		{
			[]string{"email", "email address", "e-mail address", "phone number"},
			[]string{"not verified", "unverified", "not confirmed", "not been verified", "not been confirmed", "already exists", "already registered", "already in use", "not in allow", "not on the allow"},
			"flow.user", 0.63, NearOrShort,
		},
		{
			[]string{"domain", "email domain", "hosted domain"},
			[]string{"not allowed", "not permitted", "not authorized", "not whitelisted", "not in the list"},
			"flow.user", 0.55, NearSignIn,
		},
		{
			[]string{"user", "account", "member", "users"},
			[]string{
				"banned", "is locked", "been locked", "is blocked", "not active", "is inactive", "been deactivated", "been deleted", "not confirmed", "not verified", "pending approval", "not a member",
				"no member", "not in allowed", "not in any", "not in the required", "not member of", "not enabled", "not provisioned", "not allowed to log", "not allowed to sign", "not assigned",
				"no access to this application", "could not be found", "cannot be found", "has no access",
			},
			"flow.user", 0.6, NearOrShort,
		},
		{
			[]string{"server configuration", "provider configuration", "provider metadata", "well-known", "discovery document", "discovery url", "discovery endpoint", "json web key set endpoint", "metadata document"},
			words(failing, missing, unequal, wrong, []string{"not found", "no issuer", "no json web key", "could be found in", "unavailable", "404", "not reachable"}), "idp.discovery", 0.64, NearOrShort,
		},
		{
			[]string{"parameter", "parameters", "grant_type", "request body", "request object", "request_uri", "request uri", "content-type"},
			words(wrong, missing, refused[:4], required, []string{"duplicate", "more than once", "malformed", "must not be empty", "is empty", "not well-formed", "cannot be used", "too long", "was set to"}),
			"request.malformed", 0.46, NearOrShort,
		},
		{
			[]string{"rate limit", "rate-limit", "request limit", "quota", "too many requests", "too many attempts", "throttl"},
			[]string{"exceeded", "reached", "try again later", "retry after", "wait", "429", "hit"},
			"idp.rate-limited", 0.62, NearSignIn,
		},
		{
			[]string{"origin", "cors", "web origin"},
			[]string{"not allowed", "not permitted", "not registered", "mismatch", "not whitelisted", "disallowed"},
			"flow.redirect-uri", 0.52, NearSignIn,
		},
		{
			[]string{"resource indicator", "resource parameter", "requested audience", "target service"},
			words(wrong, unknown, refused, []string{"not been whitelisted", "not whitelisted", "multiple", "malformed"}), "invalid-token.audience", 0.62, NearOrShort,
		},
		{
			[]string{"role", "roles", "group", "groups", "entitlement"},
			[]string{"access denied", "not in allowed", "is required to", "not in required", "no required", "not in any of the required"},
			"flow.user", 0.5, NearSignIn,
		},
		{
			[]string{"realm", "organization", "organisation", "instance", "tenant", "environment"},
			[]string{"not found", "does not exist", "doesn't exist", "is disabled", "not enabled", "is suspended", "unknown", "could not be found", "could not be determined", "no such"},
			"access-denied.tenant", 0.56, NearSignIn,
		},
	}
}
