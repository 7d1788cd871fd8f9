package causes

import "testing"

func TestReasonsBeatSteps(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"[error] openidc.lua:483: openidc_discover(): accessing discovery url (https://idp.example/.well-known/openid-configuration) failed: timeout, client: 10.0.0.1": "network.timeout",
		"failed to refresh token: Post \"https://idp.example/oauth2/token\": dial tcp: lookup idp.example: no such host":                                                "network.dns",
		"Failed to exchange authorization code: HTTP 404: [object Object]":                                                                                              "idp.endpoint",
		"failed to refresh token: the refresh token is expired. The network timed out once before.":                                                                     "flow.refresh-token",
		"failed to refresh token":                            "flow.refresh-token",
		"failed to refresh token: 401 Unauthorized":          "flow.refresh-token",
		"accessing discovery url failed: no issuer in there": "idp.discovery",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s %v", text, got, want, scores(text))
		}
	}
}
