package wordings

import "slices"

// servicePairs are what services say of a sign-in that people host themselves: dashboards, clouds, media servers,
// smart homes.
func servicePairs() []Pair {
	return slices.Concat(serviceStepPairs(), servicePersonPairs())
}

// serviceStepPairs are what they say of the steps of a sign-in and of the servers that they ask.
func serviceStepPairs() []Pair {
	server := []string{"auth server", "authentication server", "authorization server", "identity provider", "login server", "oauth server", "oauth provider", "sso server", "sso provider", "openid provider", "oidc provider", "openid connect provider", "token endpoint", "userinfo endpoint"}
	return []Pair{
		{
			[]string{"user info", "userinfo", "user information", "oauth profile", "oidc profile"},
			[]string{"error fetching", "failed to fetch", "fail to fetch", "failed to get", "failed to retrieve", "could not fetch", "could not retrieve", "could not get", "unable to fetch", "unable to retrieve", "unable to get", "cannot fetch", "cannot get", "error retrieving", "error getting", "failed to load", "error loading", "failed getting", "failed fetching"},
			"idp.endpoint", 0.5, NearOrShort,
		},
		{
			[]string{"token", "jwt", "bearer"},
			[]string{"not be accepted yet", "not accepted yet", "cannot be accepted yet", "be accepted before", "not usable yet", "not be used yet", "not effective yet", "not in effect yet", "only valid from", "not valid until"},
			"token.clock", 0.68, NearOrShort,
		},
		{
			[]string{"code", "authorization code", "auth code"},
			[]string{"already exchanged", "been exchanged", "already been exchanged", "already consumed", "been consumed"},
			"flow.code-expired", 0.6, NearSignIn,
		},
		{
			[]string{"refresh token", "refresh_token", "refresh tokens"},
			[]string{"refused", "refuses", "declined", "denied", "not accept", "used up", "rotated away", "was rotated", "superseded"},
			"flow.refresh-token", 0.62, NotElsewhere,
		},
		{
			[]string{"auth servers", "authentication servers", "login servers", "session servers", "identity service", "sign-in service", "login service", "authentication service", "auth service"},
			[]string{"is down", "are down", "unavailable", "offline", "not responding", "unreachable", "under maintenance", "overloaded", "having problems", "experiencing issues"},
			"idp.unavailable", 0.6, NotElsewhere,
		},
		{
			[]string{"well-known", "openid-configuration", "oauth-authorization-server", "oauth-protected-resource", "discovery document", "discovery endpoint", "metadata endpoint", "metadata document", "discovery url"},
			[]string{"text/html", "html", "not json", "invalid json", "no json", "instead of json", "non-json", "empty response", "redirects to", "401", "403", "405"},
			"idp.discovery", 0.69, NearOrShort,
		},
		{
			[]string{"single sign-on is", "single sign on is", "sso is", "sso login", "sso sign-in", "oauth login", "oauth2 login", "oidc login", "openid login", "social login", "google login", "github login", "oauth authentication", "oidc authentication", "oauth sign-in", "external login"},
			[]string{"not enabled", "disabled", "not been enabled", "turned off", "switched off", "not allowed", "not permitted", "not activated", "not supported"},
			"flow.not-allowed", 0.62, NearOrShort,
		},
		{
			[]string{"redirect", "redirect host", "redirect target", "redirect domain", "redirect destination", "return_to", "returnto", "return-to", "redirect_to", "callback host"},
			[]string{"not in allow", "allow list", "allowlist", "allowed list", "whitelist", "not an allowed", "not a trusted", "not trusted", "not in trusted", "unsafe"},
			"flow.redirect-uri", 0.58, NearOrShort,
		},
		{
			[]string{"callback url", "callback uri", "callback endpoint", "callback route", "callback path", "redirect url", "redirect uri"},
			[]string{"404", "is not routed", "no route"},
			"flow.redirect-uri", 0.56, NearOrShort,
		},
		{
			server,
			[]string{"timeout while", "timed out", "timeout connecting", "timeout when", "timeout contacting", "timeout reaching", "time out", "did not respond", "not respond in time", "no response from"},
			"network.timeout", 0.6, NearOrShort,
		},
		{
			server,
			[]string{"bad response", "unexpected response", "invalid response", "malformed response", "empty response", "unparsable", "unparseable", "unreadable response", "strange response", "garbage"},
			"idp.endpoint", 0.6, NearOrShort,
		},
		{
			[]string{"token request", "token response", "access token response", "request for a token", "request for token"},
			[]string{"unexpected response", "invalid response", "empty response", "no response body", "empty body", "bad token type", "missing token_type"},
			"idp.endpoint", 0.62, NearOrShort,
		},
	}
}

