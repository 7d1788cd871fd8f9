package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestTemporaryFolders(t *testing.T) {
	t.Parallel()
	var all temporary
	removed, remove, err := all.make("doorstep-test-")
	if err != nil {
		t.Fatal(err)
	}
	remove()
	left, _, err := all.make("doorstep-test-")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(left, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	all.end()
	for _, dir := range []string{removed, left} {
		if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s is there still: %v", dir, err)
		}
	}
	if dir, _, err := all.make("doorstep-test-"); !errors.Is(err, context.Canceled) {
		t.Errorf("made %s after the end, %v", dir, err)
	}
}
