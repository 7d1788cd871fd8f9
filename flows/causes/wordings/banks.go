package wordings

// bankPhrases are what the interfaces of open banking answer: Berlin Group, Open Banking UK, Plaid.
var bankPhrases = []Phrase{
	{"tppmessages * consent_unknown", "flow.consent", 0.93}, // Berlin Group, from here on
	{"tppmessages * consent_invalid", "flow.consent", 0.93},
	{"tppmessages * consent_expired", "flow.consent", 0.95},
	{"tppmessages * certificate_expired", "flow.client-auth", 0.95},
	{"tppmessages * certificate_invalid", "flow.client-auth", 0.95},
	{"tppmessages * certificate_missing", "flow.client-auth", 0.95},
	{"tppmessages * certificate_blocked", "flow.client-auth", 0.95},
	{"tppmessages * certificate_revoke", "flow.client-auth", 0.95},
	{"tppmessages * signature_missing", "flow.client-auth", 0.93},
	{"tppmessages * signature_invalid", "flow.client-auth", 0.93},
	{"tppmessages * psu_credentials_invalid", "flow.user", 0.95},
	{"tppmessages * corporate_id_invalid", "flow.user", 0.88},
	{"tppmessages * service_blocked", "flow.user", 0.75},
	{"tppmessages * role_invalid", "access-denied.api-permission", 0.9},
	{"tppmessages * token_unknown", "token.opaque", 0.75},
	{"tppmessages * token_invalid", "expired.not-renewed", 0.75},
	{"tppmessages * token_expired", "expired.not-renewed", 0.95},
	{"tppmessages * sca_method_unknown", "flow.mfa", 0.85},
	{"tppmessages * access_exceeded", "idp.rate-limited", 0.92},
	{"psu_credentials_invalid", "flow.user", 0.92},
	{"uk.obie.resource.invalidconsentstatus", "flow.consent", 0.93}, // Open Banking UK, from here on
	{"uk.obie.resource.consentmismatch", "flow.consent", 0.88},
	{"uk.obie.header.missing", "request.malformed", 0.75},
	{"uk.obie.header.invalid", "request.malformed", 0.6},
	{"uk.obie.signature.", "flow.client-auth", 0.85},
	{"uk.obie.reauthenticate", "flow.refresh-token", 0.88},
	{"uk.ob.reauthenticate", "flow.refresh-token", 0.85},
	{"invalid_public_token", "flow.code-expired", 0.93}, // Plaid, from here on
	{"public token is expired", "flow.code-expired", 0.94},
	{"could not find matching public token", "flow.code-expired", 0.93},
	{"oauth redirect uri must be configured", "flow.redirect-uri", 0.93},

	{"because the login credentials are not yet valid", "token.clock", 0.93}, // Google's SAML, from here on
	{"because the login credentials have expired", "expired.not-renewed", 0.85},
	{"because the login credentials could not be verified", "token.signature", 0.88},
	{"'error_description':'no such client", "access-denied.client-id", 0.92},
	{"vendor not found for given host", "access-denied.tenant", 0.92},
	{"sign_up_mode_restricted", "flow.user", 0.88}, // Clerk
	{"'error_description':'the code ", "flow.code-expired", 0.88},
}
