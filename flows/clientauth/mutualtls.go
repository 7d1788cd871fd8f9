package clientauth

import (
	"crypto/tls"
	"strings"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
)

// mutualTLS says the client's name; the connection proves it (RFC 8705 §2). Whether an authority or the registration
// itself vouches for the certificate is between the server and the client's owner.
func mutualTLS(c oauth.Client, call *httpclient.Call, _ time.Time) error {
	if _, err := Certificate(c); err != nil {
		return err
	}
	call.Form.Set("client_id", c.ID)
	return nil
}

// Certificate gives what c presents when it connects. The error is an [*Error], which quotes nothing of what was read.
func Certificate(c oauth.Client) (tls.Certificate, error) {
	var none tls.Certificate
	wrong := func(problem string) error { return &Error{Method: Method(c), Problem: problem} }
	if c.Certificate == "" {
		return none, wrong("needs a client certificate, and the client has none")
	}
	if !strings.Contains(c.Certificate, "-----BEGIN CERTIFICATE-----") {
		return none, wrong("has a certificate file without a PEM certificate (-----BEGIN CERTIFICATE-----)")
	}
	key := c.Key.Reveal()
	if key == "" {
		key = c.Certificate
	}
	if _, problem := parsePEM([]byte(key)); problem != "" {
		return none, wrong(problem)
	}
	pair, err := tls.X509KeyPair([]byte(c.Certificate), []byte(key))
	switch {
	case err == nil:
		return pair, nil
	case strings.Contains(err.Error(), "does not match"):
		return none, wrong("has a key that is not the certificate's")
	}
	return none, wrong("has a certificate that cannot be read")
}
