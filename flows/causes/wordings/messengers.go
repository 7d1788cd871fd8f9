package wordings

// messengerPhrases are what messengers, networks of people and streaming services answer, whose logins go their own ways.
var messengerPhrases = []Phrase{
	{"two-steps verification is enabled", "flow.mfa", 0.9},
	{"phone number has been banned", "flow.user", 0.85},
	{"phone_number_invalid", "flow.user", 0.8},
	{"phone_code_empty", "flow.code-expired", 0.75},
	{"phone code entered was invalid", "flow.code-expired", 0.85},
	{"auth_token_expired", "flow.code-expired", 0.7},
	{"auth_key_invalid", "flow.refresh-token", 0.85},
	{"authorization key (session file) was used", "flow.refresh-token", 0.85},
	{"api_id_published_flood", "access-denied.client-id", 0.8},
	{"api_id/api_hash combination", "access-denied.client-id", 0.85},
	{"phone_number_flood", "idp.rate-limited", 0.9},
	{"phone_password_flood", "idp.rate-limited", 0.9},
	{"flood_wait_", "idp.rate-limited", 0.85},
	{"seconds is required (caused by", "idp.rate-limited", 0.8},
	{"was rejected by the server", "expired.not-renewed", 0.5},

	{"wait a few minutes before you try again", "idp.rate-limited", 0.8},
	{"redirect to login page (https", "expired.not-renewed", 0.66},

	{"user explicitly denied this code", "flow.denied", 0.9}, // Trakt, from here on
	{"user already approved this code", "flow.code-expired", 0.85},
	{"tokens have expired, restart the process", "flow.code-expired", 0.85},
	{"invalid api key or unapproved app", "access-denied.client-id", 0.85},
	{"token has not been issued", "flow.code-expired", 0.8}, // Last.fm
	{"authorized for the given operation", "forbidden.capability", 0.8},
	{"quick connect is not active", "flow.not-allowed", 0.85}, // Jellyfin, from here on
	{"request with provided code", "flow.code-expired", 0.66},
	{"remote access disabled and user not in local network", "flow.conditional-access", 0.85},
	{"authentication request for * has been denied", "flow.user", 0.72},
	{"client with token * not found", "access-denied.client-id", 0.85}, // Tidal
	{"msg='unsuccessful login'", "flow.user", 0.75},                    // Navidrome
}

// chatPhrases are what the servers of teams' chats and of schools say.
var chatPhrases = []Phrase{
	{"error-login-blocked-for", "flow.user", 0.8}, // Rocket.Chat, from here on
	{"login has been temporarily blocked", "flow.user", 0.75},
	{"error-too-many-requests", "idp.rate-limited", 0.85},
	{"not a server admin", "forbidden.capability", 0.85}, // Matrix, from here on
	{"error':'invalid login token'", "flow.code-expired", 0.85},
	{"sso session not found", "flow.code-expired", 0.75},
	{"please start the login again", "flow.code-expired", 0.72},
	{"restart the login process", "flow.code-expired", 0.72},
	{"start the login process again", "flow.code-expired", 0.72},
	{"offer any login flows", "flow.not-allowed", 0.85},
	{"access token stored in indexeddb", "flow.refresh-token", 0.85},
	{"session restore error", "flow.refresh-token", 0.66},
	{"certificate against trusted certs", "token.signature", 0.85}, // Mattermost, from here on
	{"parse auth data out of", "token.claims", 0.75},
	{"incorrect sesskey", "flow.code-expired", 0.92}, // Moodle, from here on
	{"currently have permissions to do that", "forbidden.capability", 0.8},
	{"required_capability_exception", "forbidden.capability", 0.88},
	{"user not found in moodle", "flow.user", 0.85},
	{"authpreventaccountcreation", "flow.user", 0.8},
	{"ltiexception: invalid message type", "token.claims", 0.8}, // LTI, from here on
	{"missing message type claim", "token.claims", 0.8},
	{"no deployment_id", "token.claims", 0.75},
	{"jwt must contain 3 parts", "token.opaque", 0.88},
	{"invalid account password", "flow.user", 0.8},
	{"user data mismatch", "flow.user", 0.72}, // Passbolt
}

