package wordings

// imagePhrases are what registries of images say of a token, and those that push and pull there.
var imagePhrases = []Phrase{
	{"error authorizing context: authorization token required", "flow.refresh-token", 0.72},
	{"error authorizing context: insufficient scope", "forbidden.scope", 0.9},
	{"error authorizing context: invalid token", "token.signature", 0.72},
	{"error authorizing context: basic authentication challenge", "flow.user", 0.8},
	{"token from untrusted issuer", "token.issuer", 0.95},
	{"token intended for another audience", "invalid-token.audience", 0.96},
	{"token not to be used after", "expired.not-renewed", 0.96},
	{"token not to be used before", "token.clock", 0.96},
	{"unauthorized: authentication required", "flow.refresh-token", 0.62},
	{"unauthorized: incorrect username or password", "flow.user", 0.93},
	{"unauthorized: access token has insufficient scopes", "forbidden.scope", 0.95},
	{"unauthorized: your account must log in with", "flow.user", 0.88},
	{"unauthorized: invalid username/password", "flow.user", 0.93},
	{"denied: installation not allowed to", "forbidden.capability", 0.93},
	{"denied: permission_denied: write_package", "forbidden.capability", 0.93},
	{"permission_denied: the token provided does not match expected scopes", "forbidden.scope", 0.95},
	{"denied: unauthenticated request", "flow.refresh-token", 0.85},
	{"unauthorized: not authorized to access", "forbidden.capability", 0.8},
}

// publishPhrases are what registries of packages say of the identity of a job that publishes there.
var publishPhrases = []Phrase{
	{"oidc token exchange error - package not found", "token.claims", 0.92},
	{"oidc token exchange error", "token.claims", 0.6},
	{"no trusted publishing config found", "token.claims", 0.93},
	{"no trusted publisher", "token.claims", 0.85},
	{"no matching trust policy", "token.claims", 0.93},
	{"no matching trusted publisher", "token.claims", 0.93},
	{"does not match any trusted publisher", "token.claims", 0.93},
	{"incorrect permissions for id-token", "forbidden.scope", 0.85},
	{"missing or insufficient oidc token permissions", "forbidden.scope", 0.92},
	{"actions_id_token_request_url", "forbidden.scope", 0.78},
	{"actions_id_token_request_token", "forbidden.scope", 0.76},
	{"id_token_request_token", "forbidden.scope", 0.7},
	{"id-token permission", "forbidden.scope", 0.7},
}

// publisherPhrases are what registries of packages say to those who publish there with a token of their own.
var publisherPhrases = []Phrase{
	{"not authorized to publish", "forbidden.capability", 0.88},
	{"not have permission to perform action 'publish'", "forbidden.capability", 0.9},
	{"must be logged in to publish", "flow.refresh-token", 0.9},
	{"must be logged in to perform that action", "flow.refresh-token", 0.85},
	{"token does not match the format used by crates.io", "token.opaque", 0.9},
	{"this token does not have the required permissions", "forbidden.scope", 0.9},
	{"failed to publish to registry at * authentication failed", "access-denied.client-secret", 0.8},
	{"specified api key is invalid, has expired", "expired.not-renewed", 0.93},
	{"the api key provided is invalid", "access-denied.client-secret", 0.8},
	{"unable to authenticate, your authentication token seems to be invalid", "expired.not-renewed", 0.92},
	{"authentication failed for http", "flow.user", 0.6},
	{"received status code 401 from server", "flow.user", 0.6},
	{"access denied. please sign up with rubygems", "flow.user", 0.85},
	{"your rubygem couldn't be pushed: not authorized", "forbidden.capability", 0.85},
	{"package is owned by somebody else", "forbidden.capability", 0.8},
}

// sessionPhrases are what sign-in proxies and agents say of a session that is no more.
var sessionPhrases = []Phrase{
	{"removing session: session is expired", "flow.refresh-token", 0.85},
	{"error_not_logged_in", "flow.refresh-token", 0.88},
	{"user_not_logged_in", "flow.refresh-token", 0.82},
	{"identity provider returned empty code", "flow.code-expired", 0.8},
	{"missing csrf cookie", "flow.code-expired", 0.82},
	{"certificate host mismatch", "network.tls", 0.95},
	{"'no copilot access'", "flow.user", 0.88},
	{"not authorized for this copilot", "flow.user", 0.85},
	{"failed to log in to * using token", "expired.not-renewed", 0.75},
	{"when calling the startdeviceauthorization operation: start url", "access-denied.tenant", 0.9},
	{"(invalidrequestexception) when calling the startdeviceauthorization", "access-denied.tenant", 0.75},
	{"(unauthorizedclientexception) when calling the startdeviceauthorization", "access-denied.client-id", 0.85},
	{"(invalidclientexception) when calling the startdeviceauthorization", "access-denied.client-id", 0.85},
}

// sessionShort are those that other programs may say too.
var sessionShort = []Phrase{
	{"state malformed", "flow.code-expired", 0.65},
	{"malformed state", "flow.code-expired", 0.65},
	{"token in * is invalid", "expired.not-renewed", 0.58},
	{"[unauthenticated]", "expired.not-renewed", 0.5},
}

// providerPhrases are what providers of Terraform and Pulumi say of the ways to sign in that they take.
var providerPhrases = []Phrase{
	{"is only supported as a user", "flow.not-allowed", 0.9},
	{"could not acquire access token to parse claims", "access-denied.client-secret", 0.45},
	{"error validating provider credentials", "expired.not-renewed", 0.5},
	{"attempted to load application default credentials", "flow.refresh-token", 0.7},
	{"required token could not be found", "flow.refresh-token", 0.82},
	{"no stored access token", "flow.refresh-token", 0.82},
	{"run 'pulumi login'", "flow.refresh-token", 0.85},
	{"pulumi_access_token must be set for login", "flow.refresh-token", 0.85},
}
