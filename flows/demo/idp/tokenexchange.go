package idp

import (
	"context"
	"errors"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
	"github.com/luikyv/go-oidc/pkg/goidc"
)

// accessTokenType is the one type of token that is exchanged here (RFC 8693 §3).
const accessTokenType = "urn:ietf:params:oauth:token-type:access_token"

var errForeignToken = errors.New("it is not an access token of this provider, or no longer good")

// exchangeToken says for whom a token is exchanged (RFC 8693 §2): whoever an access token of this provider's speaks for.
// Whether the application may do that, the library has seen to.
func (p *Provider) exchangeToken(ctx context.Context, r goidc.TokenExchangeRequest) (goidc.TokenExchangeResult, error) {
	var none goidc.TokenExchangeResult
	if r.SubjectTokenType != accessTokenType {
		return none, goidc.NewError(goidc.ErrorCodeInvalidRequest, "only access tokens are exchanged here")
	}
	token, err := jwt.ParseSigned(r.SubjectToken, []jose.SignatureAlgorithm{jose.RS256})
	if err != nil {
		return none, goidc.WrapError(goidc.ErrorCodeInvalidRequest, "the subject token is refused", errForeignToken)
	}
	var c jwt.Claims
	err = token.Claims(p.key.Public().Key, &c)
	if err != nil || c.Expiry == nil || c.ValidateWithLeeway(jwt.Expected{Issuer: p.Issuer(), Time: p.now()}, 0) != nil {
		return none, goidc.WrapError(goidc.ErrorCodeInvalidRequest, "the subject token is refused", errForeignToken)
	}
	if err := p.onBehalf(of(ctx).client, c.Subject); err != nil {
		return none, err
	}
	return goidc.TokenExchangeResult{Subject: c.Subject}, nil
}
