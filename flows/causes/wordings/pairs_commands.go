package wordings

// commandLineProductPairs are what gateways, tunnels and command lines say of devices, times and claims.
func commandLineProductPairs() []Pair {
	return []Pair{
		{
			[]string{"device posture", "posture check", "posture checks", "host checker", "endpoint compliance", "device compliance", "device trust", "hip check"},
			words(unequal[:4], []string{"not meet", "not satisfied", "unsatisfactory", "failed", "not compliant", "non-compliant", "blocked", "not trusted", "does not allow", "denied"}),
			"flow.conditional-access", 0.63, NearSignIn,
		},
		{
			[]string{"request timestamp", "signature timestamp", "timestamp header", "x-timestamp", "request date", "timestamp of the request"},
			[]string{"too old", "too far", "in the future", "outside", "not within", "out of range", "skew", "expired", "drift"},
			"token.clock", 0.63, NotElsewhere,
		},
		{
			[]string{"user identifier", "username from the", "email from the", "identity from access token", "identity from token", "principal from"},
			failedTo("extract", "determine", "derive"),
			"token.claims", 0.6, NearSignIn,
		},
		{
			[]string{"api key", "api-key", "apikey"},
			words(wrong[:6], []string{"does not exist", "not recognized", "unknown"}),
			"access-denied.client-secret", 0.46, NearSignIn,
		},
	}
}
