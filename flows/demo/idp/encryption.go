package idp

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"fmt"
	"slices"

	"doorstep/flows/jwe"

	"github.com/go-jose/go-jose/v4"
	"github.com/luikyv/go-oidc/pkg/goidc"
	"github.com/luikyv/go-oidc/pkg/provider"
)

const unsealedKey = "unsealed" // the request was to be encrypted, and isn't

var errUnsealed = goidc.NewError(goidc.ErrorCodeInvalidRequestObject, "the request object has to be encrypted: request_object_encryption_alg is registered")

// newEncryptionKey makes the key that applications encrypt their requests for.
func newEncryptionKey() (goidc.JSONWebKey, error) {
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return goidc.JSONWebKey{}, fmt.Errorf("making the encryption key: %w", err)
	}
	return goidc.JSONWebKey{Key: private, KeyID: nonce()[:12], Use: "enc"}, nil
}

// encryption lets an application have encrypted for its key what says something of the person, signed first (OpenID Connect
// Core §10.2), and encrypt its requests for the provider's key (RFC 9101 §6.1).
func (p *Provider) encryption() []provider.Option {
	return []provider.Option{
		// Not ECDH-ES alone: the library takes no part of a JWE to be empty.
		provider.WithJAREncryption(jose.ECDH_ES_A256KW, jose.ECDH_ES_A128KW),
		provider.WithJARContentEncryptionAlgs(jose.A256GCM, jose.A128CBC_HS256),
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
	c.JARKeyEncAlg = jose.ECDH_ES_A256KW
}

// unsealed reports whether a request object is readable, or missing, although the application is registered to encrypt its
// requests: the library leaves that to its host.
func (p *Provider) unsealed(client, requestObject string) bool {
	app, _ := p.dir.app(client)
	return app.Encryption != nil && !jwe.Encrypted(requestObject)
}
