package flows

import (
	"context"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"time"

	"doorstep/profiles"
)

// CertificateEnd tells when the certificate that p's client authenticates with runs out, the zero time when it has none.
// Of a secret nothing but its provider knows that.
func (c *Client) CertificateEnd(ctx context.Context, p *profiles.Profile) (time.Time, error) {
	e := p.Effective()
	text, err := c.file(ctx, e, "client-certificate", e.ClientCertificate)
	if err != nil || text.IsZero() {
		return time.Time{}, err
	}
	for block, rest := pem.Decode([]byte(text.Reveal())); block != nil; block, rest = pem.Decode(rest) {
		if block.Type != "CERTIFICATE" {
			continue // the key may stand in the same file
		}
		certificate, err := x509.ParseCertificate(block.Bytes)
		if err != nil {
			return time.Time{}, err
		}
		return certificate.NotAfter, nil
	}
	return time.Time{}, errors.New("no certificate in the file of client-certificate")
}
