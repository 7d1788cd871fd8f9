package wordings

import "slices"

// sdkUnset is what is said of a setting that a program has not got, or not in the form that it needs.
func sdkUnset() []string {
	return slices.Concat(absent, []string{
		"must be a string", "must be a non-empty", "must be the same", "must equal", "cannot be left undefined", "must be defined", "not specified in", "could not get", "could not add", "no google", "must provide", "is not a string", "is missing from", "not found in the project", "not passed", "invalid format",
		"must be valid", "must be a valid", "you must provide", "could not determine", "is not provided", "not in options",
	})
}

// sdkSettingPairs are what SDKs say of the settings that they are made with.
func sdkSettingPairs() []Pair {
	return []Pair{
		{[]string{"client id", "client identifier", "oauth client id", "request client_id"}, slices.Concat(sdkUnset(), []string{"not contain a client"}), "access-denied.client-id", 0.61, NearOrShort},
		{[]string{"client secret", "client_secret"}, slices.Concat(sdkUnset(), []string{"not contain a client"}), "access-denied.client-secret", 0.61, NearOrShort},
		{[]string{"client metadata", "client_id metadata", "client id metadata"}, words(sdkBroken, wrong, unequal, refused, []string{"must not", "must be", "document fetch"}), "access-denied.client-id", 0.6, NearOrShort},
		{
			[]string{"user pool id", "user pool", "tenant id", "tenant_id", "tenantidorname", "tenant name", "realm option", "cognito user pool id"},
			[]string{"must be provided", "must be specified", "not specified", "is missing from", "is required", "option is required", "not provided", "is not set", "missing", "cannot be empty", "must be a string", "must be valid", "must be a valid", "invalid format", "could not determine", "not match the auth", "is suspended", "suspended", "does not match", "not from your"},
			"access-denied.tenant", 0.58, NearOrShort,
		},
		{[]string{"tenant", "tenant not found"}, []string{"is suspended", "tenant suspended", "could not determine", "been suspended", "not_found_error"}, "access-denied.tenant", 0.56, NearOrShort},
		{
			[]string{"redirect uri", "redirect_uri", "redirect_uris", "redirect url", "callback url", "callback uri", "post_logout_redirect_uri", "post logout redirect uri", "silent redirect uri", "popup redirect uri", "preferred redirect url", "mobile deeplink url", "deep link url"},
			slices.Concat(sdkUnset(), unequal, unknown, []string{"unauthorized", "must contain", "must include at least one", "no redirect", "no popup", "no silent", "no callback", "invalid", "not match", "not on one of the allowed", "isn't on one of the allowed"}),
			"flow.redirect-uri", 0.64, NearOrShort,
		},
		{
			[]string{"trusted origin", "trusted origins", "origin", "authorized domains", "domain"},
			[]string{"is not a trusted", "not authorized for oauth", "to trustedorigins", "not in trustedorigins", "list of authorized domains"},
			"flow.redirect-uri", 0.62, NearSignIn,
		},
		{
			[]string{"scope", "scopes", "openid scope", "scope parameter"},
			[]string{
				"cannot be passed", "must be specified", "must provide a scope", "must be a non-empty", "are required to obtain", "is required to obtain", "multiple scopes are not", "could not add", "only contain authorization server", "invalid scope was specified", "must be an array", "cannot be empty",
			},
			"request.scope", 0.64, NearOrShort,
		},
		{
			[]string{"code verifier", "code_verifier", "code challenge method", "code_challenge_method", "pkce verifier", "pkce codes", "pkce method", "code verifier transformation"},
			words(wrong, refused, sdkUnset(), unknown, []string{"must be passed", "not found in", "no pkce", "no valid hash", "invalid value", "not support"}), "flow.pkce", 0.69, NearOrShort,
		},
		{[]string{"use pkce", "pkce"}, []string{"polyfill", "requires secure https", "is not defined", "secure context", "web crypto", "webcrypto"}, "flow.pkce", 0.66, NearOrShort},
		{
			[]string{
				"client certificate", "client assertion", "client_assertion", "client_assertion_type", "client attestation", "oauth client attestation", "oauth-client-attestation", "client authentication mechanism", "mutual-tls certificate", "tls_client_auth", "client assertion signing key", "pem-encoded certificate",
				"thumbprint is", "certificate subject value", "private pem key", "client jwks", "client json web key set", "client certificate configuration",
			},
			words(sdkBroken, sdkUnset(), unequal, wrong, missing, []string{"is empty", "not contain a", "no client authentication", "no client jwks", "not set", "must be used", "must have value", "not match the registered", "only be used once", "no key found"}),
			"flow.client-auth", 0.66, NearOrShort,
		},
		{
			[]string{"response mode", "response_mode", "response type", "response_type", "email/password authentication", "pushed authorization requests", "login flow", "api tokens", "bearer-only mode", "token vault exchanges", "refresh tokens"},
			[]string{"not supported", "does not support", "doesn't support", "not enabled", "are disabled", "is disabled", "cannot exchange code", "must be either", "does not allow", "not allow"},
			"flow.not-allowed", 0.66, NearOrShort,
		},
	}
}

