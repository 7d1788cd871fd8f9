package wordings

import "slices"

// dynamicPlainPairs are what authors of programs say in their own words, where no library speaks.
func dynamicPlainPairs() []Pair {
	return slices.Concat(plainCheckPairs(), plainGrantPairs(), plainOwnerPairs())
}

// butExpected is said of a value behind which the expected one stands.
var butExpected = []string{
	"but configured", "but expected", "but we expect", "but should", "but the configured", "but the expected", "but it should", "was expected", "is expected", "should have been", "should be http://", "should be https://", "but got", "wanted http", "token says", "instead of http", "not the one we", "not what we",
	"other than expected", "unlike the configured", "isn't http://", "is not http://", "must be http://", "isn't https://", "is not https://", "must be https://", "must be api:", "is not api:", "isn't api:", "must equal", "must be one of", "ends with a slash", "trailing slash", "' is configured", "' was configured",
}

// plainCheckPairs are what is said of a token that fails a check.
func plainCheckPairs() []Pair {
	return []Pair{
		{[]string{"iss", "'iss'", "iss claim", "issuer", "issuer claim", "token issuer", "issued by"}, butExpected, "token.issuer", 0.64, NearOrShort},
		{[]string{"aud", "'aud'", "aud claim", "audience", "audience claim", "issued for"}, butExpected, "invalid-token.audience", 0.65, NearOrShort},
		{[]string{"hmac verification", "hmac validation", "hmac of the token", "hmac of token", "hmac of the request", "token mac", "token hmac"}, words(failing, wrong, unequal), "token.signature", 0.58, NearOrShort},
		{
			[]string{"jwt", "bearer token", "id token", "access token", "jws"},
			[]string{"unable to split", "cannot split", "could not split", "failed to split", "can't split", "not a jwt", "isn't a jwt", "doesn't look like a jwt", "does not look like a jwt", "not look like a jwt"},
			"token.opaque", 0.65, NearOrShort,
		},
		{[]string{"claim", "sub claim", "email claim", "roles claim", "groups claim", "claims"}, []string{"is empty", "claim empty", "is blank", "is null", "not an array", "not a list", "not an object", "not a string", "has wrong type", "no such claim"}, "token.claims", 0.6, NearOrShort},
		{[]string{"rs256", "rs384", "rs512", "es256", "es384", "es512", "ps256", "ps512", "hs256", "hs512", "eddsa", "signing algorithm"}, []string{"is accepted", "are accepted", "is permitted", "are permitted", "accepts only", "only accepts", "is wanted"}, "token.signature", 0.63, NotElsewhere},
		{[]string{"key of the provider", "keys of the provider", "provider's keys", "none of the keys", "any of the keys", "published keys", "known keys"}, []string{"none of", "fits", "fit the", "verifies", "verify it", "no match", "did not verify", "no entry"}, "token.signature", 0.6, NearOrShort},
		{[]string{"jwt"}, []string{"holds no", "contains no", "carries no", "there is no", "got an opaque", "but an opaque"}, "token.opaque", 0.57, NearOrShort},
		{[]string{"jwks", "jwk set", "key set"}, []string{"no entry", "has no entry", "lacks a key", "lacks the key", "without a key for"}, "token.signature", 0.62, NotElsewhere},
		{[]string{"cert used for signing", "certificate used for signing", "cert used to sign", "signing cert", "key used for signing", "key used to sign"}, []string{"is not the one", "isn't the one", "differs from", "is another", "other than"}, "token.signature", 0.67, NotElsewhere},
		{[]string{"issued by", "token of", "comes from"}, []string{"do not trust", "don't trust", "does not trust", "doesn't trust", "isn't trusted", "not one of ours"}, "token.issuer", 0.65, NearOrShort},
		{[]string{"saml response", "assertion", "jwt", "id token"}, []string{"from the future", "not usable before", "lies in the future", "clocks in sync", "clock of the"}, "token.clock", 0.65, NearSignIn},
		{[]string{"saml response", "assertion", "saml assertion"}, []string{"lacks the attribute", "lacks attribute", "without attribute", "no attribute", "required attribute", "lacks the required"}, "token.claims", 0.68, NearSignIn},
		{[]string{"nonce"}, []string{"check failed", "verification failed", "validation failed", "not as expected", "is another", "differs"}, "flow.code-expired", 0.62, NearOrShort},
		{[]string{"token", "jwt"}, []string{"carries no", "has no user", "without user id", "without a user", "lacks user", "names no user", "has no username", "has no e-mail", "has no email"}, "token.claims", 0.56, NearOrShort},
		{[]string{"userinfo", "user info", "profile", "identity provider"}, []string{"gave no", "returned no", "sent no", "without e-mail", "without email", "without an e-mail", "without an email", "has no e-mail", "no email address", "no e-mail address"}, "token.claims", 0.6, NearSignIn},
		{[]string{"id token", "identity token", "refresh token"}, []string{"wants the access token", "wants an access token", "needs the access token", "needs an access token", "expects an access token", "expects the access token"}, "token.type", 0.68, NearOrShort},
		{[]string{"jwe", "encrypted token", "encrypted id token"}, []string{"no key", "no private key", "cannot open", "can't open", "can't be opened", "cannot be opened", "no decryption key"}, "token.encrypted", 0.64, NearOrShort},
		{[]string{"verifier", "code verifier"}, []string{"hash to", "match the challenge", "match challenge", "fit the challenge", "hash of the"}, "flow.pkce", 0.64, NotElsewhere},
		{[]string{"refresh token", "id token", "access token"}, []string{"presented as", "sent as bearer", "sent as a bearer", "passed as", "supplied as", "used where", "sent where", "given where", "was sent instead", "mistaken for"}, "token.type", 0.64, NearOrShort},
		{
			[]string{"too many groups", "groups claim", "group claim", "groups", "group membership"},
			[]string{"more than 150", "more than 200", "over 200", "_claim_names", "_claim_sources", "overage", "replaced by a link", "replaced by link", "left out of the token", "omitted from the token", "too many groups to", "hasgroups", "groups:src1"},
			"token.groups-overage", 0.66, NotElsewhere,
		},
		{[]string{"api token", "personal access token", "session token", "app password", "login token", "api session", "auth cookie", "session cookie"}, words(ended, []string{"out of date", "too old", "has lapsed"}), "expired.not-renewed", 0.57, NearOrShort},
		{[]string{"clock", "server's clock", "clocks", "host clock", "system time"}, []string{"minutes slow", "minutes fast", "seconds slow", "seconds fast", "out of step", "drifted", "not set correctly", "not in step", "differs by", "differ by", "apart"}, "token.clock", 0.6, NearSignIn},
	}
}

