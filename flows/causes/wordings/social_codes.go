package wordings

// socialCodes are the codes and short sentences of FusionAuth, X, Strava and OmniAuth, and of servers whose log has no more.
var socialCodes = []Phrase{
	{"changepasswordid':'", "flow.user", 0.8}, // FusionAuth, from here on
	{"change_password_required", "flow.user", 0.92},
	{"change_password_administrative", "flow.user", 0.92},
	{"change_password_breached", "flow.user", 0.92},
	{"change_password_expired", "flow.user", 0.92},
	{"change_password_validation", "flow.user", 0.92},
	{"login_prevented", "flow.user", 0.88},

	{"authenticating with * is forbidden for this endpoint", "token.type", 0.93}, // X, from here on
	{"supported authentication types are [", "token.type", 0.9},
	{"problems/unsupported-authentication", "token.type", 0.9},
	{"application is not permitted to use xauth", "flow.not-allowed", 0.94},
	{"application cannot perform write actions", "access-denied.api-permission", 0.93},
	{"client is not permitted to perform this action", "access-denied.api-permission", 0.85},
	{"invalid / suspended application", "access-denied.client-id", 0.93},
	{"invalid or suspended application", "access-denied.client-id", 0.93},

	{"'field':'scope','code':'invalid'", "request.scope", 0.93}, // Strava, from here on
	{"'field':'client_secret','code':'invalid'", "access-denied.client-secret", 0.94},
	{"'field':'grant_type','code':'", "flow.not-allowed", 0.85},
	{"'resource':'authorizationcode','field':'','code':'expired'", "flow.code-expired", 0.94},
	{"'resource':'application','field':'internal','code':'forbidden'", "access-denied.client-id", 0.75},
	{"'resource':'application','field':'','code':'invalid'", "access-denied.client-secret", 0.85},
	{"'resource':'refreshtoken','field':'", "flow.refresh-token", 0.85},
	{"[field] => code * [code] => invalid", "flow.code-expired", 0.9}, // how PHP prints them
	{"[field] => client_id * [code] => invalid", "access-denied.client-id", 0.93},
	{"[field] => refresh_token * [code] => invalid", "flow.refresh-token", 0.93},
	{"[field] => redirect_uri * [code] => invalid", "flow.redirect-uri", 0.94},
	{"[field] => scope * [code] => invalid", "request.scope", 0.93},
	{"[field] => access_token * [code] => invalid", "expired.not-renewed", 0.88},

	{"/auth/failure?message=invalid_credentials", "access-denied.client-secret", 0.75}, // OmniAuth, from here on
	{"/auth/failure?message=failed_to_connect", "network.refused", 0.7},
	{"authentication failure! failed_to_connect", "network.refused", 0.6},
	{"/auth/failure?message=timeout", "network.timeout", 0.85},
	{"/auth/failure?message=invalid_ticket", "flow.code-expired", 0.85},
	{"/auth/failure?message=invalid_response", "idp.endpoint", 0.6},
	{"/auth/failure?message=unauthorized_client", "flow.not-allowed", 0.8},

	{"no scope with that name found", "access-denied.client-id", 0.85}, // IdentityServer, of who asks about a token
	{"no api resource with that name found", "access-denied.client-id", 0.88},
	{"unauthorized to call introspection endpoint", "access-denied.client-id", 0.8},
	{"getcontentencryptionkeys", "token.encrypted", 0.75},
	{"model.token.clientassertion", "flow.client-auth", 0.8},                   // Gluu and Janssen
	{"hydra_oauth2_authentication_request_handled", "flow.code-expired", 0.88}, // Hydra, of a step that is done
	{"hydra_oauth2_consent_request_handled", "flow.code-expired", 0.88},
	{"no authrequestid provided", "request.malformed", 0.8}, // Zitadel's page without the request
	{"disallow_useragent", "flow.conditional-access", 0.88},
	{"as an embedded user-agent", "flow.conditional-access", 0.92},
	{"not authorized. application has been revoked", "flow.refresh-token", 0.85}, // ecobee
	{"token needs to be refreshed", "expired.not-renewed", 0.85},
}

