package wordings

import "slices"

// infraPairs are what the programs around a cluster say: gateways, service meshes, controllers, clients of registries and of message
// brokers, whose configuration names the provider, the certificates and the token.
func infraPairs() []Pair {
	return slices.Concat(infraCertificatePairs(), infraClientPairs(), infraProviderPairs(), infraTokenPairs(), infraMissingPairs(), infraAccessPairs())
}

// infraProviderPairs are what is said of the provider and of what it is asked at.
func infraProviderPairs() []Pair {
	return []Pair{
		{
			[]string{"issuer url", "issuer urls", "issuer uri", "issuer host", "issuer_url", "issuerurl"},
			[]string{"https", "scheme", "must include", "must use", "must be", "well known", "well-known", "not parse", "parse issuer", "failed to parse", "is required", "must not", "required", "blocked address", "not match request", "cannot be empty", "is empty"},
			"idp.discovery", 0.63, NotElsewhere,
		},
		{
			[]string{"provider for issuer", "provider for the issuer", "oidc provider for", "oidc provider", "oidc authenticator", "authenticator for issuer", "openid provider", "openid connect provider", "oidc verifier"},
			[]string{"fail to create", "failed to create", "error creating", "failed at creating", "creating an", "not initialized", "not initialised", "not healthy", "not ready", "failed to initialize", "error initializing", "failed to init", "could not initialize", "unable to initialize"},
			"idp.discovery", 0.62, NotElsewhere,
		},
		{
			[]string{"issuer"},
			[]string{"unable to discover", "failed to discover", "could not discover", "couldn't discover", "cannot discover", "error discovering", "must be an https", "must be https", "must use https", "must be a valid url", "must be an url", "must be a url"},
			"idp.discovery", 0.61, NotElsewhere,
		},
		{
			[]string{"openid-configuration", "openid configuration", "oidc configuration", "oidc discovery", "openid discovery", "oauth metadata", "authorization server metadata", "oidc provider metadata"},
			[]string{"error decoding", "failed to decode", "could not decode", "error fetching", "error reading", "error parsing", "failed to parse", "unmarshal", "transient error", "not parse", "not read"},
			"idp.discovery", 0.6, NotElsewhere,
		},
		{
			[]string{"jwks uri", "jwks url", "jwks_uri", "jwksuri", "jwks_url", "jwksurl", "jwks response", "jwks from issuer", "jwks provider", "remote jwks", "jwks public key", "jwks endpoint"},
			words([]string{"fetch", "retriev", "http error", "status code", "404", "timeout", "unavailable", "failed to get", "failed to parse", "failed to resolve", "failed to refresh", "error getting", "error reading", "did not return", "not return", "are both empty", "is empty", "not reachable", "unreachable", "could not be loaded", "failed to load", "must be set", "not parseable", "not parsable", "not be parsed", "invalid"}),
			"idp.discovery", 0.66, NotElsewhere,
		},
		{
			[]string{"token url", "token_url", "token uri", "token_uri", "tokenurl", "token endpoint url", "token server url", "token server", "sso url", "authorization url", "authorize url", "auth url", "auth_url", "authorization_url"},
			words(wrong, failedTo("parse", "decode", "read", "verify", "resolve"), []string{"malformed", "must be a", "must be configured", "must be set", "is missing", "is empty", "is required", "not a valid", "returned content-type", "returned html", "not application/json"}),
			"idp.endpoint", 0.62, NearOrShort,
		},
		{
			[]string{"identity provider", "metadata server", "instance metadata", "token server", "token service", "authorization server", "auth server"},
			[]string{"a valid response", "parsing result", "parsing response", "reading response", "parsing reading", "unexpected empty", "empty accesstoken", "unexpected content-type", "not include a token", "not return a token", "no token in"},
			"idp.endpoint", 0.62, NotElsewhere,
		},
		{
			[]string{"redirect url", "redirect_url", "redirect uri", "redirect_uri", "callback url", "callback_url"},
			[]string{"must match", "must be https", "must be under", "must be within", "must start with", "must use https"},
			"flow.redirect-uri", 0.62, NotElsewhere,
		},
		{
			[]string{"bearer realm", "realm url", "realm in www-authenticate", "token realm"},
			words(wrong, refused, failedTo("parse", "decode", "resolve"), []string{"malformed", "unsafe", "missing", "not a valid"}),
			"idp.endpoint", 0.66, NotElsewhere,
		},
		{
			[]string{"token request", "oauth request", "oidc", "oauth2"},
			[]string{"redirect of", "redirect to different host", "redirected to another host", "redirect to a different host", "unexpected redirect", "cross-host redirect"},
			"idp.endpoint", 0.6, NotElsewhere,
		},
	}
}
