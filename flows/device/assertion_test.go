package device_test

import (
	"encoding/json"
	"testing"
	"testing/synctest"

	"doorstep/flows/oauth"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
)

// A client that signs instead of sending its secret makes a new assertion for each request, tries included, since a
// server takes each jti once. Where nobody says whom they are for, each is for the endpoint that it goes to.
func TestFreshAssertions(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		const key = "a client secret of at least 32 bytes"
		s := newIDP(t, pending, page503, slowDown, granted)
		s.flow.Token.Client = oauth.Client{ID: "the-client", Secret: secret.New(key), Method: oauth.AuthSecretJWT}
		if _, err := s.run(t.Context()); err != nil {
			t.Fatal(err)
		}
		sent := []string{s.requested()[0].Get("client_assertion")}
		for _, p := range s.polled() {
			sent = append(sent, p.form.Get("client_assertion"))
		}
		seen := map[string]bool{}
		for i, assertion := range sent {
			called := "http://localhost/token"
			if i == 0 {
				called = s.flow.DeviceURL
			}
			jws, err := jose.ParseSignedCompact(assertion, []jose.SignatureAlgorithm{jose.HS256})
			if err != nil {
				t.Fatal(err)
			}
			payload, err := jws.Verify([]byte(key))
			if err != nil {
				t.Fatal(err)
			}
			var claims struct{ Aud, Jti string }
			if err := json.Unmarshal(payload, &claims); err != nil {
				t.Fatal(err)
			}
			if claims.Aud != called || seen[claims.Jti] {
				t.Errorf("aud %q, jti %q, which was used before: %v", claims.Aud, claims.Jti, seen[claims.Jti])
			}
			seen[claims.Jti] = true
		}
		if len(seen) != 5 {
			t.Errorf("%d assertions, want 5", len(seen))
		}
	})
}
