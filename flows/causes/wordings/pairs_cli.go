package wordings

import "slices"

// commandLinePairs are what command-line tools say in plain words, mostly in one short line.
func commandLinePairs() []Pair {
	return slices.Concat(commandLinePersonPairs(), commandLineClientPairs(), commandLineServerPairs(), wayPairs(), reachPairs(), plainAbroadPairs())
}

// barred is what is said of accounts that may not sign in.
var barred = []string{
	"been suspended", "is suspended", "was suspended", "been locked", "is locked", "was locked", "been disabled", "is disabled", "was disabled", "been deactivated", "is deactivated", "been blocked", "is blocked",
	"been banned", "is banned", "been deleted", "doesn't have access", "does not have access", "has no access", "not have access to this", "not been verified", "not been activated", "not active", "is inactive", "not eligible",
}

// commandLinePersonPairs are what they say of people, of their sessions and of what they decide.
func commandLinePersonPairs() []Pair {
	return []Pair{
		{
			[]string{"authentication", "your login", "credentials", "your credentials", "login", "authorization", "auth session", "cached session"},
			[]string{"expired; ", "expired, run", "expired. run", "expired: run", "has lapsed", "no longer usable", "is no longer usable", "must be renewed", "needs to be renewed"},
			"flow.refresh-token", 0.55, NearOrShort,
		},
		{
			[]string{"one-time code", "code you entered", "code you typed", "this code", "login code", "sign-in code", "pairing code", "activation code", "code from the browser"},
			[]string{"expired", "no longer valid", "already been used", "already used", "timed out", "too old", "not valid or"},
			"flow.code-expired", 0.64, NearOrShort,
		},
		{
			[]string{"you denied", "you declined", "you rejected", "you cancelled", "you canceled", "you refused", "you have denied", "you have declined", "you did not approve", "you didn't approve"},
			[]string{"authorization", "request", "login", "sign-in", "sign in", "access", "consent", "application", "authentication"},
			"flow.denied", 0.64, NearOrShort,
		},
		{[]string{"account", "this user", "your user", "user account"}, barred, "flow.user", 0.62, NearOrShort},
		{
			[]string{"policy blocks", "policy does not allow", "policy doesn't allow", "policy prevents", "policy forbids", "ip allowlist", "ip allow list", "corporate vpn", "company vpn", "from this ip address", "trusted network", "company network", "corporate network", "unapproved network"},
			[]string{"sign-in", "sign in", "signing in", "login", "logging in", "log in", "access", "authentication", "authenticate"},
			"flow.conditional-access", 0.63, NearOrShort,
		},
		{
			[]string{"app", "application", "client", "integration", "this tool"},
			[]string{"not been approved by your", "not approved by your", "not been authorized by your", "not authorized by your admin", "approval from your admin", "ask an admin", "ask your admin", "approved by an admin", "approved by your admin"},
			"flow.consent", 0.66, NearOrShort,
		},
		{
			[]string{"you are signed in", "you're signed in", "you are logged in", "you're logged in", "signed in as", "logged in as", "authenticated as", "authenticated user"},
			[]string{"have permission", "not permitted", "no permission", "not allowed", "lack", "no access", "not authorized", "insufficient"},
			"forbidden.capability", 0.58, NearOrShort,
		},
	}
}

