package wordings

// azurePairs are what Microsoft's services and tools say of keys that are switched off, of identities that a machine
// doesn't have, and of caches that cannot be read.
func azurePairs() []Pair {
	return []Pair{
		{
			[]string{
				"key based authentication", "key-based authentication", "local authentication", "local authorization", "local auth", "access key authentication", "sas authentication",
				"shared key authorization", "shared key access", "api key authentication", "api-key authentication", "sql authentication", "local accounts", "legacy authentication", "basic authentication", "basic auth",
			},
			[]string{"disabled", "not permitted", "not allowed", "is off", "turned off", "switched off", "not enabled", "not supported", "no longer supported", "forbidden", "deprecated", "retired"},
			"flow.not-allowed", 0.7, NotElsewhere,
		},
		{
			[]string{"authentication provider", "authentication kind", "authentication method", "credential kind"},
			[]string{"not supported", "isn't supported", "unsupported", "not allowed", "not permitted"},
			"flow.not-allowed", 0.6, NearOrShort,
		},
		{
			[]string{"msal cache", "token cache", "credential cache", "cached credentials", "cached token", "cached account", "keyring", "keychain"},
			[]string{"can't find", "cannot find", "could not find", "not found", "is empty", "cannot be read", "could not be read", "failed to read", "failed to decrypt", "cannot decrypt", "could not decrypt", "is locked", "corrupt", "unable to read", "unable to load", "key has been revoked"},
			"flow.refresh-token", 0.66, NearSignIn,
		},
		{
			[]string{"managed identity", "managed service identity", "system-assigned identity", "system assigned identity", "user-assigned identity", "user assigned identity", "system-assigned managed identity", "user-assigned managed identity"},
			[]string{"not configured", "not enabled", "not assigned", "please configure", "isn't assigned", "isn't enabled", "does not exist", "not exist", "not associated"},
			"access-denied.client-id", 0.68, NotElsewhere,
		},
		{
			[]string{"authority", "metadataaddress", "metadata address", "discovery endpoint", "token endpoint", "authorization endpoint"},
			[]string{"must use https", "should use https", "must be https", "https is required", "requires https", "use the https", "use the 'https", "is not https", "start with https"},
			"idp.endpoint", 0.7, NearOrShort,
		},
		{
			[]string{"device flow", "device code flow", "device login", "device code authentication", "device code"},
			[]string{"didn't react", "did not react", "timed out", "within 90 seconds", "not completed in time", "not completed within", "was not completed"},
			"flow.code-expired", 0.7, NotElsewhere,
		},
		{
			[]string{"machine's clock", "system clock", "computer's clock", "local clock", "device clock", "server's clock", "your clock", "time on your device", "time on your computer", "date and time of your device", "system date", "device's date", "your date and time", "date and time settings"},
			[]string{"out of sync", "not synchronized", "not in sync", "sync your", "is wrong", "incorrect", "differs", "is ahead", "is behind", "too far"},
			"token.clock", 0.7, NearOrShort,
		},
	}
}

// azurePersonPairs are what they say of the person, of the device and of what either has to do.
func azurePersonPairs() []Pair {
	return []Pair{
		{
			[]string{"security role", "license assigned", "valid license", "required license", "a license", "any license", "any roles"},
			[]string{"not been assigned", "has not been", "isn't assigned", "is not assigned", "no ", "without", "does not have", "doesn't have", "do not have", "don't have"},
			"flow.user", 0.6, NearSignIn,
		},
		{
			[]string{"reply address", "reply addresses", "reply urls"},
			[]string{"does not match", "do not match", "doesn't match", "not configured", "mismatch", "not registered"},
			"flow.redirect-uri", 0.7, Always,
		},
		{
			[]string{"subscription key", "ocp-apim-subscription-key", "resource key"},
			[]string{"invalid", "wrong", "incorrect", "not valid", "expired", "denied"},
			"access-denied.client-secret", 0.68, NotElsewhere,
		},
		{
			[]string{"identity tokens", "legacy tokens", "authentication type", "auth type", "ws-trust", "native auth", "ropc", "personal access tokens", "app passwords", "service principals"},
			[]string{"turned off", "is disabled", "are disabled", "been disabled", "is deprecated", "been retired", "no longer supported", "not allowed to use", "are not allowed", "not permitted"},
			"flow.not-allowed", 0.68, NotElsewhere,
		},
		{
			[]string{"your device", "this device", "the device"},
			[]string{"compliance requirements", "security requirements", "requirements set by", "requirements of your organization", "comply with your", "be enrolled in"},
			"flow.conditional-access", 0.66, NearOrShort,
		},
		{
			[]string{"the user", "user '", "user", "principal", "service principal", "managed identity", "caller", "the identity"},
			[]string{"not have permission to", "no permission to", "is missing role", "missing the role", "lacks the role", "not hold the", "not have the role", "lacks the required role", "lacks role"},
			"forbidden.capability", 0.6, NearSignIn,
		},
		{
			[]string{"pkcs12", "pkcs#12", "pfx"},
			[]string{"password incorrect", "bad password", "incorrect password", "wrong password", "mac verify", "not the correct password"},
			"flow.client-auth", 0.7, NearSignIn,
		},
		{
			[]string{"re-authorize", "reauthorize", "re-authenticate", "reauthenticate", "--reauth", "reauthentication", "re-authentication"},
			[]string{"need to", "must", "please", "required", "needs to", "have to", "is needed"},
			"flow.refresh-token", 0.56, NearSignIn,
		},
		{
			[]string{"client with ip", "client ip", "source ip", "ip address", "public network access", "client address"},
			[]string{"is not allowed", "isn't allowed", "not allowed to access", "is blocked", "been blocked", "is not authorized", "is disabled", "not in the allow", "firewall settings", "firewall rules"},
			"flow.conditional-access", 0.63, NearSignIn,
		},
	}
}