// playPhrases are what stores of games, of films and of disk space answer.
var playPhrases = []Phrase{
	{"message':'ticket is expired", "expired.not-renewed", 0.75},
	{"challenge is required to authorize", "flow.mfa", 0.88}, // Roblox
	{"'type':'multifactor'", "flow.mfa", 0.85},               // Riot, from here on
	{"'error':'auth_failure'", "flow.user", 0.75},
	{"'wrongemail':true", "flow.user", 0.8}, // Stremio, from here on
	{"'wrongpass':true", "flow.user", 0.85},
	{"ip_not_allowed", "flow.conditional-access", 0.8}, // stores of links, from here on
	{"auth_bad_apikey", "access-denied.client-secret", 0.75},
	{"auth_missing_apikey", "request.malformed", 0.85},
	{"auth_user_banned", "flow.user", 0.88},
	{"'code':'auth_blocked'", "flow.conditional-access", 0.8},
	{"'code':'pin_expired'", "flow.code-expired", 0.85},
	{"'code':'pin_invalid'", "flow.code-expired", 0.8},
	{"generating a new authid", "flow.refresh-token", 0.8}, // Duplicati, from here on
	{"using the oauth service: over quota", "idp.rate-limited", 0.88},
	{"relink your account", "flow.refresh-token", 0.75},
	{"re-link your account", "flow.refresh-token", 0.75},
	{"relink required", "flow.refresh-token", 0.75},
}

// messengerNames are ends of names of exceptions that their libraries raise.
var messengerNames = []Phrase{
	{"sessionpasswordneedederror", "flow.mfa", 0.9},
	{"phonecodeexpired", "flow.code-expired", 0.9},
	{"phonecodeexpirederror", "flow.code-expired", 0.9},
	{"phonecodeinvaliderror", "flow.code-expired", 0.85},
	{"phonenumberbannederror", "flow.user", 0.85},
	{"userdeactivatedbanerror", "flow.user", 0.85},
	{"authkeyunregisterederror", "flow.refresh-token", 0.9},
	{"authkeyduplicatederror", "flow.refresh-token", 0.9},
	{"apiidinvaliderror", "access-denied.client-id", 0.9},
	{"floodwaiterror", "idp.rate-limited", 0.85},
	{"floodwait", "idp.rate-limited", 0.8},
	{"pleasewaitfewminutes", "idp.rate-limited", 0.85},
	{"badpassword", "flow.user", 0.7},
}

// contentPhrases are what systems for content, and backends that one runs oneself, answer.
var contentPhrases = []Phrase{
	{"'code':'invalid_provider'", "flow.not-allowed", 0.75}, // Directus
	{"'code':'invalid_provider_config'", "flow.not-allowed", 0.75},
	{"same id, email, or phone already exists", "flow.user", 0.85}, // Appwrite, from here on
	{"param: url host must be one of", "flow.redirect-uri", 0.88},
	{"'message':'failed to authenticate.','data'", "flow.user", 0.7}, // PocketBase, from here on
	{"failed to fetch oauth2 user", "idp.endpoint", 0.66},
	{"requested role is not in allowed roles", "forbidden.capability", 0.88}, // Hasura, from here on
	{"invalid 'x-hasura-admin-secret'", "access-denied.client-secret", 0.85},
	{"header in jwt authentication mode", "request.malformed", 0.85},
	{"business-account-only", "flow.user", 0.75},        // Chatwoot
	{"form security failed", "flow.code-expired", 0.75}, // Matomo, from here on
	{"too many failed logins", "idp.rate-limited", 0.8},
	{"not in the login_allowlist", "flow.conditional-access", 0.85},
	{"2fa_new_device_detected", "flow.mfa", 0.9}, // Ghost, from here on
	{"must verify session to login", "flow.mfa", 0.9},
	{"unknown_admin_api_key", "access-denied.client-id", 0.75},
	{"unknown_content_api_key", "access-denied.client-id", 0.75},
	{"'message':'missing or invalid credentials'", "request.malformed", 0.6}, // Strapi
}
