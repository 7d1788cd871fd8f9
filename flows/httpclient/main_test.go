package httpclient_test

import (
	"context"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"testing"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
)

// The addresses that the proxy of these tests treats specially; nothing of them resolves anywhere.
const (
	proxiedHost = "proxied.example:443"
	loginHost   = "wants-login.example:443"
	forbidsHost = "forbidden.example:443"
	brokenHost  = "bad-gateway.example:443"
)

// net/http reads the environment's proxies once in a process, so they are set here for all tests. It never asks
// a proxy for a loopback address, which all other tests call.
func TestMain(m *testing.M) {
	behind := httptest.NewUnstartedServer(http.NotFoundHandler())
	behind.Config.ErrorLog = log.New(io.Discard, "", 0)
	behind.StartTLS()
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.Method != http.MethodConnect, r.Host == forbidsHost:
			w.WriteHeader(http.StatusForbidden)
		case r.Host == loginHost:
			w.WriteHeader(http.StatusProxyAuthRequired)
		case r.Host == proxiedHost:
			tunnel(w, behind.Listener.Addr().String())
		default:
			w.WriteHeader(http.StatusBadGateway)
		}
	}))
	for _, name := range []string{"HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"} {
		_ = os.Setenv(name, proxy.URL)
	}
	for _, name := range []string{"NO_PROXY", "no_proxy"} {
		_ = os.Unsetenv(name)
	}
	code := m.Run()
	proxy.Close()
	behind.Close()
	os.Exit(code)
}

func tunnel(w http.ResponseWriter, address string) {
	server, err := (&net.Dialer{}).DialContext(context.Background(), "tcp", address)
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	w.WriteHeader(http.StatusOK)
	client, _, _ := w.(http.Hijacker).Hijack()
	go func() { _, _ = copyAndClose(server, client) }()
	go func() { _, _ = copyAndClose(client, server) }()
}

func newClient(t *testing.T, o httpclient.Options) *httpclient.Client {
	t.Helper()
	c, err := httpclient.New(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.CloseIdle)
	return c
}

// serve starts a server with the answer h and gives its address.
func serve(t *testing.T, h http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

func get(t *testing.T, c *httpclient.Client, url string) (*httpclient.Response, error) {
	t.Helper()
	return c.Do(t.Context(), httpclient.Call{Endpoint: oauth.EndpointDiscovery, URL: url})
}

func copyAndClose(to, from net.Conn) (int64, error) {
	defer func() { _ = to.Close() }()
	return io.Copy(to, from)
}

// asError gives the *oauth.Error that every failure is.
func asError(t *testing.T, err error) *oauth.Error {
	t.Helper()
	var e *oauth.Error
	if !errors.As(err, &e) {
		t.Fatalf("error %v (%T), want an *oauth.Error", err, err)
	}
	return e
}
