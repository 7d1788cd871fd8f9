package wordings

import "slices"

// Pairs are what is said of things, whoever says it.
func Pairs() []Pair {
	return slices.Concat(tokenPairs(), clientPairs(), stepPairs(), personPairs(), accessPairs(), networkPairs(), libraryPairs(), librarySettingPairs(), libraryNetworkPairs(), prosePairs(), serverPairs(), applicationPairs(), signUpPairs(), metadataPairs(), memberPairs(), doorPairs(), abroadPairs(), abroadPersonPairs(), signInLibraryPairs(), libraryPlainPairs(), libraryPlainerPairs(), libraryPlainClientPairs(), commandLinePairs(), commandLineProductPairs(), plainerPairs(), servicePairs(), microsoftPairs(), nativePairs(), pluginPairs(), pluginPlainPairs(), goServerPairs(), infraPairs(), pastedPairs(), sdkPairs(), webPairs(), cloudPairs(), dynamicPairs(), selfHostedPairs(), azurePairs(), azurePersonPairs(), symptomPairs(), identityProductPairs())
}

// tokenPairs are what is said of a token, of its parts, and of the keys that it is checked with.
func tokenPairs() []Pair {
	return []Pair{
		{
			[]string{"signature", "jws", "verification key", "signing key", "signing keys", "any of the keys", "signing method"},
			words(wrong, unequal, unverified, unknown, missing, required, []string{"badly", "improperly", "not allowed", "not supported"}), "token.signature", 0.6, NearOrShort,
		},
		{[]string{"signature", "jws", "signing key", "signing keys", "any of the keys", "signing method"}, failing, "token.signature", 0.59, NearSignIn},
		{
			[]string{"kid", "'kid'", "key id", "jwks", "jwk", "keyfunc", "public key", "key identifier", "publickey"},
			words(wrong, unequal, unknown, missing, []string{"key not found", "didn't find", "did not find", "not set", "no key", "failed to get key", "unable to find", "could not find", "failed to find", "no matching", "any valid"}),
			"token.signature", 0.59, NearOrShort,
		},
		{
			[]string{"algorithm", "'alg'", "alg", "[alg]", "alg header"},
			words([]string{"invalid", "unexpected", "incorrect", "not whitelisted"}, unequal, refused), "token.signature", 0.58, NearSignIn,
		},
		{[]string{"audience", "audiences", "aud claim", "'aud' claim", "aud", "'aud'"}, words(wrong, unequal, unknown, refused), "invalid-token.audience", 0.61, NearOrShort},
		{[]string{"issuer", "issuers", "iss claim", "'iss' claim", "iss", "'iss'"}, words(wrong, unequal, unknown, refused, []string{"no credentials"}), "token.issuer", 0.58, NearOrShort},
		{[]string{"claim", "claims", "subject claim"}, words(missing, required, untyped, []string{"not found", "not in"}), "token.claims", 0.55, NearOrShort},
		{[]string{"claim", "claims", "subject", "'sub'", "sub claim"}, words(wrong, unequal, untyped, []string{"no mandatory"}), "token.claims", 0.46, NearOrShort},
		{
			[]string{"nbf", "'nbf'", "iat", "'iat'"},
			[]string{"in the future", "check failed", "not yet", "not satisfied", "in the past", "too early", "before current", "not been reached"},
			"token.clock", 0.64, Always,
		},
		{
			[]string{"at_hash", "c_hash", "azp", "auth_time", "'auth_time'", "authorized party", "jti", "issuedat", "subject"},
			words(wrong[:4], unequal, missing[:5], []string{"not correspond", "must be equal"}), "token.claims", 0.7, NearOrShort,
		},
		{
			[]string{"not before", "notbefore", "not-before", "issued at"},
			[]string{"in the future", "check failed", "not yet", "prior to", "should be in the past", "must be in the past", "too early", "before current"},
			"token.clock", 0.64, NearOrShort,
		},
		{[]string{"token", "jwt"}, []string{"not yet valid", "prior to", "not valid yet", "not active yet", "before its", "too early", "used before", "from the future", "in the future"}, "token.clock", 0.64, NearOrShort},
		{
			[]string{"access token", "access_token", "id token", "id_token", "bearer token", "jwt", "oauth token", "auth token", "token lifetime"},
			ended, "expired.not-renewed", 0.6, NearOrShort,
		},
		{[]string{"token", "exp claim", "'exp'"}, []string{"expired", "in the past", "too old", "elapsed", "lifetime validation failed"}, "expired.not-renewed", 0.52, NearOrShort},
		{
			[]string{"exp", "'exp'", "exp claim", "expiration time", "expiry time"},
			[]string{"not satisfied", "claim error", "in the past", "is after", "passed", "elapsed", "check failed", "before current"},
			"expired.not-renewed", 0.6, NearOrShort,
		},
		{[]string{"refresh tokens", "access tokens", "id tokens"}, []string{"only", "expected", "instead"}, "token.type", 0.6, NearOrShort},
		{[]string{"access token", "access_token", "bearer token", "oauth token", "auth token"}, wrong[:4], "expired.not-renewed", 0.46, NearOrShort},
		{
			[]string{"token type", "'typ'", "typ header", "typ claim", "jwt type", "type of token"},
			words([]string{"invalid", "wrong", "unexpected", "incorrect", "validation failed"}, unequal), "token.type", 0.6, NearSignIn,
		},
		{
			[]string{"jwt", "token", "bearer", "decodeerror", "jwterror", "jwtinvalid", "jwtdecodeerror", "token headers", "access token", "id token", "segment"},
			garbled, "token.opaque", 0.5, NearOrShort,
		},
		{[]string{"decryption", "decrypt"}, []string{"fail", "unable", "no key", "could not", "cannot"}, "token.encrypted", 0.56, NearSignIn},
		{[]string{"authorization header", "request header", "request headers", "header field", "header fields"}, oversize, "token.too-large", 0.62, NearOrShort},
		{[]string{"token", "jwt"}, oversize, "token.too-large", 0.62, NearSignIn},
		{
			[]string{"jwt", "bearer token", "access token", "access_token", "authorization header", "auth token", "authorization token", "bearer", "authorization"},
			words(missing[:5], []string{"lacks", "must be provided", "was sent", "no token", "not supplied", "is required", "required"}), "request.malformed", 0.47, NearOrShort,
		},
		{
			[]string{"jwks", "jwk set", "jwks_uri", "jwkserror", "keyset", "key set", "verification keys"},
			unable, "idp.discovery", 0.62, NearOrShort,
		},
	}
}

