package idp

import (
	"slices"

	"github.com/go-jose/go-jose/v4"
	"github.com/luikyv/go-oidc/pkg/goidc"
	"github.com/luikyv/go-oidc/pkg/provider"
)

// encryption lets an application have encrypted for its key what says something of the person, signed first (OpenID Connect
// Core §10.2).
func (p *Provider) encryption() []provider.Option {
	return []provider.Option{
		provider.WithIDTokenEncryption(jose.ECDH_ES), provider.WithJARMEncryption(jose.ECDH_ES),
		provider.WithUserInfoEncryption(jose.ECDH_ES), provider.WithUserInfoSignatureAlgs(algorithm),
	}
}

// encrypted registers the application's key for that.
func (a App) encrypted(c *goidc.Client) {
	if a.Encryption == nil {
		return
	}
	keys := &goidc.JSONWebKeySet{Keys: []goidc.JSONWebKey{*a.Encryption}}
	if c.JWKS != nil {
		keys.Keys = slices.Concat(c.JWKS.Keys, keys.Keys)
	}
	c.JWKS = keys
	c.IDTokenKeyEncAlg, c.JARMKeyEncAlg = jose.ECDH_ES, jose.ECDH_ES
	c.UserInfoSigAlg, c.UserInfoKeyEncAlg = algorithm, jose.ECDH_ES
}
