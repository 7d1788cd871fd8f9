package wordings

// prosePairs are faults in plain words, as applications put them that wrap a library's error.
func prosePairs() []Pair {
	return []Pair{
		{
			[]string{"identity provider", "authentication provider", "auth provider", "login provider", "sso provider", "oauth provider", "oauth server", "oidc provider", "auth server"},
			[]string{"be reached", "trouble reaching", "error 50", "500", "can't reach", "cannot reach", "unreachable", "unavailable", "returned 5", "is down", "http 5", "not responding", "offline", "not reachable"},
			"idp.unavailable", 0.57, NearOrShort,
		},
		{
			[]string{"token", "jwt", "access_token"},
			[]string{
				"not intended for", "for a different resource", "for a different api", "for another resource", "for another api", "for a different audience", "for another audience", "wrong resource",
				"not meant for", "meant for another", "not for this", "was issued for",
			},
			"invalid-token.audience", 0.6, NearOrShort,
		},
		{
			[]string{"token", "jwt", "access_token"},
			[]string{"unexpected issuer", "wrong issuer", "different issuer", "unknown issuer", "another issuer", "untrusted issuer", "different tenant", "wrong tenant", "another tenant", "other tenant"},
			"token.issuer", 0.6, NearOrShort,
		},
		{
			[]string{"no public key", "no signing key", "no verification key", "no key", "public key", "signing key"},
			[]string{"for kid", "with kid", "for key id", "with key id", "matching the kid", "to verify", "to check", "unsupported", "is unsupported"},
			"token.signature", 0.6, NearOrShort,
		},
		{
			[]string{"authenticator code", "authenticator app", "one-time code", "one-time password", "passcode", "2fa", "verification code", "security code", "second factor", "mfa code", "otp code"},
			[]string{"requires", "required", "needed", "missing", "invalid", "incorrect", "wrong", "expected", "requires a", "sent to your", "enter the"},
			"flow.mfa", 0.57, NearOrShort,
		},
		{
			[]string{"device", "computer"},
			[]string{"must be managed", "not managed", "not compliant", "must be compliant", "unmanaged", "be enrolled", "not enrolled", "not joined", "domain joined", "noncompliant", "non-compliant"},
			"flow.conditional-access", 0.6, NearSignIn,
		},
		{
			[]string{"administrator", "admin"},
			[]string{"approval by", "needs approval", "must approve", "has not approved", "to approve", "must grant", "has to grant", "must consent", "has to consent"},
			"flow.consent", 0.57, NearSignIn,
		},
		{
			[]string{"secret", "the secret", "provided secret", "supplied secret"},
			[]string{"wrong", "invalid", "incorrect", "expired", "not match", "rejected", "mismatch", "not accepted"},
			"access-denied.client-secret", 0.53, NearSignIn,
		},
		{
			[]string{"callback address", "callback", "redirect address", "redirect", "return address"},
			[]string{"not on the list", "not in the list", "not registered", "not whitelisted", "mismatch", "not permitted", "not an allowed", "not one of"},
			"flow.redirect-uri", 0.55, NearSignIn,
		},
		{
			[]string{"session"},
			[]string{"has ended", "is over", "cannot renew", "could not be renewed", "cannot be renewed", "is missing", "session missing", "could not be restored", "cannot be restored"},
			"flow.refresh-token", 0.44, NearOrShort,
		},
		{
			[]string{"authorization header", "http header", "request header", "bearer token", "cookie"},
			[]string{"exceeds", "too large", "too long", "too big", "is larger"},
			"token.too-large", 0.58, NearSignIn,
		},
		{
			[]string{"corporate proxy", "company proxy", "forward proxy", "outbound proxy", "your proxy", "firewall"},
			[]string{"blocked", "blocks", "denied", "refused", "rejected", "forbidden", "403", "407", "not allowed"},
			"network.proxy", 0.66, NotElsewhere,
		},
		{
			[]string{"certificate", "certificate chain", "server certificate"},
			[]string{"could not verify", "cannot verify", "can't verify", "not be verified", "failed to verify", "unable to validate", "not be validated", "not in the trust", "rejected"},
			"network.tls", 0.64, NearSignIn,
		},
		{
			[]string{"guest", "guests", "guest user", "guest users", "external user", "external users"},
			[]string{"not allowed", "not permitted", "blocked", "denied", "disabled"},
			"flow.user", 0.57, NearOrShort,
		},
		{
			[]string{"account", "user account", "this account"},
			[]string{"already in use", "already linked", "already exists", "already associated", "not linked", "not verified", "not activated", "pending approval"},
			"flow.user", 0.5, NearSignIn,
		},
	}
}
