package wordings

import "slices"

// cloudPairs are what clouds, command-line tools and the applications that people host say of the tokens and credentials
// that they send and get.
func cloudPairs() []Pair {
	return slices.Concat(cloudSentPairs(), cloudAnswerPairs(), cloudTokenPairs(), cloudKindPairs(), cloudClaimPairs(), cloudStepPairs(), cloudRefreshPairs(), cloudClientPairs(), cloudPersonPairs(), cloudWayPairs(), cloudPlainPairs(), widePairs(), widerPairs(), fallbackPairs())
}

// cloudSentPairs are what is said where there is nothing to sign in with.
func cloudSentPairs() []Pair {
	return []Pair{
		{
			[]string{"no oauth token", "no oauth access token", "no auth token", "no access-token", "no api token", "no admin token", "no deployment token", "no deploy token", "no user token", "no session token", "no service token", "no identity token", "no id token", "no personal access token", "no jwt"},
			[]string{"found", "available", "present", "provided", "defined", "set", "given", "supplied", "received", "stored", "configured", "specified"},
			"request.malformed", 0.46, NearOrShort,
		},
		{
			[]string{"access-token", "oauth token", "api token", "admin token", "deployment token", "deploy token", "user token", "session token", "service token", "identity token", "personal access token", "token for session"},
			[]string{"cannot find a", "could not find a", "can't find a", "missing ", "not available", "did you forget", "was not set", "must be provided", "no longer in the environment"},
			"request.malformed", 0.44, NearOrShort,
		},
		{
			[]string{"token", "jwt", "bearer"},
			[]string{"missing in security", "missing in the request", "missing in request", "not present in '", "not present in the environment", "environment variable is not set", "not found in the environment", "no token was provided", "field is required", "request was empty"},
			"request.malformed", 0.46, NearOrShort,
		},
		{
			[]string{"authorization header", "auth header", "authentication header", "authorization metadata", "authorization' metadata"},
			words(wrong[:6], []string{"not set", "multiple values", "error when parsing", "error parsing", "not be parsed", "unparsable", "unparseable", "malformed", "unreadable"}),
			"request.malformed", 0.5, NearOrShort,
		},
		{
			[]string{"to be authenticated", "be authenticated to"},
			[]string{"need", "must", "has to", "have to"},
			"request.malformed", 0.45, NearOrShort,
		},
		{
			[]string{"logged in", "logged into", "signed in", "signed into"},
			[]string{"not currently", "nobody is", "you must be", "you need to be", "you have to be"},
			"request.malformed", 0.43, NearOrShort,
		},
		{[]string{"signature value"}, []string{"query does not", "not contain", "missing"}, "request.malformed", 0.61, NearOrShort},
		{
			[]string{"credentials", "authentication info", "authentication information", "auth info"},
			[]string{"not set for", "was not provided", "were not provided", "not be obtained from", "not found in"},
			"request.malformed", 0.42, NearSignIn,
		},
	}
}

