package authcode

import (
	"context"
	"slices"
	"strings"
	"time"

	"doorstep/flows/oauth"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

// leeway is how far the two clocks may be apart.
const leeway = 5 * time.Minute

// asymmetric are the algorithms that an ID token may be signed with: neither "none", nor those whose key everybody
// would have who can verify.
var asymmetric = []jose.SignatureAlgorithm{
	jose.RS256, jose.RS384, jose.RS512, jose.PS256, jose.PS384, jose.PS512, jose.ES256, jose.ES384, jose.ES512, jose.EdDSA,
}

type idClaims struct {
	jwt.Claims
	Nonce           string `json:"nonce"`
	AuthorizedParty string `json:"azp"`
	Tenant          string `json:"tid"`
}

// checkIDToken validates the ID token, if there is one (OpenID Connect Core §3.1.3.7): an answer that was meant for
// another client, or for another sign-in of this one, shows here.
func (a *attempt) checkIDToken(ctx context.Context, t *oauth.TokenSet) error {
	if t.IDToken.IsZero() {
		return nil
	}
	token, err := jwt.ParseSigned(t.IDToken.Reveal(), asymmetric)
	if err != nil {
		return a.badIDToken("is no JWT that is signed with an asymmetric algorithm")
	}
	var claims idClaims
	if err := a.readClaims(ctx, token, &claims); err != nil {
		return err
	}
	if problem := a.claimsProblem(claims); problem != "" {
		return a.badIDToken(problem)
	}
	return nil
}

// readClaims verifies the signature where keys are to be had.
func (a *attempt) readClaims(ctx context.Context, token *jwt.JSONWebToken, claims *idClaims) error {
	if a.Keys == nil {
		if token.UnsafeClaimsWithoutVerification(claims) != nil {
			return a.badIDToken("has claims that cannot be read")
		}
		return nil
	}
	set, err := a.Keys(ctx)
	if err != nil {
		return err
	}
	keys := set.Keys
	if id := token.Headers[0].KeyID; id != "" {
		keys = set.Key(id)
	}
	for _, key := range keys {
		if token.Claims(key.Key, claims) == nil {
			return nil
		}
	}
	return a.badIDToken("is not signed with any of the provider's keys")
}

func (a *attempt) claimsProblem(c idClaims) string {
	now := oauth.Clock(a.Token.Now)()
	// Entra's documents for any directory name a template; each directory's own identifier takes its place.
	issuer := strings.ReplaceAll(a.Issuer, "{tenantid}", c.Tenant)
	switch id := a.Token.Client.ID; {
	case issuer != "" && c.Issuer != issuer:
		return "names another issuer"
	case !slices.Contains(c.Audience, id):
		return "is for another client"
	case len(c.Audience) > 1 && c.AuthorizedParty != id:
		return "is for several clients and was given to another one"
	case a.nonce != "" && c.Nonce != a.nonce:
		return "belongs to another sign-in (its nonce is another one)"
	case c.Expiry == nil:
		return "doesn't say when it expires"
	case now.After(c.Expiry.Time().Add(leeway)):
		return "has expired"
	case c.IssuedAt != nil && c.IssuedAt.Time().After(now.Add(leeway)):
		return "comes from the future: one of the clocks is wrong"
	}
	return ""
}

func (a *attempt) badIDToken(problem string) error {
	e := a.problem("", "the ID token "+problem)
	e.Endpoint, e.URL = oauth.EndpointToken, a.Token.URL
	return e
}
