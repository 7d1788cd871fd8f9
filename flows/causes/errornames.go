package causes

import (
	"strings"

	"doorstep/flows/causes/wordings"
)

// errorName is an error's name as libraries make identifiers of it: InvalidSignature, SecurityTokenExpiredException,
// token_signature_mismatch.
type errorName struct {
	name  string // its words
	cause string
	score float64
}

// surelyTokens are names that only errors about tokens have.
var surelyTokens = []errorName{
	{"expired signature", "expired.not-renewed", 0.9},
	{"immature signature", "token.clock", 0.92},
	{"before valid exception", "token.clock", 0.92},
	{"not yet valid exception", "token.clock", 0.85},
	{"premature jwt", "token.clock", 0.9},
	{"expired jwt", "expired.not-renewed", 0.92},
	{"malformed jwt", "token.opaque", 0.85},
	{"unsupported jwt", "token.signature", 0.7},
	{"invalid audience", "invalid-token.audience", 0.85},
	{"audience mismatch", "invalid-token.audience", 0.85},
	{"invalid issuer", "token.issuer", 0.85},
	{"issuer mismatch", "token.issuer", 0.85},
	{"missing required claim", "token.claims", 0.85},
	{"signing key not found", "token.signature", 0.9},
	{"signature key not found", "token.signature", 0.9},
	{"kid not found", "token.signature", 0.88},
	{"no matching kid", "token.signature", 0.88},
	{"signature mismatch", "token.signature", 0.8},
	{"invalid iat", "token.clock", 0.8},
	{"invalid jti", "token.claims", 0.8},
	{"nonce mismatch", "flow.code-expired", 0.82},
	{"invalid nonce", "flow.code-expired", 0.8},
	{"missing nonce", "flow.code-expired", 0.78},
	{"pkce mismatch", "flow.pkce", 0.9},
	{"pkce failed", "flow.pkce", 0.85},
	{"code verifier mismatch", "flow.pkce", 0.9},
	{"invalid code verifier", "flow.pkce", 0.9},
	{"invalid redirect uri", "flow.redirect-uri", 0.88},
	{"redirect uri mismatch", "flow.redirect-uri", 0.92},
	{"invalid client secret", "access-denied.client-secret", 0.9},
	{"invalid client credentials", "access-denied.client-secret", 0.85},
	{"refresh token expired", "flow.refresh-token", 0.92},
	{"refresh token invalid", "flow.refresh-token", 0.9},
	{"invalid refresh token", "flow.refresh-token", 0.9},
	{"missing refresh token", "flow.refresh-token", 0.88},
	{"refresh token revoked", "flow.refresh-token", 0.92},
	{"refresh token not found", "flow.refresh-token", 0.88},
	{"refresh failed", "flow.refresh-token", 0.5},
	{"invalid at hash", "token.claims", 0.88},
	{"invalid azp", "token.claims", 0.85},
	{"unknown algorithm", "token.signature", 0.75},
	{"invalid kid", "token.signature", 0.8},
	{"missing kid", "token.signature", 0.85},
	{"unknown kid", "token.signature", 0.9},
	{"unsupported alg", "token.signature", 0.85},
	{"invalid alg", "token.signature", 0.85},
	{"missing audience", "invalid-token.audience", 0.85},
	{"missing issuer", "token.issuer", 0.85},
	{"unknown issuer", "token.issuer", 0.8},
	{"invalid jwks", "idp.discovery", 0.75},
	{"missing id token", "request.scope", 0.78},
	{"invalid sub error", "token.claims", 0.8},
	{"invalid grant", "flow.refresh-token", 0.58},
}

