package wordings

// identityProductTables are what identity servers, Java's libraries, national log-ins and the SDKs of phones say.
func identityProductTables() []Table {
	return []Table{
		{When: Always, Phrases: javaServerPhrases},
		{When: NearSignIn, Phrases: javaServerLoose},
		{When: Always, Phrases: federationPhrases},
		{When: NearOrShort, Phrases: federationLoose},
		{When: Ending, Phrases: salesforceOutcomes},
		{When: Always, Phrases: nationalPhrases},
		{When: NearSignIn, Phrases: nationalLoose},
		{When: Always, Phrases: providerLogPhrases},
		{When: Always, Phrases: kitPhrases},
		{When: Always, Phrases: samlLibraryPhrases},
		{When: Always, Phrases: pageAbroadPhrases},
		{When: NearOrShort, Phrases: kitLoose},
		{When: NearSignIn, Phrases: auth0LogTypes},
		{When: Always, Phrases: bankPhrases},
		{When: Always, Phrases: phonePhrases},
		{When: NearOrShort, Phrases: phoneLoose},
		{When: Always, Phrases: gamePhrases},
		{When: NearOrShort, Phrases: phoneNetwork},
		{When: NotElsewhere, Phrases: phonePlain},
	}
}

// SignInProducts are names of products and of parts of them that show that a text is about signing in.
var SignInProducts = []string{
	"shibboleth", "privacyidea", "smartid", "smart-id", "bankid", "duosecurity", "duo security", "duo_universal", "webauthenticator", "qt.networkauth", "org.wildfly.security", "pac4j", "org.apereo.cas", "org.jasig.cas", "soteria", "kanidm", "casdoor",
	"jans-auth", "cwwks", "cwtai", "secj0", "xsuaa", "launch/patient", "smart configuration", "appauth", "googlesignin", "google_sign_in", "authenticationservices", "gidsignin", "fbsdklogin", "credentialsmanager", "credential manager", "credentialmanager", "signinwith", "linkedidentity",
}

// TokenCallers are what says that a client of a broker or of a search engine was on its way to a provider: what else
// is said of these is none of ours.
var TokenCallers = []string{"retrieving token from callback", "token callback handler", "oauthbearerlogin", "openidconnectrealm", "samlrealm", "jwtrealm", "httpjwtauthenticator", "jwtauthplugin"}

