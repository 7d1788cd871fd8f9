package wordings

// doorPhrases are what applications say to somebody whom the provider let in and they don't, and of a sign-in that
// they lost hold of on the way.
var doorPhrases = []Phrase{
	{"'invalid_grant' 'code not", "flow.code-expired", 0.9},
	{"'invalid_grant' 'code expired", "flow.code-expired", 0.9},
	{"'invalid_grant' 'code is", "flow.code-expired", 0.9}, // how Go prints what Keycloak and others say of a code
	{"'error_description':'code is ", "flow.code-expired", 0.85},
	{"'error_description':'code has ", "flow.code-expired", 0.85},
	{"'error_description':'code was ", "flow.code-expired", 0.85},
	{"'error_description':'code not ", "flow.code-expired", 0.85},
	{"'error_description':'code expired", "flow.code-expired", 0.88},
	{"'error_description':'invalid code'", "flow.code-expired", 0.88},
	{"'error_description':'invalid code:", "flow.code-expired", 0.88},
	{"'error_description':'invalid code.", "flow.code-expired", 0.88},
	{"'invalid_grant' 'incorrect redirect_uri'", "flow.redirect-uri", 0.95},
	{"'invalid_grant' 'token", "flow.refresh-token", 0.85},
	{"'invalid_grant' 'session", "flow.refresh-token", 0.9},
	{"'invalid_grant' 'pkce", "flow.pkce", 0.95},
	{"'invalid_grant' 'invalid user credentials'", "flow.user", 0.95},
	{"'invalid_grant' 'account", "flow.user", 0.92},
	{"'invalid_grant' 'user", "flow.user", 0.88},

	{"notice=invite-required", "flow.user", 0.92}, // Outline, from here on
	{"notice=domain-not-allowed", "flow.user", 0.92},
	{"notice=domain-required", "flow.user", 0.9},
	{"notice=email-auth-required", "flow.user", 0.88},
	{"notice=user-suspended", "flow.user", 0.92},
	{"notice=suspended", "flow.user", 0.9},
	{"notice=state-mismatch", "flow.code-expired", 0.92},
	{"notice=malformed-user-info", "token.claims", 0.9},
	{"notice=expired-token", "flow.code-expired", 0.8},

	{"login_by_oauth.not_available", "flow.not-allowed", 0.9}, // Mattermost, from here on
	{"sso through oauth 2.0 not available", "flow.not-allowed", 0.88},
	{"authorize_oauth_user.bad_token", "idp.endpoint", 0.8},
	{"authorize_oauth_user.bad_response", "idp.endpoint", 0.8},
	{"authorize_oauth_user.token_failed", "idp.endpoint", 0.62},
	{"authorize_oauth_user.missing", "idp.endpoint", 0.62},
	{"authorize_oauth_user.invalid_state", "flow.code-expired", 0.92},
	{"authorize_oauth_user.service", "idp.unavailable", 0.5},
	{"create_oauth_user.already_attached", "flow.user", 0.92},
	{"login_by_oauth.bot_login_forbidden", "flow.user", 0.9},
	{"using a sign in method other than", "flow.user", 0.9},

	{"[oauth_missing_team]", "flow.user", 0.92}, // Grafana, from here on
	{"member of one of the required", "flow.user", 0.9},
	{"auth.oauth.userinfo.invalid", "flow.user", 0.6},
	{"auth.oauth.email.not-allowed", "flow.user", 0.93},
	{"auth.oauth.pkce.missing", "flow.pkce", 0.9},
	{"auth.identity.disabled", "flow.user", 0.88},
	{"user.sync.missing-email", "token.claims", 0.85},
	{"user.sync.signup-disabled", "flow.user", 0.92},
	{"error getting user info: user does not have an email", "token.claims", 0.92},

	{"unrecognized session", "flow.code-expired", 0.8}, // Synapse and its companions, from here on
	{"session cookie was missing", "flow.code-expired", 0.8},
	{"mismatching_session", "flow.code-expired", 0.88},
	{"no stored session for this state", "flow.code-expired", 0.9},
	{"failed to map user", "token.claims", 0.85},
	{"extract user attributes from oidc response", "token.claims", 0.92},

	{"local validation failed: key", "token.signature", 0.9}, // Dovecot, from here on
	{"local validation failed: token has expired", "expired.not-renewed", 0.93},
	{"local validation failed: missing", "token.claims", 0.85},
	{"local validation failed: unsupported", "token.signature", 0.85},
	{"local validation failed: no", "token.signature", 0.6},

	{"is missing the overall/", "forbidden.capability", 0.88},
	{"audience value did not match", "invalid-token.audience", 0.92},
	{"missing or non-matching token issuer", "token.issuer", 0.93},
	{"missing token subject", "token.claims", 0.9},
	{"not allowed by access list", "flow.user", 0.85},
	{"unauthorized_user: not in the", "flow.user", 0.85},
	{"sign in was denied. user is not", "flow.user", 0.75},
	{"request to sign in was denied", "flow.denied", 0.7},
	{"failed to map the user id", "token.claims", 0.88},
	{"failed to map the display name", "token.claims", 0.85},
	{"associated auth for state", "flow.code-expired", 0.88},
	{"email needs to be verified before", "flow.user", 0.92},
	{"in the data provided by the external authentication", "token.claims", 0.9},
}

