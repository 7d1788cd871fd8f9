package wordings

import "slices"

// selfHostedTables are turns of applications that people run at home or in a team, and of what connects devices to
// their makers' clouds.
func selfHostedTables() []Table {
	return []Table{
		{When: Always, Phrases: selfHostedSure},
		{When: NotElsewhere, Phrases: selfHostedPhrases},
		{When: NearOrShort, Phrases: selfHostedShort},
		{When: NearSignIn, Phrases: selfHostedNear},
		{When: Bare, Phrases: selfHostedBare},
		{When: NotElsewhere, Phrases: slices.Concat(selfHostedNames, deviceNames, messengerNames), Within: true},
		{When: NotElsewhere, Phrases: slices.Concat(devicePhrases, consolePhrases, messengerPhrases, chatPhrases, playPhrases, contentPhrases)},
	}
}

// selfHostedSure are turns that are one product's own.
var selfHostedSure = []Phrase{
	{"missing_validation_cookie", "flow.code-expired", 0.9}, // ltijs
	{"wait activation warning", "flow.user", 0.85},          // Rocket.Chat
	{"error-user-is-not-activated", "flow.user", 0.9},
	{"context.session_expired", "flow.refresh-token", 0.85}, // Mattermost
	{"allowed untrusted internal connections", "network.refused", 0.85},
	{"alloweduntrustedinternalconnections", "network.refused", 0.85},
	{"m_unknown_token * refresh token", "flow.refresh-token", 0.93}, // Matrix
	{"unable to generate a matrix id", "token.claims", 0.8},
	{"'code':1013,'msg'", "token.clock", 0.8}, // Tuya, from here on
	{"'code':1106,'msg'", "forbidden.capability", 0.7},
	{"'code':1114,'msg'", "flow.conditional-access", 0.8},
	{"request time is invalid", "token.clock", 0.85},
	{"despite the login url started with https", "idp.endpoint", 0.9}, // Nextcloud's client
	{"login url started with https", "idp.endpoint", 0.85},
	{"no valid crumb", "flow.code-expired", 0.8}, // Jenkins, from here on
	{"found invalid crumb", "flow.code-expired", 0.8},
	{"no crumb present", "flow.code-expired", 0.75},
	{"is missing the job/", "forbidden.capability", 0.8},
	{"is missing the run/", "forbidden.capability", 0.8},
	{"is missing the view/", "forbidden.capability", 0.8},
	{"is missing the agent/", "forbidden.capability", 0.8},
	{"is missing the credentials/", "forbidden.capability", 0.8},
	{"is missing the scm/", "forbidden.capability", 0.8},
	{"saml content is no longer valid", "flow.code-expired", 0.75},
	{"no roles available for this user", "forbidden.capability", 0.75}, // OpenSearch Dashboards
	{"no tenant available for this user", "forbidden.capability", 0.7},
	{"no service account rule matches", "forbidden.capability", 0.8}, // Argo Workflows
	{"username or email has been onboarded", "flow.user", 0.85},      // Harbor
	{"application_passwords_disabled", "flow.not-allowed", 0.9},
	{"oidc callback, with no session cookie", "flow.code-expired", 0.92}, // Synapse
	{"token issue at time is not recent", "token.clock", 0.9},            // BookStack
	{"invalid security token. please refresh", "flow.code-expired", 0.85},
	{"contained an invalid security token", "flow.code-expired", 0.8},
	{"new device verification required", "flow.mfa", 0.9}, // Bitwarden
	{"'error':'device_error'", "flow.mfa", 0.75},
	{"authentication code present in the request", "request.malformed", 0.75},
	{"userdetailsservice returned null", "flow.user", 0.75},
	{"incorrect_login", "flow.user", 0.8}, // Lemmy, from here on
	{"registration_application_is_pending", "flow.user", 0.85},
	{"oauth_registration_closed", "flow.user", 0.85},
	{"'error':'site_ban'", "flow.user", 0.8},
	{"oauth_authorization_invalid", "flow.code-expired", 0.75},
	{"'error':'not_logged_in'", "expired.not-renewed", 0.6},
	{"missing_two_factor", "flow.mfa", 0.85}, // PeerTube
	{"two factor token", "flow.mfa", 0.66},
	{"credentials do not match our records", "flow.user", 0.85}, // Laravel
	{"419 page expired", "flow.code-expired", 0.7},
	{"google apps account * isn't allowed", "flow.user", 0.8}, // Redash
	{"not match required audience", "invalid-token.audience", 0.8},
	{"security token did not match", "flow.code-expired", 0.75},
	{"no permission assigned to user role", "forbidden.capability", 0.7},
	{"without access to the media server", "flow.user", 0.85}, // Overseerr and its kin, from here on
	{"user with incorrect * credentials", "flow.user", 0.75},
	{"role to log in", "flow.user", 0.66}, // LibreChat
	{"role to sign in", "flow.user", 0.66},
	{"group needed to log in", "flow.user", 0.75},
	{"does not have the required group", "flow.user", 0.64},
	{"user role not in", "flow.user", 0.66},
	{"account activation pending", "flow.user", 0.75},
	{"xsrf cookie does not match", "flow.code-expired", 0.75},
	{"'_xsrf' argument missing", "flow.code-expired", 0.75},
	{"user data is missing", "token.claims", 0.66},
	{"required user info not found", "token.claims", 0.85},
	{"not found in oauth2 user profile", "token.claims", 0.85},
	{"is missing from user profile", "token.claims", 0.8},
	{"authentication attempt from * for user", "flow.user", 0.66}, // Guacamole
	{"associated with this provider", "flow.user", 0.75},
	{"guard_header was unexpectedly empty", "request.malformed", 0.8},
	{"use this authentication method", "flow.user", 0.7},
	{"authorized to use this instance", "flow.user", 0.66},
	{"authorized to use this hub", "flow.user", 0.85},
	{"ensure that your profile has an email", "token.claims", 0.8},
	{"policy binding * returned result", "flow.user", 0.88}, // authentik
	{"not authorized to user", "flow.user", 0.75},           // Authelia
	{"not allowed to register externally", "flow.user", 0.8},
	{"allowed to access this service", "flow.user", 0.62},
	{"no permissions in any space", "flow.user", 0.8},
	{"keyerror: 'authorization_endpoint'", "idp.discovery", 0.85},
	{"keyerror: 'userinfo_endpoint'", "idp.discovery", 0.85},
	{"oidc.missing-email", "token.claims", 0.85},
	{"signature of cf-access-jwt-assertion", "token.signature", 0.93},
	{"disabled by cluster settings", "flow.not-allowed", 0.75}, // Teleport
	{"ssh: cert has expired", "expired.not-renewed", 0.8},
	{"credentials have expired, run tsh login", "expired.not-renewed", 0.85},
	{"not satisfy auth_ldap_require_group", "flow.user", 0.9}, // Django's LDAP, from here on
	{"failed to map the username to a dn", "flow.user", 0.9},
	{"'detail':'you do not have permission to perform this action", "forbidden.capability", 0.62},
	{"could not obtain public key", "token.signature", 0.75},                  // Prosody
	{"pass the checksum security check", "access-denied.client-secret", 0.75}, // BigBlueButton
	{"username and password are invalid", "flow.user", 0.85},
	{"message=must authenticate", "expired.not-renewed", 0.62}, // Rancher
	{"authentication credentials were not provided", "request.malformed", 0.66},
	{"state not found. please make sure", "flow.code-expired", 0.85}, // LTI
	{"not authorized (httpadmin", "flow.user", 0.6},
	{"email address in id_token", "token.claims", 0.8},
	{"cookies are blocked or not supported", "flow.code-expired", 0.66},
	{"jwk set kid not found", "token.signature", 0.9}, // GitLab, from here on
	{"email address is already used", "flow.user", 0.6},
	{"not member of allowed", "flow.user", 0.8},
	{"not member of organization", "flow.user", 0.8},
	{"membership in the whitelisted", "flow.user", 0.8},
	{"must have at least one role", "flow.user", 0.75},
	{"email_verified claim in upstream id token has false", "token.claims", 0.88},
	{"assertion not signed by", "token.signature", 0.8},
	{"account cookies are no longer valid", "flow.refresh-token", 0.88}, // yt-dlp
	{"'applicationerror','message':'email is already taken", "flow.user", 0.75},
	{"'message':'code not found or expired", "flow.code-expired", 0.85}, // Plex
	{"bearer token was incorrect", "expired.not-renewed", 0.6},          // Nextcloud, from here on
	{"client is not authorized to connect", "access-denied.client-id", 0.75},
	{"maxdelayreached", "idp.rate-limited", 0.88},
	{"must sign in as user * but logged in as", "flow.user", 0.85},
	{"not contain all expected fields", "idp.endpoint", 0.8},
	{"not found or no * access", "forbidden.capability", 0.62},        // Immich
	{"cannot authenticate remotely", "flow.conditional-access", 0.85}, // Home Assistant, from here on
	{"invalid flow specified", "flow.code-expired", 0.8},
	{"new proxy login needed", "flow.refresh-token", 0.8}, // ioBroker
	{"incorrect account id or password", "flow.user", 0.85},
	{"otp needed", "flow.mfa", 0.75},
	{"please log in with sso", "flow.not-allowed", 0.75},
	{"please sign in with sso", "flow.not-allowed", 0.75},
	{"expired_auth", "flow.refresh-token", 0.75},
	{"using steam guard", "flow.mfa", 0.85},
	{"steam guard code", "flow.mfa", 0.75},
	{"two-factor code mismatch", "flow.mfa", 0.9},
	{"twofactorcodemismatch", "flow.mfa", 0.9},
	{"accountlogindeniedneedtwofactor", "flow.mfa", 0.9},
	{"accountlogondenied", "flow.mfa", 0.8},
	{"invalidloginauthcode", "flow.mfa", 0.85},
	{"expiredloginauthcode", "flow.mfa", 0.85},
	{"notice * login authentication failed", "expired.not-renewed", 0.62},
	{"notice * login unsuccessful", "expired.not-renewed", 0.62},
	{"reason: premium account required", "flow.user", 0.8}, // Spotify's client
	{"needs a linked facebook account", "flow.user", 0.75},
	{"common.authentication.token_verification_failed", "expired.not-renewed", 0.7}, // Epic
	{"account.oauth.authorization_code_not_found", "flow.code-expired", 0.92},
	{"auth_token.invalid_refresh_token", "flow.refresh-token", 0.92},
	{"oauth.corrective_action_required", "flow.consent", 0.8},
	{"credentials not found in keyring", "flow.refresh-token", 0.75}, // GNOME
	{"setting attentionneeded to true", "flow.refresh-token", 0.55},
	{"no access token for account", "flow.refresh-token", 0.62},
	{"'schemes':'bearer','scope':'https://mail", "expired.not-renewed", 0.75}, // Gmail's answer to a token that is over
	{"authenticationunavailableexception", "idp.unavailable", 0.75},
	{"authorization request timed out", "flow.code-expired", 0.62},
	{"account authorization failed - no response", "flow.code-expired", 0.87},
	{"401 unauthorized * response: invalid_client", "access-denied.client-secret", 0.8},
	{"404 not found * exchanging the authorization code", "idp.endpoint", 0.85},
}

