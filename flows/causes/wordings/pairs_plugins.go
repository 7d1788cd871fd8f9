package wordings

// pluginPairs are what plugins and tools say in so many words that only the thing and its fault stay the same.
func pluginPairs() []Pair {
	return []Pair{
		{
			[]string{"no token", "no tokens", "no access token", "no access_token", "no accesstoken", "token missing", "access_token missing", "access token missing", "missing token", "not receive a token", "not receive an access token", "not receive token", "not receive access token", "not return a token", "not return an access token", "not return any token"},
			[]string{"from the server", "from server", "from the provider", "from provider", "from the idp", "from idp", "in response", "in the response", "in token response", "in oauth response", "in server response", "from token endpoint", "from the token endpoint"},
			"idp.endpoint", 0.6, NearSignIn,
		},
		{
			[]string{"state", "auth request", "login request", "authorization request", "registration", "oauth session", "login session", "pending login", "nonce", "code verifier", "oauth request", "auth session", "login attempt"},
			[]string{"not found in cache", "not found in the cache", "not found in registration cache", "not in cache", "not found in session", "not found in redis", "not found in store", "missing in session", "missing from session", "gone from the cache"},
			"flow.code-expired", 0.68, NearOrShort,
		},
		{
			[]string{"issuer"},
			[]string{"invalid json", "valid json", "no json", "not json", "malformed json", "unreadable json"},
			"idp.discovery", 0.68, NearOrShort,
		},
		{
			[]string{"oidc user", "remote user", "external user", "sso user", "federated user", "idp user", "to an account", "to a user", "to local user", "to a local user", "to any user", "to any account"},
			[]string{"could not map", "failed to map", "cannot map", "can't map", "couldn't map", "unable to map", "not be mapped", "no mapping"},
			"flow.user", 0.62, NearOrShort,
		},
		{
			[]string{"activation code", "pairing code", "linking code", "link code"},
			[]string{"not valid", "invalid", "expired", "already been used", "already used", "not found", "unknown", "wrong"},
			"flow.code-expired", 0.66, NearSignIn,
		},
		{
			[]string{"refresh_token", "refreshtoken", "getrefreshtoken()"},
			[]string{"on null", "null given", "null returned", "of type null", "'nonetype' object", "none given"},
			"request.scope", 0.62, NearOrShort,
		},
		{
			[]string{"access_token", "accesstoken", "gettoken()", "getaccesstoken()", "setaccesstoken()"},
			[]string{"on null", "null given", "null returned", "of type null", "'nonetype' object"},
			"idp.endpoint", 0.6, NearOrShort,
		},
		{
			[]string{"webfinger"},
			[]string{"failed", "unable to", "could not", "cannot", "can't", "error", "invalid", "not found", "404", "mismatch", "timed out"},
			"idp.discovery", 0.66, NearOrShort,
		},
	}
}
