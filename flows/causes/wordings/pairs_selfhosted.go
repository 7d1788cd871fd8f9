package wordings

import "slices"

// selfHostedPairs are what applications say that people run at home or in a team, and the libraries that connect
// devices to their makers' clouds.
func selfHostedPairs() []Pair {
	return slices.Concat(selfHostedAccountPairs(), selfHostedPolicyPairs(), selfHostedSessionPairs(), selfHostedClaimPairs())
}

// findNo are the ways to say that something was looked for in vain.
func findNo() []string {
	return words(failedTo("find", "match", "locate", "look up", "identify"), []string{"there is no", "there's no", "no longer"})
}

// selfHostedAccountPairs are what they say of the accounts that they have, and make at the first sign-in.
func selfHostedAccountPairs() []Pair {
	return []Pair{
		{
			[]string{
				"user creation", "account creation", "creating new users", "create new users", "creating users", "creating accounts", "new accounts", "new users", "automatic registration", "auto registration", "auto register", "autoregister",
				"auto provisioning", "auto provision", "automatic provisioning", "jit provisioning", "just-in-time provisioning", "user provisioning", "account provisioning", "user registration", "self registration", "user sign-up", "user signup", "sign-ups", "signups",
				"user sync", "auto-provisioning", "auto-registration", "auto-creation", "self-registration", "self-service registration", "social registration", "oauth registration", "oidc registration", "openid registration", "sso registration", "ldap registration", "automatic user creation", "auto creating new users", "auto create user", "auto create users",
			},
			[]string{"disabled", "not enabled", "isn't enabled", "turned off", "is off", "not allowed", "isn't allowed", "not permitted", "closed", "deactivated", "not accepted", "not available", "switched off", "prohibited"},
			"flow.user", 0.66, NotElsewhere,
		},
		{
			[]string{"a user with", "a user for", "a user matching", "an account for", "an account with", "an account matching", "your account", "user account", "any user with", "any user matching", "matching user", "matching account", "existing account", "existing user", "local account", "local user", "linked user", "linked account", "sso user"},
			findNo(), "flow.user", 0.6, NearOrShort,
		},
		{
			[]string{"multiple users", "multiple accounts", "more than one user", "more than one account", "several users", "several accounts", "duplicate users"},
			[]string{"found", "match", "same email", "same e-mail", "this email", "that email", "same username", "same user name"},
			"flow.user", 0.6, NearOrShort,
		},
		{
			[]string{"email", "username", "e-mail address", "email address", "user name"},
			[]string{"already been taken", "already taken", "is already in use", "already in use by", "already registered", "already used by another"},
			"flow.user", 0.52, NearOrShort,
		},
		{
			[]string{"this identity", "external identity", "external account", "social account", "sso account", "sso identity", "provider account", "saml identity", "oidc identity"},
			[]string{"not associated with any", "not linked to any", "not connected to any", "not mapped to any", "not belong to any", "already linked to another", "already associated with another", "already connected to another", "not associated with an", "not linked to an", "not associated with a ", "not linked to a "},
			"flow.user", 0.64, NotElsewhere,
		},
		{
			[]string{"email domain", "email address", "email", "e-mail address", "e-mail domain", "domain"},
			[]string{
				"not in the allowed", "not an allowed domain", "not from an allowed", "isn't from an allowed", "isn't in the allowed", "not in one of the domains", "domain that is not allowed", "domain which is not allowed", "not one of the allowed domains", "not a permitted domain", "not in the list of allowed domains",
				"domains that are allowed to", "not allowed to register", "not allowed to sign up", "not belong to an allowed", "not an approved domain", "not on the domain whitelist", "not in a whitelisted domain",
			},
			"flow.user", 0.63, NotElsewhere,
		},
		{[]string{"user", "account", "this user", "your user"}, []string{"has no role", "has no roles", "no role assigned", "no roles assigned", "not been assigned a role", "without any role"}, "flow.user", 0.52, NearOrShort},
		{[]string{"addresses", "users", "members", "accounts", "people", "employees"}, []string{"may sign in", "may log in", "can sign in", "can log in", "are allowed to sign in", "are allowed to log in", "are permitted to sign in"}, "flow.user", 0.45, NearOrShort},
	}
}

