package flows_test

import (
	"os"
	"testing"

	"doorstep/flows"
	"doorstep/flows/store"
	"doorstep/profiles/secret"
)

// The embedded provider shares no code with the flows: what it takes is what a real one would.
func TestAgainstTheEmbeddedProvider(t *testing.T) {
	t.Parallel()
	p, _ := ofDemo(t, "healthy-service")
	c := flows.New(flows.Options{Store: store.File(t.TempDir()), Secrets: secret.Resolver{ReadFile: os.ReadFile}})
	first, source, err := c.Token(t.Context(), p, flows.TokenOptions{NoLogin: true}, nil)
	if err != nil || source != flows.FromSignIn || first.ExpiresAt.IsZero() {
		t.Fatalf("got %v from %s, %v", first, source, err)
	}
	again, source, err := c.Token(t.Context(), p, flows.TokenOptions{NoLogin: true}, nil)
	if err != nil || source != flows.FromCache || !again.AccessToken.Equal(first.AccessToken) {
		t.Errorf("got %v from %s, %v; want the same token from the cache", again, source, err)
	}
	m, err := c.Provider(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	if set, err := c.Keys(t.Context(), p, m.JWKSURI); err != nil || len(set.Keys) == 0 {
		t.Errorf("its keys: %v, %v", set, err)
	}
}
