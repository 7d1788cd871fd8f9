package wordings

import "slices"

// widerPairs are yet more plain ways to say it, of what sign-ins are stopped by on the side of people and their admins,
// and of tokens and sessions that ended.
func widerPairs() []Pair {
	return slices.Concat(widerPersonPairs(), widerClientPairs(), widerTokenPairs())
}

// widerPersonPairs are what is said of people and of those who decide for them.
func widerPersonPairs() []Pair {
	return []Pair{
		{[]string{"email or wrong password", "email or password", "username or password", "user name or password", "login or password"}, []string{"unknown", "wrong", "invalid", "incorrect", "not correct", "not right"}, "flow.user", 0.6, NotElsewhere},
		{[]string{"assigned to the application", "assigned to this application", "assigned to the app", "assigned to this app"}, []string{"not", "isn't", "is no longer"}, "flow.user", 0.64, NotElsewhere},
		{[]string{"password"}, []string{"must be changed", "has to be changed", "needs to be changed", "must be reset", "needs to be reset", "change required"}, "flow.user", 0.58, NearOrShort},
		{[]string{"consented to", "consent to the", "consent to this", "given consent"}, []string{"hasn't", "has not", "not yet", "haven't", "have not", "must first", "before they"}, "flow.consent", 0.62, NotElsewhere},
		{[]string{"admin has to", "admin must", "administrator must", "administrator has to", "admin needs to", "administrator needs to"}, []string{"allow this app", "allow the app", "approve this app", "approve the app", "grant this app", "approve it first"}, "flow.consent", 0.62, NotElsewhere},
		{[]string{"policy", "policies"}, []string{"let you sign in", "allow you to sign in", "allow sign-in", "permit sign-in", "let you log in", "allow you to log in", "allow login from", "allow signing in"}, "flow.conditional-access", 0.62, NotElsewhere},
		{[]string{"authorization", "sign-in", "access", "login", "the request"}, []string{"refused in the browser", "denied in the browser", "rejected in the browser", "cancelled in the browser", "canceled in the browser"}, "flow.denied", 0.64, NotElsewhere},
		{[]string{"not yet finished", "have not finished", "haven't finished", "did not finish", "didn't finish"}, []string{"authoriz", "signing in", "sign-in", "logging in", "login"}, "flow.denied", 0.56, NotElsewhere},
		{[]string{"pressed cancel", "clicked cancel", "hit cancel", "chose cancel"}, []string{"consent", "login", "sign-in", "authorization"}, "flow.denied", 0.64, NotElsewhere},
		{[]string{"insufficient role", "insufficient rights", "insufficient roles"}, []string{"operation", "action", "resource", "for this"}, "forbidden.capability", 0.5, NotElsewhere},
	}
}

// widerClientPairs are what is said of applications, tenants and grants.
func widerClientPairs() []Pair {
	return []Pair{
		{[]string{"client is public", "is a public client", "client is confidential", "is a confidential client"}, []string{"secret", "authenticate", "client_secret"}, "flow.public-client", 0.64, NotElsewhere},
		{[]string{"managed identity", "managed identities"}, []string{"no ", "not found", "not assigned", "check if", "not be found", "isn't assigned", "not available", "none assigned"}, "access-denied.client-id", 0.56, NotElsewhere},
		{[]string{"client_secret", "client secret", "app secret"}, []string{"isn't right", "not right", "been rotated", "was rotated", "been replaced", "old one"}, "access-denied.client-secret", 0.64, NotElsewhere},
		{[]string{"tenant called", "tenant named", "realm called", "realm named", "organization named", "organization called", "workspace named", "workspace called"}, []string{"no", "there's no", "there is no", "unknown", "not find", "cannot find"}, "access-denied.tenant", 0.58, NearOrShort},
		{[]string{"signed in to a different", "signed into a different", "logged in to a different", "logged into a different", "signed in to another", "logged in to another"}, []string{"tenant", "organization", "organisation", "directory", "workspace", "subscription"}, "access-denied.tenant", 0.62, NotElsewhere},
		{[]string{"another tenant", "different tenant", "other tenant"}, []string{"belongs to", "is from", "comes from", "is of", "registered in"}, "access-denied.tenant", 0.6, NotElsewhere},
		{[]string{"device code sign-in", "device code login", "device sign-in", "response_type", "response type"}, words(switchedOff, []string{"not available", "no longer supported", "no longer allowed"}), "flow.not-allowed", 0.6, NotElsewhere},
		{[]string{"basic client authentication", "client authentication"}, []string{"not accepted", "isn't accepted", "another method", "different method"}, "flow.client-auth", 0.62, NotElsewhere},
		{[]string{"oidc discovery", "openid discovery", "oauth discovery"}, []string{"problem", "trouble", "error", "fail", "unable", "could not", "couldn't"}, "idp.discovery", 0.6, NotElsewhere},
		{[]string{"sign-in", "login", "logging in", "signing in"}, []string{"currently not possible", "temporarily not possible", "not possible at the moment", "currently unavailable", "not available at the moment"}, "idp.unavailable", 0.58, NotElsewhere},
	}
}

