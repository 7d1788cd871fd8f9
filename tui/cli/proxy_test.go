package cli

import (
	"strings"
	"testing"
)

// A proxy variable that cannot be read is named as the cause, for the calls that it is for, and what is in it is not shown.
func TestUnreadableProxy(t *testing.T) {
	t.Parallel()
	const profile = "profiles:\n  p: {issuer: https://id.invalid, client-id: x, client-secret: y}\n"
	for name, tt := range map[string]struct {
		env   map[string]string
		named string // the variable that is blamed, "" for none
	}{
		"a port that is none":        {map[string]string{"HTTPS_PROXY": "http://ada:pa55word@proxy.example:x"}, "HTTPS_PROXY"},
		"an escape that is none":     {map[string]string{"https_proxy": "http://ada:pa55%zz@proxy.example:8080"}, "https_proxy"},
		"a scheme of something else": {map[string]string{"HTTPS_PROXY": "ftp://ada:pa55word@proxy.example"}, "HTTPS_PROXY"},
		"for another scheme":         {map[string]string{"HTTP_PROXY": "http://ada:pa55word@proxy.example:x"}, ""},
		"not for this host":          {map[string]string{"HTTPS_PROXY": "http://proxy.example:x", "NO_PROXY": "a, .invalid"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			at := placeWith(t, profile)
			for k, v := range tt.env {
				at.env[k] = v
			}
			got := at.drive(t.Context(), "token", "p")
			blamed := strings.Contains(got.errOut, "network.proxy")
			if got.code != exitUnreachable || blamed != (tt.named != "") || !strings.Contains(got.errOut, tt.named) || strings.Contains(got.errOut, "pa55") {
				t.Errorf("exit %d: %s", got.code, got.errOut)
			}
		})
	}
}

func TestProxyAddress(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"http://proxy:8080": true, "proxy.example:8080": true, "proxy": true, "socks5://user:p@h:1080": true, "https://[::1]:3128": true,
		"http://proxy:80x": false, "gopher://proxy": false, "http://": false, "%zz": false,
	} {
		if got := proxyAddress(text); got != want {
			t.Errorf("proxyAddress(%q) = %v", text, got)
		}
	}
}
