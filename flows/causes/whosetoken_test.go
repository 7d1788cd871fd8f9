package causes

import "testing"

func TestRefreshTokenIsNoAccessToken(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Login failed: the token is no longer valid":                      "expired.not-renewed",
		"Login failed: the refresh token is no longer valid":              "flow.refresh-token",
		"OAuth: refresh_token is no longer valid":                         "flow.refresh-token",
		"Could not refresh, for the token is no longer valid":             "expired.not-renewed",
		"Token refresh failed (401): {\n  \"code\": \"token_expired\"\n}": "flow.refresh-token",
		"failed to refresh the access token: token has expired":           "flow.refresh-token",
		"Error refreshing state: the security token is expired":           "expired.not-renewed",
		"OAuth: the 'refresh' token is no longer valid, sorry":            "flow.refresh-token",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s %v", text, got, want, scores(text))
		}
	}
}
