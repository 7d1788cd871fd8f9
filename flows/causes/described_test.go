package causes

import (
	"strings"
	"testing"
)

func TestExplainReadsDescriptionsAsCodes(t *testing.T) {
	t.Parallel()
	const (
		request = "The request is missing a required parameter, includes an invalid parameter value, includes a parameter more than once, or is otherwise malformed."
		grant   = "The provided authorization grant (e.g., authorization code, resource owner credentials) or refresh token is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client."
	)
	for text, want := range map[string]string{
		request: "request.malformed",
		request + " The 'redirect_uri' parameter does not match any of the OAuth 2.0 Client's pre-registered redirect urls.": "flow.redirect-uri",
		grant: "flow.code-expired",
		`{"error":"invalid_grant","error_description":"` + grant + `"} at POST /token grant_type=refresh_token`: "flow.refresh-token",
		grant + " The PKCE code challenge did not match the code verifier.":                                     "flow.pkce",
		"The resource owner or authorization server denied the request.":                                        "flow.denied",
		"The authorization grant type is not supported by the authorization server.":                            "flow.not-allowed",
		"The requested scope is invalid, unknown, or malformed.":                                                "request.scope",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("got %s, want %s for: %s", got, want, text)
		}
	}
}

// What stands behind a description is found where it was.
func TestDescriptionsKeepTheirPlace(t *testing.T) {
	t.Parallel()
	const said = "error: The resource owner or authorization server denied the request. Behind it."
	f := fold(said)
	if len(f.text) != len(said) || f.origin(said, strings.Index(string(f.text), "behind")) != strings.Index(said, "Behind") {
		t.Errorf("read as %q", f.text)
	}
}
