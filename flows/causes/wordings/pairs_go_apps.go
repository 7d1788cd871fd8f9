package wordings

// goAppPairs are what programs written in Go say where they let people in by a provider: dashboards, proxies, mesh networks.
func goAppPairs() []Pair {
	return []Pair{
		{
			[]string{"principal", "user", "account", "identity", "email", "member", "person"},
			[]string{"match any allowed", "in any allowed", "match any permitted", "match an allowed", "of any allowed", "of login type", "forbidden to sign in", "forbidden to log in", "not permitted to use this login"},
			"flow.user", 0.66, NotElsewhere,
		},
		{
			[]string{"user", "account", "member", "person"},
			[]string{
				"found on chosen organi", "found on the chosen", "found in organi", "found in the organi", "no member of", "not a member of the required", "not yet initialized", "not yet initialised", "has not set a password",
				"not allowed to link", "denied access to this client", "denied access to the client", "denied access to this application", "no access to this client",
			},
			"flow.user", 0.66, NotElsewhere,
		},
		{
			[]string{"samlrequest", "saml request", "auth request", "authorization request", "device authorization request", "consent session", "consent session challenge", "login challenge"},
			words(unknown, []string{"already been handled", "already handled", "created by other", "created by another", "failed to lookup", "could not lookup", "malformed"}),
			"flow.code-expired", 0.63, NotElsewhere,
		},
		{[]string{"external idp", "external login provider", "external identity provider", "external login"}, refused, "flow.not-allowed", 0.58, NotElsewhere},
		{[]string{"user session", "usersession", "login session", "sso session", "auth session", "web session", "offline session"}, words(unknown, ended, []string{"terminated", "no longer"}), "flow.refresh-token", 0.56, NearOrShort},
		{
			[]string{"provider verifier", "jwt verifier", "token verifier", "id token verifier", "verifier for jwt issuer", "verifier for issuer"},
			[]string{"could not construct", "could not create", "could not build", "failed to construct", "failed to create", "failed to build", "unable to create", "error building", "error creating", "not initialized", "not be initialized"},
			"idp.discovery", 0.6, NotElsewhere,
		},
		{
			[]string{"state in callback", "state in the callback", "callback state", "returned state", "state from the callback"},
			words(unequal, wrong, unknown), "flow.code-expired", 0.64, NotElsewhere,
		},
		{
			[]string{"callback address", "callback url", "redirect uri", "redirect url", "redirect_uri", "return address"},
			[]string{"allow list", "allowlist", "whitelist", "allow-list", "allowed list", "list of allowed"},
			"flow.redirect-uri", 0.66, NotElsewhere,
		},
		{[]string{"secret_id", "secret id", "secret-id"}, words(wrong, ended, unknown, []string{"already used", "used up"}), "access-denied.client-secret", 0.62, NearOrShort},
		{[]string{"policy", "policies", "acl policy"}, []string{"denies", "not permit", "not allow", "forbids", "lacks the"}, "forbidden.capability", 0.5, NearOrShort},
		{[]string{"account", "registration", "user"}, []string{"awaits approval", "awaits activation", "awaiting activation", "waiting for approval", "needs to be approved", "must be approved"}, "flow.user", 0.64, NotElsewhere},
		{[]string{"ldap user", "ldap entry", "directory user", "ldap account"}, []string{"no such", "not found", "does not exist", "not exist", "unknown"}, "flow.user", 0.6, NotElsewhere},
		{[]string{"issued by"}, []string{", want", ", wanted", ", expected", "but expected", "instead of"}, "token.issuer", 0.6, NearOrShort},
		{[]string{"device-code", "device code"}, []string{"exchange failed", "exchange error"}, "flow.code-expired", 0.62, NotElsewhere},
		{
			[]string{"oidc keys", "oidc key set", "provider keys", "provider's keys", "idp keys", "getting oidc", "fetching oidc", "oidc discovery"},
			[]string{"error fetching", "failed to fetch", "could not fetch", "unable to fetch", "failed to get", "unable to get", "error getting", "unexpected status", "unexpected response"},
			"idp.discovery", 0.61, NotElsewhere,
		},
		{[]string{"permission", "permissions", "role", "roles"}, []string{"missing in token", "missing in the token", "missing from token", "missing from the token", "not in token", "not in the token"}, "forbidden.capability", 0.6, NearOrShort},
		{[]string{"scopes", "scope"}, []string{"match scopes in", "match the scopes", "match the required", "match required"}, "forbidden.scope", 0.6, NearOrShort},
		{[]string{"token", "jwt"}, []string{"has zero length", "of zero length", "is zero-length", "zero-length token"}, "request.malformed", 0.5, NearOrShort},
		{[]string{"proxy address", "proxy url", "proxy uri", "proxy host"}, words(wrong[:5], unreadable, []string{"not a valid", "unsupported scheme", "no scheme"}), "network.proxy", 0.66, NotElsewhere},
		{[]string{"email", "emails", "invited email"}, []string{"match emails from", "match the emails from", "match the email from", "match email from"}, "flow.user", 0.62, NotElsewhere},
		{[]string{"local account", "account", "local user"}, []string{"is linked to this", "linked to this external", "linked to this identity", "is not linked", "isn't linked"}, "flow.user", 0.62, NotElsewhere},
		{[]string{"redirect urls", "redirect uris", "callback urls"}, []string{"no available port", "no free port", "ports are in use", "port is in use"}, "flow.redirect-uri", 0.66, NotElsewhere},
		{[]string{"'authorization_endpoint'", "'token_endpoint'", "'jwks_uri'", "'userinfo_endpoint'"}, []string{"provided by", "published by", "returned by", "missing from", "missing in"}, "idp.discovery", 0.64, NotElsewhere},
		{
			[]string{"token endpoint", "authorization endpoint", "userinfo endpoint"},
			[]string{"not publish", "not advertise", "not announce", "not offer", "not list"},
			"idp.discovery", 0.63, NotElsewhere,
		},
		{[]string{"refresh failed", "refreshing"}, []string{"been rotated", "was rotated", "already been used", "already used"}, "flow.refresh-token", 0.66, NearOrShort},
		{[]string{"client_assertion_type"}, []string{"must be", "unsupported", "not supported", "unknown", "invalid"}, "flow.client-auth", 0.68, NotElsewhere},
		{[]string{"realm"}, []string{"is not known", "not known to", "unknown to"}, "access-denied.tenant", 0.6, NotElsewhere},
		{[]string{"upstream idp", "upstream provider", "idp", "identity provider"}, []string{"unreachable", "not reachable", "is down", "not responding", "cannot be reached"}, "idp.unavailable", 0.6, NotElsewhere},
		{[]string{"user information", "user info", "userinfo"}, []string{"has no name", "has no email", "has no user", "no name field", "no email field"}, "token.claims", 0.6, NotElsewhere},
		{[]string{"web key", "web keys"}, []string{"no active", "not found", "missing"}, "token.signature", 0.58, NotElsewhere},
		{[]string{"principal"}, []string{"unauthorized", "not authorized", "domain mismatch", "user mismatch", "group mismatch", "not allowed"}, "flow.user", 0.56, NearOrShort},
		{
			[]string{"roles", "role", "groups", "group membership"},
			[]string{"idp provided data", "could not evaluate any", "from the idp", "from idp", "by the idp", "in the idp"},
			"flow.user", 0.56, NotElsewhere,
		},
	}
}

