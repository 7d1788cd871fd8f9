// Package idtoken validates the ID token that a sign-in has brought (OpenID Connect Core §3.1.3.7, §3.2.2.11): an answer
// that was meant for another client, or for another sign-in of this one, shows here.
package idtoken

import (
	"context"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"encoding/base64"
	"slices"
	"strings"
	"time"

	"doorstep/flows/jwe"
	"doorstep/flows/jws"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

// leeway is how far the two clocks may be apart.
const leeway = 5 * time.Minute

// symmetric are signed with the client's own secret, which some providers do; only the client can verify them.
var symmetric = []jose.SignatureAlgorithm{jose.HS256, jose.HS384, jose.HS512}

// Expect is what an ID token has to fit.
type Expect struct {
	Issuer   string // "" when it is not known
	ClientID string
	Nonce    string // "" when none was sent
	Now      time.Time
	// Keys gives the keys that the token must be signed with. When nil the signature goes unchecked, as §3.1.3.7 allows for
	// what comes straight from the token endpoint; its claims are checked always.
	Keys func(context.Context) (*jose.JSONWebKeySet, error)
	// Direct says that the token came straight from the token endpoint in the answer to an own request. TLS then stands in for a
	// signature that cannot be verified: keys that cannot be had, or the client's secret as the key (§3.1.3.7, point 6).
	Direct bool
	// AccessToken came along through the browser and has to be the one that the ID token speaks of (§3.2.2.9); zero when it
	// came straight from the token endpoint.
	AccessToken secret.Value
}

// MisfitError is why an ID token doesn't fit, in words that follow "the ID token".
type MisfitError string

// The ways not to fit that are a matter of something else than a claim.
const (
	errEncrypted     MisfitError = "is encrypted, and the profile has no decryption-key that opens it"
	errUnsigned      MisfitError = "is no JWT that is signed with an asymmetric algorithm"
	errUnknownKey    MisfitError = "is not signed with any of the provider's keys"
	errAnotherIssuer MisfitError = "names another issuer"
	errExpired       MisfitError = "has expired"
	errFromFuture    MisfitError = "comes from the future: one of the clocks is wrong"
)

// Error tells it.
func (e MisfitError) Error() string { return "the ID token " + string(e) }

// CauseID names the cause in the catalogue.
func (e MisfitError) CauseID() string {
	switch e {
	case errEncrypted:
		return "token.encrypted"
	case errUnsigned, errUnknownKey:
		return "token.signature"
	case errAnotherIssuer:
		return "token.issuer"
	case errExpired, errFromFuture:
		return "token.clock"
	default:
		return "token.claims"
	}
}

type claims struct {
	jwt.Claims
	Nonce           string `json:"nonce"`
	AuthorizedParty string `json:"azp"`
	Tenant          string `json:"tid"`
	AccessTokenHash string `json:"at_hash"`
}

// Check validates token. The error is a [MisfitError], or that of Keys.
func Check(ctx context.Context, token secret.Value, e Expect) error {
	allowed := jws.Algorithms()
	if e.Direct {
		allowed = append(allowed, symmetric...)
	}
	parsed, err := jwt.ParseSigned(token.Reveal(), allowed)
	switch {
	case err != nil && jwe.Encrypted(token.Reveal()):
		return errEncrypted
	case err != nil:
		return errUnsigned
	}
	var c claims
	if err := e.read(ctx, parsed, &c); err != nil {
		return err
	}
	if problem := e.problem(&c); problem != "" {
		return problem
	}
	if !e.AccessToken.IsZero() && !hashes(c.AccessTokenHash, parsed.Headers[0].Algorithm, e.AccessToken) {
		return MisfitError("speaks of another access token, or of none (at_hash)")
	}
	return nil
}

// read verifies the signature where keys are to be had.
func (e Expect) read(ctx context.Context, token *jwt.JSONWebToken, c *claims) error {
	if e.Keys == nil || e.Direct && strings.HasPrefix(token.Headers[0].Algorithm, "HS") {
		return unverified(token, c)
	}
	set, err := e.Keys(ctx)
	switch {
	case err != nil && e.Direct && ctx.Err() == nil:
		return unverified(token, c)
	case err != nil:
		return err
	}
	for _, key := range jws.Candidates(set, token.Headers[0].KeyID) {
		if token.Claims(key.Key, c) == nil {
			return nil
		}
	}
	return errUnknownKey
}

// unverified reads the claims of a token whose signature nobody has to check.
func unverified(token *jwt.JSONWebToken, c *claims) error {
	if token.UnsafeClaimsWithoutVerification(c) != nil {
		return MisfitError("has claims that cannot be read")
	}
	return nil
}

func (e Expect) problem(c *claims) MisfitError {
	// Entra's documents for any directory name a template; each directory's own identifier takes its place.
	issuer := strings.ReplaceAll(e.Issuer, "{tenantid}", c.Tenant)
	switch {
	case issuer != "" && c.Issuer != issuer:
		return errAnotherIssuer
	case !slices.Contains(c.Audience, e.ClientID):
		return "is for another client"
	case len(c.Audience) > 1 && c.AuthorizedParty != e.ClientID:
		return "is for several clients and was given to another one"
	case c.AuthorizedParty != "" && c.AuthorizedParty != e.ClientID:
		return "is for this client and was given to another one"
	case e.Nonce != "" && c.Nonce != e.Nonce:
		return "belongs to another sign-in (its nonce is another one)"
	case c.Expiry == nil:
		return "doesn't say when it expires"
	case e.Now.After(c.Expiry.Time().Add(leeway)):
		return errExpired
	case c.IssuedAt != nil && c.IssuedAt.Time().After(e.Now.Add(leeway)):
		return errFromFuture
	}
	return ""
}

// hashes reports whether hash is that of the access token: the left half of the digest that belongs to the algorithm of
// the ID token's signature (§3.2.2.9).
func hashes(hash, algorithm string, token secret.Value) bool {
	var sum []byte
	switch {
	case strings.HasSuffix(algorithm, "256"):
		digest := sha256.Sum256([]byte(token.Reveal()))
		sum = digest[:]
	case strings.HasSuffix(algorithm, "384"):
		digest := sha512.Sum384([]byte(token.Reveal()))
		sum = digest[:]
	default: // the 512s, and EdDSA, which Ed25519 makes one of them
		digest := sha512.Sum512([]byte(token.Reveal()))
		sum = digest[:]
	}
	want := base64.RawURLEncoding.EncodeToString(sum[:len(sum)/2])
	return subtle.ConstantTimeCompare([]byte(want), []byte(hash)) == 1
}
