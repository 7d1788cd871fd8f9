package wordings

// webLibraryPhrases are what Passport, the readers of tokens for Node.js, pac4j, Silhouette, PostgREST, Parse and
// FusionAuth say.
var webLibraryPhrases = []Phrase{
	{"unknown authentication strategy", "request.malformed", 0.88}, // Passport, from here on
	{"login sessions require session support", "request.malformed", 0.8},
	{"passport.initialize() middleware not in use", "request.malformed", 0.85},
	{"req#logout requires a callback function", "request.malformed", 0.75},
	{"jssdk option is not toggled", "flow.not-allowed", 0.92}, // Facebook
	{"jssdk option is disabled", "flow.not-allowed", 0.92},
	{"did not match the viewing app", "invalid-token.audience", 0.95},
	{"fedcm was disabled", "flow.denied", 0.75}, // browsers
	{"web crypto api is not available", "flow.pkce", 0.8},
	{"silent-check-sso * refused to frame", "flow.refresh-token", 0.75},
	{"refused to frame * silent-check-sso", "flow.refresh-token", 0.75},
	{"has no attribute 'authorize_redirect'", "request.malformed", 0.85}, // Authlib
	{"runtimeerror: no such client", "access-denied.client-id", 0.75},
	{"has no attribute 'authorize_access_token'", "request.malformed", 0.85},
	{"sessionmiddleware must be installed * authorize_redirect", "request.malformed", 0.85},
	{"'code' parameter was not found in callback request", "request.malformed", 0.85}, // fastapi-sso
	{"'state' parameter was not found in callback request", "flow.code-expired", 0.9},
	{"state parameter in callback request does not match", "flow.code-expired", 0.93},
	{"tokenmissing: response does not contain a token * denied=", "flow.denied", 0.9}, // requests-oauthlib
	{"secretorprivatekey must have a value", "token.signature", 0.88},                 // jsonwebtoken
	{"secretorprivatekey must be", "token.signature", 0.85},
	{"secretorprivatekey has a minimum key size", "token.signature", 0.85},
	{"secretorprivatekey is not valid key material", "token.signature", 0.88},
	{"secretorpublickey must be", "token.signature", 0.85},
	{"secretorpublickey is not valid key material", "token.signature", 0.88},
	{"popupcancellederror", "flow.denied", 0.9}, // Auth0's client for pages
	{"popup cancelled", "flow.denied", 0.8},
	{"popuptimeouterror", "network.timeout", 0.7},
	{"user_not_registered", "flow.user", 0.9}, // FusionAuth, from here on
	{"user has not been registered for this application", "flow.user", 0.93},
	{"error_reason':'user_locked", "flow.user", 0.93},
	{"error_reason':'user_expired", "flow.user", 0.93},
	{"error_reason':'user_not_found", "flow.user", 0.93},
	{"error_reason':'invalid_user_credentials", "flow.user", 0.93},
	{"error_reason':'user_not_verified", "flow.user", 0.93},
	{"error_reason':'change_password_required", "flow.user", 0.93},
	{"error_reason':'two_factor_required", "flow.mfa", 0.93},
	{"error_reason':'consent_canceled", "flow.denied", 0.93},
	{"error_reason':'refresh_token_not_found", "flow.refresh-token", 0.95},
	{"error_reason':'missing_", "request.malformed", 0.85},
	{"error_reason':'invalid_tenant", "access-denied.tenant", 0.93},
	{"parseerror: 209", "flow.refresh-token", 0.9}, // Parse
	{"209 invalid session token", "flow.refresh-token", 0.9},
	{"'code':209,'error':'invalid session token", "flow.refresh-token", 0.92},
	{"could not find auth info for given credentials", "flow.user", 0.9}, // Silhouette
	{"no auth info found for given credentials", "flow.user", 0.88},
	{"assertion conditions not met", "token.claims", 0.66}, // pac4j, from here on
	{"assertion audience * does not match sp configuration", "invalid-token.audience", 0.92},
	{"samlassertionaudienceexception", "invalid-token.audience", 0.9},
	{"samlauthninstantexception", "token.clock", 0.75},
	{"samlissueinstantexception", "token.clock", 0.9},
	{"samlendpointmismatchexception", "flow.redirect-uri", 0.88},
	{"samlinresponsetomismatchexception", "flow.code-expired", 0.9},
	{"samlreplayexception", "flow.code-expired", 0.88},
	{"samlissuerexception", "token.issuer", 0.88},
	{"samlsignaturevalidationexception", "token.signature", 0.88},
	{"samlsignaturerequiredexception", "token.signature", 0.85},
	{"samlnameiddecryptionexception", "token.encrypted", 0.9},
	{"jwt not in audience", "invalid-token.audience", 0.93}, // PostgREST, from here on
	{"jwt issued at future", "token.clock", 0.93},
	{"server lacks jwt secret", "token.signature", 0.88},
	{"jwt cryptographic operation failed", "token.signature", 0.88},
	{"'pgrst302'", "request.malformed", 0.85},
	{"anonymous access is disabled", "request.malformed", 0.7},
	{"parsing claims failed", "token.claims", 0.75},
}

// webLibraryShort are those that other programs say too.
var webLibraryShort = []Phrase{
	{"invalid session token", "flow.refresh-token", 0.72},
}

// webLibraryNames follow the name of the strategy: JwtStrategy, OAuth2Strategy.
var webLibraryNames = []Phrase{
	{"strategy requires a secret or key", "token.signature", 0.85},
	{"strategy requires a verify callback", "request.malformed", 0.85},
	{"strategy requires a authorizationurl option", "request.malformed", 0.88},
	{"strategy requires a tokenurl option", "request.malformed", 0.88},
	{"strategy requires a clientid option", "access-denied.client-id", 0.9},
	{"strategy requires a consumer key option", "access-denied.client-id", 0.9},
	{"strategy requires a consumer secret option", "access-denied.client-secret", 0.9},
}
