package wordings

import "slices"

// widePairs are faults in the words that people and programs use where they know no terms: the other pairs again, with
// more ways to say the same.
func widePairs() []Pair {
	return slices.Concat(wideSentPairs(), wideTokenPairs(), wideServerPairs(), wideStepPairs(), wideClientPairs(), widePersonPairs())
}

// Ways to say that something is not, or no longer, to be had.
var (
	switchedOff = []string{"switched off", "turned off", "not enabled", "isn't enabled", "not switched on", "not turned on", "not activated", "not allowed", "isn't allowed", "not permitted", "isn't permitted", "is disabled", "been disabled", "not offered", "not supported", "isn't supported"}
	tooLate     = []string{"reached its expiry", "after its expiry", "past its expiry", "past expiry", "expired at", "expired on", "expiry has passed", "expiration has passed", "after it expired", "already expired"}
	notInTime   = []string{"not confirmed in time", "not completed in time", "not approved in time", "not finished in time", "not received in time", "took too long"}
)

// wideSentPairs are what is said of requests that carry nothing.
func wideSentPairs() []Pair {
	return []Pair{
		{
			[]string{"access token", "auth token", "api token", "bearer token", "oauth token", "login token"},
			[]string{"please provide your", "provide your", "no cached", "no stored", "no saved", "send your", "pass your"},
			"request.malformed", 0.45, NearOrShort,
		},
		{[]string{"login credentials", "authentication credentials", "sign-in credentials"}, []string{"are required", "required for", "must be given", "needed"}, "request.malformed", 0.45, NearOrShort},
		{
			[]string{"without authorization", "anonymous requests", "anonymous access", "unauthenticated requests", "anonymous calls"},
			[]string{"call", "request", "not allowed", "not permitted", "are rejected", "rejected", "made"},
			"request.malformed", 0.45, NearOrShort,
		},
		{[]string{"cached token", "stored token", "saved token", "cached access token"}, []string{"no cached", "there is no", "no token", "not found", "nothing stored", "does not exist", "doesn't exist"}, "flow.refresh-token", 0.5, NearOrShort},
	}
}

// wideTokenPairs are what is said of tokens.
func wideTokenPairs() []Pair {
	return []Pair{
		{[]string{"jwt", "token", "credential", "bearer"}, tooLate, "expired.not-renewed", 0.6, NearOrShort},
		{[]string{"json web token", "web token"}, []string{"not a ", "isn't a ", "no valid ", "not look like"}, "token.opaque", 0.6, NotElsewhere},
		{[]string{"token has", "jwt has", "token with", "token consists of"}, []string{"parts", "segments", "no dots", "only one part"}, "token.opaque", 0.6, NearOrShort},
		{[]string{"hs256", "rs256", "es256", "ps256", "eddsa", "alg none", "alg 'none'"}, []string{"rejected", "not accepted", "isn't accepted", "not allowed", "not supported", "unsupported", "expected", "must be used", "instead of"}, "token.signature", 0.6, NotElsewhere},
		{
			[]string{"tokens issued by", "token issued by", "tokens from", "token from"},
			[]string{"not accept", "don't accept", "doesn't accept", "not trust", "don't trust", "are rejected", "is rejected"},
			"token.issuer", 0.62, NearOrShort,
		},
		{[]string{"audience", "aud claim", "aud"}, []string{"check failed", "validation failed", "verification failed", "must contain", "must include", "check has failed"}, "invalid-token.audience", 0.62, NearOrShort},
		{[]string{"token", "id token", "userinfo", "jwt"}, []string{"not carry an email", "not carry a user", "not carry any", "no username in", "no email in", "no subject in", "without an email", "without a subject", "without an expiry"}, "token.claims", 0.57, NearOrShort},
		{[]string{"user access token", "user token", "app token", "bot token", "app-only token"}, []string{"not an app", "not a user", "not a bot", "use a user", "use a bot", "use an app", "rather than an app"}, "token.type", 0.62, NearOrShort},
		{[]string{"clock skew", "clock drift", "time skew", "clock difference"}, []string{"too large", "too big", "too great", "exceeds", "too much", "too high"}, "token.clock", 0.62, NotElsewhere},
		{[]string{"not enough", "not sufficient", "not suffice", "insufficient for"}, []string{"scope", "scopes"}, "forbidden.scope", 0.57, NearOrShort},
		{[]string{"request header", "request headers", "http header"}, []string{"exceeds", "exceed ", "over the limit", "above the limit"}, "token.too-large", 0.6, NearOrShort},
	}
}

