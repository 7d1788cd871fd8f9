package causes

import "testing"

func TestRefusedGrantIsTheOneRequested(t *testing.T) {
	t.Parallel()
	const refused = `{"error":"invalid_grant","error_description":"The provided access grant is invalid, expired, or revoked."}`
	for text, want := range map[string]string{
		"POST /oauth2/access_token\ngrant_type=password&username=ann\n--\n" + refused + "\nlogin failed":                  "flow.user",
		"POST /oauth2/access_token\ngrant_type=refresh_token&refresh_token=x\n--\n" + refused:                             "flow.refresh-token",
		"POST /oauth2/access_token\n{\"grant_type\":\"authorization_code\"}\n--\n" + refused:                              "flow.code-expired",
		"grant_type=password&username=ann\ngrant_type=refresh_token&refresh_token=x\n" + refused:                          "flow.code-expired",
		"grant_type=password&username=ann\n{\"error\":\"invalid_grant\",\"error_description\":\"invalid refresh token\"}": "flow.refresh-token",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s %v", text, got, want, scores(text))
		}
	}
}
