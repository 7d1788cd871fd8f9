package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestAFolderThatCannotBeUsed: whatever is wanted of it, the error says which folder it is and how to go on without.
func TestAFolderThatCannotBeUsed(t *testing.T) {
	t.Parallel()
	taken := filepath.Join(t.TempDir(), "taken")
	if err := os.WriteFile(taken, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(taken, "tokens")
	for name, s := range map[string]Store{"file": File(dir), "keyring": Sealed(dir, &chain{})} {
		for what, do := range map[string]func() error{
			"Put":   func() error { return s.Put("k", sample()) },
			"Probe": s.Probe,
			"Lock":  func() error { _, err := s.Lock(t.Context(), "k"); return err },
		} {
			err := do()
			if f, ok := errors.AsType[*FolderError](err); !ok || f.Dir != dir || strings.Count(err.Error(), "--store memory") != 1 {
				t.Errorf("%s of the store %s gives %v", what, name, err)
			}
		}
	}
	locked := &chain{err: errors.New("locked")}
	if err := Sealed(t.TempDir(), locked).Put("k", sample()); err == nil || strings.Contains(err.Error(), "--store memory") {
		t.Errorf("a matter of the keyring: %v", err)
	}
}
