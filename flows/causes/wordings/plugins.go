package wordings

// pluginTables are the wordings of plugins and integrations that sign an application's users in, and of tools that
// keep a sign-in for others.
func pluginTables() []Table {
	return []Table{
		{When: Always, Phrases: pluginPhrases},
		{When: NearOrShort, Phrases: pluginShort},
		{When: NearSignIn, Phrases: pluginLoose},
	}
}

// pluginPhrases are those that nobody else says.
var pluginPhrases = []Phrase{
	{"wp_error * ['invalid-state'", "flow.code-expired", 0.92}, // WordPress, as PHP dumps its errors
	{"wp_error * ['missing-state'", "flow.code-expired", 0.9},
	{"wp_error * ['no-code'", "request.malformed", 0.85},
	{"wp_error * ['no-identity-token'", "request.scope", 0.76},
	{"wp_error * ['cannot-authorize'", "flow.user", 0.85},
	{"wp_error * ['invalid-user-claim'", "token.claims", 0.92},
	{"wp_error * ['incomplete-user-claim'", "token.claims", 0.92},
	{"wp_error * ['bad-claim'", "token.claims", 0.9},
	{"wp_error * ['unknown-error'", "idp.endpoint", 0.4},
	{"type: invalid-state", "flow.code-expired", 0.9},
	{"type: missing-state", "flow.code-expired", 0.88},
	{"error_description=authentication_expired", "flow.code-expired", 0.93}, // Keycloak, when the login page was open for too long
	{"error_description':'authentication_expired", "flow.code-expired", 0.93},
	{"error_description: authentication_expired", "flow.code-expired", 0.93},
	{"jwt userinfo response expected", "token.type", 0.85}, // oauth4webapi
	{"oauth_jwt_userinfo_expected", "token.type", 0.85},
	{"oauth is not supported for this host", "idp.discovery", 0.85}, // Databricks
	{"oauth is not configured for this host", "idp.discovery", 0.85},
	{"no code returned by remote server", "request.malformed", 0.78}, // rclone
	{"unable to log in with provided credentials", "flow.user", 0.92},
	{"unable to log in with the provided credentials", "flow.user", 0.92},
	{"unable to login with provided credentials", "flow.user", 0.92},
	{"unable to login with credentials", "flow.user", 0.9},
	{"missing json object member with key 'access_token'", "idp.endpoint", 0.75}, // Nimbus, as NiFi and others show it
	{"missing json object member with key 'id_token'", "request.scope", 0.76},
	{"missing json object member with key 'token_type'", "idp.endpoint", 0.75},
	{"missing json object member with key 'issuer'", "idp.discovery", 0.88},
	{"missing json object member with key 'jwks_uri'", "idp.discovery", 0.88},
	{"missing json object member with key 'authorization_endpoint'", "idp.discovery", 0.88},
	{"missing json object member with key 'token_endpoint'", "idp.discovery", 0.88},
	{"missing json object member with key 'subject_types_supported'", "idp.discovery", 0.88},
	{"request identifier was not found in the request", "flow.code-expired", 0.9},
	{"expected 200 ok, got: 30", "idp.endpoint", 0.82}, // openid-client 5
	{"expected 200 ok, got: 401", "access-denied.client-secret", 0.62},
	{"expected 200 ok, got: 403", "idp.endpoint", 0.6},
	{"invalid userinfo or already linked", "flow.user", 0.88}, // Audiobookshelf
	{"link your account with the sso provider", "flow.user", 0.85},
	{"expected openssl/evp pkey", "flow.client-auth", 0.75},                          // Ruby, given a certificate where it needs a key
	{"failed to find access application at", "idp.endpoint", 0.8},                    // cloudflared
	{"user authorization failed: invalid access_token", "expired.not-renewed", 0.85}, // VK
	{"user authorization failed: access_token has expired", "expired.not-renewed", 0.93},
	{"user authorization failed: access_token was given to another ip", "token.binding", 0.85},
	{"user authorization failed: no access_token passed", "request.malformed", 0.88},
	{"user authorization failed: invalid session", "expired.not-renewed", 0.85},
	{"authentication challenge without www-authenticate header", "expired.not-renewed", 0.55}, // Jetty, of any bare 401
	{"auth/jwt/login * role * could not be found", "access-denied.tenant", 0.8},               // Vault
	{"failed to retrieve vault token * could not load configuration", "access-denied.tenant", 0.7},
	{"description: network error", "network.refused", 0.6},                                  // AppAuth, whatever is wrong with it
	{"unauthorized to access requested resource [code: 9109", "forbidden.capability", 0.85}, // Cloudflare
	{"no default identity is assigned to this resource", "access-denied.client-id", 0.85},   // Azure SDK for Go
	{"refresh token error: login_required", "flow.refresh-token", 0.8},
	{"oauth2: 'login_required'", "flow.refresh-token", 0.68},
	{"user_logged_out", "flow.refresh-token", 0.86}, // Google, of the cookies of a web session
	{"flurlhttptimeoutexception", "network.timeout", 0.84},
	{"invalid oauth error response: syntaxerror: * raw body: forbidden", "flow.not-allowed", 0.82}, // MCP, of a registration for chosen clients
	{"the trusted publishing config for * does not match", "token.claims", 0.92},                   // crates.io
	{"does not match the workflow filename", "token.claims", 0.92},
	{"can only be published using trusted publishing", "flow.not-allowed", 0.88},
	{"failed to fetch oauth token: unexpected status: 401", "access-denied.client-secret", 0.72}, // containerd, of a registry
	{"user cannot be authenticated with the token provided", "expired.not-renewed", 0.85},        // GitHub's registry
	{"mismatched session id", "flow.code-expired", 0.82},                                         // authentik's outpost
	{"'event':'invalid state'", "flow.code-expired", 0.82},
	{"invalid principal field: ", "token.claims", 0.85}, // Trino
	{"expected principal to be non-empty", "token.claims", 0.8},
	{"client registration with http 500", "idp.unavailable", 0.8},
	{"client registration failed: http 500", "idp.unavailable", 0.8},
	{"client registration failed: http 502", "idp.unavailable", 0.8},
	{"client registration failed: http 503", "idp.unavailable", 0.8},
	{"authorization_required_for_txid", "flow.user", 0.85},                        // Tesla
	{"endpoint missing deviceauthurl", "flow.not-allowed", 0.85},                  // x/oauth2, of a provider whose device endpoint nobody set
	{"auth appeared successful but", "idp.endpoint", 0.7},                         // Garmin's tools
	{"failed authentication: error: authentication exception", "flow.user", 0.62}, // OpenSearch Dashboards
	{"node not found in registration cache", "flow.code-expired", 0.88},           // headscale
	{"unable to validate the issuer", "idp.discovery", 0.72},                      // Tailscale
	{"login failed - no token received", "idp.endpoint", 0.75},
	{"403: unauthorized access", "forbidden.no-group", 0.55},
	{"hostname_check_failed", "network.tls", 0.9}, // Erlang, as RabbitMQ and others show it
	{"{bad_cert,", "network.tls", 0.88},
	{"bad_cert, ", "network.tls", 0.7},
	{"synapse.handlers.oidc * could not map user", "flow.user", 0.8},
	{"system/security/changepassword", "flow.user", 0.7}, // Salesforce
	{"make sure the username and password are correct", "flow.user", 0.88},
	{"no session to resume (perhaps jenkins", "flow.code-expired", 0.8},
	{"oauthfailedtogetresourceid", "idp.discovery", 0.8}, // Power BI
	{"please make sure the oauth is supported", "idp.discovery", 0.76},
	{"' in 'aud' claim", "invalid-token.audience", 0.82},
	{"can't create new access token for user", "flow.refresh-token", 0.72}, // Nodemailer, of an account without a refresh token
	{"session does not contain antiforgery id", "flow.code-expired", 0.9},
	{"'cause':{'error':'server_error'", "idp.unavailable", 0.82}, // OpenAuth, whatever it says around it
	{"'cause':{'error':'access_denied'", "flow.denied", 0.85},
	{"failed to load auth provider metadata", "idp.discovery", 0.85},
	{"not valid or has already been used", "flow.code-expired", 0.84}, // Trakt
	{"access token ip validation failed", "token.binding", 0.9},       // Kia
	{"app has reached its user limit", "flow.not-allowed", 0.86},      // Dropbox, of an app in development
	{"increase their app's user limit", "flow.not-allowed", 0.86},
	{"invalid request. request is malformed or invalid", "request.malformed", 0.8},
	{"only supports u2m", "flow.not-allowed", 0.8}, // Databricks
	{"oauth1: server returned status 401", "access-denied.client-secret", 0.72},
	{"oauth1: server returned status 400", "request.malformed", 0.7},
	{"authentication session is not defined", "forbidden.scope", 0.8}, // Google Photos
	{"invalid thinq credential", "flow.user", 0.72},
	{"you need to change your password on the", "flow.user", 0.86}, // hOn
	{"the code you entered has expired", "flow.code-expired", 0.84},
	{"feacft", "access-denied.client-secret", 0.55}, // Auth0's log, where a description says more
	{"feccft", "access-denied.client-secret", 0.6},
	{"fertft", "flow.refresh-token", 0.8},
	{"fepft", "flow.user", 0.7},
	{"feotpft", "flow.mfa", 0.75},
	{"feoobft", "flow.mfa", 0.75},
	{"fercft", "flow.mfa", 0.7},
	{"limit_wc", "flow.user", 0.8},
	{"limit_mu", "idp.rate-limited", 0.8},
	{"tenant configuration has not been resolved", "idp.discovery", 0.8}, // Quarkus
	{"no provider found for class org.springframework.security.oauth2", "flow.not-allowed", 0.6},
	{"captcha.required", "flow.user", 0.82},                              // Yandex
	{"api/v1/token * login failed", "access-denied.client-secret", 0.72}, // Nextcloud, of the client
	{"回调中获取 authorization code", "flow.code-expired", 0.68},
	{"未能获取授权码", "flow.code-expired", 0.66},
	{"没有收到授权码", "flow.code-expired", 0.66},
	{"未收到授权码", "flow.code-expired", 0.66},
	{"login failed: code not found", "flow.user", 0.62}, // evcc, of a login page that led nowhere
	{"due to missing access rights", "forbidden.capability", 0.75},
	{"launch_no_longer_valid", "flow.code-expired", 0.9}, // Canvas
	{"launch has either expired or already been consumed", "flow.code-expired", 0.9},
	{"jwt verification failure", "token.signature", 0.6},
	{"signin: no provider for", "idp.discovery", 0.72}, // Goth, of a provider that it could not set up
}

