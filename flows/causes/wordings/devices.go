package wordings

// devicePhrases are what the clouds of devices answer, and what the libraries say that connect them to a home: codes
// of the makers' own, mostly without a word of OAuth.
var devicePhrases = []Phrase{
	{"api.err.loginrequired", "flow.refresh-token", 0.8}, // UniFi, from here on
	{"'msg':'api.err.invalid'", "flow.user", 0.7},
	{"api.err.ubic2fatokenrequired", "flow.mfa", 0.92},
	{"api.err.nopermission", "forbidden.capability", 0.85},
	{"failed_limit_reached", "idp.rate-limited", 0.85},
	{"reached the login attempt limit", "idp.rate-limited", 0.85},
	{"failed_invalid_credentials", "flow.user", 0.85},

	{"no such account or incorrect password", "flow.user", 0.85}, // Synology, from here on
	{"blocked ip source", "flow.conditional-access", 0.75},
	{"session interrupted by duplicate", "flow.refresh-token", 0.8},
	{"sid not found", "flow.refresh-token", 0.66},
	{"enforce to authenticate with 2-factor", "flow.mfa", 0.9},

	{"doesn't match our challenge", "flow.user", 0.8}, // TP-Link
	{"device: login_error", "flow.user", 0.75},
	{"request for a verify code", "flow.mfa", 0.8}, // eufy
	{"need verify code", "flow.mfa", 0.75},
	{"maximum requests for login codes", "idp.rate-limited", 0.85},
	{"user agreement must be accepted", "flow.consent", 0.85},
	{"user has not accepted the latest terms", "flow.consent", 0.85},
	{"need verification, notificationurl", "flow.mfa", 0.85}, // Xiaomi
	{"登录验证失败", "flow.user", 0.75},
	{"user out of region", "invalid-token.cluster", 0.9},        // Tesla
	{"not have the good scope rights", "forbidden.scope", 0.92}, // Netatmo, from here on
	{"user usage reached", "idp.rate-limited", 0.85},
	{"application is deactivated", "access-denied.client-id", 0.75},
	{"'status':601,", "idp.rate-limited", 0.75},              // Withings
	{"oauth1 token is required", "flow.refresh-token", 0.85}, // Garmin
	{"to enlighten to obtain session id", "flow.user", 0.75}, // Enphase
	{"username password error", "flow.user", 0.8},            // Growatt
	{"er_token_login_invalid", "expired.not-renewed", 0.85},  // Sungrow
	{"user_must_relogin", "flow.refresh-token", 0.85},        // FusionSolar, from here on
	{"access_frequency_is_too_high", "idp.rate-limited", 0.85},
	{"user_or_value_invalid", "flow.user", 0.85},
	{"access token is error", "expired.not-renewed", 0.75}, // Wyze, from here on
	{"'msg':'accesstokenerror'", "expired.not-renewed", 0.75},
	{"usernameorpassworderror", "flow.user", 0.85},
	{"fritzauthorizationerror", "flow.user", 0.66},
	{"web gui authentication error", "flow.user", 0.75}, // firewalls
	{"webconfigurator authentication error", "flow.user", 0.75},
	{"invalid pve ticket", "expired.not-renewed", 0.85}, // Proxmox, from here on
	{"permission check failed (", "forbidden.capability", 0.8},
	{"msg=no such challenge", "flow.mfa", 0.75},
	{"link button not pressed", "flow.denied", 0.75},            // Hue
	{"session terminated, re-login", "flow.refresh-token", 0.8}, // Zabbix, from here on
	{"gui access disabled", "flow.user", 0.7},
	{"no permissions for system access", "flow.user", 0.8},
	{"no permissions to call", "forbidden.capability", 0.7},
	{"'detail':'invalid v1 token'", "token.opaque", 0.66}, // NetBox
	{"access to this database or your invitation", "flow.user", 0.85},
	{"odoo.http.sessionexpiredexception", "flow.refresh-token", 0.85},
	{"csrftokenerror", "flow.code-expired", 0.75},
	{"'errorcode':403042", "flow.user", 0.9}, // Gigya, from here on
	{"[403042]", "flow.user", 0.85},
	{"'errorcode':403043", "flow.user", 0.85},
	{"'errorcode':403041", "flow.user", 0.9},
	{"'errorcode':403120", "flow.user", 0.9},
	{"'errorcode':403110", "flow.user", 0.85},
	{"'errorcode':206001", "flow.user", 0.9},
	{"'errorcode':206002", "flow.user", 0.9},
	{"'errorcode':403048", "idp.rate-limited", 0.9},
	{"'errorcode':403101", "flow.mfa", 0.9},
	{"'errorcode':403102", "flow.mfa", 0.9},
	{"'errorcode':403005", "expired.not-renewed", 0.85},
	{"'errorcode':403012", "expired.not-renewed", 0.85},
	{"'errorcode':400093", "access-denied.client-id", 0.85},
	{"pending tfa", "flow.mfa", 0.85},
	{"'err.func.403'", "forbidden.capability", 0.8}, // Renault, from here on
	{"reached your quota limit", "idp.rate-limited", 0.85},
	{"err.func.wired.overloaded", "idp.rate-limited", 0.75},
	{"exceeds number of requests", "idp.rate-limited", 0.85}, // Kia and Hyundai, from here on
	{"'rescode':'4010'", "flow.user", 0.75},
	{"'errcode':'4003','errmsg':'invalid values'", "flow.user", 0.75},
	{"successive error calls in", "idp.rate-limited", 0.85}, // Home Connect
	{"requests are blocked during the remaining", "idp.rate-limited", 0.85},
	{"error getting resumepath", "idp.endpoint", 0.66},
	{"[connect call failed (", "network.refused", 0.85}, // what Python's asyncio says
	{"authorized to connect in glpi", "flow.user", 0.85},
	{"retrieve required values (", "token.claims", 0.75}, // Planka
	{"'message':'use single sign-on'", "flow.not-allowed", 0.8},
	{"'code':'inactive'", "access-denied.client-id", 0.55}, // Strava
}

// deviceNames are ends of names of exceptions that such libraries raise.
var deviceNames = []Phrase{
	{"requirevalidation", "flow.mfa", 0.75},
	{"otp_required", "flow.mfa", 0.8},
	{"ratelimitingerror", "idp.rate-limited", 0.8},
	{"quotalimitexception", "idp.rate-limited", 0.8},
	{"accountdoesnotexist", "flow.user", 0.8},
	{"invaliduseragreement", "flow.consent", 0.8},
	{"toofrequentcoderequests", "idp.rate-limited", 0.85},
	{"authverificationcode", "flow.mfa", 0.75},
	{"invalid2facode", "flow.mfa", 0.85},
	{"invalidotp", "flow.mfa", 0.8},
	{"invalidotpcode", "flow.mfa", 0.85},
	{"otprequired", "flow.mfa", 0.8},
	{"otprequirederror", "flow.mfa", 0.8},
	{"mfarequirederror", "flow.mfa", 0.8},
	{"reauthrequired", "flow.refresh-token", 0.75},
	{"reauthenticationrequired", "flow.refresh-token", 0.75},
	{"unknownuserexception", "flow.user", 0.75},
	{"nosuchtokenexception", "expired.not-renewed", 0.75},
	{"notauthenticatedexception", "flow.refresh-token", 0.5},
	{"termsandconditionserror", "flow.consent", 0.8},
	{"accountlockederror", "flow.user", 0.75},
	{"roborockinvalidcode", "flow.code-expired", 0.75},
}
