package causes

// entraPhrases are Entra's, MSAL's and the Azure tools' words where no AADSTS number stands with them.
var entraPhrases = []phrase{
	{"'error_description':'identity not found'", "access-denied.client-id", 0.88},
	{"requested identity has not been assigned to this resource", "access-denied.client-id", 0.9},
	{"requested identity isn't assigned to this resource", "access-denied.client-id", 0.9},
	{"invalid client secret provided", "access-denied.client-secret", 0.95},
	{"client secret keys * are expired", "access-denied.client-secret", 0.95},
	{"the value must be the client secret value, not the client secret id", "access-denied.client-secret", 0.95},
	{"application with identifier * was not found in the directory", "access-denied.client-id", 0.94},
	{"specified tenant identifier * is neither a valid dns name", "access-denied.tenant", 0.94},
	{"unable to get authority configuration for", "access-denied.tenant", 0.7},
	{"endpoints_resolution_error", "access-denied.tenant", 0.7},
	{"the authority you provided * is not whitelisted", "access-denied.tenant", 0.8},
	{"resource principal named * was not found in the tenant", "access-denied.api-permission", 0.94},
	{"has not consented to use the application", "flow.consent", 0.94},
	{"needs permission to access resources in your organization that only an admin can grant", "flow.consent", 0.94},
	{"need admin approval", "flow.consent", 0.93},
	{"approval required * this app requires your admin", "flow.consent", 0.93},
	{"selected user account does not exist in tenant", "flow.user", 0.94},
	{"is not assigned to a role for the application", "flow.user", 0.9},
	{"you cannot access this right now", "flow.conditional-access", 0.92},
	{"you can't get there from here", "flow.conditional-access", 0.92},
	{"access has been blocked by conditional access policies", "flow.conditional-access", 0.94},
	{"your sign-in was successful but does not meet the criteria to access this resource", "flow.conditional-access", 0.94},
	{"the redirect uri * specified in the request does not match", "flow.redirect-uri", 0.94},
	{"the reply url specified in the request does not match", "flow.redirect-uri", 0.94},
	{"reply address * has not been configured", "flow.redirect-uri", 0.9},
	{"must contain the following parameter: 'client_assertion' or 'client_secret'", "flow.public-client", 0.95},
	{"client is public so neither 'client_assertion' nor 'client_secret' should be presented", "flow.public-client", 0.95},
	{"you must use multi-factor authentication to access", "flow.mfa", 0.94},
	{"strong authentication is required", "flow.mfa", 0.9},
	{"'suberror':'basic_action'", "flow.mfa", 0.75},
	{"'suberror':'bad_token'", "flow.refresh-token", 0.8},
	{"'suberror':'token_expired'", "flow.refresh-token", 0.8},
	{"'suberror':'consent_required'", "flow.consent", 0.85},
	{"'suberror':'message_only'", "flow.conditional-access", 0.65},
	{"msaluirequiredexception", "flow.mfa", 0.5},
	{"scope * is not valid. the scope format is invalid", "request.scope", 0.93},
	{"you cannot use any scope value that is reserved", "request.scope", 0.93},
	{"provide all scopes of the same resource", "request.scope", 0.85},
	{"compactticket parse", "token.type", 0.7},
	{"invalidauthenticationtokentenant", "access-denied.tenant", 0.93},
	{"the access token is from the wrong issuer", "token.issuer", 0.94},
	{"invalidauthenticationtoken * access token validation failure. invalid audience", "invalid-token.audience", 0.95},
	{"access token validation failure. invalid audience", "invalid-token.audience", 0.95},
	{"access token validation failure. signature is invalid", "token.signature", 0.95},
	{"the access token has expired or is not yet valid", "expired.not-renewed", 0.88},
	{"lifetime validation failed, the token is expired", "expired.not-renewed", 0.95},
	{"expiredauthenticationtoken", "expired.not-renewed", 0.95},
	{"the access token expiry utc time * is earlier than current utc time", "expired.not-renewed", 0.96},
	{"interactive authentication is needed. please run", "flow.refresh-token", 0.6},
	{"please run 'az login' to setup account", "flow.refresh-token", 0.6},
	{"clientsecretcredential authentication failed", "access-denied.client-secret", 0.5},
	{"serviceprincipal or tenantid is not found", "access-denied.tenant", 0.6},
	{"authorization_requestdenied", "access-denied.api-permission", 0.8},
	{"insufficient privileges to complete the operation", "access-denied.api-permission", 0.8},
	{"the certificate used to sign the client assertion is not registered on application", "flow.client-auth", 0.95},
	{"the provided value for the input parameter 'device_code' is not valid", "flow.code-expired", 0.96},
	{"no matching federated identity record found", "flow.client-auth", 0.95},
}

// adfsPhrases are the words of Active Directory Federation Services.
var adfsPhrases = []phrase{
	{"received invalid oauth authorization request. the received 'resource' parameter is not valid", "invalid-token.audience", 0.9},
	{"received invalid client credentials", "access-denied.client-secret", 0.94},
	{"oauth authorization request * client_id * is not registered", "access-denied.client-id", 0.92},
	{"received invalid oauth request. client credential is missing or found empty", "flow.public-client", 0.94},
	{"client is not allowed to access the requested resource", "access-denied.api-permission", 0.92},
	{"received 'redirect_uri' parameter is not a valid registered redirect", "flow.redirect-uri", 0.95},
	{"received invalid oauth refresh token", "flow.refresh-token", 0.94},
	{"device code flow is not enabled", "flow.not-allowed", 0.9},
}

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
	{number: 9604, cause: "idp.unavailable", meaning: "AD FS could not fulfil the request; its event log says why", score: 0.5},
	{number: 9224, cause: "flow.redirect-uri", meaning: "the redirect URI is not one of the client's"},
	{number: 9223, cause: "access-denied.client-id", meaning: "the client is not registered"},
	{number: 9225, cause: "request.malformed", meaning: "the response type is not valid", score: 0.85},
	{number: 9321, cause: "access-denied.api-permission", meaning: "the client may not access the resource", score: 0.93},
	{number: 9703, cause: "flow.mfa", meaning: "more authentication is needed", score: 0.8},
	{number: 9462, cause: "flow.mfa", meaning: "the authentication method is not strong enough", score: 0.8},
	{number: 9921, cause: "flow.code-expired", meaning: "the device code is not valid or still waits for approval", score: 0.7},
	{number: 7066, cause: "flow.user", meaning: "the account could not be authenticated", score: 0.85},
	{number: 7068, cause: "flow.user", meaning: "a rule denies the person access", score: 0.9},
	{number: 5007, cause: "flow.user", meaning: "authorization rules deny the person access", score: 0.9},
	{number: 3173, cause: "flow.user", meaning: "the account's Active Directory record was not found", score: 0.85},
	{number: 7012, cause: "idp.unavailable", meaning: "an error happened inside AD FS", score: 0.55},
	{number: 7065, cause: "idp.endpoint", meaning: "no protocol handler is registered at this path"},
	{number: 7042, cause: "idp.rate-limited", meaning: "the same browser asked many times within seconds", score: 0.9},
}

func findMSIS(number int) *vendorCode {
	for i := range msis {
		if msis[i].number == number {
			return &msis[i]
		}
	}
	return nil
}
