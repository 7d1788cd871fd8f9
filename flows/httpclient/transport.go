package httpclient

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"time"

	"doorstep/flows/oauth"
)

// newTransport is net/http's own way to the network, proxies of the environment included, with TLS 1.2 or later
// and the CA file's certificates added.
func newTransport(caFiles ...string) (*http.Transport, error) {
	roots, err := rootsWith(caFiles...)
	if err != nil {
		return nil, err
	}
	dialer := &net.Dialer{Timeout: 15 * time.Second, KeepAlive: 30 * time.Second}
	return &http.Transport{
		Proxy:                  http.ProxyFromEnvironment,
		OnProxyConnectResponse: onProxyConnect,
		DialContext:            dialer.DialContext,
		ForceAttemptHTTP2:      true,
		MaxIdleConns:           64,
		MaxIdleConnsPerHost:    32, // of the usual 2, many profiles of one provider would throw away nearly every connection
		IdleConnTimeout:        90 * time.Second,
		TLSHandshakeTimeout:    15 * time.Second,
		MaxResponseHeaderBytes: 256 << 10,
		TLSClientConfig:        &tls.Config{MinVersion: tls.VersionTLS12, RootCAs: roots},
	}, nil
}

// onProxyConnect keeps the status of a proxy that refuses: net/http itself would give its text alone.
func onProxyConnect(_ context.Context, proxy *url.URL, _ *http.Request, answer *http.Response) error {
	if answer.StatusCode == http.StatusOK {
		return nil
	}
	return &oauth.ProxyError{Proxy: proxy.Host, Status: answer.StatusCode}
}

// rootsWith gives the system's roots and those of the files; nil, which means the system's, when no file is named.
func rootsWith(files ...string) (*x509.CertPool, error) {
	var roots *x509.CertPool
	for _, file := range files {
		if file == "" {
			continue
		}
		if roots == nil {
			roots = systemRoots()
		}
		if err := addFile(roots, file); err != nil {
			return nil, err
		}
	}
	return roots, nil
}

func systemRoots() *x509.CertPool {
	roots, err := x509.SystemCertPool()
	if err != nil {
		return x509.NewCertPool() // some systems have none; then the files' are all there is
	}
	return roots
}

func addFile(roots *x509.CertPool, file string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return fmt.Errorf("CA file: %w", err)
	}
	n, err := addCertificates(roots, data)
	if err != nil {
		return fmt.Errorf("CA file %s: %w", file, err)
	}
	if n == 0 {
		return fmt.Errorf("CA file %s: no PEM certificate in it (-----BEGIN CERTIFICATE-----)", file)
	}
	return nil
}

// addCertificates is stricter than CertPool.AppendCertsFromPEM, which skips over what it cannot read.
func addCertificates(roots *x509.CertPool, data []byte) (n int, err error) {
	for {
		var block *pem.Block
		if block, data = pem.Decode(data); block == nil {
			return n, nil
		}
		if block.Type != "CERTIFICATE" {
			continue
		}
		cert, err := x509.ParseCertificate(block.Bytes)
		if err != nil {
			return n, fmt.Errorf("certificate %d: %w", n+1, err)
		}
		roots.AddCert(cert)
		n++
	}
}
