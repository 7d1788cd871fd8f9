package wordings

// goStepPairs are what such servers say of the steps of a sign-in.
func goStepPairs() []Pair {
	return []Pair{
		{
			[]string{"authorization code", "oidc code", "auth code", "oauth code", "authorization_code"},
			[]string{"error exchanging", "failed exchanging", "failed to exchange", "could not exchange", "couldn't exchange", "unable to exchange", "exchange failed", "was not issued", "not issued to", "not issued by", "not been issued to", "issued to another client", "issued to a different client", "_inactive", "is inactive", "missing or invalid"},
			"flow.code-expired", 0.63, NotElsewhere,
		},
		{
			[]string{"device authorization", "device authorization grant", "device login", "device flow", "device code flow", "oauth command", "login command"},
			words(ended, []string{"timed out", "time out", "no longer pending"}), "flow.code-expired", 0.64, NearOrShort,
		},
		{
			[]string{"recovery token", "verification token", "recovery link", "verification link", "verification code", "login code", "login link", "magic link", "reset token", "invite token", "invitation token", "sign-in code"},
			words(wrong, ended, []string{"already been used", "already used", "has been used", "was used"}), "flow.code-expired", 0.6, NearOrShort,
		},
		{
			[]string{"exchange the code", "exchanging code", "exchanging the code", "exchange oauth code", "exchange auth code", "redeem the code", "redeeming the code", "exchanging authorization code", "trade the code", "exchange of authorization code", "exchange of the authorization code", "authorization code exchange"},
			[]string{"invalid_grant", "fail", "was rejected"},
			"flow.code-expired", 0.6, NotElsewhere,
		},
		{
			[]string{"request state", "response state", "authorization state", "authentication state", "oauth state", "oauth2 state", "oidc state", "state nonce", "csrf_token", "csrf token", "csrf cookie", "anti-csrf"},
			words(wrong[:4], unequal, missing, []string{"not equal", "must be set", "didn't send", "did not send", "not sent", "not returned", "unable to find", "could not find", "failed to find"}), "flow.code-expired", 0.62, NearOrShort,
		},
		{
			[]string{"authentication started", "login started", "authorization started", "connector mismatch", "provider mismatch"},
			[]string{"callback for", "but callback", "mismatch", "but finished", "but completed"},
			"flow.code-expired", 0.6, NearOrShort,
		},
		{
			[]string{"no session", "valid session", "login session"},
			[]string{"for this flow", "retry the authentication", "log in and try", "please log in", "sign in again", "log in again"},
			"flow.refresh-token", 0.58, NotElsewhere,
		},
		{
			[]string{"code challenge", "code_challenge", "code_challenge_method", "code challenge method", "code verifier", "code_verifier", "pkce method", "pkce data"},
			words(refused, unset, []string{"error creating", "could not create", "not found", "unable to find", "failed to create", "unable to create", "not longer than", "not be longer", "too short", "too long"}),
			"flow.pkce", 0.68, NearOrShort,
		},
		{
			[]string{
				"authorization server", "oauth 2.0 provider", "oauth provider", "oidc provider", "openid provider", "the provider", "identity provider", "host", "hostname", "oauth client", "oauth 2.0 client", "chosen provider", "this server", "grant types",
				"pushed authorization requests", "response_mode", "response mode", "token flow", "token auth flows", "federated authentication", "terraform login", "login method", "authorization flow", "code flow", "id_token verification",
			},
			[]string{
				"not support obtaining", "not support pushed", "not support response_mode", "not support this response", "not support login", "not support terraform login", "not support creating", "not support id_token", "not support the grant", "not support this grant",
				"not supported by the server", "flow is not supported", "flows is not supported", "flows are not supported", "not capable of exchanging", "not allow any oauth grant", "should not be using", "not support token auth", "not support oauth", "not support device",
			},
			"flow.not-allowed", 0.6, NearOrShort,
		},
		{[]string{"client authentication", "client assertion", "client_assertion"}, []string{"not support client authentication", "not support client assertion", "was provided in the request"}, "flow.client-auth", 0.62, NearOrShort},
		{
			[]string{"client certificate", "client's certificate", "client cert", "user certificate"},
			[]string{
				"but none was", "must be supplied", "must be provided", "must be presented", "not provided", "not supplied", "not presented", "failed to verify", "could not verify", "unable to verify",
				"parsing", "parse", "is invalid", "contains too many", "not valid for client authentication", "must be signed",
			},
			"flow.client-auth", 0.7, NotElsewhere,
		},
		{
			[]string{"certificate", "private key", "pkcs12", "pfx"},
			[]string{"missing private key", "missing certificate for", "no private key", "credential from certificate", "certificate credential", "matching public certificate", "creating spt", "decode pkcs12", "tls client authentication set", "client authentication as an extended key usage", "not contain a private key"},
			"flow.client-auth", 0.62, NotElsewhere,
		},
		{
			[]string{"request_uri", "request uri", "request object", "request parameters", "'nonce'", "nonce", "response type", "pushed authorization request", "pushed authorization requests", "assertion request parameter"},
			[]string{"not whitelisted", "unable to fetch", "could not fetch", "failed to fetch", "not be fetched", "body parsing failed", "must be provided with type", "are enforced", "is enforced", "no such request", "must match the one sent"},
			"request.malformed", 0.67, NearOrShort,
		},
		{[]string{"nonce", "'nonce'", "'state'"}, []string{"minimum entropy", "provided but is required", "not have enough characters"}, "request.malformed", 0.66, NotElsewhere},
		{
			[]string{"'password' parameter", "'clientassertion' parameter", "'userassertion' parameter", "subject token type", "subject_token_type", "authentication input", "authentication request", "authorization input", "parameter when using", "request to authenticate"},
			words(unset, []string{"malformed", "must provide one of", "invalid request", "badly formed"}), "request.malformed", 0.5, NearOrShort,
		},
	}
}

