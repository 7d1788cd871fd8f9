package idp

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// TestResponseTypes: an application gets what it is registered for, and no code without PKCE, be it confidential.
func TestResponseTypes(t *testing.T) {
	t.Parallel()
	p := host(t, "")
	for name, tt := range map[string]struct {
		client, response, want string // part of the address that the browser is sent back to
	}{
		"tokens":            {"page", "id_token token", "#"},
		"not registered":    {"page", "code", "error=invalid_request"},
		"the other way":     {"server", "id_token token", "error=invalid_request"},
		"code without PKCE": {"server", "code", "error="},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			v := newVisitor(t)
			page, err := v.Get(p.base + "/authorize?" + url.Values{
				"client_id": {tt.client}, "redirect_uri": {"http://127.0.0.1/callback"}, "response_type": {tt.response},
				"scope": {"openid read"}, "state": {"st"}, "nonce": {"n"},
			}.Encode())
			resp := v.read(t, page, err)
			if resp.StatusCode == http.StatusOK {
				v.submit(t, p.base, url.Values{"action": {"sign-in"}, "user": {"ada"}, "password": {"pw"}})
				resp = v.submit(t, p.base, url.Values{"action": {"approve"}})
			}
			back := resp.Header.Get("Location")
			head, _, _ := strings.Cut(back, "&")
			if !strings.Contains(back, tt.want) || strings.Contains(back, "code=") {
				t.Errorf("sent back to %s…, %d", head, resp.StatusCode)
			}
			if tt.want[0] == '#' && (!strings.Contains(back, "id_token=ey") || !strings.Contains(back, "state=st")) {
				t.Errorf("sent back to %s…", head)
			}
		})
	}
}
