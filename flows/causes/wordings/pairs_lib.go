package wordings

// absent is said of a setting that a library does not get.
var absent = []string{
	"is required", "are required", "required", "must be provided", "must be set", "must be specified", "must be configured", "missing", "not specified", "not provided", "not configured",
	"was specified", "was configured", "was provided", "is not set", "not been set", "isn't set", "cannot be empty", "can't be empty", "must not be empty", "may not be empty", "is empty",
	"cannot be null", "must not be null", "is null", "is undefined", "not defined", "cannot be blank",
}

// librarySettingPairs are what libraries say of their settings, in whatever words.
func librarySettingPairs() []Pair {
	return []Pair{
		{[]string{"client id", "client_id", "clientid", "client identifier"}, absent, "access-denied.client-id", 0.56, NearOrShort},
		{[]string{"client secret", "client_secret", "clientsecret", "client credential", "client credentials"}, absent, "access-denied.client-secret", 0.56, NearOrShort},
		{
			[]string{"redirect uri", "redirect_uri", "redirecturi", "redirect url", "callback url", "callbackurl", "redirecturl"},
			words(absent, []string{"must not", "should not", "fragment", "not parseable", "must use", "must start", "must be"}), "flow.redirect-uri", 0.6, NearOrShort,
		},
		{
			[]string{"scope", "scopes"},
			[]string{"at least one", "must be provided", "cannot be empty", "must not be empty", "is empty", "are empty", "needs to be", "no scope was", "no scopes were", "reserved"},
			"request.scope", 0.59, NearOrShort,
		},
		{
			[]string{
				"well-known", "well known", "oauth metadata", "oidc metadata", "server metadata", "openid metadata", "openid connect endpoints", "resource metadata", "discovery endpoint",
				"discovery url", "discovery document", "metadata endpoint", "metadata url", "metadata document", "metadata address", "openid provider",
			},
			words(failing, []string{"404", "not found", "not implement", "error when", "error while", "error loading", "trying to load", "unreachable", "invalid", "not valid", "malformed", "missing", "not reachable", "does seem", "unexpected"}),
			"idp.discovery", 0.57, NearOrShort,
		},
		{
			[]string{"grant type", "grant_type", "response type", "response_type", "device code flow", "device flow", "code flow", "implicit flow", "password grant", "ropc", "token exchange"},
			[]string{"not support", "doesn't support", "not currently supported", "not implemented", "not available"},
			"flow.not-allowed", 0.58, NearOrShort,
		},
		{
			[]string{"private key", "client certificate", "signing certificate", "pfx", "pkcs12", "pkcs#12", "pem"},
			words(failing, []string{"does not have", "doesn't have", "not found", "invalid", "missing", "required", "bad password", "wrong password", "not of type"}), "flow.client-auth", 0.54, NearSignIn,
		},
		{
			[]string{"authority", "authority url", "tenant id", "tenantid", "tenant", "tenant_id", "directory id", "authority host"},
			words(absent, []string{"must be", "should be in the form", "should have at least", "malformed", "not the same", "must specify", "must also specify", "not supported"}), "access-denied.tenant", 0.52, NearSignIn,
		},
	}
}

