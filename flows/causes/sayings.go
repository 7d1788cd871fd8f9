package causes

import "fmt"

// saying is what leaves open what is wrong: a refusal by itself, a status. It means several causes.
type saying struct {
	texts  []string
	causes []string // the likeliest first
	score  float64  // how surely it means the first of them
	when   condition
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
		{invalidTokenWords, refusedToken, 0.42, nearOrShort},
		{statusWords(401, "unauthorized"), refusedToken, 0.4, notElsewhere},
		{statusWords(403, "forbidden"), forbidden, 0.4, notElsewhere},
		{[]string{"400 bad request", "status code 400", "status code: 400", "(400) bad request", "400, message='bad request'", "error 400"}, []string{"request.malformed"}, 0.33, nearSignIn},
		{[]string{"error: not found", "oauth2: not found", "oauth: not found"}, []string{"idp.endpoint"}, 0.42, nearSignIn},
		{statusWords(404, "not found"), []string{"idp.endpoint"}, 0.43, nearSignIn},
		{statusWords(405, "method not allowed"), []string{"idp.endpoint"}, 0.5, nearSignIn},
		{statusWords(407, "proxy authentication required"), []string{"network.proxy"}, 0.5, notElsewhere},
		{statusWords(429, "too many requests"), []string{"idp.rate-limited"}, 0.5, notElsewhere},
		{statusWords(500, "internal server error"), []string{"idp.unavailable"}, 0.38, nearSignIn},
		{statusWords(502, "bad gateway"), []string{"idp.unavailable"}, 0.45, nearSignIn},
		{statusWords(503, "service unavailable"), []string{"idp.unavailable"}, 0.5, nearSignIn},
		{statusWords(504, "gateway timeout"), []string{"network.timeout", "idp.unavailable"}, 0.45, nearSignIn},
		{[]string{"http/1.1' 403", "http/2.0' 403"}, forbidden, 0.4, nearSignIn},
		{[]string{"internal server error"}, []string{"idp.unavailable"}, 0.35, nearSignIn},
		{[]string{"401", "unauthorized", "unauthorised", "unauthenticated", "not authorized"}, refusedToken, 0.34, bare},
		{[]string{"403", "forbidden", "insufficient permissions", "insufficient privileges"}, forbidden, 0.34, bare},
		{notSent, []string{"request.malformed", "invalid-token.audience"}, 0.44, nearOrShort},
		{[]string{"could not authenticate you"}, accessDenied, 0.42, always},
		{[]string{"access denied", "access is denied", "authentication failed", "authentication failure", "authentication error"}, accessDenied, 0.34, bare},
		{[]string{"invalid credentials", "bad credentials", "wrong credentials"}, []string{"flow.user", "access-denied.client-secret"}, 0.36, bare},
		{[]string{"login failed", "login incorrect", "sign-in failed", "signin failed"}, []string{"flow.user", "access-denied.client-secret"}, 0.34, bare},
		{[]string{"expired"}, []string{"expired.not-renewed", "expired.long-process"}, 0.34, bare},
		{[]string{"timeout", "timed out"}, []string{"network.timeout"}, 0.4, bare},
		{[]string{"ssl error", "tls error", "certificate error"}, []string{"network.tls"}, 0.5, bare},
		{[]string{"dns failure", "dns error"}, []string{"network.dns"}, 0.5, bare},
		{[]string{"proxy error"}, []string{"network.proxy"}, 0.5, bare},
		{[]string{"fetch failed", "failed to fetch", "network error", "connection error", "unable to connect to"}, []string{"network.refused", "network.timeout"}, 0.36, nearOrShort},
		{[]string{"failed to connect", "could not connect", "couldn't connect", "cannot connect", "can't connect", "connection failed"}, []string{"network.refused", "network.timeout"}, 0.36, nearSignIn},
		{[]string{"typeerror: fetch failed", "typeerror: failed to fetch", "connectionerror: "}, []string{"network.refused", "network.timeout"}, 0.37, notElsewhere},
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

// statusForms are how clients and servers write an HTTP status into a message.
var statusForms = []string{
	"status code %d", "status code: %d", "status code '%d'", "status code = '%d'", "statuscode: %d", "'statuscode':%d", "status code is %d", "unexpected status %d",
	"%d client error", "http error %d", "http error: %d", "http %d", "http/1.1 %d", "http/2 %d", "http/2.0 %d", "error code: %d", "error code %d", "response code %d",
	"response code: %d", "%d error", "api error: %d", "success: %d", "| code: %d", "returned %d", "responded with %d", "status: %d", "status %d", "failed with %d", "statuscode=%d", "response status %d", "(status: %d", "received %d", "got %d", "code=%d",
}

// statusWords words an HTTP status, with its reason and without.
func statusWords(status int, reason string) []string {
	list := []string{
		fmt.Sprintf("%d %s", status, reason), fmt.Sprintf("(%d) %s", status, reason), fmt.Sprintf("%d (%s)", status, reason),
		"'title':'" + reason + "'", "'message':'" + reason + "'", "'error':'" + reason + "'",
	}
	for _, form := range statusForms {
		list = append(list, fmt.Sprintf(form, status))
	}
	return list
}

// rules makes one rule of each text.
func (s *saying) rules() []rule {
	var list []rule
	for _, text := range s.texts {
		list = append(list, rule{phrase: phrase{text, s.causes[0], s.score}, when: s.when, open: s.causes[1:]})
	}
	return list
}
