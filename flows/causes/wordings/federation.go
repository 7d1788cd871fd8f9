package wordings

// federationPhrases are what ForgeRock, Duo, Shibboleth, SimpleSAMLphp, privacyIDEA and the like say.
var federationPhrases = []Phrase{
	{"'message':'invalid realm", "access-denied.tenant", 0.92}, // ForgeRock, from here on
	{"user requires profile to login", "flow.user", 0.94},
	{"user has no profile in this organization", "flow.user", 0.94},
	{"module-based authentication is not allowed", "flow.not-allowed", 0.94},
	{"module based authentication is not allowed", "flow.not-allowed", 0.94},
	{"maximum sessions limit reached or session quota", "flow.user", 0.92},

	{"in request credentials", "access-denied.client-secret", 0.72}, // Duo, from here on
	{"invalid signature in request credentials", "access-denied.client-secret", 0.94},
	{"invalid integration key in request credentials", "access-denied.client-id", 0.95},
	{"invalid identity in request credentials", "access-denied.client-id", 0.92},
	{"bad request timestamp", "token.clock", 0.9},
	{"wrong integration type for this api", "access-denied.api-permission", 0.92},
	{"cannot authenticate with duo security", "flow.user", 0.93},
	{"is not bound to this application", "flow.user", 0.93},
	{"user is not bound to", "flow.user", 0.85},
	{"duo user is locked out", "flow.user", 0.93},
	{"install duo desktop to access", "flow.conditional-access", 0.93},
	{"duo device health", "flow.conditional-access", 0.8},
	{"policy does not allow connections from", "flow.conditional-access", 0.92},
	{"policy does not allow access from", "flow.conditional-access", 0.92},
	{"policy doesn't allow access from", "flow.conditional-access", 0.92},
	{"policy does not permit access from", "flow.conditional-access", 0.9},
	{"device is not managed by", "flow.conditional-access", 0.85},

	{"web login service - stale request", "flow.code-expired", 0.95}, // Shibboleth, from here on
	{"web login service - message security error", "token.signature", 0.62},
	{"does not meet the security requirements of the login service", "token.signature", 0.62},
	{"message expired, was issued too long ago", "token.clock", 0.85},
	{"message was expired, issued too long ago", "token.clock", 0.85},
	{"saml message delivered with * to incorrect server url", "flow.redirect-uri", 0.92},
	{"rejected replayed message", "flow.code-expired", 0.92},
	{"while processing the request: invalidprofileconfiguration", "flow.not-allowed", 0.85},
	{"while processing the request: endpointresolutionfailed", "flow.redirect-uri", 0.92},
	{"while processing the request: messageexpired", "token.clock", 0.85},
	{"while processing the request: messagereplay", "flow.code-expired", 0.9},
	{"while processing the request: messageauthenticationerror", "token.signature", 0.8},
	{"while processing the request: nocredentials", "flow.user", 0.7},
	{"while processing the request: invalidcredentials", "flow.user", 0.9},
	{"while processing the request: accountlocked", "flow.user", 0.92},
	{"while processing the request: accountdisabled", "flow.user", 0.92},
	{"while processing the request: unknownusername", "flow.user", 0.92},
	{"while processing the request: identityswitch", "flow.user", 0.8},
	{"while processing the request: contextcheckdenied", "flow.user", 0.85},
	{"while processing the request: nopotentialflow", "flow.not-allowed", 0.8},
	{"while processing the request: requestunsupported", "flow.not-allowed", 0.75},
	{"while processing the request: attributereleaserejected", "flow.denied", 0.9},
	{"while processing the request: termsrejected", "flow.denied", 0.9},
	{"unable to resolve outbound message endpoint", "flow.redirect-uri", 0.93},
	{"no flow execution could be found with key", "flow.code-expired", 0.93},

	{"neither the assertion nor the response was signed", "token.signature", 0.95}, // SimpleSAMLphp
	{"'message':'failcounter exceeded'", "flow.mfa", 0.9},
	{"no suitable token found for", "flow.mfa", 0.75},
	{"wrong otp pin", "flow.mfa", 0.92},
	{"no pkce code challenge was provided", "flow.pkce", 0.95}, // Kanidm
	{"missing_code_challenge", "flow.pkce", 0.93},              // FusionAuth, from here on
	{"missing_code_verifier", "flow.pkce", 0.93},
	{"invalid_code_challenge", "flow.pkce", 0.9},
	{"invalid user attributes: * the attribute * is required", "token.claims", 0.88}, // Cognito
	{"map the subject to a salesforce", "flow.user", 0.95},                           // Salesforce, from here on

	{"access denied by default policy (no applicable rules)", "forbidden.capability", 0.9}, // HAPI FHIR
	{"hapi-0334: access denied by", "forbidden.capability", 0.85},
	{"hapi-0333: access denied by", "forbidden.capability", 0.85},
}

// federationLoose are what they say that others say of other things.
var federationLoose = []Phrase{
	{"login request denied", "flow.denied", 0.7},
}

// salesforceOutcomes are what Salesforce's log of log-ins says of an assertion, all that it says.
var salesforceOutcomes = []Phrase{
	{"failed: assertion expired", "expired.not-renewed", 0.85},
	{"failed: assertion invalid", "token.claims", 0.6},
	{"failed: audience invalid", "invalid-token.audience", 0.92},
	{"failed: inresponseto invalid", "flow.code-expired", 0.9},
	{"failed: issuer mismatched", "token.issuer", 0.92},
	{"failed: recipient mismatched", "flow.redirect-uri", 0.9},
	{"failed: replay detected", "flow.code-expired", 0.9},
	{"failed: signature invalid", "token.signature", 0.92},
	{"failed: not approved for access", "flow.consent", 0.85},
	{"restricted ip", "flow.conditional-access", 0.8},
	{"restricted domain", "flow.conditional-access", 0.6},
}
