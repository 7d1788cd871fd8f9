package jarm_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"net/url"
	"strings"
	"testing"
	"time"

	"doorstep/flows/jarm"
	"doorstep/flows/jws/jwstest"

	"github.com/go-jose/go-jose/v4"
	"github.com/google/go-cmp/cmp"
)

var now = time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)

func sign(t testing.TB, alg jose.SignatureAlgorithm, key any, kid string, claims map[string]any) string {
	t.Helper()
	o := &jose.SignerOptions{}
	if kid != "" {
		o.WithHeader("kid", kid)
	}
	payload, err := json.Marshal(claims)
	if err != nil {
		t.Fatal(err)
	}
	return jwstest.Sign(t, jose.SigningKey{Algorithm: alg, Key: key}, o, payload)
}

func good() map[string]any {
	return map[string]any{"iss": "https://idp.example", "aud": "me", "exp": now.Add(time.Minute).Unix(), "code": "c", "state": "s"}
}

func expect(key *ecdsa.PrivateKey) jarm.Expect {
	return jarm.Expect{
		Issuer: "https://idp.example", ClientID: "me", Now: now,
		Keys: &jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: newPublic(), KeyID: "other"}, {Key: key.Public(), KeyID: "k1"}}},
	}
}

func newPublic() any {
	key, _ := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	return key.Public()
}

func TestVerify(t *testing.T) {
	t.Parallel()
	key := jwstest.NewKey(t)
	for name, tt := range map[string]struct {
		change func(map[string]any)
		kid    string
		want   url.Values
	}{
		"a code": {func(map[string]any) {}, "k1", url.Values{"iss": {"https://idp.example"}, "code": {"c"}, "state": {"s"}}},
		"an error": {
			func(c map[string]any) { delete(c, "code"); c["error"] = "access_denied" }, "k1",
			url.Values{"iss": {"https://idp.example"}, "error": {"access_denied"}, "state": {"s"}},
		},
		"no key named":      {func(map[string]any) {}, "", url.Values{"iss": {"https://idp.example"}, "code": {"c"}, "state": {"s"}}},
		"several audiences": {func(c map[string]any) { c["aud"] = []string{"x", "me"} }, "k1", url.Values{"iss": {"https://idp.example"}, "code": {"c"}, "state": {"s"}}},
		"a code of its own": {func(c map[string]any) { c["code"] = 7 }, "k1", url.Values{"iss": {"https://idp.example"}, "state": {"s"}}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			claims := good()
			tt.change(claims)
			a, err := jarm.Parse(sign(t, jose.ES256, key, tt.kid, claims))
			if err != nil {
				t.Fatal(err)
			}
			if a.State() != "s" {
				t.Errorf("state %q", a.State())
			}
			got, err := a.Verify(expect(key))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	t.Parallel()
	key := jwstest.NewKey(t)
	e := base64.RawURLEncoding.EncodeToString
	set := func(name string, v any) func(*testing.T) string {
		return func(t *testing.T) string {
			claims := good()
			if claims[name] = v; v == nil {
				delete(claims, name)
			}
			return sign(t, jose.ES256, key, "k1", claims)
		}
	}
	for name, tt := range map[string]struct {
		answer func(*testing.T) string
		says   string
	}{
		"nothing":         {func(*testing.T) string { return "" }, "no JWT"},
		"a code":          {func(*testing.T) string { return "the-code" }, "no JWT"},
		"alg none":        {func(*testing.T) string { return e([]byte(`{"alg":"none"}`)) + "." + e([]byte(`{}`)) + "." }, "no JWT"},
		"a shared secret": {func(t *testing.T) string { return sign(t, jose.HS256, []byte(strings.Repeat("k", 32)), "k1", good()) }, "no JWT"},
		"encrypted":       {func(*testing.T) string { return "e30.e30.e30.e30.e30" }, "no JWT"},
		"a novel":         {func(*testing.T) string { return strings.Repeat("x", 17<<10) }, "too large"},
		"a list":          {set("state", []string{"s"}), "cannot be read"},
		"another issuer":  {set("iss", "https://evil.example"), "another issuer"},
		"no issuer":       {set("iss", nil), "another issuer"},
		"another client":  {set("aud", "you"), "another client"},
		"for nobody":      {set("aud", nil), "another client"},
		"endless":         {set("exp", nil), "when it expires"},
		"expired":         {set("exp", now.Add(-2*time.Minute).Unix()), "has expired"},
		"another's key":   {func(t *testing.T) string { return sign(t, jose.ES256, jwstest.NewKey(t), "k1", good()) }, "any of the provider's keys"},
		"an unknown key":  {func(t *testing.T) string { return sign(t, jose.ES256, key, "k2", good()) }, "any of the provider's keys"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a, err := jarm.Parse(tt.answer(t))
			if err == nil {
				_, err = a.Verify(expect(key))
			}
			if err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("%v, want %q", err, tt.says)
			}
		})
	}
}

// Whatever comes as an answer: nothing gets through that isn't signed with the provider's key.
func FuzzParse(f *testing.F) {
	key := jwstest.NewKey(f)
	f.Add(sign(f, jose.ES256, jwstest.NewKey(f), "k1", good()))
	f.Add("e30.e30.")
	f.Add("a.b.c.d.e")
	x := expect(key)
	f.Fuzz(func(t *testing.T, text string) {
		a, err := jarm.Parse(text)
		if err != nil {
			return
		}
		if q, err := a.Verify(x); err == nil {
			t.Errorf("%q gave %v", text, q)
		}
	})
}
