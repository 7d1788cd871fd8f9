package wordings

// symptomTables are wordings that were found by looking for a symptom, whichever the product.
func symptomTables() []Table {
	return []Table{
		{When: Always, Phrases: symptomPhrases},
		{When: NotElsewhere, Phrases: symptomPlain},
		{When: NearSignIn, Phrases: symptomLoose},
	}
}

var symptomPhrases = []Phrase{
	{"advertised an issuer * does not match", "idp.discovery", 0.9},
	{"password: * error response from daemon: get * unauthorized: authentication required", "flow.user", 0.7},
	{"checkgoogleapierror: json fetch error: invalid credentials", "expired.not-renewed", 0.7},
	{"json fetch error: invalid credentials", "expired.not-renewed", 0.62},
	{"not allowed to access this tenant", "access-denied.tenant", 0.8},
	{"only has access to tenant", "access-denied.tenant", 0.75},
	{"no local oidc state", "flow.code-expired", 0.85},
	{"no local oauth state", "flow.code-expired", 0.85},
	{"no local login state", "flow.code-expired", 0.8},
	{"'errormessage':'token does not exist'", "flow.refresh-token", 0.85}, // Minecraft's old accounts, from here on
	{"forbiddenoperationexception * token does not exist", "flow.refresh-token", 0.85},
	{"'token does not exist'", "flow.refresh-token", 0.5},
	{"response didn't contain valid bearer token", "idp.endpoint", 0.8},
	{"auth request unexpected status: 404", "idp.endpoint", 0.8}, // nginx's question to a sign-in proxy, from here on
	{"auth request unexpected status: 405", "idp.endpoint", 0.8},
	{"auth request unexpected status: 504", "network.timeout", 0.74},
	{"auth request unexpected status: 502", "idp.unavailable", 0.7},
	{"auth request unexpected status: 503", "idp.unavailable", 0.74},
	{"because it is in an unmanaged state", "access-denied.tenant", 0.97},
	{"logger=user.sync * user already exists", "flow.user", 0.85},
	{"'failed to create user' error='user already exists", "flow.user", 0.85},
	{"invalidclientmetadataerror", "request.malformed", 0.75},
	{"authenticateuserticket * invalid ticket", "token.opaque", 0.7}, // Steam
	{"authenticateuserticket * invalid parameter", "token.opaque", 0.6},
	{"external_auth_validate_failed", "token.opaque", 0.7}, // Epic Games, from here on
	{"account.auth_token.invalid_refresh_token", "flow.refresh-token", 0.94},
	{"oauth.authorization_code_not_found", "flow.code-expired", 0.94},
	{"account.invalid_account_credentials", "flow.user", 0.92},
	{"account.account_not_active", "flow.user", 0.9},
	{"account.corrective_action_required", "flow.consent", 0.75},
	{"two_factor_authentication.required", "flow.mfa", 0.94},
	{"errors.com.epicgames.common.missing_permission", "forbidden.capability", 0.85},
	{"unable to acquire impersonated credentials", "access-denied.api-permission", 0.5},
	{"decryption failed * node-jose", "token.encrypted", 0.75},
	{"token has insufficient scopes", "forbidden.scope", 0.9},
	{"sas token has an invalid signature", "token.signature", 0.9}, // Azure IoT, from here on
	{"does not match either the primary or secondary key", "token.signature", 0.85},
	{"sas token is expired", "expired.not-renewed", 0.9},
	{"sas token has expired", "expired.not-renewed", 0.9},
	{"was called with a different certificate", "flow.client-auth", 0.85},
	{"invalid transport certificate", "flow.client-auth", 0.82},
	{"requested scope not authorized", "request.scope", 0.85},
	{"requested scope is not authorized", "request.scope", 0.85},
	{"claims without a launch context", "token.claims", 0.8},
	{"invalid session id found in sessionheader", "expired.not-renewed", 0.88}, // Salesforce
	{"ldap用户验证失败", "flow.user", 0.8},
	{"key table file * not found", "flow.client-auth", 0.8},                           // Kerberos, from here on
	{"no valid credentials found for * provider", "access-denied.client-secret", 0.6}, // Terraform
	{"wrong smartthings token", "expired.not-renewed", 0.7},
	{"invalid smartthings token", "expired.not-renewed", 0.7},
	{"clientcertificatecredential * key not valid for use in specified state", "flow.client-auth", 0.9},
	{"keyerror: 'installed'", "access-denied.client-secret", 0.7}, // a Google client's file
	{"that's not a valid verification code", "flow.mfa", 0.75},
	{"'invalid session credentials'", "flow.code-expired", 0.7}, // Kite
	{"'not_ok' * invalid vendor code", "access-denied.client-id", 0.8},
	{"subject_token has expired", "expired.not-renewed", 0.85},
	{"unrecognized algorithm family", "token.signature", 0.85}, // ReadonlyREST
	{"grant consent to the permissions you requested", "flow.consent", 0.85},
	{"'response' body 'issuer' does not match", "idp.discovery", 0.9}, // oauth4webapi
	{"gss failure * no key table entry", "flow.client-auth", 0.85},
	{"error validating verification code", "flow.code-expired", 0.6}, // Facebook
	{"'login_required' error", "flow.refresh-token", 0.62},
	{"high frequency of login attempts", "idp.rate-limited", 0.75},
	{"client should have all requested response_type", "flow.not-allowed", 0.9}, // Gravitee
	{"user authentication response could not be understood", "idp.endpoint", 0.75},
	{"because of nbf", "token.clock", 0.7},
	{"sign in with the same account you used originally", "flow.user", 0.85}, // NextAuth
}

// symptomPlain are wordings that databases and mail servers have as well.
var symptomPlain = []Phrase{
	{"account or password error", "flow.user", 0.72},
	{"account or password is wrong", "flow.user", 0.75},
	{"account or password wrong", "flow.user", 0.72},
	{"secret abgelaufen", "access-denied.client-secret", 0.6},
	{"'too many attempts' error", "idp.rate-limited", 0.56},
	{"'nonce mismatch'", "flow.code-expired", 0.56},
	{"/token':context canceled", "network.timeout", 0.78},
	{"/openid-configuration':context canceled", "network.timeout", 0.78},
	{"refresh auth failed", "flow.refresh-token", 0.66},
}

// symptomLoose are wordings that say something only where signing in is spoken of.
var symptomLoose = []Phrase{
	{"check your clock", "token.clock", 0.72},
	{"check your system clock", "token.clock", 0.72},
	{"check your computer's clock", "token.clock", 0.72},
	{"check your system time", "token.clock", 0.7},
	{"too_many_attempts", "idp.rate-limited", 0.6},
	{"cf-mitigated: challenge", "idp.endpoint", 0.72}, // Cloudflare, from here on
	{"invalid uri 'undefined/oauth", "request.malformed", 0.7},
	{"error code: 1020", "idp.endpoint", 0.62},
	{"cloudflare challenge page", "idp.endpoint", 0.74},
	{"challenge page is returned", "idp.endpoint", 0.74},
	{"token is a jwe", "token.encrypted", 0.88},
	{"no decryption key", "token.encrypted", 0.7},
	{"invalid json: unexpected token", "idp.endpoint", 0.6},
	{"incompatible authorization server:", "idp.discovery", 0.7},
}
