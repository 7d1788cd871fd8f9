package wordings

import "slices"

// plainerPairs are what is said without a single term of the protocol, of tokens, of clients and of servers.
func plainerPairs() []Pair {
	return slices.Concat(plainerTokenPairs(), plainerClientPairs(), plainerPersonPairs(), plainerServerPairs())
}

// plainerTokenPairs are what is said of tokens.
func plainerTokenPairs() []Pair {
	return []Pair{
		{
			[]string{"local clock", "system clock", "your clock", "server clock", "server's clock", "clock of the", "computer's time", "machine's time"},
			[]string{"differs from", "differs by", "is behind", "is ahead", "is fast", "is slow", "minutes off", "seconds off", "hours off", "minutes behind", "minutes ahead", "seconds behind", "seconds ahead"},
			"token.clock", 0.64, NearOrShort,
		},
		{
			[]string{"no jwk", "no matching jwk", "no key matches", "none of the jwks", "none of the keys", "no published key", "no key in the set"},
			[]string{"kid", "key id", "matches", "signed", "verif"},
			"token.signature", 0.66, NearOrShort,
		},
		{[]string{"issued by"}, []string{"is required", "was expected", "is expected", "but http", "instead of", "not by", "rather than"}, "token.issuer", 0.66, NearOrShort},
		{
			[]string{"token is meant for", "token is for", "token was meant for", "token was issued for", "token is intended for", "token was requested for", "token targets", "token is only valid for"},
			[]string{"this api is", "this is", "not for", "but ", "expected", "rather than", "instead of"},
			"invalid-token.audience", 0.69, NearOrShort,
		},
		{
			[]string{"access token", "id token", "refresh token", "access_token", "id_token", "refresh_token"},
			[]string{"sent as", "passed as", "given as", "in place of", "got a refresh", "got an id", "where an access", "not a refresh token", "not an access token", "not an id token"},
			"token.type", 0.69, NearOrShort,
		},
		{
			[]string{"scope", "scopes", "permission"},
			[]string{"from the token", "in the token", "in your token", "on the token", "on your token", "token was not granted", "token wasn't granted"},
			"forbidden.scope", 0.55, NearOrShort,
		},
	}
}

// plainerClientPairs are what is said of applications.
func plainerClientPairs() []Pair {
	return []Pair{
		{
			[]string{"with that client_id", "with that client id", "with this client id", "with this client_id", "for that client", "for client_id", "for this client id", "with the client id", "with client id", "with id"},
			[]string{"no oauth", "no application", "no app", "no client", "no registration"},
			"access-denied.client-id", 0.66, NearOrShort,
		},
		{
			[]string{"no tenant", "no directory", "no realm", "tenant with id", "tenant named", "directory with id", "directory '"},
			words([]string{"in this cloud", "not exist", "not found", "in this region", "with id", "called", "named"}),
			"access-denied.tenant", 0.6, NearOrShort,
		},
		{
			[]string{"application", "app", "client"},
			words([]string{"not permitted to call", "not allowed to call", "not permitted to use this api", "not authorized to call", "not subscribed to", "permission to call"}),
			"access-denied.api-permission", 0.62, NearOrShort,
		},
		{
			[]string{"redirect address", "callback address", "redirect uri", "redirect_uri", "redirect url", "callback url", "loopback address"},
			[]string{"refused the", "rejects the", "rejected the", "was refused", "won't accept", "does not accept", "doesn't accept"},
			"flow.redirect-uri", 0.66, NearOrShort,
		},
		{
			[]string{"code verifier", "code_verifier", "code challenge", "code_challenge", "pkce"},
			words([]string{"not hash to", "not fit", "not belong to", "not correspond"}),
			"flow.pkce", 0.69, Always,
		},
		{
			[]string{"device flow", "device code flow", "device login", "password grant", "grant type", "grant_type", "implicit flow", "code flow", "client credentials flow", "refresh tokens"},
			words([]string{"not offer", "not provide", "not know", "not understand", "not among the", "not permitted for this"}),
			"flow.not-allowed", 0.62, NearOrShort,
		},
		{
			[]string{"certificate used for", "certificate for client authentication", "client authentication", "client's certificate", "client's key"},
			words(unknown[:6], ended, unequal[:4], []string{"not uploaded", "not valid for"}),
			"flow.client-auth", 0.64, NearOrShort,
		},
	}
}

