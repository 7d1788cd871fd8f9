package flows_test

import (
	"crypto/rand"
	"crypto/rsa"
	"net/url"
	"testing"
	"time"

	"doorstep/flows/authcode"
	"doorstep/profiles"

	"github.com/go-jose/go-jose/v4"
)

// An RSA key whose file names no algorithm signs with one that the provider takes, requests as well as assertions.
func TestAnRSAKeySignsAsTheProviderTakesIt(t *testing.T) {
	t.Parallel()
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	for name, x := range map[string]struct {
		offered []string
		file    string
		want    jose.SignatureAlgorithm
	}{
		"not told":            {nil, keyFile(t, key, ""), jose.RS256},
		"both":                {[]string{"PS256", "RS256"}, keyFile(t, key, ""), jose.RS256},
		"PS256 alone":         {[]string{"ES256", "PS256"}, keyFile(t, key, ""), jose.PS256},
		"neither":             {[]string{"ES256"}, keyFile(t, key, ""), jose.RS256},
		"the key's own comes": {[]string{"PS256"}, keyFile(t, key, "RS256"), jose.RS256},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			yes := true
			more := map[string]any{}
			if x.offered != nil {
				more["request_object_signing_alg_values_supported"], more["token_endpoint_auth_signing_alg_values_supported"] = x.offered, x.offered
			}
			p := &profiles.Profile{
				Name: "p", Issuer: documented(t, more), ClientID: "app", Flow: profiles.FlowPKCE, JAR: &yes,
				RequestSigningKey: x.file, ClientAuth: "private_key_jwt", ClientKey: x.file,
			}
			made, err := withFiles().Flow(t.Context(), p, "")
			f, ok := made.(authcode.Flow)
			if err != nil || !ok {
				t.Fatalf("%T, %v", made, err)
			}
			request, err := f.Signer.Sign(url.Values{"state": {"s"}}, time.Now())
			if err != nil {
				t.Fatal(err)
			}
			if _, err := jose.ParseSignedCompact(request, []jose.SignatureAlgorithm{x.want}); err != nil {
				t.Errorf("the request isn't signed with %s: %v", x.want, err)
			}
			wantsPS := x.want == jose.PS256
			if got := f.Token.Client.RSAAlgorithm; (got == "PS256") != wantsPS && name != "the key's own comes" {
				t.Errorf("assertions are signed with %q", got)
			}
		})
	}
}
