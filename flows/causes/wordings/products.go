package wordings

import "slices"

// productTables are the wordings of products that people sign in to: applications to host, data platforms, office add-ins,
// automation and artifact stores.
func productTables() []Table {
	return []Table{
		{When: Always, Phrases: slices.Concat(hostedAppPhrases, wordPressPhrases, platformPhrases, officePhrases, apigeePhrases, storePhrases, saasPhrases, pipelinePhrases, cloudPhrases)},
		{When: NearOrShort, Phrases: slices.Concat(hostedAppLoose, platformLoose, officeLoose, storeLoose, saasLoose, cloudLoose)},
		{When: NotElsewhere, Phrases: platformNetwork},
		{When: Always, Phrases: cdfCapabilities, Within: true},
	}
}

// hostedAppPhrases are what Airflow, JupyterHub, Jenkins, Matrix, Home Assistant, Logto, n8n and others say of a sign-in.
var hostedAppPhrases = []Phrase{
	{"userinfo does not have username or email", "token.claims", 0.92},
	{"error returning oauth user info: '", "token.claims", 0.75},
	{"error adding new oauth user", "flow.user", 0.8},
	{"not currently authorized to use this hub", "flow.user", 0.93},
	{"no idtoken was provided in response", "request.scope", 0.88},
	{"oic-auth * inconsistent state", "flow.code-expired", 0.9},
	{"decrypt the client secret", "access-denied.client-secret", 0.9},
	{"does not support de-duplicating matrix ids", "flow.user", 0.93},
	{"failed to map oidc claims", "token.claims", 0.85},
	{"is my home assistant configured to go to the right instance", "flow.redirect-uri", 0.85},
	{"login attempt or request with invalid authentication", "flow.user", 0.6},
	{"your account may not be authorized to log in", "flow.user", 0.92},
	{"unable to map claims to role", "token.claims", 0.93},
	{"configured claims_to_roles", "token.claims", 0.9},
	{"session.verification_expired", "flow.code-expired", 0.92},
	{"session.connector_session_not_found", "flow.code-expired", 0.92},
	{"session.connector_validation_session_not_found", "flow.code-expired", 0.92},
	{"session.identity_not_exist", "flow.user", 0.92},
	{"session.mfa.require_mfa_verification", "flow.mfa", 0.95},
	{"insufficient parameters for oauth2 callback", "request.malformed", 0.9},
	{"unable to sign without access token", "flow.refresh-token", 0.9},
	{"could not upgrade oauth token", "access-denied.client-secret", 0.6},
	{"oauth 2 service may be configured incorrectly", "token.claims", 0.9},
	{"incorrect sesskey submitted", "flow.code-expired", 0.75},
	{"an administrator to create a metabase account", "flow.user", 0.93},
	{"error signing in to tableau server", "flow.user", 0.85},
	{"json::jwt::verificationfailed", "token.signature", 0.93},
	{"json::jwt::unexpectedalgorithm", "token.signature", 0.93},
	{"login_error * error=not_allowed", "flow.not-allowed", 0.88},
	{"login_error * error='not_allowed'", "flow.not-allowed", 0.88},
	{"org.keycloak.models.modelexception", "idp.unavailable", 0.75},
	{"resteasy003650", "idp.endpoint", 0.8},
	{"session_token_and_uat_missing", "flow.refresh-token", 0.85},
	{"session-token-and-uat-missing", "flow.refresh-token", 0.85},
}

// hostedAppLoose are those of their wordings that others have too.
var hostedAppLoose = []Phrase{
	{"illegalstateexception: inconsistent state", "flow.code-expired", 0.75},
	{"the service refused the connection", "network.refused", 0.85},
	{"authorization failed - please check your credentials", "expired.not-renewed", 0.5},
	{"attrrequired::attrmissing", "request.malformed", 0.6},
}

// wordPressPhrases are the codes of WordPress' OpenID Connect client.
var wordPressPhrases = []Phrase{
	{"error (invalid-state)", "flow.code-expired", 0.93},
	{"error (missing-state)", "flow.code-expired", 0.93},
	{"error (no-code)", "flow.denied", 0.6},
	{"error (invalid-token-response)", "idp.endpoint", 0.8},
	{"error (no-access-token)", "idp.endpoint", 0.8},
	{"error (no-identity-token)", "request.scope", 0.88},
	{"error (missing-identity-token)", "request.scope", 0.88},
	{"error (bad-id-token-claim)", "token.claims", 0.9},
	{"error (no-subject-identity)", "token.claims", 0.93},
	{"error (bad-claim)", "token.claims", 0.9},
	{"error (bad-user-claim-result)", "token.claims", 0.88},
	{"error (invalid-user-claim)", "token.claims", 0.93},
	{"error (incomplete-user-claim)", "token.claims", 0.93},
	{"error (incorrect-user-claim)", "token.claims", 0.93},
	{"error (unable-to-create-user)", "flow.user", 0.85},
	{"error (cannot-authorize)", "flow.user", 0.85},
	{"error (unauthorized-registration)", "flow.user", 0.88},
	{"error (failed-user-creation)", "flow.user", 0.85},
}