// cloudAnswerPairs are what is said of an answer that holds no token, and of endpoints that are none.
func cloudAnswerPairs() []Pair {
	return []Pair{
		{
			[]string{"access token", "access_token", "access-token", "oauth token", "token_type", "expires_in"},
			[]string{
				"in server response", "in the server response", "in response", "in the response", "from response", "from the response", "response body", "response doesn't contain", "response does not contain", "response didn't contain",
				"response did not contain", "response contains no", "response has no", "not return a value", "returned no", "came without",
			},
			"idp.endpoint", 0.6, NearOrShort,
		},
		{
			[]string{"token url", "token request url", "authorization url", "sso url", "oauth endpoint", "oauth endpoints", "token-endpoint", "authenticator url", "introspection endpoint", "oauth login endpoint", "authentication url", "non-https token endpoint"},
			[]string{
				"invalid", "not valid", "url is missing", "must use https", "must be https", "must use tls", "expected an https", "must not contain", "not allowed", "private network", "private or reserved", "refusing", "insecure http", "404", "not match", "not a valid",
			},
			"idp.endpoint", 0.63, NearOrShort,
		},
		{
			[]string{"bearer token authentication", "bearer authentication", "bearer tokens", "send credentials", "sending credentials", "send the token"},
			[]string{"non-tls", "non-https", "not https", "insecure http", "unencrypted", "plain http", "over http"},
			"idp.endpoint", 0.7, NotElsewhere,
		},
		{
			[]string{"bad response from", "unexpected response from", "invalid response from", "received an invalid response"},
			[]string{"login endpoint", "web login", "authentication service", "auth service", "authorization service", "sign-in service"},
			"idp.endpoint", 0.62, NearOrShort,
		},
		{
			[]string{"okta address", "okta url", "authenticator"},
			[]string{"unable to use", "url correct", "url is invalid", "url is wrong", "url is incorrect"},
			"idp.endpoint", 0.6, NearOrShort,
		},
		{
			[]string{"protected resource metadata", "authority metadata", "cloud discovery metadata", "issuer configuration", "openid configuration", "openid-configuration", "well known endpoint", "oidc issuer configuration"},
			words(wrong[:6], failing, missing[:4], []string{"no ", "not found", "error when", "malformed", "falling back", "unexpected response"}),
			"idp.discovery", 0.58, NotElsewhere,
		},
		{[]string{"issuer configuration"}, words(wrong[:2], []string{"not found", "malformed"}), "idp.discovery", 0.61, NotElsewhere},
		{[]string{"token_endpoint", "authorization_endpoint"}, []string{"unable to retrieve", "cannot obtain", "could not obtain", "not in the metadata", "not advertised"}, "idp.discovery", 0.62, NearOrShort},
		{
			[]string{"rate limit", "rate limits", "request limit"},
			[]string{"authorization request", "authorization requests", "token request", "token requests", "token revocation", "login request", "login requests", "sign-in request", "sign-in requests", "registration requests", "device code requests"},
			"idp.rate-limited", 0.7, NotElsewhere,
		},
	}
}

// cloudTokenPairs are what is said of a token as a whole.
func cloudTokenPairs() []Pair {
	return []Pair{
		{
			[]string{"id_token", "id token", "token", "jwt", "custom token", "custom_token"},
			[]string{"could not decode", "can not decode", "couldn't decode", "cannot decode", "can't decode", "does not decode", "only accepts strict json", "not following correct format", "not encode valid json", "wrong token format", "cannot be parsed", "header is invalid", "not a valid firebase"},
			"token.opaque", 0.58, NearOrShort,
		},
		{[]string{"jws"}, []string{"must be an object", "must have either", "must be disjoint", "names must be"}, "token.opaque", 0.61, NotElsewhere},
		{[]string{"base64url decode", "base64url-decode"}, failing, "token.opaque", 0.62, NotElsewhere},
		{
			[]string{"jwe"},
			[]string{"must be an object", "must be disjoint", "must be the same", "must be integrity", "missing", "encrypted key", "not supported", "unsupported", "incorrect type", "names must be"},
			"token.encrypted", 0.63, NotElsewhere,
		},
		{[]string{"token", "jwt"}, []string{"not authorized for this client", "not valid for this client", "not issued to this app"}, "invalid-token.audience", 0.64, NearOrShort},
		{
			[]string{"rejected a", "rejected the", "rejected them", "rejected token", "refused a", "refused the", "refused them", "refuses the", "rejects the", "rejected-a", "server rejected"},
			[]string{"freshly issued", "freshly-issued", "just issued", "tokens it wrote", "tokens were issued", "after a successful", "new token"},
			"invalid-token.audience", 0.6, NearOrShort,
		},
		{
			[]string{"personal access token", "access token", "identity token", "token", "jwt"},
			[]string{"verification has failed", "verification failure", "verification error", "validation has failed", "validation failure"},
			"invalid-token.audience", 0.38, NearOrShort,
		},
		{[]string{"identity token", "access/id token", "id/access token"}, wrong[:6], "invalid-token.audience", 0.42, NearOrShort},
		{[]string{"with token", "with the token", "using the token", "with this token"}, []string{"unable to authenticate", "could not authenticate", "failed to authenticate", "cannot authenticate"}, "invalid-token.audience", 0.51, NearOrShort},
		{[]string{"rejected token", "token rejected"}, []string{"mid-session", "during the session"}, "expired.not-renewed", 0.6, NearOrShort},
		{[]string{"token"}, []string{"no longer valid", "no longer accepted"}, "expired.not-renewed", 0.52, NearOrShort},
		{[]string{"credential_process", "credential process", "temporary credentials", "security credentials"}, []string{"expired"}, "expired.not-renewed", 0.6, NotElsewhere},
	}
}

