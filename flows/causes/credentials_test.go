package causes

import (
	"testing"

	"doorstep/flows/oauth"
	"doorstep/profiles"
)

// A client without a secret is not told that its secret is wrong.
func TestNoSecretIsNotWrong(t *testing.T) {
	t.Parallel()
	refused := &oauth.Error{Endpoint: oauth.EndpointToken, Code: "invalid_client", Status: 401}
	for method, want := range map[string]string{
		"": "access-denied.client-secret", "client_secret_post": "access-denied.client-secret", "client_secret_jwt": "access-denied.client-secret",
		"private_key_jwt": "flow.client-auth", "tls_client_auth": "flow.client-auth", "self_signed_tls_client_auth": "flow.client-auth",
	} {
		found := FromError(refused, Facts{Profile: &profiles.Profile{ClientAuth: method}})
		if len(found) < 2 || found[0].ID != want || found[1].ID != "access-denied.client-id" {
			t.Errorf("%q: got %v, want %s first and access-denied.client-id next", method, found, want)
		}
	}
}
