package wordings

import "slices"

// pluginPlainPairs are what applications say to the people who use them, in no words of the protocol.
func pluginPlainPairs() []Pair {
	return slices.Concat(pluginStepPairs(), pluginTokenPairs(), pluginNetworkPairs())
}

func pluginStepPairs() []Pair {
	return []Pair{
		{
			[]string{"return url", "return address", "redirect address", "callback address", "callback addresses", "callback urls", "redirect urls", "reply address", "redirect target", "return address of"},
			words([]string{"allow list", "allowlist", "allowed list", "whitelist", "not include", "don't include", "do not include", "not one of", "not listed", "not registered", "not allowed", "not permitted", "not accepted", "not known", "blocked"}),
			"flow.redirect-uri", 0.66, NearOrShort,
		},
		{
			[]string{"pending authorization", "pending login", "pending sign-in", "login state", "this login to", "this sign-in to", "sign-in request", "sign-in attempt", "sign-in session"},
			[]string{"not exist", "not found", "couldn't match", "could not match", "unknown", "no longer", "expired", "too old", "gone"},
			"flow.code-expired", 0.66, NearOrShort,
		},
		{
			[]string{"connection", "account", "integration", "mailbox", "calendar", "access"},
			[]string{"please re-authorize", "please reauthorize", "please re-authenticate", "please relink", "please re-link", "please re-connect", "be re-authorized", "be reauthorized", "be relinked", "be re-linked"},
			"flow.refresh-token", 0.66, NearOrShort,
		},
		{
			[]string{"login request", "sign-in request", "authorization request", "authorize request", "token request"},
			[]string{"lacks its", "lacks the", "lacks a", "is missing its", "has no client_id", "has no redirect", "came without"},
			"request.malformed", 0.7, NearOrShort,
		},
		{
			[]string{"device login", "device sign-in", "device code login", "password login", "password sign-in", "browser login", "guest login"},
			words(refused), "flow.not-allowed", 0.64, NearSignIn,
		},
		{
			[]string{"your role", "your roles", "your membership", "your seat"},
			words([]string{"not let", "not allow", "not permit", "not include", "not grant"}), "forbidden.capability", 0.56, NearOrShort,
		},
	}
}

func pluginTokenPairs() []Pair {
	return []Pair{
		{
			[]string{"openid settings", "oidc settings", "sso settings", "openid metadata", "oidc metadata", "sso metadata"},
			words(failing, unknown, missing[:4]), "idp.discovery", 0.62, NearOrShort,
		},
		{
			[]string{"sso server", "oidc server", "openid server", "identity server", "login server", "identity provider"},
			words([]string{"not publish", "not offer its configuration", "no configuration document", "not expose its configuration"}), "idp.discovery", 0.64, NearOrShort,
		},
		{
			[]string{"group claim", "groups claim", "role claim", "roles claim", "email claim", "name claim", "username claim"},
			words(missing, unknown, []string{"null", "nil"}), "token.claims", 0.62, NearOrShort,
		},
		{
			[]string{"device time", "device clock", "system clock", "computer's clock", "local clock", "server clock", "time on this device", "clock of this", "clock on this"},
			[]string{"is off", "is wrong", "incorrect", "out of sync", "not in sync", "not synchronized", "drift", "is ahead", "is behind", "too far", "runs fast", "runs slow"},
			"token.clock", 0.7, NearSignIn,
		},
		{
			[]string{"handed out by", "token comes from", "token came from", "token is from", "token was issued by", "token issued by"},
			[]string{"different identity provider", "another identity provider", "different provider", "another provider", "different issuer", "another issuer", "different realm", "another realm", "other identity provider", "than configured"},
			"token.issuer", 0.64, NearOrShort,
		},
		{
			[]string{"signed this token", "signed the token", "token was signed", "token is signed", "signed with a key", "signed by a key"},
			[]string{"key we know", "key we don't know", "unknown key", "known key", "none of our keys", "nobody", "not know", "isn't ours"},
			"token.signature", 0.64, NearOrShort,
		},
	}
}

func pluginNetworkPairs() []Pair {
	return []Pair{
		{
			[]string{"certificate", "cert"},
			[]string{"not valid for this name", "isn't valid for this name", "not valid for this host", "isn't valid for this host", "for a different name", "for another name", "for a different host", "for another host", "not cover", "doesn't cover"},
			"network.tls", 0.7, NearOrShort,
		},
		{
			[]string{"the name", "host name", "hostname", "server name", "host"},
			[]string{"can't be looked up", "cannot be looked up", "could not be looked up", "couldn't be looked up", "failed to look up", "unable to look up"},
			"network.dns", 0.66, NearOrShort,
		},
	}
}
