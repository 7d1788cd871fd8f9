package wordings

import "slices"

// sdkMorePairs are what programs say of the same things with the verbs turned round: found by making the sentences that
// could be said of each thing, and hearing which were not understood.
func sdkMorePairs() []Pair {
	return slices.Concat(sdkMoreClientPairs(), sdkMoreTokenPairs(), sdkMoreServerPairs(), sdkRarePairs())
}

// looked is what is said of a thing that was looked for.
var looked = []string{"not found", "could not find", "couldn't find", "cannot find", "unable to find", "failed to find", "failed to get", "could not get", "couldn't get", "must specify", "is required", "are required", "is null", "was null", "is undefined", "is none", "is nil", "is blank", "not received", "was not given", "not given", "empty", "requires a"}

func sdkMoreClientPairs() []Pair {
	return []Pair{
		{[]string{"client id", "client_id", "client identifier", "oauth client id"}, words(looked, missing, []string{"is mandatory", "not be validated"}), "access-denied.client-id", 0.61, NearOrShort},
		{
			[]string{"oauth client", "oauth2 client", "oidc client", "openid client", "client application", "client registration"},
			words(unknown, []string{"not recognized", "is inactive", "is suspended", "is disabled", "was disabled", "was deleted", "has been deleted", "has been disabled"}), "access-denied.client-id", 0.62, NearOrShort,
		},
		{[]string{"client secret", "client_secret", "app secret", "application secret"}, words(looked, missing, wrong, ended, []string{"is mandatory", "not be validated"}), "access-denied.client-secret", 0.61, NearOrShort},
		{[]string{"reply url", "redirect uri", "redirect_uri", "redirect url", "callback url"}, words(looked, absent, unequal, wrong, unknown, []string{"is mandatory", "must be https", "must be absolute"}), "flow.redirect-uri", 0.62, NearOrShort},
		{[]string{"device code", "device_code", "user code", "user_code", "authorization code", "auth code", "oauth state", "auth state", "csrf token"}, words(looked, required), "flow.code-expired", 0.62, NearOrShort},
		{[]string{"invalid user code", "missing user code", "unknown user code", "user code"}, words(wrong, ended, unequal), "flow.code-expired", 0.63, NearOrShort},
		{[]string{"code verifier", "code challenge", "pkce verifier"}, looked, "flow.pkce", 0.68, NearOrShort},
		{[]string{"dpop", "dpop proof", "dpop nonce", "dpop header", "dpop key"}, words(unknown, looked, failing), "flow.dpop", 0.69, NearOrShort},
		{
			[]string{"refresh token", "refresh_token"},
			words(looked, required, []string{"not permitted", "not implemented", "not active", "already used", "already been used", "reuse"}), "flow.refresh-token", 0.64, NearOrShort,
		},
		{
			[]string{"refresh the session", "renew the session", "session refresh", "silent renew", "silent refresh", "token renewal", "token refresh", "silent login", "renew the token", "refresh your session", "renewing the session", "refreshing the session", "renew session", "extend the session"},
			words(failing, []string{"error", "error while", "not succeed", "unsuccessful", "refused", "denied"}), "flow.refresh-token", 0.62, NotElsewhere,
		},
		{
			[]string{"authenticator code", "mfa code", "otp code", "totp code", "2fa code", "two-factor code", "two factor code", "one-time password", "one time password", "one-time passcode", "one time passcode", "2fa", "2fa token", "otp token", "totp token", "mfa token"},
			words(wrong, ended, unequal, missing, looked, failing[:1], []string{"not completed", "must be completed", "set up"}), "flow.mfa", 0.66, NearOrShort,
		},
		{
			[]string{"mfa", "two-factor authentication", "two factor authentication", "multi-factor authentication", "second factor", "2fa"},
			[]string{"set up", "not completed", "must complete", "must be completed", "not set up", "to continue", "not been completed", "incomplete", "pending"},
			"flow.mfa", 0.6, NearOrShort,
		},
		{[]string{"consent", "user consent", "admin consent"}, []string{"not given", "not been given", "was not given", "withheld", "not yet given", "was revoked", "been revoked", "has been withdrawn"}, "flow.consent", 0.5, NearOrShort},
		{
			[]string{"credentials grant", "client credentials grant", "refresh token grant", "password grant", "code grant", "device grant", "implicit grant"},
			words(refused, []string{"not implemented", "is unknown"}), "flow.not-allowed", 0.66, NearOrShort,
		},
		{
			[]string{"unknown client assertion", "unknown client certificate", "client authentication method", "client certificate", "client assertion", "client_assertion"},
			words(failing, ended, unknown, []string{"verify", "verification"}), "flow.client-auth", 0.67, NearSignIn,
		},
	}
}