// goClientPairs are what such servers say of clients and of their requests.
func goClientPairs() []Pair {
	return []Pair{
		{[]string{"client by id", "client by client id", "client by client_id"}, []string{"unable to", "failed to", "could not", "couldn't", "cannot", "error"}, "access-denied.client-id", 0.62, NotElsewhere},
		{
			[]string{"auth request", "authorization request", "authorize request", "authentication request", "token request", "form body"},
			[]string{"cannot parse", "can't parse", "could not parse", "failed to parse", "unable to parse", "error parsing", "cannot decode", "could not decode", "failed to decode"},
			"request.malformed", 0.62, NearOrShort,
		},
		{
			[]string{"response type", "response_type", "grant type", "grant_type", "response mode", "prompt parameter", "max_age", "id_token_hint", "ui_locales", "login_hint", "acr_values"},
			words(required, []string{"is missing", "missing or wrong", "single value", "must only be used", "in your request"}),
			"request.malformed", 0.5, NearOrShort,
		},
		{[]string{"scope", "scopes"}, []string{"of your request is missing", "of the request is missing", "missing in the request", "missing from the request", "missing in your request"}, "request.scope", 0.62, NearOrShort},
		{[]string{"authorize code", "authorization code", "oauth code", "login code"}, words(wrong, ended, unknown, unequal), "flow.code-expired", 0.62, NotElsewhere},
		{[]string{"requested audience", "requested audiences"}, words(refused, unknown, wrong), "invalid-token.audience", 0.62, NotElsewhere},
		{[]string{"oauth 2.0 client", "oauth client", "oauth2 client", "oidc client", "openid client", "requested client"}, []string{"unable to find", "could not find", "couldn't find", "cannot find", "not be found", "no such"}, "access-denied.client-id", 0.62, NearOrShort},
		{[]string{"oauth 2.0 client", "oauth client", "oauth2 client", "oidc client", "requested client"}, []string{"not be authenticated", "authentication failed", "failed to authenticate", "failed authentication"}, "access-denied.client-secret", 0.58, NearOrShort},
		{[]string{"token flow", "token flows", "token auth", "code flow", "token login"}, words(refused, []string{"should not be using", "not be using"}), "flow.not-allowed", 0.6, NearOrShort},
		{[]string{"refreshing token", "refreshing the token", "refreshing access token", "token refresh", "renewing token", "renewing the token", "renew token"}, []string{"unexpected status", "unexpected response", "error", "failed", "unable to", "could not", "cannot"}, "flow.refresh-token", 0.62, NearOrShort},
		{[]string{"id_token", "id token"}, []string{"is missing from", "missing from the"}, "request.scope", 0.66, NearOrShort},
	}
}

