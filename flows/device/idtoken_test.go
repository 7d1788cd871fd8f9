package device_test

import (
	"encoding/base64"
	"errors"
	"strings"
	"testing"
	"testing/synctest"

	"doorstep/flows/idtoken"
	"doorstep/flows/oauth"
)

// An ID token that was meant for another client ends the sign-in, which it is told of as a refusal and not as a success.
func TestIDToken(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ claims, problem string }{
		"right":              {`{"iss":"https://idp.example","aud":"the-client","exp":4000000000}`, ""},
		"for another client": {`{"iss":"https://idp.example","aud":"another","exp":4000000000}`, "for another client"},
		"another issuer's":   {`{"iss":"https://evil.example","aud":"the-client","exp":4000000000}`, "another issuer"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				id := "eyJhbGciOiJSUzI1NiJ9." + base64.RawURLEncoding.EncodeToString([]byte(tt.claims)) + ".c2ln"
				s := newIDP(t, pending, replyJSON(200, strings.Replace(tokenAnswer, markID, id, 1)))
				s.flow.IDTokens = &idtoken.Verifier{Issuer: "https://idp.example", ClientID: "the-client", TokenURL: s.flow.Token.URL}
				tokens, err := s.run(t.Context())
				if tt.problem == "" {
					if err != nil || tokens.IDToken.Reveal() != id {
						t.Fatalf("%v, %v", tokens, err)
					}
					return
				}
				e, ok := errors.AsType[*oauth.Error](err)
				if !ok || e.Endpoint != oauth.EndpointToken || !strings.Contains(e.Problem, tt.problem) || tokens != nil {
					t.Errorf("%v, %v", tokens, err)
				}
				if _, done := s.events[len(s.events)-1].(oauth.SignedIn); done {
					t.Error("the sign-in is told as done")
				}
			})
		})
	}
}
