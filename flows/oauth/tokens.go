// Package oauth holds the words that every grant shares: the token set, the events that a flow emits, the
// error of an authorization server, and what a server says of itself. It does no I/O.
//
// Package flows re-exports what a program that imports doorstep as a library needs of it.
package oauth

import (
	"strings"
	"time"

	"doorstep/jwtview"
	"doorstep/profiles/secret"
)

// TokenSet is what a token endpoint grants (RFC 6749 §5.1, OpenID Connect Core §3.1.3.3).
type TokenSet struct {
	AccessToken  secret.Value
	TokenType    string // as sent; "Bearer" when the server left it out
	RefreshToken secret.Value
	IDToken      secret.Value
	Scope        string // as granted, space-separated; "" when the server did not say
	// ProofKey is the private key, as a JWK, that the tokens are bound to (RFC 9449 §5); zero for bearer tokens.
	ProofKey   secret.Value
	ObtainedAt time.Time // when the response came
	ExpiresAt  time.Time // from expires_in, else the token's exp claim; zero when neither says
}

// Expired reports whether fewer than minTTL are left of the access token at now. A token that does not say when
// it ends never counts as expired.
func (t *TokenSet) Expired(now time.Time, minTTL time.Duration) bool {
	return !t.ExpiresAt.IsZero() && !now.Add(minTTL).Before(t.ExpiresAt)
}

// ClaimedExpiry reads when an access token says that it ends (the exp claim, RFC 9068 §2.2), without anybody having verified it:
// good enough to know when to renew, which is all that it is used for. Zero when the token is opaque or doesn't say.
func ClaimedExpiry(token secret.Value) time.Time {
	read, _ := jwtview.Decode(token.Reveal()) // of what is no proper token, it gives what could be read
	if at, ok := read.Time("exp"); ok && at.Unix() > 0 {
		return at
	}
	return time.Time{}
}

// Sendable reports whether an access token or a token type can go into a header: printable ASCII (VSCHAR of RFC 6749,
// appendix A). A line break in one would begin another header.
func Sendable(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r < ' ' || r > '~' })
}

// Unsendable says what is wrong with the parameter called name.
func Unsendable(name string) string { return name + " has characters in it that none can have" }
