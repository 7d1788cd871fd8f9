package oauth

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"net/http"
)

// ErrPlainHTTP says that an address was not called because it is plain http and not on loopback.
var ErrPlainHTTP = errors.New("plain http is refused off loopback")

// ProxyError is a proxy that refused to connect to the server (RFC 9110 §9.3.6): with 407 it wants a login.
type ProxyError struct {
	Proxy  string // host and port
	Status int
	// Variable is the environment variable that should say where the proxy is, and doesn't: then nobody was asked. Its value
	// is not told, which may hold a password.
	Variable string
}

// Error names the proxy and its answer.
func (e *ProxyError) Error() string {
	if e.Variable != "" {
		return e.Variable + " is no address of a proxy, such as http://proxy.example.com:8080 (and is not shown, since a password may be in it): " +
			"mend or unset it"
	}
	text := http.StatusText(e.Status)
	if e.Status == http.StatusProxyAuthRequired {
		text += ": the proxy wants a login"
	}
	return "proxy " + e.Proxy + " refused to connect: " + text
}

// BrokenOffError is an answer that began and did not end.
type BrokenOffError struct{ Err error }

// Error tells why it ended.
func (e *BrokenOffError) Error() string { return e.Err.Error() }

// Unwrap gives the transport's error.
func (e *BrokenOffError) Unwrap() error { return e.Err }

// Temporary reports whether the same request may work later: no answer, a 5xx, 408 or 429. An OAuth error code
// is a decision of the server and never temporary, except "temporarily_unavailable" and "server_error"
// (RFC 6749 §4.1.2.1) and whatever comes with a 5xx or 429. No answer is not temporary when waiting cannot
// help: the caller gave up, the certificate isn't trusted, plain http was refused, the proxy forbids it.
//
// A name that doesn't resolve is temporary, since that is what a dead network looks like.
func (e *Error) Temporary() bool {
	switch {
	case permanent(e.Err):
		return false
	case e.Code == "temporarily_unavailable", e.Code == "server_error":
		return true
	case e.Code != "":
		return passing(e.Status) && e.Status != http.StatusRequestTimeout
	}
	var broken *BrokenOffError
	return passing(e.Status) || (e.Err != nil && e.Status == 0) || errors.As(e.Err, &broken)
}

// Unsent reports whether no byte of the request can have reached the server, so that even a request that spends
// something (a code, a rotating refresh token) may be sent again.
func (e *Error) Unsent() bool {
	var op *net.OpError
	if errors.As(e.Err, &op) && (op.Op == "dial" || op.Op == "proxyconnect") {
		return true
	}
	var dns *net.DNSError
	var proxy *ProxyError
	return errors.As(e.Err, &dns) || errors.As(e.Err, &proxy)
}

func passing(status int) bool {
	return status >= 500 || status == http.StatusRequestTimeout || status == http.StatusTooManyRequests
}

// permanent is the one place that says which failures of a transport no waiting cures.
func permanent(err error) bool {
	if errors.Is(err, context.Canceled) || errors.Is(err, ErrPlainHTTP) {
		return true
	}
	var proxy *ProxyError
	if errors.As(err, &proxy) {
		return !passing(proxy.Status)
	}
	return untrusted(err)
}

// untrusted reports a failure of TLS that is about certificates or about the other side not speaking TLS at all.
func untrusted(err error) bool {
	var (
		verification *tls.CertificateVerificationError
		record       tls.RecordHeaderError
		authority    x509.UnknownAuthorityError
		hostname     x509.HostnameError
		invalid      x509.CertificateInvalidError
		roots        x509.SystemRootsError
	)
	return errors.As(err, &verification) || errors.As(err, &record) ||
		errors.As(err, &authority) || errors.As(err, &hostname) || errors.As(err, &invalid) || errors.As(err, &roots) ||
		errors.Is(err, http.ErrSchemeMismatch) || alert(err)
}

// alert reports a TLS handshake that one side gave up; crypto/tls keeps the type of the reason to itself.
func alert(err error) bool {
	var op *net.OpError
	return errors.As(err, &op) && (op.Op == "remote error" || op.Op == "local error")
}
