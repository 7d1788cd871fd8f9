package idp

import (
	"testing"

	"github.com/luikyv/go-oidc/pkg/goidc"
)

// Only an access token of the provider's own, and a good one, is exchanged; the subject stays who it was.
func TestExchangeToken(t *testing.T) {
	t.Parallel()
	p := host(t, "")
	mint := func(by *Provider, forge bool, set Claims) string {
		minted := by.Mint
		if forge {
			minted = by.Forge
		}
		token, err := minted("service", set)
		if err != nil {
			t.Fatal(err)
		}
		return token
	}
	past := p.Now().Unix() - 10
	for name, tt := range map[string]struct {
		token, kind string
		good        bool
	}{
		"right":          {mint(p, false, nil), accessTokenType, true},
		"another type":   {mint(p, false, nil), "urn:ietf:params:oauth:token-type:id_token", false},
		"expired":        {mint(p, false, Claims{"exp": past}), accessTokenType, false},
		"never expires":  {mint(p, false, Claims{"exp": nil}), accessTokenType, false},
		"another issuer": {mint(p, false, Claims{"iss": "https://x.example"}), accessTokenType, false},
		"forged":         {mint(p, true, nil), accessTokenType, false},
		"no token":       {"abc", accessTokenType, false},
	} {
		got, err := p.exchangeToken(t.Context(), goidc.TokenExchangeRequest{SubjectToken: tt.token, SubjectTokenType: goidc.TokenTypeIdentifier(tt.kind)})
		if (err == nil) != tt.good || tt.good && got.Subject != "service" {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

// Who acts for the subject is named by a token as good as the subject's own, and then by the issued one.
func TestExchangeTokenForAnActor(t *testing.T) {
	t.Parallel()
	p := host(t, "")
	subject, err := p.Mint("service", Claims{"sub": "u1"})
	if err != nil {
		t.Fatal(err)
	}
	right, err := p.Mint("service", nil)
	if err != nil {
		t.Fatal(err)
	}
	forged, err := p.Forge("service", nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		token, kind string
		good        bool
	}{
		"right":        {right, accessTokenType, true},
		"another type": {right, "urn:ietf:params:oauth:token-type:id_token", false},
		"forged":       {forged, accessTokenType, false},
		"no token":     {"abc", accessTokenType, false},
	} {
		got, err := p.exchangeToken(t.Context(), goidc.TokenExchangeRequest{
			SubjectToken: subject, SubjectTokenType: accessTokenType, ActorToken: tt.token, ActorTokenType: goidc.TokenTypeIdentifier(tt.kind),
		})
		if (err == nil) != tt.good || tt.good && (got.Subject != "u1" || got.Store[actorKey] != "service") {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}
