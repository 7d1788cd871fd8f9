package wordings

// cloudStepPairs are what clouds, tools and hosted applications say of the steps of a sign-in.
func cloudStepPairs() []Pair {
	return []Pair{
		{
			[]string{"oauth callback", "authorization callback", "oauth cookie", "login cookie", "sign-in cookie", "locationafterlogin cookie", "authentication code", "'code' query parameter", "code query parameter", "authorization state", "client state", "server state"},
			[]string{"timeout", "timed out", "could not find", "not find", "missing", "not match", "mismatch", "rejected", "neither", "did not receive", "not received", "not have issued", "no "},
			"flow.code-expired", 0.6, NearOrShort,
		},
		{[]string{"request token", "oauth1 token", "oauth 1 token"}, []string{"mismatch", "does not match", "did not match", "doesn't match"}, "flow.code-expired", 0.6, NearOrShort},
		{[]string{"device authorization"}, []string{"code expired", "has expired", "timed out"}, "flow.code-expired", 0.64, NearOrShort},
		{[]string{"device authorization", "device login", "device flow"}, []string{"access denied", "was denied", "declined", "rejected"}, "flow.denied", 0.7, NearOrShort},
		{
			[]string{"using the provided code", "with the provided code", "using the code", "with this code", "with that code", "using this code", "the provided authorization code"},
			[]string{"unable", "fail", "could not", "couldn't", "cannot", "can't", "invalid"},
			"flow.code-expired", 0.6, NearOrShort,
		},
		{[]string{"authentication was", "login was", "sign-in was", "authorization was"}, []string{"not completed", "not finished", "never completed", "abandoned"}, "flow.denied", 0.56, NearOrShort},
		{[]string{"user did not", "user didn't", "user chose not to", "you did not", "you didn't"}, []string{"authorize your", "authorize the app", "authorize this", "approve the", "allow access", "allow the app", "grant access"}, "flow.denied", 0.66, NearOrShort},
		{
			[]string{"web login", "web sign-in", "browser login", "device login", "device flows", "device flow", "device grant", "device authorization endpoint", "authentication flow", "oauth flow", "oauth2 flow", "auth provider", "sign-in with", "login with", "login method", "sign-in method", "oidc flow"},
			[]string{"not yet implemented", "not implemented", "not yet supported", "not supported", "not available", "not offer", "no appropriate"},
			"flow.not-allowed", 0.65, NearOrShort,
		},
		{[]string{"openid provider", "oidc provider", "oauth provider", "identity provider"}, []string{"not support required", "not support the code", "not support the required", "not support this flow"}, "flow.not-allowed", 0.66, NearOrShort},
		{[]string{"sign-in with credentials", "sign-in with password", "login with password"}, []string{"not support", "unsupported", "disabled"}, "flow.not-allowed", 0.56, NearOrShort},
	}
}

// cloudRefreshPairs are what they say of sessions that end and cannot be renewed.
func cloudRefreshPairs() []Pair {
	return []Pair{
		{
			[]string{"token refresh", "auto-refresh", "auto refresh", "automatic refresh", "silent refresh", "credential refresh", "credentials refresh", "session refresh"},
			[]string{"fail", "error", "unsuccessful", "rejected", "not possible", "request_error"},
			"flow.refresh-token", 0.55, NearOrShort,
		},
		{
			[]string{"token", "jwt", "credentials", "session", "access token", "oauth"},
			[]string{"cannot be refreshed", "could not be refreshed", "can't be refreshed", "couldn't be refreshed", "failed to refresh", "unable to refresh", "failed refreshing", "cannot refresh", "could not refresh"},
			"flow.refresh-token", 0.53, NearOrShort,
		},
		{[]string{"unable to refresh", "cannot refresh", "could not refresh"}, []string{"offline_access", "offline access", "online_access"}, "flow.refresh-token", 0.64, NearOrShort},
		{[]string{"login status", "login state", "sign-in status", "logon session"}, ended, "flow.refresh-token", 0.5, NearOrShort},
		{[]string{"session token", "identity token", "token"}, []string{"no session found", "invalid session"}, "flow.refresh-token", 0.55, NearOrShort},
		{[]string{"refresh token", "refresh_token"}, []string{"is required in", "required in either"}, "flow.refresh-token", 0.6, NotElsewhere},
		{
			[]string{"cached credentials", "cached token", "sso token", "sso login"},
			[]string{"missing required", "not found under", "are invalid", "is invalid", "have expired"},
			"flow.refresh-token", 0.63, NearOrShort,
		},
		{
			[]string{"cli credentials", "available credentials", "saved credentials", "stored credentials", "your credentials"},
			[]string{"are invalid", "but invalid", "no longer valid", "not valid", "are stale"},
			"flow.refresh-token", 0.52, NearOrShort,
		},
	}
}

