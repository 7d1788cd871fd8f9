package demo

import (
	"net/url"
	"strings"
	"testing"
)

// TestAuthorize goes to the authorization endpoint as the browser flow does, and stops at the way back.
func TestAuthorize(t *testing.T) {
	t.Parallel()
	d := shared(t)
	for _, endpoint := range []string{d.Issuer + "/authorize", d.Issuer + "/" + tenantID + "/oauth2/v2.0/authorize"} {
		page, err := url.Parse(endpoint)
		if err != nil {
			t.Fatal(err)
		}
		page.RawQuery = url.Values{
			"client_id": {terminalID()}, "redirect_uri": {"http://127.0.0.1:1/callback"}, "response_type": {"code"}, "scope": {"openid"},
			"state": {"a-state-of-some-length"}, "code_challenge": {strings.Repeat("c", 43)}, "code_challenge_method": {"S256"},
		}.Encode()
		back, err := d.Authorize(page.String(), d.Users[0])
		if err != nil {
			t.Fatalf("%s: %v", endpoint, err)
		}
		answer, err := url.Parse(back)
		if err != nil || answer.Host != "127.0.0.1:1" || answer.Query().Get("code") == "" || answer.Query().Get("state") != "a-state-of-some-length" {
			t.Errorf("%s: sent back to %s", endpoint, back)
		}
	}
	page := d.Issuer + "/authorize?" + url.Values{
		"client_id": {terminalID()}, "redirect_uri": {"http://127.0.0.1:1/callback"}, "response_type": {"code"}, "scope": {"openid"}, "state": {"s"},
	}.Encode()
	if back, err := d.Authorize(page, d.Users[0]); err == nil && strings.Contains(back, "code=") {
		t.Errorf("a request without PKCE is answered with %s", back)
	}
	if _, err := d.Authorize(d.Issuer+"/authorize?client_id=nobody", d.Users[0]); err == nil {
		t.Error("an unknown application is no error")
	}
}
