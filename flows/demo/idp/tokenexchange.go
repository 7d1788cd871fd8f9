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

// exchangeToken says for whom a token is exchanged (RFC 8693 §2): whoever an access token of this provider's speaks for,
// and who acts for them where another such token says that. Whether the application may do that, the library has seen to.
func (p *Provider) exchangeToken(ctx context.Context, r goidc.TokenExchangeRequest) (goidc.TokenExchangeResult, error) {
	var none goidc.TokenExchangeResult
	subject, err := p.presented("subject", r.SubjectToken, r.SubjectTokenType)
	if err != nil {
		return none, err
	}
	if err := p.onBehalf(of(ctx).client, subject); err != nil {
		return none, err
	}
	if r.ActorToken == "" {
		return goidc.TokenExchangeResult{Subject: subject}, nil
	}
	actor, err := p.presented("actor", r.ActorToken, r.ActorTokenType)
	if err != nil {
		return none, err
	}
	return goidc.TokenExchangeResult{Subject: subject, Store: map[string]any{actorKey: actor}}, nil
}

// presented is whom a token of an exchange speaks for, that of its subject or that of its actor.
func (p *Provider) presented(role, text string, kind goidc.TokenTypeIdentifier) (subject string, err error) {
	if kind != accessTokenType {
		return "", goidc.NewError(goidc.ErrorCodeInvalidRequest, "only access tokens are exchanged here, and the "+role+" token is none")
	}
	refused := goidc.WrapError(goidc.ErrorCodeInvalidRequest, "the "+role+" token is refused", errForeignToken)
	token, err := jwt.ParseSigned(text, []jose.SignatureAlgorithm{jose.RS256})
	if err != nil {
		return "", refused
	}
	var c jwt.Claims
	err = token.Claims(p.key.Public().Key, &c)
	if err != nil || c.Expiry == nil || c.ValidateWithLeeway(jwt.Expected{Issuer: p.Issuer(), Time: p.now()}, 0) != nil {
		return "", refused
	}
	return c.Subject, nil
}