// libraryPairs are what libraries say of what they get, in whatever words.
func libraryPairs() []Pair {
	return []Pair{
		{
			[]string{"token response", "token endpoint", "from token", "token endpoint response"},
			[]string{"does not contain", "did not contain", "missing", "did not include", "does not include", "without", "no access", "not json", "not valid json", "unexpected", "empty"},
			"idp.endpoint", 0.5, NearOrShort,
		},
		{
			[]string{"user", "sign-in", "signin", "authentication", "authorization", "login dialog", "login popup", "login window", "login was", "end-user", "resource owner"},
			[]string{"cancelled", "canceled", "dismissed", "declined", "closed the", "closed by", "rejected the", "aborted by", "aborted the"},
			"flow.denied", 0.55, NearOrShort,
		},
		{[]string{"token"}, []string{"is revoked", "was revoked", "been revoked", "got revoked", "were revoked", "revoked by", "already revoked", "or revoked", "and revoked", "expired/revoked", "blacklisted", "blocklisted", "denylisted", "been invalidated", "logged out"}, "expired.not-renewed", 0.5, NearOrShort},
		{
			[]string{"email", "e-mail", "email address", "email domain", "hosted domain"},
			[]string{"not allowed", "not verified", "not permitted", "unverified", "not whitelisted", "not authorized", "not in the list", "not in an allowed", "isn't allowed"},
			"flow.user", 0.56, NearSignIn,
		},
		{
			[]string{"id token", "id_token", "idtoken", "access token", "jwt", "bearer token"},
			[]string{"parsing failed", "parse failed", "could not be parsed", "cannot be parsed", "can't be parsed", "couldn't be parsed", "not parsable", "not parseable", "failed parsing", "failed to deserialize"},
			"token.opaque", 0.6, NearOrShort,
		},
		{
			[]string{"feature", "login", "sign-in", "authentication", "identity provider", "authorization server", "oauth server", "auth server", "sso", "oidc provider"},
			[]string{"temporarily unavailable", "currently unavailable", "temporarily down", "under maintenance", "down for maintenance", "in maintenance", "experiencing an outage"},
			"idp.unavailable", 0.58, NearOrShort,
		},
		{
			[]string{"clock", "system time", "system clock", "server time", "local time", "clock skew", "time skew"},
			[]string{"not synchronized", "not synchronised", "out of sync", "not in sync", "wrong", "incorrect", "too large", "exceeds", "ahead", "behind", "skewed", "drift", "is off", "off by", "right?"},
			"token.clock", 0.58, NearOrShort,
		},
		{
			[]string{"id_token", "id token", "idtoken"},
			[]string{"is missing", "missing from", "not present", "not returned", "not included", "not provided", "not supplied", "not found", "was not", "but missing", "did not return", "does not include", "did not include"},
			"request.scope", 0.58, NearOrShort,
		},
		{
			[]string{"at_hash", "c_hash", "azp", "auth_time", "amr", "sub", "token hash", "code hash", "authorized party", "authorized party (azp)", "token expiry", "email attribute", "attribute email", "email address"},
			words(unequal, []string{"missing", "not present", "not provided", "invalid", "is absent", "didn't return", "did not return", "not returned", "must be"}), "token.claims", 0.56, NearSignIn,
		},
		{
			[]string{"(iat)", "(nbf)", "issued at time", "not before time", "iat claim", "nbf claim", "not before", "issued at"},
			[]string{"is before", "claim error", "just yet", "in the future", "ahead", "invalid", "not valid", "not yet"},
			"token.clock", 0.62, NearOrShort,
		},
		{
			[]string{"state", "csrf", "csrf token", "response state", "request state", "oauth state", "login state", "session state"},
			[]string{"mismatch", "doesn't match", "does not match", "did not match", "not match", "is expired", "has expired", "not found in", "missing from", "cookie is missing", "cookie not found", "tampered", "forged", "wrong", "no longer"},
			"flow.code-expired", 0.55, NearSignIn,
		},
		{
			[]string{"oauth flow", "oidc flow", "login flow", "authentication flow", "authorization flow", "sign-in flow", "login", "authorization"},
			[]string{"timed out", "timeout", "took too long", "not completed in time"},
			"flow.code-expired", 0.42, NearOrShort,
		},
		{[]string{"email", "e-mail", "email domain", "domain"}, []string{"not fulfilled", "is not allowed", "not an allowed", "isn't allowed", "not permitted"}, "flow.user", 0.55, NearOrShort},
		{[]string{"jwe", "encrypted token", "encrypted jwt", "encrypted id token"}, words(failing, wrong, refused), "token.encrypted", 0.58, NearOrShort},
		{
			[]string{"token", "jwt", "token type", "typ"},
			[]string{"wrong type", "incorrect type", "not an access token", "not an id token", "must be an access token", "is a refresh token", "not a bearer", "unexpected type", "wrong kind"},
			"token.type", 0.6, NearOrShort,
		},
		{
			[]string{"token", "jwt", "id token", "id_token", "access_token"},
			[]string{
				"validation failed", "verification failed", "verify failed", "verify error", "failed to verify", "failed to validate", "could not verify", "could not validate", "unable to verify", "unable to validate",
				"error verifying", "error validating", "failed verification", "failed validation", "not be verified", "not be validated", "validation error",
			},
			"invalid-token.audience", 0.37, NearOrShort,
		},
		{
			[]string{"session", "sso session", "login session", "credential", "credentials"},
			[]string{"expired", "no longer valid", "could not be found", "not found", "revoked", "terminated", "could not be refreshed", "stale"},
			"flow.refresh-token", 0.42, NearSignIn,
		},
	}
}

// libraryNetworkPairs are what is said of the way to a server, near words about signing in.
func libraryNetworkPairs() []Pair {
	return []Pair{
		{
			[]string{"host", "hostname", "host name", "domain name", "dns", "dns lookup", "dns resolution", "server name", "name resolution"},
			[]string{"not resolve", "not be resolved", "cannot be resolved", "can't be resolved", "resolution failed", "lookup failed", "unresolvable", "failed to resolve", "unable to resolve", "query failed", "host failed", "dns lookup failed", "resolution error"},
			"network.dns", 0.68, NotElsewhere,
		},
		{
			[]string{"connection", "connect", "connecting", "server", "request", "endpoint", "provider"},
			[]string{"timed out", "timeout", "time-out", "took too long", "did not respond", "not responding in time"},
			"network.timeout", 0.62, NearSignIn,
		},
		{
			[]string{"connection", "connect", "connecting", "socket"},
			[]string{"refused", "reset", "closed unexpectedly", "aborted", "dropped", "was lost", "broken", "terminated", "unreachable", "could not be established", "could not be made"},
			"network.refused", 0.6, NearSignIn,
		},
		{
			[]string{"tls", "ssl", "certificate", "handshake"},
			[]string{"fail", "error", "invalid", "expired", "mismatch", "not verified", "untrusted", "rejected", "unknown"},
			"network.tls", 0.52, NearSignIn,
		},
	}
}