// cloudKindPairs are what is said of a token of another kind, or from another issuer.
func cloudKindPairs() []Pair {
	return []Pair{
		{
			[]string{"id_token", "access_token", "id token", "access token", "id tokens", "custom token", "custom tokens", "third-party tokens", "access tokens", "session token"},
			[]string{"not access_token", "not id_token", "not an id_token", "not an access_token", "not support jwt-based", "not support opaque", "use id_token", "use access_token"},
			"token.type", 0.7, NearOrShort,
		},
		{[]string{"authorization type", "authorization scheme", "auth scheme", "authentication scheme"}, []string{"not bearer", "must be bearer", "isn't bearer", "other than bearer"}, "token.type", 0.6, NearOrShort},
		{
			[]string{"access token", "id token", "token"},
			[]string{"not issued by correct", "not issued by the correct", "not issued by expected", "not issued by the expected", "not issued by this"},
			"token.issuer", 0.68, NearOrShort,
		},
	}
}

// cloudClaimPairs are what is said of what a token holds, and of the keys that it is checked with.
func cloudClaimPairs() []Pair {
	return []Pair{
		{
			[]string{"signing algorithm", "algorithm", "jwt algorithm"},
			[]string{"not in allowed", "not in the allowed", "specified in token header", "in the token header", "incorrect", "not among the allowed"},
			"token.signature", 0.6, NearOrShort,
		},
		{[]string{"jwk", "json web key"}, []string{"must be an object", "must be a json object", "must be set to", "unsupported"}, "token.signature", 0.6, NotElsewhere},
		{[]string{"kid", "'kid'"}, []string{"required '", "no-"}, "token.signature", 0.6, NearOrShort},
		{[]string{"signature"}, []string{"not match for request", "not match the request"}, "token.signature", 0.6, NearOrShort},
		{[]string{"audience", "'aud'", "aud"}, []string{"failed to validate", "could not validate", "unable to validate", "couldn't validate", "required '", "failed validation"}, "invalid-token.audience", 0.62, NearOrShort},
		{[]string{"issuer", "'iss'"}, []string{"not be verified", "no configuration found", "not verified", "no configuration for"}, "token.issuer", 0.61, NearOrShort},
		{
			[]string{"jwt subject", "token subject", "subject of the token", "tenant identifier", "roles value", "origin claim"},
			[]string{"not found", "missing", "from jwt", "from the jwt", "in jwt", "in the jwt", "invalid", "illegal", "not determine", "not obtain"},
			"token.claims", 0.62, NearOrShort,
		},
		{[]string{"token has no", "jwt has no", "token without", "token lacks"}, []string{"expiration", "expiry", "subject", "issuer", "exp"}, "token.claims", 0.62, NearOrShort},
		{[]string{"claim", "claims"}, []string{"empty string", "is an empty", "has an empty"}, "token.claims", 0.6, NearOrShort},
		{[]string{"in logout token", "in the logout token", "from logout token"}, missing[:5], "token.claims", 0.62, NearOrShort},
		{
			[]string{"x5t validation", "x5t thumbprint", "forwarded client certificate", "jwt private key", "private key for jwt"},
			words(wrong[:6], unequal[:6], failing, []string{"validation failed", "validation of token"}),
			"flow.client-auth", 0.66, NotElsewhere,
		},
	}
}
