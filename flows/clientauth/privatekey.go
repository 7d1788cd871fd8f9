package clientauth

import (
	"crypto/sha1" //nolint:gosec // the x5t header is a SHA-1 thumbprint by RFC 7515 §4.1.7, and a name, not a proof
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"

	"github.com/go-jose/go-jose/v4"
)

// privateKeyJWT signs an assertion with the client's own key (OpenID Connect Core §9). The kid is the profile's, else
// the JWK's; a certificate is named by its thumbprints, which is how Entra finds it.
func privateKeyJWT(c oauth.Client, call *httpclient.Call, now time.Time) error {
	if c.Key.IsZero() {
		return &Error{Method: oauth.AuthPrivateKeyJWT, Problem: "needs a client key, and the client has none"}
	}
	key, problem := ParseKey(c.Key.Reveal(), c.RSAAlgorithm)
	if problem != "" {
		return &Error{Method: oauth.AuthPrivateKeyJWT, Problem: problem}
	}
	if c.KeyID != "" {
		key.KeyID = c.KeyID
	}
	options := (&jose.SignerOptions{}).WithType("JWT")
	if c.Certificate != "" {
		if problem := nameCertificate(options, c.Certificate); problem != "" {
			return &Error{Method: oauth.AuthPrivateKeyJWT, Problem: problem}
		}
	}
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.SignatureAlgorithm(key.Algorithm), Key: key}, options)
	if err != nil {
		return unusable(oauth.AuthPrivateKeyJWT)
	}
	return assert(oauth.AuthPrivateKeyJWT, signer, c, call, now)
}

// nameCertificate adds the thumbprints of the first certificate (RFC 7515 §4.1.7 and §4.1.8).
func nameCertificate(options *jose.SignerOptions, text string) (problem string) {
	for rest := []byte(text); ; {
		var block *pem.Block
		if block, rest = pem.Decode(rest); block == nil {
			return "has a certificate file without a PEM certificate (-----BEGIN CERTIFICATE-----)"
		}
		if block.Type != "CERTIFICATE" {
			continue
		}
		if _, err := x509.ParseCertificate(block.Bytes); err != nil {
			return "has a certificate that cannot be read"
		}
		short, long := sha1.Sum(block.Bytes), sha256.Sum256(block.Bytes) //nolint:gosec // see the import
		options.WithHeader("x5t", base64.RawURLEncoding.EncodeToString(short[:]))
		options.WithHeader("x5t#S256", base64.RawURLEncoding.EncodeToString(long[:]))
		return ""
	}
}