// sdkEndpoints are the endpoints of a provider as programs name them.
var sdkEndpoints = []string{
	"authorization endpoint", "authorization_endpoint", "token endpoint", "token_endpoint", "userinfo endpoint", "userinfo_endpoint", "end session endpoint", "end_session_endpoint", "jwks endpoint", "jwks uri", "jwks_uri", "introspection endpoint", "revocation endpoint", "revocation_endpoint", "logout endpoint", "sign-out endpoint",
	"device authorization endpoint", "device_authorization_endpoint", "registration endpoint", "pushed_authorization_request_endpoint", "mtls_endpoint_aliases", "check_session_iframe", "refresh token endpoint",
}

// sdkEndpointPairs are what SDKs say of the provider's description of itself, of its keys, and of its answers.
func sdkEndpointPairs() []Pair {
	return []Pair{
		{
			sdkEndpoints,
			[]string{
				"is not defined", "not defined", "endpoint not defined", "was found in the", "in the oidc provider meta", "in the metadata", "in metadata", "in server metadata", "in discovery document", "in the discovery", "did not provide", "does not provide", "did not return", "not advertise", "not advertised", "error validating",
				"is missing from the", "no authorization endpoint", "no token endpoint", "no userinfo endpoint", "no jwks", "no refresh token endpoint", "no end session", "no sign-out endpoint", "not published", "could not be determined", "was in the oidc provider",
			},
			"idp.discovery", 0.7, NearOrShort,
		},
		{
			[]string{"no authorization endpoint", "no token endpoint", "no userinfo endpoint", "no jwks endpoint", "no refresh token endpoint", "no end session endpoint", "no introspection endpoint", "no device authorization endpoint", "no revocation endpoint"},
			[]string{"found", "configured", "defined", "available", "specified", "provided", "in the", "known"},
			"idp.discovery", 0.7, NotElsewhere,
		},
		{
			[]string{
				"instance discovery", "realm discovery", "cloud discovery", "cloud discovery metadata", "discovery endpoint", "webfinger", "webfinger response", "openid connect configuration", "openidconnect configuration", "openidconnect configuration document", "openid provider configuration", "authority metadata", "identity metadata",
				"well-known property", "saml metadata", "saml metadata fetch", "jwks", "jwks endpoint", "jwks request", "jwk", "jwk keys", "jwks uri", "verification certificates", "public key and signing algorithm", "signing algorithm from",
			},
			[]string{
				"failed", "fail", "error loading", "error fetching", "returned http error", "unable to parse", "failed to parse", "parsing", "problem calling", "missing well-known", "no issuer found", "empty payload", "returned empty", "returned invalid", "invalid payload", "invalid response status", "request failed", "request to", "failed to load",
				"failed to resolve", "failed to refresh", "failed to retrieve", "get the jwks from the server", "must be a json", "must be a valid json", "must be jwk formatted", "must be a json web key set", "did not return", "invalid authority",
			},
			"idp.discovery", 0.65, NearOrShort,
		},
		{[]string{"identity metadata", "authority metadata", "jwks uri", "jwks_uri", "well-known property", "wellknown property", "discovery url", "issuer url"}, []string{"is required", "must be provided", "missing well-known", "is missing", "not configured"}, "idp.discovery", 0.62, NearOrShort},
		{
			[]string{"access token", "access_token", "token_type", "token type", "expires_in", "request_uri", "refresh token", "device_code", "device code", "user code", "user_code"},
			[]string{
				"missing in the response", "missing from the response", "missing in response", "missing from response", "not found in response", "not found in the response", "found in response", "found in the response", "not in the response", "was not returned", "is not received", "not received", "to be returned by",
				"in pushed authorization successful", "in device authorization", "wireresponse", "in the response body", "in response body", "usercodeinfo",
			},
			"idp.endpoint", 0.67, NearOrShort,
		},
		{
			[]string{"oidc server", "authorization server", "aad", "auth server", "authentication server", "identity server", "login server"},
			[]string{"is either down", "currently unavailable", "encountered an unexpected", "is down or", "is currently down"},
			"idp.unavailable", 0.64, NearOrShort,
		},
		{[]string{"too many users", "too many sign-ins", "too many token renew", "too many renew requests"}, []string{"right now", "trying to sign in", "automatically retry", "requests"}, "idp.rate-limited", 0.6, NearOrShort},
	}
}

