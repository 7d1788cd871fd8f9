package wordings

// webAPIPhrases are what the APIs that people sign in to say, each in its own words.
var webAPIPhrases = []Phrase{
	{"'you are being rate limited.','retry_after", "idp.rate-limited", 0.88}, // Discord
	{"enterprise configuration for your app", "flow.consent", 0.92},          // Box
	{"app is not authorized by the enterprise", "flow.consent", 0.92},
	{"user is not authorized to use this application", "flow.user", 0.75},
	{"current date/time must be before", "token.clock", 0.85},
	{"stopped supporting account passwords", "flow.not-allowed", 0.9}, // Bitbucket
	{"app passwords are deprecated", "flow.not-allowed", 0.85},
	{"could not find authentication data on request", "request.malformed", 0.92}, // Atlassian Connect
	{"could not find stored client data for", "access-denied.client-id", 0.92},
	{"jwt claim did not contain the issuer", "token.claims", 0.92},
	{"jwt claim did not contain the query string hash", "token.claims", 0.92},
	{"qsh does not match", "token.claims", 0.85},
	{"authentication request has expired. try reloading", "expired.not-renewed", 0.85},
	{"no application matches the supplied client identifier", "access-denied.client-id", 0.95}, // Stripe
	{"stripepermissionerror * does not have access to account", "access-denied.api-permission", 0.88},
	{"provided key * does not have access to account", "access-denied.api-permission", 0.85},
	{"application access may have been revoked", "access-denied.api-permission", 0.8},
	{"cannot be made with a publishable api key", "token.type", 0.88},
	{"provided key * does not have the required permissions", "forbidden.scope", 0.85},
	{"only stripe connect platforms can work with other accounts", "access-denied.api-permission", 0.88},
	{"authorization code does not exist", "flow.code-expired", 0.92},
	{"'reason':'invalid token", "flow.refresh-token", 0.58}, // Zoom
	{"'reason':'invalid authorization code", "flow.code-expired", 0.93},
	{"mismatch_redirect_uri_auth_code", "flow.redirect-uri", 0.95}, // HubSpot
	{"redirect uri does not match initial auth code", "flow.redirect-uri", 0.95},
	{"missing or invalid client secret", "access-denied.client-secret", 0.92},
	{"missing or unknown auth code", "flow.code-expired", 0.93},
	{"expired_auth_code", "flow.code-expired", 0.93},
	{"revoked_authentication", "flow.refresh-token", 0.75},
	{"login_rate_exceeded", "idp.rate-limited", 0.92},
	{"invalid_operation_with_expired_password", "flow.user", 0.92},
	{"soap api login() is disabled", "flow.not-allowed", 0.92},
	{"cross-org oauth flows are not supported", "access-denied.tenant", 0.88},
	{"external client app is not installed in this org", "flow.consent", 0.85},
	{"app must be installed into org", "flow.consent", 0.92},
	{"oauth_authorization_blocked", "flow.consent", 0.85},
	{"no valid scopes defined", "request.scope", 0.88},
	{"access to requested resource is denied", "access-denied.api-permission", 0.66}, // Amazon's Selling Partner API
	{"access token you provided has expired", "expired.not-renewed", 0.93},
	{"application does not have access to one or more requested data types", "access-denied.api-permission", 0.92},
	{"missingauthenticationtoken", "request.malformed", 0.8},
	{"access token you provided is revoked, malformed or invalid", "expired.not-renewed", 0.88},
	{"session token had invalid api key", "invalid-token.audience", 0.85}, // Shopify
	{"could not find shopify api application", "access-denied.client-id", 0.93},
	{"application_cannot_be_found", "access-denied.client-id", 0.9},
	{"oauth error same_site_cookies", "flow.code-expired", 0.85},
	{"oauth error unauthorized: this app", "flow.consent", 0.6},
	{"cookienotfound: cannot complete oauth", "flow.code-expired", 0.92},
	{"api key not found or not active", "access-denied.client-id", 0.92}, // Etsy
	{"'keystring:shared_secret'", "access-denied.client-id", 0.75},
	{"shared secret is required in x-api-key", "access-denied.client-secret", 0.85},
	{"missing user_id prefix", "token.opaque", 0.88},
	{"not using the correct callback url", "flow.redirect-uri", 0.93},
	{"correct the following and try again: redirect_uri", "flow.redirect-uri", 0.93}, // TikTok
	{"correct the following and try again: client_key", "access-denied.client-id", 0.93},
	{"correct the following and try again: scope", "request.scope", 0.93},
	{"correct the following and try again: code_challenge", "flow.pkce", 0.93},
	{"correct the following and try again: app_type", "flow.not-allowed", 0.6},
	{"non_sandbox_target", "flow.user", 0.85},
	{"unaudited_client", "access-denied.api-permission", 0.85},
	{"tmi.twitch.tv notice * login authentication failed", "expired.not-renewed", 0.75}, // Twitch
	{"tmi.twitch.tv notice * login unsuccessful", "expired.not-renewed", 0.7},
	{"tmi.twitch.tv notice * improperly formatted auth", "token.opaque", 0.85},
	{"valid client-id or oauth token", "request.malformed", 0.8},
	{"insufficient developer role", "flow.user", 0.85}, // Instagram
	{"application * status * inactive", "access-denied.client-id", 0.6},
	{"(key has invalid format)", "access-denied.client-id", 0.9},                          // Flickr
	{"invalid api key - you must be granted a valid key", "access-denied.client-id", 0.9}, // Last.fm
	{"invalid session key - please re-authenticate", "flow.refresh-token", 0.88},
	{"invalid method signature supplied", "access-denied.client-secret", 0.75},
	{"this token has not been authorized", "flow.consent", 0.7},
	{"insecure redirect uri", "flow.redirect-uri", 0.9}, // Spotify
	{"illegal redirect_uri", "flow.redirect-uri", 0.92},
	{"spotifystateerror", "flow.code-expired", 0.9},
	{"used disallowed intents", "forbidden.capability", 0.75},
	{"unregistered_platform", "access-denied.client-id", 0.9}, // LTI, from here on
	{"unregistered platform", "access-denied.client-id", 0.85},
	{"registration not found. please have your admin confirm your issuer url", "access-denied.client-id", 0.93},
	{"ltiexception: unable to find public key", "token.signature", 0.92},
	{"ltiexception: unable to find deployment", "access-denied.client-id", 0.9},
	{"deployment_id not registered", "access-denied.client-id", 0.85},
	{"nonce_already_received", "flow.code-expired", 0.88},
	{"state_cookie_missing", "flow.code-expired", 0.92},
	{"iss_claim_does_not_match", "token.issuer", 0.92},
	{"aud_does_not_match_clientid", "invalid-token.audience", 0.92},
	{"message hint or target_link_uri missing", "token.claims", 0.85},
	{"target_link_uri missing", "token.claims", 0.7},
	{"ltik_not_found", "request.malformed", 0.75},
	{"jwt jti must be unique", "flow.client-auth", 0.92}, // Canvas, which reads client assertions
	{"jwt must contain jti", "flow.client-auth", 0.85},
	{"jwks public key not configured", "flow.client-auth", 0.75},
	{"developer key is not enabled", "access-denied.client-id", 0.85},
	{"required developer key scope", "forbidden.scope", 0.75},
	{"consumer key is incorrect", "access-denied.client-id", 0.88}, // Moodle
	{"incorrect consumer key", "access-denied.client-id", 0.88},
}

// webAPIShort are those that other programs say too.
var webAPIShort = []Phrase{
	{"invalid api key provided", "access-denied.client-secret", 0.62},
	{"expired api key provided", "expired.not-renewed", 0.75},
	{"did not provide an api key", "request.malformed", 0.8},
	{"invalid api key (", "access-denied.client-id", 0.75},
	{"invalid auth token", "expired.not-renewed", 0.7},
	{"improperly formatted auth", "token.opaque", 0.8},
	{"account does not enabled rest api", "forbidden.capability", 0.85},
}
