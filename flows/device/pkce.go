package device

import (
	"errors"
	"net/url"
	"strings"

	"doorstep/flows/oauth"

	"golang.org/x/oauth2"
)

// newVerifier makes a code verifier (RFC 7636 §4.1), "" where none is wanted.
func newVerifier(wanted bool) string {
	if !wanted {
		return ""
	}
	return oauth2.GenerateVerifier()
}

// addChallenge commits the request to the verifier that the polls will bring.
func addChallenge(form url.Values, verifier string) {
	if verifier != "" {
		form.Set("code_challenge", oauth2.S256ChallengeFromVerifier(verifier))
		form.Set("code_challenge_method", "S256")
	}
}

// aboutPKCE reports whether a server has refused the request for its challenge, or for the want of one: Keycloak says
// "Missing parameter: code_challenge_method".
func aboutPKCE(err error) bool {
	e, ok := errors.AsType[*oauth.Error](err)
	return ok && e.Code == "invalid_request" && strings.Contains(e.Description, "code_challenge")
}
