package causes

import "testing"

// A client that proves who it is by an assertion has no secret that could be wrong.
func TestRefusedClientWithAssertion(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"OPError: invalid_client (Invalid JWT token) in clientAssertionPayload":                               "flow.client-auth",
		"POST /token client_assertion_type=jwt-bearer&client_assertion=x 400 {\"error\": \"invalid_client\"}": "flow.client-auth",
		"token_endpoint_auth_method: private_key_jwt, the provider says {\"error\": \"invalid_client\"}":      "flow.client-auth",
		"POST /token grant_type=authorization_code&client_secret=x 401 {\"error\": \"invalid_client\"}":       "access-denied.client-secret",
		"{\"error\": \"invalid_client\"}": "access-denied.client-secret",
		"client_assertion=x {\"error\": \"invalid_client\", \"error_description\": \"AADSTS7000215: Wrong secret\"}": "access-denied.client-secret",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s %v", text, got, want, scores(text))
		}
	}
}