// wideServerPairs are what is said of providers and of the way to them.
func wideServerPairs() []Pair {
	return []Pair{
		{
			[]string{"signing keys", "verification keys", "public keys", "key set", "metadata for issuer", "metadata of the issuer", "metadata from issuer", "issuer's keys", "provider's keys"},
			[]string{"unable to download", "could not download", "failed to download", "cannot download", "could not fetch", "unable to fetch", "failed to fetch", "cannot fetch", "not be downloaded", "not be fetched"},
			"idp.discovery", 0.63, NearOrShort,
		},
		{[]string{"discovery response", "discovery document", "openid configuration", "issuer metadata"}, []string{"has issuer", "says issuer", "names another", "another issuer", "different issuer", "wrong issuer"}, "idp.discovery", 0.66, NotElsewhere},
		{[]string{"token endpoint", "userinfo endpoint", "authorization endpoint", "token url"}, []string{"replied with html", "answered with html", "replied with text/html", "sent html", "gave html", "with a web page", "replied with 404", "answered with 404", "answered 404"}, "idp.endpoint", 0.64, NotElsewhere},
		{[]string{"provider's answer", "provider's response", "provider's reply", "server's answer", "server's reply"}, []string{"no access token", "no token", "no access_token", "without a token", "without an access token"}, "idp.endpoint", 0.62, NearOrShort},
		{[]string{"your proxy", "the proxy", "proxy server", "proxy"}, []string{"needs a login", "needs a password", "needs credentials", "requires a login", "requires a password", "requires credentials", "wants credentials", "wants a password", "asks for a password"}, "network.proxy", 0.7, NotElsewhere},
		{[]string{"getaddrinfo", "name resolution", "host name", "hostname"}, []string{"name not known", "not known", "no such host", "enotfound", "eai_again"}, "network.dns", 0.68, NotElsewhere},
		{[]string{"nothing is listening", "nobody is listening", "no one is listening", "nothing listens"}, []string{"port", "localhost", "127.0.0.1", "callback"}, "network.refused", 0.66, NotElsewhere},
	}
}

// wideStepPairs are what is said of the steps of a sign-in.
func wideStepPairs() []Pair {
	return []Pair{
		{[]string{"session", "your session"}, []string{"timed out", "time-out", "timeout", "has lapsed"}, "flow.refresh-token", 0.41, NearSignIn},
		{[]string{"authorization", "connection to your account", "app access"}, []string{"been revoked", "was revoked", "been withdrawn"}, "flow.refresh-token", 0.5, NearOrShort},
		{[]string{"code in the callback", "code from the callback", "code in the redirect", "login code", "sign-in code"}, words(ended, wrong[:6]), "flow.code-expired", 0.6, NearOrShort},
		{[]string{"csrf", "state check", "state validation"}, []string{"login callback", "oauth callback", "sign-in callback", "in the callback", "on callback", "callback state"}, "flow.code-expired", 0.58, NotElsewhere},
		{[]string{"device login", "device code", "login", "sign-in", "device sign-in"}, notInTime, "flow.code-expired", 0.58, NearOrShort},
		{[]string{"access to your account", "access to your data", "access to their account", "permission to access your"}, []string{"not granted", "was refused", "was denied", "not given", "been refused"}, "flow.denied", 0.58, NotElsewhere},
		{[]string{"one-time password", "one time password", "one-time code", "one time code", "one-time passcode"}, words(wrong[:8], required, missing[:2]), "flow.mfa", 0.64, NearOrShort},
		{[]string{"on your phone", "on your mobile", "in your authenticator", "on your other device"}, []string{"confirm the sign-in", "approve the sign-in", "confirm the login", "approve the login", "confirm sign-in", "approve sign-in", "confirm that it"}, "flow.mfa", 0.64, NotElsewhere},
	}
}

