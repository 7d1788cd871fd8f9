package wordings

import "slices"

// cloudPlainPairs are faults as somebody words them who neither quotes the protocol nor a library.
func cloudPlainPairs() []Pair {
	return slices.Concat(cloudPlainSentPairs(), cloudPlainTokenPairs(), cloudPlainServerPairs(), cloudPlainStepPairs(), cloudPlainClientPairs(), cloudPlainPersonPairs())
}

// cloudPlainSentPairs are what is said of requests that carry nothing.
func cloudPlainSentPairs() []Pair {
	return []Pair{
		{
			[]string{"token", "access token", "bearer token", "api token", "auth token", "bearertoken", "credentials"},
			[]string{"neither a", "did not include a", "did not include an", "does not include a", "none was sent", "none was given", "was not sent", "not carry a", "not carry an", "came without"},
			"request.malformed", 0.46, NearOrShort,
		},
		{
			[]string{"api token", "auth token", "access token", "bearer token", "bearertoken", "accesstoken"},
			[]string{"set the", "to set a", "to set the", "must set", "please set", "is not set", "need to set", "isn't set", "is undefined", "not defined in"},
			"request.malformed", 0.47, NearOrShort,
		},
		{
			[]string{"signed in", "logged in", "authenticate", "log in", "sign in", "authenticated"},
			[]string{"without being", "before you can", "before using", "before running", "in order to use this", "to use this command", "to run this command", "to perform this action"},
			"request.malformed", 0.44, NearOrShort,
		},
		{[]string{"response_type", "grant_type", "response type", "grant type"}, []string{"was not sent", "not sent", "was not given", "left out"}, "request.malformed", 0.57, NotElsewhere},
	}
}

// cloudPlainTokenPairs are what is said of tokens.
func cloudPlainTokenPairs() []Pair {
	return []Pair{
		{[]string{"signed with", "signed by", "signed using"}, refused, "token.signature", 0.62, NearOrShort},
		{
			[]string{"user tokens", "user token", "bot tokens", "bot token", "service account tokens", "service account token", "personal access tokens", "app tokens", "installation tokens", "installation token", "access tokens", "id tokens", "api keys"},
			[]string{"only accepts", "only accepted", "not accepted", "only works with", "not work with", "does not accept", "doesn't accept", "can only be used with", "only be called with", "requires a user", "requires an app"},
			"token.type", 0.62, NearOrShort,
		},
		{[]string{"iss was", "iss is", "issuer was", "issuer is", "iss claim is", "iss claim was"}, []string{"want", "expected", "should be", "instead of", "must be", "should have been"}, "token.issuer", 0.62, NotElsewhere},
		{[]string{"aud was", "aud is", "audience was", "audience is", "aud claim is", "aud claim was"}, []string{"want", "expected", "should be", "instead of", "must be", "should have been"}, "invalid-token.audience", 0.62, NotElsewhere},
		{[]string{"token lifetime", "lifetime of the token", "token's lifetime", "validity of the token"}, []string{"is over", "has ended", "exceeded", "has passed", "ran out"}, "expired.not-renewed", 0.6, NotElsewhere},
		{[]string{"the session", "your session", "this session"}, []string{"could not renew", "cannot renew", "can't renew", "failed to renew", "unable to renew", "cannot be extended", "not be extended", "could not extend"}, "flow.refresh-token", 0.5, NotElsewhere},
		{[]string{"session token", "session cookie", "auth cookie", "login cookie", "token cookie"}, oversize, "token.too-large", 0.6, NotElsewhere},
		{[]string{"required scope", "necessary scope", "needed scope", "required scopes", "necessary scopes"}, []string{"does not have", "doesn't have", "not have", "lacks", "missing", "without"}, "forbidden.scope", 0.66, NotElsewhere},
		{[]string{"scope to do", "scope to use", "scope to call", "scope to access", "scope for this"}, []string{"you need", "needs the", "you will need", "needed", "require"}, "forbidden.scope", 0.58, NotElsewhere},
		{
			[]string{"unable to use", "cannot use", "could not use", "couldn't use"},
			[]string{"supplied token", "provided token", "given token", "stored token", "saved token"},
			"invalid-token.audience", 0.46, NearOrShort,
		},
		{[]string{"authtoken"}, words(wrong[:6], []string{"it is invalid", "not look like"}), "invalid-token.audience", 0.47, NotElsewhere},
	}
}