// pluginShort are those that count where the text is short or about signing in.
var pluginShort = []Phrase{
	{"might be a network issue", "network.refused", 0.6},
	{"may be a network issue", "network.refused", 0.6},
	{"could be a network issue", "network.refused", 0.6},
	{"state token is invalid or has expired", "flow.code-expired", 0.9},
	{"state ist ungültig", "flow.code-expired", 0.88},
	{"state-parameter ist ungültig", "flow.code-expired", 0.88},
	{"authentication_expired", "flow.code-expired", 0.85},
	{"no valid refresh token", "flow.refresh-token", 0.82},
	{"must change your password", "flow.user", 0.85},
	{"you need to reset your password", "flow.user", 0.85},
	{"please change your password", "flow.user", 0.8},
	{"the code you entered is expired", "flow.code-expired", 0.88},
	{"the code you entered is invalid", "flow.code-expired", 0.72},
	{"no active session found", "flow.refresh-token", 0.66},
	{"captcha login screen", "flow.user", 0.82},
	{"login was unsuccessful", "flow.user", 0.6},
	{"login unsuccessful", "flow.user", 0.6},
	{"access token specified * rejected", "expired.not-renewed", 0.7},
	{"access token was rejected", "expired.not-renewed", 0.68},
	{"access token rejected", "expired.not-renewed", 0.66},
	{"access token has been rejected", "expired.not-renewed", 0.68},
	{"rejected the access token", "expired.not-renewed", 0.66},
	{"csrf mismatch", "flow.code-expired", 0.74},
	{"call timed out: post http", "network.timeout", 0.82}, // Flurl
	{"call timed out: get http", "network.timeout", 0.82},
	{"nothing is listening at", "network.refused", 0.72},
	{"nothing is listening on", "network.refused", 0.7},
	{"not the one linked with this", "flow.user", 0.64},
	{"not the account linked with", "flow.user", 0.64},
	{"no usable refresh token", "flow.refresh-token", 0.82},
}

