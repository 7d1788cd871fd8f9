package store_test

import (
	"os"
	"path/filepath"
	"testing"

	"doorstep/flows/oauth"
	"doorstep/flows/store"
	"doorstep/profiles/secret"
)

// The key of bound tokens is kept with them, and a file from before there were any still counts.
func TestProofKey(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	s := store.File(dir)
	if err := s.Put("bound-1", &oauth.TokenSet{AccessToken: secret.New("at"), ProofKey: secret.New("the key")}); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Get("bound-1"); err != nil || got.ProofKey.Reveal() != "the key" {
		t.Errorf("%+v, %v", got, err)
	}
	old := `{"version":1,"key":"old-1","obtained_at":"2026-01-02T03:04:05Z","tokens":{"access_token":"at","token_type":"Bearer"}}`
	kept, err := filepath.Glob(filepath.Join(dir, "*bound-1*.json"))
	if err != nil || len(kept) != 1 {
		t.Fatalf("%v, %v", kept, err)
	}
	if err := os.WriteFile(filepath.Join(filepath.Dir(kept[0]), "old-1.json"), []byte(old), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Get("old-1"); err != nil || got.AccessToken.Reveal() != "at" || !got.ProofKey.IsZero() {
		t.Errorf("%+v, %v", got, err)
	}
}