// clientPairs are what is said of the application and of its registration.
func clientPairs() []Pair {
	return []Pair{
		{[]string{"refresh token", "refresh_token", "refreshtoken"}, words(wrong, ended, unknown, failing, missing, unequal), "flow.refresh-token", 0.64, Always},
		{
			[]string{"client secret", "client_secret", "clientsecret", "client credentials", "client credential"},
			words(wrong, unequal, ended), "access-denied.client-secret", 0.7, Always,
		},
		{
			[]string{"client id", "client_id", "clientid", "client identifier", "application id", "app id", "application with identifier"},
			words(wrong, unknown, unequal), "access-denied.client-id", 0.69, Always,
		},
		{[]string{"client", "application"}, []string{"does not exist", "doesn't exist", "not found", "not registered", "unknown", "is disabled", "deleted"}, "access-denied.client-id", 0.53, NearSignIn},
		{[]string{"oauth credentials", "api credentials", "app credentials", "application credentials"}, words(wrong, ended), "access-denied.client-secret", 0.6, NearOrShort},
		{
			[]string{"response_mode", "response mode", "content type", "content-type", "form parameter", "request parameter", "request body"},
			words(refused, missing, wrong), "request.malformed", 0.54, NearOrShort,
		},
		{[]string{"tenant", "tenantid", "tenant id", "tenant_id", "realm", "user pool"}, words(wrong, unknown), "access-denied.tenant", 0.6, NearOrShort},
		{
			[]string{"redirect uri", "redirect_uri", "redirecturi", "redirect url", "callback url", "callback uri", "reply url", "redirection uri", "redirect address", "return url"},
			words(wrong, unequal, unknown, refused, missing), "flow.redirect-uri", 0.66, Always,
		},
	}
}

// stepPairs are what is said of the steps of a sign-in and of what they hand on.
func stepPairs() []Pair {
	return []Pair{
		{
			[]string{"authorization code", "auth code", "device code", "device_code", "user code", "verification code"},
			words(wrong, unequal, ended, unknown, missing, []string{"already", "reused"}), "flow.code-expired", 0.62, Always,
		},
		{
			[]string{
				"state parameter", "state token", "oauth state", "login state", "code or state", "state required", "state value", "stored state", "saved state", "state cookie",
				"oauth2 state", "authentication state", "nonce", "csrf token", "login session", "correlation cookie",
			},
			words(wrong, unequal, ended, unknown, missing, []string{"already", "cannot find", "could not find", "can't find"}), "flow.code-expired", 0.56, NearOrShort,
		},
		{
			[]string{"exchange code", "code exchange", "code to token", "redeeming code", "redeem code", "code for token", "code for a token", "code for access token", "exchange authorization code"},
			[]string{"invalid_grant"},
			"flow.code-expired", 0.64, Always,
		},
		{
			[]string{"exchange code", "code exchange", "code to token", "redeeming code", "redeem code", "code for token", "code for a token", "code for access token", "exchange authorization code"},
			failing, "flow.code-expired", 0.42, NearOrShort,
		},
		{[]string{"code verifier", "code_verifier", "code challenge", "code_challenge", "pkce"}, words(wrong, unequal, failing, missing, required), "flow.pkce", 0.68, Always},
		{[]string{"scope", "scopes"}, words(wrong, unknown, refused, []string{"malformed", "must be in", "has changed"}), "request.scope", 0.62, NearOrShort},
		{
			[]string{"grant type", "grant_type", "response type", "response_type", "device flow", "implicit flow", "authorization grant", "obtaining a token using this method", "client_credentials"},
			words(refused), "flow.not-allowed", 0.64, NearOrShort,
		},
		{[]string{"this method", "this grant", "grant type", "device code flow"}, []string{"not support", "not authorized", "not allowed", "not permitted"}, "flow.not-allowed", 0.57, NearSignIn},
		{
			[]string{"client assertion", "client_assertion", "authentication method", "signing certificate", "client certificate", "federated identity", "token_endpoint_auth_method"},
			words(wrong, unequal, ended, unknown, refused, failing, []string{"multiple", "no matching"}), "flow.client-auth", 0.64, NearOrShort,
		},
	}
}

