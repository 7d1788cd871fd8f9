package idp

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

// TestEntraErrors shows the errors that people look for by their number.
func TestEntraErrors(t *testing.T) {
	t.Parallel()
	p := host(t, testTenant)
	all := apiID + defaultScope
	for _, c := range []struct {
		name   string
		form   url.Values
		status int
		code   string
		number int
		about  string // part of the description
	}{
		{"no client", credentials("", "", all), 400, "invalid_request", 900144, "'client_id'"},
		{"unknown client", credentials("nobody", "s", all), 400, "unauthorized_client", 700016, "'nobody'"},
		{"wrong secret", credentials("service", "wrong", all), 401, "invalid_client", 7000215, "'service'"},
		{"expired secret", credentials("ended", "s", all), 401, "invalid_client", 7000222, "'ended'"},
		{"wrong and expired secret", credentials("ended", "wrong", all), 401, "invalid_client", 7000215, "'ended'"},
		{"no secret", credentials("service", "", all), 401, "invalid_client", 7000218, "client_secret"},
		{"secret of a public client", credentials("cli", "s", all), 401, "invalid_client", 700025, "public"},
		{"resource of the old endpoints", url.Values{"grant_type": {"client_credentials"}, "client_id": {"service"}, "client_secret": {"s%cret+&"}, "resource": {apiID}}, 400, "invalid_request", 901002, "'resource'"},
		{"no scope", credentials("assigned", "s", ""), 400, "invalid_request", 900144, "'scope'"},
		{"not .default", credentials("assigned", "s", apiID+"/read"), 400, "invalid_scope", 1002012, apiID + "/read"},
		{"unknown API", credentials("assigned", "s", "https://x.example/.default"), 400, "invalid_resource", 500011, "https://x.example"},
		{"not assigned", credentials("service", "s%cret+&", closedAPI+defaultScope), 400, "invalid_grant", 501051, "'service'(Service)"},
		{"secret in the wrong place", credentials("basic-only", "s", all), 401, "invalid_client", 70002, ""},
		{"blocked", credentials("blocked", "s", all), 400, "invalid_grant", 53003, "Conditional Access"},
		{"grant not allowed", credentials("no-grant", "s", all), 400, "unauthorized_client", 700016, ""},
		{"unknown grant", url.Values{"grant_type": {"magic"}, "client_id": {"cli"}}, 400, "unsupported_grant_type", 70003, ""},
		{"unknown device code", url.Values{"grant_type": {"urn:ietf:params:oauth:grant-type:device_code"}, "client_id": {"cli"}, "device_code": {"x"}}, 400, "invalid_grant", 70000, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			a := request(t, p.TokenURL(), c.form, "", "")
			description := a.text("error_description")
			if a.status != c.status || a.text("error") != c.code || !strings.HasPrefix(description, fmt.Sprintf("AADSTS%d: ", c.number)) || !strings.Contains(description, c.about) {
				t.Errorf("got %d %v", a.status, a.doc)
			}
			codes, _ := a.doc["error_codes"].([]any)
			if a.text("trace_id") == "" || a.text("correlation_id") == "" || len(codes) != 1 || codes[0] != float64(c.number) {
				t.Errorf("the envelope is %v", a.doc)
			}
		})
	}
}

func TestUnknownTenant(t *testing.T) {
	t.Parallel()
	mux := http.NewServeMux()
	mux.Handle("/{tenant}/", UnknownTenant("http://base.example", time.Now))
	server := httptest.NewServer(mux)
	defer server.Close()
	a := request(t, server.URL+"/who/oauth2/v2.0/token", nil, "", "")
	if a.status != http.StatusBadRequest || !strings.HasPrefix(a.text("error_description"), "AADSTS90002: Tenant 'who' not found.") {
		t.Errorf("got %d %v", a.status, a.doc)
	}
}

// TestRootErrors shows RFC 6749's errors with a description that says what is wrong.
func TestRootErrors(t *testing.T) {
	t.Parallel()
	p := host(t, "")
	named := func(form url.Values, key, value string) url.Values {
		form.Set(key, value)
		return form
	}
	for _, c := range []struct {
		name        string
		form        url.Values
		user, pass  string
		status      int
		code, about string
	}{
		{"unknown client", credentials("nobody", "s", "read"), "", "", 401, "invalid_client", "the client nobody is not registered here"},
		{"wrong secret", credentials("service", "wrong", "read"), "", "", 401, "invalid_client", "the client secret is wrong"},
		{"wrong secret in the header", credentials("", "", "read"), "service", "wrong", 401, "invalid_client", "the client secret is wrong"},
		{"expired secret", credentials("ended", "s", "read"), "", "", 401, "invalid_client", "the client secret has expired"},
		{"secret in the wrong place", credentials("basic-only", "s", "read"), "", "", 401, "invalid_client", "method 'client_secret_basic', but method 'client_secret_post'"},
		{"misspelt scope", credentials("service", "s%cret+&", "raed"), "", "", 400, "invalid_scope", ""},
		{"grant not allowed", credentials("no-grant", "s", "read"), "", "", 400, "unauthorized_client", ""},
		{"unknown audience", named(credentials("service", "s%cret+&", "read"), "audience", "https://x.example"), "", "", 400, "invalid_target", "https://x.example"},
		{"scope of another API", named(credentials("service", "s%cret+&", apiID+"/read"), "audience", closedAPI), "", "", 400, "invalid_scope", apiID},
		{"not assigned", named(credentials("service", "s%cret+&", "peek"), "audience", closedAPI), "", "", 400, "invalid_grant", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			a := request(t, p.TokenURL(), c.form, c.user, c.pass)
			if a.status != c.status || a.text("error") != c.code || !strings.Contains(a.text("error_description"), c.about) {
				t.Errorf("got %d %v", a.status, a.doc)
			}
			if challenge := a.header.Get("WWW-Authenticate"); (challenge != "") != (c.user != "") {
				t.Errorf("WWW-Authenticate is %q", challenge)
			}
		})
	}
}
