package discovery_test

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"doorstep/flows/discovery"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"

	"github.com/go-jose/go-jose/v4"
	"github.com/google/go-cmp/cmp"
)

func publicKeys(t *testing.T) (ec, ed string) {
	t.Helper()
	p256, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	public, _, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	text := func(k jose.JSONWebKey) string { b, _ := json.Marshal(k); return string(b) }
	return text(jose.JSONWebKey{Key: p256.Public(), KeyID: "ec", Use: "sig"}), text(jose.JSONWebKey{Key: public, KeyID: "ed"})
}

func TestKeys(t *testing.T) {
	t.Parallel()
	ec, ed := publicKeys(t)
	private, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	secretKey, _ := json.Marshal(jose.JSONWebKey{Key: private, KeyID: "private"})
	tests := map[string]struct {
		status  int
		body    string
		kids    []string
		problem string
	}{
		"two":               {200, `{"keys":[` + ec + `,` + ed + `]}`, []string{"ec", "ed"}, ""},
		"unknown kinds":     {200, `{"keys":[{"kty":"PQ","kid":"x"},` + ec + `,{"kty":"EC","crv":"P-256","x":"AA","y":"AA"},7,null,{}]}`, []string{"ec"}, ""},
		"private":           {200, `{"keys":[` + string(secretKey) + `,` + ec + `]}`, []string{"ec"}, ""},
		"symmetric":         {200, `{"keys":[{"kty":"oct","k":"AAAA","kid":"s"}]}`, nil, "no usable key in it"},
		"none":              {200, `{"keys":[]}`, nil, "no usable key in it"},
		"no list":           {200, `{"keys":{}}`, nil, "no list of keys in it"},
		"no keys":           {200, `{}`, nil, "no list of keys in it"},
		"too many":          {200, `{"keys":[` + strings.Repeat("{},", 500) + `{}]}`, nil, "too many keys"},
		"a page":            {200, "<html>", nil, "not JSON but HTML"},
		"404":               {404, `{"keys":[` + ec + `]}`, nil, "no key set here"},
		"10 MB":             {200, `{"keys":"` + strings.Repeat("x", 10<<20), nil, "larger than 1 MiB"},
		"nothing":           {200, "", nil, "empty answer"},
		"half":              {200, `{"keys":[` + ec, nil, "not JSON: it ends early"},
		"the same kid more": {200, `{"keys":[` + ec + `,` + ec + `]}`, []string{"ec", "ec"}, ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.WriteHeader(tt.status)
				_, _ = w.Write([]byte(tt.body))
			}))
			defer server.Close()
			set, err := discovery.Keys(t.Context(), newClient(t, httpclient.Options{}), server.URL)
			if tt.problem != "" {
				var e *oauth.Error
				if !errors.As(err, &e) || e.Problem != tt.problem || e.Endpoint != oauth.EndpointJWKS || set != nil {
					t.Errorf("keys %v, error %+v", set, err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			var kids []string
			for _, k := range set.Keys {
				kids = append(kids, k.KeyID)
			}
			if diff := cmp.Diff(tt.kids, kids); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	if _, err := discovery.Keys(t.Context(), newClient(t, httpclient.Options{}), "http://idp.example/keys"); !errors.Is(err, oauth.ErrPlainHTTP) {
		t.Errorf("plain http: %v", err)
	}
}

// No key set makes it panic, and only public keys come out of one.
func FuzzKeys(f *testing.F) {
	f.Add([]byte(`{"keys":[{"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":"AA"}]}`))
	f.Add([]byte(`{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB","x5c":["AA"]},{"kty":"oct","k":"AA"}]}`))
	var body []byte
	hc, err := httpclient.New(httpclient.Options{Transport: answering(func() []byte { return body })})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		body = b
		set, err := discovery.Keys(t.Context(), hc, "https://idp.example/keys")
		if (set == nil) != (err != nil) {
			t.Fatalf("keys %v and error %v", set, err)
		}
		if set == nil {
			return
		}
		for _, k := range set.Keys {
			if !k.IsPublic() || !k.Valid() {
				t.Errorf("key %v came through", k.KeyID)
			}
		}
	})
}