// homeServer are the codes and sentences of the clouds behind household devices, cars and watches.
var homeServer = []Phrase{
	{"'invalid_grant','error_description':'bad credentials'", "flow.user", 0.94},
	{"'invalid_grant','error_description':'invalid credentials'", "flow.user", 0.92},
	{"'invalid_grant','error_description':'invalid login", "flow.user", 0.92},
	{"'invalid_grant','error_description':'wrong ", "flow.user", 0.9},
	{"invalid params: invalid code", "flow.code-expired", 0.92}, // Withings, from here on
	{"invalid params: invalid refresh_token", "flow.refresh-token", 0.94},
	{"invalid params: invalid client_secret", "access-denied.client-secret", 0.95},
	{"invalid params: invalid redirect_uri", "flow.redirect-uri", 0.95},
	{"gigyaresponseexception", "flow.user", 0.6}, // Gigya, from here on
	{"'invalid loginid'", "flow.user", 0.93},
	{"invalid loginid or password", "flow.user", 0.95},
	{"account pending registration", "flow.consent", 0.85},
	{"'code':1004,'msg':'sign invalid'", "access-denied.client-secret", 0.93}, // Tuya, from here on
	{"'msg':'sign invalid'", "access-denied.client-secret", 0.9},
	{"'code':1010,'msg':'token invalid'", "expired.not-renewed", 0.93},
	{"'msg':'token invalid','success':false", "expired.not-renewed", 0.8},
	{"token invalid(1010)", "expired.not-renewed", 0.93},
	{"'code':1106,'msg':'permission deny'", "access-denied.api-permission", 0.9},
	{"subscription to cloud development plan has expired", "access-denied.api-permission", 0.95},
	{"'msg':'skill id invalid'", "access-denied.tenant", 0.85},
	{"'code':2406,", "access-denied.tenant", 0.7},
	{"'errorcode':'missing_token'", "request.malformed", 0.8},
	{"claimspicker", "flow.mfa", 0.85},                                                 // Amazon's pages
	{"must be registered in the current region", "access-denied.api-permission", 0.94}, // Tesla, from here on
	{"vehicle command protocol required", "access-denied.api-permission", 0.88},
	{"user out of region, use base url", "invalid-token.audience", 0.85},
	{"unauthorized missing scopes", "forbidden.scope", 0.94},
	{"read-only api client is not authorized", "forbidden.scope", 0.92}, // Fitbit
	{"missing ' * ' claim", "token.claims", 0.75},                       // Dex and others
	{"lacks the ' * ' claim", "token.claims", 0.75},
	{"'error':'token_expired'", "expired.not-renewed", 0.85},
	{"'error':'token expired'", "expired.not-renewed", 0.85},
	{"'error_code':'token_expired'", "expired.not-renewed", 0.88},
	{"'code':'token_expired'", "expired.not-renewed", 0.88},
	{"'code':'token_not_valid'", "expired.not-renewed", 0.7},
}

// homeLoose are those that other programs have too.
var homeLoose = []Phrase{
	{"invalidauth", "flow.user", 0.46},
	{"invalid email or password", "flow.user", 0.85},
	{"password wrong", "flow.user", 0.7},
	{"the code is invalid", "flow.code-expired", 0.5},
}

// socialCodesLoose are those that other programs have too.
var socialCodesLoose = []Phrase{
	{"unable to verify your credentials", "access-denied.client-secret", 0.62},
	{"cannot verify the jwt", "token.signature", 0.7},
	{"no code provided", "flow.code-expired", 0.6},
	{"no code received", "flow.code-expired", 0.62},
	{"no code was provided", "flow.code-expired", 0.6},
	{"code not provided", "flow.code-expired", 0.6},
	{"no auth code", "flow.code-expired", 0.62},
	{"required ' * ' claim", "token.claims", 0.7},
	{"' claim is missing", "token.claims", 0.8},
	{"' claim missing", "token.claims", 0.8},
	{"' claim not found", "token.claims", 0.8},
	{"no connector found with id", "access-denied.client-id", 0.6},
	{"connector id not found", "access-denied.client-id", 0.6},
	{"federated identity account", "flow.user", 0.85},
	{"no local user matches", "flow.user", 0.7},
	{"no user matches the identity", "flow.user", 0.7},
}