// cloudPlainServerPairs are what is said of providers and of the way to them.
func cloudPlainServerPairs() []Pair {
	return []Pair{
		{
			[]string{"access_token", "access token"},
			[]string{"token endpoint's", "in token response", "in the token response", "in its reply", "in the reply", "in its answer", "in the answer", "from the token endpoint"},
			"idp.endpoint", 0.58, NearSignIn,
		},
		{
			[]string{"token endpoint", "authorization endpoint", "userinfo endpoint", "device endpoint", "token_endpoint", "authorization_endpoint", "introspection endpoint"},
			[]string{"absolute", "must be an https", "not a valid url", "not a url", "is no url", "must be a url", "must be a valid url"},
			"idp.endpoint", 0.64, NotElsewhere,
		},
		{
			[]string{"issuer metadata", "issuer's metadata", "server's metadata", "authorization server's configuration", "authorization server configuration", "identity provider's configuration", "oidc provider configuration", "discovery document"},
			words(failing, []string{"not publish", "lacks", "not found", "not offer", "no "}),
			"idp.discovery", 0.6, NotElsewhere,
		},
		{
			[]string{"authentication backend", "auth backend", "login backend", "sign-in backend", "login server", "sign-in server", "authentication service"},
			[]string{"unavailable", "not available", "is down", "unreachable", "not responding", "offline", "503", "502"},
			"idp.unavailable", 0.6, NearOrShort,
		},
		{[]string{"by proxy", "by the proxy", "by your proxy", "by a proxy"}, []string{"rejected", "refused", "denied", "blocked", "forbidden"}, "network.proxy", 0.7, NotElsewhere},
	}
}

// cloudPlainStepPairs are what is said of the steps of a sign-in.
func cloudPlainStepPairs() []Pair {
	return []Pair{
		{[]string{"finish signing in", "you to sign in", "you to log in", "complete the login", "complete the sign-in", "finish the login", "finish logging in"}, []string{"waited", "gave up", "too long", "in time", "no longer waiting"}, "flow.code-expired", 0.6, NotElsewhere},
		{[]string{"state returned", "returned state", "state in the callback", "state from the callback", "state in the response", "state we sent"}, words(unequal, []string{"differ"}), "flow.code-expired", 0.6, NotElsewhere},
		{[]string{"oauth callback", "callback", "redirect back"}, []string{"without code", "without a code", "contains no code", "has no code", "lacks a code", "without an authorization code"}, "flow.code-expired", 0.6, NotElsewhere},
		{[]string{"authorization request", "login request", "sign-in request", "login attempt", "sign-in attempt", "authentication request", "login flow"}, []string{"no pending", "not found", "has expired", "or expired", "no longer exists", "unknown", "already completed", "already been used"}, "flow.code-expired", 0.58, NearOrShort},
		{[]string{"user refused", "user declined", "you refused", "you declined", "user rejected", "user chose not", "person declined"}, []string{"permission", "access", "consent", "authoriz", "to grant", "the request", "to give"}, "flow.denied", 0.66, NotElsewhere},
	}
}