// pluginLoose are those that count near words about signing in only.
var pluginLoose = []Phrase{
	{"curl error:", "network.refused", 0.48},
	{"no token returned", "idp.endpoint", 0.6},
	{"no tokens returned", "idp.endpoint", 0.6},
	{"returned no token", "idp.endpoint", 0.6},
	{"returned no access token", "idp.endpoint", 0.62},
	{"login attempt failed", "flow.user", 0.52},
	{"login attempt has failed", "flow.user", 0.6},
	{"sign in attempt failed", "flow.user", 0.52},
	{"sign-in attempt failed", "flow.user", 0.52},
	{"login attempt was unsuccessful", "flow.user", 0.6},
	{"due to a network issue", "network.refused", 0.62},
	{"credential error", "flow.user", 0.5},
	{"not answer in time", "network.timeout", 0.68},
	{"didn't answer in time", "network.timeout", 0.68},
	{"not respond in time", "network.timeout", 0.68},
	{"didn't respond in time", "network.timeout", 0.68},
	{"captcha required", "flow.user", 0.72},
	{"captcha is required", "flow.user", 0.72},
	{"captcha needed", "flow.user", 0.7},
	{"solve the captcha", "flow.user", 0.72},
	{"(invalid id_token)", "token.signature", 0.55}, // django-allauth, whatever is wrong with it
	{"oauth2error: invalid id_token", "token.signature", 0.55},
	{"acquiretokenfailed", "flow.refresh-token", 0.5}, // Himmelblau
	{"access token validation failure", "token.signature", 0.5},
}
