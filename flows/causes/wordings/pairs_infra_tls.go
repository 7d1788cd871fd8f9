package wordings

// infraCertificatePairs are what is said of certificates and of the settings of TLS, which many call SSL still.
func infraCertificatePairs() []Pair {
	return []Pair{
		{
			alike("certificate"),
			alike(
				"not valid", "no valid", "not contain any", "not contain valid", "to decode", "error decoding", "decoding", "malformed", "missing requested", "not marked as a ca", "contains an empty", "is empty", "file not found", "falling back", "parsing returns",
				"reading failure", "while loading", "failed to add", "failed to append", "could not append", "unable to append", "cannot append", "error appending", "is not a ca", "already expired", "have expired", "signed by the issuer", "expected san", "wrong san", "no san", "missing san",
				"cn was empty", "cn does not match", "contained revoked", "spiffe", "missing the ocsp", "parsed from the secret", "no longer valid",
			),
			"network.tls", 0.52, NotElsewhere,
		},
		{
			alike(
				"tls configuration", "tls config", "tls setting", "tls option", "tls context", "tls secret", "tls data", "tls credential", "tls file", "tls info", "tls certificate file", "tls connection", "tls ca file", "tls minimum version", "tls maximum version", "tls min version", "tls max version", "tls version",
			),
			words(wrong, unknown, missing, failedTo("load", "create", "build", "configure", "construct", "parse", "read", "apply", "initialize", "setup", "retrieve"), gotNo, []string{"malformed", "error during", "misconfigured", "not supported", "unsupported", "falling back", "seems invalid"}),
			"network.tls", 0.6, NotElsewhere,
		},
		{
			alike(
				"ca certificate", "cacertificate", "ca bundle", "root cas", "root certificate", "rootpem", "trusted root", "trust root", "trust bundle", "certificate authority data", "certificate-authority-data", "certificate-authority", "tls.crt", "identity certificate", "ca roots", "certificateprovider", "certificatechain", "certificate chain",
			),
			words(wrong, unknown, missing, failedTo("load", "read", "parse", "decode", "append", "add", "create", "fetch", "retrieve", "open", "verify", "validate", "use"), gotNo, []string{"malformed", "not read", "empty", "must be specified", "must contain", "no valid", "parsing returns"}),
			"network.tls", 0.58, NotElsewhere,
		},
		{
			[]string{"tls", "ssl", "tls/ssl", "mtls"},
			[]string{"misconfigured", "must be enabled", "required for authentication", "required for external", "required for password", "must be set for", "but the client is using plaintext", "is missing?", "not expecting it"},
			"network.tls", 0.56, NotElsewhere,
		},
		{
			alike("peer certificate", "leaf certificate", "issuer certificate", "server certificate", "certificate chains"),
			words(failing, unequal, missing, []string{"not presented", "didn't pass", "did not pass", "error checking"}),
			"network.tls", 0.58, NotElsewhere,
		},
		{
			[]string{"tls", "ssl"}, failedTo("configure", "setup", "set up"), "network.tls", 0.58, NotElsewhere,
		},
		{
			[]string{"insecure connection", "insecure channel", "plaintext connection", "unencrypted connection", "without tls", "without transport security"},
			[]string{"credential", "cannot send", "refusing to send", "refuse to send"},
			"network.tls", 0.62, NotElsewhere,
		},
		{
			alike("crl", "certificate revocation", "revocation status", "ocsp"),
			[]string{"verification failed", "signature", "could not be determined", "no revoked", "has been revoked", "check failed", "staple"},
			"network.tls", 0.6, NotElsewhere,
		},
	}
}

// infraClientPairs are what is said of what a client shows: its certificate, its key, its identifier and its secret.
func infraClientPairs() []Pair {
	return []Pair{
		{
			alike("client certificate", "client leaf certificate", "clientcertificate", "clientcertificateref", "client key/certificate", "client key pair", "client key", "tls client certificate", "tls client key", "tls client key pair", "x509 key pair", "mutual tls"),
			words(wrong, unknown, missing, required, failedTo("load", "read", "parse", "decode", "use", "open"), gotNo, []string{"malformed", "not presented", "loading", "decoding", "must be specified", "must be configured", "must contain", "only one of", "does not exist"}),
			"flow.client-auth", 0.67, NotElsewhere,
		},
		{
			[]string{"client secret", "client_secret", "clientsecret", "oauth2 client secret"},
			words(failedTo("read", "load", "decrypt", "use", "exchange"), []string{"in secret", "in the secret", "failed using", "authentication failed"}),
			"access-denied.client-secret", 0.6, NotElsewhere,
		},
		{[]string{"client secret credential"}, failedTo("create"), "access-denied.client-secret", 0.6, NotElsewhere},
		{
			[]string{"client credential"},
			words(failedTo("exchange", "authenticate"), []string{"failed using", "failed with", "authentication failed"}),
			"access-denied.client-secret", 0.6, NotElsewhere,
		},
		{
			[]string{"clientid", "client id", "client_id", "app id"},
			[]string{"was omitted", "is omitted", "must be provided", "are empty", "is empty", "must not be empty", "cannot be empty", "must be non-empty", "is blank", "not be blank"},
			"access-denied.client-id", 0.58, NotElsewhere,
		},
		{
			[]string{"tenant", "tenantid", "tenant id", "tenant_id", "tenant-id", "tenant parameter"},
			[]string{"is missing", "must be set", "is required", "are required", "was not set", "is not set", "was not provided", "must be provided", "must be specified", "is empty", "cannot be empty"},
			"access-denied.tenant", 0.56, NotElsewhere,
		},
		{
			[]string{"delegation token feature", "delegation token request", "delegation token auth", "delegation tokens", "jwt authentication", "cert authentication", "certificate authentication", "token authentication", "oidc authentication", "openid connect auth", "openid connect authentication", "anonymous authentication"},
			words(refused), "flow.not-allowed", 0.62, Always,
		},
		{
			[]string{"oauth grant types", "any oauth grant", "creating authorization tokens", "authorization tokens", "tokens api"},
			[]string{"host does not support", "not allow any", "does not support", "doesn't support"},
			"flow.not-allowed", 0.66, NearOrShort,
		},
	}
}