// goPersonPairs are what such servers say of people and of what they may do.
func goPersonPairs() []Pair {
	return []Pair{
		{
			[]string{"mfa", "webauthn", "passkey", "totp", "duo", "duo authentication", "mfa factors", "mfa factor", "mfa credentials", "mfa method", "mfa request", "mfa payload", "2fa", "security key", "mfa id", "u2f", "multifactor", "multifactor otp"},
			[]string{
				"missing", "not supplied", "not provided", "not support webauthn", "not support passkey", "not support duo", "not found", "is not supported", "requiring", "not present", "not enabled", "while", "enrolled",
				"failed to authenticate with", "authentication status", "authentication failed", "not set up", "is locked", "unavailable", "isn't ready", "not ready", "does not exist", "doesn't exist", "does not currently support", "device set up", "credentials registered", "credential registered", "credentials found", "credential found", "was denied", "was rejected", "timed out",
			},
			"flow.mfa", 0.6, NotElsewhere,
		},
		{[]string{"failed attempts", "login attempts", "failed logins", "sign-in attempts", "failed login attempts"}, []string{"is locked", "been locked", "locked out", "locked until", "is blocked", "been blocked", "suspended"}, "flow.user", 0.6, NotElsewhere},
		{[]string{"second factor", "second-factor", "two-factor"}, []string{"failed", "was missing", "not completed", "not given", "timed out", "was rejected"}, "flow.mfa", 0.6, NotElsewhere},
		{[]string{"cloned credential", "cloned authenticator", "cloned security key"}, []string{"authentication attempt", "failed", "detected", "rejected", "possible", "warning"}, "flow.mfa", 0.64, NotElsewhere},
		{
			[]string{"source address", "client address", "remote address", "source ip", "client ip", "remote ip", "origin address", "ip address"},
			[]string{"unauthorized by cidr", "unauthorized through cidr", "cidr restriction", "bound cidr", "not in the allowed cidr", "outside the allowed", "not within the allowed", "not in allowed range", "not in the bound"},
			"flow.conditional-access", 0.64, NotElsewhere,
		},
		{
			[]string{"username and password", "user name and password", "bind credentials", "login user", "user bind", "bind dn", "bind user"},
			[]string{"unable to authenticate", "could not authenticate", "not authenticate", "authentication failed", "has not set the password", "has no password", "bind dn failed", "discovery of user", "bind failed", "were rejected", "are rejected"},
			"flow.user", 0.62, NotElsewhere,
		},
		{
			[]string{"user", "identity", "identifier", "account", "login name"},
			[]string{
				"is not registered", "is already registered", "not yet registered", "not have a code credential", "not have a password credential", "not in org", "not in organization", "not in team",
				"not found among", "not assigned to this client", "not assigned to the client",
			},
			"flow.user", 0.68, NearOrShort,
		},
		{[]string{"entity on the token", "token's entity", "identity entity", "entity on the"}, []string{"is disabled", "is invalid", "is locked", "not authorized by client", "not authorized by the client"}, "flow.user", 0.66, NearOrShort},
		{
			[]string{"credentials", "access credentials", "credential", "authentication credentials"},
			[]string{"authentication failed, check", "authentication failed. check", "rejected the given", "rejected the credentials", "check your credentials", "check your access credentials", "check the credentials", "rejected the supplied", "rejected these"},
			"access-denied.client-secret", 0.57, NearOrShort,
		},
		{
			[]string{"rights", "access rights", "permissions", "privileges"},
			[]string{"have insufficient", "has insufficient", "with insufficient", "not have sufficient", "not have enough"},
			"forbidden.capability", 0.5, NearOrShort,
		},
		{
			[]string{"login requests", "token requests", "authentication requests", "authorization requests", "sign-in requests", "rate limit", "oauth token", "sign-ins", "logins", "login attempts", "oauth requests"},
			[]string{"exceeded", "too many", "slow down", "reached", "being throttled"},
			"idp.rate-limited", 0.6, NearOrShort,
		},
		{[]string{"scope", "scopes"}, []string{"may be missing the", "might be missing the", "did not provide the", "client is missing the", "token is missing the"}, "forbidden.scope", 0.6, NotElsewhere},
		{[]string{"oauth token", "access token", "device token"}, []string{"access denied", "denied by user", "was denied"}, "flow.denied", 0.52, NearOrShort},
		{[]string{"machine authorization", "device approval", "device authorization", "admin approval"}, []string{"visit the admin", "required, please", "by an admin", "waiting for approval"}, "flow.consent", 0.6, NearOrShort},
	}
}

