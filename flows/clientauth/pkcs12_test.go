package clientauth_test

import (
	"crypto/ecdsa"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"testing"

	"doorstep/flows/clientauth"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
	"software.sslmate.com/src/go-pkcs12"
)

// parsed gives a certificate and a key of PEM.
func parsed(t testing.TB, certificate, key string) (*x509.Certificate, any) {
	t.Helper()
	der, _ := pem.Decode([]byte(certificate))
	c, err := x509.ParseCertificate(der.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	der, _ = pem.Decode([]byte(key))
	k, err := x509.ParsePKCS8PrivateKey(der.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	return c, k
}

func TestCertificatePEM(t *testing.T) {
	t.Parallel()
	certificate, key := newPair(t)
	above, _ := newPair(t)
	c, k := parsed(t, certificate, key)
	authority, _ := parsed(t, above, key)
	const marker = "marker-password-55ee"
	encoded := func(encoder *pkcs12.Encoder, first *x509.Certificate, rest []*x509.Certificate, password string) string {
		der, err := encoder.Encode(k, first, rest, password)
		if err != nil {
			t.Fatal(err)
		}
		return string(der)
	}
	store, err := pkcs12.Modern.EncodeTrustStore([]*x509.Certificate{c}, marker)
	if err != nil {
		t.Fatal(err)
	}
	modern := encoded(pkcs12.Modern, c, nil, marker)
	for name, tt := range map[string]struct {
		file, password string
		want           string // PEM
		err            error
	}{
		"PEM":                 {certificate + key, marker, certificate + key, nil},
		"nothing":             {"", marker, "", nil},
		"of today":            {modern, marker, certificate + key, nil},
		"of Windows":          {encoded(pkcs12.LegacyDES, c, nil, marker), marker, certificate + key, nil},
		"of old":              {encoded(pkcs12.LegacyRC2, c, nil, marker), marker, certificate + key, nil},
		"an empty password":   {encoded(pkcs12.Modern, c, nil, ""), "", certificate + key, nil},
		"with its chain":      {encoded(pkcs12.Modern, c, []*x509.Certificate{authority}, marker), marker, certificate + above + key, nil},
		"its chain before it": {encoded(pkcs12.Modern, authority, []*x509.Certificate{c}, marker), marker, certificate + above + key, nil},
		"another password":    {modern, "wrong", "", clientauth.ErrPassword},
		"no password":         {modern, "", "", clientauth.ErrPassword},
		"certificates alone":  {string(store), marker, "", clientauth.ErrPKCS12},
		"half of it":          {modern[:len(modern)/2], marker, "", clientauth.ErrPKCS12},
		"a text":              {marker, marker, "", clientauth.ErrPKCS12},
		"a certificate, bare": {string(c.Raw), "", "", clientauth.ErrPKCS12},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := clientauth.CertificatePEM(secret.New(tt.file), secret.New(tt.password))
			if !errors.Is(err, tt.err) || (err == nil) != (tt.err == nil) {
				t.Fatalf("got %v, want %v", err, tt.err)
			}
			if diff := cmp.Diff(tt.want, got.Reveal()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if tt.err != nil || tt.want == "" {
				return
			}
			pair, err := clientauth.Certificate(oauth.Client{Method: oauth.AuthTLSClientAuth, Certificate: got.Reveal(), Key: got})
			if _, ok := pair.PrivateKey.(*ecdsa.PrivateKey); err != nil || !ok {
				t.Errorf("it cannot be presented: %v", err)
			}
		})
	}
}

// Whatever a file holds, it is PEM then, or an error.
func FuzzCertificatePEM(f *testing.F) {
	f.Add("-----BEGIN CERTIFICATE-----", "")
	f.Add("0\x82\x01\x00\x02\x01\x03", "p")
	f.Fuzz(func(t *testing.T, file, password string) {
		got, err := clientauth.CertificatePEM(secret.New(file), secret.New(password))
		if err != nil && !got.IsZero() {
			t.Errorf("%q gave something beside %v", file, err)
		}
	})
}
