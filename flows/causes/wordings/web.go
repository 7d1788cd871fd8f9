package wordings

import "slices"

// webTables are what web frameworks, hosted sign-in services and the APIs that people sign in to say.
func webTables() []Table {
	return []Table{
		{When: Always, Phrases: slices.Concat(webHostedPhrases, webAPIPhrases, webFrameworkPhrases, webAppPhrases, webPeoplePhrases, webLibraryPhrases, webSessionPhrases)},
		{When: NearOrShort, Phrases: slices.Concat(webHostedShort, webAPIShort, webFrameworkShort, webAppShort, webPeopleShort, webLibraryShort)},
		{When: Always, Phrases: webLibraryNames, Within: true},
		{When: Bare, Phrases: webBare},
	}
}

// webHostedPhrases are the codes and sentences of Clerk, Stytch, Appwrite, PocketBase, Supabase, SuperTokens and
// their like, which are nobody else's.
var webHostedPhrases = []Phrase{
	{"provider with name * is missing or is not enabled", "flow.not-allowed", 0.88}, // PocketBase
	{"clerk_key_invalid", "access-denied.client-secret", 0.92},                      // Clerk, from here on
	{"clerk secret key is invalid", "access-denied.client-secret", 0.92},
	{"clerk * missing secretkey", "access-denied.client-secret", 0.85},
	{"clerk instance keys do not match", "access-denied.client-secret", 0.85},
	{"publishablekey passed to clerk is invalid", "access-denied.client-id", 0.92},
	{"clerk * publishable key not valid", "access-denied.client-id", 0.92},
	{"clerk * missing publishablekey", "access-denied.client-id", 0.9},
	{"form_identifier_not_found", "flow.user", 0.92},
	{"form_password_incorrect", "flow.user", 0.92},
	{"form_password_pwned", "flow.user", 0.85},
	{"external_account_not_found", "flow.user", 0.88},
	{"external_account_exists", "flow.user", 0.85},
	{"external account was not found", "flow.user", 0.85},
	{"external_account_missing_refresh_token", "flow.refresh-token", 0.92},
	{"oauth_missing_access_token", "flow.refresh-token", 0.85},
	{"oauth_token_retrieval_error", "flow.refresh-token", 0.8},
	{"hasn't provided us with a refresh token", "flow.refresh-token", 0.92},
	{"failed to retrieve a new access token from the oauth provider", "flow.refresh-token", 0.9},
	{"oauth_access_denied", "flow.denied", 0.85},
	{"oauth_non_connected_provider", "flow.user", 0.75},
	{"strategy_for_user_invalid", "flow.user", 0.85},
	{"verification strategy is not valid for this account", "flow.user", 0.88},
	{"form_code_incorrect", "flow.mfa", 0.7},
	{"verification_expired", "flow.code-expired", 0.85},
	{"jwk-failed-to-resolve", "token.signature", 0.88},
	{"jwk-remote-failed-to-load", "idp.discovery", 0.85},
	{"jwk-remote-missing", "token.signature", 0.88},
	{"'error_type':'user_not_found'", "flow.user", 0.88},
	{"'error_type':'session_not_found'", "flow.refresh-token", 0.88},
	{"no_login_redirect_urls_set", "flow.redirect-uri", 0.92}, // Stytch, from here on
	{"no_signup_redirect_urls_set", "flow.redirect-uri", 0.92},
	{"no_default_redirect_urls_set", "flow.redirect-uri", 0.92},
	{"no login redirect urls have been set", "flow.redirect-uri", 0.92},
	{"no_match_for_provided_magic_link_url", "flow.redirect-uri", 0.92},
	{"no_match_for_provided_oauth_url", "flow.redirect-uri", 0.92},
	{"no_match_for_redirect_url", "flow.redirect-uri", 0.92},
	{"unable_to_auth_magic_link", "flow.code-expired", 0.9},
	{"unable_to_auth_otp_code", "flow.code-expired", 0.85},
	{"magic link could not be authenticated", "flow.code-expired", 0.9},
	{"magic_link_not_found", "flow.code-expired", 0.85},
	{"oauth_token_not_found", "flow.code-expired", 0.85},
	{"otp_code_not_found", "flow.code-expired", 0.85},
	{"pkce_expected_code_verifier", "flow.pkce", 0.92},
	{"oauth_config_not_found", "request.malformed", 0.75},
	{"missing scope (account)", "flow.refresh-token", 0.85}, // Appwrite, from here on
	{"(role: guests) missing scope", "flow.refresh-token", 0.85},
	{"(role: applications) missing scope", "forbidden.scope", 0.92},
	{"(role: users) missing scope", "forbidden.scope", 0.85},
	{"general_unauthorized_scope", "forbidden.scope", 0.75},
	{"user_invalid_credentials", "flow.user", 0.92},
	{"user_more_factors_required", "flow.mfa", 0.93},
	{"user_jwt_invalid", "token.opaque", 0.75},
	{"user_oauth2_unauthorized", "access-denied.client-secret", 0.75},
	{"project_provider_disabled", "flow.not-allowed", 0.92},
	{"project_provider_unsupported", "flow.not-allowed", 0.92},
	{"oauth provider is disabled", "flow.not-allowed", 0.9},
	{"project_invalid_success_url", "flow.redirect-uri", 0.92},
	{"project_invalid_failure_url", "flow.redirect-uri", 0.92},
	{"invalid redirect url for oauth", "flow.redirect-uri", 0.92},
	{"project_key_expired", "expired.not-renewed", 0.85},
	{"value of the x-appwrite-project header", "access-denied.tenant", 0.85},
	{"as a new web platform on your project console", "flow.redirect-uri", 0.85},
	{"not configured to allow password authentication", "flow.not-allowed", 0.92}, // PocketBase, from here on
	{"not configured to allow oauth2 authentication", "flow.not-allowed", 0.92},
	{"not configured to allow otp authentication", "flow.not-allowed", 0.92},
	{"requires valid record authorization token", "request.malformed", 0.8},
	{"requires valid admin authorization token", "request.malformed", 0.8},
	{"requires valid admin or record auth", "request.malformed", 0.8},
	{"failed to fetch oauth2 token", "flow.code-expired", 0.55},
	{"state parameters don't match", "flow.code-expired", 0.88},
	{"oauth2 redirect error or missing code", "flow.denied", 0.6},
	{"authorized record is not allowed to perform this action", "forbidden.capability", 0.85},
	{"authorized record model is not allowed", "forbidden.capability", 0.85},
	{"oauth_user_already_exists", "flow.user", 0.9}, // FastAPI Users, from here on
	{"login_bad_credentials", "flow.user", 0.92},
	{"login_user_not_verified", "flow.user", 0.92},
	{"oauth_not_available_email", "request.scope", 0.75},
	{"reset_password_bad_token", "flow.code-expired", 0.85},
	{"verify_user_bad_token", "flow.code-expired", 0.85},
	{"access_token_decode_error", "flow.code-expired", 0.6},
	{"anonymous sign-ins are disabled", "flow.not-allowed", 0.92},
	{"saml_assertion_no_email", "token.claims", 0.92},
	{"saml_assertion_no_user_id", "token.claims", 0.92},
	{"saml_relay_state_expired", "flow.code-expired", 0.92},
	{"saml_relay_state_not_found", "flow.code-expired", 0.92},
	{"manual_linking_disabled", "flow.not-allowed", 0.85},
}

// webHostedShort are those that other programs say too.
var webHostedShort = []Phrase{
	{"user could not be found", "flow.user", 0.7},
	{"current user session could not be found", "flow.refresh-token", 0.85},
	{"couldn't find your account", "flow.user", 0.85},
	{"too_many_unverified_factors", "flow.mfa", 0.85},
	{"missing or invalid auth provider", "flow.not-allowed", 0.7},
}

// webBare are those that mean a sign-in only where nothing else is said.
var webBare = []Phrase{
	{"couldn't authenticate you", "flow.user", 0.62},
	{"challenge_required", "flow.mfa", 0.72},
	{"invalid consumer", "access-denied.client-id", 0.7},
}