// goReachPairs are what such servers say of answers, and of the certificates of servers.
func goReachPairs() []Pair {
	return []Pair{
		{
			[]string{"token server", "secure token server", "token service", "security token service", "/token endpoint", "token endpoint", "oauth server", "access token", "oauth token", "token json from metadata", "oauth2 token", "user information"},
			[]string{
				"invalid response", "response body from", "unmarshal response", "doing post", "doing get", "posting to", "reading http response", "reading response", "bad response", "empty response", "malformed response", "json from metadata",
			},
			"idp.endpoint", 0.6, NearOrShort,
		},
		{
			[]string{"secure token server", "/token endpoint", "token endpoint", "oauth server", "access token", "oauth token", "userinfo endpoint"},
			[]string{"unexpected status", "unexpected response", "unexpected http status"},
			"idp.endpoint", 0.42, NearOrShort,
		},
		{
			[]string{"response", "answer", "reply"},
			[]string{"doesn't have jwt", "doesn't have token", "doesn't have a token", "doesn't have access", "not have jwt", "not have a token", "not have an access", "contains no token", "contains no access", "missing access_token", "missing 'verification_uri'", "missing 'device_code'", "missing 'user_code'", "missing 'access_token'", "missing 'expires_in'", "without a token", "without token"},
			"idp.endpoint", 0.66, NearOrShort,
		},
		{
			[]string{"authorization server endpoint", "authorization endpoint", "token endpoint", "token url", "well-known endpoints", "well known endpoints", "device authorization endpoint", "oauth2 token url"},
			[]string{"no authorization server", "endpoint found", "in the openid", "in provider metadata", "in the discovery", "in discovery", "descriptor json", "missing tokenurl", "in metadata", "not advertise"},
			"idp.discovery", 0.63, NearOrShort,
		},
		{[]string{"well-known endpoints", "well known endpoints"}, []string{"could not fetch", "couldn't fetch", "failed to fetch", "unable to fetch", "error fetching"}, "idp.discovery", 0.63, NotElsewhere},
		{[]string{"tenantdiscoveryresponse", "discoveryresponse", "openidconfiguration", "providermetadata", "provider issuer", "provider's issuer"}, words(missing, wrong, unequal, unreadable, []string{"empty", "not found", "in discovery"}), "idp.discovery", 0.64, NotElsewhere},
		{
			[]string{"ca data", "ca certificate", "ca certificates", "ca cert", "ca file", "ca file(s)", "ca files", "ca bundle", "ca pem", "ca pem data", "ca certificate file", "certificate file", "pem certificate", "pem block", "decoding pem", "pem file", "trust chain", "trust chain file", "root certificate", "certificate pool", "certificate bundle", "x509 key pair", "tls key pair", "verified chains"},
			[]string{
				"no certificates found", "no valid certificates", "no certificate found", "contains no", "no certificates in", "not parse to a certificate", "that is not a certificate", "not contain a certificate", "not contain any certificate", "is not a certificate", "no root certificate", "not decode", "could not decode",
				"failed to decode", "failed to read", "could not read", "not found", "was not found", "missing", "not loaded", "problem loading", "failed loading", "error loading", "failed to load", "unable to load", "could not load", "malformed", "invalid tls",
			},
			"network.tls", 0.56, NotElsewhere,
		},
		{
			[]string{"server certificate", "tls server certificate", "tls server private key", "certificate"},
			[]string{"in ca data", "in certificate file", "not pinned", "had error", "must be present and valid", "is expired", "already expired", "near expiry", "not match provided key", "not match the provided key", "not match the connection"},
			"network.tls", 0.53, NotElsewhere,
		},
		{
			[]string{"tls certificate", "tls certificates", "tls cert", "tls certs", "https certificate", "x509 data", "x509 key pair", "key pair", "certificate/key pair"},
			[]string{"failed to load", "failure to load", "could not load", "unable to load", "cannot load", "failed to reload", "cannot read", "could not read", "failed to read", "unable to read", "error loading", "error parsing", "could not parse", "is found", "verification for", "invalid tls"},
			"network.tls", 0.56, NotElsewhere,
		},
		{
			[]string{"tls handshake", "tls dial", "start tls", "starttls", "tls connection", "tls-connection", "tls setup", "tls cipher suites", "tls cipher suite", "setup tls", "set up tls"},
			[]string{"handshake error", "handshake failed", "failed", "failure", "dial for", "error during", "invalid tls", "did not provide a certificate"},
			"network.tls", 0.54, NotElsewhere,
		},
		{
			[]string{"tls", "tls connection", "https", "secure connection"},
			[]string{"required for client", "over a plain http", "plain http connection", "configuration mismatch"},
			"network.tls", 0.5, NotElsewhere,
		},
	}
}
