package idp

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"strings"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
	"github.com/luikyv/go-oidc/pkg/goidc"
)

// Claims are a token's claims by name.
type Claims = map[string]any

// Mint makes an access token for an application with the claims that the token endpoint would give it, but for
// those in set; a nil value leaves a claim out. It is how the demo comes by tokens of another age or shape.
func (p *Provider) Mint(app string, set Claims) (string, error) {
	return sign(p.key, "at+jwt", p.minted(app, set))
}

// MintID makes an ID token for an application, about a user.
func (p *Provider) MintID(app, userID string, set Claims) (string, error) {
	now := p.now().Unix()
	claims := p.idClaims(context.Background(), &goidc.Grant{Subject: userID})
	maps.Copy(claims, Claims{
		"iss": p.Issuer(), "sub": userID, "aud": app, "iat": now, "exp": now + int64(TokenLifetime.Seconds()), "nonce": nonce(),
	})
	return sign(p.key, "", merged(claims, set))
}

// Forge makes a token as [Provider.Mint] does and then changes its claims under the signature, as somebody does who
// edits a token by hand.
func (p *Provider) Forge(app string, set Claims) (string, error) {
	honest, err := p.Mint(app, nil)
	if err != nil {
		return "", err
	}
	payload, err := json.Marshal(p.minted(app, set))
	if err != nil {
		return "", fmt.Errorf("writing the claims: %w", err)
	}
	parts := strings.Split(honest, ".")
	parts[1] = base64.RawURLEncoding.EncodeToString(payload)
	return strings.Join(parts, "."), nil
}

// Seal makes a token as [Provider.Mint] does and encrypts it for a resource server of its own key (RFC 7516).
func (p *Provider) Seal(app string, set Claims) (string, error) {
	inner, err := p.Mint(app, set)
	if err != nil {
		return "", err
	}
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return "", fmt.Errorf("making the resource server's key: %w", err)
	}
	to := jose.Recipient{Algorithm: jose.ECDH_ES_A256KW, Key: private.Public(), KeyID: nonce()[:12]}
	enc, err := jose.NewEncrypter(jose.A256GCM, to, (&jose.EncrypterOptions{}).WithType("JWT").WithContentType("JWT"))
	if err != nil {
		return "", fmt.Errorf("setting up the encryption: %w", err)
	}
	sealed, err := enc.Encrypt([]byte(inner))
	if err != nil {
		return "", fmt.Errorf("encrypting a token: %w", err)
	}
	return sealed.CompactSerialize()
}

func (p *Provider) minted(app string, set Claims) Claims {
	now := p.now().Unix()
	claims := p.accessClaims(app, app, p.dir.APIs[0].ID, fullAccess, now)
	base := Claims{
		"iss": p.Issuer(), "sub": app, "client_id": app, "jti": nonce(),
		"iat": now, "exp": now + int64(TokenLifetime.Seconds()),
	}
	maps.Copy(base, claims)
	return merged(base, set)
}

func merged(claims, set Claims) Claims {
	for name, v := range set {
		if v == nil {
			delete(claims, name)
			continue
		}
		claims[name] = v
	}
	return claims
}

func sign(key goidc.JSONWebKey, typ jose.ContentType, claims Claims) (string, error) {
	o := &jose.SignerOptions{}
	if typ != "" {
		o = o.WithType(typ)
	}
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: algorithm, Key: key}, o)
	if err != nil {
		return "", fmt.Errorf("setting up the signature: %w", err)
	}
	return jwt.Signed(signer).Claims(claims).Serialize()
}
