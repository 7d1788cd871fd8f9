package causes

// refusalPhrases are gateways' and services' refusals that name no error of the protocol.
var refusalPhrases = []phrase{
	{"'message':'missing authentication token'", "idp.endpoint", 0.55}, // what AWS says of a path that it doesn't know
	{"does not have authorization to perform action", "forbidden.capability", 0.75},
	{"is not authorized to perform: execute-api:invoke", "forbidden.capability", 0.8},
	{"no credentials found for given", "token.issuer", 0.75},
	{"token is unverifiable", "token.signature", 0.65},
	{"while attempting to decode the jwt", "token.opaque", 0.52},
	{"invalid client secret is provided", "access-denied.client-secret", 0.96},
	{"access token is missing or invalid", "invalid-token.audience", 0.5},
	{"token is missing or invalid", "invalid-token.audience", 0.5},
	{"no securitytokenvalidator available for token", "request.malformed", 0.6},
	{"failed claim validation", "token.claims", 0.7},
	{"missing code or state", "flow.code-expired", 0.6},
	{"invalid token type. token must be", "token.opaque", 0.7},
	{"correlation failed", "flow.code-expired", 0.8},
	{"remote jwk set: * 404", "idp.endpoint", 0.85},
	{"please run 'az login'", "flow.refresh-token", 0.58},
	{"re-authenticate using 'az login'", "flow.refresh-token", 0.6},
	{"auth tokens found. please", "flow.refresh-token", 0.58},
}

// shortPhrases count near words about signing in, and alone.
var shortPhrases = []phrase{
	{"token is inactive", "expired.not-renewed", 0.7},
	{"inactive token", "expired.not-renewed", 0.7},
	{"not a valid token", "token.opaque", 0.45},
	{"no token provided", "request.malformed", 0.5},
	{"token not provided", "request.malformed", 0.5},
	{"token not found", "request.malformed", 0.45},
	{"no bearer token", "request.malformed", 0.5},
	{"no authorization", "request.malformed", 0.45},
	{"missing authorization", "request.malformed", 0.5},
	{"missing bearer", "request.malformed", 0.5},
	{"multiple tokens", "request.malformed", 0.5},
	{"more than one token", "request.malformed", 0.5},
	{"log in again", "flow.refresh-token", 0.4},
	{"login again", "flow.refresh-token", 0.4},
	{"sign in again", "flow.refresh-token", 0.38},
	{"re-authenticate", "flow.refresh-token", 0.4},
	{"reauthenticate", "flow.refresh-token", 0.4},
	{"session expired", "flow.refresh-token", 0.5},
	{"session is expired", "flow.refresh-token", 0.5},
	{"signature verification", "token.signature", 0.5},
	{"signatureexception", "token.signature", 0.62},
	{"json error: invalid type", "token.claims", 0.58},
	{"claims set must be", "token.claims", 0.58},
	{"claim mismatch", "token.claims", 0.6},
	{"i/o error on", "network.refused", 0.4},
}
