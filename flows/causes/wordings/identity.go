package wordings

import "slices"

// identityTables are what identity servers and providers write to their logs and show on their pages, and what frameworks
// leave in a stack trace that are servers themselves.
func identityTables() []Table {
	return []Table{
		{When: Always, Phrases: slices.Concat(identityLog, leagueTraces, frameworkServers, identityCodes, socialSure, appServer, kratosServer)},
		{When: NearOrShort, Phrases: slices.Concat(identityPages, identityLoose, socialLoose)},
		{When: NearSignIn, Phrases: identityNear},
	}
}

// identityLog are log lines of Keycloak, authentik, Authelia, Hydra and IdentityServer.
var identityLog = []Phrase{
	{"'invalid_grant','error_description':'auth error", "flow.code-expired", 0.85}, // Keycloak, from here on
	{"resource server does not exist", "access-denied.client-id", 0.8},
	{"/admin/realms/ * 403 forbidden", "forbidden.capability", 0.75},
	{"403 * /admin/realms/", "forbidden.capability", 0.75},
	{"resource with id * does not exist", "access-denied.api-permission", 0.75},
	{"'unauthorized_client','error_description':'unable to load public key", "flow.client-auth", 0.9},
	{"already used for usersession", "flow.code-expired", 0.95},
	{"oauth2codeparser", "flow.code-expired", 0.7},
	{"failed to parse restartlogincookie", "flow.code-expired", 0.85},
	{"publickey wasn't found in the storage", "token.signature", 0.8},
	{"not found jwk of supported keytype", "flow.client-auth", 0.75},
	{"not found jwk of supported keytype under jwks_uri", "flow.client-auth", 0.85},
	{"error when validating client assertion", "flow.client-auth", 0.96},
	{"kc-services0025", "flow.client-auth", 0.96},
	{"kc-services0092", "request.malformed", 0.6},
	{"invalid parameter value for: redirect_uri", "flow.redirect-uri", 0.94},
	{"token audience doesn't match domain", "flow.client-auth", 0.95},
	{"client_credentials_setup_required", "flow.client-auth", 0.85},
	{"generic_authentication_error", "flow.user", 0.5},
	{"registration_disabled", "flow.user", 0.8},
	{"type=user_info_request_error", "expired.not-renewed", 0.62},
	{"type='user_info_request_error'", "expired.not-renewed", 0.62},
	{"flow not configured for identity provider", "flow.not-allowed", 0.75},
	{"identitybrokerexception: wrong audience", "invalid-token.audience", 0.94},
	{"wrong audience from token", "invalid-token.audience", 0.94},
	{"wrong issuer from token", "token.issuer", 0.94},
	{"no access_token from server", "idp.endpoint", 0.8},
	{"no access token from server", "idp.endpoint", 0.8},
	{"could not fetch attributes from userinfo endpoint", "idp.endpoint", 0.7},
	{"could not decode access token response", "idp.endpoint", 0.8},

	{"'event':'invalid code'", "flow.code-expired", 0.78}, // authentik, from here on
	{"event='invalid code'", "flow.code-expired", 0.78},
	{"'event':'code does not exist'", "flow.code-expired", 0.9},
	{"event='code does not exist'", "flow.code-expired", 0.9},
	{"code does not match client", "flow.code-expired", 0.9},
	{"code challenge not matching", "flow.pkce", 0.95},
	{"user not authenticated for application", "flow.user", 0.85},
	{"application requested scopes not configured", "request.scope", 0.8},
	{"failed to parse jwt for kid lookup", "flow.client-auth", 0.75},
	{"flow not applicable to current user", "flow.user", 0.88},
	{"source is not configured for enrollment", "flow.user", 0.9},

	{"unsuccessful 1fa authentication attempt", "flow.user", 0.86}, // Authelia, from here on
	{"unsuccessful totp authentication attempt", "flow.mfa", 0.9},
	{"unsuccessful webauthn authentication attempt", "flow.mfa", 0.9},
	{"unsuccessful duo authentication attempt", "flow.mfa", 0.9},
	{"unsuccessful mobile push authentication attempt", "flow.mfa", 0.9},
	{"must include a code_challenge when", "flow.pkce", 0.95}, // Fosite's hints, with and without quotes
	{"must include a 'code_challenge' when", "flow.pkce", 0.95},
	{"must use the 's256' pkce", "flow.pkce", 0.95},
	{"in a way that enforces pkce", "flow.pkce", 0.93},
	{"to ensure sufficient entropy", "request.malformed", 0.93},
	{"validatecsrfsession", "flow.code-expired", 0.93},
	{"csrf session cookie could not be decoded", "flow.code-expired", 0.95},
	{"verifier has been used already", "flow.code-expired", 0.94},
	{"could not determine consent mode", "flow.consent", 0.6},
	{"is configured with consent mode", "flow.consent", 0.6},

	{"not authorized for resource owner flow", "flow.not-allowed", 0.95}, // IdentityServer, from here on
	{"not authorized for client credentials flow", "flow.not-allowed", 0.95},
	{"not authorized for code flow", "flow.not-allowed", 0.95},
	{"not authorized for device flow", "flow.not-allowed", 0.95},
	{"not authorized for custom grant", "flow.not-allowed", 0.95},
	{"cannot request a refresh token, allowofflineaccess", "request.scope", 0.85},
	{"does not have access to offline_access scope", "flow.refresh-token", 0.9},
	{"rejecting refresh token because it has been consumed", "flow.refresh-token", 0.95},
	{"unexpected code_verifier", "flow.pkce", 0.93},
	{"this happens when the client is trying to use pkce, but it is not enabled", "flow.pkce", 0.95},
	{"authorization code has no associated scopes", "request.scope", 0.8},
	{"no client with id * found. aborting", "access-denied.client-id", 0.95},
	{"nonce required for implicit", "request.malformed", 0.9},
	{"response types must not include resource scopes", "request.scope", 0.93},
	{"scope requests, but no openid scope requested", "request.scope", 0.93},
	{"no scopes found for device code", "request.scope", 0.85},
	{"invalid client configuration for client", "access-denied.client-id", 0.85},
	{"client secret is required for client_credentials", "access-denied.client-secret", 0.9},
	{"no redirect uri configured", "flow.redirect-uri", 0.84},
	{"unauthorized - failed to push authorization parameters", "access-denied.client-secret", 0.8},
	{"failed to push authorization parameters", "access-denied.client-id", 0.5},
	{"reference token not found", "expired.not-renewed", 0.75},
	{"checking for expected scope", "forbidden.scope", 0.85},
	{"user authentication failed: invalid_", "flow.user", 0.93},
	{"resource owner password credential grant not supported", "flow.not-allowed", 0.95},
}

