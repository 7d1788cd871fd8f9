package wordings

import "slices"

// dynamicPairs are what the libraries and servers of the dynamic languages say, in whatever words.
func dynamicPairs() []Pair {
	return slices.Concat(dynamicTokenPairs(), dynamicRequestPairs(), dynamicAnswerPairs(), dynamicPersonPairs(), dynamicTLSPairs(), dynamicPlainPairs(), samlPairs())
}

// dynamicTokenPairs are what is said of tokens, of the keys that check them, and of who may use them for what.
func dynamicTokenPairs() []Pair {
	return []Pair{
		{
			[]string{"rsa key", "ec key", "ecc key", "ed25519 key", "eddsa key", "oct key", "ecdh key", "hmac key", "hmac secret", "jwk", "rsa jwk", "jwk type", "key type", "signing algorithm", "jwt algorithm", "signing method", "jwt_algorithm"},
			words(wrong, refused, []string{"insecure", "cannot be used", "no algorithm", "auto-detection", "unable to parse", "not a valid"}), "token.signature", 0.57, NearSignIn,
		},
		{
			[]string{"alg", "'alg'", "algorithm", "alg header", "accepted_alg", "alg is none", "'none'", "signature algorithm", "header 'alg", "signature algo"},
			[]string{"not in accepted", "not accepted", "no algorithm was", "missing alg", "missing 'alg", "is missing alg", "must be the empty string", "insecure", "not in the allowed", "not in allowed", "not in the accepted", "unknown signature", "auto-detection failed", "detection failed"},
			"token.signature", 0.62, NearSignIn,
		},
		{[]string{"jwe", "jwe:", "enc header", "authentication tag", "'enc'"}, words(missing, unequal, unknown, refused, wrong, []string{"not in accepted", "unknown alg", "mismatching"}), "token.encrypted", 0.59, NearOrShort},
		{
			[]string{"jws", "jwt", "jwe", "jws format", "jwt structure", "jwt format", "jws serialization"},
			[]string{"segments", "expected a jws compact", "not in compact serialization", "unsupported serialization", "unsupported jws", "json serialization", "unencoded payload", "not a valid json", "should include"},
			"token.opaque", 0.64, NearOrShort,
		},
		{
			[]string{"token", "jwt", "fernet token", "id token", "token version", "macaroon", "paseto"},
			[]string{"not parsable", "not parseable", "not formatted correctly", "not recognize", "unrecognizable", "not well formed", "not well-formed", "badly formed", "segments, expected", "parts, expected", "segments but", "parts but", "not properly formatted", "not be read", "unreadable"},
			"token.opaque", 0.6, NearOrShort,
		},
		{
			[]string{"delegated token", "delegated tokens", "via delegation", "scoped token", "project-scoped token", "system-scoped token", "ec2 credential tokens", "trust-scoped token", "impersonation token", "service token"},
			[]string{"cannot", "can't", "not allowed", "is required", "not permitted", "may not"},
			"token.type", 0.62, NearOrShort,
		},
		{
			[]string{"token type", "type of token", "token_type"}, []string{"unsupported", "not supported", "not implemented", "not yet implemented", "must be bearer"}, "token.type", 0.6, NearSignIn,
		},
		{
			[]string{"nbf", "iat", "'nbf'", "'iat'", "oauth timestamp", "oauth_timestamp", "credential timestamp", "nonce/timestamp"}, words(wrong, ended, []string{"incorrect id_token", "refused", "out of range"}), "token.clock", 0.64, NearSignIn,
		},
		{
			[]string{"at_hash", "token hash", "access token hash", "azp", "authorized party"}, words(failing, missing, []string{"no at_hash", "verification failed"}), "token.claims", 0.66, NearSignIn,
		},
		{
			[]string{"token", "id token", "jwt", "access token"},
			[]string{"token didn't provide", "has no tenant", "has no user", "has no project", "has no scope claim", "no bind information", "has no subject"},
			"token.claims", 0.5, NearOrShort,
		},
		{
			[]string{"client id", "client_id", "our id", "our client"}, []string{"not found in audience", "not in audience", "not in the audience", "not among the audience", "not found in aud", "not in aud", "not part of the audience", "not in its audience"}, "invalid-token.audience", 0.7, NearOrShort,
		},
		{[]string{"audience claim", "aud claim", "'aud'"}, []string{"expected", "but not in claims", "is required", "missing"}, "invalid-token.audience", 0.6, NearOrShort},
		{
			[]string{"token", "auth token", "service token", "guest token", "cookie token", "oauth_token", "api token"},
			[]string{"invalid or expired", "expired or invalid", "bad guest", "invalid cookie", "invalid service", "not find session", "no session for"},
			"expired.not-renewed", 0.56, NearOrShort,
		},
		{
			[]string{"jwks_uri", "token_endpoint", "authorization_endpoint", "userinfo_endpoint", "signing_alg_values_supported", "response_types_supported", "subject_types_supported", "device_authorization_endpoint", "introspection_endpoint"},
			[]string{"must use 'https'", "must use https", "must be https", "must be json array", "is required", "not found in configuration", "not in configuration", "missing from configuration", "missing in the configuration", "not found in metadata", "missing from metadata", "not in the metadata"},
			"idp.discovery", 0.64, NotElsewhere,
		},
		{
			[]string{"discovery", "openid discovery", "oidc discovery", "openid services", "openid information", "openid metadata", "realm discovery"},
			[]string{"error", "fail", "not provide enough", "no usable", "no openid", "wrong place", "ended up at", "found at", "not complete", "not succeed", "was unsuccessful"},
			"idp.discovery", 0.58, NearSignIn,
		},
	}
}

