package wordings

// infraTokenPairs are what is said of tokens and of what is in them.
func infraTokenPairs() []Pair {
	return []Pair{
		{
			[]string{"claim", "claims", "claim sources", "distributed claims", "distributed claim", "user info validation rule", "claim validation expression"},
			[]string{
				"error evaluating", "failed to evaluate", "could not evaluate", "could not expand", "failed to expand", "cannot expand", "could not extract", "failed to extract", "unable to extract", "cannot extract",
				"error parsing distributed", "contained a source", "validation rule",
			},
			"token.claims", 0.53, NearOrShort,
		},
		{
			[]string{"in token", "in the token", "in id token", "in the id token", "in jwt", "in the jwt", "in access token", "in the access token", "from the token", "in jwt payload"},
			[]string{"missing", "no ", "has no", "lacks"},
			"token.claims", 0.5, NotElsewhere,
		},
		{
			[]string{"issuer", "issuer url", "iss"},
			[]string{"failed to match", "could not match", "any configured provider", "among the configured", "no provider for", "no authenticator", "no trusted provider", "no configuration for", "no verifier for", "can not be loaded for", "cannot be loaded for"},
			"token.issuer", 0.64, NotElsewhere,
		},
		{
			[]string{"audience", "audiences"},
			[]string{"unable to match", "could not match", "failed to match", "cannot be empty", "must not be empty", "must be non-empty", "must be set", "must be specified", "must be provided"},
			"invalid-token.audience", 0.56, NearOrShort,
		},
		{
			[]string{"api token", "personal access token", "apitoken", "api access token", "programmatic access token"},
			[]string{"might be invalid", "may be invalid", "been revoked", "was revoked", "been deleted"},
			"expired.not-renewed", 0.5, NearOrShort,
		},
		{
			[]string{"service account", "user token", "access token", "id token", "refresh token", "service account token", "machine token", "bot token"},
			[]string{"the token is not", "token is not an", "token isn't a", "this token is not"},
			"token.type", 0.6, NotElsewhere,
		},
		{
			[]string{"2fa", "2fa code", "2fa codes", "2facode", "totp code", "mfa", "mfa enabled", "two-factor code"},
			[]string{"can't be blank", "cannot be blank", "couldn't generate", "could not generate", "failed to generate", "validate failed", "tokenprovider is not set", "option not set", "is empty", "be empty", "couldn't validate", "failed to validate"},
			"flow.mfa", 0.62, NotElsewhere,
		},
		{
			[]string{"code challenge method", "code_challenge_method", "codechallengemethod", "pkce method"},
			[]string{"unsupported", "not supported", "not support"},
			"flow.pkce", 0.69, NotElsewhere,
		},
		{
			[]string{"auth state", "oauth state", "oauth2 state", "login state"},
			words(unequal, []string{"recall", "failed to load", "not found", "failed to restore", "could not restore"}),
			"flow.code-expired", 0.58, NotElsewhere,
		},
		{
			[]string{"device token", "device code", "device login", "device flow", "the device"},
			[]string{"timed out waiting", "timeout waiting", "was not authorized", "was not approved", "missing user code", "timed out before", "never authorized", "not authorized in time"},
			"flow.code-expired", 0.62, NearOrShort,
		},
		{
			[]string{"auth scope", "oauth scope", "oauthscope", "token scope", "authentication scope"},
			[]string{"error parsing", "failed to parse", "invalid", "unknown"},
			"request.scope", 0.6, NearOrShort,
		},
	}
}

