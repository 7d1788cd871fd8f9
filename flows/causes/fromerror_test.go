package causes

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"doorstep/flows/oauth"
	"doorstep/profiles"
)

func ids(list []Cause) string {
	all := make([]string, len(list))
	for i, c := range list {
		all[i] = c.ID
	}
	return strings.Join(all, " ")
}

func TestFromErrorOfAnswers(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		err  oauth.Error
		want string // the causes in order; a * at the end allows for more
	}{
		{"the code alone", oauth.Error{Endpoint: oauth.EndpointToken, Status: 401, Code: "invalid_client"}, "access-denied.client-secret access-denied.client-id"},
		{"the code in capitals", oauth.Error{Endpoint: oauth.EndpointToken, Status: 401, Code: "INVALID_CLIENT"}, "access-denied.client-secret access-denied.client-id"},
		{"a code was refused", oauth.Error{Endpoint: oauth.EndpointToken, GrantType: "authorization_code", Status: 400, Code: "invalid_grant"}, "flow.code-expired"},
		{"a refresh token was refused", oauth.Error{Endpoint: oauth.EndpointToken, GrantType: "refresh_token", Status: 400, Code: "invalid_grant"}, "flow.refresh-token"},
		{"a number refines the code", oauth.Error{Endpoint: oauth.EndpointToken, Status: 400, Code: "invalid_grant", VendorCodes: []int{50076}}, "flow.mfa"},
		{"a number in the text does too", oauth.Error{Endpoint: oauth.EndpointToken, Status: 400, Code: "unauthorized_client", Description: "AADSTS700016: Application with identifier 'x' was not found in the directory 'y'."}, "access-denied.client-id"},
		{"a number that nobody knows", oauth.Error{Endpoint: oauth.EndpointToken, Status: 400, Code: "invalid_scope", VendorCodes: []int{99999999}}, "request.scope"},
		{"the code says it all", oauth.Error{Endpoint: oauth.EndpointToken, Status: 400, Code: "expired_token", VendorCodes: []int{70000}}, "flow.code-expired"},
		{"a wording refines the code", oauth.Error{Endpoint: oauth.EndpointToken, Status: 403, Code: "access_denied", Description: "Service not enabled within domain: https://x"}, "access-denied.api-permission"},
		{"Auth0's wrong secret", oauth.Error{Endpoint: oauth.EndpointToken, Status: 401, Code: "access_denied", Description: "Unauthorized"}, "access-denied.client-secret*"},
		{"Keycloak's grant that is off", oauth.Error{Endpoint: oauth.EndpointDevice, Status: 400, Code: "invalid_grant", Description: "Client not allowed for OAuth 2.0 Device Authorization Grant"}, "flow.not-allowed"},
		{"not an error of anyone", oauth.Error{Endpoint: oauth.EndpointToken, Status: 400, Code: "flux_capacitor_low", Description: "1.20 gigawatts"}, ""},
		{"a pending poll", oauth.Error{Endpoint: oauth.EndpointToken, Status: 400, Code: "authorization_pending"}, ""},
		{"too fast at the start", oauth.Error{Endpoint: oauth.EndpointDevice, Status: 400, Code: "slow_down"}, "idp.rate-limited"},

		{"a page", oauth.Error{Endpoint: oauth.EndpointToken, Status: 200, Problem: "not JSON but HTML"}, "idp.endpoint"},
		{"a redirect", oauth.Error{Endpoint: oauth.EndpointToken, Status: 302, Location: "https://login.example.com"}, "idp.endpoint"},
		{"nothing there", oauth.Error{Endpoint: oauth.EndpointToken, Status: 404, Snippet: "Not Found"}, "idp.endpoint"},
		{"throttled", oauth.Error{Endpoint: oauth.EndpointToken, Status: 429}, "idp.rate-limited"},
		{"down", oauth.Error{Endpoint: oauth.EndpointToken, Status: 503}, "idp.unavailable"},
		{"down, with a page", oauth.Error{Endpoint: oauth.EndpointToken, Status: 502, Problem: "not JSON but HTML", Snippet: "<html>502 Bad Gateway</html>"}, "idp.unavailable*"},
		{"an error of the server's by code", oauth.Error{Endpoint: oauth.EndpointToken, Status: 500, Code: "server_error"}, "idp.unavailable"},
		{"no discovery", oauth.Error{Endpoint: oauth.EndpointDiscovery, Status: 404}, "idp.discovery"},
		{"another issuer", oauth.Error{Endpoint: oauth.EndpointDiscovery, Status: 200, Problem: "names another issuer: https://x"}, "idp.discovery"},
		{"no tenant", oauth.Error{Endpoint: oauth.EndpointDiscovery, Status: 400, Code: "invalid_tenant", Description: "AADSTS90002: Tenant 'x' not found."}, "access-denied.tenant"},
		{"no discovery, by a code that nobody knows", oauth.Error{Endpoint: oauth.EndpointDiscovery, Status: 400, Code: "not_today"}, "idp.discovery"},
		{"userinfo without openid", oauth.Error{Endpoint: oauth.EndpointUserinfo, Status: 403, Code: "access_denied"}, "request.scope"},
		{"a proxy's page", oauth.Error{Endpoint: oauth.EndpointToken, Status: 403, Problem: "not JSON but HTML", Snippet: "<html>Access denied by Zscaler</html>"}, "network.proxy*"},
		{"a proxy that wants a login", oauth.Error{Endpoint: oauth.EndpointToken, Status: 407}, "network.proxy"},

		{"CDF's bare 401", oauth.Error{Endpoint: oauth.EndpointCDF, Status: 401, Description: "Unauthorized"}, "invalid-token.audience cdf.project expired.not-renewed"},
		{"CDF's 401 with a reason", oauth.Error{Endpoint: oauth.EndpointCDF, Status: 401, Description: "Token is expired"}, "expired.not-renewed*"},
		{"CDF's 403", oauth.Error{Endpoint: oauth.EndpointCDF, Status: 403, Description: "Resource not found. This may also be due to insufficient access rights."}, "forbidden.capability"},
		{"CDF throttles", oauth.Error{Endpoint: oauth.EndpointCDF, Status: 429, Description: "Project exceeded maximum number='50' of concurrent requests."}, "cdf.unavailable"},
		{"CDF down", oauth.Error{Endpoint: oauth.EndpointCDF, Status: 503}, "cdf.unavailable"},
		{"not CDF", oauth.Error{Endpoint: oauth.EndpointCDF, Status: 200, Problem: "not JSON"}, "cdf.unavailable"},
		{"CDF's 400", oauth.Error{Endpoint: oauth.EndpointCDF, Status: 400, Description: "Request must contain exactly 1 item in request body"}, ""},

		{"a resource's challenge", oauth.Error{Endpoint: oauth.EndpointResource, Status: 403, Code: "insufficient_scope"}, "forbidden.scope"},
		{"a resource's expired token", oauth.Error{Endpoint: oauth.EndpointResource, Status: 401, Code: "invalid_token", Description: "The access token expired"}, "expired.not-renewed"},
		{"a resource's bare 401", oauth.Error{Endpoint: oauth.EndpointResource, Status: 401}, "invalid-token.audience expired.not-renewed"},
		{"a header too large", oauth.Error{Endpoint: oauth.EndpointResource, Status: 431}, "token.too-large"},
		{"invalid_token of a token endpoint", oauth.Error{Endpoint: oauth.EndpointToken, Status: 400, Code: "invalid_token"}, "token.type"},
	} {
		got := ids(FromError(fmt.Errorf("signing in: %w", &c.err), Facts{}))
		if prefix, more := strings.CutSuffix(c.want, "*"); got != c.want && (!more || !strings.HasPrefix(got, prefix)) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestBare401KnowsTheAudience holds that a token for the right cluster isn't blamed for its audience.
func TestBare401KnowsTheAudience(t *testing.T) {
	t.Parallel()
	f := Facts{BaseURL: "https://westeurope-1.cognitedata.com", Token: TokenFacts{Audience: "https://westeurope-1.cognitedata.com/"}}
	bare := &oauth.Error{Endpoint: oauth.EndpointCDF, Status: 401, Description: "Unauthorized"}
	if list := FromError(bare, f); len(list) != 3 || list[0].ID != "cdf.project" || list[2].ID != "invalid-token.audience" {
		t.Errorf("%+v", list)
	}
	f.Token.Audience = "https://api.cognitedata.com"
	if list := FromError(bare, f); list[0].ID != "invalid-token.audience" {
		t.Errorf("%+v", list)
	}
}

func TestFromErrorOfNetwork(t *testing.T) {
	t.Parallel()
	dial := func(err error) error {
		return &url.Error{Op: "Post", URL: "https://idp.example.com/token", Err: &net.OpError{Op: "dial", Net: "tcp", Err: err}}
	}
	for _, c := range []struct {
		name string
		err  error
		want string
	}{
		{"no name", dial(&net.DNSError{Err: "no such host", Name: "idp.example.com", IsNotFound: true}), "network.dns"},
		{"a name server that is slow", dial(&net.DNSError{Err: "i/o timeout", Name: "idp.example.com", IsTimeout: true}), "network.dns"},
		{"refused", dial(os.NewSyscallError("connect", syscall.ECONNREFUSED)), "network.refused"},
		{"refused, as Windows says it", dial(errors.New("connectex: No connection could be made because the target machine actively refused it.")), "network.refused"},
		{"reset", dial(syscall.ECONNRESET), "network.refused"},
		{"ended", &url.Error{Op: "Post", Err: io.EOF}, "network.refused"},
		{"deadline", &url.Error{Op: "Post", Err: context.DeadlineExceeded}, "network.timeout"},
		{"no route", dial(syscall.EHOSTUNREACH), "network.timeout"},
		{"unknown authority", &tls.CertificateVerificationError{Err: x509.UnknownAuthorityError{}}, "network.tls"},
		{"another host's", x509.HostnameError{Certificate: &x509.Certificate{}, Host: "x"}, "network.tls"},
		{"expired certificate", x509.CertificateInvalidError{Cert: &x509.Certificate{}, Reason: x509.Expired}, "network.tls token.clock"},
		{"not TLS", tls.RecordHeaderError{Msg: "first record does not look like a TLS handshake"}, "network.tls"},
		{"an alert", &net.OpError{Op: "remote error", Err: tls.AlertError(40)}, "network.tls"},
		{"a proxy says no", &oauth.ProxyError{Proxy: "proxy:3128", Status: http.StatusForbidden}, "network.proxy"},
		{"a proxy is not there", &net.OpError{Op: "proxyconnect", Err: syscall.ECONNREFUSED}, "network.proxy"},
		{"given up", &url.Error{Op: "Post", Err: context.Canceled}, ""},
		{"plain http", oauth.ErrPlainHTTP, ""},
		{"something else", errors.New("the dog ate it"), ""},
		{"nothing", nil, ""},
	} {
		if got := ids(FromError(c.err, Facts{})); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		if c.err == nil {
			continue
		}
		wrapped := &oauth.Error{Endpoint: oauth.EndpointToken, Method: http.MethodPost, URL: "https://idp.example.com/token", Err: c.err}
		if got := ids(FromError(wrapped, Facts{})); got != c.want {
			t.Errorf("%s, in an oauth.Error: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestFromErrorOfRealTransports(t *testing.T) {
	t.Parallel()
	untrusted := httptest.NewUnstartedServer(http.NotFoundHandler())
	untrusted.Config.ErrorLog = log.New(io.Discard, "", 0)
	untrusted.StartTLS()
	defer untrusted.Close()
	plain := httptest.NewServer(http.NotFoundHandler())
	defer plain.Close()
	silent := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }))
	defer silent.Close()
	closed := httptest.NewServer(http.NotFoundHandler())
	closed.Close()
	aborting := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }))
	defer aborting.Close()
	for target, want := range map[string]string{
		untrusted.URL: "network.tls", strings.Replace(plain.URL, "http:", "https:", 1): "network.tls", silent.URL: "network.timeout",
		closed.URL: "network.refused", aborting.URL: "network.refused",
	} {
		client := &http.Client{Timeout: 20 * time.Second, Transport: &http.Transport{}}
		if want == "network.timeout" {
			client.Timeout = 100 * time.Millisecond
		}
		r, err := client.Get(target)
		if err == nil {
			r.Body.Close()
			t.Errorf("%s: no error", target)
			continue
		}
		if got := ids(FromError(err, Facts{})); got != want {
			t.Errorf("%s: got %q, want %q, for %v", target, got, want, err)
		}
	}
}