// cloudClientPairs are what they say of applications and of what these ask for.
func cloudClientPairs() []Pair {
	return []Pair{
		{
			[]string{"client-id", "consumer key", "consumer tokens", "consumer token", "app ids", "oauth2 client configuration", "oauth client configuration"},
			words(wrong[:6], missing, []string{"no valid"}), "access-denied.client-id", 0.6, NearOrShort,
		},
		{[]string{"client-secret"}, words(wrong[:6], missing), "access-denied.client-secret", 0.6, NearOrShort},
		{[]string{"admin key", "api secret key", "secret key"}, []string{"authentication failed"}, "access-denied.client-secret", 0.63, NearOrShort},
		{
			[]string{"callback-url", "callback_url", "redirect-uri", "redirect-url", "continue-uri", "continue uri", "continue url"},
			words(wrong[:6], unknown[:6], refused[:9], missing[:5]),
			"flow.redirect-uri", 0.66, NearOrShort,
		},
		{
			[]string{"callback", "redirect url", "callback provided"},
			[]string{"origins don't match", "pathname don't match", "origin does not match", "not a valid url", "cannot run server", "could not run server", "forbidden"},
			"flow.redirect-uri", 0.6, NearSignIn,
		},
		{[]string{"code_challenge_method", "code challenge method"}, words(wrong[:6], refused, []string{"valid values"}), "flow.pkce", 0.68, NotElsewhere},
		{
			[]string{"authentication mechanism", "authentication type", "authentication scheme", "mtls authentication", "authentication method"},
			words(refused[:4], []string{"not yet supported", "not support the requested"}),
			"flow.client-auth", 0.55, NearOrShort,
		},
		{
			[]string{"scope", "scopes", "scopeset", "requested scopes"},
			[]string{"must be an array", "validation failed", "ensure all", "comma-separated list", "space-separated list", "cannot be passed as null", "not using the right", "please add '", "empty input", "non-empty"},
			"request.scope", 0.62, NearOrShort,
		},
		{[]string{"proper scopes", "right scopes", "necessary scopes", "correct scopes"}, []string{"permission denied", "access denied", "forbidden", "403"}, "forbidden.scope", 0.63, NotElsewhere},
	}
}

// cloudPersonPairs are what they say of people, of their tenants and of their second factors.
func cloudPersonPairs() []Pair {
	return []Pair{
		{[]string{"userpool", "identitypool", "user pool"}, words(unknown, missing[:6]), "access-denied.tenant", 0.61, NotElsewhere},
		{[]string{"no tenant", "session from", "session of", "token from"}, []string{"corresponding to the", "matching the", "another tenant"}, "access-denied.tenant", 0.58, NearOrShort},
		{
			[]string{"mfa", "mfa device", "mfa devices", "mfa token", "mfa code", "mfa passcode", "mfa provider", "second factor", "first factor", "mfa pending credential", "mfa enrollment", "mfa_enrollment_id", "mfaenrollmentid"},
			[]string{"not supported", "unsupported", "rejected", "not available", "no ", "missing", "not have", "error fetching", "please set", "not enrolled", "not match", "cannot be set", "must be defined"},
			"flow.mfa", 0.6, NotElsewhere,
		},
		{[]string{"login not allowed", "login is not allowed", "sign-in not allowed", "sign-in is not allowed", "not allowed to log in", "not allowed to sign in"}, []string{"administrator", "admin", "contact"}, "flow.user", 0.58, NearOrShort},
		{[]string{"authenticate user", "invalid_email"}, []string{"401", "not match"}, "flow.user", 0.58, NotElsewhere},
		{
			[]string{"permission denied (403)", "not authorized (403)", "denied (403)"},
			[]string{"privileges", "request is", "iam policy", "your request"},
			"forbidden.capability", 0.52, NearOrShort,
		},
	}
}

// cloudWayPairs are what they say of the way to a server.
func cloudWayPairs() []Pair {
	return []Pair{
		{
			[]string{"ocsp", "revocation status", "ocsp responder", "ocsp response"},
			[]string{"invalid", "not correspond", "url is missing", "not have", "unknown", "not verify", "not be verified"},
			"network.tls", 0.7, NotElsewhere,
		},
		{
			[]string{"certificate", "certificate path", "certificate name"},
			[]string{"no trusted", "no valid", "is revoked", "status is unknown", "was revoked"},
			"network.tls", 0.64, NotElsewhere,
		},
		{[]string{"initiating tls", "initiating ssl", "starting tls", "starttls"}, words(failing, []string{"error", "can not"}), "network.tls", 0.6, NotElsewhere},
		{[]string{"tls handshake", "ssl handshake"}, []string{"timed out", "timeout"}, "network.timeout", 0.7, NotElsewhere},
		{[]string{"saml response", "token response"}, []string{"timeout reached", "timed out"}, "network.timeout", 0.6, NearOrShort},
		{[]string{"proxy authorization", "proxy credentials", "proxy auth", "proxy username", "proxy password"}, words(wrong[:6], missing[:4], required), "network.proxy", 0.7, NotElsewhere},
	}
}
