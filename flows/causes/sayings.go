package causes

import "doorstep/flows/causes/wordings"

// saying is what leaves open what is wrong: a refusal by itself. It means several causes.
type saying struct {
	texts  []string
	causes []string // the likeliest first
	score  float64  // how surely it means the first of them
	when   wordings.Condition
}

// openStep is how much less a saying means each further cause.
const openStep = 0.03

// What a refusal leaves open, in the guide's words and in those of HTTP.
var (
	refusedToken = []string{"invalid-token.audience", "expired.not-renewed", "cdf.project"}
	forbidden    = []string{"forbidden.capability", "forbidden.no-group", "forbidden.scope"}
	accessDenied = []string{"access-denied.client-secret", "access-denied.client-id", "access-denied.tenant", "access-denied.api-permission"}
)

func sayings() []saying {
	return []saying{
		{invalidTokenWords, refusedToken, 0.42, wordings.NearOrShort},
		{[]string{"error: not found", "oauth2: not found", "oauth: not found"}, []string{"idp.endpoint"}, 0.42, wordings.NearSignIn},
		{[]string{"internal server error"}, []string{"idp.unavailable"}, 0.35, wordings.NearSignIn},
		{[]string{"401", "unauthorized", "unauthenticated", "not authorized"}, refusedToken, 0.34, wordings.Bare},
		{[]string{"http/1.1' 431", "http/2.0' 431"}, []string{"token.too-large"}, 0.45, wordings.NotElsewhere},
		{[]string{"403", "forbidden", "insufficient permissions", "insufficient privileges"}, forbidden, 0.34, wordings.Bare},
		{notSent, []string{"request.malformed", "invalid-token.audience"}, 0.44, wordings.NearOrShort},
		{notSignedIn, []string{"request.malformed", "expired.not-renewed"}, 0.4, wordings.NearOrShort},
		{[]string{"could not authenticate you"}, accessDenied, 0.42, wordings.Always},
		{[]string{"access denied", "access is denied", "authentication failed", "authentication failure", "authentication error"}, accessDenied, 0.34, wordings.Bare},
		{[]string{"invalid credentials", "bad credentials", "wrong credentials"}, []string{"flow.user", "access-denied.client-secret"}, 0.36, wordings.Bare},
		{[]string{"login failed", "login incorrect", "sign-in failed", "signin failed"}, []string{"flow.user", "access-denied.client-secret"}, 0.34, wordings.Bare},
		{[]string{"expired"}, []string{"expired.not-renewed", "expired.long-process"}, 0.34, wordings.Bare},
		{[]string{"timeout", "timed out"}, []string{"network.timeout"}, 0.4, wordings.Bare},
		{[]string{"ssl error", "tls error", "certificate error"}, []string{"network.tls"}, 0.5, wordings.Bare},
		{[]string{"dns failure", "dns error"}, []string{"network.dns"}, 0.5, wordings.Bare},
		{[]string{"proxy error"}, []string{"network.proxy"}, 0.5, wordings.Bare},
		{[]string{"fetch failed", "network error", "connection error", "unable to connect to"}, []string{"network.refused", "network.timeout"}, 0.36, wordings.NearOrShort},
		{[]string{"failed to fetch"}, []string{"network.refused", "network.timeout"}, 0.36, wordings.Ending},
		{[]string{"invalid value"}, []string{"expired.not-renewed"}, 0.35, wordings.Ending},
		{[]string{"failed to connect", "could not connect", "couldn't connect", "cannot connect", "can't connect", "connection failed"}, []string{"network.refused", "network.timeout"}, 0.36, wordings.NearSignIn},
		{[]string{"typeerror: fetch failed", "typeerror: failed to fetch", "autherror: failed to fetch", "fetcherror: failed to fetch", "authapierror: failed to fetch", "connectionerror: "}, []string{"network.refused", "network.timeout"}, 0.37, wordings.NotElsewhere},
	}
}

var invalidTokenWords = []string{
	"invalid token", "token is invalid", "token is not valid", "token not valid", "token invalid", "bad token", "invalid jwt", "jwt is invalid",
	"token validation failed", "jwt validation failed", "token verification failed", "jwt verification failed", "failed to validate token",
	"failed to validate the token", "failed to verify token", "could not be authorized", "could not validate credentials", "could not verify token",
}

// notSent are refusals of a request that carries no token.
var notSent = []string{
	"not authenticated", "authentication required", "authentication is required", "authentication credentials", "credentials were not provided", "credentials not provided",
	"no credentials provided", "no authentication provided",
}

// notSignedIn is what programs say that have no token to send.
var notSignedIn = []string{
	"not logged in", "not signed in", "no token found", "no access token found", "please log in first", "please login first", "you must log in", "you need to log in", "no existing credentials found", "no credentials found",
}

// rules makes one rule of each text.
func (s *saying) rules() []rule {
	var list []rule
	for _, text := range s.texts {
		list = append(list, rule{Phrase: wordings.Phrase{Text: text, Cause: s.causes[0], Score: s.score}, when: s.when, open: s.causes[1:]})
	}
	return list
}
