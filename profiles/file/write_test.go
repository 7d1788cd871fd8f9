package file_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"testing"

	"doorstep/profiles/file"

	"github.com/gofrs/flock"
)

// Many writers at once, and readers that must never see half a file.
func TestChangesAtOnceLoseNothing(t *testing.T) {
	t.Parallel()
	const writers = 12
	path := place(t, healthy)
	var wg sync.WaitGroup
	done := make(chan struct{})
	wg.Go(func() {
		for {
			if _, err := file.Load(path); err != nil {
				t.Errorf("a reader saw: %v", err)
			}
			select {
			case <-done:
				return
			default:
			}
		}
	})
	var writing sync.WaitGroup
	for i := range writers {
		writing.Go(func() {
			name := fmt.Sprintf("w%d", i)
			if err := file.Add(t.Context(), path, app(name)); err != nil {
				t.Error(err)
			}
			if err := file.SetKey(t.Context(), path, name, "tenant", name); err != nil {
				t.Error(err)
			}
		})
	}
	writing.Wait()
	close(done)
	wg.Wait()
	f, err := file.Load(path)
	if err != nil || len(f.Profiles) != writers+1 {
		t.Fatalf("%d profiles, %v", len(f.Profiles), err)
	}
	for _, p := range f.Profiles[1:] {
		if p.Tenant != p.Name {
			t.Errorf("%s lost its tenant: %q", p.Name, p.Tenant)
		}
	}
}

func TestChangesLeaveNothingButTheFileAndItsLock(t *testing.T) {
	t.Parallel()
	path := place(t, healthy)
	if err := file.Add(t.Context(), path, app("new")); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if want := []string{".profiles.yaml.lock", "profiles.yaml"}; !slices.Equal(names, want) {
		t.Errorf("there are %q, want %q", names, want)
	}
}

func TestChangesMakeTheFileItsOwnersAlone(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		return // has no such modes
	}
	path := place(t, healthy)
	if err := file.SetDefault(t.Context(), path, "p"); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{path, filepath.Join(filepath.Dir(path), ".profiles.yaml.lock")} {
		info, err := os.Stat(name)
		if err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v %v", name, info.Mode(), err)
		}
	}
}

func TestChangesFollowALink(t *testing.T) {
	t.Parallel()
	target := place(t, healthy)
	link := filepath.Join(t.TempDir(), "link.yaml")
	if err := os.Symlink(target, link); err != nil {
		t.Fatal(err)
	}
	if err := file.Add(t.Context(), link, app("new")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v %v", info, err)
	}
	if f, err := file.Load(target); err != nil || len(f.Profiles) != 2 {
		t.Errorf("%+v %v", f, err)
	}
}

func TestChangesWaitForTheLockNoLongerThanTheyMay(t *testing.T) {
	t.Parallel()
	path := place(t, healthy)
	other := flock.New(filepath.Join(filepath.Dir(path), ".profiles.yaml.lock"))
	if err := other.Lock(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = other.Unlock() }()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := file.SetDefault(ctx, path, "p"); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
	if got := content(t, path); got != healthy {
		t.Error(got)
	}
}

func TestAFailedWriteLeavesTheOldFile(t *testing.T) {
	t.Parallel()
	path := place(t, healthy)
	folder := filepath.Dir(path)
	if err := file.SetDefault(t.Context(), path, "p"); err != nil { // makes the lock, which then can be opened
		t.Fatal(err)
	}
	before := content(t, path)
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(folder, 0o700) })
	err := file.Add(t.Context(), path, app("new"))
	if os.Getuid() > 0 && err == nil { // whoever is root may write anyway
		t.Error("no error in a folder that cannot be written")
	}
	if err != nil && content(t, path) != before {
		t.Error(content(t, path))
	}
}
