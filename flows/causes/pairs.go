package causes

import (
	"bytes"
	"strings"
)

// pair gives a cause away by what is spoken of and what is said to be wrong with it, in whatever words and order
// between: "redirect_uri 'x' is not registered", "invalid redirect URI". It catches the wordings that no phrase
// has, and is less sure than a phrase.
type pair struct {
	about  []string // what is spoken of
	faults []string // what is wrong with it
	cause  string
	score  float64
	when   condition
}

// pairGap is how far apart the two may stand, in bytes. They stand on one line.
const pairGap = 70

var (
	wrong    = []string{"invalid", "not valid", "isn't valid", "wrong", "incorrect", "bad", "unexpected", "rejected", "not accepted"}
	unequal  = []string{"mismatch", "not match", "doesn't match", "didn't match", "differs"}
	unknown  = []string{"unknown", "not found", "does not exist", "doesn't exist", "not registered", "unregistered", "no such", "not recognized", "unrecognized"}
	ended    = []string{"expired", "revoked", "no longer valid", "has ended"}
	missing  = []string{"missing", "not present", "absent", "was not provided", "not included"}
	refused  = []string{"not allowed", "not supported", "unsupported", "not enabled", "disabled", "not permitted", "not authorized", "unauthorized"}
	failing  = []string{"fail", "verificationfail", "unable", "could not", "couldn't", "cannot", "can't", "error while"}
	required = []string{"required", "needed", "is mandatory"}
)

func words(sets ...[]string) []string {
	var all []string
	for _, s := range sets {
		all = append(all, s...)
	}
	return all
}

func pairs() []pair {
	return []pair{
		{[]string{"signature", "jws", "verification key", "signing key", "any of the keys"}, words(wrong, unequal, failing, unknown), "token.signature", 0.6, nearSignIn},
		{[]string{"audience", "aud claim", "'aud' claim"}, words(wrong, unequal, unknown, refused), "invalid-token.audience", 0.6, nearSignIn},
		{[]string{"issuer", "iss claim", "'iss' claim"}, words(wrong, unequal, unknown, refused), "token.issuer", 0.58, nearSignIn},
		{[]string{"claim"}, words(missing, required), "token.claims", 0.55, nearSignIn},
		{[]string{"access token", "access_token", "id token", "id_token", "bearer token", "jwt"}, ended, "expired.not-renewed", 0.6, nearSignIn},
		{[]string{"refresh token", "refresh_token", "refreshtoken"}, words(wrong, ended, unknown, failing), "flow.refresh-token", 0.64, always},
		{[]string{"client secret", "client_secret", "clientsecret", "client credentials"}, words(wrong, unequal, ended), "access-denied.client-secret", 0.66, always},
		{[]string{"client id", "client_id", "clientid", "client identifier", "application id"}, words(wrong, unknown, unequal), "access-denied.client-id", 0.62, always},
		{[]string{"tenant", "realm", "user pool"}, words(wrong, unknown), "access-denied.tenant", 0.6, nearSignIn},
		{
			[]string{"redirect uri", "redirect_uri", "redirecturi", "redirect url", "callback url", "callback uri", "reply url", "redirection uri"},
			words(wrong, unequal, unknown, refused, missing), "flow.redirect-uri", 0.66, always,
		},
		{
			[]string{"authorization code", "auth code", "device code", "device_code", "user code", "state parameter", "state token", "oauth state", "login state"},
			words(wrong, unequal, ended, unknown, missing, []string{"already"}), "flow.code-expired", 0.62, always,
		},
		{[]string{"code verifier", "code_verifier", "code challenge", "code_challenge", "pkce"}, words(wrong, unequal, failing, missing, required), "flow.pkce", 0.68, always},
		{[]string{"scope", "scopes"}, words(wrong, unknown, refused, []string{"malformed", "must be in"}), "request.scope", 0.62, nearSignIn},
		{[]string{"grant type", "grant_type", "response type", "response_type", "device flow", "implicit flow"}, refused, "flow.not-allowed", 0.64, nearSignIn},
		{
			[]string{"client assertion", "client_assertion", "authentication method", "signing certificate", "client certificate", "federated identity"},
			words(wrong, unequal, ended, unknown, refused, failing, []string{"multiple", "no matching"}), "flow.client-auth", 0.62, nearSignIn,
		},
		{[]string{"user account", "your account", "username", "password"}, words(wrong, ended, []string{"disabled", "locked", "blocked", "suspended"}), "flow.user", 0.58, nearSignIn},
		{[]string{"consent"}, words(required, missing, []string{"has not", "not granted", "not been granted"}), "flow.consent", 0.58, nearSignIn},
		{[]string{"mfa", "second factor", "two-factor", "multi-factor"}, words(required, failing[:1]), "flow.mfa", 0.58, nearSignIn},
		{
			[]string{"discovery", "openid-configuration", "jwks_uri", "openid configuration"},
			words(failing, missing, []string{"not found", "unavailable", "not available", "404"}), "idp.discovery", 0.6, nearSignIn,
		},
		{
			[]string{"identity provider", "oidc server", "auth server", "authorization server", "token endpoint", "oidc endpoint"},
			[]string{"unavailable", "not available", "is down", "not responding", "http 500", "http 502", "http 503"},
			"idp.unavailable", 0.6, nearSignIn,
		},
		{
			[]string{"/token", "token request", "token exchange", "oauth_callback", "oauth callback"},
			[]string{"http 401", "401 unauthorized", "401, message", "status code: 401", "status=401"},
			"access-denied.client-secret", 0.55, nearSignIn,
		},
		{
			[]string{"exchange code", "code exchange", "code to token", "redeeming code", "redeem code", "code for token"},
			[]string{"invalid_grant"},
			"flow.code-expired", 0.64, always,
		},
		{
			[]string{"certificate", "ssl", "tls"},
			[]string{"not trusted", "untrusted", "could not be trusted", "could not create", "could not establish", "unable to verify", "verify fail", "handshake fail"},
			"network.tls", 0.7, notElsewhere,
		},
	}
}