// selfHostedPolicyPairs are what they say of ways to sign in that are off, and of rules about who comes from where.
func selfHostedPolicyPairs() []Pair {
	return []Pair{
		{
			[]string{"oauth", "oauth2", "oidc", "openid", "openid connect", "sso", "single sign-on", "saml", "saml login", "openid login", "oidc login", "oauth login", "sso login", "social login", "ldap login", "saml authentication", "oidc authentication", "oauth authentication", "sso authentication"},
			[]string{"is not enabled", "isn't enabled", "not available on this", "not available for this", "is disabled on", "is disabled for", "login is disabled", "is not configured for", "isn't configured for", "not been enabled", "has been disabled", "is turned off", "authentication is disabled", "not enabled on this", "not enabled for this"},
			"flow.not-allowed", 0.6, NotElsewhere,
		},
		{
			[]string{
				"password authentication", "password auth", "password login", "password sign-in", "email and password", "local login", "local authentication", "login form", "native login", "basic authentication", "basic auth", "internal login",
				"username and password login", "username/password login", "password based login", "password-based login", "ldap authentication", "form login",
			},
			[]string{"is disabled", "are disabled", "been disabled", "not enabled", "isn't enabled", "turned off", "not allowed", "isn't allowed", "switched off", "is deactivated", "no longer supported", "not permitted"},
			"flow.not-allowed", 0.64, NotElsewhere,
		},
		{
			[]string{"from that ip", "from this ip", "from your ip", "your ip address", "your ip", "from your current location", "from your location", "from this location", "from your country", "from this country", "from this network", "from your network", "from outside the", "from this address", "that ip address", "from that ip address", "ip address restriction", "ip restrictions"},
			[]string{"can't log in", "cannot log in", "permission to log in", "permission to sign in", "can't sign in", "cannot sign in", "log in from", "login from", "logins from", "sign in from", "sign-in from", "to log in", "to sign in", "don't have access to", "doesn't have access to", "not have access to", "not whitelisted", "isn't whitelisted", "not allowlisted"},
			"flow.conditional-access", 0.53, NotElsewhere,
		},
		{
			[]string{"your ip", "ip address", "client ip", "source ip", "remote ip", "ip"},
			[]string{"not in the allow", "not in allow", "not in the whitelist", "not in whitelist", "not on the allow", "not permitted to authenticate", "not in the list of allowed", "not on the whitelist", "not whitelisted for login"},
			"flow.conditional-access", 0.62, NearOrShort,
		},
		{
			[]string{"2-factor authentication code", "2-step verification code", "two-step authentication", "two-step verification", "2-step verification", "2-step authentication", "two-factor authentication", "two factor authentication", "2-factor authentication", "multi-factor authentication", "2fa", "2sa", "2fa code", "2sv", "two-factor code", "totp code", "otp code"},
			[]string{"required for", "is required", "needed", "not passed", "must be enabled", "must be set up", "must be configured", "mandatory", "not supported by this", "challenge", "check email for", "was sent to", "failed to authenticate"},
			"flow.mfa", 0.68, NotElsewhere,
		},
		{
			[]string{"two-step token", "two factor token", "two-factor token", "two-step code", "two step code", "2fa token", "totp token", "otp token", "duo", "duo challenge", "two-step login token"},
			words(wrong[:6], missing, required, ended, []string{"was sent"}), "flow.mfa", 0.66, NearOrShort,
		},
		{
			[]string{"sso", "single sign-on", "saml", "sso sign-in", "sso login", "openid connect", "your identity provider"},
			[]string{
				"must sign in with", "must log in with", "must sign in using", "must log in using", "must sign in through", "must log in through", "must log in via", "must sign in via", "sign-in is required", "login is required", "required to sign in with", "required to log in with", "sign in with sso instead", "please use your sso",
				"must use sso", "must use single", "must use saml", "sign-in is not available", "login is not available", "is mandatory for",
			},
			"flow.not-allowed", 0.64, NotElsewhere,
		},
		{
			[]string{"terms", "terms and conditions", "terms of use", "terms of service", "latest terms", "new terms", "user agreement", "privacy policy", "end user license agreement", "terms & conditions", "data protection agreement"},
			[]string{"not accepted", "must be accepted", "must accept", "have to accept", "need to accept", "needs to be accepted", "need to be accepted", "has not accepted", "have not accepted", "not been accepted", "not agreed", "must agree"},
			"flow.consent", 0.6, NearOrShort,
		},
		{
			[]string{"rate limit", "request limit", "quota limit", "request quota", "login limit", "attempt limit", "number of logins", "number of login attempts", "number of requests"},
			[]string{"reached", "exceeded", "exceeds", "used up", "exhausted", "overloaded", "hit"},
			"idp.rate-limited", 0.6, NearOrShort,
		},
		{[]string{"verification code", "security code", "confirmation code", "one-time code"}, []string{"was sent to", "has been sent to", "sent to your", "sent to email", "sent by email", "sent to phone", "sent via", "required to log in", "required to login"}, "flow.mfa", 0.62, NearOrShort},
		{[]string{"application passwords", "app passwords", "application password"}, []string{"are disabled", "been disabled", "not available", "not enabled", "aren't enabled", "not allowed", "turned off"}, "flow.not-allowed", 0.69, NotElsewhere},
	}
}

