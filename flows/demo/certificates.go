package demo

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"fmt"
	"math/big"
	"net"
	"time"
)

// certificateLife is longer than anybody lets a demo run, and long enough for nobody to be told to renew them.
const certificateLife = 90 * 24 * time.Hour

// certificates are those of mutual TLS (RFC 8705): the authority that vouches for the rest, the provider's own, that of
// the applications which sign in with one, which share it as they share the key, and the one that they had before.
type certificates struct {
	authority, server, application, former tls.Certificate // each with its Leaf
}

func newCertificates(now time.Time) (*certificates, error) {
	c := &certificates{}
	for _, next := range []struct {
		into     *tls.Certificate
		template x509.Certificate
	}{
		{&c.authority, x509.Certificate{
			SerialNumber: big.NewInt(1), Subject: named("authority"), IsCA: true, BasicConstraintsValid: true,
			KeyUsage: x509.KeyUsageCertSign,
		}},
		{&c.server, x509.Certificate{
			SerialNumber: big.NewInt(2), Subject: named("provider"),
			KeyUsage: x509.KeyUsageDigitalSignature, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
			IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, DNSNames: []string{"localhost"},
		}},
		{&c.application, x509.Certificate{
			SerialNumber: big.NewInt(3), Subject: named("application"),
			KeyUsage: x509.KeyUsageDigitalSignature, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth},
		}},
		{&c.former, x509.Certificate{
			SerialNumber: big.NewInt(4), Subject: named("application"),
			KeyUsage: x509.KeyUsageDigitalSignature, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth},
		}},
	} {
		next.template.NotBefore, next.template.NotAfter = now.Add(-time.Hour), now.Add(certificateLife)
		if err := c.issue(next.into, &next.template); err != nil {
			return nil, fmt.Errorf("making the certificates: %w", err)
		}
	}
	return c, nil
}

// organization tells a certificate that a demo has written from one of somebody's own.
const organization = "doorstep demo"

func named(what string) pkix.Name {
	return pkix.Name{Organization: []string{organization}, CommonName: what}
}

// issue makes a key and a certificate for it that the authority vouches for; the first one is the authority's own.
func (c *certificates) issue(into *tls.Certificate, template *x509.Certificate) error {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	parent, signer := c.authority.Leaf, c.authority.PrivateKey
	if parent == nil {
		parent, signer = template, key
	}
	der, err := x509.CreateCertificate(rand.Reader, template, parent, key.Public(), signer)
	if err != nil {
		return err
	}
	leaf, err := x509.ParseCertificate(der)
	*into = tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key, Leaf: leaf}
	return err
}

// pool is what trusts the authority.
func (c *certificates) pool() *x509.CertPool {
	pool := x509.NewCertPool()
	pool.AddCert(c.authority.Leaf)
	return pool
}

// pair gives a certificate and its key as PEM, in this order.
func pair(c tls.Certificate) ([]byte, error) {
	der, err := x509.MarshalPKCS8PrivateKey(c.PrivateKey)
	if err != nil {
		return nil, err
	}
	return append(certificatePEM(c), pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der})...), nil
}

func certificatePEM(c tls.Certificate) []byte {
	return pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: c.Leaf.Raw})
}

// isCertificate tells a certificate that a demo has written.
func isCertificate(old []byte) bool {
	block, _ := pem.Decode(old)
	if block == nil {
		return false
	}
	c, err := x509.ParseCertificate(block.Bytes)
	return err == nil && len(c.Subject.Organization) == 1 && c.Subject.Organization[0] == organization
}
