package httpclient_test

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
)

// serveTLS starts a server whose certificate nobody trusts, and gives that certificate's file.
func serveTLS(t *testing.T, setUp func(*tls.Config)) (base, caFile string) {
	t.Helper()
	s := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("{}")) }))
	s.Config.ErrorLog = log.New(&bytes.Buffer{}, "", 0)
	s.TLS = &tls.Config{MinVersion: tls.VersionTLS12}
	if setUp != nil {
		setUp(s.TLS)
	}
	s.StartTLS()
	t.Cleanup(s.Close)
	return s.URL, certificateFile(t, s.Certificate())
}

func certificateFile(t *testing.T, cert *x509.Certificate) string {
	t.Helper()
	return writeFile(t, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: cert.Raw}))
}

func writeFile(t *testing.T, data []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "ca.pem")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestCAFile(t *testing.T) {
	t.Parallel()
	base, file := serveTLS(t, nil)
	if _, err := get(t, newClient(t, httpclient.Options{CAFile: file}), base); err != nil {
		t.Errorf("with the CA file: %v", err)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	mixed := writeFile(t, append([]byte("a comment\n-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n"), data...))
	if _, err := get(t, newClient(t, httpclient.Options{CAFile: mixed}), base); err != nil {
		t.Errorf("with something beside the certificate in the file: %v", err)
	}
}

// Several files add up, and RoundTripper goes the same way.
func TestCAFiles(t *testing.T) {
	t.Parallel()
	one, oneFile := serveTLS(t, nil)
	_, otherFile := serveTLS(t, nil)
	c := newClient(t, httpclient.Options{CAFile: otherFile, CAFiles: []string{"", oneFile}})
	if _, err := get(t, c, one); err != nil {
		t.Errorf("with both files: %v", err)
	}
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, one, nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := c.RoundTripper().RoundTrip(req)
	if err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
	if _, err := httpclient.New(httpclient.Options{CAFiles: []string{oneFile, "none.pem"}}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("with a file that is missing: %v", err)
	}
}

func TestCAFileThatIsNone(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"":                 "no PEM certificate in it",
		"-----BEGIN":       "no PEM certificate in it",
		"\x30\x82\x01\xaa": "no PEM certificate in it",
		"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n": "no PEM certificate in it",
		"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n": "certificate 1",
	}
	for content, want := range tests {
		_, err := httpclient.New(httpclient.Options{CAFile: writeFile(t, []byte(content))})
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "ca.pem") {
			t.Errorf("%q: error %v, want the file and %q", content, err, want)
		}
	}
	if _, err := httpclient.New(httpclient.Options{CAFile: filepath.Join(t.TempDir(), "none.pem")}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("missing file: %v", err)
	}
}

// A failure of TLS is told apart from a network that is down: waiting does not cure it.
func TestTLSFailures(t *testing.T) {
	t.Parallel()
	untrusted, _ := serveTLS(t, nil)
	_, otherName := serveTLS(t, nil)
	old, oldFile := serveTLS(t, func(c *tls.Config) { c.MinVersion, c.MaxVersion = tls.VersionTLS10, tls.VersionTLS11 })
	mutual, mutualFile := serveTLS(t, func(c *tls.Config) { c.ClientAuth, c.MaxVersion = tls.RequireAnyClientCert, tls.VersionTLS12 })
	plain := serve(t, func(http.ResponseWriter, *http.Request) {})
	tests := map[string]struct{ base, caFile string }{
		"unknown authority":    {untrusted, ""},
		"another name":         {strings.Replace(untrusted, "127.0.0.1", "localhost", 1), otherName},
		"TLS 1.1":              {old, oldFile},
		"a client certificate": {mutual, mutualFile},
		"no TLS at all":        {strings.Replace(plain, "http:", "https:", 1), ""},
	}
	for name, tt := range tests {
		_, err := get(t, newClient(t, httpclient.Options{CAFile: tt.caFile}), tt.base)
		if e := asError(t, err); e.Temporary() || e.Status != 0 || e.Err == nil {
			t.Errorf("%s: %v is temporary: %v", name, err, e.Temporary())
		}
	}
	_, err := get(t, newClient(t, httpclient.Options{}), untrusted)
	if cause := (*tls.CertificateVerificationError)(nil); !errors.As(err, &cause) {
		t.Errorf("%v does not hold the certificate's error", err)
	}
}

func TestProxy(t *testing.T) {
	t.Parallel()
	c := newClient(t, httpclient.Options{})
	tests := map[string]struct {
		status    int
		temporary bool
		text      string
	}{
		loginHost:   {http.StatusProxyAuthRequired, false, "the proxy wants a login"},
		forbidsHost: {http.StatusForbidden, false, "Forbidden"},
		brokenHost:  {http.StatusBadGateway, true, "Bad Gateway"},
	}
	for host, tt := range tests {
		_, err := get(t, c, "https://"+host+"/?code=sesame-1")
		e := asError(t, err)
		var proxy *oauth.ProxyError
		if !errors.As(err, &proxy) || proxy.Status != tt.status || e.Status != tt.status || proxy.Proxy == "" {
			t.Errorf("%s: %+v (%v)", host, e, err)
			continue
		}
		if e.Temporary() != tt.temporary || !e.Unsent() || !strings.Contains(err.Error(), tt.text) || strings.Contains(err.Error(), "sesame") {
			t.Errorf("%s: %v, temporary %v, unsent %v", host, err, e.Temporary(), e.Unsent())
		}
	}
	// The tunnel goes through; what is behind it shows a certificate for another name, as a proxy does that breaks
	// TLS open.
	_, err := get(t, c, "https://"+proxiedHost+"/")
	if cause := (*tls.CertificateVerificationError)(nil); !errors.As(err, &cause) {
		t.Errorf("through the proxy: %v", err)
	}
}
