package jwtview

import (
	"slices"
	"strings"
)

// usage is what a token is for.
type usage string

const (
	unknownUse   usage = ""
	accessToken  usage = "an access token"
	idToken      usage = "an ID token"
	refreshToken usage = "a refresh token"
	otherToken   usage = "a token of another kind"
)

// declared are the values of claims and header members by which an issuer says what a token is for.
var declared = []struct {
	member string // of the claims, or of the header where it starts with a dot
	value  string
	use    usage
}{
	{"token_use", "access", accessToken},
	{"token_use", "id", idToken},
	{"typ", "bearer", accessToken},
	{"typ", "dpop", accessToken},
	{"typ", "id", idToken},
	{"typ", "refresh", refreshToken},
	{"typ", "offline", refreshToken},
	{"typ", "logout", otherToken},
	{".typ", "at+jwt", accessToken},
	{".typ", "application/at+jwt", accessToken},
	{".typ", "logout+jwt", otherToken},
	{".typ", "dpop+jwt", otherToken},
	{".typ", "secevent+jwt", otherToken},
	{".typ", "oauth-authz-req+jwt", otherToken},
	{".typ", "client-authentication+jwt", otherToken},
	{".typ", "token-introspection+jwt", otherToken},
}

// usageOf says what the token is for and by what that shows. There is no claim for it that all issuers use, so what
// an issuer declares comes first, then what only ID tokens hold (OpenID Connect Core §2, §3.1.3.6).
func usageOf(h, c fields, v vendor) (usage, string) {
	for _, d := range declared {
		from, member := c, d.member
		if strings.HasPrefix(member, ".") {
			from, member = h, member[1:]
		}
		if value := from.str(member); value != "" && strings.EqualFold(value, d.value) {
			return d.use, strings.TrimPrefix(d.member, ".") + " is " + value
		}
	}
	if name := firstPresent(c, "azpacr", "appidacr", "idtyp"); name != "" && v.entra() {
		return accessToken, "it has " + name + ", which only access tokens of Microsoft Entra ID hold"
	}
	if why := idTokenSign(c, v); why != "" {
		return idToken, why
	}
	if name := firstPresent(c, "scp", "scope", "roles", "client_id", "appid", "cid"); name != "" {
		return accessToken, "it has " + name
	}
	return unknownUse, ""
}

func idTokenSign(c fields, v vendor) string {
	if name := firstPresent(c, "at_hash", "c_hash", "s_hash"); name != "" {
		return "it has " + name + ", which only ID tokens hold"
	}
	if firstPresent(c, "scp", "scope", "roles") != "" {
		return ""
	}
	if c.has("nonce") {
		return "it has nonce and no scope"
	}
	if _, client := c.firstOf("azp", "client_id", "cid", "appid"); client != "" && slices.Equal(c.strs("aud"), []string{client}) {
		return "its audience is the client itself (" + client + ") and it has no scope"
	}
	if v.entra() && firstPresent(c, "appid", "azp") == "" {
		return "it names no client (appid or azp), as every access token of Microsoft Entra ID does"
	}
	return ""
}

func firstPresent(c fields, names ...string) string {
	for _, n := range names {
		if c.has(n) {
			return n
		}
	}
	return ""
}

// appOnly tells a token that an application got for itself (client credentials) from one that acts for a person.
func appOnly(c fields, v vendor) (yes bool, why string) {
	_, client := c.firstOf("client_id", "azp", "appid", "cid")
	sub := c.str("sub")
	switch {
	case c.str("idtyp") == "app":
		return true, "idtyp is app"
	case c.str("gty") == "client-credentials":
		return true, "gty is client-credentials"
	case sub != "" && (sub == client || sub == client+"@clients"):
		return true, "sub is the client itself"
	case v.entra() && !c.has("scp") && c.has("oid") && c.str("oid") == sub:
		return true, "oid and sub are the same and there is no scp"
	case strings.HasPrefix(c.str("preferred_username"), "service-account-"):
		return true, "preferred_username is a service account's"
	}
	return false, ""
}
