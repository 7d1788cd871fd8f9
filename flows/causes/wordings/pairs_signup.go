package wordings

// signUpPairs are what applications say of people whom they would have to register first, and of providers that
// they don't get to.
func signUpPairs() []Pair {
	return []Pair{
		{
			[]string{"sign up", "sign-up", "signup", "self-registration", "user registration", "auto registration", "auto-registration", "automatic registration", "account creation", "jit provisioning", "user provisioning"},
			[]string{"is disabled", "are disabled", "been disabled", "not allowed", "not enabled", "not permitted", "is restricted", "is closed", "currently closed", "up closed", "by invitation", "turned off", "switched off"},
			"flow.user", 0.66, NotElsewhere,
		},
		{
			[]string{"email", "email address", "e-mail address", "e-mail"},
			words([]string{"not verified by the", "not verified by your", "unverified by the", "not confirmed by the provider", "not verified at the", "not verified with the"}), "flow.user", 0.66, NotElsewhere,
		},
		{
			[]string{"openid connect provider", "oidc provider", "openid provider", "discovery endpoint", "discovery document", "jwks endpoint", "jwks uri", "jwk uri"},
			words([]string{"not reach", "not reachable", "unreachable", "cannot reach", "can't reach", "couldn't reach", "failed to reach", "unable to reach", "not documented", "not be reached"}),
			"idp.discovery", 0.66, NotElsewhere,
		},
		{
			[]string{"credentials for accessing", "service principal credentials", "credentials of the service principal", "app registration credentials"},
			words(wrong, ended), "access-denied.client-secret", 0.68, NearOrShort,
		},
		{
			[]string{"hostname", "host name", "common name", "subject alternative name", "subjectaltname"},
			[]string{"match with the server certificate", "match the server certificate", "not match the certificate", "certificate mismatch", "not in the certificate"},
			"network.tls", 0.7, NotElsewhere,
		},
		{
			[]string{"session for state", "session found for state", "transaction for state", "login for state", "entry for state", "request for state", "flow for state"},
			words(unknown, missing, ended, []string{"no"}), "flow.code-expired", 0.68, NotElsewhere,
		},
	}
}
