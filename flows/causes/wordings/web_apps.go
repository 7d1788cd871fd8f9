package wordings

// webAppPhrases are what content services, frameworks of Node.js, and the sign-in services of the East and of offices
// say.
var webAppPhrases = []Phrase{
	{"applicationerror: email was not available", "token.claims", 0.85}, // Strapi
	{"'applicationerror','message':'email was not available", "token.claims", 0.85},
	{"login?reason=invalid_provider", "flow.user", 0.75}, // Directus
	{"login?reason=user_suspended", "flow.user", 0.9},
	{"login?reason=service_unavailable", "idp.unavailable", 0.75},
	{"missing jwtsecret", "request.malformed", 0.85},
	{"missing admin.auth.secret", "request.malformed", 0.8},
	{"invalid identifier or password", "flow.user", 0.92},
	{"your account email is not confirmed", "flow.user", 0.92},
	{"your account has been blocked by an administrator", "flow.user", 0.92},
	{"auth.form.error.invalid", "flow.user", 0.88},
	{"auth.form.error.confirmed", "flow.user", 0.88},
	{"auth.form.error.blocked", "flow.user", 0.88},
	{"auth.form.error.email.taken", "flow.user", 0.85},
	{"service 'openid' is unavailable", "idp.unavailable", 0.75}, // Directus, from here on
	{"service 'oauth2' is unavailable", "idp.unavailable", 0.75},
	{"service 'ldap' is unavailable", "idp.unavailable", 0.75},
	{"public registration not allowed for provider", "flow.user", 0.92},
	{"invalid_provider_config", "request.malformed", 0.85},
	{"missing custom request token cookie", "flow.code-expired", 0.92}, // Bell
	{"incorrect oauth_nonce", "flow.code-expired", 0.8},
	{"oauth token mismatch. request token", "flow.code-expired", 0.85},
	{"grant: missing or misconfigured provider", "request.malformed", 0.9}, // Grant
	{"grant: missing session or misconfigured provider", "flow.code-expired", 0.9},
	{"grant: oauth1 missing oauth_token", "flow.code-expired", 0.75},
	{"grant: oauth2 missing code parameter", "flow.code-expired", 0.75},
	{"grant: oidc nonce mismatch", "flow.code-expired", 0.92},
	{"unable to verify re-directed state", "flow.code-expired", 0.92}, // AdonisJS
	{"e_oauth_missing_code", "flow.denied", 0.6},
	{"this channel is now developing status", "flow.user", 0.9}, // LINE
	{"user need to have developer role", "flow.user", 0.9},
	{"channel is not published", "flow.user", 0.75},
	{"no valid data in session", "flow.code-expired", 0.88},                        // Naver
	{"application consumer type is not supported", "access-denied.client-id", 0.8}, // Pinterest
	{"user_does_not_belong_to_specified_account", "access-denied.tenant", 0.9},     // DocuSign, from here on
	{"user is not a member of the specified account", "access-denied.tenant", 0.88},
	{"account_lacks_permissions", "forbidden.capability", 0.8},
	{"user_lacks_permissions", "forbidden.capability", 0.85},
	{"user_authentication_failed", "expired.not-renewed", 0.66},
	{"integrator key was not found", "access-denied.client-id", 0.92},
	{"integrator key was not specified", "access-denied.client-id", 0.85},
	{"not authorized: application not found", "access-denied.client-id", 0.9},
	{"authorization code is already claimed", "flow.code-expired", 0.93},
	{"api key may be invalid, or you've attempted to access the wrong datacenter", "access-denied.client-secret", 0.85}, // Mailchimp
	{"token theft detected", "flow.refresh-token", 0.92},                                                                // SuperTokens
	{"'message':'try refresh token", "expired.not-renewed", 0.85},
	{"value of 'options.redirectto' is not allowed", "flow.redirect-uri", 0.93}, // Nhost
	{"redirectto' is not allowed", "flow.redirect-uri", 0.9},
	{"'disabled-endpoint'", "flow.not-allowed", 0.75},
	{"'unverified-user'", "flow.user", 0.9},
	{"'invalid-email-password'", "flow.user", 0.92},
	{"'disabled-user'", "flow.user", 0.92},
	{"no auth provider found matching the given token", "token.issuer", 0.88}, // Convex
	{"'noauthprovider'", "token.issuer", 0.8},
	{"flow_expired_error", "flow.code-expired", 0.92},          // Hanko
	{"complete oauth handshake * [404]", "idp.endpoint", 0.88}, // Meteor
	{"complete oauth handshake * [400]", "flow.code-expired", 0.75},
	{"complete oauth handshake * [401]", "access-denied.client-secret", 0.88},
	{"'ecode':'oauth_007", "flow.redirect-uri", 0.92}, // ClickUp
	{"'ecode':'oauth_017", "request.malformed", 0.85},
	{"'ecode':'oauth_018", "expired.not-renewed", 0.85},
	{"'ecode':'oauth_019", "expired.not-renewed", 0.85},
	{"'ecode':'oauth_021", "expired.not-renewed", 0.85},
	{"'ecode':'oauth_025", "expired.not-renewed", 0.85},
	{"'ecode':'oauth_077", "expired.not-renewed", 0.85},
	{"'ecode':'oauth_023", "forbidden.capability", 0.85},
	{"'ecode':'oauth_027", "forbidden.capability", 0.85},
	{"team not authorized * oauth_0", "forbidden.capability", 0.85},
	{"does not have access to the api product", "access-denied.api-permission", 0.95}, // Autodesk
	{"token does not have the privilege for this request", "forbidden.scope", 0.93},
	{"'error_code':'403003'", "access-denied.client-id", 0.85}, // Adobe
	{"'error_code':'401013'", "expired.not-renewed", 0.88},
	{"'scope and url mismatch", "forbidden.scope", 0.92},       // Pipedrive
	{"'invalidtoken':true", "expired.not-renewed", 0.88},       // Vercel
	{"invalid scope: ' * ' required", "forbidden.scope", 0.93}, // Linear
	{"invalid scope requested", "request.scope", 0.93},         // Reddit
	{"invalid redirect_uri parameter", "flow.redirect-uri", 0.93},
	{"invalid_client * client does not exist", "access-denied.client-id", 0.9},
	{"invalid resource owner credentials", "flow.user", 0.95}, // RingCentral, from here on
	{"'oau-153'", "access-denied.client-id", 0.88},
	{"'oau-140'", "flow.user", 0.9},
	{"'oau-251'", "flow.not-allowed", 0.9},
	{"old refresh token used", "flow.refresh-token", 0.95},                               // Exact Online
	{"project is not authorized to call this api", "access-denied.api-permission", 0.93}, // Tuya, from here on
	{"the data center is suspended", "access-denied.api-permission", 0.85},
	{"'code':28841105", "access-denied.api-permission", 0.9},
	{"'code':28841107", "access-denied.api-permission", 0.85},
	{"'code':1013,'msg':'request time is invalid", "token.clock", 0.93},
	{"vcc-api-key", "access-denied.client-id", 0.7},                   // Volvo
	{"forbidden.verification_required", "flow.mfa", 0.88},             // Monzo
	{"invalid_login_attempt * invalidtimestamp", "token.clock", 0.92}, // NetSuite
	{"invalid_login_attempt * invalidsignature", "access-denied.client-secret", 0.75},
	{"'code':20003", "access-denied.client-secret", 0.85},                                                  // Twilio
	{"requires a valid access token set in the authorization request header", "expired.not-renewed", 0.85}, // Webex
	{"this endpoint requires the * scope", "forbidden.scope", 0.92},                                        // Figma
	{"doesn't have the redirect uri", "flow.redirect-uri", 0.92},
}

// webAppShort are those that other programs say too.
var webAppShort = []Phrase{
	{"this provider is disabled", "flow.not-allowed", 0.88},
	{"you do not have access for the attempted action", "forbidden.capability", 0.75},
	{"account email is not confirmed", "flow.user", 0.85},
}
