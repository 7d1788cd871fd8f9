package flows

import (
	"context"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"time"

	"doorstep/flows/clientauth"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// CertificateEnd tells when the certificate that p's client authenticates with runs out, the zero time when it has none.
// Of a secret nothing but its provider knows that.
func (c *Client) CertificateEnd(ctx context.Context, p *profiles.Profile) (time.Time, error) {
	e := p.Effective()
	text, err := c.certificateText(ctx, e)
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

// certificateText gives the certificate of an effective profile as PEM, with its key where both are in one file; zero when it
// names none.
func (c *Client) certificateText(ctx context.Context, e *profiles.Profile) (secret.Value, error) {
	const key = "client-certificate-password"
	text, err := c.file(ctx, e, "client-certificate", e.ClientCertificate)
	if err != nil || text.IsZero() {
		return text, err
	}
	password, err := c.secret(ctx, e, key, e.CertificatePassword)
	if err != nil {
		return text, err
	}
	wrong := &ConfigError{Profile: e.Name, Key: "client-certificate", Cause: "flow.client-auth"}
	text, wrong.Err = clientauth.CertificatePEM(text, password)
	switch {
	case wrong.Err == nil:
		return text, nil
	case !errors.Is(wrong.Err, clientauth.ErrPassword):
		wrong.Problem = "cannot be read: " + wrong.Err.Error() + "; write the path of one that has both"
	case e.CertificatePassword.IsZero():
		wrong.Key, wrong.Problem = key, "is missing, and the file of client-certificate is encrypted: write ${VARIABLE}, keyring:, file:PATH or command:[…]"
	default:
		wrong.Key, wrong.Problem = key, "doesn't open the file of client-certificate: compare it with what the file was exported with"
	}
	return text, wrong
}