type named struct{ error }

func (named) CauseID() string { return "cdf.api-key" }

func TestFromErrorTakesTheCauseThatAnErrorNames(t *testing.T) {
	t.Parallel()
	got := FromError(fmt.Errorf("x: %w", named{errors.New("api-key: CDF has retired it")}), Facts{})
	if ids(got) != "cdf.api-key" || got[0].Evidence != "api-key: CDF has retired it" {
		t.Errorf("%+v", got)
	}
}

func TestFromErrorFillsIn(t *testing.T) {
	t.Parallel()
	e := &oauth.Error{
		Endpoint: oauth.EndpointToken, URL: "https://login.microsoftonline.com/t/oauth2/v2.0/token", Status: 401, Code: "invalid_client",
		Description: "AADSTS7000215: Invalid client secret provided.\r\nTrace ID: 1\r\nCorrelation ID: 2", VendorCodes: []int{7000215}, RequestID: "req-1",
	}
	c := FromError(e, Facts{})[0]
	if want := "token endpoint answered 401: invalid_client: AADSTS7000215: Invalid client secret provided. (request ID req-1)"; c.Evidence != want {
		t.Errorf("got %q, want %q", c.Evidence, want)
	}
	if !strings.Contains(c.Steps[0], "Entra admin center") {
		t.Errorf("the provider shows in the URL: %q", c.Steps)
	}
	c = FromError(e, Facts{Profile: &profiles.Profile{Provider: profiles.Okta}})[0]
	if strings.Contains(strings.Join(c.Steps, " "), "Entra") {
		t.Errorf("the profile's provider goes first: %q", c.Steps)
	}
}