// dynamicRequestPairs are what is said of a request and of what it has to carry.
func dynamicRequestPairs() []Pair {
	return []Pair{
		{
			[]string{"oauth_verifier", "oauth verifier"}, words(wrong, ended), "flow.code-expired", 0.6, NearSignIn,
		},
		{[]string{"oauth_callback", "return_to", "returnto", "return-to", "redirect scheme", "login redirect", "callback parameter"}, words(wrong, refused, unknown, missing, []string{"not allowing", "failed to validate", "must pass"}), "flow.redirect-uri", 0.64, NearSignIn},
		{[]string{"return_to", "return_to url", "post_logout_redirect_uri", "post logout redirect", "post-logout redirect", "logout redirect uri"}, words(refused, unknown, wrong[:8], []string{"not in the whitelist"}), "flow.redirect-uri", 0.62, NotElsewhere},
		{[]string{"redirect uri", "callback url", "callback uri"}, []string{"must pass", "must be provided", "must either be provided", "need to pass", "needs to be passed", "have to pass"}, "flow.redirect-uri", 0.62, NearOrShort},
		{[]string{"consumer key", "consumer_key", "oauth consumer"}, words(wrong, unknown, ended, []string{"refused", "no such", "no registered"}), "access-denied.client-id", 0.62, NearOrShort},
		{[]string{"consumer secret", "oauth secret", "client's secret", "secret of the client", "secret of the oauth client", "secret of the application"}, words(wrong, unequal, ended, unknown), "access-denied.client-secret", 0.66, NotElsewhere},
		{[]string{"oauth client", "oidc client", "oauth application", "registered client", "registered relying party"}, words(unknown, []string{"no such", "no registered"}), "access-denied.client-id", 0.62, NearOrShort},
		{[]string{"application credential", "app credential", "client credential"}, []string{"could not find", "not found", "does not exist", "unknown", "invalid", "check application", "wrong", "expired", "revoked"}, "access-denied.client-secret", 0.5, NearOrShort},
		{[]string{"signature method", "signature_method", "authorization method", "authorization mechanism", "authorization type", "authorization scheme", "auth scheme", "auth method"}, words(wrong, unknown, refused), "flow.client-auth", 0.62, NearSignIn},
		{
			[]string{"oauth request token", "request_token", "temporary data", "unauthorized token", "request token cookie", "authorized request token"},
			words(missing, unknown, ended, unequal, []string{"lost", "is gone"}), "flow.code-expired", 0.62, NearOrShort,
		},
		{
			[]string{"request token"},
			words(unequal, ended, []string{"couldn't find", "not found in session", "not in the session", "lost", "is gone"}), "flow.code-expired", 0.62, NearOrShort,
		},
		{[]string{"nonce", "state", "state cookie", "state in params", "auth_code_flow", "login cookie"}, []string{"is gone", "vanished", "got lost", "was lost", "disappeared", "missing from response", "mismatching or missing", "already used", "out of range", "must be the same", "not returned", "state missing", "is stale", "not the same", "verification failed"}, "flow.code-expired", 0.6, NearSignIn},
		{[]string{"csrf token", "csrf", "xsrf token", "token"}, []string{"token mismatch", "tokens do not match", "store csrf", "store the csrf"}, "flow.code-expired", 0.58, NearOrShort},
		{[]string{"login link", "magic link", "confirmation token", "sign-in link", "confirmation link", "activation link", "login code", "email code"}, words(wrong, ended, unknown, []string{"already used", "not be validated", "did not login within"}), "flow.code-expired", 0.64, NotElsewhere},
		{
			[]string{"client certificate", "x509 certificate", "user certificate", "certificate_key", "your certificate", "sp certificate", "certificate your browser", "client_certificate", "present a valid certificate", "authx509"},
			words(wrong[:12], ended, missing, []string{"authentication is required", "not present", "no valid", "no client certificate", "not send", "cannot be read", "not a valid", "did not present"}), "flow.client-auth", 0.7, NearOrShort,
		},
		{
			[]string{"certificate", "pkcs12 format", "private key", "pem"},
			[]string{"must include its private key", "start of certificate", "deserialize certificate", "deserialise certificate", "malformed certificate", "begin rsa private key", "not a valid certificate in"},
			"flow.client-auth", 0.62, NotElsewhere,
		},
		{
			[]string{"token", "access token", "access_token", "credentials", "authentication", "oauth_token", "credential key", "code parameter", "api token"},
			[]string{
				"tried without", "called without", "made without", "request without", "you must pass", "no token could", "file does not exist", "file is empty", "exists but empty", "empty token file", "no token argument", "no token was", "no token supplied",
				"without authentication", "or token is required",
			},
			"request.malformed", 0.56, NearOrShort,
		},
		{
			[]string{"authorization header", "authorization headers", "auth header", "authentication header", "basic authentication header"},
			[]string{"could not parse", "cannot parse", "cannot retrieve", "not be retrieved", "space-delimited", "must start with", "not contain basic", "did not contain", "bad authentication"},
			"request.malformed", 0.56, NearOrShort,
		},
		{
			[]string{"openid.mode", "openid.identity", "openid.claimed_id", "oauth version", "oauth_version", "oauth parameters", "oauth_ params", "oauth params", "oauth_ parameters", "signature type", "prompt parameter", "openid request"},
			words(wrong, missing, refused, required, []string{"present without", "but not", "must contain", "come from only", "unknown", "unsupported", "only oauth"}), "request.malformed", 0.58, NearSignIn,
		},
		{
			[]string{"scope", "scopes", "openid scope", "token scope", "scope value", "scope name", "individual scopes", "scope list"},
			[]string{"no openid", "no token scope", "must be string", "cannot contain", "can not be nil", "cannot be nil", "must be none or", "cannot request", "can't request", "not accept", "must be a list", "must be a string", "may not contain", "invalid scope name", "multiple targets"},
			"request.scope", 0.62, NearOrShort,
		},
		{[]string{"scoped to", "scope of the"}, []string{"multiple targets", "cannot be scoped"}, "request.scope", 0.62, NearOrShort},
		{[]string{"required scopes", "required scope", "scopes required", "scope required"}, []string{"to access", "for this", "alternatives", "missing", "not allowing"}, "forbidden.scope", 0.6, NearOrShort},
		{
			[]string{"oauth flow", "oauth2 flow", "oauth 2.0 flow", "access grant", "flow type", "credential flow", "credentials flow", "password login", "username and password", "offline access", "login using username"},
			[]string{"unsupported", "not supported", "doesn't support", "does not support", "unknown type", "not configured", "not currently supported", "not authorized for", "is forbidden"},
			"flow.not-allowed", 0.6, NearOrShort,
		},
	}
}

