package implicit_test

import (
	"net/url"
	"testing"

	"doorstep/flows/implicit"
	"doorstep/flows/oauth"
)

// Whatever stands behind the "#", what is taken of it can be sent, and has an ID token that ties it to the sign-in.
func FuzzFragment(f *testing.F) {
	f.Add("access_token=a&token_type=Bearer&id_token=b&state=s&expires_in=60")
	f.Add("error=access_denied&error_description=%1b%5b31m")
	f.Add("access_token=a%0d%0aX:+y&id_token=b&iss=https://evil.example")
	flow := implicit.Flow{AuthorizationURL: "https://idp.example/authorize", Issuer: "https://idp.example"}
	f.Fuzz(func(t *testing.T, fragment string) {
		q, err := url.ParseQuery(fragment)
		if err != nil || flow.CheckAnswer(q) != nil {
			return
		}
		if iss := q.Get("iss"); q.Get("id_token") == "" || q.Get("error") != "" || !oauth.Sendable(q.Get("access_token")) || iss != "" && iss != flow.Issuer {
			t.Errorf("taken: %q", q)
		}
	})
}