func sdkMoreTokenPairs() []Pair {
	return []Pair{
		{
			[]string{"token algorithm", "jwt alg", "jwt algorithm", "signing algorithm", "alg header", "alg claim", "token's algorithm", "jws algorithm", "algorithm of the token", "'alg' header"},
			words(wrong, unequal, refused, unknown[:1]), "token.signature", 0.62, NearOrShort,
		},
		{[]string{"signature of token", "signature of the token", "token signature", "signature of jwt", "signature of the jwt", "jws signature"}, words(failing, wrong, []string{"error", "not verify"}), "token.signature", 0.62, NearOrShort},
		{
			[]string{"access token", "access_token", "id token", "id_token", "jwt", "bearer token", "auth token", "token"},
			[]string{"lifetime exceeded", "is too old", "lifetime has passed", "past its expiry", "past its expiration", "past expiry", "expiry has passed", "outlived"},
			"expired.not-renewed", 0.62, NearOrShort,
		},
		{
			[]string{"access token", "access_token", "id token", "id_token", "jwt", "jwt payload", "jwt header", "bearer token", "auth token", "token payload", "token header"},
			[]string{
				"error parsing", "could not be parsed", "cannot decode", "can't decode", "couldn't decode", "failed to unmarshal", "unable to unmarshal", "cannot unmarshal", "could not unmarshal", "error unmarshalling", "error unmarshaling", "failed to deserialize", "cannot parse", "token structure", "structure is invalid", "is not a jwt", "not a jwt",
				"not a valid jwt", "is not well-formed", "is not well formed", "not well-formed", "truncated", "corrupt", "garbled", "can't be decoded", "not decodable", "badly formatted", "not have the right format", "problem parsing", "problem decoding", "number of segments", "three segments", "id token format", "access token format", "invalid format",
			},
			"token.opaque", 0.62, NearOrShort,
		},
		{[]string{"wrong token use", "unexpected token use", "invalid token use", "token use mismatch", "token_use", "jwt typ", "jwt type", "typ for jwt", "typ in jwt", "typ of token"}, words(wrong, unequal, []string{"expected access", "expected id", "jwt", "claim"}), "token.type", 0.62, NearOrShort},
		{[]string{"no key to decrypt", "no decryption key", "no private key to decrypt", "without a decryption key"}, []string{"jwe", "token", "assertion", "jwt"}, "token.encrypted", 0.66, NearOrShort},
		{
			[]string{"authorization header", "auth header", "bearer token", "auth token", "access token"},
			words(missing, []string{"is mandatory", "empty", "required", "could not find", "couldn't find", "cannot find", "unable to find", "not found in request", "not found in the request", "not found in headers", "not sent", "not in the request", "in the request headers"}),
			"request.malformed", 0.46, NearOrShort,
		},
		{[]string{"response_type", "grant_type", "code parameter", "scope parameter", "nonce parameter", "client_id parameter"}, []string{"missing", "is required", "not provided", "must be provided", "not specified"}, "request.malformed", 0.5, NearOrShort},
		{[]string{"api permission", "api permissions", "application permission", "application permissions", "delegated permissions"}, []string{"missing", "lacks", "lack ", "not granted", "insufficient", "does not have", "not have been granted"}, "access-denied.api-permission", 0.62, NearOrShort},
		{[]string{"email claim", "sub claim", "required claim", "groups claim"}, []string{"empty", "blank"}, "token.claims", 0.57, NearOrShort},
		{[]string{"token type", "token_type", "typ header"}, words(wrong, unequal, unknown), "token.type", 0.58, NearSignIn},
		{[]string{"signing key", "public key", "verification key", "jwk"}, []string{"empty", "is required", "blank"}, "token.signature", 0.58, NearSignIn},
		{[]string{"claim", "claim sub", "claim email", "required claim"}, []string{"is empty", "token has no", "no claim", "id token has no", "jwt has no", "carries no", "no such claim", "needs to be set", "please provide", "please set"}, "token.claims", 0.57, NearOrShort},
	}
}

