package causes

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"syscall"

	"doorstep/flows/oauth"
)

// networkReasons tell why there was no answer, the outermost first: a proxy that cannot be reached is a matter of
// the proxy, and a time-out while a name is looked up one of the name.
var networkReasons = []struct {
	cause string
	is    func(error) bool
}{
	{"network.proxy", isProxy},
	{"network.dns", isType[*net.DNSError]},
	{"network.tls", isTLS},
	{"network.refused", isRefused},
	{"network.timeout", isTimeout},
	{"network.refused", isCutOff},
}

// networkCause gives the cause of a transport's error, "" when it is none.
func networkCause(err error) string {
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, oauth.ErrPlainHTTP) {
		return ""
	}
	for _, r := range networkReasons {
		if r.is(err) {
			return r.cause
		}
	}
	return networkWording(err.Error())
}

// networkWording is for systems whose error numbers Go does not map to the usual ones, such as Windows'.
func networkWording(text string) string {
	for _, p := range ranked(suspects(sharedMatcher().match(fold(text)))) {
		if family := find(p.cause).family; family == famReach && p.cause != "cdf.unavailable" {
			return p.cause
		}
	}
	return ""
}

func isType[E error](err error) bool {
	var e E
	return errors.As(err, &e)
}

func isProxy(err error) bool {
	var op *net.OpError
	return isType[*oauth.ProxyError](err) || errors.As(err, &op) && op.Op == "proxyconnect"
}

func isTLS(err error) bool {
	var op *net.OpError
	return isType[*tls.CertificateVerificationError](err) || isType[tls.RecordHeaderError](err) || isType[tls.AlertError](err) ||
		isType[x509.UnknownAuthorityError](err) || isType[x509.HostnameError](err) || isType[x509.CertificateInvalidError](err) ||
		isType[x509.SystemRootsError](err) || errors.Is(err, http.ErrSchemeMismatch) ||
		errors.As(err, &op) && (op.Op == "remote error" || op.Op == "local error")
}

func isRefused(err error) bool { return errors.Is(err, syscall.ECONNREFUSED) }

func isTimeout(err error) bool {
	var t interface{ Timeout() bool }
	return errors.Is(err, context.DeadlineExceeded) || errors.Is(err, os.ErrDeadlineExceeded) ||
		errors.As(err, &t) && t.Timeout() || errors.Is(err, syscall.EHOSTUNREACH) || errors.Is(err, syscall.ENETUNREACH)
}

func isCutOff(err error) bool {
	return errors.Is(err, syscall.ECONNRESET) || errors.Is(err, syscall.EPIPE) || errors.Is(err, io.EOF) ||
		errors.Is(err, io.ErrUnexpectedEOF) || isType[*oauth.BrokenOffError](err)
}

// notYetValid reports a certificate that is out of its time, which a wrong clock makes of good ones too.
func notYetValid(err error) bool {
	var invalid x509.CertificateInvalidError
	return errors.As(err, &invalid) && invalid.Reason == x509.Expired
}
