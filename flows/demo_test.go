package flows_test

import (
	"os"
	"testing"

	"doorstep/flows"
	"doorstep/flows/demo"
	"doorstep/flows/store"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"
)

// The embedded provider shares no code with the flows: what it takes is what a real one would.
func TestAgainstTheEmbeddedProvider(t *testing.T) {
	t.Parallel()
	d, err := demo.Start(t.Context(), demo.Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	all, err := file.Load(d.Config)
	if err != nil {
		t.Fatal(err)
	}
	p, err := all.Get("healthy-service")
	if err != nil {
		t.Fatal(err)
	}
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
