package wordings

// packagePhrases are what registries of packages, and the tools that publish to them, say.
var packagePhrases = []Phrase{
	{"do not have permission to publish * logged in as the correct user", "forbidden.capability", 0.86},
	{"you may not perform that action with these credentials", "forbidden.capability", 0.85},
	{"two-factor authentication or granular access token", "flow.mfa", 0.92},
	{"two-factor authentication is required to publish", "flow.mfa", 0.92},
	{"requires 'write' access to the 'id-token' permission", "forbidden.scope", 0.93},
	{"no authentication configured for request", "request.malformed", 0.85},
	{"an authorization header was used: bearer", "access-denied.client-secret", 0.62},
	{"no authorization header was set for the request", "request.malformed", 0.85},
	{"username/password authentication is no longer supported", "flow.not-allowed", 0.9},
	{"project-scoped token is not valid for project", "forbidden.scope", 0.9},
	{"invalid api token: invalid macaroon", "access-denied.client-secret", 0.88},
	{"is not allowed to upload to project", "forbidden.capability", 0.9},
	{"don't seem to be an owner", "forbidden.capability", 0.88},
	{"must already be an owner to add a new owner", "forbidden.capability", 0.86},
	{"this action can only be performed on the crates.io website", "forbidden.scope", 0.82},
	{"does not match the format used by crates.io", "access-denied.client-secret", 0.86},
	{"token rejected for", "access-denied.client-secret", 0.72},
	{"failed to publish to registry at * authentication failed: token expired", "expired.not-renewed", 0.93},
	{"please provide a (non-empty) token", "request.malformed", 0.85},
	{"no token found for * please run 'cargo login", "request.malformed", 0.85},
	{"no token found, please run 'cargo login", "request.malformed", 0.85},
	{"requires owners to enable mfa", "flow.mfa", 0.92},
	{"doesn't have access to perform this action", "forbidden.capability", 0.7},
}

// packageShort are those that other programs may say too.
var packageShort = []Phrase{
	{"an authorization header was used", "access-denied.client-secret", 0.55},
}

// hostingPhrases are what services say that host applications, and clouds' command lines.
var hostingPhrases = []Phrase{
	{"--service-token-id * must be set", "request.malformed", 0.85},
	{"invalid api token. the token could not be exchanged", "access-denied.client-secret", 0.92},
	{"invalid email or api key", "access-denied.client-secret", 0.84},
	{"invalid api key supplied", "access-denied.client-secret", 0.84},
	{"please use 'serverless login", "flow.refresh-token", 0.8},
	{"account has mfa enabled", "flow.mfa", 0.92},
	{"error id: unauthorized", "expired.not-renewed", 0.62},
	{"does not match the one that started the login", "flow.conditional-access", 0.82},
	{"must re-authenticate to this scope", "flow.conditional-access", 0.88},
	{"unable to authenticate request [code: 10001]", "access-denied.client-secret", 0.72},
	{"authentication error [code: 10000]", "forbidden.scope", 0.72},
	{"unauthorized to access requested resource [code: 9109]", "forbidden.capability", 0.8},
	{"invalid access token [code: 9109]", "access-denied.client-secret", 0.82},
	{"cannot use the access token from location", "flow.conditional-access", 0.92},
	{"invalid request headers [code: 6003]", "request.malformed", 0.75},
	{"invalid format for authorization header", "request.malformed", 0.86},
	{"missing x-auth-key, x-auth-email or authorization", "request.malformed", 0.88},
	{"unknown x-auth-key or x-auth-email", "access-denied.client-secret", 0.88},
	{"max auth failures reached", "idp.rate-limited", 0.85},
	{"valid user-level authentication not found", "token.type", 0.7},
	{"passcode is invalid * already been used", "flow.code-expired", 0.85},
	{"error code: invalid_passcode", "flow.code-expired", 0.85},
	{"temporary authentication code * invalid", "flow.code-expired", 0.82},
	{"must be of type string * attribute mapping", "token.claims", 0.8},
	{"mapped attribute 'google.", "token.claims", 0.82},
	{"you are missing the required permission", "forbidden.scope", 0.82},
	{"could not obtain a value for google.subject", "token.claims", 0.92},
}

// hostingShort are those that other programs may say too.
var hostingShort = []Phrase{
	{"unable to authenticate you", "access-denied.client-secret", 0.75},
	{"missing the required permission", "forbidden.capability", 0.72},
}
