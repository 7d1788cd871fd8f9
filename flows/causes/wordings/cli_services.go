package wordings

// keyPhrases are what Google's libraries and Go's say of the key of a service account that they cannot use.
var keyPhrases = []Phrase{
	{"json object does not contain a client_email field", "flow.client-auth", 0.9},
	{"json object does not contain a private_key field", "flow.client-auth", 0.9},
	{"no key or keyfile set", "flow.client-auth", 0.88},
	{"private key should be a pem or plain pkcs1", "flow.client-auth", 0.92},
	{"client secrets must be for a web or installed app", "access-denied.client-secret", 0.7},
	{"a forbidden error was returned while attempting to retrieve an access token", "forbidden.scope", 0.8},
	{"gce metadata * not defined", "idp.endpoint", 0.66},
}

// mailPhrases are the answers of mail servers to those who sign in with OAuth or should.
var mailPhrases = []Phrase{
	{"5.7.8 username and password not accepted", "flow.user", 0.74},
	{"5.7.9 application-specific password required", "flow.mfa", 0.85},
	{"application-specific password required", "flow.mfa", 0.8},
	{"5.7.14 please log in via your web browser", "flow.user", 0.8},
	{"please log in via your web browser", "flow.user", 0.75},
	{"user is authenticated but not connected", "forbidden.capability", 0.72},
}

// apiPhrases are what clients of Reddit, Jira, Vault and Keycloak say.
var apiPhrases = []Phrase{
	{"prawcore.exceptions.responseexception: received 401", "access-denied.client-secret", 0.6},
	{"received 401 http response", "access-denied.client-secret", 0.5},
	{"received 403 http response", "forbidden.scope", 0.42},
	{"keycloakauthenticationerror: 401", "access-denied.client-secret", 0.45},
	{"'missing client token'", "request.malformed", 0.82},
	{"basic authentication with passwords is deprecated", "flow.not-allowed", 0.8},
	{"with the appropriate oauth1 app permissions", "forbidden.scope", 0.92},
	{"with the appropriate oauth2 app permissions", "forbidden.scope", 0.92},
	{"authentication failed for 'http", "flow.user", 0.62},
	{"unable to refresh sso token", "flow.refresh-token", 0.8},
	{"could not find matching identity for presented assertions", "flow.client-auth", 0.92},
}

// agentPhrases are what agents for programming say, and the services that they sign in to.
var agentPhrases = []Phrase{
	{"missing_codex_entitlement", "flow.user", 0.88},
	{"usage_not_included", "flow.user", 0.7},
	{"unsupported_country_region_territory", "flow.conditional-access", 0.92},
	{"country, region, or territory not supported", "flow.conditional-access", 0.92},
	{"refresh_token_reused", "flow.refresh-token", 0.94},
	{"device code login is not enabled", "flow.not-allowed", 0.9},
	{"user you were trying to authenticate as differs", "flow.user", 0.93},
	{"databricks-cli: cannot get access token", "flow.refresh-token", 0.75},
	{"failed to connect to db * jwt token is invalid", "flow.client-auth", 0.8},
	{"remote: permission to * denied to", "forbidden.capability", 0.75},
}

// shellPhrases are what R's packages, Teleport and the command lines of clouds say.
var shellPhrases = []Phrase{
	{"init_oauth2.0 * http 400", "flow.code-expired", 0.72},
	{"init_oauth2.0 * http 401", "access-denied.client-secret", 0.72},
	{"can't get google credentials", "flow.refresh-token", 0.8},
	{"failed to parse response from 'token' oauth url", "idp.endpoint", 0.9},
	{"unable to map attributes to role", "token.claims", 0.8},
	{"has no matched roles for", "flow.user", 0.75},
	{"does not exist in msal token cache", "flow.refresh-token", 0.92},
	{"invalid credentials, autherror", "expired.not-renewed", 0.85},
	{"get keys failed: 404", "idp.discovery", 0.95},
	{"get keys failed: 404 not found <", "idp.endpoint", 0.97}, // a page: nobody there knows of keys
	{"get keys failed: 403", "idp.discovery", 0.95},
	{"get keys failed: 50", "idp.unavailable", 0.95},
	{"make sure the authorization code was correct", "flow.code-expired", 0.85},
	{"cli session has expired", "flow.refresh-token", 0.9},
	{"invalid_grant: login hours", "flow.conditional-access", 0.85},
	{"check the user token in the property", "expired.not-renewed", 0.7},
}

// apiShort are those that other programs may say too.
var apiShort = []Phrase{
	{"run * auth login", "flow.refresh-token", 0.46},
	{"invalid user token", "expired.not-renewed", 0.58},
	{"overloaded_error", "idp.unavailable", 0.7},
	{"rate_limit_error", "idp.rate-limited", 0.8},
	{"authentication timed out", "flow.code-expired", 0.6},
	{"couldn't register with", "flow.not-allowed", 0.55},
	{"mcp_registration_failed", "flow.not-allowed", 0.75},
	{"getassertion: received http status", "idp.endpoint", 0.75},
	{"invalid code. please", "flow.code-expired", 0.75},
}

// accountPlain are what programs say of the name and the password that a person has typed.
var accountPlain = []Phrase{
	{"password you entered is incorrect", "flow.user", 0.8},
	{"password you entered was incorrect", "flow.user", 0.8},
	{"password you entered did not match", "flow.user", 0.8},
	{"no dns record for", "network.dns", 0.8},
	{"no dns entry for", "network.dns", 0.8},
	{"organization's ip allow list", "flow.conditional-access", 0.75},
	{"account is not eligible", "flow.user", 0.7},
	{"account isn't eligible", "flow.user", 0.7},
	{"username you entered", "flow.user", 0.6},
	{"user name you entered", "flow.user", 0.6},
	{"email you entered", "flow.user", 0.55},
	{"invalid email/password", "flow.user", 0.85},
	{"incorrect email or password", "flow.user", 0.85},
	{"make sure the full code was copied", "flow.code-expired", 0.85},
}
