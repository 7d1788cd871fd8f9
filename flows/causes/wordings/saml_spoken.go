package wordings

// samlSpokenPhrases are what the parties of SAML say of each other's messages: OneLogin's toolkits, pysaml2, OpenSAML,
// SimpleSAMLphp and LemonLDAP::NG, beyond samlPhrases.
var samlSpokenPhrases = []Phrase{
	{"saml response rejected", "token.signature", 0.72}, // of any check of what is signed
	{"logout response rejected", "token.signature", 0.72},
	{"logout request rejected", "token.signature", 0.72},
	{"no saml response", "request.malformed", 0.75},
	{"no saml request", "request.malformed", 0.75},
	{"no saml message", "request.malformed", 0.75},
	{"no samlresponse", "request.malformed", 0.75},
	{"no samlrequest", "request.malformed", 0.75},
	{"did not provide a saml", "request.malformed", 0.78},
	{"unsupported saml version", "request.malformed", 0.75},
	{"saml response missing * attribute", "token.claims", 0.75},
	{"received an assertion with a session that has expired", "token.clock", 0.9},
	{"not match the saml-schema", "token.opaque", 0.72},
	{"doesn't match the current url. destination is", "flow.redirect-uri", 0.93},
	{"does not match the current url. destination is", "flow.redirect-uri", 0.93},
	{"not delivered to the correct server url", "flow.redirect-uri", 0.93},
	{"unable to locate metadata for", "idp.discovery", 0.75},
	{"is not a valid audience for the assertion", "invalid-token.audience", 0.95},
	{"could not find the issuer of the saml message", "token.issuer", 0.85},
	{"could not validate timestamp: expired", "expired.not-renewed", 0.9},
	{"could not validate timestamp: not yet valid", "token.clock", 0.93},
	{"securitypolicyexception: message expired", "token.clock", 0.82},
	{"rejecting replayed message", "flow.code-expired", 0.85},
	{"wronguserpass", "flow.user", 0.92},
	{"nostate: nostate", "flow.code-expired", 0.9},
	{"missing inresponseto", "flow.code-expired", 0.86},
	{"no inresponseto at the response", "flow.code-expired", 0.92},
	{"xmlsecopensslevpsignatureverify", "token.signature", 0.88}, // xmlsec1, as pysaml2 runs it
	{"sigver.xmlsecerror * failed to sign file", "flow.client-auth", 0.8},
	{"sigver.xmlsecerror * failed to verify file", "token.signature", 0.85},
	{"invalid signature for object", "token.signature", 0.85}, // Spring Security, from here on
	{"relying_party_registration_not_found", "access-denied.tenant", 0.82},
	{"[decryption_error]", "token.encrypted", 0.82},
	{"malformed_response_data", "token.opaque", 0.85},
	{"err_unmatch_issuer", "token.issuer", 0.92}, // samlify, from here on
	{"err_expired_session", "expired.not-renewed", 0.85},
	{"err_subject_unconfirmed", "expired.not-renewed", 0.78},
	{"err_zero_signature", "token.signature", 0.9},
	{"err_potential_wrapping_attack", "token.signature", 0.85},
	{"err_exception_of_assertion_decryption", "token.encrypted", 0.92},
	{"err_undefined_encrypted_assertion", "token.encrypted", 0.88},
	{"err_missing_metadata", "idp.discovery", 0.8},
	{"general_nonsuccess", "access-denied.client-id", 0.75}, // Okta's page
	{"app_not_configured_for_user", "flow.user", 0.82},      // Google's, from here on
	{"app_not_configured", "access-denied.client-id", 0.8},
	{"authentication issue instant is too old", "flow.refresh-token", 0.9}, // pac4j
	{"unable to correlate response to request", "flow.code-expired", 0.85},
	{"stale request: you may be seeing this page", "flow.code-expired", 0.9}, // Shibboleth's identity provider
	{"has lost the cookie before returning", "flow.code-expired", 0.93},      // mod_auth_mellon
	{"response contained no roles", "flow.user", 0.8},
	{"rolesessionname is required", "token.claims", 0.88},
	{"issuer not present in specified provider", "token.issuer", 0.94},
	{"incorrectlysigned", "token.signature", 0.9}, // pysaml2, from here on
	{"can't use response yet", "token.clock", 0.94},
	{"can't use response, too old", "expired.not-renewed", 0.88},
	{"responselifetimeexceed", "expired.not-renewed", 0.88},
	{"unknownprincipal", "access-denied.client-id", 0.82},
	{"unsupportedbinding", "flow.not-allowed", 0.72},
	{"unravelerror", "token.opaque", 0.78},
	{"decrypterror", "token.encrypted", 0.7},
	{"certificateerror: certificate", "token.signature", 0.5},
	{"statusauthnfailed", "flow.user", 0.85},
	{"statusnoauthncontext", "flow.mfa", 0.8},
	{"statusrequestdenied", "flow.user", 0.7},
	{"statusnopassive", "flow.refresh-token", 0.78},
	{"statusunknownprincipal", "flow.user", 0.85},
	{"statusinvalidnameidpolicy", "request.malformed", 0.85},
	{"statusnoavailableidp", "idp.discovery", 0.7},
}

// dynamicAppPhrases are what applications and frameworks of these languages say: Django REST framework, Lexik's and
// lcobucci's JWTs for PHP, Rails and Devise, Moodle, MediaWiki, OpenStack.
var dynamicAppPhrases = []Phrase{
	{"user inactive or deleted", "flow.user", 0.88},
	{"invalid token header. token string should not contain", "request.malformed", 0.93},
	{"invalid token header. no credentials", "request.malformed", 0.93},
	{"invalid basic header", "request.malformed", 0.8},
	{"no recognizable user identification", "token.claims", 0.9},
	{"unable to verify the given jwt", "token.signature", 0.85},
	{"unable to load an user with property", "flow.user", 0.85},
	{"can't verify csrf token", "flow.code-expired", 0.85},
	{"error while decoding from base64url", "token.opaque", 0.82},
	{"recognized fernet token", "expired.not-renewed", 0.72}, // "this is not a ...": keys rotated away, or no token
	{"could not find role assignment with role", "forbidden.capability", 0.85},
	{"unrecognized auth response", "idp.endpoint", 0.75},
	{"expecting to find domain in", "request.malformed", 0.85},
	{"expecting to find valid json in request", "request.malformed", 0.8},
	{"could not find project:", "access-denied.tenant", 0.8},
	{"could not find domain:", "access-denied.tenant", 0.8},
	{"too many codes", "idp.rate-limited", 0.75},
	{"wrong otp", "flow.mfa", 0.82}, // privacyIDEA
	{"rejecting empty password", "flow.user", 0.82},
	{"not_found_in_database", "flow.user", 0.85},
	{"precaution against session hijacking", "flow.code-expired", 0.88},
	{"existing account was found on this site", "flow.user", 0.85},
	{"access denied for your ldap account", "flow.user", 0.9},
	{"alg in header does not match", "token.signature", 0.85},
	{"alg in header doesn't match", "token.signature", 0.85},
	{"not in allowed_users", "flow.user", 0.88},
	{"not in allowed_groups", "flow.user", 0.85},
	{"401 http response on refresh", "flow.refresh-token", 0.7},
	{"oauth user contains no key", "token.claims", 0.85},
	{"you need to sign in or sign up", "request.malformed", 0.45},
}