// dynamicAnswerPairs are what is said of an endpoint's answer.
func dynamicAnswerPairs() []Pair {
	return []Pair{
		{
			[]string{"access_token", "access token", "token_type", "a token", "request token", "token response", "refresh data", "device_code", "user_code", "oauth service"},
			[]string{
				"response doesn't include", "response does not include", "response does not contain", "response doesn't contain", "response is missing", "response has no", "invalid response while", "unexpected response from", "not in json",
				"not in the response", "missing in response", "missing from response", "missing in the response", "missing from the response", "not returned in", "found in refresh data", "not in json format", "url length",
			},
			"idp.endpoint", 0.66, NearOrShort,
		},
		{
			[]string{"auth_url", "auth url", "openid connect access token endpoint", "openid connect authorization endpoint"},
			words(failing, missing, wrong, []string{"check that your"}), "idp.endpoint", 0.6, NearSignIn,
		},
	}
}

// dynamicPersonPairs are what is said of the person who signs in, and of what that person may do.
func dynamicPersonPairs() []Pair {
	return []Pair{
		{
			[]string{"username", "user name", "password", "login info", "user identity", "provided credentials", "your credentials", "login details", "credentials for", "user credentials", "passcode", "empty password"},
			[]string{"unauthorized. check", "check username", "check your", "please check", "incorrect", "wrong login", "unable to log in", "unable to login", "failed to log in", "error authenticating", "disallowed", "not valid for", "failed before", "using provided", "without a password", "passcode invalid"},
			"flow.user", 0.5, NearOrShort,
		},
		{
			[]string{"authentication failed", "authentication failure", "failed to authenticate", "unable to authenticate", "could not authenticate", "failed login", "login failed", "authentication denied", "login refused", "login error", "authentication for"},
			[]string{"for user", "by idp", "for this user", "pam", "basic", "radius", "system user", "against", "is forbidden", "credential", "user by", "redirect triggered", "forward triggered"},
			"flow.user", 0.48, NearOrShort,
		},
		{[]string{"provided email", "this email", "e-mail address", "token user name", "your account"}, []string{"not registered yet", "not registered", "has not registered", "allowed_users", "linked to a social"}, "flow.user", 0.56, NearOrShort},
		{
			[]string{"mfa", "2fa", "tfa", "totp", "otp", "two factor", "two-factor", "second factor", "tfa code", "otp code", "mfa code", "mfa rule", "one-time password", "webauthn", "passkey", "security key", "authenticator response", "fido2", "u2f", "challenge requested", "webauthn credential", "authenticator code"},
			words(ended, []string{
				"incorrect", "rejected", "not valid", "wrong code", "unable to verify", "unable to complete", "unable to log in with", "not complete", "permission denied", "wrong usage", "validation error", "verification failed", "verification error", "validation failed", "check failed", "challenge failed",
				"tfa failed", "mfa failed", "u2f error", "factor failed", "authentication failed", "doesn't belong", "not belong", "unsupported", "radius", "not verify", "not be verified", "login failed", "did not match a", "unknown credential",
			}), "flow.mfa", 0.62, NearOrShort,
		},
		{[]string{"password login", "password logins", "password sign-in", "local login", "local logins", "local accounts", "login with password", "form login"}, words(refused, []string{"turned off", "switched off", "deactivated"}), "flow.not-allowed", 0.6, NotElsewhere},
		{[]string{"account", "user", "identity"}, []string{"not allowed to use this", "not allowed to access this", "not permitted to use this", "not allowed to log in", "not allowed to login", "not allowed to sign in", "not permitted to log in", "not entitled to"}, "flow.user", 0.58, NotElsewhere},
		{[]string{"user", "account", "caller", "principal", "service account"}, []string{"lacks role", "lacks the role", "lacks permission", "lacks the permission", "missing role", "not have the role", "not in role", "lacks capability"}, "forbidden.capability", 0.5, NotElsewhere},
		{[]string{"identity server", "auth server", "authorization server", "sso server", "login server", "sign-in server", "the idp", "identity service", "auth service", "authentication service", "login service"}, []string{"is down", "overloaded", "(503)", "(502)", "is unavailable", "not responding", "not respond", "is offline", "unreachable", "temporarily unavailable"}, "idp.unavailable", 0.6, NotElsewhere},
		{[]string{"webauthn", "credential user handle", "webauthn operation", "user handle"}, []string{"expired", "must be completed", "mismatch", "didn't match", "unknown credential", "wrong usage", "did not match"}, "flow.mfa", 0.62, Always},
		{
			[]string{"scope", "scopes", "user", "owner", "person"}, []string{"not give consent", "not given consent", "not previously accepted", "did not consent", "has not authorized", "has not consented", "not yet consented"}, "flow.consent", 0.6, NearOrShort,
		},
		{[]string{"authentication request", "authorization request", "authorization server", "end-user", "resource owner", "the user"}, []string{"was rejected", "denied the request", "rejected the request", "refused the request"}, "flow.denied", 0.58, NearOrShort},
		{
			[]string{"saml service", "oidc service", "openid service", "cas service", "impersonation", "relying party", "authorizing user"},
			[]string{"not authorized", "not granted on", "access not granted", "not have role", "not have the role"},
			"forbidden.capability", 0.56, NotElsewhere,
		},
		{
			[]string{"authenticate again", "authenticate once again", "login again", "log in again", "sign in again", "interactive authentication", "must re-authenticate", "re-authentication", "reauthentication", "end-user authentication", "interactive login", "user interaction", "not logged in"},
			[]string{"must", "expired", "required", "forced", "any idp", "is required", "have to"},
			"flow.refresh-token", 0.58, NearOrShort,
		},
		{
			[]string{"refresh_token", "refresh token", "expired access token", "credentials", "session"},
			[]string{"trying to refresh", "is null", "due to inactivity", "unable to refresh", "could not refresh", "couldn't refresh", "failed to refresh", "cannot be refreshed"},
			"flow.refresh-token", 0.56, NearSignIn,
		},
		{[]string{"too many users", "too many attempts", "too many logins", "too many sign-in"}, []string{"right now", "try again", "log in", "later"}, "idp.rate-limited", 0.6, NearOrShort},
		{[]string{"tenant", "project", "domain"}, []string{"is disabled", "is not enabled", "been disabled"}, "access-denied.tenant", 0.5, NearSignIn},
		{[]string{"confidential client", "is confidential", "request body must contain", "confidential clients"}, []string{"client_secret", "client secret", "no secret", "without secret", "without a secret"}, "flow.public-client", 0.68, NearOrShort},
	}
}

// dynamicTLSPairs are what is said of the certificates on the way.
func dynamicTLSPairs() []Pair {
	return []Pair{
		{
			[]string{"certificate", "certificates", "ssl", "tls", "fingerprint", "fingerprints", "peer certificate", "ssl fingerprint", "public key"},
			[]string{"not match configured", "not match pinned", "no commonname", "no matching domain", "doesn't match any name", "incorrectly signed", "not verified", "too many wildcards", "header protocol", "expected hostname", "unable to negotiate", "could not negotiate"},
			"network.tls", 0.64, NotElsewhere,
		},
	}
}
