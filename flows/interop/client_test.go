package interop

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"os"
	"path/filepath"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/tokenendpoint"
	"doorstep/profiles"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
)

// client is doorstep's, with nothing in its store.
func client() *flows.Client {
	return flows.New(flows.Options{
		HTTP:    httpclient.Options{Timeout: 10 * time.Second},
		Secrets: secret.Resolver{ReadFile: os.ReadFile},
	})
}

func literal(s string) secret.Ref {
	if s == "" {
		return secret.Ref{}
	}
	return secret.Ref{Kind: secret.Literal, Literal: secret.New(s)}
}

// newKey registers a key and gives the file that the client has it in.
func (p *provider) newKey(t *testing.T) string {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	private := jose.JSONWebKey{Key: key, KeyID: "client-key", Algorithm: string(jose.ES256), Use: "sig"}
	public := private.Public()
	p.storage.clientKey = &public
	text, err := private.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "client-key.json")
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// tokenEndpoint is the provider's, for a public client.
func (p *provider) tokenEndpoint(t *testing.T, q *profiles.Profile) tokenendpoint.Endpoint {
	t.Helper()
	hc, err := client().HTTP(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	return tokenendpoint.Endpoint{HTTP: hc, URL: p.URL + "/oauth/token", Client: oauth.Client{ID: q.ClientID}}
}
