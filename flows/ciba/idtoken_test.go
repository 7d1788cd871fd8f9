package ciba_test

import (
	"encoding/base64"
	"errors"
	"strings"
	"testing"

	"doorstep/flows/idtoken"
	"doorstep/flows/oauth"
)

// An ID token that was meant for another client ends the sign-in.
func TestIDToken(t *testing.T) {
	t.Parallel()
	claims := base64.RawURLEncoding.EncodeToString([]byte(`{"iss":"https://idp.example","aud":"another","exp":4000000000}`))
	answer := reply(200, `{"access_token":"a","token_type":"Bearer","id_token":"eyJhbGciOiJSUzI1NiJ9.`+claims+`.c2ln"}`)
	bubble(t, func(t *testing.T, p *provider) {
		p.flow.IDTokens = &idtoken.Verifier{Issuer: "https://idp.example", ClientID: "the-client", TokenURL: p.flow.Token.URL}
		tokens, err := p.run(t.Context())
		e, ok := errors.AsType[*oauth.Error](err)
		if !ok || e.URL != p.flow.Token.URL || !strings.Contains(e.Problem, "for another client") || tokens != nil {
			t.Errorf("%v, %v", tokens, err)
		}
		p.flow.IDTokens.ClientID = "another"
		if tokens, err := p.run(t.Context()); err != nil || tokens.IDToken.IsZero() {
			t.Errorf("the right client: %v", err)
		}
	}, answer)
}
