package clientauth

import (
	"crypto"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"slices"
	"strings"

	"doorstep/profiles/secret"

	"software.sslmate.com/src/go-pkcs12"
)

// The ways in which a PKCS #12 file cannot be read. They quote nothing of it.
var (
	// ErrPassword is one that its password doesn't open.
	ErrPassword = errors.New("the password doesn't open it")
	// ErrPKCS12 is one that is damaged, or that has no certificate with its private key in it.
	ErrPKCS12 = errors.New("it is neither PEM nor a PKCS #12 file (.pfx, .p12) with one certificate and its private key")
)

// CertificatePEM gives the text of a certificate's file as PEM. PEM is given as it is. A PKCS #12 file (RFC 7292), as
// Windows and Java write them, is opened with its password, and becomes the key's certificate, the others of its chain, and
// the key. The error is [ErrPassword] or [ErrPKCS12].
func CertificatePEM(file, password secret.Value) (secret.Value, error) {
	text := file.Reveal()
	if text == "" || strings.Contains(text, "-----BEGIN ") {
		return file, nil
	}
	key, first, others, err := pkcs12.DecodeChain([]byte(text), password.Reveal())
	switch {
	case errors.Is(err, pkcs12.ErrIncorrectPassword), errors.Is(err, pkcs12.ErrDecryption):
		return secret.Value{}, ErrPassword
	case err != nil:
		return secret.Value{}, ErrPKCS12
	}
	der, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		return secret.Value{}, ErrPKCS12
	}
	var out []byte
	for _, c := range leading(append([]*x509.Certificate{first}, others...), key) {
		out = append(out, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: c.Raw})...)
	}
	return secret.New(string(append(out, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der})...))), nil
}

// leading puts the certificate of the key first, which the order of a file doesn't say for sure.
func leading(chain []*x509.Certificate, key any) []*x509.Certificate {
	signer, ok := key.(crypto.Signer)
	if !ok {
		return chain
	}
	own := func(c *x509.Certificate) bool {
		public, ok := c.PublicKey.(interface{ Equal(crypto.PublicKey) bool })
		return ok && public.Equal(signer.Public())
	}
	i := slices.IndexFunc(chain, own)
	if i < 0 {
		return chain
	}
	return append([]*x509.Certificate{chain[i]}, slices.Delete(slices.Clone(chain), i, i+1)...)
}
