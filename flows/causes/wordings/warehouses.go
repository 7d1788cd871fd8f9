package wordings

// warehousePhrases are what Salesforce, Databricks, BigQuery, Trino and what stands around them say.
var warehousePhrases = []Phrase{
	{"authentication attempt rejected: network policy", "flow.conditional-access", 0.9},
	{"api is not enabled for this organization or partner", "flow.not-allowed", 0.85},
	{"org_locked", "flow.user", 0.82},
	{"invalid_sso_gateway_url", "idp.endpoint", 0.85},
	{"permission denied while getting drive credentials", "forbidden.scope", 0.92},
	{"authentication over http is not enabled", "idp.endpoint", 0.82},
	{"configuration property fs.azure.account.oauth", "request.malformed", 0.88},
	{"configuration property fs.azure.account.key", "request.malformed", 0.82},
	{"failure to initialize configuration for storage account", "request.malformed", 0.7},
	{"hdfs_delegation_token * can't be found in cache", "expired.not-renewed", 0.92},
	{"hdfs_delegation_token * is expired", "expired.not-renewed", 0.92},
	{"delegation token can be issued only with", "flow.not-allowed", 0.85},
}

// directoryPhrases are what stores of data say that ask a directory who somebody is.
var directoryPhrases = []Phrase{
	{"error validating the login", "flow.user", 0.88},
	{"error validating ldap user", "flow.user", 0.9},
	{"invalid ldap credentials", "flow.user", 0.88},
	{"unknown user with identity", "flow.user", 0.9},
	{"the personal access token you provided is invalid", "access-denied.client-secret", 0.92},
	{"the personal access token you provided has expired", "expired.not-renewed", 0.93},
}

// dashboardPhrases are the identifiers in brackets that Grafana puts before what it says.
var dashboardPhrases = []Phrase{
	{"externaluid mismatch", "flow.user", 0.9},
	{"[auth.oauth.email.missing]", "token.claims", 0.93},
	{"[auth.oauth.email.not-allowed]", "flow.user", 0.92},
	{"[auth.oauth.userinfo.missing]", "idp.endpoint", 0.82},
	{"[auth.oauth.state.missing]", "flow.code-expired", 0.9},
	{"[auth.oauth.state.mismatch]", "flow.code-expired", 0.9},
	{"[auth.oauth.pkce.missing]", "flow.pkce", 0.93},
	{"[user.sync.signup-disabled]", "flow.user", 0.9},
	{"[user.sync.user-externaluid-mismatch]", "flow.user", 0.9},
	{"[password-auth.failed]", "flow.user", 0.88},
	{"[password-auth.invalid]", "flow.user", 0.9},
	{"[password-auth.empty]", "request.malformed", 0.85},
	{"[identity.not-found]", "flow.user", 0.88},
	{"[jwt.missing_claim]", "token.claims", 0.92},
	{"[auth.jwt.missing_claim]", "token.claims", 0.92},
	{"[jwt.user_not_found]", "flow.user", 0.92},
	{"is not in the configured accept list", "flow.conditional-access", 0.8},
}

// kafkaSettingPhrases are what Kafka's clients say of their configuration.
var kafkaSettingPhrases = []Phrase{
	{"the oauth configuration option", "request.malformed", 0.85},
	{"extensions are invalid! they are", "request.malformed", 0.82},
	{"oauth configuration option * doesn't exist", "request.malformed", 0.85},
}

// databasePhrases are what databases say that take tokens: MongoDB, PostgreSQL, and Atlas's command line.
var databasePhrases = []Phrase{
	{"not valid for oidc authentication with allowed_hosts", "request.malformed", 0.92},
	{"does not provide a device authorization endpoint", "flow.not-allowed", 0.9},
	{"but oauth_issuer and oauth_client_id are not both set", "request.malformed", 0.92},
	{"no oauth flows are available", "flow.not-allowed", 0.9},
	{"no custom oauth flows are available", "flow.not-allowed", 0.9},
	{"oauth discovery uri must use https", "idp.discovery", 0.88},
	{"is not authorized to perform this action. * user_unauthorized", "forbidden.capability", 0.85},
	{"'user_unauthorized'", "forbidden.capability", 0.82},
	{"ip_address_not_on_access_list", "flow.conditional-access", 0.92},
}

// databaseShort are those that other programs may say too.
var databaseShort = []Phrase{
	{"authenticationfailed * mongodb-oidc", "invalid-token.audience", 0.6},
	{"mongodb-oidc * authentication failed", "invalid-token.audience", 0.6},
	{"authentication failed * mongodb-oidc", "invalid-token.audience", 0.62},
}
