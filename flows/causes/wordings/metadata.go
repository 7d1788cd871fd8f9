package wordings

// metadataPhrases are what is said where the provider's own description names another issuer than the one that was
// asked for, or cannot be used. Which issuer a token names is another matter.
var metadataPhrases = []Phrase{
	{"issuer did not match the issuer", "idp.discovery", 0.95},
	{"from openidconnect because 'issuer mismatch'", "idp.discovery", 0.95}, // Ruby's openid_connect says another thing of a token
	{"provider issuer mismatch", "idp.discovery", 0.94},
	{"well known issuer * does not match", "idp.discovery", 0.96},
	{"well-known issuer * does not match", "idp.discovery", 0.96},
	{"provided in the configuration metadata did not match the requested issuer", "idp.discovery", 0.96},
	{"provided in the configuration did not match the requested issuer", "idp.discovery", 0.96},
	{"returned issuer doesn't match the expected", "idp.discovery", 0.95},
	{"requested issuer * does not match the 'issuer' value", "idp.discovery", 0.95},
	{"issuer name is missing", "idp.discovery", 0.85},
	{"endpoint is on a different host than authority", "idp.discovery", 0.95},
	{"endpoint does not use https", "idp.discovery", 0.85},
	{"issuer does not match the authority", "idp.discovery", 0.9},
	{"issuer * does not match the authority", "idp.discovery", 0.9},
	{"issuer in metadata", "idp.discovery", 0.85},
	{"expected issuer * discovery returned", "idp.discovery", 0.93},
	{"'issuer' in the discovery", "idp.discovery", 0.9},
	{"openid-configuration' is not", "idp.discovery", 0.75},
	{"issuer in /.well-known", "idp.discovery", 0.9},
	{"issuer in the openid-configuration", "idp.discovery", 0.9},
	{"issuer in the well-known", "idp.discovery", 0.9},
	{"missing issuer in discovery", "idp.discovery", 0.92},
	{"no issuer in discovery", "idp.discovery", 0.92},
	{"openid-configuration not supported", "idp.discovery", 0.9},
	{"unable to discover openid", "idp.discovery", 0.85},
	{"failed to create oidc provider * 404", "idp.discovery", 0.85},
	{"failed to create provider * 404", "idp.discovery", 0.8},
	{"failed to get provider * 404", "idp.discovery", 0.82},
	{"token's issuer", "token.issuer", 0.8},
	{"iss claim * does not match", "token.issuer", 0.8},
	{"id_token.iss", "token.issuer", 0.8},
	{"token iss ", "token.issuer", 0.75},
	{"token issuer mismatch", "token.issuer", 0.95},
	{"'iss' mismatch", "token.issuer", 0.93},
	{"'iss' claim mismatch", "token.issuer", 0.94},
	{"(iss) claim mismatch", "token.issuer", 0.95},
	{"iss claim mismatch", "token.issuer", 0.94},
	{"iss mismatch", "token.issuer", 0.93},
}

// metadataLoose are those that other programs have too.
var metadataLoose = []Phrase{
	{"configured * document says", "idp.discovery", 0.92},
	{"configured * provider advertises", "idp.discovery", 0.85},
	{"configured * metadata says", "idp.discovery", 0.9},
	{"configured * metadata has", "idp.discovery", 0.85},
}

// metadataPairs are what is said of setting up a client with a provider.
func metadataPairs() []Pair {
	return []Pair{
		{
			[]string{"oidc provider", "openid provider", "openid connect provider", "oidc client", "openid client", "oidc configuration", "openid configuration", "openid connect configuration", "oidc issuer"},
			[]string{
				"failed to create", "failed creating", "failed to initialize", "failed to initialise", "failed to init", "failed to set up", "failed to setup", "error creating", "error initializing", "could not create", "could not initialize",
				"couldn't create", "unable to create", "unable to initialize", "cannot create", "failed to load", "failed to configure", "failed to construct", "could not load",
			},
			"idp.discovery", 0.6, NearOrShort,
		},
	}
}
