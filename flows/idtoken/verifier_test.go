package idtoken_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"doorstep/flows/causes"
	"doorstep/flows/idtoken"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

// What comes from a token endpoint is refused with the endpoint's name and a cause; no ID token at all is nothing to refuse.
func TestVerifier(t *testing.T) {
	t.Parallel()
	i, other := newIssuer(t, "k"), newIssuer(t, "k")
	v := &idtoken.Verifier{
		TokenURL: "https://id.example/token", Issuer: "https://id.example", ClientID: "me", Keys: i.keys,
		Now: func() time.Time { return now },
	}
	for name, tt := range map[string]struct {
		v     *idtoken.Verifier
		token secret.Value
		nonce string
		cause string // "" for one that is taken
	}{
		"right":                {v, i.sign(t, nil), "n", ""},
		"none":                 {v, secret.Value{}, "n", ""},
		"no nonce was sent":    {v, i.sign(t, claimSet{"nonce": nil}), "", ""},
		"nobody looks":         {nil, secret.New("x"), "", ""},
		"another sign-in's":    {v, i.sign(t, nil), "m", "token.claims"},
		"for another client":   {v, i.sign(t, claimSet{"aud": "you"}), "", "token.claims"},
		"another issuer's":     {v, i.sign(t, claimSet{"iss": "https://id.example/"}), "", "token.issuer"},
		"signed by another":    {v, other.sign(t, nil), "", "token.signature"},
		"unsigned":             {v, secret.New("eyJhbGciOiJub25lIn0.e30."), "", "token.signature"},
		"expired":              {v, i.sign(t, claimSet{"exp": now.Add(-time.Hour).Unix()}), "", "token.clock"},
		"issued in the future": {v, i.sign(t, claimSet{"iat": now.Add(time.Hour).Unix()}), "", "token.clock"},
		"for ever":             {v, i.sign(t, claimSet{"exp": nil}), "", "token.claims"},
	} {
		err := tt.v.Check(t.Context(), &oauth.TokenSet{IDToken: tt.token}, tt.nonce)
		if tt.cause == "" {
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		e, ok := errors.AsType[*oauth.Error](err)
		if !ok || e.Endpoint != oauth.EndpointToken || e.URL != v.TokenURL {
			t.Errorf("%s: %#v", name, err)
		}
		if list := causes.FromError(err, causes.Facts{}); len(list) != 1 || list[0].ID != tt.cause {
			t.Errorf("%s: the causes are %v, want %s", name, list, tt.cause)
		}
	}
}

// Keys that cannot be had are no fault of the token's.
func TestVerifierWithoutKeys(t *testing.T) {
	t.Parallel()
	gone := errors.New("gone")
	v := &idtoken.Verifier{ClientID: "me", Now: func() time.Time { return now }, Keys: func(context.Context) (*jose.JSONWebKeySet, error) { return nil, gone }}
	if err := v.Check(t.Context(), &oauth.TokenSet{IDToken: newIssuer(t, "k").sign(t, nil)}, ""); !errors.Is(err, gone) {
		t.Errorf("got %v", err)
	}
}

// What came straight from the token endpoint stands on TLS where its signature cannot be verified, and still has to fit.
func TestVerifierOfADirectAnswer(t *testing.T) {
	t.Parallel()
	i := newIssuer(t, "one")
	gone := errors.New("the keys are gone")
	v := &idtoken.Verifier{
		Issuer: "https://id.example", ClientID: "me", Direct: true, Now: func() time.Time { return now },
		Keys: func(context.Context) (*jose.JSONWebKeySet, error) { return nil, gone },
	}
	if err := v.Check(t.Context(), &oauth.TokenSet{IDToken: i.sign(t, nil)}, "n"); err != nil {
		t.Errorf("keys that cannot be had: %v", err)
	}
	if err := v.Check(t.Context(), &oauth.TokenSet{IDToken: i.sign(t, claimSet{"aud": "other"})}, "n"); err == nil {
		t.Error("another client's token is taken")
	}
	v.Keys = i.keys
	if err := v.Check(t.Context(), &oauth.TokenSet{IDToken: newIssuer(t, "one").sign(t, nil)}, "n"); err == nil {
		t.Error("a signature that is wrong is taken")
	}
	for _, direct := range []bool{true, false} {
		v.Direct = direct
		err := v.Check(t.Context(), &oauth.TokenSet{IDToken: bySecret(t)}, "n")
		if (err == nil) != direct {
			t.Errorf("signed with the client's secret, direct %t: %v", direct, err)
		}
	}
}

// bySecret is a token that fits, signed with a client's secret.
func bySecret(t *testing.T) secret.Value {
	t.Helper()
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.HS256, Key: []byte("a secret of thirty-two characters")}, nil)
	if err != nil {
		t.Fatal(err)
	}
	text, err := jwt.Signed(signer).Claims(claimSet{
		"iss": "https://id.example", "aud": "me", "sub": "s", "nonce": "n", "exp": now.Add(time.Hour).Unix(),
	}).Serialize()
	if err != nil {
		t.Fatal(err)
	}
	return secret.New(text)
}