// perhapsTokens are names that errors about other things have too.
var perhapsTokens = []errorName{
	{"invalid signature", "token.signature", 0.75},
	{"signature invalid", "token.signature", 0.75},
	{"bad signature", "token.signature", 0.7},
	{"signature verification error", "token.signature", 0.8},
	{"signature verification failed", "token.signature", 0.8},
	{"signature verification exception", "token.signature", 0.8},
	{"verification error", "token.signature", 0.6},
	{"incorrect algorithm", "token.signature", 0.75},
	{"invalid algorithm", "token.signature", 0.7},
	{"algorithm mismatch", "token.signature", 0.75},
	{"key not found", "token.signature", 0.55},
	{"expired exception", "expired.not-renewed", 0.8},
	{"no expiration", "token.claims", 0.8},
	{"invalid lifetime", "expired.not-renewed", 0.75},
	{"server error", "idp.unavailable", 0.5},
	{"user disabled", "flow.user", 0.7},
	{"user locked", "flow.user", 0.7},
	{"account disabled", "flow.user", 0.7},
	{"account locked", "flow.user", 0.7},
	{"wrong password", "flow.user", 0.65},
	{"untrusted issuer", "token.issuer", 0.8},
	{"not yet valid", "token.clock", 0.7},
	{"callback mismatch", "flow.redirect-uri", 0.75},
	{"invalid claim", "token.claims", 0.46},
	{"claims error", "token.claims", 0.5},
	{"invalid subject", "token.claims", 0.6},
	{"claim validation failed", "token.claims", 0.55},
	{"invalid scope", "request.scope", 0.8},
	{"unauthorized client", "flow.not-allowed", 0.68},
	{"invalid client", "access-denied.client-secret", 0.6},
	{"temporarily unavailable", "idp.unavailable", 0.6},
	{"no auth code", "flow.code-expired", 0.7},
	{"oauth state error", "flow.code-expired", 0.7},
	{"oauth unknown state", "flow.code-expired", 0.7},
	{"unsupported grant type", "flow.not-allowed", 0.8},
	{"invalid redirect", "flow.redirect-uri", 0.75},
	{"state mismatch", "flow.code-expired", 0.75},
	{"missing state", "flow.code-expired", 0.75},
	{"discovery failed", "idp.discovery", 0.68},
	{"discovery error", "idp.discovery", 0.6},
	{"missing token", "request.malformed", 0.5},
	{"not active", "token.clock", 0.55},
	{"revoked", "expired.not-renewed", 0.55},
	{"malformed", "token.opaque", 0.5},
	{"inactive", "expired.not-renewed", 0.6},
	{"claim", "token.claims", 0.4},
	{"not provisioned", "flow.user", 0.75},
	{"user not provisioned", "flow.user", 0.85},
	{"user not allowed", "flow.user", 0.85},
	{"user not authorized", "flow.user", 0.8},
	{"user suspended", "flow.user", 0.85},
	{"user deactivated", "flow.user", 0.85},
	{"user inactive", "flow.user", 0.85},
	{"user blocked", "flow.user", 0.85},
	{"account suspended", "flow.user", 0.8},
	{"account deactivated", "flow.user", 0.85},
	{"account not found", "flow.user", 0.75},
	{"email not verified", "flow.user", 0.85},
	{"email not allowed", "flow.user", 0.85},
	{"domain not allowed", "flow.user", 0.8},
	{"email domain not allowed", "flow.user", 0.9},
	{"missing email", "token.claims", 0.7},
	{"no email", "token.claims", 0.6},
	{"email missing", "token.claims", 0.7},
}

// namePrefixes are what libraries put before a name.
var namePrefixes = []string{"", "token", "jwt", "securitytoken", "idtoken", "oidc", "oauth", "oauth2", "openid"}

// errorNames writes names in the ways of the languages, which folded are two: joined, and joined by a low line.
// What is a code of the protocol, as invalid_grant is, is not listed again; a name of one word is none by itself.
func errorNames(names []errorName) []wordings.Phrase {
	var list []wordings.Phrase
	for _, n := range names {
		parts := strings.Fields(n.name)
		for _, by := range []string{"", "_"} {
			for _, prefix := range namePrefixes {
				text := strings.Join(parts, by)
				if prefix != "" {
					text = prefix + by + text
				}
				if (prefix != "" || len(parts) > 1) && findOAuthCode(text) == nil {
					list = append(list, wordings.Phrase{Text: text, Cause: n.cause, Score: n.score})
				}
			}
		}
	}
	return list
}
