package discovery_test

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"doorstep/flows/discovery"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
)

// TestAnswersByTLSLeadNowhereElse: a provider on the network has no endpoint on this machine, where anybody's program may
// listen for the secret, and none without TLS.
func TestAnswersByTLSLeadNowhereElse(t *testing.T) {
	t.Parallel()
	for endpoint, name := range map[string]string{
		`"token_endpoint":"http://127.0.0.1:1/t"`:                                      "token_endpoint",
		`"authorization_endpoint":"http://localhost:1/a"`:                              "authorization_endpoint",
		`"device_authorization_endpoint":"http://[::1]:1/d"`:                           "device_authorization_endpoint",
		`"mtls_endpoint_aliases":{"token_endpoint":"http://127.0.0.1:1/t"}`:            "mtls_endpoint_aliases.token_endpoint",
		`"mtls_endpoint_aliases":{"token_endpoint":"http://idp.example/t"}`:            "mtls_endpoint_aliases.token_endpoint",
		`"mtls_endpoint_aliases":{"token_endpoint":"https://ok.example/t","x":"y"}`:    "",
		`"token_endpoint":"https://elsewhere.example/t","mtls_endpoint_aliases":"odd"`: "",
	} {
		var server *httptest.Server
		server = httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			_, _ = io.WriteString(w, `{"issuer":"`+server.URL+`",`+endpoint+`}`)
		}))
		defer server.Close()
		hc := newClient(t, httpclient.Options{Transport: server.Client().Transport})
		m, err := discovery.Fetch(t.Context(), hc, server.URL)
		if name == "" {
			if err != nil || m == nil {
				t.Errorf("%s: %v", endpoint, err)
			}
			continue
		}
		if m != nil || !errors.Is(err, oauth.ErrPlainHTTP) || !strings.Contains(err.Error(), "its "+name+": ") {
			t.Errorf("%s: %v, %v", endpoint, m, err)
		}
	}
}
