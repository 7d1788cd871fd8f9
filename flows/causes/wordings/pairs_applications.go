package wordings

import "slices"

// applicationPairs are what applications say of a sign-in, in whatever words.
func applicationPairs() []Pair {
	return slices.Concat(applicationPersonPairs(), applicationTokenPairs(), applicationServerPairs())
}

// applicationPersonPairs are what they say of people, of their sessions and of what they decide.
func applicationPersonPairs() []Pair {
	return []Pair{
		{
			[]string{"token refresh", "refreshing", "refresh the token", "refresh token request", "refresh access token", "refresh the access token", "renewing", "token renewal", "renew session", "renew the session", "renew", "silent renew", "refreshtoken", "refresh grant", "refresh"},
			words(failing, []string{"error", "rejected", "unsuccessful"}), "flow.refresh-token", 0.53, NearSignIn,
		},
		{
			[]string{"username or password", "user name or password", "email or password", "user or password", "username/password", "username and password", "login or password", "e-mail or password", "login credentials", "user credentials", "login/password"},
			words(wrong, unequal[:4], []string{"check", "does not match", "not recognized"}), "flow.user", 0.65, NearOrShort,
		},
		{
			[]string{"admin", "administrator", "administrators", "global administrator", "it department"},
			[]string{"approval required", "approval is required", "approval from", "not approved", "must grant", "must allow", "need to grant", "needs to grant", "permission is required", "only be granted", "has blocked", "need permission", "to approve", "must approve", "permission from", "ask your"},
			"flow.consent", 0.57, NearOrShort,
		},
		{
			[]string{"sign in", "sign-in", "signin", "sign_in", "login", "log in", "authentication", "authorization", "popup", "oauth", "browser window", "consent"},
			[]string{"canceled", "cancelled", "rejected by", "denied by", "declined by", "dismissed", "closed before", "closed by", "aborted"},
			"flow.denied", 0.53, NearOrShort,
		},
		{
			[]string{"user", "account", "email", "email address", "e-mail address", "email domain", "member", "login"},
			[]string{
				"is not allowed to access", "not allowed to access this app", "not allowed to login", "not allowed to log in", "not allowed to sign in", "no account found", "account does not have access", "not have access to this", "not in allowed_domains", "not in allowed", "not allowed:",
				"not invited", "not a member", "not on the allowlist", "not whitelisted", "not authorized to sign in", "not authorized to log in", "not authorized to access this app", "not linked", "not been activated", "not activated", "signups are disabled", "is not permitted for", "not permitted to log in", "not permitted to sign in", "signup is disabled", "not associated with",
			},
			"flow.user", 0.62, NearOrShort,
		},
		{[]string{"scope", "scopes"}, []string{"you need", "following scopes", "needs the", "need the", "requires one of", "not sufficient", "insufficient"}, "forbidden.scope", 0.6, NearSignIn},
		{
			[]string{"sign-in", "sign in", "login", "log in", "access"},
			[]string{"blocked because", "unknown location", "unfamiliar location", "risky", "blocked by policy", "blocked by a policy", "untrusted location", "was blocked by"},
			"flow.conditional-access", 0.58, NearSignIn,
		},
		{[]string{"login", "sign-in", "session", "log-in", "sso session", "authentication"}, []string{"has expired", "is expired", "expired. please", "expired, please"}, "flow.refresh-token", 0.5, NearOrShort},
		{
			[]string{"device", "this device", "your device", "the device"},
			[]string{"needs to be registered", "not registered", "is not registered", "not compliant", "required device state", "not managed", "must comply", "does not meet"},
			"flow.conditional-access", 0.58, NearOrShort,
		},
		{
			[]string{"device code", "device login", "device flow", "device authorization", "user code"},
			[]string{"timed-out", "timed out", "timeout", "took too long", "not entered in time"},
			"flow.code-expired", 0.68, NearOrShort,
		},
		{
			[]string{"session token", "sso session", "sso token", "login session", "refresh credential", "cached token", "cached credentials", "saved credentials", "stored credentials", "saved login", "stored login", "cached login", "saved session"},
			words(wrong[:4], unknown[:4], ended, missing[:4]), "flow.refresh-token", 0.6, NearOrShort,
		},
		{
			[]string{"service account", "principal", "the caller", "caller", "application", "the app", "user"},
			[]string{"does not have permission", "doesn't have permission", "not have the required", "lacks the required role", "missing role", "not have the role", "not have sufficient", "lacks privileges"},
			"forbidden.capability", 0.52, NearSignIn,
		},
	}
}

