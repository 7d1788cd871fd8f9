package wordings

// libraryPlainPairs are what the programs around the libraries say in their authors' own words.
func libraryPlainPairs() []Pair {
	return []Pair{
		{
			[]string{"token endpoint", "userinfo endpoint", "oauth endpoint", "token response", "token request"},
			[]string{"text/html", "html instead", "instead of json", "instead of application/json", "content-type", "content type", "html page", "non-json"},
			"idp.endpoint", 0.6, NearOrShort,
		},
		{
			[]string{"discovery document", "discovery endpoint", "openid-configuration", "well-known"},
			[]string{"text/html", "html instead", "instead of json", "instead of application/json", "html page", "non-json"},
			"idp.discovery", 0.64, NearOrShort,
		},
		{
			[]string{"key set", "keyset", "jwks", "jwk set", "published keys", "provider's keys"},
			[]string{"no key", "no such key", "no signing key", "not in the", "isn't in the", "not part of", "not among", "not contain"},
			"token.signature", 0.61, NearOrShort,
		},
		{
			[]string{"signed with", "signed by", "signed using"},
			[]string{"unknown", "don't know", "do not know", "doesn't know", "other key", "another key", "different key", "wrong key", "untrusted", "not trust", "don't trust", "unexpected", "outdated key", "old key"},
			"token.signature", 0.62, NearOrShort,
		},
		{
			[]string{"jwt", "token", "bearer"},
			[]string{
				"part instead of", "parts instead of", "segment instead of", "segments instead of", "only one part", "only 1 part", "only two parts", "only 2 parts",
				"only one segment", "only 1 segment",
			},
			"token.opaque", 0.62, NearOrShort,
		},
		{
			[]string{"refresh token", "refresh_token", "id token", "id_token"},
			[]string{
				"where access token", "where an access token", "where the access token", "instead of access token", "instead of an access token", "instead of the access token", "used as access", "used as an access", "used as bearer", "used as a bearer",
				"not an access token", "cannot be used as", "can't be used as", "cannot be used for", "can't be used for", "cannot be used to",
			},
			"token.type", 0.64, NearOrShort,
		},
		{
			[]string{"access token", "access_token"},
			[]string{"where refresh token", "where a refresh token", "where id token", "where an id token", "instead of a refresh token", "instead of refresh token", "instead of an id token", "instead of id token", "used as refresh", "used as a refresh", "used as an id token"},
			"token.type", 0.64, NearOrShort,
		},
	}
}

// libraryPlainClientPairs are what they say of the application's registration.
func libraryPlainClientPairs() []Pair {
	return []Pair{
		{
			[]string{"client"},
			[]string{"must not send a secret", "must not send a client secret", "must not send client_secret", "must not have a secret", "may not have a secret", "must not authenticate", "should not send a secret", "is confidential and must", "not confidential", "isn't confidential", "is not public", "isn't public"},
			"flow.public-client", 0.6, NearOrShort,
		},
		{
			[]string{"client_secret_basic", "client_secret_post", "private_key_jwt", "client_secret_jwt", "tls_client_auth", "self_signed_tls_client_auth", "token_endpoint_auth_method", "basic auth", "basic authentication"},
			words(refused, []string{"not accepted", "rejected", "is expected", "was expected", "must be used", "use client_secret_post", "use client_secret_basic", "instead of client_secret", "instead of basic"}),
			"flow.client-auth", 0.62, NearSignIn,
		},
		{
			[]string{"private key", "client certificate", "client's certificate", "certificate thumbprint", "client key"},
			[]string{"not match the registered", "doesn't match the registered", "not match the public key", "doesn't match the public key", "not the registered", "not match the one registered", "not match the key registered", "isn't registered for", "not registered for"},
			"flow.client-auth", 0.62, NearOrShort,
		},
		{
			[]string{"scopes", "openid", "offline_access", "oauth scope", "requested scope"},
			[]string{"must be requested", "must be included", "needs to be requested", "has to be requested", "wasn't requested", "was not requested", "were not requested", "did not request", "didn't request", "not asked for", "must be in the scope"},
			"request.scope", 0.6, NearOrShort,
		},
	}
}

