package wordings

// webPeoplePhrases are what content systems, shops, forums, schools and messengers say to the person who signs in.
var webPeoplePhrases = []Phrase{
	{"authorizationerror * customer_not_enabled", "flow.user", 0.8},                // Google Ads
	{"unknown email address. check again or try your username", "flow.user", 0.92}, // WordPress, from here on
	{"unknown username. check again or try your email", "flow.user", 0.92},
	{"is not registered on this site. if you are unsure of your username", "flow.user", 0.92},
	{"is an invalid application password", "flow.user", 0.88},
	{"application passwords are not available", "flow.not-allowed", 0.85},
	{"application passwords have been disabled", "flow.not-allowed", 0.88},
	{"jwt_auth_bad_config", "request.malformed", 0.88},
	{"jwt is not configured properly", "request.malformed", 0.85},
	{"jwt_auth_bad_request", "token.claims", 0.75},
	{"jwt_auth_user_not_found", "flow.user", 0.88},
	{"jwt_auth_bad_auth_header", "request.malformed", 0.88},
	{"user id not found in the token", "token.claims", 0.9},
	{"rest_cookie_invalid_nonce", "flow.code-expired", 0.85},
	{"woocommerce_rest_authentication_error * consumer key is invalid", "access-denied.client-id", 0.92},
	{"provided signature does not match", "access-denied.client-secret", 0.75},
	{"invalid nonce - nonce has already been used", "flow.code-expired", 0.88},
	{"api key provided does not have read permissions", "forbidden.scope", 0.92},
	{"api key provided does not have write permissions", "forbidden.scope", 0.92},
	{"email not received. please check your attribute mapping", "token.claims", 0.92}, // miniOrange
	{"attribute mapping * email not received", "token.claims", 0.85},
	{"need to set the oauth2 secret and private keys", "token.signature", 0.75}, // Drupal
	{"has not been activated or is blocked", "flow.user", 0.92},
	{"unrecognized username or password", "flow.user", 0.92},
	{"failed login attempts for this account. it is temporarily blocked", "flow.user", 0.92},
	{"either been blocked or you have not activated it", "flow.user", 0.92}, // Joomla
	{"request was denied because it had an invalid security token", "flow.code-expired", 0.85},
	{"request was denied because it contained an invalid security token", "flow.code-expired", 0.85},
	{"invalid form key. please refresh the page", "flow.code-expired", 0.85}, // Magento
	{"a consumer with the id * does not exist", "access-denied.client-id", 0.88},
	{"a consumer having the specified key does not exist", "access-denied.client-id", 0.92},
	{"consumer key is not the correct length", "access-denied.client-id", 0.88},
	{"consumer key has expired", "access-denied.client-id", 0.85},
	{"you cannot log in yet", "flow.user", 0.88}, // Discourse
	{"staff member must approve your account", "flow.user", 0.92},
	{"your account hasn't been approved yet", "flow.user", 0.92},
	{"account is awaiting approval", "flow.user", 0.85},
	{"account login timed out, please try", "flow.code-expired", 0.92},
	{"bad signature for payload", "access-denied.client-secret", 0.75},
	{"invalid token - token not found", "expired.not-renewed", 0.85}, // Moodle
	{"invalid token - token expired", "expired.not-renewed", 0.93},
	{"refused web service access for suspended username", "flow.user", 0.92},
	{"refused web service access for unconfirmed username", "flow.user", 0.92},
	{"refused web service access for deleted username", "flow.user", 0.92},
	{"webservice_access_exception", "forbidden.capability", 0.66},
	{"web service is not available (it doesn't exist or might be disabled)", "flow.not-allowed", 0.75},
	{"invalid login, please try again", "flow.user", 0.88},
	{"didn't match request.base_url", "flow.code-expired", 0.85}, // Rails
	{"actioncontroller::invalidauthenticitytoken", "flow.code-expired", 0.7},
	{"disabledexception: account is disabled", "flow.user", 0.92}, // Symfony, from here on
	{"account is disabled. * disabledexception", "flow.user", 0.92},
	{"account is locked. * lockedexception", "flow.user", 0.92},
	{"credentials have expired. * credentialsexpiredexception", "flow.user", 0.92},
	{"invalid or expired login link", "flow.code-expired", 0.92},
	{"either timed out or cookies are not enabled", "flow.code-expired", 0.85},
	{"acquire_token_by_auth_code_flow * keyerror: 'flow'", "flow.code-expired", 0.92}, // Flask
	{"keyerror: 'flow' * acquire_token_by_auth_code_flow", "flow.code-expired", 0.92},
	{"keyerror: 'oauth_state'", "flow.code-expired", 0.9},
	{"keyerror: 'oauth_token_secret'", "flow.code-expired", 0.75},
	{"no authorization information present on the request", "access-denied.api-permission", 0.88}, // Microsoft Graph
	{"no auth token found. authentication flow needed", "flow.refresh-token", 0.92},
	{"two_step_verification_not_enrolled", "flow.mfa", 0.93}, // Google Ads
	{"advanced_protection_not_enrolled", "flow.mfa", 0.9},
	{"oauth_token_revoked", "flow.refresh-token", 0.75},
	{"oauth_token_header_invalid", "request.malformed", 0.85},
	{"developer_token_prohibited", "access-denied.api-permission", 0.92},
	{"developer_token_not_on_allowlist", "access-denied.api-permission", 0.92},
	{"developer_token_invalid", "access-denied.client-id", 0.75},
	{"client_customer_id_invalid", "request.malformed", 0.75},
	{"oauth 2.0 authorization exchange failed: invalid_grant", "flow.code-expired", 0.9}, // PyDrive
	{"checkpoint_challenge_required", "flow.mfa", 0.8},                                   // Instagram's own app
	{"checkpoint_required", "flow.mfa", 0.75},
	{"challengerequired", "flow.mfa", 0.75},
	{"sorry, your password was incorrect", "flow.user", 0.92},
	{"sessionpasswordneeded", "flow.mfa", 0.93}, // Telegram, from here on
	{"session_password_needed", "flow.mfa", 0.93},
	{"two-steps verification is enabled and a password is required", "flow.mfa", 0.93},
	{"phonecodeinvalid", "flow.code-expired", 0.8},
	{"phone_code_invalid", "flow.code-expired", 0.8},
	{"phone_code_expired", "flow.code-expired", 0.93},
	{"phonenumberbanned", "flow.user", 0.93},
	{"phone_number_banned", "flow.user", 0.93},
	{"phone_number_unoccupied", "flow.user", 0.88},
	{"passwordhashinvalid", "flow.user", 0.88},
	{"password_hash_invalid", "flow.user", 0.88},
	{"apiidinvalid", "access-denied.client-id", 0.93},
	{"api_id_invalid", "access-denied.client-id", 0.93},
	{"api_id/api_hash combination is invalid", "access-denied.client-id", 0.93},
	{"authkeyunregistered", "flow.refresh-token", 0.92},
	{"auth_key_unregistered", "flow.refresh-token", 0.92},
	{"authkeyduplicated", "flow.refresh-token", 0.88},
	{"auth_key_duplicated", "flow.refresh-token", 0.88},
	{"session_revoked", "flow.refresh-token", 0.88},
}

// webPeopleShort are those that other programs say too.
var webPeopleShort = []Phrase{
	{"origin checking failed", "flow.code-expired", 0.7},
	{"does not match any trusted origins", "flow.code-expired", 0.7},
}