// plainerPersonPairs are what is said of people and of what they have to do.
func plainerPersonPairs() []Pair {
	return []Pair{
		{
			[]string{"verification code", "one-time code", "security code", "login code", "code"},
			[]string{"from your authenticator", "authenticator app", "sent to your phone", "from your phone", "by text message", "two-step", "two-factor"},
			"flow.mfa", 0.64, NearOrShort,
		},
		{
			[]string{"login", "sign-in", "sign in", "account", "signing in"},
			[]string{"requires a security key", "needs a security key", "2fa is enabled", "two-factor is enabled", "requires 2fa", "requires a passkey", "second step", "requires a second"},
			"flow.mfa", 0.64, NearOrShort,
		},
		{
			[]string{"sign in", "sign-in", "login", "authentication request", "request"},
			[]string{"rejected on your", "declined on your", "denied on your", "rejected in the app", "declined in the app", "denied in the app", "was not approved on"},
			"flow.denied", 0.66, NearOrShort,
		},
		{
			[]string{"login", "sign-in", "sign in", "account"},
			[]string{"disabled by your company", "disabled by your organi", "disabled by your admin", "disabled by an admin", "turned off by your"},
			"flow.user", 0.64, NearOrShort,
		},
		{
			[]string{"email domain", "e-mail domain", "domain of your email", "user", "account"},
			words([]string{"not on the list of allowed", "not on the list", "not allowed to use", "not permitted to use", "not entitled to", "not invited to"}),
			"flow.user", 0.62, NearOrShort,
		},
		{
			[]string{"single sign-on", "saml sso", "sso"},
			[]string{"is required", "required by", "required for", "required to", "requires", "enforced", "must authorize", "authorize this token", "not authorized for", "has not been authorized"},
			"flow.conditional-access", 0.62, NearOrShort,
		},
		{
			[]string{"waiting for browser", "waiting for the browser", "browser redirect", "login in your browser", "login in the browser", "sign-in in the browser", "for you to log in", "for you to sign in"},
			[]string{"gave up", "timed out", "took longer", "no response", "too long", "time ran out"},
			"flow.code-expired", 0.66, NearOrShort,
		},
		{
			[]string{"callback url", "redirect url", "callback", "redirect"},
			[]string{"no code", "missing code", "without a code", "no authorization code", "lacks the code", "has no code", "code is missing"},
			"flow.code-expired", 0.6, NearOrShort,
		},
	}
}

// plainerServerPairs are what is said of providers and of the way to them.
func plainerServerPairs() []Pair {
	return []Pair{
		{
			[]string{"no openid configuration", "no discovery document", "no provider metadata", "no oidc configuration", "no oauth metadata"},
			[]string{"at http", "found", "for issuer", "for the issuer", "at the issuer", "for this"},
			"idp.discovery", 0.69, NotElsewhere,
		},
		{[]string{"issuer"}, []string{"it was fetched from", "url it was", "fetched from", "it was loaded from", "asked for"}, "idp.discovery", 0.66, NearOrShort},
		{
			[]string{"web page", "html page", "html document", "html", "login page"},
			[]string{"instead of a token", "instead of json", "instead of a json", "where a token", "instead of an access token", "from the token"},
			"idp.endpoint", 0.68, NearOrShort,
		},
		{
			[]string{"principal", "identity", "caller", "service account", "current user"},
			[]string{"may not perform", "not permitted to perform", "cannot perform", "can't perform", "not allowed to perform"},
			"forbidden.capability", 0.52, NearOrShort,
		},
	}
}