// libraryPlainerPairs are what they say of tokens and answers in other turns.
func libraryPlainerPairs() []Pair {
	return []Pair{
		{[]string{"html", "html page"}, []string{"expected json", "json was expected", "json is expected", "json expected", "where json"}, "idp.endpoint", 0.62, NearOrShort},
		{
			[]string{"token response", "response from the token endpoint", "token answer"},
			[]string{"has no access", "no access_token", "lacks access_token", "lacks an access", "without access_token", "without an access", "contains no access"},
			"idp.endpoint", 0.64, NearOrShort,
		},
		{
			[]string{"jwks", "jwk set", "key set", "signing keys", "discovery document", "openid-configuration", "oidc configuration", "userinfo", "user info"},
			[]string{"timeout", "timed out", "time-out", "time out", "deadline exceeded"},
			"network.timeout", 0.66, NearOrShort,
		},
		{
			[]string{"hs256", "hs384", "hs512", "rs256", "rs384", "rs512", "es256", "es384", "ps256", "eddsa"},
			words(refused, []string{"but only", "is allowed", "are allowed", "not accepted", "was expected", "is expected", "but expected", "must be used", "instead of"}),
			"token.signature", 0.64, NearOrShort,
		},
		{[]string{"jwt", "id token", "access token", "bearer token"}, []string{"tampered", "been altered", "manipulated", "been modified", "forged"}, "token.signature", 0.6, NearOrShort},
		{
			[]string{"typ", "'typ'", "token_use", "token use", "token typ"},
			[]string{"must be at+jwt", "must be at jwt", "must be jwt", "must be bearer", "must be access", "but access was", "but id was", "was expected", "should be access", "is refresh", "is id but"},
			"token.type", 0.64, NearOrShort,
		},
		{[]string{"id token", "id_token", "userinfo", "user info", "user info response"}, []string{"contains no", "has no sub", "has no email", "has no name", "has no user", "carries no", "comes without"}, "token.claims", 0.58, NearOrShort},
		{[]string{"callback address", "redirect address"}, words(wrong, unequal, unknown, refused), "flow.redirect-uri", 0.6, NotElsewhere},
		{
			[]string{"login window", "login popup", "sign-in window", "sign-in popup", "login dialog", "consent screen", "auth window", "auth popup", "authentication window"},
			[]string{"was closed", "closed before", "got closed", "has been closed", "closed without", "was dismissed", "closed too early"},
			"flow.denied", 0.64, NotElsewhere,
		},
		{
			[]string{"grant type", "grant_type", "response type", "response_type", "device flow", "implicit flow", "password grant", "authorization code flow", "client credentials grant"},
			[]string{"not activated", "isn't activated", "deactivated", "not switched on", "has been disabled", "has been removed"},
			"flow.not-allowed", 0.62, NotElsewhere,
		},
		{[]string{"public client", "public clients"}, []string{"secret", "client_secret", "credentials"}, "flow.public-client", 0.6, NearOrShort},
	}
}

// libraryPlainPhrases are fixed turns of such words.
var libraryPlainPhrases = []Phrase{
	{"no oauth client", "access-denied.client-id", 0.8},
	{"no oauth2 client", "access-denied.client-id", 0.8},
	{"no oidc client", "access-denied.client-id", 0.8},
	{"no oauth application", "access-denied.client-id", 0.8},
	{"no client with this id", "access-denied.client-id", 0.85},
	{"no client with that id", "access-denied.client-id", 0.85},
	{"no client with client_id", "access-denied.client-id", 0.88},
	{"no refresh token * offline_access", "request.scope", 0.8},
	{"no refresh token * access_type", "request.scope", 0.8},
	{"no refresh token * prompt=consent", "request.scope", 0.8},
	{"second factor is required", "flow.mfa", 0.9},
	{"second factor is needed", "flow.mfa", 0.9},
	{"second factor required", "flow.mfa", 0.9},
	{"not granted the requested permission", "flow.consent", 0.85},
	{"not granted the requested scope", "flow.consent", 0.85},
	{"not yet granted consent", "flow.consent", 0.9},
	{"not yet consented", "flow.consent", 0.9},
	{"no jwks_uri in", "idp.discovery", 0.85},
	{"no verification key", "token.signature", 0.85},
	{"requested scope exceeds", "request.scope", 0.85},
	{"not a member of the allowed group", "flow.user", 0.85},
	{"not a member of any allowed group", "flow.user", 0.85},
	{"not in any of the allowed groups", "flow.user", 0.85},
}
