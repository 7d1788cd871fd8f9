package clientauth

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"
	"strings"

	"github.com/go-jose/go-jose/v4"
)

// ParseKey reads a private key, PEM or JWK, and settles its algorithm: the JWK's own, else the one that servers expect
// of its kind, which for RSA is rsaAlgorithm, RS256 when that is "". The problem never quotes what was read.
func ParseKey(text, rsaAlgorithm string) (key jose.JSONWebKey, problem string) {
	if strings.HasPrefix(strings.TrimSpace(text), "{") {
		if err := key.UnmarshalJSON([]byte(text)); err != nil || !key.Valid() {
			return key, "has a key that is no valid JWK of a private key (kty RSA, EC or OKP)"
		}
	} else if key.Key, problem = parsePEM([]byte(text)); problem != "" {
		return key, problem
	}
	natural := algorithm(key.Key)
	switch {
	case natural == "" && key.IsPublic():
		return key, "has a public key where it needs the private one"
	case natural == "":
		return key, "has a key of a kind that it cannot sign with (RSA, P-256, P-384, P-521 and Ed25519 work)"
	case key.Algorithm == "" && natural == jose.RS256 && rsaAlgorithm != "":
		key.Algorithm = rsaAlgorithm
	case key.Algorithm == "":
		key.Algorithm = string(natural)
	}
	return key, ""
}

// parsePEM takes the first private key and passes over what else is in the file, certificates as a rule.
func parsePEM(text []byte) (key any, problem string) {
	for {
		var block *pem.Block
		if block, text = pem.Decode(text); block == nil {
			return nil, "has a key file that holds neither a PEM private key nor a JWK"
		}
		var err error
		switch block.Type {
		case "PRIVATE KEY":
			key, err = x509.ParsePKCS8PrivateKey(block.Bytes)
		case "RSA PRIVATE KEY":
			key, err = x509.ParsePKCS1PrivateKey(block.Bytes)
		case "EC PRIVATE KEY":
			key, err = x509.ParseECPrivateKey(block.Bytes)
		case "PUBLIC KEY", "RSA PUBLIC KEY":
			return nil, "has a public key where it needs the private one"
		case "ENCRYPTED PRIVATE KEY":
			return nil, "has a key that is encrypted with a passphrase: decrypt it (openssl pkcs8 -in KEY -out KEY.pem)"
		default:
			continue
		}
		switch {
		case block.Headers["DEK-Info"] != "":
			return nil, "has a key that is encrypted with a passphrase: decrypt it (openssl pkcs8 -topk8 -nocrypt)"
		case err != nil:
			return nil, "has a key that cannot be read"
		}
		return key, ""
	}
}

// algorithm is the one that goes with a private key by default; "" where there is none.
func algorithm(key any) jose.SignatureAlgorithm {
	switch k := key.(type) {
	case *rsa.PrivateKey:
		return jose.RS256
	case ed25519.PrivateKey:
		return jose.EdDSA
	case *ecdsa.PrivateKey:
		return map[string]jose.SignatureAlgorithm{"P-256": jose.ES256, "P-384": jose.ES384, "P-521": jose.ES512}[k.Params().Name]
	}
	return ""
}