// goAppTokenPairs are what such programs say of the tokens and the settings that the provider gave them.
func goAppTokenPairs() []Pair {
	return []Pair{
		{
			[]string{"callback params", "callback parameters", "callback query", "oidc callback", "oauth callback", "oauth2 callback"},
			[]string{"empty", "missing", "without a code", "without code", "no code", "without state"},
			"request.malformed", 0.52, NotElsewhere,
		},
		{
			[]string{"id token", "id_token"},
			[]string{"could not extract", "couldn't extract", "failed to extract", "unable to extract", "failed getting", "failed to get", "could not get", "unable to get", "missing", "not found in", "not exist in"},
			"request.scope", 0.54, NearOrShort,
		},
		{[]string{"id_token", "id token", "access_token", "access token"}, []string{"is not a string", "isn't a string", "not a string value"}, "token.opaque", 0.55, NotElsewhere},
		{
			[]string{"state key", "node state", "request state", "auth state", "login state", "oauth state", "oidc state", "authentication state", "authorization state", "state payload", "state parameter"},
			words(ended, unreadable, wrong[:4], []string{"decrypt"}), "flow.code-expired", 0.62, NotElsewhere,
		},
		{
			[]string{"oidc config", "openid config", "oidc metadata", "oidc provider config", "oidc provider configuration", "oidc setting", "oidc settings", "provider configuration", "openid provider configuration", "sso configuration"},
			[]string{"could not retrieve", "couldn't retrieve", "failed to retrieve", "unable to retrieve", "could not load", "failed to load", "unable to load", "could not fetch", "failed to fetch", "unable to fetch", "could not get", "failed to get", "unable to get", "error getting", "error fetching", "error retrieving"},
			"idp.discovery", 0.62, NearOrShort,
		},
		{
			[]string{"provider url", "issuer url", "oidc provider url", "idp url"},
			[]string{"missing", "is empty", "not set", "must be set", "is required", "not configured", "invalid"},
			"idp.discovery", 0.6, NotElsewhere,
		},
		{
			[]string{"token response", "token response body", "response of the token endpoint", "token endpoint's response", "userinfo response", "user info response"},
			unreadable, "idp.endpoint", 0.66, NearOrShort,
		},
		{
			[]string{"token file", "federated token file", "web identity token file", "identity token file", "service account token file"},
			[]string{"failed to read", "could not read", "couldn't read", "unable to read", "error reading", "not found", "does not exist", "is empty", "missing", "cannot open", "failed to open"},
			"request.malformed", 0.48, NearOrShort,
		},
		{
			[]string{"credential audience", "sts audience", "token audience", "expected audience", "allowed audience", "allowed audiences"},
			words(unset, wrong, refused), "invalid-token.audience", 0.6, NotElsewhere,
		},
		{
			[]string{"token signature", "id token signature", "jwt signature", "assertion signature"},
			[]string{"error validating", "failure validating", "failed validating", "error verifying", "could not be checked", "no key", "could not check"},
			"token.signature", 0.62, NearOrShort,
		},
		{
			[]string{"exchange with oidc provider", "exchange with the oidc provider", "exchange with provider", "exchange with the provider", "code exchange with"},
			[]string{"unable to", "failed", "could not", "couldn't", "error"},
			"flow.code-expired", 0.52, NotElsewhere,
		},
		{[]string{"consent", "consent session"}, []string{"no previous", "could be found", "has been withdrawn", "was withdrawn", "was revoked", "been revoked"}, "flow.consent", 0.64, NearOrShort},
		{
			[]string{"login session", "authentication session", "prompt", "user session"},
			[]string{"no previous", "no existing", "no active", "is set to 'none'", "'none' was requested", "none was requested", "reached 'max_age'"},
			"flow.refresh-token", 0.6, NotElsewhere,
		},
	}
}

