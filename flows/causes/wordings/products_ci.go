package wordings

// pipelinePhrases are what package registries, forges and the jobs that publish to them say of a token, and databases
// that take one in place of a password.
var pipelinePhrases = []Phrase{
	{"pam authentication failed for user", "flow.user", 0.7},
	{"jwt failed to validate against loaded jwks", "token.signature", 0.93},
	{"exceeded max attempts while getting the token", "flow.code-expired", 0.88},
	{"error looking up token", "expired.not-renewed", 0.7},
	{"could not assume role with oidc: request arn is invalid", "request.malformed", 0.9},
	{"valid token, but no corresponding publisher", "token.claims", 0.95},
	{"'invalid-publisher'", "token.claims", 0.93},
	{"invalid-pending-publisher", "token.claims", 0.93},
	{"invalid or non-existent authentication information", "expired.not-renewed", 0.82},
	{"isn't allowed to upload to project", "forbidden.capability", 0.93},
	{"this command requires you to be logged in", "flow.refresh-token", 0.88},
	{"unable to authenticate, need: bearer", "expired.not-renewed", 0.8},
	{"multi-factor authentication but no otp", "flow.mfa", 0.95},
	{"please run 'cargo login'", "flow.refresh-token", 0.88},
	{"cross-org access denied", "access-denied.tenant", 0.9},
	{"the requested resource requires user authentication", "flow.refresh-token", 0.82},
	{"you need to run the login command", "flow.refresh-token", 0.9},
	{"[credentialprovider] * user interaction required", "flow.refresh-token", 0.75},
	{"[credentialprovider] * could not acquire token", "flow.refresh-token", 0.6},
	{"failed to fetch oauth token * 403", "forbidden.capability", 0.8},
	{"failed to fetch anonymous token * 401", "flow.refresh-token", 0.65},
	{"failed to fetch anonymous token * 403", "forbidden.capability", 0.7},
	{"could not read username for", "flow.refresh-token", 0.82},
	{"could not read password for", "flow.refresh-token", 0.8},
	{"not allowed to push code to this project", "forbidden.capability", 0.93},
	{"write access to repository not granted", "forbidden.capability", 0.93},
	{"error processing the identity token", "token.issuer", 0.5},
}
