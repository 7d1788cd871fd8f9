package wordings

import "slices"

// reachPairs are what programs say in plain words when they get to no server, and when what answers is none of ours.
func reachPairs() []Pair {
	return slices.Concat(unreachedPairs(), answeredPairs())
}

func unreachedPairs() []Pair {
	return []Pair{
		{
			[]string{"unable to reach", "cannot reach", "can't reach", "could not reach", "couldn't reach", "failed to reach", "not able to reach", "unreachable", "not reachable", "unable to contact", "cannot contact", "can't contact", "could not contact", "couldn't contact", "failed to contact", "trouble connecting", "problem connecting", "cannot communicate", "unable to communicate"},
			[]string{"server", "service", "endpoint", "provider", "internet", "network", "connection", "authority", "backend", "host"},
			"network.refused", 0.54, NearSignIn,
		},
		{
			[]string{"check your", "check the", "verify your", "please check"},
			[]string{"internet connection", "network connection", "internet access", "network and try", "network settings", "network connectivity", "connection and try"},
			"network.refused", 0.48, NearSignIn,
		},
		{[]string{"host", "hostname", "server name", "domain name"}, []string{"is unknown", "is not known", "isn't known", "unknown to dns", "has no address", "was not resolved"}, "network.dns", 0.6, NearSignIn},
		{
			[]string{"your proxy", "the proxy", "a proxy", "proxy server", "web filter", "security software", "antivirus"},
			[]string{"is blocking", "blocks", "blocked", "may be blocking", "might be blocking", "intercept", "not let", "does not allow", "doesn't allow"},
			"network.proxy", 0.62, NearOrShort,
		},
		{
			[]string{"date and time", "time and date", "date & time", "date/time", "system date", "device time", "device's clock", "computer's clock", "your clock", "clock on this", "clock of this", "time settings", "time zone"},
			[]string{"correct", "wrong", "check", "automatic", "make sure", "synchroni", "in sync", "accurate", "minutes ahead", "minutes behind", "seconds ahead", "seconds behind"},
			"token.clock", 0.6, NearSignIn,
		},
	}
}

func answeredPairs() []Pair {
	return []Pair{
		{
			[]string{"json", "application/json", "a token", "token response", "token endpoint", "discovery endpoint", "authorization server"},
			[]string{"got html", "got text/html", "got 'text/html", "received html", "received text/html", "returned html", "returned text/html", "an html page", "a html page", "html document", "html response", "content type text/html", "content-type text/html", "content-type: text/html", "content-type 'text/html", "a web page"},
			"idp.endpoint", 0.66, NearSignIn,
		},
		{
			[]string{"workspace", "organization", "organisation", "team", "tenant", "site", "instance"},
			[]string{"with that url", "with this url", "with that name", "with this name", "with that domain", "with this domain", "by that name", "by this name"},
			"access-denied.tenant", 0.58, NearSignIn,
		},
		{
			[]string{"blocked sign-in", "blocked sign in", "blocked your sign-in", "blocked signing in", "blocked login", "blocked your login", "blocked the sign-in", "sign-in blocked", "login blocked", "sign-in was blocked", "login was blocked"},
			[]string{"device", "location", "country", "region", "network", "browser", "policy", "ip address"},
			"flow.conditional-access", 0.66, NearOrShort,
		},
		{
			[]string{"login endpoint", "sign-in endpoint", "token endpoint", "authorization endpoint", "userinfo endpoint", "device endpoint", "oauth endpoint", "token url", "token_url", "authorization url", "login url"},
			[]string{"was not found", "not found", "does not exist", "doesn't exist", "no such", "not exist on", "404", "wrong url", "is wrong", "is incorrect"},
			"idp.endpoint", 0.57, NearSignIn,
		},
		{[]string{"issuer"}, []string{"not trust", "doesn't trust", "not accept", "doesn't accept", "not expect", "didn't expect"}, "token.issuer", 0.6, NearOrShort},
		{[]string{"token", "jwt"}, []string{"not look like", "doesn't look like", "not in jwt format", "is not a jwt", "isn't a jwt", "not appear to be a", "doesn't appear to be a"}, "token.opaque", 0.6, NearOrShort},
	}
}
