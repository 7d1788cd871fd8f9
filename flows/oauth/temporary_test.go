package oauth_test

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"syscall"
	"testing"

	"doorstep/flows/oauth"
)

func TestTemporaryAndUnsent(t *testing.T) {
	t.Parallel()
	op := func(op string, err error) error { return &net.OpError{Op: op, Net: "tcp", Err: err} }
	tests := map[string]struct {
		err               oauth.Error
		temporary, unsent bool
	}{
		"200":                       {oauth.Error{Status: 200, Problem: "not JSON"}, false, false},
		"302":                       {oauth.Error{Status: 302}, false, false},
		"400":                       {oauth.Error{Status: 400}, false, false},
		"404":                       {oauth.Error{Status: 404}, false, false},
		"408":                       {oauth.Error{Status: 408}, true, false},
		"429":                       {oauth.Error{Status: 429}, true, false},
		"500":                       {oauth.Error{Status: 500}, true, false},
		"599":                       {oauth.Error{Status: 599}, true, false},
		"decision":                  {oauth.Error{Status: 400, Code: "invalid_grant"}, false, false},
		"decision, 408":             {oauth.Error{Status: 408, Code: "invalid_grant"}, false, false},
		"code with 503":             {oauth.Error{Status: 503, Code: "Service Unavailable"}, true, false},
		"code with 429":             {oauth.Error{Status: 429, Code: "too_many_requests"}, true, false},
		"temporarily_unavailable":   {oauth.Error{Status: 400, Code: "temporarily_unavailable"}, true, false},
		"server_error":              {oauth.Error{Status: 200, Code: "server_error"}, true, false},
		"reset":                     {oauth.Error{Err: op("read", syscall.ECONNRESET)}, true, false},
		"EOF":                       {oauth.Error{Err: io.EOF}, true, false},
		"time-out":                  {oauth.Error{Err: context.DeadlineExceeded}, true, false},
		"cancelled":                 {oauth.Error{Err: context.Canceled}, false, false},
		"broken off":                {oauth.Error{Status: 200, Err: &oauth.BrokenOffError{Err: io.ErrUnexpectedEOF}}, true, false},
		"broken off by the caller":  {oauth.Error{Status: 200, Err: &oauth.BrokenOffError{Err: context.Canceled}}, false, false},
		"refused":                   {oauth.Error{Err: op("dial", syscall.ECONNREFUSED)}, true, true},
		"no such host":              {oauth.Error{Err: op("dial", &net.DNSError{IsNotFound: true})}, true, true},
		"the proxy is away":         {oauth.Error{Err: op("proxyconnect", syscall.ECONNREFUSED)}, true, true},
		"the proxy wants a login":   {oauth.Error{Status: 407, Err: &oauth.ProxyError{Status: 407}}, false, true},
		"the proxy is ill":          {oauth.Error{Status: 502, Err: &oauth.ProxyError{Status: 502}}, true, true},
		"plain http":                {oauth.Error{Err: fmt.Errorf("%w: x", oauth.ErrPlainHTTP)}, false, false},
		"unknown authority":         {oauth.Error{Err: x509.UnknownAuthorityError{}}, false, false},
		"another name":              {oauth.Error{Err: x509.HostnameError{Certificate: &x509.Certificate{}}}, false, false},
		"expired certificate":       {oauth.Error{Err: &tls.CertificateVerificationError{Err: x509.CertificateInvalidError{}}}, false, false},
		"no TLS there":              {oauth.Error{Err: tls.RecordHeaderError{}}, false, false},
		"plain HTTP at TLS's place": {oauth.Error{Err: http.ErrSchemeMismatch}, false, false},
		"handshake refused":         {oauth.Error{Err: op("remote error", errors.New("tls: handshake failure"))}, false, false},
		"an answer that is used":    {oauth.Error{Status: 200, Err: errors.New("another issuer")}, false, false},
	}
	for name, tt := range tests {
		if got := tt.err.Temporary(); got != tt.temporary {
			t.Errorf("%s: temporary %v, want %v", name, got, tt.temporary)
		}
		if got := tt.err.Unsent(); got != tt.unsent {
			t.Errorf("%s: unsent %v, want %v", name, got, tt.unsent)
		}
	}
}

func TestErrorText(t *testing.T) {
	t.Parallel()
	tests := []struct {
		err  error
		want string
	}{
		{
			&oauth.Error{Endpoint: oauth.EndpointToken, Status: 401, Code: "invalid_client", Description: "no\r\nsuch \x1b[31mclient"},
			`token endpoint answered 401: invalid_client: no\x0d\x0asuch \x1b[31mclient`,
		},
		{&oauth.Error{Endpoint: oauth.EndpointDevice, Status: 200, Problem: "not JSON"}, "device_authorization endpoint answered 200: not JSON"},
		{&oauth.Error{Endpoint: oauth.EndpointJWKS, Err: io.EOF}, "jwks endpoint: EOF"},
		{
			&oauth.Error{Endpoint: oauth.EndpointToken, Problem: "plain http is refused off loopback: use https", Err: oauth.ErrPlainHTTP},
			"token endpoint: plain http is refused off loopback: use https",
		},
		{
			&oauth.Error{Endpoint: oauth.EndpointToken, Code: "expired_token", Err: &oauth.Error{Endpoint: oauth.EndpointToken, Status: 503}},
			"token endpoint: expired_token: token endpoint answered 503",
		},
		{&oauth.ProxyError{Proxy: "p:3128", Status: 407}, "proxy p:3128 refused to connect: Proxy Authentication Required: the proxy wants a login"},
		{&oauth.ProxyError{Proxy: "p:3128", Status: 403}, "proxy p:3128 refused to connect: Forbidden"},
		{&oauth.BrokenOffError{Err: io.ErrUnexpectedEOF}, "unexpected EOF"},
	}
	for _, tt := range tests {
		if got := tt.err.Error(); got != tt.want {
			t.Errorf("got  %s\nwant %s", got, tt.want)
		}
	}
	if e := (&oauth.Error{Err: &oauth.BrokenOffError{Err: syscall.ECONNRESET}}); !errors.Is(e, syscall.ECONNRESET) || strings.Contains(e.Error(), "%!") {
		t.Errorf("%v does not unwrap", e)
	}
}