// infraMissingPairs are what is said where nothing was configured to authenticate with.
func infraMissingPairs() []Pair {
	return []Pair{
		{
			[]string{
				"no credential", "no matching credential", "no aws credential", "no gcp credential", "no azure credential", "no google credential", "no cloud credential", "no tpp credential", "no default credential", "no stored credential", "no git credential",
				"no usable credential", "no valid credential sources", "no cloudflare credential", "no api credential", "no user credential", "no authentication method", "no auth method",
			},
			[]string{"found", "configured", "available", "given", "provided", "specified", "supplied", "were set", "set for", "for ", "credential helper returned"},
			"request.malformed", 0.5, Always,
		},
		{
			[]string{"credentials", "credential"},
			[]string{
				"not configured", "not been configured", "were not specified", "were not provided", "were not set", "no google", "missing google", "missing aws", "missing azure", "missing gcp", "in the correct format", "missing fields in", "find default", "has been given", "are missing", "have not been set", "have not been provided",
			},
			"request.malformed", 0.48, NotElsewhere,
		},
		{
			[]string{"git credentials", "git credential"},
			[]string{"not found", "does not exist", "missing", "could not be found", "not configured", "rejected"},
			"request.malformed", 0.52, Always,
		},
		{
			[]string{"token found", "token was found", "token specified", "token was specified", "token provided", "token was provided", "token given", "token was given", "token configured", "token available", "token is available", "token supplied", "token was supplied"},
			[]string{"no ", "neither", "not any", "without a"},
			"request.malformed", 0.41, NearOrShort,
		},
		{
			[]string{"api token", "bearer token", "oauthbearer token", "access token", "accesstoken", "oidctoken", "jwt", "password and token", "token file", "token file path", "tokenfilepath", "subject token", "subjecttokenpath", "subjecttokentype", "vault-token"},
			[]string{
				"must be non-empty", "cannot be empty", "can't be empty", "must not be empty", "must be not empty", "are empty", "path is not set", "empty string supplied", "is not specified", "any available accesskey", "missing configuration for",
			},
			"request.malformed", 0.5, NearOrShort,
		},
		{
			[]string{"authorization scheme", "authentication scheme", "auth scheme", "authorization header", "authorization header field", "bearer auth"},
			[]string{"unsupported", "unknown", "did not add", "not added", "invalid http token", "not recognized"},
			"request.malformed", 0.46, NearOrShort,
		},
		{
			[]string{"azure oidc", "gcp oidc", "aws oidc", "app authentication", "app installation"},
			[]string{"must be specified", "must be provided", "must be set", "is required", "are required"},
			"request.malformed", 0.55, NotElsewhere,
		},
		{
			[]string{"sso", "oauth", "oidc", "openid connect", "saml"},
			[]string{"is missing required configuration", "missing required configuration", "configuration is incomplete", "configuration incomplete"},
			"request.malformed", 0.63, NotElsewhere,
		},
	}
}

// infraAccessPairs are what is said to those who may not.
func infraAccessPairs() []Pair {
	return []Pair{
		{
			[]string{
				"authorized to write", "authorized to read", "authorized to create", "authorized to delete", "authorized to update", "authorized to modify", "authorized to execute", "authorized to list", "authorized to receive", "authorized to send this request", "authorized to use an inter-broker",
				"authorized to manage", "authorized to publish", "authorized to push", "authorized to pull", "authorized to administer", "authenticated as administrator", "authenticated as admin", "logged in as administrator",
			},
			[]string{"not", "isn't", "aren't", "is not", "neither"},
			"forbidden.capability", 0.61, NotElsewhere,
		},
		{
			[]string{
				"allowed to read", "allowed to write", "allowed to create", "allowed to delete", "allowed to update", "allowed to modify", "allowed to execute", "allowed to list", "allowed to receive", "allowed to manage", "allowed to publish", "allowed to push", "allowed to pull", "allowed to access this", "allowed to send this request",
				"permitted to read", "permitted to write", "permitted to create", "permitted to delete", "permitted to update", "permitted to modify", "permitted to execute", "permitted to list", "permitted to receive", "permitted to manage", "permitted to publish", "permitted to push", "permitted to pull",
			},
			[]string{"not", "isn't", "aren't", "is not", "neither"},
			"forbidden.capability", 0.5, NearOrShort,
		},
		{
			[]string{"permission", "permissions", "proper access", "access rights"},
			[]string{"service account lacks", "user lacks", "principal lacks", "role lacks", "token lacks", "token does not have", "service account does not have", "principal does not have", "account does not have", "caller lacks", "user does not have", "user doesn't have", "user x does not have", "check that you have", "make sure you have", "does not grant", "doesn't grant", "did not grant", "is not granted", "verify that you have", "ensure you have", "ensure that you have"},
			"forbidden.capability", 0.5, NotElsewhere,
		},
		{
			[]string{"impersonation", "impersonate", "rpc request", "unauthorized certificates", "unauthorized resource", "unauthorized resources"},
			[]string{"not allowed", "not permitted", "unauthorized rpc", "attempted to access", "forbidden", "not authorized"},
			"forbidden.capability", 0.56, NotElsewhere,
		},
	}
}
