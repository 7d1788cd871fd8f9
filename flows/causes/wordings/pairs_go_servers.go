package wordings

import "slices"

// goServerPairs are what identity servers, vaults and deployment tools written in Go say: short sentences in lower case that
// name a thing and what is the matter with it, one wrapped in the other.
func goServerPairs() []Pair {
	return slices.Concat(goSettingPairs(), goTokenPairs(), goClaimPairs(), goKeyPairs(), goStepPairs(), goClientPairs(), goPersonPairs(), goReachPairs(), goAppPairs(), goAppTokenPairs())
}

// unset is what is said of a setting that is missing, whichever comes first.
var unset = []string{
	"must be set", "must be provided", "must be specified", "must be configured", "must be given", "must specify", "must provide", "must include", "is required", "are required", "required with", "is not set", "are not set", "not been set",
	"cannot be empty", "can't be empty", "must not be empty", "should not be empty", "may not be empty", "must be non-empty", "not specified", "not provided", "not configured", "not defined", "is empty", "are empty", "was empty", "is blank",
	"missing", "is undefined", "must be defined",
}

// unreadable is what is said of text that has not the form that it should have.
var unreadable = []string{
	"unmarshal", "unmarshall", "deserialize", "deserialise", "deserializing", "failed parsing", "failed to parse", "could not parse", "couldn't parse", "cannot parse", "can't parse", "unable to parse", "error parsing", "not be parsed",
	"failed decoding", "failed to decode", "could not decode", "couldn't decode", "cannot decode", "unable to decode", "error decoding", "not be decoded", "decompress",
}

// goSettingPairs are what is said of settings.
func goSettingPairs() []Pair {
	return []Pair{
		{
			[]string{"tenant id", "tenantid", "tenant_id", "tenant guid", "directory id", "directory_id"},
			words(unset, unreadable, wrong[:4], []string{"not a valid", "not a guid", "not a uuid"}), "access-denied.tenant", 0.57, NotElsewhere,
		},
		{
			[]string{"audience", "audiences", "'aud'", "aud claim", "audience claim", "aud"},
			words(unset, []string{"no allowed", "unable to parse", "could not parse", "failed to parse", "cannot parse", "validation failed", "verification failed", "validate audience", "verify audience", "restriction", "unable to find", "could not find", "but wanted", "but want", "not intersect", "no overlap", "not overlap", "failed to get", "could not determine", "cannot determine", "unable to determine", "failed to determine", "not whitelisted", "was not in", "is not in", "not among", "not in allowed", "not in the allowed", "not part of"}),
			"invalid-token.audience", 0.6, NearOrShort,
		},
		{
			[]string{"audience", "audiences", "'aud'", "aud claim", "aud"},
			[]string{"not equal client_id", "not equal to client_id", "not equal client id", "not equal the client", "which is not the client", "which is not the client_id", "match client", "match client_id", "match the client", "match the client_id", "match our client", "match configured client", "match configured openid client", "match configured oidc client", "not contain client_id", "not contain the client", "not contain the client_id", "not include the client", "not include client_id"},
			"invalid-token.audience", 0.7, NearOrShort,
		},
		{
			[]string{"jwks url", "jwks_url", "jwksurl", "jwks uri", "jwks_uri", "jwks endpoint", "discovery url", "discovery_url", "oidc_discovery_url", "discovery endpoint", "issuer url", "issuer_url", "issuerurl", "issuer uri", "issueruri", "authority url", "oidc discovery", "provider url", "discovery document"},
			words(unset, unreadable, []string{"no issuer", "requires a", "not http or https", "must be https", "must use https", "must be a valid url", "not a valid url", "is not absolute", "invalid url", "error checking", "check failed"}),
			"idp.discovery", 0.61, NearOrShort,
		},
		{
			[]string{"openid", "openid connect", "oidc", "oidc provider", "openid provider", "oidc client", "oidc verifier", "oidc authenticator"},
			[]string{"to initialize", "to initialise", "initialization failed", "not initialized", "not be initialized", "error initializing", "failed initializing", "failed creating provider"},
			"idp.discovery", 0.52, NotElsewhere,
		},
		{
			[]string{"token url", "token_url", "tokenurl", "token endpoint", "token_endpoint", "token uri", "token_uri", "tokenuri", "authorization url", "authorization endpoint", "auth url", "auth_url", "authurl", "userinfo url", "token endpoint url"},
			words(unreadable, []string{"must use https", "must be https", "must use http", "must not contain", "should not contain", "must start with", "not absolute", "not a valid url", "invalid url", "unsupported scheme", "missing scheme"}),
			"idp.endpoint", 0.6, NearOrShort,
		},
		{
			[]string{"redirect_uri", "redirect uri", "redirect url", "redirecturl", "redirect_url", "redirecturi", "callback url", "redirect-url", "redirect-uri", "callback-url", "allowed_redirect_uris", "allowedredirecturls", "allowed redirect urls", "allowed redirect uris"},
			words(unset, unreadable, wrong[:4], []string{"error in", "must have a", "valid host", "no host"}), "flow.redirect-uri", 0.63, NotElsewhere,
		},
		{[]string{"client_id", "client id", "clientid", "client-id"}, words(unset, unreadable), "access-denied.client-id", 0.57, NotElsewhere},
		{[]string{"client_secret", "client secret", "clientsecret", "secret material"}, words(unset, unreadable, []string{"not found", "not contain", "error reading"}), "access-denied.client-secret", 0.57, NotElsewhere},
		{
			[]string{"scope", "scopes", "scope parameter"},
			[]string{"must be provided", "must be specified", "must have a", "must have at least one", "empty", "must contain", "must include", "declined", "broader"},
			"request.scope", 0.6, NearOrShort,
		},
	}
}

