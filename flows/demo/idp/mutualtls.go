package idp

import (
	"context"
	"crypto/sha256"
	"crypto/x509"
	"errors"
	"net/http"

	"github.com/luikyv/go-oidc/pkg/goidc"
	"github.com/luikyv/go-oidc/pkg/provider"
)

// MutualTLS is where clients present certificates (RFC 8705).
type MutualTLS struct {
	Base      string         // scheme and host, "" for a provider that takes no certificates
	Authority *x509.CertPool // who vouches for the certificates of tls_client_auth
}

// mutualTLS has clients sign in with certificates, and binds their tokens to these.
func (p *Provider) mutualTLS() []provider.Option {
	if p.mtls.Base == "" {
		return nil
	}
	return []provider.Option{
		provider.WithMTLS(p.mtls.Base, p.certificate),
		provider.WithTLSAuthn(), provider.WithSelfSignedTLSAuthn(), provider.WithTLSTokenBinding(),
	}
}

var errNoCertificate = errors.New("no client certificate was presented")

type certificateKey struct{}

// presenting hangs the certificate on a request that came with one.
func presenting(r *http.Request) *http.Request {
	if r.TLS == nil || len(r.TLS.PeerCertificates) == 0 {
		return r
	}
	return r.WithContext(context.WithValue(r.Context(), certificateKey{}, r.TLS.PeerCertificates[0]))
}

// certificate gives what the request's client has presented. That it is the registered one, the library sees to; that an
// authority vouches for it where the registration only tells a name (RFC 8705 §2.1) is left to its host.
func (p *Provider) certificate(ctx context.Context) (*x509.Certificate, error) {
	cert, ok := ctx.Value(certificateKey{}).(*x509.Certificate)
	if !ok {
		return nil, errNoCertificate
	}
	if c, err := p.clients.Client(ctx, of(ctx).client); err == nil && c.TokenAuthnMethod == goidc.AuthnMethodTLS {
		_, err := cert.Verify(x509.VerifyOptions{
			Roots: p.mtls.Authority, CurrentTime: p.now(), KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth},
		})
		return cert, err
	}
	return cert, nil
}

func thumbprint(c *x509.Certificate) []byte {
	sum := sha256.Sum256(c.Raw)
	return sum[:]
}

// certified registers the application's certificate: by its subject, or the very certificate where nobody vouches for it.
func (a App) certified(c *goidc.Client) {
	switch {
	case a.Certificate == nil:
	case a.Auth == goidc.AuthnMethodTLS:
		c.TLSSubjectDistinguishedName = a.Certificate.Subject.String()
	case a.Auth == goidc.AuthnMethodSelfSignedTLS:
		c.JWKS = &goidc.JSONWebKeySet{Keys: []goidc.JSONWebKey{{
			Key: a.Certificate.PublicKey, Certificates: []*x509.Certificate{a.Certificate},
			CertificateThumbprintSHA256: thumbprint(a.Certificate),
		}}}
	default:
	}
}
