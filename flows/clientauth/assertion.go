package clientauth

import (
	"crypto/rand"
	"encoding/json"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"

	"github.com/go-jose/go-jose/v4"
)

const (
	assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
	// assertionLife leaves room for clocks that are some minutes apart; jti makes a copy useless meanwhile.
	assertionLife = 5 * time.Minute
	// minHMACKey is what RFC 7518 §3.2 requires of a key for HS256, in bytes.
	minHMACKey = 32
)

// secretJWT signs an assertion with the client secret, which is not sent (OpenID Connect Core §9).
func secretJWT(c oauth.Client, call *httpclient.Call, now time.Time) error {
	if c.Secret.IsZero() {
		return missingSecret(oauth.AuthSecretJWT)
	}
	key := []byte(c.Secret.Reveal())
	if len(key) < minHMACKey {
		return &Error{Method: oauth.AuthSecretJWT, Problem: "needs a client secret of at least 32 bytes (RFC 7518 §3.2)"}
	}
	options := &jose.SignerOptions{}
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.HS256, Key: key}, options.WithType("JWT"))
	if err != nil {
		return unusable(oauth.AuthSecretJWT)
	}
	return assert(oauth.AuthSecretJWT, signer, c, call, now)
}

// assert adds an assertion of signer's (RFC 7523 §2.2 and §3).
func assert(name oauth.AuthMethod, signer jose.Signer, c oauth.Client, call *httpclient.Call, now time.Time) error {
	signed, err := signer.Sign(assertion(c, call.URL, now))
	if err != nil {
		return unusable(name)
	}
	compact, err := signed.CompactSerialize()
	if err != nil {
		return unusable(name)
	}
	call.Form.Set("client_id", c.ID)
	call.Form.Set("client_assertion_type", assertionType)
	call.Form.Set("client_assertion", compact)
	return nil
}

// unusable tells nothing of the library's reason, which may quote the key.
func unusable(name oauth.AuthMethod) error {
	return &Error{Method: name, Problem: "cannot sign with this key"}
}

func assertion(c oauth.Client, url string, now time.Time) []byte {
	audience := c.AssertionAudience
	if audience == "" {
		audience = url
	}
	claims, _ := json.Marshal(map[string]any{ // strings and numbers: it cannot fail
		"iss": c.ID, "sub": c.ID, "aud": audience, "jti": rand.Text(),
		"iat": now.Unix(), "nbf": now.Unix(), "exp": now.Add(assertionLife).Unix(),
	})
	return claims
}