func sdkMoreServerPairs() []Pair {
	return []Pair{
		{
			[]string{
				"signing keys", "public keys", "verification keys", "json web key set", "json web keys", "well-known configuration", "provider metadata", "openid configuration", "openid-configuration", "authorization server metadata", "server metadata", "oidc configuration", "oidc metadata", "discovery document", "provider configuration", "issuer's keys",
				"well-known document", "openid provider metadata", "jwks", "jwks document", "token keys", "certs endpoint",
			},
			[]string{
				"failed to fetch", "could not fetch", "couldn't fetch", "error fetching", "unable to fetch", "cannot fetch", "failed to retrieve", "could not retrieve", "couldn't retrieve", "error retrieving", "unable to retrieve", "could not be retrieved", "could not be fetched", "could not be loaded", "could not be downloaded", "failed to load", "unable to load",
				"could not load", "couldn't load", "cannot load", "error loading", "failed to get", "could not get", "couldn't get", "unable to get", "error getting", "failed to download", "could not download", "cannot download", "unable to download", "error downloading", "request failed", "failed to refresh", "could not refresh", "unable to refresh",
				"failed to parse", "unable to parse", "could not parse", "error parsing", "not available", "unavailable", "failed to read", "could not read", "problem fetching", "problem loading", "failed fetching", "fetch failed", "retrieval failed", "download failed", "lookup failed", "can't get", "can't fetch", "unable to read", "failed to decode", "error decoding", "is malformed", "malformed", "not valid json", "invalid json", "is empty", "not reachable",
				"returned 404", "returned status", "got status 404", "unexpected", "status 404",
			},
			"idp.discovery", 0.66, NearOrShort,
		},
		{
			[]string{"discovery document has no", "metadata has no", "configuration has no", "discovery document lacks", "metadata lacks", "discovery document is missing", "missing from configuration", "missing from the configuration", "missing from discovery", "missing from the discovery", "missing from metadata", "missing from the metadata", "missing in the metadata", "missing in metadata"},
			slices.Concat(sdkEndpoints, []string{"issuer", "endpoint", "jwks"}), "idp.discovery", 0.7, NearOrShort,
		},
		{
			[]string{"token endpoint response", "response from token endpoint", "response from the token endpoint", "token response"},
			[]string{"not contain access", "does not contain", "failed to parse", "unable to parse", "could not parse", "error parsing", "cannot parse", "not json", "is empty", "has no"},
			"idp.endpoint", 0.68, NearOrShort,
		},
		{[]string{"token endpoint response", "response from token endpoint", "token response"}, wrong, "idp.endpoint", 0.48, NearOrShort},
		{
			[]string{"auth server", "authorization server", "identity provider", "token endpoint", "authentication server", "sso server", "oidc provider", "login server", "identity server", "auth service"},
			[]string{"could not connect to", "couldn't connect to", "failed to connect to", "unable to connect to", "cannot connect to", "connection to", "unable to reach", "cannot reach", "can't reach", "could not reach", "failed to reach", "connection refused", "error connecting to"},
			"network.refused", 0.6, NearOrShort,
		},
		{
			[]string{"auth server", "authorization server", "identity provider", "token endpoint", "authentication server", "sso server", "oidc provider", "auth service", "authentication service"},
			[]string{"could not resolve", "couldn't resolve", "cannot resolve", "failed to resolve", "unable to resolve", "name resolution", "dns lookup"},
			"network.dns", 0.66, NearOrShort,
		},
		{
			[]string{"auth server", "authorization server", "identity provider", "token endpoint", "authentication server", "sso server", "oidc provider", "auth service", "authentication service"},
			[]string{"internal error", "internal server error", "crashed", "is overloaded", "is not healthy", "out of service"},
			"idp.unavailable", 0.6, NearOrShort,
		},
	}
}

