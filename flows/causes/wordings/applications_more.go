package wordings

// memberPhrases are what applications say that sign people in: blogs, mail clients, forges, portals.
var memberPhrases = []Phrase{
	{"request for authentication token failed", "idp.endpoint", 0.5}, // WordPress' OpenID Connect clients, from here on
	{"request_authentication_token", "idp.endpoint", 0.42},
	{"request for userinfo failed", "idp.endpoint", 0.6},
	{"incorrect-user-claim", "token.claims", 0.92},
	{"incorrect user claim", "token.claims", 0.92},
	{"invalid-user-claim", "token.claims", 0.9},
	{"invalid user claim", "token.claims", 0.9},
	{"bad-id-token-claim", "token.claims", 0.9},
	{"bad id token claim", "token.claims", 0.9},
	{"missing-user-claim", "token.claims", 0.88},
	{"no-subject-identity", "token.claims", 0.92},
	{"no subject identity", "token.claims", 0.9},
	{"user claim incomplete", "token.claims", 0.9},
	{"incomplete user claim", "token.claims", 0.9},
	{"missing-identity-token", "request.scope", 0.75},
	{"missing identity token", "request.scope", 0.75},
	{"invalid-token-response", "idp.endpoint", 0.6},
	{"could not link existing user or user does not exist", "flow.user", 0.9},
	{"cannot authenticate an existing user", "flow.user", 0.8},

	{"refresh failed; caused by", "flow.refresh-token", 0.8}, // Backstage, from here on
	{"missing session cookie", "flow.refresh-token", 0.7},
	{"unable to resolve user identity", "flow.user", 0.92},
	{"user profile does not contain an email", "token.claims", 0.92},
	{"provider is not configured to support sign-in", "flow.not-allowed", 0.85},
	{"no auth provider registered for", "flow.not-allowed", 0.85},
	{"auth provider registered for * is misconfigured", "access-denied.client-id", 0.7},

	{"access token failure: 400", "flow.refresh-token", 0.6}, // Home Assistant, from here on
	{"access token failure: 401", "flow.refresh-token", 0.6},
	{"access token failure: 403", "forbidden.capability", 0.5},
	{"timeout resolving oauth token", "network.timeout", 0.88},
	{"oauth session is not valid", "flow.refresh-token", 0.75},
	{"authorization error while obtaining access token", "access-denied.client-secret", 0.7},
	{"account linking rejected", "flow.denied", 0.85},
	{"integration requires application credentials", "access-denied.client-id", 0.75},

	{"user validation failed: email", "token.claims", 0.9}, // what the profile lacked that an account is made of
	{"user validation failed: username", "token.claims", 0.88},
	{"validation failed: email can't be blank", "token.claims", 0.9},
	{"validation failed: name can't be blank", "token.claims", 0.85},
	{"name can't be blank, email can't be blank", "token.claims", 0.88},

	{"'error':'invalid_grant','error_description':'invalid bearer token'", "expired.not-renewed", 0.95},
	{"fetch token call failed bad credentials", "access-denied.client-secret", 0.9},
	{"authommissingrequiredpermissions", "access-denied.api-permission", 0.92},
	{"doesn't contain the permissions required by the target api", "access-denied.api-permission", 0.93},
	{"presented token is not of type", "token.type", 0.92},
	{"token is not of type", "token.type", 0.8},
	{"configured to only support 'token_endpoint_auth_method'", "flow.client-auth", 0.95},
	{"response indicates failure, status=30", "idp.endpoint", 0.85},
	{"response indicates failure, status=404", "idp.endpoint", 0.85},
	{"zscloud.net", "network.proxy", 0.9},
	{"goskope.com", "network.proxy", 0.85},
	{"blockpage.cgi", "network.proxy", 0.85},
	{"gateway.zscaler", "network.proxy", 0.9},
	{"'enc':'a128gcm'", "token.encrypted", 0.66},
	{"'enc':'a192gcm'", "token.encrypted", 0.66},
	{"'enc':'a256gcm'", "token.encrypted", 0.66},
	{"'enc':'a128cbc-hs256'", "token.encrypted", 0.66},
	{"'enc':'a256cbc-hs512'", "token.encrypted", 0.66},
}

// memberLoose are those that other programs have too.
var memberLoose = []Phrase{
	{"url was incorrect", "idp.endpoint", 0.62},
}

// memberPairs are what is said in plain words by the same.
func memberPairs() []Pair {
	return []Pair{
		{[]string{"with certificate", "with a certificate", "certificate auth", "certificate authentication", "certificate-based", "certificate credential", "using a certificate", "via certificate"}, []string{"invalid_client"}, "flow.client-auth", 0.7, Always},
		{
			[]string{"claim 'preferred_username'", "claim 'email'", "claim 'sub'", "claim 'name'", "claim 'groups'", "claim 'upn'", "claim 'username'", "claim 'nickname'", "username claim", "email claim", "groups claim", "roles claim", "email claim path", "username claim path"},
			words(missing, []string{"missing from", "not found", "is empty", "null", "not a string", "does not exist"}), "token.claims", 0.7, NearOrShort,
		},
	}
}