// widerTokenPairs are what is said of tokens and sessions.
func widerTokenPairs() []Pair {
	return []Pair{
		{[]string{"access token", "authentication token", "auth token", "api token", "jwt", "id token"}, []string{"is stale", "has lapsed", "gone stale", "too old", "has aged out", "past its lifetime"}, "expired.not-renewed", 0.62, NotElsewhere},
		{[]string{"auto-renew", "renew credentials", "renew your login", "renew the token", "renew token", "renew access token", "refresh your login", "refresh your session", "renew your session"}, []string{"fail", "could not", "couldn't", "unable", "cannot", "can't", "error"}, "flow.refresh-token", 0.55, NotElsewhere},
		{[]string{"session"}, []string{"is gone", "is over", "no longer exists", "does not exist any", "authenticate anew", "authenticate again"}, "flow.refresh-token", 0.46, NearSignIn},
		{
			[]string{"github token", "npm token", "gitlab token", "personal token", "personal access key", "deploy token", "deploy key", "project token", "registry token", "api token", "service token", "bot token", "cli token"},
			[]string{"invalid", "not valid", "wrong", "incorrect", "rejected", "not accepted", "unknown"},
			"invalid-token.audience", 0.44, NearOrShort,
		},
		{
			[]string{"access token", "github token", "gitlab token", "npm token", "api token", "project token", "your token", "the token", "this token"},
			[]string{"not allow to", "not allow you", "doesn't allow to", "not have access", "doesn't have access", "not have permission", "doesn't have permission", "not permitted to", "no access to", "not allowed to", "isn't allowed to"},
			"forbidden.capability", 0.52, NearOrShort,
		},
		{[]string{"required scope", "required scopes", "necessary scopes"}, []string{"update your key", "update your token", "not include", "doesn't include", "generate a new token", "create a new token"}, "forbidden.scope", 0.66, NotElsewhere},
		{[]string{"token passed to", "token given to", "the token", "access token"}, []string{"is not a string", "isn't a string", "not of type string"}, "token.opaque", 0.5, NearOrShort},
		{[]string{"state value", "state parameter", "oauth state"}, []string{"not be verified", "couldn't be verified", "verification failed", "not verified"}, "flow.code-expired", 0.62, NotElsewhere},
		{[]string{"token"}, []string{"match the requested scope", "match the required scope", "cover the requested scope", "cover the required scope", "cover all scopes"}, "forbidden.scope", 0.66, NearOrShort},
		{[]string{"log in with", "login with", "sign in with", "logging in with"}, []string{"or set the", "environment variable", "env variable", "or provide a token", "or pass a token"}, "request.malformed", 0.46, NearOrShort},
		{[]string{"token of type", "token with type"}, []string{"expected", "got", "wrong", "instead of"}, "token.type", 0.62, NotElsewhere},
		{[]string{"needs scope", "requires scope", "need scope", "needs the scope", "requires the scope", "required scope is"}, []string{"token", "has", "granted", "missing"}, "forbidden.scope", 0.6, NotElsewhere},
	}
}
