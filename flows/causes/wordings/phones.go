package wordings

// phonePhrases are what the SDKs for signing in say on phones and in hybrid apps.
var phonePhrases = []Phrase{
	{"only https connections are permitted", "idp.endpoint", 0.92}, // AppAuth, from here on
	{"failed to retrieve configuration for * .well-known", "idp.discovery", 0.85},
	{"openid.appauth.general * issuer mismatch", "token.issuer", 0.95},
	{"openid.appauth.general * nonce mismatch", "flow.code-expired", 0.95},
	{"openid.appauth.general * audience mismatch", "invalid-token.audience", 0.95},
	{"openid.appauth.general * id token expired", "expired.not-renewed", 0.95},
	{"openid.appauth.general * issued at time is more", "token.clock", 0.95},
	{"openid.appauth.general * unable to parse id token", "token.opaque", 0.92},
	{"openid.appauth.general * json error parsing document", "idp.discovery", 0.9},
	{"state mismatch, expecting", "flow.code-expired", 0.93},
	{"gidclientid is set", "access-denied.client-id", 0.93}, // Google, from here on
	{"google-signin-client_id", "access-denied.client-id", 0.75},
	{"you must specify |clientid|", "access-denied.client-id", 0.93},
	{"make sure gidclientid", "access-denied.client-id", 0.93},
	{"developer console is not set up correctly", "access-denied.client-id", 0.93},
	{"sign in error code 10", "access-denied.client-id", 0.88},
	{"returning an error code. status: canceled", "flow.denied", 0.85}, // Play Games
	{"returning an error code. status: developererror", "access-denied.client-id", 0.88},
	{"does not match any stored key hashes", "access-denied.client-id", 0.93}, // Facebook, from here on
	{"invalid key hash", "access-denied.client-id", 0.9},
	{"configure your app key hashes", "access-denied.client-id", 0.88},
	{"no credentials were previously set", "flow.refresh-token", 0.85}, // Auth0
	{"there is already a user signed in", "flow.user", 0.8},            // Amplify, from here on
	{"a user is already signed in", "flow.user", 0.75},
	{"err_states_not_match", "flow.code-expired", 0.95}, // Capacitor, from here on
	{"err_param_no_app_id", "access-denied.client-id", 0.92},
	{"err_param_no_authorization_base_url", "request.malformed", 0.85},
	{"err_param_no_response_type", "request.malformed", 0.88},
	{"err_param_no_redirect_url", "flow.redirect-uri", 0.92},
	{"err_param_no_refresh_token", "flow.refresh-token", 0.93},
	{"err_param_no_access_token_endpoint", "request.malformed", 0.85},
	{"webauthenticatorcallbackactivity", "flow.redirect-uri", 0.88}, // MAUI
	{"verify that the correct package name, sha-1", "access-denied.client-id", 0.93},
	{"this app is not authorized to use firebase authentication", "access-denied.client-id", 0.92},
	{"user_trigger_new_signin_flow", "flow.denied", 0.9}, // Apple, from here on
	{"akauthenticationerror code=-7022", "flow.user", 0.75},
	{"akauthenticationerror code=-7026", "access-denied.client-id", 0.82},
	{"akauthenticationerror code=-7003", "flow.denied", 0.8},
	{"is not associated with domain", "access-denied.client-id", 0.75},
	{"16: cannot find a matching credential", "flow.user", 0.85}, // Google, from here on
	{"cookies are not enabled in current environment", "flow.code-expired", 0.93},
	{"channel is now developing status", "flow.user", 0.93},             // LINE
	{"invalid android_key_hash", "access-denied.client-id", 0.92},       // Kakao
	{"oauth2 application does not have a bot", "flow.not-allowed", 0.9}, // Discord
	{"invalid permissions requested", "request.scope", 0.85},            // Slack, from here on
	{"requested scopes are not valid", "request.scope", 0.93},
	{"'error_type':'redirect_uri'", "flow.redirect-uri", 0.93}, // TikTok, from here on
	{"'error_type':'client_key'", "access-denied.client-id", 0.93},
	{"'error_type':'scope'", "request.scope", 0.92},
	{"'error_type':'code_challenge'", "flow.pkce", 0.93},
	{"correct the following: redirect_uri", "flow.redirect-uri", 0.93},
	{"correct the following: client_key", "access-denied.client-id", 0.93},
	{"correct the following: scope", "request.scope", 0.92},
	{"correct the following: code_challenge", "flow.pkce", 0.93},
	{"log in with tiktok * client_key", "access-denied.client-id", 0.85},
	{"log in with tiktok * redirect_uri", "flow.redirect-uri", 0.85},
	{"log in with tiktok * scope", "request.scope", 0.8},
	{"isv.invalid-signature", "flow.client-auth", 0.88}, // Alipay, from here on
	{"isv.missing-signature", "flow.client-auth", 0.85},
	{"isv.invalid-app-id", "access-denied.client-id", 0.93},
	{"isv.code-invalid", "flow.code-expired", 0.92},
	{"aop.invalid-auth-token", "expired.not-renewed", 0.85},
	{"isv.insufficient-isv-permissions", "access-denied.api-permission", 0.92},
}

