package wordings

// providerLogPhrases are the codes that Okta, Auth0 and Keycloak write into their logs of what happened.
var providerLogPhrases = []Phrase{
	{"'type':'fsa','description':'consent required'", "flow.consent", 0.92}, // Auth0, from here on
	{"'type':'fsa','description':'login required'", "flow.refresh-token", 0.88},
	{"gd_auth_rejected", "flow.denied", 0.92},
	{"gd_auth_fail", "flow.mfa", 0.9},
	{"gd_otp_rate_limit_exceed", "flow.mfa", 0.88},
	{"gd_recovery_failed", "flow.mfa", 0.88},
	{"mfa auth rejected", "flow.denied", 0.9},
	{"reached the global limit of calls", "idp.rate-limited", 0.92},

	{"user.session.start * 'reason':'locked_out'", "flow.user", 0.95}, // Okta, from here on
	{"'reason':'locked_out'", "flow.user", 0.92},
	{"'reason':'password_expired'", "flow.user", 0.9},
	{"'reason':'unknown_user'", "flow.user", 0.9},
	{"'reason':'network_zone_blacklist'", "flow.conditional-access", 0.92},
	{"auth_via_mfa * 'result':'failure'", "flow.mfa", 0.94},
	{"auth_via_mfa * 'result':'deny'", "flow.mfa", 0.9},
	{"evaluate_sign_on * 'result':'deny'", "flow.conditional-access", 0.94},
	{"policy evaluation resulted in deny", "flow.conditional-access", 0.93},
	{"unauth_app_access_attempt", "flow.user", 0.93},
	{"attempted unauthorized access to app", "flow.user", 0.9},
	{"authorize.scope_denied", "request.scope", 0.94},
	{"'reason':'no_matching_scope'", "request.scope", 0.95},
	{"token.detect_reuse", "flow.refresh-token", 0.94},
	{"oauth2 token reuse detected", "flow.refresh-token", 0.92},
	{"rate_limit.violation", "idp.rate-limited", 0.93},
	{"rate_limit.warning", "idp.rate-limited", 0.7},
	{"user rejected okta push", "flow.denied", 0.94},
	{"user_rejected_okta_push", "flow.denied", 0.94},
	{"factorresult: rejected", "flow.denied", 0.9},
	{"'factorresult':'timeout'", "flow.mfa", 0.92},
	{"factorresult: timeout", "flow.mfa", 0.9},
	{"'factorresult':'failed'", "flow.mfa", 0.9},
	{"'factorresult':'time_window_exceeded'", "flow.mfa", 0.9},
	{"'factorresult':'passcode_replayed'", "flow.mfa", 0.92},
	{"fastpass declined phishing", "flow.conditional-access", 0.92},

	{"kc_restart cookie", "flow.code-expired", 0.88}, // Keycloak, from here on
	{"cookie kc_restart", "flow.code-expired", 0.85},
	{"signed jwt * token reuse detected", "flow.client-auth", 0.94},
}

// auth0LogTypes are the short types of the events in Auth0's log.
var auth0LogTypes = []Phrase{
	{"'type':'fsa'", "flow.refresh-token", 0.72},
	{"'type':'fede'", "flow.code-expired", 0.85},
	{"'type':'fdeac'", "flow.code-expired", 0.8},
	{"'type':'fdecc'", "flow.denied", 0.85},
	{"'type':'fdeaz'", "flow.not-allowed", 0.7},
	{"'type':'limit_sul'", "idp.rate-limited", 0.85},
	{"'type':'pwd_leak'", "flow.user", 0.88},
	{"'type':'signup_pwd_leak'", "flow.user", 0.85},
	{"'type':'fu'", "flow.user", 0.88},
	{"'type':'fp'", "flow.user", 0.88},
	{"'type':'ferrt'", "flow.refresh-token", 0.88},
	{"'type':'api_limit'", "idp.rate-limited", 0.88},
	{"'type':'fco'", "flow.redirect-uri", 0.72},
}
