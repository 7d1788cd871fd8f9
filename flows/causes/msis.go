package causes

// msis are the numbers of AD FS that stand behind MSIS.
var msis = []vendorCode{
	{number: 9605, cause: "access-denied.api-permission", meaning: "the client may not access the resource", score: 0.93},
	{number: 9602, cause: "access-denied.api-permission", meaning: "the resource is not known", score: 0.85},
	{number: 9610, cause: "access-denied.client-id", meaning: "the client is disabled", score: 0.85},
	{number: 9612, cause: "flow.code-expired", meaning: "the authorization code is not valid"},
	{number: 9614, cause: "flow.refresh-token", meaning: "the refresh token is not valid"},
	{number: 9615, cause: "flow.refresh-token", meaning: "the refresh token has expired"},
	{number: 9622, cause: "access-denied.client-secret", meaning: "client authentication failed", score: 0.8},
	{number: 9623, cause: "flow.client-auth", meaning: "the client is not configured to authenticate in this way", score: 0.85},
	{number: 9267, cause: "flow.public-client", meaning: "a confidential client sent no credentials"},
	{number: 9247, cause: "flow.code-expired", meaning: "the authorization code is not valid", score: 0.9},
	{number: 9691, cause: "flow.client-auth", meaning: "the Authorization header is no Basic one as it has to be encoded", score: 0.9},
	{number: 9603, cause: "request.scope", meaning: "the scope is not supported", score: 0.93},
	{number: 9604, cause: "idp.unavailable", meaning: "AD FS could not fulfil the request; its event log says why", score: 0.5},
	{number: 9224, cause: "flow.redirect-uri", meaning: "the redirect URI is not one of the client's"},
	{number: 9223, cause: "access-denied.client-id", meaning: "the client is not registered"},
	{number: 9225, cause: "request.malformed", meaning: "the response type is not valid", score: 0.85},
	{number: 9321, cause: "access-denied.api-permission", meaning: "the client may not access the resource", score: 0.93},
	{number: 9703, cause: "flow.mfa", meaning: "more authentication is needed", score: 0.8},
	{number: 9462, cause: "flow.mfa", meaning: "the authentication method is not strong enough", score: 0.8},
	{number: 9921, cause: "flow.code-expired", meaning: "the device code is not valid or still waits for approval", score: 0.55},
	{number: 7066, cause: "flow.user", meaning: "the account could not be authenticated", score: 0.85},
	{number: 7068, cause: "flow.user", meaning: "a rule denies the person access", score: 0.9},
	{number: 5007, cause: "flow.user", meaning: "authorization rules deny the person access", score: 0.9},
	{number: 3173, cause: "flow.user", meaning: "the account's Active Directory record was not found", score: 0.85},
	{number: 8022, cause: "flow.user", meaning: "the account was not found", score: 0.9},
	{number: 7102, cause: "flow.mfa", meaning: "the authentication method asked for is not supported", score: 0.7},
	{number: 7012, cause: "idp.unavailable", meaning: "an error happened inside AD FS", score: 0.55},
	{number: 7065, cause: "idp.endpoint", meaning: "no protocol handler is registered at this path"},
	{number: 7042, cause: "idp.rate-limited", meaning: "the same browser asked many times within seconds", score: 0.9},
}

func findMSIS(number int) *vendorCode { return byNumber(number, msis) }