// leagueTraces are calls in stack traces of league's OAuth server, in PHP: the message is the protocol's sentence for
// many things, the call tells which. PHP cuts arguments off behind fifteen letters.
var leagueTraces = []Phrase{
	{"accessdenied('the jwt string", "token.opaque", 0.95},
	{"accessdenied('error while dec", "token.opaque", 0.94},
	{"accessdenied('access token co", "token.signature", 0.92}, // could not be verified
	{"accessdenied('access token ha", "expired.not-renewed", 0.96},
	{"accessdenied('access token is", "expired.not-renewed", 0.95}, // is invalid, said of one that is past its time
	{"accessdenied('missing ", "request.malformed", 0.92},
	{"accessdenied('the token viola", "expired.not-renewed", 0.95},
	{"bearertokenvalidator", "expired.not-renewed", 0.68},
	{"passwordgrant.php", "flow.user", 0.75},
	{"passwordgrant->validateuser", "flow.user", 0.94},
	{"oauthserverexception::invalidclient", "access-denied.client-secret", 0.85},
	{"oauthserverexception::invalidrequest", "request.malformed", 0.78},
	{"oauthserverexception::invalidrequest('code_", "flow.pkce", 0.93},
	{"oauthserverexception::invalidrequest('redirect", "flow.redirect-uri", 0.93},
	{"oauthserverexception::invalidrequest('refresh", "flow.refresh-token", 0.92},
	{"::invalidcredentials(", "flow.user", 0.93},
	{"authcodegrant.php", "flow.code-expired", 0.62},
	{"authcodegrant->validateauthorizationcode", "flow.code-expired", 0.93},
	{"devicecodegrant.php", "flow.code-expired", 0.62},
	{"refreshtokengrant.php", "flow.refresh-token", 0.8},
	{"validateoldrefreshtoken", "flow.refresh-token", 0.94},
	{"::invalidrefreshtoken(", "flow.refresh-token", 0.94},
	{"::invalidscope(", "request.scope", 0.93},
	{"abstractgrant->validateclient", "access-denied.client-secret", 0.8},
	{"abstractgrant->validateredirecturi", "flow.redirect-uri", 0.93},
	{"::unsupportedgranttype(", "flow.not-allowed", 0.93},
	{"oauth-private.key", "token.signature", 0.75},
	{"oauth-public.key", "token.signature", 0.75},
}