// goAppPhrases are turns of theirs.
var goAppPhrases = []Phrase{
	{"unauthorized principal", "flow.user", 0.7},
	{"parse id token claims", "token.claims", 0.9},
	{"parsing id token claims", "token.claims", 0.9},
	{"parse jwt claims", "token.claims", 0.75},
	{"parsing jwt claims", "token.claims", 0.75},
	{"set to the v2.0 endpoint", "idp.endpoint", 0.8},
	{"not a supported audience", "invalid-token.audience", 0.66},
	{"no applicable key", "token.signature", 0.66},
	{"unknown user or", "flow.user", 0.62},
	{"has no account here", "flow.user", 0.62},
	{"request for metadata was not", "idp.discovery", 0.6},
	{"contain an id_token", "request.scope", 0.8},
	{"contain an id token", "request.scope", 0.8},
	{"both username and password", "flow.user", 0.5},
	{"oauth state is invalid", "flow.code-expired", 0.9},
	{"aud field is not", "invalid-token.audience", 0.66},
	{"aud array contains", "invalid-token.audience", 0.66},
	{"only request this once every", "idp.rate-limited", 0.75},
	{"failed: invalid state", "flow.code-expired", 0.75},
	{"failed: missing code", "flow.code-expired", 0.75},
	{"incorrect login type", "flow.user", 0.7},
	{"parse refresh token error", "flow.refresh-token", 0.88},
	{"subject from hint does not match", "token.claims", 0.7},
}
