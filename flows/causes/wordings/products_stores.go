package wordings

// apigeePhrases are the fault codes of Apigee's policies that name no cause by themselves.
var apigeePhrases = []Phrase{
	{"oauth.v2.invalidapikeyforgivenresource", "access-denied.api-permission", 0.92},
	{"oauth.v2.invalidapikey", "access-denied.client-id", 0.9},
	{"oauth.v2.failedtoresolveapikey", "request.malformed", 0.88},
	{"steps.oauth.v2.failedtoresolve", "request.malformed", 0.85},
	{"invalid_client-client_id_not_found", "access-denied.client-id", 0.95},
	{"invalid_request-authorization_code_invalid", "flow.code-expired", 0.95},
	{"invalid_request-access_token_invalid", "expired.not-renewed", 0.9},
	{"oauth.v2.apiresourcenotallowed", "access-denied.api-permission", 0.9},
}

// storePhrases are what stores of packages and images say of a token, and Terraform and SonarQube.
var storePhrases = []Phrase{
	{"token failed verification: expired", "expired.not-renewed", 0.96},
	{"token failed verification: revoked", "expired.not-renewed", 0.92},
	{"token failed verification: parse", "token.opaque", 0.94},
	{"token failed verification: signature", "token.signature", 0.95},
	{"token failed verification: audience", "invalid-token.audience", 0.95},
	{"token failed verification: issuer", "token.issuer", 0.94},
	{"props authentication token not found", "expired.not-renewed", 0.85},
	{"not authorized to run analysis", "forbidden.capability", 0.93},
	{"check the properties sonar.login", "flow.user", 0.82},
	{"check the user token in the property 'sonar.token'", "expired.not-renewed", 0.85},
	{"unauthorized to access repository", "forbidden.capability", 0.88},
	{"error: required token could not be found", "flow.refresh-token", 0.85},
}

// storeLoose are those of their wordings that others have too.
var storeLoose = []Phrase{
	{"denied: requested access to the resource is denied", "forbidden.capability", 0.8},
	{"error getting credentials - err: exec", "flow.refresh-token", 0.5},
}
