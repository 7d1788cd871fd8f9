package causes

import "testing"

func TestListedCodesTellNothing(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`expected one of ["invalid_grant","invalid_scope","unauthorized_client","slow_down"], but found tag "invalid_client"`: "access-denied.client-secret",
		"error must be one of invalid_request | invalid_client | invalid_grant | invalid_scope":                               "nothing",
		"invalid_client, then invalid_scope": "request.scope",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