// personPairs are what is said of the person, of the provider, and of the endpoints that both are asked at.
func personPairs() []Pair {
	return []Pair{
		{
			[]string{"user account", "your account", "username", "password", "account", "user"},
			words([]string{"incorrect", "wrong", "locked", "blocked", "suspended", "deactivated", "not assigned", "is disabled", "been disabled", "has expired", "does not exist", "not found"}),
			"flow.user", 0.58, NearSignIn,
		},
		{
			[]string{"user account", "your account", "username", "user name", "password"},
			words(wrong, ended, []string{"disabled", "locked", "blocked", "suspended", "does not exist"}), "flow.user", 0.59, NearOrShort,
		},
		{
			[]string{"consent"},
			words(required, missing, []string{"requires", "has not", "not granted", "not been granted", "not consented", "needs", "before"}), "flow.consent", 0.58, NearOrShort,
		},
		{
			[]string{"mfa", "second factor", "two-factor", "multi-factor", "multifactor", "otp"},
			words(required, failing[:1], []string{"must", "invalid", "incorrect"}), "flow.mfa", 0.58, NearOrShort,
		},
		{
			[]string{"discovery", "openid-configuration", "jwks_uri", "openid configuration", "openid config", "oidc configuration", "provider metadata", "issuer metadata", "configuration endpoint", "metadata endpoint", "metadata address"},
			words(failing, missing, []string{"not found", "unavailable", "not available", "404"}), "idp.discovery", 0.6, NearOrShort,
		},
		{
			[]string{"identity provider", "oidc server", "auth server", "authenticating server", "authentication server", "authorization server", "token endpoint", "oidc endpoint", "oidc provider", "login service"},
			[]string{"unavailable", "not available", "is down", "not responding", "unreachable", "http 500", "http 502", "http 503", "status code 500", "status code 502", "status code 503"},
			"idp.unavailable", 0.6, NearOrShort,
		},
	}
}

// accessPairs are what is said of the rights that a token gives.
func accessPairs() []Pair {
	return []Pair{
		{
			[]string{"scope", "scopes"},
			[]string{"insufficient", "not granted", "lacks", "does not have", "doesn't have", "do not have", "missing", "not contain", "not include", "requires", "required", "need the", "need these", "must have authorized"},
			"forbidden.scope", 0.57, NearOrShort,
		},
		{
			[]string{"permission", "permissions", "privileges", "role", "roles", "capability", "capabilities", "acl", "access rights", "authorization to perform"},
			[]string{"insufficient", "missing", "do not have", "does not have", "doesn't have", "don't have", "lacks", "not have", "lack", "requires", "needed"},
			"forbidden.capability", 0.48, NearOrShort,
		},
		{
			[]string{"authorized to access", "authorized to perform", "allowed to access", "permission to access", "permitted to access", "access this resource", "explicit deny"},
			[]string{"not", "isn't", "don't have", "no", "with an"},
			"forbidden.capability", 0.5, NotElsewhere,
		},
	}
}

// networkPairs are what is said of the way to a server.
func networkPairs() []Pair {
	return []Pair{
		{
			[]string{"certificate", "ssl", "tls"},
			[]string{
				"not trusted", "untrusted", "could not be trusted", "could not create", "could not establish", "unable to verify", "verify fail", "handshake fail", "verification fail",
				"unrecognized", "unknown authority", "has expired", "self-signed", "self signed", "hostname mismatch", "name mismatch", "alert",
			},
			"network.tls", 0.7, NotElsewhere,
		},
		{
			[]string{"proxy tunnel", "proxy server", "web proxy", "http proxy", "https proxy", "proxy 'http", "via proxy", "through proxy", "by the proxy", "through the proxy", "proxy host", "proxy returned", "from proxy"},
			[]string{"407", "403", "refused", "denied", "forbidden", "authentication required", "fail", "unable", "could not", "not be resolved"},
			"network.proxy", 0.7, NotElsewhere,
		},
	}
}
