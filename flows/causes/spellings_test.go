package causes

import "testing"

// Programs make identifiers of the terms that people write in words.
func TestIdentifiersAreReadAsTheirWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"clientId is invalid":                           "access-denied.client-id",
		"env variable 'KINDE_CLIENT_ID' is not set":     "access-denied.client-id",
		"googleClientSecret is missing":                 "access-denied.client-secret",
		"the accessToken is expired":                    "expired.not-renewed",
		"login failed: redirectUri does not match":      "flow.redirect-uri",
		"login: TENANT_NOT_FOUND_ERROR":                 "access-denied.tenant",
		"oauth: refresh-token-not-found":                "flow.refresh-token",
		"login: redirect_uri doesnt match":              "flow.redirect-uri", // the apostrophe is left out
		"POST /auth/login_flow/x: invalid":              "nothing",           // a step of a path is not spoken of
		`{"gty":"client-credentials","note":"invalid"}`: "nothing",           // nor is what a name has for a value
		"addCurrentTenantIfRequired called with login":  "nothing",           // nothing is amiss
		"Invalid targetList of the sign-in":             "nothing",           // invalid_target is another word
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