// selfHostedSessionPairs are what they say of a sign-in that is under way, and of one that is long past.
func selfHostedSessionPairs() []Pair {
	return []Pair{
		{
			[]string{"auth flow", "login flow", "sign-in flow", "login attempt", "sign-in attempt", "authorization attempt", "oauth attempt", "login process", "login transaction", "authorization flow", "sso flow", "sso attempt", "pending login"},
			[]string{"expired", "timed out", "no matching", "restart the", "start over", "start again", "no longer valid", "no pending"},
			"flow.code-expired", 0.66, NotElsewhere,
		},
		{[]string{"the pin", "connect pin", "pin code", "link code", "linking code", "pairing code", "activation code"}, words(ended, []string{"not confirmed", "not found or expired", "was not found"}), "flow.code-expired", 0.62, NearOrShort},
		{
			[]string{"state in session", "state in the session", "state from session", "state in cookie", "state from the session", "state in the cookie", "nonce in session", "nonce in the session", "state in storage", "state cookie", "oauth_state"},
			words(unknown, missing, unequal[:5], failedTo("find", "read", "get", "load", "verify", "decode")), "flow.code-expired", 0.66, NotElsewhere,
		},
		{
			[]string{"authentication cookie", "auth cookie", "login cookie", "login cookies", "stored cookie", "stored cookies", "saved cookies", "cookies", "webauth-token cookie", "saved session", "stored session", "cached session", "login session"},
			[]string{"expired", "are invalid", "is invalid", "no longer valid", "are no longer", "not valid anymore", "have expired", "has expired", "been invalidated", "outdated"},
			"flow.refresh-token", 0.6, NearOrShort,
		},
	}
}

// selfHostedClaimPairs are what they say of the claims that they make an account of.
func selfHostedClaimPairs() []Pair {
	return []Pair{
		{
			[]string{"username claim", "user name claim", "email claim", "groups claim", "group claim", "role claim", "roles claim", "name claim", "uid claim", "id claim", "admin claim", "quota claim", "user claim", "localpart", "upstream account"},
			[]string{"invalid character", "illegal character", "contains invalid", "not a string", "not a list", "not an array", "is invalid", "not valid", "is empty", "not set", "not found", "missing", "does not provide", "doesn't provide", "wrong type", "not contain", "no value"},
			"token.claims", 0.66, NotElsewhere,
		},
		{
			[]string{"an email", "email address", "the email", "email", "e-mail address", "e-mail", "username", "user name", "preferred_username", "a username", "user id"},
			[]string{
				"provider did not supply", "provider did not return", "provider did not provide", "provider did not send", "provider didn't supply", "provider didn't return", "provider didn't provide", "provider didn't send", "provider does not supply", "provider does not return", "provider doesn't return", "idp did not return", "idp did not send", "idp did not provide",
				"provided by sso", "provided by the sso", "missing from the saml", "missing from saml", "missing in the saml", "missing in saml", "missing in the assertion", "missing from the assertion", "not found in saml", "not found in the saml", "not found in assertion", "not in the assertion", "missing required field", "missing from the user info", "missing in the user info",
			},
			"token.claims", 0.66, NotElsewhere,
		},
		{
			[]string{"oauth profile", "user profile", "in profile", "from profile", "provider profile", "sso profile", "openid profile", "in the profile", "from the profile"},
			[]string{"have an email", "contain an email", "contained no email", "contains no email", "has no email", "no email", "without an email", "email missing", "missing email", "include an email"},
			"token.claims", 0.68, NotElsewhere,
		},
		{
			[]string{"missing attributes", "missing attribute", "required attributes", "required attribute", "required values", "mandatory attribute", "mandatory attributes"},
			[]string{"email", "username", "first_name", "last_name", "preferred_username", "user name", "given_name", "nameid"},
			"token.claims", 0.6, NearOrShort,
		},
		{
			[]string{"attribute mapping", "claim mapping", "attribute map", "mapped attribute", "mapped claim"},
			[]string{"wrong", "check your", "incorrect", "missing", "not received", "not found", "invalid", "no attribute"},
			"token.claims", 0.64, NearOrShort,
		},
		{
			[]string{"username", "email", "user name", "email address"},
			[]string{"not received from", "not received. check", "is not received", "not received from the"},
			"token.claims", 0.6, NearOrShort,
		},
	}
}