// selfHostedPhrases are turns that hardly mean anything else.
var selfHostedPhrases = []Phrase{
	{"not accept new accounts", "flow.user", 0.66},
	{"not allowed to create new users", "flow.user", 0.6},
	{"account is currently disabled", "flow.user", 0.66},
	{"user is deactivated", "flow.user", 0.66},
	{"user has been deactivated", "flow.user", 0.66},
	{"no users match", "flow.user", 0.62},
	{"no user matches", "flow.user", 0.62},
	{"no user matching", "flow.user", 0.62},
	{"no user found matching", "flow.user", 0.66},
	{"no user found for", "flow.user", 0.62},
	{"no user found with", "flow.user", 0.62},
	{"found no user", "flow.user", 0.62},
	{"no account for user", "flow.user", 0.66},
	{"account for user", "flow.user", 0.4},
	{"have an account for user", "flow.user", 0.7},
	{"no permission. the data center is suspended", "forbidden.capability", 0.8},
	{"localpart is invalid", "token.claims", 0.85},
	{"provide a localpart", "token.claims", 0.85},
	{"keyerror: 'preferred_username'", "token.claims", 0.8},
	{"keyerror: 'upn'", "token.claims", 0.75},
	{"requests to the local network are not allowed", "network.refused", 0.75},
	{"requests to localhost are not allowed", "network.refused", 0.7},
	{"requests to loopback addresses are not allowed", "network.refused", 0.7},
	{"may sign in", "flow.user", 0.45},
	{"may log in", "flow.user", 0.45},
	{"registration is disabled", "flow.user", 0.55},
	{"login is missing", "token.claims", 0.55},
	{"user identifier not found in", "token.claims", 0.75},
	{"extracting username from", "token.claims", 0.7},
	{"no 'sub' from", "token.claims", 0.8},
	{"email address from profile", "token.claims", 0.7},
	{"email address from the profile", "token.claims", 0.7},
	{"metabase account to view", "flow.user", 0.8},
	{"need an account to access", "flow.user", 0.66},
	{"older than max-age", "expired.not-renewed", 0.66},
	{"older than maxage", "expired.not-renewed", 0.66},
	{"older than max_age", "expired.not-renewed", 0.66},
	{"hcaptcha token", "flow.user", 0.7},
	{"captcha token for login", "flow.user", 0.7},
}
