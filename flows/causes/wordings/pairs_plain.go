package wordings

import "slices"

// plainPairs are what is said in plain words, without the protocol's terms.
func plainPairs() []Pair {
	return slices.Concat(plainTokenPairs(), plainClientPairs(), plainPersonPairs())
}

// plainTokenPairs are what is said of tokens.
func plainTokenPairs() []Pair {
	return []Pair{
		{
			[]string{"token", "jwt"},
			[]string{"not issued for", "not intended for", "not meant for", "another audience", "different audience", "another api", "different api", "another resource", "not for us", "for another application"},
			"invalid-token.audience", 0.68, NearOrShort,
		},
		{[]string{"signed with", "signed by"}, words(unknown, []string{"another key", "different key", "wrong key"}), "token.signature", 0.64, NearOrShort},
		{[]string{"issued by"}, []string{"untrusted", "not trusted", "unknown", "another issuer", "different issuer", "wrong issuer", "another provider", "different provider"}, "token.issuer", 0.67, NearOrShort},
		{
			[]string{"access token", "id token", "refresh token", "access_token", "id_token", "refresh_token", "identity token"},
			[]string{"expected an access", "expected an id", "expected a refresh", "can't be used to", "cannot be used to", "used as", "instead of", "was given", "not accepted as", "supplied where", "where an access", "need access_token", "need access token", "need an access", "needs an access"},
			"token.type", 0.69, NearOrShort,
		},
		{[]string{"token"}, []string{"not a jwt", "is not jwt", "isn't a jwt", "no jwt", "not in jwt format", "opaque"}, "token.opaque", 0.68, NearOrShort},
		{[]string{"authorization header", "auth header", "authorization field"}, []string{"must start", "expected", "must be", "scheme", "format", "has to"}, "request.malformed", 0.6, NearOrShort},
		{[]string{"token", "jwt"}, []string{"is encrypted", "encrypted token", "encrypted jwt"}, "token.encrypted", 0.6, NearOrShort},
		{[]string{"access token", "token is", "bearer token"}, []string{"bound to", "sender-constrained"}, "token.binding", 0.66, NearOrShort},
		{[]string{"token", "access token"}, []string{"no longer active", "past its", "invalidated", "blacklisted", "blocklisted", "has been revoked", "was revoked"}, "expired.not-renewed", 0.63, NearOrShort},
		{[]string{"token", "jwt"}, []string{"lacks the scope", "does not grant access", "doesn't grant access", "following scopes", "required scope"}, "forbidden.scope", 0.62, NearOrShort},
		{[]string{"attribute", "claim", "claims"}, []string{"from the id token", "from the token", "in the token", "in token", "not contain the claim"}, "token.claims", 0.62, NearOrShort},
		{[]string{"too many groups", "too many group"}, []string{"token", "claim", "include"}, "token.groups-overage", 0.66, NearOrShort},
		{[]string{"offline access", "offline_access"}, ended, "flow.refresh-token", 0.62, NearOrShort},
	}
}

// plainClientPairs are what is said of applications and of what they ask for.
func plainClientPairs() []Pair {
	return []Pair{
		{[]string{"application", "client", "app"}, []string{"not registered", "no application is", "no client is", "disabled by", "has been disabled", "has been deleted", "was deleted", "been removed", "been suspended", "is not known"}, "access-denied.client-id", 0.6, NearOrShort},
		{
			[]string{"application", "client", "app"},
			[]string{"not granted access", "no permission to", "not been granted", "not authorized for this api", "lacks permission", "no access to resource", "no access to the resource", "not permitted to access api", "not authorized to request"},
			"access-denied.api-permission", 0.58, NearOrShort,
		},
		{[]string{"secret hash", "secret_hash", "secrethash"}, words(failing, unequal, missing, wrong), "access-denied.client-secret", 0.7, Always},
		{[]string{"client_id and client_secret", "client id and client secret", "client id and secret", "client_id or client_secret", "client id or secret", "client id or client secret", "client id/secret", "client credentials", "client_id/client_secret"}, words(wrong, unequal, unknown), "access-denied.client-secret", 0.7, NearOrShort},
		{[]string{"secret of the", "api secret", "app secret", "application secret", "client's secret", "secret for client"}, words(ended, wrong[:5], []string{"does not match", "doesn't match"}), "access-denied.client-secret", 0.58, NearOrShort},
		{[]string{"redirect uris", "redirect urls", "callback urls"}, []string{"no registered", "has no", "none of", "not among"}, "flow.redirect-uri", 0.66, NearOrShort},
		{[]string{"return address", "callback address", "redirect address", "callback url", "return uri", "reply address"}, words(wrong, unknown, refused, []string{"not one of", "not among"}), "flow.redirect-uri", 0.64, NearOrShort},
		{
			[]string{"this grant", "the grant", "device grant", "implicit grant", "code grant", "ropc", "resource owner password", "password flow", "grant client_credentials", "grant password"},
			words(refused, []string{"not permitted", "not offered", "not available"}), "flow.not-allowed", 0.6, NearOrShort,
		},
		{[]string{"public client", "public clients"}, words(refused, []string{"must not", "may not", "should not"}), "flow.public-client", 0.64, NearOrShort},
		{
			[]string{"client_secret_post", "client_secret_basic", "client_secret_jwt", "private_key_jwt", "tls_client_auth", "client certificate", "client authentication method", "mutual tls"},
			words(refused, missing[:5], []string{"must authenticate with", "not bound", "is required", "not provided", "must use", "not allow", "registered", "expected", "only allows", "requires"}), "flow.client-auth", 0.66, NearOrShort,
		},
		{[]string{"proof key for code exchange", "proof key", "pkce", "verifier"}, []string{"mandatory", "required", "must be used", "is invalid", "does not match", "doesn't match", "not correspond"}, "flow.pkce", 0.66, NearOrShort},
		{[]string{"requested scope", "requested scopes", "scope", "scopes"}, []string{"exceeds", "not valid for", "not defined", "beyond what"}, "request.scope", 0.63, NearOrShort},
		{[]string{"authorization code", "grant code", "auth code", "grant parameter"}, []string{"another client", "already used", "should not be empty", "is empty", "wrong application", "mismatch"}, "flow.code-expired", 0.64, NearOrShort},
		{[]string{"token endpoint", "authorization endpoint", "userinfo endpoint", "token url", "userinfo url"}, []string{"returned html", "html page", "404", "not json", "405", "not return json", "non-json", "not valid json", "instead of json"}, "idp.endpoint", 0.64, NearOrShort},
		{[]string{"provider's metadata", "provider metadata", "openid configuration", "server metadata", "metadata document"}, []string{"could not load", "couldn't load", "cannot load", "could not be read", "could not read", "failed to load"}, "idp.discovery", 0.66, NearOrShort},
		{[]string{"assertion"}, words(wrong[:5], ended, []string{"not accepted", "signature", "replay"}), "flow.client-auth", 0.6, NearOrShort},
	}
}

