package profiles_test

import (
	"testing"

	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// What a provider lists decides only where nothing else does.
func TestClientAuthAt(t *testing.T) {
	t.Parallel()
	value := secret.Ref{Kind: secret.Env, Name: "SECRET"}
	const issuer = "https://id.example"
	for name, x := range map[string]struct {
		p       profiles.Profile
		methods []string
		want    string
	}{
		"nothing is known":               {profiles.Profile{Issuer: issuer, ClientSecret: value}, nil, "client_secret_basic"},
		"basic is there, post before it": {profiles.Profile{Issuer: issuer, ClientSecret: value}, []string{"client_secret_post", "client_secret_basic"}, "client_secret_basic"},
		"only post":                      {profiles.Profile{Issuer: issuer, ClientSecret: value}, []string{"none", "client_secret_post"}, "client_secret_post"},
		"only a secret that stays here":  {profiles.Profile{Issuer: issuer, ClientSecret: value}, []string{"private_key_jwt", "client_secret_jwt"}, "client_secret_jwt"},
		"no way for a secret":            {profiles.Profile{Issuer: issuer, ClientSecret: value}, []string{"private_key_jwt"}, "client_secret_basic"},
		"the profile says":               {profiles.Profile{Issuer: issuer, ClientSecret: value, ClientAuth: "client_secret_basic"}, []string{"client_secret_post"}, "client_secret_basic"},
		"the preset says":                {profiles.Profile{Provider: profiles.Entra, Tenant: "contoso.example", ClientSecret: value}, []string{"client_secret_basic"}, "client_secret_post"},
		"a public client":                {profiles.Profile{Issuer: issuer}, []string{"client_secret_post"}, "none"},
		"a key":                          {profiles.Profile{Issuer: issuer, ClientKey: "key.pem"}, []string{"client_secret_post"}, "private_key_jwt"},
	} {
		e := x.p.Effective()
		if got, again := e.ClientAuthAt(x.methods), e.Effective().ClientAuthAt(x.methods); got != x.want || again != x.want {
			t.Errorf("%s: %s, and of the effective profile's effective one %s; want %s", name, got, again, x.want)
		}
	}
}
