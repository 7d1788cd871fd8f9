package idtoken_test

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"maps"
	"strings"
	"testing"
	"time"

	"doorstep/flows/idtoken"
	"doorstep/flows/jws/jwstest"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

var now = time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)

type claimSet = map[string]any

// issuer signs ID tokens.
type issuer struct{ key jose.JSONWebKey }

func newIssuer(t testing.TB, id string) issuer {
	t.Helper()
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return issuer{jose.JSONWebKey{Key: private, KeyID: id, Algorithm: "EdDSA"}}
}

func (i issuer) keys(context.Context) (*jose.JSONWebKeySet, error) {
	return &jose.JSONWebKeySet{Keys: []jose.JSONWebKey{i.key.Public()}}, nil
}

// sign makes a token that is right but for what set says; nil leaves a claim out.
func (i issuer) sign(t testing.TB, set claimSet) secret.Value {
	t.Helper()
	claims := claimSet{
		"iss": "https://id.example", "aud": "me", "sub": "s", "nonce": "n", "iat": now.Unix(), "exp": now.Add(time.Hour).Unix(),
	}
	maps.Copy(claims, set)
	maps.DeleteFunc(claims, func(_ string, v any) bool { return v == nil })
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.EdDSA, Key: i.key}, nil)
	if err != nil {
		t.Fatal(err)
	}
	text, err := jwt.Signed(signer).Claims(claims).Serialize()
	if err != nil {
		t.Fatal(err)
	}
	return secret.New(text)
}

func half(sum []byte) string { return base64.RawURLEncoding.EncodeToString(sum[:len(sum)/2]) }

func TestCheck(t *testing.T) {
	t.Parallel()
	i, other := newIssuer(t, "k"), newIssuer(t, "k")
	sum := sha512.Sum512([]byte("at"))
	short := sha256.Sum256([]byte("at"))
	bound := func(e *idtoken.Expect) { e.AccessToken = secret.New("at") }
	for name, tt := range map[string]struct {
		token  secret.Value
		change func(*idtoken.Expect)
		want   string // part of the problem, "" when it fits
	}{
		"right":                     {token: i.sign(t, nil)},
		"several audiences":         {token: i.sign(t, claimSet{"aud": []string{"x", "me"}, "azp": "me"})},
		"any directory":             {token: i.sign(t, claimSet{"iss": "https://id.example/7/v2", "tid": "7"}), change: func(e *idtoken.Expect) { e.Issuer = "https://id.example/{tenantid}/v2" }},
		"issuer not known":          {token: i.sign(t, nil), change: func(e *idtoken.Expect) { e.Issuer = "" }},
		"no nonce was sent":         {token: i.sign(t, claimSet{"nonce": nil}), change: func(e *idtoken.Expect) { e.Nonce = "" }},
		"signature not to be had":   {token: other.sign(t, nil), change: func(e *idtoken.Expect) { e.Keys = nil }},
		"just within the leeway":    {token: i.sign(t, claimSet{"exp": now.Add(-4 * time.Minute).Unix()})},
		"its access token":          {token: i.sign(t, claimSet{"at_hash": half(sum[:])}), change: bound},
		"another access token":      {token: i.sign(t, claimSet{"at_hash": half(sum[1:])}), change: bound, want: "at_hash"},
		"the wrong digest":          {token: i.sign(t, claimSet{"at_hash": half(short[:])}), change: bound, want: "at_hash"},
		"no at_hash":                {token: i.sign(t, nil), change: bound, want: "at_hash"},
		"another issuer":            {token: i.sign(t, claimSet{"iss": "https://id.example/"}), want: "another issuer"},
		"for another client":        {token: i.sign(t, claimSet{"aud": "you"}), want: "another client"},
		"for several, not by us":    {token: i.sign(t, claimSet{"aud": []string{"x", "me"}}), want: "several clients"},
		"for us, not by us":         {token: i.sign(t, claimSet{"azp": "you"}), want: "given to another one"},
		"by us alone":               {token: i.sign(t, claimSet{"azp": "me"})},
		"another sign-in":           {token: i.sign(t, claimSet{"nonce": "m"}), want: "nonce"},
		"no nonce":                  {token: i.sign(t, claimSet{"nonce": nil}), want: "nonce"},
		"never expires":             {token: i.sign(t, claimSet{"exp": nil}), want: "doesn't say when"},
		"expired":                   {token: i.sign(t, claimSet{"exp": now.Add(-6 * time.Minute).Unix()}), want: "expired"},
		"from the future":           {token: i.sign(t, claimSet{"iat": now.Add(6 * time.Minute).Unix()}), want: "future"},
		"signed by somebody else":   {token: other.sign(t, nil), want: "provider's keys"},
		"alg none":                  {token: secret.New("eyJhbGciOiJub25lIn0.eyJhdWQiOiJtZSJ9."), want: "asymmetric"},
		"no token":                  {token: secret.New("abc"), want: "asymmetric"},
		"claims that are no object": {token: i.signText(t, "[]"), want: "provider's keys"},
		"the same, without keys":    {token: i.signText(t, "[]"), change: func(e *idtoken.Expect) { e.Keys = nil }, want: "cannot be read"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := idtoken.Expect{Issuer: "https://id.example", ClientID: "me", Nonce: "n", Now: now, Keys: i.keys}
			if tt.change != nil {
				tt.change(&e)
			}
			err := idtoken.Check(t.Context(), tt.token, e)
			problem, ok := errors.AsType[idtoken.MisfitError](err)
			if (err == nil) != (tt.want == "") || err != nil && (!ok || !strings.Contains(problem.Error(), tt.want)) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

func (i issuer) signText(t testing.TB, payload string) secret.Value {
	t.Helper()
	return secret.New(jwstest.Sign(t, jose.SigningKey{Algorithm: jose.EdDSA, Key: i.key}, nil, []byte(payload)))
}

func TestKeysThatAreNotToBeHad(t *testing.T) {
	t.Parallel()
	down := errors.New("down")
	e := idtoken.Expect{Keys: func(context.Context) (*jose.JSONWebKeySet, error) { return nil, down }}
	if err := idtoken.Check(t.Context(), newIssuer(t, "k").sign(t, nil), e); !errors.Is(err, down) {
		t.Errorf("got %v", err)
	}
}

// Whatever comes, it is judged without a panic, and what nobody signed never fits.
func FuzzCheck(f *testing.F) {
	i := newIssuer(f, "")
	f.Add(i.sign(f, nil).Reveal())
	f.Add("eyJhbGciOiJub25lIn0.e30.")
	f.Add("..")
	stranger := newIssuer(f, "")
	f.Fuzz(func(t *testing.T, token string) {
		e := idtoken.Expect{ClientID: "me", Now: now, Keys: stranger.keys}
		if idtoken.Check(context.Background(), secret.New(token), e) == nil {
			t.Errorf("%q fits", token)
		}
	})
}