// javaServerPhrases are what Spring, Keycloak, WebSphere, Quarkus, Kafka, NiFi and search engines say.
var javaServerPhrases = []Phrase{
	{"please use a supported client authentication method", "flow.client-auth", 0.92}, // Spring, from here on
	{"requested grant_type is not allowed for registered client", "flow.not-allowed", 0.96},
	{"requested response_type is not allowed for registered client", "flow.not-allowed", 0.96},
	{"requested scope is not allowed for registered client", "request.scope", 0.96},
	{"device code is not issued for registered client", "flow.code-expired", 0.85},
	{"client_authentication_method did not match for registered client", "flow.client-auth", 0.95},

	{"client signature validation failed", "flow.client-auth", 0.93}, // Keycloak, from here on
	{"signature on jwt token failed validation", "flow.client-auth", 0.93},
	{"client_assertion_type is missing", "flow.client-auth", 0.92},
	{"client_assertion_type has value", "flow.client-auth", 0.92},
	{"sigalg was null", "token.signature", 0.94},
	{"signature was null", "token.signature", 0.85},
	{"invalid query param signature", "token.signature", 0.95},

	{"no principal is found from the", "flow.user", 0.93}, // WebSphere and Liberty, from here on
	{"passwordcheckfailedexception", "flow.user", 0.88},
	{"cwwim4537e", "flow.user", 0.92},
	{"cwwim4529e", "flow.user", 0.92},
	{"cwwim4538e", "flow.user", 0.9},
	{"cwwim4536e", "flow.user", 0.85},
	{"secj0371w", "expired.not-renewed", 0.9},
	{"cwwks9104a", "forbidden.capability", 0.9},
	{"is not granted access to any of the required roles", "forbidden.capability", 0.92},
	{"'notonorafter' assertion condition", "expired.not-renewed", 0.85},
	{"[notonorafter] assertion condition", "expired.not-renewed", 0.85},
	{"[notbefore] assertion condition", "token.clock", 0.9},

	{"issuer claim does not match", "token.issuer", 0.88}, // Micronaut
	{"sasl.oauthbearer.allowed.urls", "idp.endpoint", 0.92},
	{"configured in sasl.oauthbearer.token.endpoint.url is not", "idp.endpoint", 0.9},
	{"sasl.oauthbearer.jwks.endpoint.url is not", "idp.discovery", 0.85},
	{"token type not allowed:", "token.type", 0.93}, // Strimzi, from here on
	{"issuer not allowed:", "token.issuer", 0.92},
	{"unknown signing key (kid:", "token.signature", 0.95},
	{"extracted username is missing", "token.claims", 0.85},
	{"saml content is in-response-to", "flow.code-expired", 0.93}, // Elasticsearch, from here on
	{"rejecting saml assertion because", "expired.not-renewed", 0.8},
	{"do not match required audience", "invalid-token.audience", 0.94},
	{"saml attribute * does not contain any value", "token.claims", 0.75},
	{"obtain the endpoints from your idp", "idp.discovery", 0.93}, // OpenSearch
	{"scope_missing", "forbidden.scope", 0.85},                    // Solr, from here on
	{"claim scope is required but does not exist", "forbidden.scope", 0.9},
	{"principal_missing", "token.claims", 0.85},
	{"autz_header_problem", "request.malformed", 0.75},
	{"jwt_parse_error", "token.opaque", 0.85},
	{"jwt_expired", "expired.not-renewed", 0.9},
	{"no registered identity provider found for issuer", "token.issuer", 0.93}, // WSO2, from here on
	{"sessiondatakey", "flow.code-expired", 0.6},
	{"authentication.context.null", "flow.code-expired", 0.9},
	{"authentication context null", "flow.code-expired", 0.85},
	{"'code':'access_failed'", "access-denied.api-permission", 0.72}, // PingOne
	{"no registered idp found for the", "token.issuer", 0.92},
	{"login request identifier was not found in the request", "flow.code-expired", 0.93}, // NiFi, from here on
	{"unsupported issuer]", "token.issuer", 0.85},
	{"unable to view the user interface", "flow.user", 0.7},
	{"fail to callback authentication with * login is missing", "token.claims", 0.9}, // SonarQube, from here on
	{"must be a member of at least one organization", "flow.user", 0.93},
	{"cannot impersonate user", "forbidden.capability", 0.88},
	{"is not allowed to impersonate", "forbidden.capability", 0.88},
	{"unable to register new eperson", "token.claims", 0.85},     // DSpace
	{"private key of sp not provided", "flow.client-auth", 0.88}, // AEM
	{"cannot sign authn request", "flow.client-auth", 0.85},
	{"'error_code':'403000'", "access-denied.client-id", 0.82},           // Adobe, from here on
	{"reached the maximum allowed number of sessions", "flow.user", 0.9}, // Oracle Access Manager
	{"state isn't equal to the client state", "flow.code-expired", 0.95}, // Silhouette, from here on
	{"oauth2stateexception", "flow.code-expired", 0.9},
	{"'message':'domain [ * ] can not be found", "access-denied.tenant", 0.8}, // Gravitee
	{"username attribute not found", "token.claims", 0.85},                    // Jenkins, from here on
	{"no valid crumb was included", "flow.code-expired", 0.8},
	{"strangersnotallowed", "flow.user", 0.92}, // Liferay, from here on
	{"strangers are not allowed", "flow.user", 0.9},
	{"mustnotusecompanymx", "flow.user", 0.9},
	{"useremailaddressexception * mustnotbenull", "token.claims", 0.9},
	{"email address must not be null", "token.claims", 0.75},
	{"redirecting back after authentication is not valid", "flow.redirect-uri", 0.92}, // Knox
	{"while requesting access token with status code 400", "request.malformed", 0.55}, // Zeebe, from here on
	{"while requesting access token with status code 401", "access-denied.client-secret", 0.85},
	{"while requesting access token with status code 403", "flow.not-allowed", 0.6},
	{"while requesting access token with status code 404", "idp.endpoint", 0.88},
	{"while requesting access token with status code 5", "idp.unavailable", 0.88},
	{"cannot locate kdc", "access-denied.tenant", 0.72}, // Kerberos in Java, from here on
	{"krbexception: message stream modified", "access-denied.tenant", 0.6},
	{"mechanism level: checksum failed", "flow.client-auth", 0.8},
	{"find key of appropriate type to decrypt", "flow.client-auth", 0.85},
	{"defective token detected", "flow.not-allowed", 0.72},
	{"gssheader did not find the right tag", "flow.not-allowed", 0.75},
	{"encryption type * is not supported/enabled", "flow.client-auth", 0.7},
	{"unexpected exception reading pkcs#8", "flow.client-auth", 0.88}, // Google, from here on
	{"invalid pkcs#8 data", "flow.client-auth", 0.88},
	{"invalid pkcs8 data", "flow.client-auth", 0.88},
}

// javaServerLoose are what they say that others say of other things.
var javaServerLoose = []Phrase{
	{"insufficient_permissions", "access-denied.api-permission", 0.7},
	{"invalid_transaction_data", "request.malformed", 0.85},
	{"wallet_unavailable", "idp.unavailable", 0.85},
	{"failcounter exceeded", "flow.mfa", 0.9},
	{"the user has no tokens assigned", "flow.mfa", 0.93},
	{"user has no token assigned", "flow.mfa", 0.9},
	{"client non trovato", "access-denied.client-id", 0.75},
	{"client niet gevonden", "access-denied.client-id", 0.75},
	{"página expirada", "flow.code-expired", 0.8},
	{"pagina scaduta", "flow.code-expired", 0.8},
	{"invalid content type text/html", "idp.endpoint", 0.82},
	{"unexpected content type text/html", "idp.endpoint", 0.82},
	{"oidc provider * not found", "access-denied.tenant", 0.62},
}
