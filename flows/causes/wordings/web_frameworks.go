package wordings

// webFrameworkPhrases are the exceptions and sentences of web frameworks and their libraries for signing in.
var webFrameworkPhrases = []Phrase{
	{"authorization code has already been used. debug", "flow.code-expired", 0.97}, // fosite
	{"sign_in_session.not_found", "flow.code-expired", 0.85},                       // Logto
	{"'clientid' is required", "access-denied.client-id", 0.75},
	{"'clientsecret' is required for", "access-denied.client-secret", 0.75},
	{"session does not exist. are you sending the session tokens", "flow.refresh-token", 0.9}, // SuperTokens
	{"provider token_endpoint could not be fetched", "idp.discovery", 0.9},                    // jumbojett
	{"user with email * found, and oidc_create_user is false", "flow.user", 0.92},
	{"oidc_create_user is false", "flow.user", 0.85},
	{"socialite * driver [ * ] not supported", "request.malformed", 0.8}, // Laravel
	{"driver [ * ] not supported * socialite", "request.malformed", 0.8},
	{"missing required configuration keys [client_secret", "access-denied.client-secret", 0.75},
	{"lexik_jwt_authentication.pass_phrase", "token.signature", 0.9}, // Lexik
	{"lexik_jwt_authentication.secret_key", "token.signature", 0.88},
	{"lexik_jwt_authentication.public_key", "token.signature", 0.88},
	{"could not find any default metadata entities", "idp.discovery", 0.85}, // SimpleSAMLphp, from here on
	{"you may have disabled cookies in your browser", "flow.code-expired", 0.85},
	{"simplesaml * missingcookie", "flow.code-expired", 0.88},
	{"simplesaml * norelaystate", "flow.code-expired", 0.8},
	{"simplesaml * useraborted", "flow.denied", 0.88},
	{"simplesaml * unknowncert", "flow.client-auth", 0.85},
	{"simplesaml * notvalidcert", "flow.client-auth", 0.85},
	{"simplesaml * url not allowed:", "flow.redirect-uri", 0.9},
	{"url not allowed: * trusted.url.domains", "flow.redirect-uri", 0.9},
	{"no private key available, check settings", "token.encrypted", 0.9}, // SAML toolkits of OneLogin
	{"there is no attributestatement on the response", "token.claims", 0.93},
	{"found an attribute element with duplicated name", "token.claims", 0.92},
	{"saml response must contain 1 assertion", "token.claims", 0.85},
	{"saml response not found, only supported http_post binding", "request.malformed", 0.9},
	{"run auth_setup_default", "flow.refresh-token", 0.85}, // R
	{"can't find default authentication", "flow.refresh-token", 0.75},
	{"auto-refreshing stale oauth token", "flow.refresh-token", 0.7},
	{"unexpected 'state' response parameter value", "flow.code-expired", 0.93},
	{"userauthenticationwithpasswordfailure", "flow.user", 0.88}, // Keystone.js
	{"failed to unmarshal jwk set", "idp.discovery", 0.9},        // jwx
	{"%oauth2.response{status_code: 404", "idp.endpoint", 0.88},  // Elixir's OAuth2, from here on
	{"%oauth2.response{status_code: 405", "idp.endpoint", 0.85},
	{"%oauth2.response{status_code: 50", "idp.unavailable", 0.85},
	{"%oauth2.response{status_code: 429", "idp.rate-limited", 0.9},
	{"refresh limit has been reached for this connection", "flow.refresh-token", 0.92}, // Nango
	{"oauth_listener() needs an interactive environment", "flow.not-allowed", 0.85},    // R
	{"no provider for * exists", "access-denied.client-id", 0.5},                       // goth
	{"you must select a provider", "request.malformed", 0.75},
	{"pyjwkclientconnectionerror * http error 50", "idp.unavailable", 0.9}, // PyJWT
	{"pyjwkclientconnectionerror * http error 403", "idp.discovery", 0.9},
	{"pyjwkclientconnectionerror * http error 404", "idp.discovery", 0.9},
	{"pyjwkclientconnectionerror * http error 429", "idp.rate-limited", 0.9},
	{"pyjwkclientconnectionerror * certificate_verify_failed", "network.tls", 0.95},
	{"pyjwkclientconnectionerror * timed out", "network.timeout", 0.95},
	{"pyjwkclientconnectionerror * connection refused", "network.refused", 0.95},
	{"pyjwkclientconnectionerror * name or service not known", "network.dns", 0.95},
	{"oauthexception * the code * has expired or is invalid", "flow.code-expired", 0.92}, // WorkOS
}

// webFrameworkShort are those that other programs say too.
var webFrameworkShort = []Phrase{
	{"cross-site post form submissions are forbidden", "flow.code-expired", 0.75},
	{"the code '* has expired or is invalid", "flow.code-expired", 0.9},
}