// sdkRequestPairs are what SDKs and servers say of the parameters of a request.
func sdkRequestPairs() []Pair {
	return []Pair{
		{
			[]string{
				"subject_token", "subject token", "actor_token", "actor token", "subject_token_type", "subject token type", "actor_token_type", "actor token type", "requested_token_type", "logout_token", "authorization_details", "authorization details", "request_uri", "id_token_hint", "login_hint_token", "client_notification_token",
				"credential_identifier", "credential_configuration", "credential configuration", "credential identifier", "acr_values", "proof_type", "subject token option", "session token",
			},
			words(wrong, missing, refused, required, sdkUnset(), []string{"must be", "must not", "cannot be blank", "not be blank", "malformed", "not parse", "failed to parse", "unknown", "not parse the", "explicit actor"}),
			"request.malformed", 0.6, NearOrShort,
		},
		{
			[]string{"access token", "access tokens", "access_token", "bearer token", "bearer tokens", "token", "the token", "refresh or access token"},
			[]string{
				"more than one method", "using one mechanism", "in both request header and body", "both request header", "via query parameter", "in query url", "in query urls", "in the query string", "query is unsupported", "in the body when using", "specified, but not both", "should be specified, but not", "multiple mechanisms",
				"in request header or body", "token in header",
			},
			"request.malformed", 0.62, NearOrShort,
		},
		{
			[]string{"authorization http header", "authorization header", "authorization scheme", "authentication scheme", "unsupported scheme", "auth scheme"},
			words(wrong, refused, []string{"malformed", "scheme is", "expected bearer", "format is", "header scheme", "not parseable"}),
			"request.malformed", 0.56, NearOrShort,
		},
		{
			[]string{"required parameter", "required param", "requestparameters", "request parameter"},
			[]string{"was null or undefined", "null or undefined when calling", "is null or undefined", "was not supplied", "was undefined"},
			"request.malformed", 0.62, NearSignIn,
		},
		{[]string{"pushed authorization request", "pushed authorization requests"}, []string{"must be used", "is required", "are required"}, "request.malformed", 0.64, NearOrShort},
		{
			[]string{"dpop", "dpop proof", "dpop nonce", "dpop nonces", "dpop tokens", "dpop-bound", "token_type of dpop", "dpop authentication scheme"},
			[]string{"not supported", "not support", "must be", "must contain", "not recent enough", "nonce error", "is disabled", "disabled because", "scheme is not dpop", "not bearer", "must be included", "not bound", "requires the dpop"},
			"flow.dpop", 0.69, NearOrShort,
		},
		{[]string{"confirmation", "confirmation method", "cnf claim", "certificate-bound", "sender-constrained", "dpop-bound token"}, words(unequal, wrong, refused, []string{"requires the dpop", "proof was not"}), "token.binding", 0.6, NearSignIn},
		{[]string{"refresh tokens", "permissions to grant", "requested scopes"}, []string{"do not have permissions to grant", "access to some of the requested"}, "flow.consent", 0.6, NearOrShort},
	}
}
