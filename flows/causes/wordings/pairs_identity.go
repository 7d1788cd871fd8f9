package wordings

// identityPairs are what identity servers say of applications, accounts and steps in words that differ from one to the next.
func identityPairs() []Pair {
	return []Pair{
		{
			[]string{"account", "sso account", "user", "identity", "this user", "your account"},
			[]string{"cannot sign in", "can't sign in", "cannot log in", "can't log in", "may not sign in", "may not log in", "unable to sign in", "state is not 'active'", "is not active", "is not enabled", "forbidden to sign", "forbidden to log"},
			"flow.user", 0.6, NearOrShort,
		},
		{
			[]string{"confidential client", "confidential clients", "confidential application"},
			[]string{"only", "must be", "is required", "required for", "not a"},
			"flow.public-client", 0.64, NearOrShort,
		},
		{
			[]string{"sign in token", "sign-in token", "signin token", "login token", "sign-in link", "login link", "magic link", "login ticket", "one-time link"},
			[]string{"already been used", "already used", "been used already", "has expired", "is expired", "expired or", "no longer valid", "not valid anymore"},
			"flow.code-expired", 0.66, NearOrShort,
		},
		{
			[]string{"service registry", "registered service", "registered services", "relying party", "service provider", "registered application", "registered applications"},
			[]string{"not found", "unknown", "not registered", "not authorized", "does not exist", "doesn't exist", "no matching", "not recognized", "not defined"},
			"access-denied.client-id", 0.6, NearSignIn,
		},
		{
			[]string{"login provider", "identity provider", "social provider", "sso provider", "oauth provider", "oidc provider", "login connection", "social connection"},
			[]string{"is disabled", "not enabled", "is not supported", "unsupported", "not allowed for", "not activated", "is turned off"},
			"flow.not-allowed", 0.58, NearSignIn,
		},
		{
			[]string{"session", "sso session", "login session", "authentication session"},
			[]string{"due to inactivity", "idle timeout", "idle for too long", "idle time", "max idle", "maximum lifetime", "max lifetime"},
			"flow.refresh-token", 0.6, NearSignIn,
		},
		{
			[]string{"token", "access token", "session token", "credentials"},
			[]string{"trigger renewal", "triggering renewal", "needs renewal", "need renewal", "needs to be renewed", "must be renewed", "needs to be refreshed", "must be refreshed", "renewal required", "renewal needed"},
			"expired.not-renewed", 0.58, NearSignIn,
		},
		{
			[]string{"authorization", "app authorization", "application", "access to this app", "access to your account", "grant", "consent", "connection"},
			[]string{"has been revoked", "been revoked by", "was revoked", "revoked by the user", "revoked by user"},
			"flow.refresh-token", 0.6, NearSignIn,
		},
		{
			[]string{"terms and conditions", "terms of service", "terms of use", "terms & conditions", "user agreement", "eula", "privacy policy", "marketing consent", "legal documents"},
			[]string{"accept", "must be accepted", "have to be accepted", "accepted first", "must agree", "agree to", "not agreed", "not accepted", "must accept", "need to accept", "needs to accept"},
			"flow.consent", 0.64, NearSignIn,
		},
		{
			[]string{"captcha", "recaptcha", "hcaptcha"},
			[]string{"required", "failed", "needed", "must be solved", "invalid", "verification", "challenge", "detected"},
			"flow.user", 0.58, NearSignIn,
		},
		{
			[]string{"verification code", "security code", "one-time code", "login code", "pin code", "confirmation code"},
			[]string{"sent to your", "was sent", "has been sent", "been sent", "enter the", "requested by", "must be entered", "check your phone", "check your email"},
			"flow.mfa", 0.6, NearOrShort,
		},
	}
}
