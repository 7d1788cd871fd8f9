package wordings

// kitPhrases are what the kits of Auth0, Okta and Amplify, and the tools that sign in through them, say.
var kitPhrases = []Phrase{
	{"login required * getaccesstokensilently", "flow.refresh-token", 0.9}, // Auth0, from here on
	{"login required * auth0-spa-js", "flow.refresh-token", 0.9},
	{"access_denied (unauthorized)", "access-denied.client-secret", 0.85},
	{"'secret' is required * auth0", "request.malformed", 0.85},
	{"claim * does not match expected value", "token.claims", 0.88}, // Okta, from here on
	{"replace {clientid}", "access-denied.client-id", 0.92},
	{"replace {clientsecret}", "access-denied.client-secret", 0.92},
	{"replace {apitoken}", "access-denied.client-secret", 0.9},
	{"replace {youroktadomain}", "idp.endpoint", 0.92},
	{"okta url should not contain -admin", "idp.endpoint", 0.95},
	{"okta domain should not contain -admin", "idp.endpoint", 0.95},
	{"your okta url is missing", "idp.endpoint", 0.92},
	{"your okta domain is missing", "idp.endpoint", 0.92},
	{"your okta url must start with https", "idp.endpoint", 0.93},
	{"okta api token is missing", "access-denied.client-secret", 0.88},
	{"your client secret is missing", "access-denied.client-secret", 0.92},
	{"your client id is missing", "access-denied.client-id", 0.93},
	{"identity zone from host", "access-denied.tenant", 0.92}, // SAP, from here on
	{"no tenant found for host", "access-denied.tenant", 0.92},
	{"identity zone not found", "access-denied.tenant", 0.9},
	{"has no valid identity zone", "access-denied.tenant", 0.88},
	{"config file has invalid key_file", "flow.client-auth", 0.9}, // Oracle's cloud, from here on
	{"oci.exceptions.invalidkeyfilepath", "flow.client-auth", 0.9},
	{"oci.exceptions.invalidprivatekey", "flow.client-auth", 0.9},
	{"oci.exceptions.missingprivatekeypassphrase", "flow.client-auth", 0.88},
	{"oci.exceptions.profilenotfound", "request.malformed", 0.8},
	{"failed to verify the http(s) signature", "flow.client-auth", 0.9},
	{"no state found! please (re)launch", "flow.code-expired", 0.94}, // fhirclient, from here on
	{"please (re)launch the app", "flow.code-expired", 0.8},
	{"no 'state' parameter found", "flow.code-expired", 0.9},
	{"missing url parameter 'iss'", "request.malformed", 0.9},
	{"session expired! please re-launch", "flow.refresh-token", 0.9},
	{"you are trying to get the fhiruser", "token.claims", 0.88},
	{"you are trying to get the id_token", "token.claims", 0.8},
	{"you are trying to get selected patient", "token.claims", 0.8},
	{"you are trying to get the selected patient", "token.claims", 0.8},
	{"vp_formats_not_supported", "request.malformed", 0.9}, // verifiable credentials, from here on
	{"invalid_presentation_definition_", "request.malformed", 0.9},
	{"unsupported_credential_type", "request.malformed", 0.88},
	{"unsupported_credential_format", "request.malformed", 0.88},
	{"unknown_credential_configuration", "request.malformed", 0.85},
	{"invalid_credential_request", "request.malformed", 0.85},
	{"could not resolve did:", "token.signature", 0.82},
	{"failed to resolve did:", "token.signature", 0.82},
	{"unable to resolve did:", "token.signature", 0.82},
	{"invalid ssl cert for", "network.tls", 0.9}, // Cloud Foundry
	{"check the code on your tv", "flow.code-expired", 0.8},
	{"'code':'forbidden','diagnostics':'", "forbidden.capability", 0.65}, // FHIR
	{"state has insufficient entropy", "request.malformed", 0.85},        // Ory, from here on
	{"session_already_available", "flow.user", 0.7},
	{"authentication code is invalid, please try again", "flow.mfa", 0.88},
	{"'error_description':'assertion invalid", "flow.client-auth", 0.95}, // Zitadel, from here on
	{"organisation doesn't exist (", "access-denied.tenant", 0.88},
	{"matching user already exists, enrollment denied", "flow.user", 0.92}, // authentik, Kanidm, IdentityServer
	{"not within its validity window", "flow.user", 0.88},
	{"account expired or not yet valid", "flow.user", 0.88},
	{"uses invalid hashing algorithm", "access-denied.client-secret", 0.85},
	{"response did not contain a valid saml assertion", "flow.user", 0.75}, // saml2aws, from here on
	{"response did not provide a valid saml assertion", "flow.user", 0.72},
	{"no roles to assume", "flow.user", 0.7},
	{"durationseconds exceeds the maxsessionduration", "request.malformed", 0.9},
	{"'userpoolid' failed to satisfy constraint", "access-denied.tenant", 0.9}, // Amplify, from here on
	{"'clientid' failed to satisfy constraint", "access-denied.client-id", 0.9},
	{"'identitypoolid' failed to satisfy constraint", "access-denied.tenant", 0.88},
	{"'username' failed to satisfy constraint", "request.malformed", 0.8},
}

// kitLoose are what they say that others say of other things.
var kitLoose = []Phrase{
	{"username cannot be empty", "request.malformed", 0.75},
	{"password cannot be empty", "request.malformed", 0.75},
	{"not valid * on your tv", "flow.code-expired", 0.8}, // televisions, from here on
	{"wasn't recognized * your tv", "flow.code-expired", 0.8},
	{"not recognized * your tv", "flow.code-expired", 0.8},
	{"expired * on your tv", "flow.code-expired", 0.78},
	{"error: login required", "flow.refresh-token", 0.72},
}