// expiredCodes are what is said of the codes of a second factor that are over, which are no codes of the protocol.
func expiredCodes() []Phrase {
	var list []Phrase
	for _, code := range []string{"mfa code", "otp code", "totp code", "2fa code", "two-factor code", "two factor code", "authenticator code", "one-time password", "one-time passcode", "sms code", "otp", "passcode"} {
		for _, said := range []string{code + " has expired", code + " is expired", code + " expired", code + " was expired", code + " is no longer valid"} {
			list = append(list, Phrase{said, "flow.mfa", 0.9})
		}
	}
	return list
}

// sdkRarePairs are what is said seldom, and then of one thing only.
func sdkRarePairs() []Pair {
	return []Pair{
		{
			[]string{"password grant", "implicit flow", "device flow", "code flow", "credentials grant", "grant type", "response type", "hybrid flow"},
			[]string{"must be enabled", "unavailable", "needs to be enabled", "has to be enabled", "turn on", "enable the", "isn't enabled", "server does not support", "isn't supported", "isn't allowed", "may not use"},
			"flow.not-allowed", 0.64, NearOrShort,
		},
		{
			[]string{"scope", "scopes"},
			[]string{"missing in the access token", "not in the access token", "token was issued without", "token is lacking", "token does not carry", "token doesn't carry", "token lacks", "not carry the"},
			"forbidden.scope", 0.66, NearOrShort,
		},
		{
			[]string{"token", "jwt", "id token", "access token"},
			[]string{"is ahead of now", "is premature", "ahead of the server", "not be used yet", "not valid until", "starts to be valid", "becomes valid"},
			"token.clock", 0.64, NearOrShort,
		},
		{
			[]string{"decrypting", "decryption", "decrypted", "decrypt"},
			[]string{"id token", "id_token", "jwe", "assertion", "no private key", "access token"},
			"token.encrypted", 0.5, NearSignIn,
		},
		{
			[]string{"login", "sign-in", "authorization", "consent", "authentication"},
			[]string{"interrupted by user", "interrupted by the user", "window was closed", "popup was closed", "closed by user", "dismissed by user", "abandoned by the user"},
			"flow.denied", 0.64, NearOrShort,
		},
		{
			[]string{"mfa code", "totp code", "2fa code", "otp code", "one-time password", "verification code from your authenticator", "code from your authenticator"},
			words(wrong, ended, []string{"was refused", "was already redeemed", "been consumed"}), "flow.mfa", 0.67, NearOrShort,
		},
		{
			[]string{"client assertion", "client_assertion"},
			[]string{"was already redeemed", "already redeemed", "been consumed", "too old", "empty"},
			"flow.client-auth", 0.6, NearOrShort,
		},
		{
			[]string{"tenant", "realm", "directory id", "directory"},
			[]string{"is not known", "could not be located", "cannot be found", "couldn't find the", "is unknown"},
			"access-denied.tenant", 0.58, NearSignIn,
		},
	}
}