// commandLineClientPairs are what they say of applications and of what these send.
func commandLineClientPairs() []Pair {
	return []Pair{
		{
			[]string{"pkce", "code challenge", "code_challenge", "code verifier", "code_verifier"},
			[]string{"was sent", "not sent", "wasn't sent", "was given", "no code", "but no", "none was", "requires", "did not send", "didn't send", "empty"},
			"flow.pkce", 0.68, Always,
		},
		{
			[]string{"with this issuer", "with the issuer", "at this issuer", "to this issuer", "by this issuer", "with this provider", "with the provider", "with the authorization server", "to the authorization server"},
			[]string{"not registered", "unknown", "not known", "isn't registered", "does not know"},
			"access-denied.client-id", 0.6, NotElsewhere,
		},
		{
			[]string{"device authorization grant", "device authorization", "device grant", "device code grant", "device code login", "device code authentication", "authorization code grant", "client credentials grant", "refresh token grant", "device login", "browser login", "dynamic client registration", "client registration", "dynamic registration"},
			[]string{"not support", "no support", "not enabled", "disabled", "not allowed", "not available", "unavailable", "not offered", "rejected", "closed", "turned off", "unsupported"},
			"flow.not-allowed", 0.68, NearOrShort,
		},
		{
			[]string{"client is public", "public client", "public clients", "confidential client", "confidential clients"},
			[]string{"must not", "no secret", "send a secret", "with a secret", "has no secret", "without a secret", "needs a secret", "requires a secret", "secret is required"},
			"flow.public-client", 0.7, NearOrShort,
		},
		{
			[]string{"requested scope", "scope", "scopes"},
			[]string{"not known", "isn't known", "not recognized", "no such scope", "not offered", "not understood", "not registered", "none of the"},
			"request.scope", 0.63, NearOrShort,
		},
		{[]string{"authorization header", "auth header", "bearer header"}, []string{"malformed", "is invalid", "not be parsed", "not well-formed", "unparsable", "garbled"}, "request.malformed", 0.6, NearOrShort},
		{
			[]string{"issuer", "'iss'", "iss claim"},
			[]string{"not the configured", "not the expected", "other than", "not what was", "instead of", "not what we", "was expected"},
			"token.issuer", 0.62, NearOrShort,
		},
		{
			[]string{"redirect_uri", "redirect uri", "redirect url", "callback url", "callback uri", "loopback redirect"},
			[]string{"allowlist", "allow list", "whitelist", "disallowed", "unapproved", "not among", "not one of", "not accepted", "not listed"},
			"flow.redirect-uri", 0.68, Always,
		},
	}
}

// commandLineServerPairs are what they say of servers and of the way to them.
func commandLineServerPairs() []Pair {
	return []Pair{
		{
			[]string{"internal error", "unexpected error", "server error", "error on our side", "our servers", "our side", "our end", "something went wrong"},
			[]string{"your login", "your sign-in", "signing you in", "logging you in", "sign you in", "log you in", "with the login", "authenticating you", "try again later", "in a few minutes"},
			"idp.unavailable", 0.56, NearSignIn,
		},
		{
			[]string{"ssl handshake", "tls handshake", "ssl negotiation", "tls negotiation", "secure connection", "secure channel"},
			[]string{"fail", "aborted", "error", "could not be", "rejected", "not be established", "interrupted", "broke off"},
			"network.tls", 0.7, NotElsewhere,
		},
		{
			[]string{"through proxy", "through the proxy", "via the proxy", "via proxy", "behind a proxy", "using proxy", "proxy settings", "proxy configuration"},
			[]string{"cannot", "can't", "unreachable", "not reach", "timed out", "no answer", "incorrect", "invalid", "error"},
			"network.proxy", 0.66, NotElsewhere,
		},
		{
			[]string{"find host", "find the host", "find server", "find the server", "look up host", "find the address", "host name", "hostname", "domain"},
			[]string{"unable to", "could not", "couldn't", "cannot", "can't", "failed to", "no address", "does not exist in dns", "not resolvable"},
			"network.dns", 0.55, NearSignIn,
		},
	}
}

// commandLineShort are what command-line tools say that others may say too.
var commandLineShort = []Phrase{
	{"no token supplied", "request.malformed", 0.55},
	{"no token given", "request.malformed", 0.55},
	{"no token specified", "request.malformed", 0.55},
	{"no token configured", "request.malformed", 0.5},
	{"no token set", "request.malformed", 0.5},
	{"no key with id", "token.signature", 0.7},
	{"no key with kid", "token.signature", 0.72},
	{"unexpected content type", "idp.endpoint", 0.62},
	{"unable to find host", "network.dns", 0.68},
	{"cannot find host", "network.dns", 0.68},
	{"could not find host", "network.dns", 0.68},
	{"can't find host", "network.dns", 0.68},
}
