package causes

// b2c are the numbers of Azure AD B2C and Entra External ID that stand behind AADB2C.
var b2c = []vendorCode{
	{number: 90006, cause: "flow.redirect-uri", meaning: "the redirect URI is not registered"},
	{number: 90007, cause: "flow.redirect-uri", meaning: "the application has no redirect URI"},
	{number: 90008, cause: "request.malformed", meaning: "the request names no client"},
	{number: 90010, cause: "request.scope", meaning: "the request has no scope"},
	{number: 90012, cause: "request.scope", meaning: "the scope is not supported"},
	{number: 90018, cause: "access-denied.client-id", meaning: "the client is not registered in the tenant"},
	{number: 90035, cause: "idp.unavailable", meaning: "the service is not available for the moment"},
	{number: 90055, cause: "request.scope", meaning: "the scope has to name an API"},
	{number: 90057, cause: "flow.not-allowed", meaning: "the implicit flow is not enabled for the application"},
	{number: 90058, cause: "flow.public-client", meaning: "the application is not configured for public clients"},
	{number: 90068, cause: "access-denied.client-id", meaning: "the application is not valid here"},
	{number: 90079, cause: "flow.public-client", meaning: "a confidential client sent no secret"},
	{number: 90080, cause: "flow.refresh-token", meaning: "the grant has expired", score: 0.9},
	{number: 90081, cause: "access-denied.client-secret", meaning: "the client secret does not match"},
	{number: 90083, cause: "request.malformed", meaning: "a required parameter is missing"},
	{number: 90084, cause: "flow.public-client", meaning: "a public client sent a secret"},
	{number: 90085, cause: "idp.unavailable", meaning: "an error happened inside the service", score: 0.7},
	{number: 90086, cause: "flow.not-allowed", meaning: "the grant is not supported"},
	{number: 90088, cause: "flow.refresh-token", meaning: "the grant was made by another user flow or endpoint", score: 0.85},
	{number: 90091, cause: "flow.denied", meaning: "the person cancelled"},
	{number: 90117, cause: "request.scope", meaning: "the scope is not supported"},
	{number: 90118, cause: "flow.user", meaning: "the person has forgotten the password", score: 0.85},
	{number: 90128, cause: "flow.user", meaning: "the account no longer exists"},
	{number: 90129, cause: "flow.refresh-token", meaning: "the grant was revoked"},
	{number: 90157, cause: "flow.user", meaning: "the person tried too often"},
	{number: 90182, cause: "flow.pkce", meaning: "the code verifier does not match the challenge"},
	{number: 90183, cause: "flow.pkce", meaning: "the code verifier is not valid"},
	{number: 90205, cause: "access-denied.api-permission", meaning: "the application has no permission for the API"},
	{number: 90225, cause: "flow.user", meaning: "user name or password is wrong"},
	{number: 90229, cause: "idp.rate-limited", meaning: "too many requests"},
	{number: 90244, cause: "idp.rate-limited", meaning: "too many requests for the moment"},
	{number: 90273, cause: "flow.denied", meaning: "the provider behind it refused", score: 0.6},
}

func findB2C(number int) *vendorCode {
	for i := range b2c {
		if b2c[i].number == number {
			return &b2c[i]
		}
	}
	return nil
}
