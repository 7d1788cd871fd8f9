package jar_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"net/url"
	"strings"
	"testing"
	"time"

	"doorstep/flows/jar"
	"doorstep/flows/jwe"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
	"github.com/google/go-cmp/cmp"
)

var now = time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)

func ecKey(t *testing.T) *ecdsa.PrivateKey {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func jwk(t *testing.T, key jose.JSONWebKey) secret.Value {
	t.Helper()
	text, err := key.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	return secret.New(string(text))
}

func TestSign(t *testing.T) {
	t.Parallel()
	key := ecKey(t)
	s, err := jar.New(jwk(t, jose.JSONWebKey{Key: key, KeyID: "k1"}), "", "me", "https://idp.example")
	if err != nil {
		t.Fatal(err)
	}
	params := url.Values{
		"client_id": {"me"}, "scope": {"openid a"}, "resource": {"r1", "r2"}, "max_age": {"60"}, "ui_locales": {"60"},
		"claims": {`{"id_token":{}}`}, "iss": {"somebody"}, "exp": {"never"},
	}
	text, err := s.Sign(params, now)
	if err != nil {
		t.Fatal(err)
	}
	signed, err := jose.ParseSignedCompact(text, []jose.SignatureAlgorithm{jose.ES256})
	if err != nil {
		t.Fatal(err)
	}
	head := signed.Signatures[0].Header
	if head.KeyID != "k1" || head.ExtraHeaders["typ"] != "oauth-authz-req+jwt" || head.JSONWebKey != nil {
		t.Errorf("the header is %+v", head)
	}
	payload, err := signed.Verify(key.Public())
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(payload, &got); err != nil {
		t.Fatal(err)
	}
	if id, _ := got["jti"].(string); len(id) < 20 {
		t.Errorf("jti %q", id)
	}
	delete(got, "jti")
	at := float64(now.Unix())
	want := map[string]any{
		"client_id": "me", "iss": "me", "aud": "https://idp.example", "iat": at, "nbf": at, "exp": at + 300,
		"scope": "openid a", "resource": []any{"r1", "r2"}, "max_age": 60.0, "ui_locales": "60",
		"claims": map[string]any{"id_token": map[string]any{}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if again, _ := s.Sign(params, now); again == text {
		t.Error("two requests are the same")
	}
}

// What is encrypted is the whole signed request: nothing of it can be read on the way.
func TestSignAndEncrypt(t *testing.T) {
	t.Parallel()
	signs, opens := ecKey(t), ecKey(t)
	s, err := jar.New(jwk(t, jose.JSONWebKey{Key: signs}), "", "me", "https://idp.example")
	if err != nil {
		t.Fatal(err)
	}
	keys := &jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: opens.Public(), KeyID: "e1", Use: "enc"}}}
	if s.Sealer, err = jwe.For(keys, nil, nil); err != nil {
		t.Fatal(err)
	}
	text, err := s.Sign(url.Values{"login_hint": {"anna@example.com"}}, now)
	if err != nil {
		t.Fatal(err)
	}
	sealed, err := jose.ParseEncryptedCompact(text, []jose.KeyAlgorithm{jose.ECDH_ES_A256KW}, []jose.ContentEncryption{jose.A128CBC_HS256})
	if err != nil {
		t.Fatal(err)
	}
	plain, err := sealed.Decrypt(opens)
	if err != nil || sealed.Header.KeyID != "e1" {
		t.Fatalf("%+v, %v", sealed.Header, err)
	}
	signed, err := jose.ParseSignedCompact(string(plain), []jose.SignatureAlgorithm{jose.ES256})
	if err != nil {
		t.Fatal(err)
	}
	if payload, err := signed.Verify(signs.Public()); err != nil || !strings.Contains(string(payload), `"login_hint":"anna@example.com"`) {
		t.Errorf("%s, %v", payload, err)
	}
}

// An RSA key signs with what it is told to, unless its JWK says otherwise.
func TestAlgorithm(t *testing.T) {
	t.Parallel()
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	block := pem.EncodeToMemory(&pem.Block{Type: "RSA PRIVATE KEY", Bytes: x509.MarshalPKCS1PrivateKey(key)})
	for name, tt := range map[string]struct {
		key  secret.Value
		rsa  string
		want jose.SignatureAlgorithm
	}{
		"usual":       {secret.New(string(block)), "", jose.RS256},
		"told":        {secret.New(string(block)), "PS256", jose.PS256},
		"the JWK's":   {jwk(t, jose.JSONWebKey{Key: key, Algorithm: "RS512"}), "PS256", jose.RS512},
		"another key": {jwk(t, jose.JSONWebKey{Key: ecKey(t)}), "PS256", jose.ES256},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, err := jar.New(tt.key, tt.rsa, "me", "https://idp.example")
			if err != nil {
				t.Fatal(err)
			}
			text, err := s.Sign(url.Values{}, now)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := jose.ParseSignedCompact(text, []jose.SignatureAlgorithm{tt.want}); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestKeysThatCannotSign(t *testing.T) {
	t.Parallel()
	public := ecKey(t).Public()
	for _, key := range []secret.Value{{}, secret.New("s3cr3t"), jwk(t, jose.JSONWebKey{Key: public}), jwk(t, jose.JSONWebKey{Key: []byte("s3cr3t s3cr3t s3cr3t s3cr3t s3cr3t")})} {
		if s, err := jar.New(key, "", "me", "https://idp.example"); err == nil || s != nil || strings.Contains(err.Error(), "s3cr3t") {
			t.Errorf("%v, %v", s, err)
		}
	}
}
