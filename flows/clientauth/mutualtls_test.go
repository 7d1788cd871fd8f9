package clientauth_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"math/big"
	"strings"
	"testing"
	"time"

	"doorstep/flows/clientauth"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

// newPair makes a certificate that vouches for itself, and its key.
func newPair(t *testing.T) (certificate, key string) {
	t.Helper()
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "me"},
		NotBefore: time.Unix(0, 0), NotAfter: time.Now().Add(time.Hour),
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, private.Public(), private)
	if err != nil {
		t.Fatal(err)
	}
	pkcs8, err := x509.MarshalPKCS8PrivateKey(private)
	if err != nil {
		t.Fatal(err)
	}
	block := func(kind string, bytes []byte) string {
		return string(pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: bytes}))
	}
	return block("CERTIFICATE", der), block("PRIVATE KEY", pkcs8)
}

func TestMutualTLS(t *testing.T) {
	t.Parallel()
	certificate, key := newPair(t)
	_, otherKey := newPair(t)
	tests := map[string]struct{ certificate, key, problem string }{
		"two files":          {certificate, key, ""},
		"one file":           {key + certificate, "", ""},
		"no certificate":     {"", key, "needs a client certificate"},
		"no PEM":             {"s3cr3t", key, "without a PEM certificate"},
		"no key anywhere":    {certificate, "", "neither a PEM private key"},
		"another's key":      {certificate, otherKey, "not the certificate's"},
		"a broken one":       {"-----BEGIN CERTIFICATE-----\nczNjcjN0\n-----END CERTIFICATE-----\n", key, "cannot be read"},
		"a key that is none": {certificate, "s3cr3t", "neither a PEM private key"},
	}
	for name, tt := range tests {
		for _, method := range []oauth.AuthMethod{oauth.AuthTLSClientAuth, oauth.AuthSelfSignedTLS} {
			t.Run(name+" "+string(method), func(t *testing.T) {
				t.Parallel()
				call := httpclient.Call{}
				c := oauth.Client{ID: "me", Method: method, Certificate: tt.certificate, Key: secret.New(tt.key)}
				err := clientauth.Apply(c, &call, time.Now())
				if tt.problem == "" {
					if err != nil || !cmp.Equal(map[string][]string{"client_id": {"me"}}, map[string][]string(call.Form)) {
						t.Errorf("sent %v, %v", call.Form, err)
					}
					return
				}
				var wrong *clientauth.Error
				if !errors.As(err, &wrong) || wrong.Method != method || !strings.Contains(wrong.Problem, tt.problem) || strings.Contains(err.Error(), "s3cr3t") {
					t.Errorf("got %v, want %q", err, tt.problem)
				}
			})
		}
	}
}