// plainGrantPairs are what is said of a sign-in under way and of the application that starts it.
func plainGrantPairs() []Pair {
	return []Pair{
		{
			[]string{"token refresh", "refreshing", "refreshing the token", "refreshing token", "refreshing the oauth token", "renewing the token", "renewal of the token", "refresh of the token", "refresh grant"},
			words(failing, []string{"revoked", "rejected", "denied", "was refused", "did not work"}), "flow.refresh-token", 0.64, NearSignIn,
		},
		{
			[]string{"csrf check", "csrf verification", "csrf validation", "csrf protection", "state check", "state validation", "state verification", "state comparison", "anti-forgery check"},
			words(failing, wrong[:6], []string{"rejected", "did not pass"}), "flow.code-expired", 0.62, NearSignIn,
		},
		{
			[]string{"login attempt", "sign-in attempt", "login process", "login transaction", "authentication transaction", "authentication session", "login page", "sign-in process", "auth transaction", "authorization transaction", "authorization session", "login challenge", "consent challenge"},
			words(ended, []string{"timed out", "too old", "no longer exists", "already been used", "already used", "took too long"}), "flow.code-expired", 0.6, NearOrShort,
		},
		{
			[]string{"consent page", "consent screen", "authorization page", "consent prompt", "consent dialog", "permission dialog", "authorization dialog", "authorize page"},
			[]string{"cancel", "declin", "refus", "reject", "dismiss", "closed", "pressed deny", "clicked deny", "chose deny"},
			"flow.denied", 0.62, NearOrShort,
		},
		{
			[]string{"oauth app", "oauth application", "app key", "application with key", "app registration", "registered application", "oauth integration", "connected app"},
			words(ended, unknown, []string{"is suspended", "been suspended", "is disabled", "been disabled", "been deleted", "was deleted", "is blocked", "been blocked", "been removed"}), "access-denied.client-id", 0.6, NearSignIn,
		},
		{
			[]string{"secret of client", "secret for client", "secret of the app", "secret of this app", "app's secret", "application's secret", "application secret", "app secret"},
			words(wrong, ended, unequal), "access-denied.client-secret", 0.66, NotElsewhere,
		},
		{
			[]string{"may not call", "not permitted to call", "not allowed to call", "not authorized to call", "no permission was granted", "no permission granted", "no api permission", "no application permission", "not been granted to the app"},
			[]string{"api", "application", "client", "resource"},
			"access-denied.api-permission", 0.56, NearSignIn,
		},
		{
			[]string{"session", "sso session", "your session", "session on the sso server", "session at the provider"},
			[]string{"on the sso server timed out", "at the provider timed out", "is over", "ran out", "has ended", "was ended", "was closed by", "was terminated"},
			"flow.refresh-token", 0.63, NearSignIn,
		},
		{[]string{"session cookie", "login cookie", "state cookie", "cookie"}, []string{"missing in callback", "missing in the callback", "missing from the callback", "missing on callback", "missing at the callback", "lost in the redirect", "not sent to the callback", "lost during login", "lost during the login"}, "flow.code-expired", 0.62, NotElsewhere},
		{[]string{"app", "application", "this app", "this application"}, []string{"approval of an admin", "approval from an admin", "approval by an admin", "needs admin approval", "requires admin approval", "approved by an admin", "admin's approval", "admin has to approve", "admin must approve"}, "flow.consent", 0.64, NotElsewhere},
		{[]string{"secret", "the secret"}, []string{"match the client", "of this client", "for this client", "of the client is", "for the client is", "belong to the client"}, "access-denied.client-secret", 0.6, NearOrShort},
		{
			[]string{"application", "service principal", "app"},
			[]string{"assign app role", "assign the app role", "missing app role", "application permission", "not granted permission", "not been granted permission", "lacks app role", "no app role"},
			"access-denied.api-permission", 0.6, NotElsewhere,
		},
		{[]string{"token request", "request body", "the body", "body", "token endpoint"}, []string{"form encoded", "form-encoded", "urlencoded", "url-encoded"}, "request.malformed", 0.57, NearSignIn},
		{[]string{"redirect", "redirected", "login form", "login page", "html", "html page", "web page"}, []string{"instead of a token", "instead of token", "instead of the token", "where a token"}, "idp.endpoint", 0.65, NotElsewhere},
		{[]string{"authorization code", "auth code", "device code"}, []string{"replay", "used twice", "reuse", "second time", "redeemed before"}, "flow.code-expired", 0.66, NotElsewhere},
		{[]string{"consent"}, []string{"was declined", "was refused", "was rejected", "was denied", "declined by", "was cancelled", "was canceled", "has been declined"}, "flow.denied", 0.64, NearOrShort},
		{[]string{"code_challenge", "code challenge", "code_verifier", "pkce"}, []string{"have to send", "has to send", "must send", "must be sent", "must provide", "has to be sent", "have to use", "must use"}, "flow.pkce", 0.66, NotElsewhere},
		{[]string{"confidential client", "confidential clients"}, []string{"must authenticate", "have to authenticate", "has to authenticate", "must send", "needs a secret", "need a secret"}, "flow.public-client", 0.64, NotElsewhere},
		{[]string{"ropc", "resource owner password", "password grant", "implicit flow", "device flow", "hybrid flow", "device code flow", "authorization code flow"}, []string{"is blocked", "blocked by", "may not use", "not available", "not for this", "not open to"}, "flow.not-allowed", 0.64, NotElsewhere},
		{[]string{"oauth client", "oidc client", "oauth app"}, []string{"was removed", "been removed", "was deleted", "been deleted", "no longer exists"}, "access-denied.client-id", 0.64, NotElsewhere},
		{[]string{"application", "this app", "the app", "client"}, []string{"no permission for the", "no permissions for the", "no permission on the", "no permissions on the", "not been given permission"}, "access-denied.api-permission", 0.55, NearOrShort},
		{[]string{"dpop", "dpop nonce", "dpop proof"}, []string{"wants a", "asks for", "demands a", "wants the", "server requires"}, "flow.dpop", 0.66, NotElsewhere},
		{[]string{"offline_access", "offline access", "offline scope"}, words(refused, unknown, []string{"must be enabled", "enabled first", "needs to be enabled", "has to be enabled"}), "request.scope", 0.64, NotElsewhere},
		{[]string{"scopes", "scope parameter", "requested scopes"}, []string{"must be separated", "space-separated", "space separated", "separated by a space", "separated by spaces", "separated by blanks", "delimited by spaces", "not separated by"}, "request.scope", 0.6, NotElsewhere},
		{[]string{"nameid format", "name id format", "nameidpolicy", "nameid policy", "name identifier format"}, words(refused, wrong, unknown), "request.malformed", 0.64, NotElsewhere},
		{
			[]string{"provider metadata", "metadata document", "discovery document", "openid configuration", "oidc configuration", "provider configuration", "server metadata"},
			[]string{"has no token_endpoint", "has no jwks_uri", "has no authorization_endpoint", "has no issuer", "has no userinfo", "without token_endpoint", "without jwks_uri", "lacks jwks_uri", "lacks token_endpoint", "no jwks_uri", "no token_endpoint", "incomplete"},
			"idp.discovery", 0.68, NotElsewhere,
		},
		{[]string{"token endpoint", "token url", "userinfo endpoint", "userinfo url", "token uri", "token_uri", "introspection endpoint"}, []string{"login page", "with html", "a login form", "redirects to", "a redirect", "a web page", "an html", "points to a"}, "idp.endpoint", 0.64, NearOrShort},
	}
}