// side is a word's part in a pair.
type side struct {
	pair  int
	fault bool
}

// seen is where the two sides of a pair were last.
type seen struct {
	about, fault span
	hits         int
}

type span struct{ start, end int }

// note takes a word of a pair and returns the hit that it completes. A name with a value behind it, as in
// redirect_uri=…, is a parameter and not spoken of, and invalid_scope is no fault of something else.
func (s *seen) note(text []byte, p *pair, fault bool, at span) (hit, bool) {
	switch {
	case s.hits >= maxHits, fault && goesOn(text, at.end, "_"), !fault && isName(text, at.end):
		return hit{}, false
	case fault:
		s.fault = at
	default:
		s.about = at
	}
	from, to := s.about, s.fault
	if from.start > to.start {
		from, to = to, from
	}
	gap := to.start - from.end
	if from.end == 0 || gap < 0 || gap > pairGap || bytes.IndexByte(text[from.end:to.start], '\n') >= 0 {
		return hit{}, false
	}
	r := rule{phrase: phrase{cause: p.cause, score: p.score}, when: p.when}
	if !r.counts(text, from.start, to.end) {
		return hit{}, false
	}
	s.hits++
	return hit{cause: p.cause, score: p.score, start: from.start, end: to.end}, true
}

// isName reports that what ends at i is the name of a parameter or a member, or a part of one. A plural is not.
func isName(text []byte, i int) bool {
	if goesOn(text, i, "s") {
		i++
	}
	if goesOn(text, i, "'") {
		i++
		return goesOn(text, i, ":=")
	}
	return wordAt(text, i) || goesOn(text, i, "=")
}

// goesOn reports that one of the bytes follows.
func goesOn(text []byte, i int, set string) bool {
	return i < len(text) && strings.IndexByte(set, text[i]) >= 0
}