// plainPersonPairs are what is said of people, places and decisions.
func plainPersonPairs() []Pair {
	return []Pair{
		{[]string{"sign-in", "sign in", "login", "log in", "authorization", "authorization request", "authentication"}, []string{"was cancelled", "was canceled", "been cancelled", "been canceled", "aborted by", "cancelled by", "canceled by", "declined by", "denied by", "refused by", "rejected by the user", "has cancelled", "has canceled", "user cancelled", "user canceled", "user aborted"}, "flow.denied", 0.66, NearOrShort},
		{[]string{"sign-in request", "login link", "login request", "magic link", "sign-in link", "sign-in session", "login session", "authorization request", "device login", "login flow"}, words(ended, unknown), "flow.code-expired", 0.66, NearOrShort},
		{
			[]string{"this location", "your location", "this device", "your device", "unmanaged devices", "unmanaged device", "ip address", "this country", "your country", "your ip"},
			[]string{"not permitted", "not trusted", "not allowed", "not compliant", "is blocked", "unmanaged", "not managed"},
			"flow.conditional-access", 0.61, NearOrShort,
		},
		{[]string{"email logins", "logins", "password login", "local login", "login with password", "login method", "sign-in method", "sign-in provider", "login provider", "anonymous sign-ins", "social login"}, words(refused[:6], []string{"are disabled", "is disabled", "switched off"}), "flow.not-allowed", 0.63, NearOrShort},
		{[]string{"email", "e-mail", "email address", "preferred_username", "username", "user name"}, []string{"could not determine", "cannot determine", "couldn't determine", "unable to determine", "could not extract", "failed to extract", "from the id token", "in the id token", "in id token", "in userinfo", "from userinfo", "in claims", "from claims", "in the claims", "in oidc", "from oidc", "in user info", "in the user info"}, "token.claims", 0.6, NearOrShort},
		{[]string{"login attempts", "sign-in attempts", "failed attempts", "token requests"}, []string{"too many"}, "idp.rate-limited", 0.6, NearOrShort},
		{[]string{"administrator", "admin", "your organization", "your organisation"}, []string{"not approved", "awaiting approval", "must approve", "has not consented", "must consent", "needs to approve", "not allowed this app"}, "flow.consent", 0.64, NearOrShort},
		{[]string{"sign up", "sign-up", "signup", "guest signin", "guest sign-in", "registration", "self-registration"}, []string{"not enabled", "disabled", "not allowed"}, "flow.user", 0.6, NearOrShort},
		{[]string{"mfa", "second factor", "authenticator", "enroll", "enrol"}, []string{"enabled and", "must enroll", "must enrol", "before signing in", "a device before", "must be enrolled", "not enrolled"}, "flow.mfa", 0.64, NearOrShort},
		{
			[]string{"account", "user", "email", "email address", "domain", "you are", "you're"},
			[]string{"not a member of", "not in the allowed", "not in allowed", "pending approval", "awaiting approval", "not been approved", "not yet approved", "not approved", "not allowed to sign in", "not allowed to log in", "not allowed to login", "not permitted to sign in", "not permitted to log in", "email not verified", "email is not verified", "address not verified", "is unverified", "no account found", "no user found"},
			"flow.user", 0.64, NearOrShort,
		},
		{[]string{"login", "sign-in", "sign in", "browser", "callback", "redirect", "device authorization", "user to authorize", "user to log in"}, []string{"timed out waiting", "timeout waiting", "timed out while waiting", "gave up waiting", "no response from browser", "login timed out", "sign-in timed out", "not completed in time", "took too long"}, "flow.code-expired", 0.63, NearOrShort},
		{[]string{"account", "user"}, []string{"not authorized to use this app", "not authorized to use this application", "may not use this application", "not entitled"}, "flow.user", 0.66, NearOrShort},
		{[]string{"user has not granted", "has not granted", "not yet agreed", "has not agreed", "not yet consented"}, []string{"access", "application", "share", "data"}, "flow.consent", 0.64, NearOrShort},
	}
}