func TestFromErrorTellsABareNumber(t *testing.T) {
	t.Parallel()
	e := &oauth.Error{Endpoint: oauth.EndpointToken, Status: 400, Code: "invalid_grant", VendorCodes: []int{50105}}
	c := FromError(e, Facts{})[0]
	if !strings.Contains(c.Evidence, "the person is not assigned to the application") || !strings.Contains(c.Steps[0], "Users and groups") {
		t.Errorf("%+v", c)
	}
}

func TestFromErrorRetryAfter(t *testing.T) {
	t.Parallel()
	e := &oauth.Error{Endpoint: oauth.EndpointToken, Status: 429, RetryAfter: 30 * time.Second}
	if c := FromError(e, Facts{})[0]; !strings.Contains(c.Steps[0], "30s") {
		t.Errorf("%q", c.Steps)
	}
}

func TestFromErrorShowsNoSecret(t *testing.T) {
	t.Parallel()
	for _, e := range []*oauth.Error{
		{Endpoint: oauth.EndpointToken, Status: 400, Code: "invalid_client", Description: "client_secret=" + theSecret + " is wrong\x1b[2J"},
		{Endpoint: oauth.EndpointToken, Status: 401, Code: "invalid_client", Problem: `{"client_secret":"` + theSecret + `"}`},
		{Endpoint: oauth.EndpointToken, Err: &url.Error{Op: "Get", URL: "https://x/?access_token=" + theSecret, Err: syscall.ECONNREFUSED}},
	} {
		list := FromError(e, Facts{})
		if len(list) == 0 {
			t.Errorf("%v: no cause", e)
		}
		for _, c := range list {
			if strings.Contains(c.Evidence, theSecret) || strings.Contains(c.Evidence, "\x1b") {
				t.Errorf("%q", c.Evidence)
			}
		}
	}
}
