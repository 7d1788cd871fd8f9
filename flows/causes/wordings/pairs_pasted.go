package wordings

// pastedPairs are what identity servers and sign-in libraries say in ever other words.
func pastedPairs() []Pair {
	return []Pair{
		{
			[]string{"login attempt", "sign-in attempt", "signin attempt", "logon attempt"},
			[]string{"unauthorized", "rejected", "denied", "unsuccessful", "invalid", "bad"},
			"flow.user", 0.5, NotElsewhere,
		},
		{
			[]string{"refresh token", "refreshtoken", "refresh_token"},
			[]string{"null or empty", "is null", "was null", "is empty", "was empty", "is undefined", "no longer exists", "already used", "been used", "is used", "reused", "rotated"},
			"flow.refresh-token", 0.66, NearOrShort,
		},
		{
			[]string{"state", "'state'", "state parameter"},
			[]string{"does not equal expected", "not equal to expected", "different from the one", "no stored", "no saved", "not the one we sent", "not the one sent", "differs from the", "different than"},
			"flow.code-expired", 0.6, NearSignIn,
		},
		{
			[]string{"oauth_state", "oauth2_state", "oidc_state", "_state'", "'state'", "auth_state"},
			[]string{"keyerror", "undefined index", "undefined array key"},
			"flow.code-expired", 0.62, NotElsewhere,
		},
		{
			[]string{"logging in xbox live", "log in to xbox live", "login to xbox live", "logging into xbox live", "xbox live login", "xbox live authentication", "xbox secure token service", "xbox live token", "xsts token"},
			[]string{"error occurred", "error", "failed", "failure", "could not", "couldn't", "unable to", "can't"},
			"flow.user", 0.5, NotElsewhere,
		},
		{
			[]string{"renew access token", "refresh access token", "renew token", "refresh token", "renew the token", "refresh the token", "renew the access token", "refresh the access token"},
			[]string{"could not", "unable to", "failed to", "can't", "couldn't", "cannot"},
			"flow.refresh-token", 0.5, NotElsewhere,
		},
		{
			[]string{"retrieve token", "retrieve access token", "retrieve the token", "obtain token", "obtain access token", "get access token", "exchange code", "exchange the code", "exchange token"},
			[]string{": 400", "400 / bad request", "400 bad request", "(400)"},
			"request.malformed", 0.45, NearOrShort,
		},
		{
			[]string{"id token", "id_token", "idtoken", "identity token"},
			[]string{"could not be processed", "could not be extracted", "could not be read", "cannot be processed", "cannot be read"},
			"token.opaque", 0.5, NotElsewhere,
		},
	}
}