// plainOwnerPairs are what is said of who signs in, and of where that person belongs.
func plainOwnerPairs() []Pair {
	return []Pair{
		{
			[]string{"your account", "user account", "this account", "the account", "account of", "user profile"},
			[]string{"deactivated", "been closed", "was closed", "terminated", "disabled by", "suspended by", "deleted by", "banned", "frozen", "on hold", "been archived", "awaiting approval", "pending approval", "not yet approved", "not been approved", "not been activated", "not activated", "waiting for approval"},
			"flow.user", 0.6, NearOrShort,
		},
		{[]string{"registration", "sign-up", "signup", "account creation", "self-registration", "new accounts", "new users"}, []string{"is closed", "are closed", "turned off", "not open", "by invitation", "invite only", "is disabled", "are disabled", "not allowed", "not enabled", "not permitted"}, "flow.user", 0.58, NearSignIn},
		{[]string{"tenant", "realm", "user pool", "tenancy", "login domain", "workspace"}, []string{"is disabled", "been disabled", "is suspended", "been suspended", "is inactive", "been deactivated", "is deactivated", "been deleted", "is archived"}, "access-denied.tenant", 0.58, NearOrShort},
		{
			[]string{"user", "account", "email", "e-mail address", "email address"},
			[]string{"exist in this directory", "exist in the directory", "exist in this tenant", "exist in the tenant", "found in the directory", "found in this directory", "found in this tenant", "found in the tenant", "not in this organization", "not part of this organization", "not in this tenant", "not in your organization"},
			"flow.user", 0.64, NotElsewhere,
		},
		{[]string{"directory", "ldap", "user store", "identity store"}, []string{"has no user", "contains no user", "knows no user", "no user named", "no user with"}, "flow.user", 0.62, NotElsewhere},
		{[]string{"push notification", "push request", "push challenge", "authenticator prompt", "push approval"}, []string{"not confirmed", "not approved", "was denied", "was rejected", "timed out", "expired", "not answered"}, "flow.mfa", 0.66, NearSignIn},
		{[]string{"identity provider", "authorization server", "token endpoint", "login server"}, []string{"doesn't resolve", "does not resolve", "can't be resolved", "cannot be resolved", "not be resolved", "no dns"}, "network.dns", 0.66, NotElsewhere},
		{[]string{"account", "user account", "the account"}, []string{"locked after", "locked out after", "too many failed", "failed attempts", "failed login attempts", "failed sign-in attempts", "locked because", "locked due to"}, "flow.user", 0.62, NotElsewhere},
		{
			[]string{"no account", "no user", "no local user", "no local account", "no existing user", "no profile"},
			[]string{"linked to", "linked with", "associated with this", "is connected to", "matches this", "matches the", "belongs to this", "with this identity", "with that identity", "for this identity", "for this google", "for this e-mail", "for this email"},
			"flow.user", 0.6, NearOrShort,
		},
		{[]string{"email", "e-mail", "email address", "e-mail address", "google account", "github account"}, []string{"isn't verified", "is not verified", "unverified", "not been verified", "must be verified", "needs to be verified"}, "flow.user", 0.57, NotElsewhere},
		{[]string{"logins from", "sign-ins from", "login from", "sign-in from", "logging in from", "signing in from", "access from"}, []string{"blocked", "not allowed", "forbidden", "denied", "prohibited", "not permitted"}, "flow.conditional-access", 0.58, NearOrShort},
		{[]string{"only admins", "only administrators", "only members of", "only users with", "only owners", "only group"}, []string{"may", "can call", "can use", "are allowed", "can access", "can perform", "have access"}, "forbidden.capability", 0.52, NotElsewhere},
		{[]string{"proxy"}, []string{"(407)", "wants authentication", "needs authentication", "requires authentication", "asks for credentials", "wants credentials", "wants a login", "asks for a password"}, "network.proxy", 0.68, NotElsewhere},
		{[]string{"access not granted", "access was denied", "access is denied", "access denied"}, []string{"by policy", "policy requires", "requires group", "requires role", "requires the role", "requires the group", "not a member of group", "missing role", "only for members", "only for admins"}, "forbidden.capability", 0.52, NearSignIn},
	}
}
