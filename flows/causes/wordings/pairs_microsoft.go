package wordings

// microsoftPairs are what Microsoft's modules and services say in ever other words.
func microsoftPairs() []Pair {
	return []Pair{
		{
			[]string{"please run", "you must call", "you must run", "must call the", "please call", "please use", "call the", "first run", "run", "use", "not connected"},
			[]string{
				"connect-microsoftteams", "connect-exchangeonline", "connect-ippssession", "connect-azaccount", "connect-mggraph", "connect-pnponline", "connect-sposervice", "connect-azuread",
				"connect-msolservice", "connect-partnercenter", "connect-powerbiserviceaccount", "connect-aipservice", "connect-entra", "add-powerappsaccount", "login-azurermaccount", "login-azaccount", "add-azureaccount",
			},
			"flow.refresh-token", 0.69, Always,
		},
		{
			[]string{"run", "please run", "execute", "try running", "need to run", "must run", "you need to sign in", "you must sign in", "you must log in", "you need to log in", "sign in first", "log in first"},
			[]string{"login' first", "login first", "auth login", "login' to", "login to continue", "login to authenticate", "signin' first", "login before", "login' before", "login' and try", "login and try", "auth signin"},
			"flow.refresh-token", 0.6, NearOrShort,
		},
		{
			[]string{"clientcertificatecredential", "client certificate", "client assertion", "clientassertion", "client cert", "certificate credential"},
			[]string{"private key", "decryption password", "pkcs12", "pkcs#12", "failed to parse", "failed to load", "failed to read", "unable to load", "unable to read", "cannot load", "could not load", "could not be loaded", "not be read"},
			"flow.client-auth", 0.68, NotElsewhere,
		},
		{
			[]string{"conditional access", "conditional-access", "device compliance", "compliance policy"},
			[]string{"blocked", "denied", "not met", "not satisfied", "prevents", "prevented", "forbids", "requires", "failed", "not allow"},
			"flow.conditional-access", 0.68, NotElsewhere,
		},
		{
			[]string{"your device", "this device", "the device"},
			[]string{"must be compliant", "not compliant", "non-compliant", "noncompliant", "must be managed by your", "must be enrolled in", "not enrolled in intune", "isn't compliant", "be domain joined", "not domain joined", "not entra joined"},
			"flow.conditional-access", 0.64, NearSignIn,
		},
		{
			[]string{"tenant", "tenantid", "tenant id", "request tenant"},
			[]string{"mismatch", "does not match the configured", "not match the tenant", "other than the configured", "differs from the"},
			"access-denied.tenant", 0.62, NearOrShort,
		},
		{
			[]string{"thumbprint", "client certificate", "signing certificate", "pfx", "certificate store"},
			words([]string{"cannot find", "can't find", "could not find", "couldn't find", "unable to find", "no certificate", "was not found", "no private key", "not have a private key", "not have access to the private key", "bad data"}),
			"flow.client-auth", 0.66, NearOrShort,
		},
		{
			[]string{"user", "caller", "identity", "account", "principal", "service principal"},
			[]string{"not have sufficient permission", "sufficient permissions", "insufficient permission", "have sufficient permission", "lacks the permission", "need the following permission", "not have the required permission", "not have the necessary permission", "not have enough permission"},
			"forbidden.capability", 0.6, NearOrShort,
		},
		{
			[]string{"authorization header", "auth header", "bearer token", "access token"},
			[]string{"is needed", "must be present", "is expected", "is empty", "was empty", "must be supplied", "must be sent"},
			"request.malformed", 0.58, NearOrShort,
		},
	}
}