// doorPairs are what the same say in plain words.
func doorPairs() []Pair {
	return []Pair{
		{
			[]string{"oauth account", "social account", "external account", "sso account", "your account", "this account", "email", "email address", "e-mail address", "this identity", "openid identity", "oidc identity", "openid", "subject"},
			[]string{
				"already been linked", "already linked to", "already associated with another", "already associated with an", "already associated with a different", "already an account associated", "already connected to another", "linked to another", "associated with another", "belongs to another",
				"in use by another", "already taken by another", "used by another user", "attached to another", "already registered with another",
			},
			"flow.user", 0.68, NotElsewhere,
		},
		{
			[]string{"email domain", "domain of your email", "domain associated with your email", "domain of the email", "hosted domain", "hd claim"},
			words(refused, []string{"not been allowed", "isn't in the list", "not in the list of allowed", "not whitelisted", "not on the allow", "not in the whitelist", "not among the allowed"}),
			"flow.user", 0.66, NotElsewhere,
		},
		{
			[]string{"your domain", "your email", "your email address", "your organization", "your organisation", "your workspace"},
			[]string{"not been allowed", "not allowed", "isn't allowed", "not in the list of allowed", "not permitted", "not whitelisted", "not on the allow", "not in the whitelist", "not among the allowed", "not accepted", "is not authorized", "isn't authorized", "not approved"},
			"flow.user", 0.66, NearOrShort,
		},
		{
			[]string{"an email", "email address", "an e-mail", "user id", "userid", "user name", "a username", "the username", "the email"},
			[]string{
				"does not have", "doesn't have", "did not return", "didn't return", "does not return", "did not provide", "not provided by", "could not find", "couldn't find", "failed to map", "unable to map", "could not map", "did not contain",
				"missing from the profile", "not returned by", "did not send", "did not include",
			},
			"token.claims", 0.6, NearSignIn,
		},
		{
			[]string{"you are", "user", "your account", "account", "this user", "email"},
			[]string{
				"not authorized to access this server", "not authorized to log in", "not authorized to login", "not authorized to sign in", "not allowed to access this application", "not found in the whitelist", "not in whitelist", "not in the whitelist", "not whitelisted",
				"not on the list of allowed", "role is not allowed", "not in any of the allowed", "not a member of any of", "not in an allowed group", "not in the required group", "not in required group", "not part of the allowed", "not been granted access to this application",
				"not invited", "must be invited", "need an invitation",
			},
			"flow.user", 0.68, NotElsewhere,
		},
	}
}