// gamePhrases are what the sign-ins of games say, and the builds of apps that sign in.
var gamePhrases = []Phrase{
	{"'error':'invalidtitleid'", "access-denied.tenant", 0.92}, // PlayFab, from here on
	{"'error':'accountnotfound'", "flow.user", 0.92},
	{"'error':'accountbanned'", "flow.user", 0.93},
	{"'error':'invalidusernameorpassword'", "flow.user", 0.94},
	{"'error':'invalidemailorpassword'", "flow.user", 0.94},
	{"'error':'invalidsessionticket'", "expired.not-renewed", 0.88},
	{"'error':'entitytokenexpired'", "expired.not-renewed", 0.93},
	{"'error':'entitytokeninvalid'", "expired.not-renewed", 0.8},
	{"making this request is currently banned", "flow.user", 0.93},
	{"no value for <appauthredirectscheme>", "flow.redirect-uri", 0.92}, // Gradle, from here on
	{"no value for <auth0domain>", "flow.redirect-uri", 0.85},
	{"no value for <auth0scheme>", "flow.redirect-uri", 0.88},
	{"no value for <oidcredirect", "flow.redirect-uri", 0.88},
	{"valid facebook app id must be set", "access-denied.client-id", 0.93}, // Facebook, from here on
	{"facebook app client token must be set", "access-denied.client-id", 0.85},
	{"logged in as different facebook user", "flow.user", 0.93},
	{"custom scheme uris are not allowed", "flow.redirect-uri", 0.95}, // Google, from here on
	{"custom uri schemes are not allowed", "flow.redirect-uri", 0.95},
	{"authenticated using end user credentials from the google cloud sdk", "access-denied.api-permission", 0.88},
	{"state in response does not match", "flow.code-expired", 0.92}, // Ionic, from here on
	{"unable to validate state", "flow.code-expired", 0.85},
}

// phoneNetwork are what phones say when they are asked to talk to a provider without TLS.
var phoneNetwork = []Phrase{
	{"app transport security has blocked", "idp.endpoint", 0.8},
	{"app transport security policy requires", "idp.endpoint", 0.8},
	{"browser was closed by the user", "flow.denied", 0.85},
	{"closed the browser before", "flow.denied", 0.82},
	{"browser closed by user", "flow.denied", 0.85},
	{"browser closed before", "flow.denied", 0.8},
	{"window was closed by the user", "flow.denied", 0.85},
	{"window closed by user", "flow.denied", 0.82},
}

// phoneLoose are what they say that others say of other things.
var phoneLoose = []Phrase{
	{"developer_error", "access-denied.client-id", 0.85},
}

// phonePlain are what Qt says of the network.
var phonePlain = []Phrase{
	{"tls initialization failed", "network.tls", 0.85},
	{"/token - server replied: not found", "idp.endpoint", 0.82},
	{"error transferring * .well-known * server replied: not found", "idp.discovery", 0.85},
	{"/token - server replied: unauthorized", "access-denied.client-secret", 0.7},
}
