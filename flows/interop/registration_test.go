package interop

import (
	"slices"
	"time"

	"github.com/zitadel/oidc/v3/pkg/oidc"
	"github.com/zitadel/oidc/v3/pkg/op"
)

// registration is a registered client.
type registration struct {
	id, secret string
	method     oidc.AuthMethod
	tokens     op.AccessTokenType
	grants     []oidc.GrantType
}

// registered are the clients of every provider in these tests. The secret has what basic authentication must escape.
func registered() map[string]*registration {
	const secret = "p%ss w+rd:ä&="
	person := []oidc.GrantType{oidc.GrantTypeDeviceCode, oidc.GrantTypeCode, oidc.GrantTypeRefreshToken}
	service := []oidc.GrantType{oidc.GrantTypeClientCredentials}
	all := map[string]*registration{}
	for _, c := range []*registration{
		{id: "public", method: oidc.AuthMethodNone, tokens: op.AccessTokenTypeJWT, grants: person},
		{id: "basic", secret: secret, method: oidc.AuthMethodBasic, grants: slices.Concat(person, service)},
		{id: "post", secret: secret, method: oidc.AuthMethodPost, tokens: op.AccessTokenTypeJWT, grants: slices.Concat(person, service)},
		{id: "key", method: oidc.AuthMethodPrivateKeyJWT, tokens: op.AccessTokenTypeJWT, grants: slices.Concat(person, service)},
	} {
		all[c.id] = c
	}
	return all
}

func (c *registration) GetID() string                       { return c.id }
func (c *registration) RedirectURIs() []string              { return []string{"http://127.0.0.1/callback"} }
func (c *registration) PostLogoutRedirectURIs() []string    { return nil }
func (c *registration) ApplicationType() op.ApplicationType { return op.ApplicationTypeNative }
func (c *registration) AuthMethod() oidc.AuthMethod         { return c.method }
func (c *registration) ResponseTypes() []oidc.ResponseType {
	return []oidc.ResponseType{oidc.ResponseTypeCode}
}
func (c *registration) GrantTypes() []oidc.GrantType         { return c.grants }
func (c *registration) LoginURL(id string) string            { return "/sign-in?id=" + id }
func (c *registration) AccessTokenType() op.AccessTokenType  { return c.tokens }
func (c *registration) IDTokenLifetime() time.Duration       { return tokenLife }
func (c *registration) DevMode() bool                        { return false }
func (c *registration) IsScopeAllowed(string) bool           { return true }
func (c *registration) IDTokenUserinfoClaimsAssertion() bool { return false }
func (c *registration) ClockSkew() time.Duration             { return 0 }

func (c *registration) RestrictAdditionalIdTokenScopes() func([]string) []string { return unchanged }

func (c *registration) RestrictAdditionalAccessTokenScopes() func([]string) []string {
	return unchanged
}

func unchanged(scopes []string) []string { return scopes }
