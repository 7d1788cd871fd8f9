package wordings

// toldPhrases are wordings of programs that sign people in with somebody else's provider.
var toldPhrases = []Phrase{
	{"using 'token_endpoint_auth_method' method", "flow.client-auth", 0.95},
	{"with oidc role_type is not allowed", "flow.not-allowed", 0.9},
	{"errorinsufficientpermissionsinaccesstoken", "forbidden.scope", 0.9},
	{"is not assigned to a role for the application 'http", "access-denied.api-permission", 0.98},
	{"is not assigned to a role for the application 'api:", "access-denied.api-permission", 0.98},
	{"permitted only for the 'single-page application' client-type", "flow.redirect-uri", 0.95},
	{"parameter: 'client_secret or client_assertion'", "flow.public-client", 0.97},
	{"a signing key must be specified if the specified jwt is digitally signed", "token.signature", 0.92},
	{"key is unresolvable", "token.signature", 0.85},
	{"sensible response from the authenticating server", "idp.endpoint", 0.8},
	{"sent an http request to an https server", "idp.endpoint", 0.72},
	{"plain http request was sent to https port", "idp.endpoint", 0.72},
	{"openid connect provider * unsupported protocol scheme", "idp.discovery", 0.75},
	{"openid-configuration':unsupported protocol scheme", "idp.discovery", 0.75},
	{"invalid_grant error processing request", "flow.user", 0.85}, // a script's account: its library makes the password grant
	{"resulted in a '400 bad request' response: {'error':'invalid_grant'}", "flow.code-expired", 0.62},
	{"not a member of an allowed group", "flow.user", 0.92},
	{"aren't a member of the authorized", "flow.user", 0.92},
	{"not a member of the authorized", "flow.user", 0.92},
	{"not a member of any authorized", "flow.user", 0.92},
	{"not a member of any allowed", "flow.user", 0.92},
	{"is not in domains ['", "flow.user", 0.85},
	{"already exists but with different credentials", "flow.user", 0.92},
	{"email address on your oidc provider to authenticate", "flow.user", 0.92},
	{"not in the allowed groups", "flow.user", 0.92},
	{"not in the allowed domains", "flow.user", 0.92},
	{"not in allowed domains", "flow.user", 0.92},
	{"email domain is not allowed", "flow.user", 0.92},
	{"email domain not allowed", "flow.user", 0.92},
	{"invalid token audience", "invalid-token.audience", 0.85},
	{"sender must have authorized the app with the", "forbidden.scope", 0.9},
	{"dial tcp: lookup * write udp", "network.dns", 0.9},
	{"dial tcp: lookup * read udp", "network.dns", 0.88},
	{"jsontokentype.string'. reading: 'microsoft.identitymodel", "token.claims", 0.85},
}

// toldLoose are those that other programs have too.
var toldLoose = []Phrase{
	{"incorrect code", "flow.code-expired", 0.58},
	{"code is incorrect", "flow.code-expired", 0.58},
	{"code is invalid", "flow.code-expired", 0.58},
	{"code is not valid", "flow.code-expired", 0.58},
	{"code was invalid", "flow.code-expired", 0.58},
	{"code has already been used", "flow.code-expired", 0.7},
	{"code was already used", "flow.code-expired", 0.7},
	{"failed to authenticate dn", "flow.user", 0.7},
	{"too many request error", "idp.rate-limited", 0.6},
	{"timeout in", "network.timeout", 0.48},
	{"timeout after", "network.timeout", 0.5},
	{"timeout of", "network.timeout", 0.5},
	{"timed out after", "network.timeout", 0.5},
	{"timeout exceeded", "network.timeout", 0.5},
}

// toldPlain are those that mean it unless the text is about something else.
var toldPlain = []Phrase{
	{"unknown client", "access-denied.client-id", 0.7},
	{"unknown issuer", "token.issuer", 0.8},
	{"signups are disabled", "flow.user", 0.75},
	{"sign-ups are disabled", "flow.user", 0.75},
}