// goTokenPairs are what is said of tokens as texts, and of their absence.
func goTokenPairs() []Pair {
	return []Pair{
		{
			[]string{"token", "jwt", "idtoken", "id token", "jwt header", "jwt payload", "token header", "token payload", "operator jwt", "bearer token", "wrapping token"},
			unreadable, "token.opaque", 0.51, NearOrShort,
		},
		{
			[]string{"token", "jwt", "bearer token"},
			[]string{"not properly formatted", "not correctly formatted", "improperly formatted", "must have 3 parts", "must have three parts", "must have 3 segments", "must consist of 3", "not all parts", "missing expected", "non-printable", "invalid character", "illegal character", "wrong number of parts", "wrong number of segments", "contains whitespace"},
			"token.opaque", 0.63, NearOrShort,
		},
		{[]string{"access key id", "secret access key"}, unset, "request.malformed", 0.62, NearOrShort},
		{
			[]string{"token type", "token_type", "token of type", "type of token", "tokentype"},
			words(unset, wrong, []string{"got type", "unsupported", "not supported", "unknown"}), "token.type", 0.58, NearSignIn,
		},
		{
			[]string{"jwe", "jwe encrypted key"},
			words(wrong, refused, unknown, []string{"missing", "too short", "too long"}), "token.encrypted", 0.66, NearOrShort,
		},
		{
			[]string{"encryption algorithm", "encryption algorithms", "password-based encryption", "key encryption algorithm", "content encryption algorithm"},
			[]string{"for jwt", "for jwts", "in the token", "of the token", "in the jwt", "of the jwt", "token encrypt"},
			"token.encrypted", 0.66, NearSignIn,
		},
		{
			[]string{"token", "jwt", "token expiry", "exp claim", "'exp'", "iat claim", "'iat'", "'nbf'", "cached token"},
			[]string{"too far into the future", "too far in the future", "at a future time", "in the future", "be used yet", "usable yet", "valid yet", "not be accepted before"},
			"token.clock", 0.65, NearOrShort,
		},
		{
			[]string{"authentication time", "auth time", "auth_time", "conditions", "subjectconfirmationdata", "(not before) claim", "notbefore"},
			[]string{"in the future", "not yet valid", "not valid yet", "before which the token must not"},
			"token.clock", 0.7, NearOrShort,
		},
		{[]string{"assertion conditions", "subjectconfirmationdata", "subject confirmation"}, ended, "token.clock", 0.66, NotElsewhere},
	}
}

// goClaimPairs are what is said of the claims of a token.
func goClaimPairs() []Pair {
	return []Pair{
		{
			[]string{"claim", "claims", "token claims"},
			[]string{
				"retrieving", "retrieve", "extract", "failed to fetch", "could not fetch", "error fetching", "unable to fetch", "could not get", "couldn't get", "cannot get", "can't get", "failed to get", "failed getting", "unable to get", "error getting", "could not obtain", "could not read",
				"deserialize", "error parsing", "failed to parse", "failed parsing", "could not parse", "unable to parse", "no claims", "must contain", "must not contain", "must include", "must not include", "should not contain", "must have",
				"validation of", "convert", "to roles mapping", "failed to decode", "could not decode", "unable to decode", "error decoding", "must be an array", "must be a list", "is not an array", "unexpected value",
				"not match", "don't match", "not a string", "isn't a string", "isn't a regular string",
			},
			"token.claims", 0.57, NearOrShort,
		},
		{[]string{"extra claims", "custom claims", "private claims", "registered claims", "standard claims", "user claims"}, unreadable, "token.claims", 0.56, NotElsewhere},
		{
			[]string{"subject", "username", "user name", "groups", "email", "'sub'", "name", "preferred_username", "identity", "user id", "field", "attribute"},
			[]string{"from claims", "from the claims", "from token", "from the token", "from id token", "from the id token", "from access token", "from the access token", "from uma token", "in token payload", "in the token payload", "in the jwt payload", "in the id token", "in id token", "in the id_token", "in id_token", "in the jwt", "returned by the oidc provider", "issued by the oidc provider"},
			"token.claims", 0.56, NearOrShort,
		},
		{
			[]string{"id token", "id_token", "oidc token", "userinfo", "user info", "jwt", "token payload"},
			[]string{"not have a subject", "no subject", "subject not found", "without a subject", "not contain 'name", "not contain 'preferred_username", "not contain 'email", "not contain 'sub", "names did not match", "name did not match", "uids did not match", "uid did not match"},
			"token.claims", 0.58, NearOrShort,
		},
		{
			[]string{"token expiration", "token expiry time", "expiration time", "'exp'", "'iat'", "'nbf'", "'expiresin'"},
			[]string{"error parsing", "failed to parse", "could not convert", "must contain", "not a number", "could not read", "couldn't retrieve"},
			"token.claims", 0.56, NearOrShort,
		},
	}
}

