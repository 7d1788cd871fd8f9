// Package faults is what goes wrong on the way to an identity provider or to CDF: servers that are down, throttle,
// answer with a web page, send people elsewhere, or say nothing at all. Each is a real server's real behaviour.
package faults

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"fmt"
	"io"
	"math/big"
	"net"
	"net/http"
	"time"
)

// loginPage is what a captive portal or a load balancer sends in place of an API's answer.
const loginPage = "<!doctype html><html><head><title>Welcome</title></head><body><h1>Welcome to the network</h1><p>Please accept the terms to continue.</p></body></html>\n"

// Site is a server with one broken provider, or broken CDF, under each of its paths.
func Site(base string) http.Handler {
	mux := http.NewServeMux()
	document := func(name, issuer string) {
		mux.HandleFunc("GET /"+name+"/.well-known/openid-configuration", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			_ = json.NewEncoder(w).Encode(map[string]any{
				"issuer": issuer, "token_endpoint": base + "/" + name + "/token", "jwks_uri": base + "/" + name + "/jwks",
				"authorization_endpoint":        base + "/" + name + "/authorize",
				"device_authorization_endpoint": base + "/" + name + "/device_authorization",
				"grant_types_supported":         []string{"client_credentials", "urn:ietf:params:oauth:grant-type:device_code"},
				"response_types_supported":      []string{"code"}, "subject_types_supported": []string{"public"},
				"id_token_signing_alg_values_supported": []string{"RS256"},
			})
		})
	}
	for name, h := range map[string]http.HandlerFunc{
		"down": refuse(http.StatusServiceUnavailable, ""), "busy": refuse(http.StatusTooManyRequests, "120"),
		"moved": elsewhere, "page": page, "silent": silent, "intercepted": intercepted,
	} {
		document(name, base+"/"+name)
		mux.HandleFunc("/"+name+"/", h)
	}
	document("other-issuer", base+"/someone-else")
	return mux
}

// Down is a server that is up and has nothing behind it any more.
func Down() http.Handler { return refuse(http.StatusServiceUnavailable, "") }

func refuse(status int, retryAfter string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		if retryAfter != "" {
			w.Header().Set("Retry-After", retryAfter)
		}
		http.Error(w, http.StatusText(status), status)
	}
}

func page(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write([]byte(loginPage))
}

func elsewhere(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "https://login.elsewhere.example/", http.StatusTemporaryRedirect)
}

// silent takes a request and leaves it at that, until the client gives up or the server ends.
func silent(_ http.ResponseWriter, r *http.Request) {
	_, _ = io.Copy(io.Discard, r.Body) // net/http notices that the client is gone only once the body has been read
	<-r.Context().Done()
	panic(http.ErrAbortHandler)
}

// intercepted is what a proxy answers that stands in the way of plain http unasked (RFC 9110 §15.5.8).
func intercepted(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Via", "1.1 proxy.company.example")
	w.Header().Set("Proxy-Authenticate", `Basic realm="Company proxy"`)
	http.Error(w, "Sign in to the proxy first.", http.StatusProxyAuthRequired)
}

// SelfSigned makes a certificate for loopback that no one has reason to trust.
func SelfSigned(now time.Time) (tls.Certificate, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return tls.Certificate{}, fmt.Errorf("making a key: %w", err)
	}
	c := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "doorstep demo, trusted by no one"},
		NotBefore: now.Add(-time.Hour), NotAfter: now.Add(30 * 24 * time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, DNSNames: []string{"localhost"},
		KeyUsage: x509.KeyUsageDigitalSignature, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	der, err := x509.CreateCertificate(rand.Reader, c, c, key.Public(), key)
	if err != nil {
		return tls.Certificate{}, fmt.Errorf("making a certificate: %w", err)
	}
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, nil
}