// wideClientPairs are what is said of applications.
func wideClientPairs() []Pair {
	return []Pair{
		{[]string{"callback http", "callback https", "callback url", "callback uri", "redirect target", "redirect destination"}, []string{"not registered", "isn't registered", "not configured for", "match any configured", "match any registered", "match one of"}, "flow.redirect-uri", 0.66, NearOrShort},
		{[]string{"redirect uri", "redirect_uri", "redirect url", "callback url"}, []string{"uses http", "https expected", "http is not"}, "flow.redirect-uri", 0.64, NotElsewhere},
		{[]string{"token grant", "refresh token grant", "code grant", "password grant", "device grant", "exchange grant", "credentials grant"}, switchedOff, "flow.not-allowed", 0.62, NearOrShort},
		{[]string{"sign in with", "log in with", "login with", "sign-in with", "signing in with"}, switchedOff, "flow.not-allowed", 0.58, NearOrShort},
		{[]string{"client must", "client has to", "clients must", "client needs to"}, []string{"with a certificate", "with certificate", "with private_key_jwt", "mutual tls", "with mtls"}, "flow.client-auth", 0.66, NotElsewhere},
		{[]string{"given secret", "this secret", "provided secret", "supplied secret", "that secret"}, []string{"not be authenticated", "not authenticate", "not authenticated"}, "access-denied.client-secret", 0.62, NearOrShort},
		{[]string{"organization slug", "org slug", "workspace slug", "tenant slug", "organisation slug"}, words(unknown, wrong[:6]), "access-denied.tenant", 0.58, NotElsewhere},
		{[]string{"api not enabled", "api is not enabled", "api isn't enabled", "permitted to request", "allowed to request"}, []string{"client", "application", "app "}, "access-denied.api-permission", 0.6, NearSignIn},
		{[]string{"asked for a scope", "requested a scope", "asks for a scope", "requests a scope"}, []string{"not exist", "doesn't exist", "unknown", "not known", "not defined"}, "request.scope", 0.64, NotElsewhere},
	}
}

// widePersonPairs are what is said of people.
func widePersonPairs() []Pair {
	return []Pair{
		{[]string{"member of this organization", "member of the organization", "member of this organisation", "member of this team", "member of this workspace", "member of any allowed", "member of the required"}, []string{"not a", "isn't a", "are not", "aren't", "no longer a"}, "flow.user", 0.55, NearSignIn},
		{[]string{"signups", "sign-ups", "user registration", "new registrations", "self-registration"}, []string{"closed", "disabled", "not open", "not allowed"}, "flow.user", 0.52, NearOrShort},
		{[]string{"admin approval", "administrator approval", "approval by an admin", "approval from an admin", "approval of an admin"}, []string{"needs", "need", "requires", "required", "waiting for"}, "flow.consent", 0.6, NearOrShort},
		{[]string{"from your network", "from this network", "from this ip", "from your ip", "from this country", "from your location", "from this location"}, []string{"blocked by", "not allowed to sign in", "sign-in", "login", "not permitted"}, "flow.conditional-access", 0.58, NotElsewhere},
		{[]string{"ip address", "ip range"}, []string{"on the allow list", "on the allowlist", "not allowed to log in", "not allowed to sign in"}, "flow.conditional-access", 0.58, NearSignIn},
		{[]string{"right role", "required role", "necessary role", "required permission", "necessary permission", "right permissions"}, []string{"don't have", "do not have", "doesn't have", "does not have", "lack"}, "forbidden.capability", 0.52, NotElsewhere},
	}
}