// goKeyPairs are what is said of signatures, and of the keys that they are checked with.
func goKeyPairs() []Pair {
	return []Pair{
		{
			[]string{"kid", "'kid'", "key id", "keyid", "key set", "token key id", "cert keyid", "key identifier"},
			words([]string{"cannot be empty", "must not be empty", "must be defined", "must be set", "is empty", "without a", "unknown key", "error searching", "search", "no key", "missing required", "could not convert", "extracting", "calculating", "not a string", "not be found", "find matching", "finding matching", "not known", "unmarshal"}),
			"token.signature", 0.6, NearOrShort,
		},
		{[]string{"'kid'", "kid header", "kid field"}, []string{"without a", "missing", "required", "must be defined", "references an unknown", "must be present", "unknown"}, "token.signature", 0.6, NotElsewhere},
		{
			[]string{"signing algorithm", "signing algo", "signing alg", "sign method", "sign algorithm", "sign alg", "signing method", "jwt_supported_algs", "supported_algs", "supported algs", "alg in jwt", "jwt alg", "'alg'"},
			words(wrong, unequal, unknown, missing, refused, []string{"no signature", "no signing", "non-empty signature", "could not find", "not find", "none of"}),
			"token.signature", 0.61, NearOrShort,
		},
		{[]string{"signature algorithm", "signature algorithms"}, words(wrong, unequal, refused, []string{"no signature", "not find"}), "token.signature", 0.52, NearOrShort},
		{
			[]string{"token", "jwt", "jws", "id token", "account jwt", "assertion"},
			[]string{"not signed by", "wasn't signed by", "must be signed", "is not signed", "isn't signed", "is unsigned", "has no signature", "multiple signatures", "no signatures", "signed by a public key", "signed with an algorithm", "signed by an unknown", "approved for digital signature", "used for digital signature"},
			"token.signature", 0.62, NearOrShort,
		},
		{
			[]string{"jws", "identity document", "'assertion' value", "externalaccountbinding", "x5cinsecure", "x5c header", "request object"},
			[]string{"error verifying", "failed verifying", "failed to verify", "verify the integrity", "integrity of", "not be verified", "verifying the signature", "signature verification", "validating identity document signature", "verifying externalaccountbinding"},
			"token.signature", 0.61, NearOrShort,
		},
		{[]string{"signature"}, []string{"base64 decode", "checked", "cannot check", "could not check", "unable to check", "failed to decode", "could not decode", "cannot decode", "certificates to verify"}, "token.signature", 0.55, NearOrShort},
		{
			[]string{"jwk", "jwks", "jwk set", "jwks_pairs", "jwk rsa key", "jwk ec key", "x5c certificate"},
			words(unreadable, wrong, []string{"malformed", "mismatch", "modulus too large", "with cert chain"}), "token.signature", 0.6, NearOrShort,
		},
		{
			[]string{"jwks file", "jwk set", "key set", "http jwk set"},
			[]string{"failed to refresh", "failed to load", "failed to reload", "could not load", "error loading", "error reading", "could not refresh", "from remote", "http resource"},
			"idp.discovery", 0.63, NearOrShort,
		},
		{
			[]string{"issuer", "jwt issuer", "issuer claim", "iss"},
			[]string{"is not known", "not known", "no oidc provider", "no provider configured", "resolve provider", "resolve oidc provider", "not match authority", "not match the authority", "trusted/alias", "not one of the trusted"},
			"token.issuer", 0.61, NearOrShort,
		},
		{[]string{"issuer"}, []string{"accepted issuers", "allowed issuers", "trusted issuers", "known issuers", "expected issuers", "configured issuers", "list of issuers"}, "token.issuer", 0.6, NotElsewhere},
		{[]string{"token issuer", "jwt issuer"}, unset, "token.issuer", 0.6, NearOrShort},
		{[]string{"issuer"}, []string{"missing", "must be set", "must not be empty", "cannot be empty", "can't be empty", "is required", "not specified", "is empty", "not set"}, "token.issuer", 0.54, NearOrShort},
	}
}
