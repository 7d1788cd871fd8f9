package wordings

// appServer are what the providers say whose main business is something else: shops, banks, calendars, messengers,
// watches. Their codes stand for themselves.
var appServer = []Phrase{
	{"missing_shopify_permission", "request.scope", 0.85}, // Shopify, from here on
	{"invalidoautherror", "flow.code-expired", 0.75},
	{"could not find an oauth cookie", "flow.code-expired", 0.92},
	{"shopify::auth::cookienotfounderror", "flow.code-expired", 0.92},
	{"invalid api key or access token (unrecognized login or wrong password)", "expired.not-renewed", 0.92},
	{"authenticationerrorgeneral", "expired.not-renewed", 0.72},
	{"authorizationunsuccessful", "forbidden.scope", 0.75}, // Xero and Intuit
	{"applicationauthorizationfailed", "forbidden.scope", 0.75},
	{"errorcode=003200", "expired.not-renewed", 0.9},
	{"errorcode=003100", "forbidden.scope", 0.8},
	{"unknown client or client not enabled", "access-denied.client-id", 0.95},

	{"has an invalid grant parameter : code", "flow.code-expired", 0.94}, // Amazon
	{"has an invalid grant parameter : refresh_token", "flow.refresh-token", 0.95},
	{"oauth_problem='token_expired'", "expired.not-renewed", 0.93}, // OAuth 1 in a header, which quotes
	{"oauth_problem='token_rejected'", "expired.not-renewed", 0.8},
	{"oauth_problem='token_revoked'", "expired.not-renewed", 0.9},
	{"oauth_problem='consumer_key_unknown'", "access-denied.client-id", 0.95},
	{"oauth_problem='consumer_key_rejected'", "access-denied.client-id", 0.92},
	{"oauth_problem='signature_invalid'", "access-denied.client-secret", 0.9},
	{"oauth_problem='timestamp_refused'", "token.clock", 0.94},
	{"oauth_problem='permission_denied'", "flow.denied", 0.85},
	{"please specify a valid client", "access-denied.client-id", 0.85},  // Yahoo
	{"'this access token does not exist'", "expired.not-renewed", 0.92}, // Kakao
	{"client_key: this may be due to specific app settings", "access-denied.client-id", 0.92},
	{"scope_not_authorized", "forbidden.scope", 0.93}, // TikTok
	{"did not authorize the scope required", "forbidden.scope", 0.94},
	{"access_token_invalid", "expired.not-renewed", 0.7},
	{"not authorized by the enterprise admin", "flow.consent", 0.93}, // Box
	{"please check the 'exp' claim", "token.clock", 0.85},
	{"please check the 'aud' claim", "flow.client-auth", 0.9},
	{"please check the 'sub' claim", "flow.client-auth", 0.88},
	{"please check the 'kid' claim", "flow.client-auth", 0.92},
	{"please check the 'jti' claim", "flow.client-auth", 0.88},
	{"no_valid_keys_or_signatures", "flow.client-auth", 0.95}, // DocuSign
	{"issuer_not_found", "access-denied.client-id", 0.85},
	{"'invalid_grant','error_description':'user_not_found", "flow.user", 0.93},
	{"client id provided is not registered", "access-denied.client-id", 0.94},
	{"partner_authentication_failed", "access-denied.client-id", 0.85},
	{"authorization_invalid_token", "expired.not-renewed", 0.85},
	{"oauth_scope_mismatch", "forbidden.scope", 0.93}, // Zoho
	{"invalid oauth scope to access", "forbidden.scope", 0.93},
	{"invalid access token, does not contain scopes", "forbidden.scope", 0.95}, // Zoom
	{"invalid redirect: http", "flow.redirect-uri", 0.93},
	{"(4,700)", "flow.redirect-uri", 0.85},
	{"(4,702)", "access-denied.client-id", 0.85},
	{"you cannot authorize the app", "flow.consent", 0.8},
	{"admin needs to pre-approve", "flow.consent", 0.9},
	{"there is a scope mismatch", "request.scope", 0.9},
	{"expired_authentication", "expired.not-renewed", 0.85},
	{"outside the authorized scopes", "forbidden.scope", 0.94}, // Mastodon
	{"your login is currently disabled", "flow.user", 0.94},
	{"your login is currently pending", "flow.user", 0.92},
	{"your login is missing a confirmed", "flow.user", 0.94},
	{"no such application: 'ca_", "access-denied.client-id", 0.95}, // Stripe
	{"authorization code does not exist: ac_", "flow.code-expired", 0.95},
	{"not_ads_user", "flow.user", 0.93}, // Google Ads
	{"developer_token_not_approved", "access-denied.api-permission", 0.9},
	{"developer token is not approved", "access-denied.api-permission", 0.9},
	{"userinfo.email is empty", "token.claims", 0.92}, // forges and clouds that sign people in, from here on
	{"could not map user id", "token.claims", 0.9},
	{"could not map userid", "token.claims", 0.9},
	{"already an account associated with that email address using a sign in method", "flow.user", 0.94},
	{"bad response from token request", "flow.code-expired", 0.6},
	{"'error_description':'token was already used'", "flow.refresh-token", 0.92},
	{"the token passed in was not found", "expired.not-renewed", 0.9}, // PayPal
	{"access token not found in cache", "expired.not-renewed", 0.9},
	{"invalid client_id or", "access-denied.client-secret", 0.94},
	{"invalid client id or client secret", "access-denied.client-secret", 0.93},
	{"'error':'invalid_grant','error_description':'invalid code'", "flow.code-expired", 0.9},

	{"'errcode':40029", "flow.code-expired", 0.95}, // WeChat, from here on
	{"'errcode':40163", "flow.code-expired", 0.95},
	{"'errcode':42003", "flow.code-expired", 0.95},
	{"'errcode':41008", "flow.code-expired", 0.85},
	{"'errcode':40013", "access-denied.client-id", 0.94},
	{"'errcode':41002", "access-denied.client-id", 0.9},
	{"'errcode':40125", "access-denied.client-secret", 0.95},
	{"'errcode':41004", "access-denied.client-secret", 0.9},
	{"'errcode':42001", "expired.not-renewed", 0.95},
	{"'errcode':40001", "expired.not-renewed", 0.85},
	{"'errcode':40014", "expired.not-renewed", 0.9},
	{"'errcode':42002", "flow.refresh-token", 0.95},
	{"'errcode':40030", "flow.refresh-token", 0.95},
	{"'errcode':40164", "flow.conditional-access", 0.92},
	{"'errcode':48001", "forbidden.scope", 0.9},
	{"'errcode':45009", "idp.rate-limited", 0.9},
	{"'errcode':45011", "idp.rate-limited", 0.9},
	{"invalid appsecret", "access-denied.client-secret", 0.9},
	{"invalid appid", "access-denied.client-id", 0.88},
}
