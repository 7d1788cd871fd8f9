package wordings

// publishedPhrases are what the registries of the languages say to those who publish: JSR, pub.dev, Hex, CocoaPods, npm, Quay.
var publishedPhrases = []Phrase{
	{"unable to authenticate, need: otp", "flow.mfa", 0.9},
	{"access to the requested resource is not authorized", "forbidden.capability", 0.82},
	{"oidc token's repository does not match", "token.claims", 0.88},
	{"no means to authenticate. pass a token", "request.malformed", 0.9},
	{"(authorizationexpired)", "flow.code-expired", 0.86},
	{"(authorizationdenied)", "flow.denied", 0.88},
	{"(actornotauthorized)", "forbidden.capability", 0.85},
	{"publishing is only allowed from", "token.claims", 0.88},
	{"publishing from github is not enabled", "forbidden.capability", 0.85},
	{"account not authorized for this action", "forbidden.capability", 0.88},
	{"key not authorized for this action", "forbidden.scope", 0.86},
	{"you need to register a session first", "flow.refresh-token", 0.86},
	{"are not allowed to push new versions for this pod", "forbidden.capability", 0.92},
	{"authentication token is invalid or unverified", "flow.user", 0.8},
	{"no matching trust policy owned by user", "token.claims", 0.88},
	{"failed to obtain auth token * did not assign an auth token * invalid_grant", "flow.code-expired", 0.9},
	{"server requires authentication. to log in, run", "flow.refresh-token", 0.7},
}

// publishedShort are those that other programs may say too.
var publishedShort = []Phrase{
	{"must be a member of * organization to continue", "flow.user", 0.8},
}