// servicePersonPairs are what they say of people, of what is known of them, and of the accounts that they have linked.
func servicePersonPairs() []Pair {
	return []Pair{
		{
			[]string{"user linked to", "account linked to", "linked user", "linked account", "existing account", "existing user", "matching account", "matching user", "local account", "local user", "account associated with", "user associated with", "account matching", "user matching", "account for this email", "user with that email", "user with this email", "account with that email"},
			words(unknown, []string{"no", "there is no", "doesn't have", "do not have", "don't have", "must be created", "not been created", "not linked"}), "flow.user", 0.62, NearOrShort,
		},
		{
			[]string{"account", "user", "identity"},
			words([]string{"not provisioned", "not been provisioned", "not yet provisioned", "could not be provisioned", "not linked to", "public registration not allowed", "linked to another", "linked to a different", "linked with another", "exists with a different", "exists with different", "connected to another", "already linked"}),
			"flow.user", 0.63, NotElsewhere,
		},
		{
			[]string{"two-step verification", "2-step verification", "two step verification", "two-step login", "2fa", "security key", "authenticator app", "second step", "login code"},
			[]string{"is enabled", "required", "must", "enter", "needed", "turned on", "switched on", "is active", "not supported", "invalid", "incorrect"},
			"flow.mfa", 0.58, NearOrShort,
		},
		{
			[]string{"account", "google account", "microsoft account", "mailbox", "calendar", "linked service"},
			[]string{"needs to be reconnected", "been disconnected", "please reconnect", "reconnect your", "reconnect it", "must be reconnected", "need to reconnect", "been unlinked", "needs to be re-authorized", "needs to be reauthorized", "needs to be re-linked", "needs to be relinked"},
			"flow.refresh-token", 0.58, NotElsewhere,
		},
		{
			[]string{"you", "user", "account", "allauth", "this workspace", "this instance", "this organization"},
			[]string{"signup closed", "sign up closed", "sign-up closed", "registration closed", "must be invited", "need to be invited", "not been invited", "invitation required", "invitation is required", "invite only", "invite-only", "by invitation only"},
			"flow.user", 0.56, NotElsewhere,
		},
		{
			[]string{"attribute", "attributes", "profile field"},
			[]string{"missing required", "not returned by", "not provided by the", "from identity provider", "from the identity provider", "from the provider", "in the assertion", "by the identity provider", "did not return", "in oauth response", "in the oauth response"},
			"token.claims", 0.6, NearOrShort,
		},
		{
			[]string{"preferred_username", "preferred_username claim", "username claim", "email claim", "sub claim", "groups claim", "name claim"},
			[]string{"is empty", "was empty", "are empty", "is blank", "is null", "was null", "is undefined"},
			"token.claims", 0.6, NotElsewhere,
		},
		{
			[]string{"groups", "roles", "username", "uid"},
			[]string{"from the claim", "from claim", "from claims", "from the claims", "from id token", "from the id token", "from token claims", "in token claims", "mapped from the token"},
			"token.claims", 0.54, NearOrShort,
		},
		{
			[]string{"your team", "this team", "workspace", "organization", "organisation", "your company", "this instance"},
			[]string{"only allows sign in", "only allows sign-in", "only allows login", "only allows log in", "only allows users", "only accepts users", "only accepts sign"},
			"flow.user", 0.6, NearOrShort,
		},
		{
			[]string{"email", "email address", "this email", "e-mail address"},
			[]string{"not allowed on this", "not allowed in this", "not allowed for this", "can't sign in with", "cannot sign in with", "not permitted on this"},
			"flow.user", 0.6, NotElsewhere,
		},
		{
			[]string{"registration_endpoint", "registration endpoint"},
			[]string{"no", "missing", "not found", "lacks", "does not have", "not advertised", "not offered"},
			"flow.not-allowed", 0.6, NotElsewhere,
		},
	}
}