// frameworkServers are what frameworks answer that are authorization servers themselves, and what checks their tokens:
// Laravel, oauthlib, node-oidc-provider, openid-client, SAP's, AD FS, Strava.
var frameworkServers = []Phrase{
	{"missingscopeexception", "forbidden.scope", 0.93},
	{"missingabilityexception", "forbidden.scope", 0.9},
	{"invalid ability provided", "forbidden.scope", 0.88},
	{"transform algorithm not supported", "flow.pkce", 0.94}, // oauthlib and django-oauth-toolkit, from here on
	{"failed basic auth: application", "access-denied.client-id", 0.9},
	{"failed body auth: application", "access-denied.client-id", 0.88},
	{"failed basic auth: wrong client secret", "access-denied.client-secret", 0.95},
	{"failed body auth: wrong client secret", "access-denied.client-secret", 0.95},
	{"invalid refresh_token", "flow.refresh-token", 0.85},
	{"invalidclientiderror(u'(invalid_request)", "request.malformed", 0.74},
	{"invalidclientiderror('(invalid_request)", "request.malformed", 0.74},
	{"unrecognized route or not allowed method", "idp.endpoint", 0.93}, // node-oidc-provider, from here on
	{"sessionnotfound: invalid_request", "flow.code-expired", 0.92},
	{"error_description:client is invalid", "access-denied.client-id", 0.9},
	{"error_description: client is invalid", "access-denied.client-id", 0.9},
	{"'client is invalid'", "access-denied.client-id", 0.9},
	{"expected 200 ok, got: 404 * issuer.discover", "idp.discovery", 0.95}, // openid-client
	{"expected 200 ok, got: 404 * issuer.webfinger", "idp.discovery", 0.93},
	{"cannot verify with online token key", "token.signature", 0.92}, // SAP
	{"cannot verify with offline token key", "token.signature", 0.92},
	{"required scopes: * user scopes:", "forbidden.scope", 0.93},
	{"client id and/or identityzone id", "invalid-token.audience", 0.93},
	{"no match found in jwt trust acl", "invalid-token.audience", 0.93},
	{"in the access token is not same as the identifier", "invalid-token.audience", 0.95}, // AD FS
	{"'resource':'authorizationcode'", "flow.code-expired", 0.93},                         // Strava
	{"'resource':'refreshtoken'", "flow.refresh-token", 0.92},
	{"'resource':'athlete','field':'access_token'", "expired.not-renewed", 0.93},
	{"invalid subject token type", "token.type", 0.85},
	{"invalid subject_token_type", "token.type", 0.85},
	{"should be installed and preauthorized", "flow.consent", 0.94},        // Salesforce
	{"failed to unmarshal claims: invalid character", "token.opaque", 0.9}, // go-oidc on what is encrypted
	{"redirecturi passed to /authorize must also be passed to /token", "flow.redirect-uri", 0.93},
	{"should not attempt to call authorize api on callback", "flow.code-expired", 0.75},
	{"only confidential clients", "flow.public-client", 0.94},
	{"neither id token nor userinfo contained an email", "token.claims", 0.94},
	{"not send email verification status", "token.claims", 0.92},
}