// cloudPlainClientPairs are what is said of applications.
func cloudPlainClientPairs() []Pair {
	return []Pair{
		{[]string{"allowed callback", "allowed redirect", "registered callback", "registered redirect", "permitted redirect", "valid redirect", "valid callback"}, []string{"not an", "not a", "not among", "is none", "isn't a", "isn't an"}, "flow.redirect-uri", 0.62, NotElsewhere},
		{[]string{"redirect_uri", "redirect uri", "redirect url", "callback url", "callback address", "redirect address"}, []string{"has to be", "have to be", "must be loopback", "must be local", "must be https", "must be absolute", "should be https"}, "flow.redirect-uri", 0.64, NotElsewhere},
		{[]string{"s256"}, []string{"required", "but plain", "must be used", "only supported", "not supported"}, "flow.pkce", 0.62, NotElsewhere},
		{
			[]string{"device flow", "device code flow", "device login", "password logins", "password login", "password sign-in", "client credentials grant", "implicit flow", "code flow", "social login", "browser login"},
			[]string{"not allow", "turned off", "disabled", "not enabled", "not offer", "not permit", "may not use", "not available for"},
			"flow.not-allowed", 0.62, NotElsewhere,
		},
		{[]string{"grant_type", "grant type", "response_type", "response type"}, []string{"list of supported", "list of allowed", "among the supported", "among the allowed", "one of the supported"}, "flow.not-allowed", 0.69, NotElsewhere},
		{[]string{"private_key_jwt", "token_endpoint_auth_method", "client_secret_jwt", "tls_client_auth"}, []string{"needs", "requires", "without a key", "no key", "no private key", "without a certificate"}, "flow.client-auth", 0.66, NotElsewhere},
		{[]string{"oauth app", "oauth application", "oauth client", "oauth2 client", "oauth2 application", "oidc client"}, words(unknown, []string{"not be found", "no longer exists", "was deleted", "been deleted"}), "access-denied.client-id", 0.62, NotElsewhere},
		{[]string{"no application with", "no app with", "no client with", "no oauth app with", "no integration with"}, []string{"key", "client id", "client_id", "that id", "this id", "such id"}, "access-denied.client-id", 0.6, NearOrShort},
		{[]string{"secret for this", "secret of this", "secret of the", "secret for the"}, words(ended, wrong[:5]), "access-denied.client-secret", 0.58, NearSignIn},
		{[]string{"different tenant", "another tenant", "wrong tenant", "other tenant"}, []string{"signed in to", "logged in to", "logged into", "signed into", "subscription", "you are", "than the one", "switch"}, "access-denied.tenant", 0.6, NotElsewhere},
		{[]string{"workspace you", "organization you", "organisation you", "team you", "realm", "tenant you"}, []string{"doesn't exist", "does not exist", "not be found", "not found", "disabled or missing"}, "access-denied.tenant", 0.57, NearSignIn},
	}
}

// cloudPlainPersonPairs are what is said of people.
func cloudPlainPersonPairs() []Pair {
	return []Pair{
		{[]string{"code you entered", "code that you entered"}, []string{"wrong", "incorrect"}, "flow.mfa", 0.64, NotElsewhere},
		{[]string{"two-step verification", "two-factor authentication", "2-step verification", "second factor", "two-factor auth"}, []string{"requires", "required", "must be", "is mandatory", "has to be"}, "flow.mfa", 0.62, NotElsewhere},
		{[]string{"one time code", "one time password", "one time passcode", "one-time passcode"}, words(wrong[:6], ended), "flow.mfa", 0.6, NotElsewhere},
		{[]string{"your account", "account", "user account"}, []string{"waiting for approval", "awaiting approval", "pending approval", "temporarily locked", "locked after", "locked due", "locked out", "been disabled by", "is not yet approved"}, "flow.user", 0.57, NearSignIn},
		{[]string{"your account", "account you selected", "account you", "selected account", "provided account"}, []string{"waiting for approval", "awaiting approval", "pending approval", "been disabled", "been locked", "is locked", "no access to any", "been deactivated", "been suspended"}, "flow.user", 0.58, NotElsewhere},
		{[]string{"no account exists", "no user exists", "no account found", "no user found"}, []string{"address", "email", "e-mail", "username", "login"}, "flow.user", 0.58, NotElsewhere},
		{[]string{"user was not found", "user not found", "user is unknown"}, []string{"not active", "inactive", "enterprise", "organization", "directory", "tenant"}, "flow.user", 0.56, NearOrShort},
		{[]string{"your device", "this device"}, []string{"to be compliant", "not compliant", "be managed by", "not managed by", "to be enrolled", "not enrolled in"}, "flow.conditional-access", 0.62, NotElsewhere},
		{[]string{"your credentials", "stored credentials", "saved credentials"}, []string{"not be located", "unable to locate", "cannot locate", "not be loaded", "not be read"}, "flow.refresh-token", 0.5, NotElsewhere},
	}
}