// applicationTokenPairs are what they say of tokens, claims and proofs.
func applicationTokenPairs() []Pair {
	return []Pair{
		{
			[]string{"oidc claim", "valid subject", "subject value", "required claim", "required claims", "username claim", "email claim", "groups claim", "roles claim", "role claim", "name claim", "sub claim"},
			words(missing, unknown[:4], []string{"no", "neither", "was not", "not returned", "is empty", "not set"}), "token.claims", 0.6, NearOrShort,
		},
		{[]string{"iat", "'iat'", "issued at"}, words(wrong[:5], []string{"future", "skew", "later than"}), "token.clock", 0.66, NearOrShort},
		{
			[]string{"aud", "'aud'", "audience", "audiences", "aud claim"},
			[]string{"must end", "must contain", "must match", "must include", "not a trusted", "untrusted", "not accepted", "no audience", "not contain", "not allowed", "but got", "but found"},
			"invalid-token.audience", 0.66, NearOrShort,
		},
		{
			[]string{"iss", "'iss'", "issuer"},
			[]string{"must match", "but got", "but found", "not a trusted", "not accepted", "not in the list", "not allowed"},
			"token.issuer", 0.6, NearOrShort,
		},
		{
			[]string{"signing key", "token signing key", "signature", "signing keys", "token signature"},
			[]string{"unauthorized", "not verify", "verify", "not verified", "cannot be verified", "could not be verified", "forged", "tampered", "corrupt"},
			"token.signature", 0.58, NearOrShort,
		},
		{
			[]string{"in id token", "in the id token", "in userinfo", "in the userinfo", "from userinfo", "from the userinfo", "in the user info", "userinfo response", "in the access token"},
			[]string{"not found", "missing", "has no", "no email", "no sub", "absent", "not present", "could not find", "without", "does not contain", "not contain"},
			"token.claims", 0.63, NearOrShort,
		},
		{[]string{"openid scope", "'openid' scope", "scope openid", "scope 'openid'", "offline_access scope", "scope offline_access"}, words(missing, required), "request.scope", 0.64, NearOrShort},
		{
			[]string{"code_challenge", "code challenge", "code_verifier", "code verifier", "pkce"},
			[]string{"must be", "minimum length", "too short", "too long", "must use", "is enforced", "at least", "needs to be", "mandatory", "not allowed", "unexpected"},
			"flow.pkce", 0.7, Always,
		},
	}
}

// applicationServerPairs are what they say of clients and of servers.
func applicationServerPairs() []Pair {
	return []Pair{
		{
			[]string{"oauth discovery", "discovery data", "provider config", "provider config endpoint", "oidc connector", "oidc issuer", "openid provider", "oidc discovery", "discovery url", "openid configuration", "discovery"},
			words(failing, missing, unequal[:4], wrong[:4], []string{"not support", "not available", "not reachable", "not accessible", "error checking", "error fetching", "404", "timed out"}), "idp.discovery", 0.6, NearOrShort,
		},
		{
			[]string{"token response", "userinfo response", "response from token", "json token", "provider response", "response from the token endpoint", "response from the provider"},
			words([]string{"failed to", "unable", "could not", "couldn't", "cannot", "invalid", "not valid", "unexpected", "not json", "html", "decode", "parse"}), "idp.endpoint", 0.62, NearOrShort,
		},
		{
			[]string{"appid", "app_id", "application_id", "applicationid", "client-id", "consumer key", "client key", "app key"},
			words(wrong, unknown, unequal[:4]), "access-denied.client-id", 0.66, NearOrShort,
		},
		{
			[]string{"consumer secret", "client-secret", "app_secret", "appsecret", "api secret", "secret key", "application secret"},
			words(wrong, unequal[:4], ended), "access-denied.client-secret", 0.62, NearSignIn,
		},
		{
			[]string{"userinfo", "user info endpoint", "/token", "token endpoint", "token request", "token url", "jwks", "/oauth", "/authorize", "/userinfo", "authorization endpoint", "revocation endpoint", "introspection endpoint", "oauth callback"},
			[]string{"status 404", "status 405", "404 not found", "404 (not found)", "http 404", "http 405", "405 method", "status code 404", "status code 405", "status: 404", "status: 405", "status code: 404", "with 404", "with 405", "returned 404", "returned 405"},
			"idp.endpoint", 0.63, NearOrShort,
		},
		{
			[]string{"obtain token", "get token", "acquire token", "fetch token", "token endpoint", "token request", "/token", "identity provider", "oidc provider", "login page", "token service", "login service", "auth service", "sso service", "auth server", "keycloak", "oauth server", "access token", "userinfo", "sso"},
			[]string{"500 internal", "502 bad gateway", "503 service", "http 500", "http 502", "http 503", "status 500", "status 502", "status 503", "status code 500", "status code 502", "status code 503", "status: 500", "status: 502", "status: 503", "bad gateway", "service unavailable", "internal server error", "responded 50", "responded with 50", "returned 50", "answered 50"},
			"idp.unavailable", 0.6, NearOrShort,
		},
		{
			[]string{"certificate", "pfx", "private key", "certificate file"},
			[]string{"failed to load", "could not load", "unable to load", "not use the", "for signing", "cannot be loaded", "could not find", "incorrect password", "not a valid certificate"},
			"flow.client-auth", 0.5, NearSignIn,
		},
		{
			[]string{"requests", "traffic", "attempts", "calls"},
			[]string{"too many", "excessive", "repeated", "limit exceeded", "throttl", "slow down", "temporarily blocked"},
			"idp.rate-limited", 0.56, NearSignIn,
		},
	}
}
