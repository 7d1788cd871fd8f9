package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"doorstep/flows/oauth"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/zalando/go-keyring"
)

// marker stands in every secret of these tests, so that one search finds a leak.
const marker = "MARKER-dont-tell"

// chain is a keyring in memory.
type chain struct {
	mu   sync.Mutex
	kept map[string]string
	sets int
	err  error         // of every call
	hang chan struct{} // when not nil, every call waits for it
}

func (c *chain) call() (unlock func(), err error) {
	if c.hang != nil {
		<-c.hang
	}
	c.mu.Lock()
	return c.mu.Unlock, c.err
}

func (c *chain) Get(service, user string) (string, error) {
	unlock, err := c.call()
	defer unlock()
	if err != nil {
		return "", err
	}
	if v, ok := c.kept[service+"/"+user]; ok {
		return v, nil
	}
	return "", keyring.ErrNotFound
}

func (c *chain) Set(service, user, password string) error {
	unlock, err := c.call()
	defer unlock()
	if c.kept == nil {
		c.kept = map[string]string{}
	}
	if err == nil {
		c.kept[service+"/"+user] = password
		c.sets++
	}
	return err
}

func (c *chain) Delete(service, user string) error {
	unlock, err := c.call()
	defer unlock()
	delete(c.kept, service+"/"+user)
	return err
}

func sample() *oauth.TokenSet {
	at := time.Date(2026, 11, 21, 7, 30, 0, 123456789, time.UTC)
	return &oauth.TokenSet{
		AccessToken: secret.New(marker + "-access"), TokenType: "Bearer", RefreshToken: secret.New(marker + "-refresh"),
		IDToken: secret.New(marker + "-id"), Scope: "openid offline_access", ObtainedAt: at, ExpiresAt: at.Add(time.Hour),
	}
}

// same compares token sets with their secrets.
func same(t *testing.T, want, got *oauth.TokenSet) {
	t.Helper()
	revealed := cmp.Comparer(func(a, b secret.Value) bool { return a.Reveal() == b.Reveal() })
	if d := cmp.Diff(want, got, revealed); d != "" {
		t.Errorf("tokens differ (-want +got):\n%s", d)
	}
}

// kinds are all stores, each over the folder dir.
func kinds(dir string) map[string]Store {
	return map[string]Store{
		"memory": Memory(),
		"file":   File(filepath.Join(dir, "file", "tokens")),
		"sealed": Sealed(filepath.Join(dir, "sealed", "tokens"), &chain{}),
	}
}

func TestKeepsAndForgets(t *testing.T) {
	t.Parallel()
	for name, s := range kinds(t.TempDir()) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			key := Key("prod", "device")
			if _, err := s.Get(key); !errors.Is(err, ErrNotFound) {
				t.Fatalf("empty store: got error %v, want ErrNotFound", err)
			}
			if err := s.Delete(key); err != nil {
				t.Fatalf("deleting nothing: %v", err)
			}
			if err := s.Probe(); err != nil {
				t.Fatal(err)
			}
			for _, want := range []*oauth.TokenSet{{AccessToken: secret.New("bare")}, sample()} {
				if err := s.Put(key, want); err != nil {
					t.Fatal(err)
				}
				got, err := s.Get(key)
				if err != nil {
					t.Fatal(err)
				}
				same(t, want, got)
			}
			if _, err := s.Get(Key("prod", "client-credentials")); !errors.Is(err, ErrNotFound) {
				t.Errorf("another key: got error %v, want ErrNotFound", err)
			}
			listed(t, s, key)
			if err := s.Delete(key); err != nil {
				t.Fatal(err)
			}
			if _, err := s.Get(key); !errors.Is(err, ErrNotFound) {
				t.Errorf("after Delete: got error %v, want ErrNotFound", err)
			}
		})
	}
}

// listed checks that the store lists the sample under key and nothing else, and that it describes itself.
func listed(t *testing.T, s Store, key string) {
	t.Helper()
	all, err := s.List()
	if err != nil {
		t.Fatal(err)
	}
	want := []Entry{{Key: key, Name: "prod", ObtainedAt: sample().ObtainedAt, ExpiresAt: sample().ExpiresAt, Refreshable: true}}
	if d := cmp.Diff(want, all); d != "" {
		t.Errorf("List (-want +got):\n%s", d)
	}
	if s.Describe() == "" {
		t.Error("Describe is empty")
	}
}

func TestFilesAreTheOwnersAlone(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		return // no permission bits there; the profile folder's access list holds
	}
	dir := filepath.Join(t.TempDir(), "tokens")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := File(dir).Put("k", sample()); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]fs.FileMode{dir: 0o700, filepath.Join(dir, "k.json"): 0o600} {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got != want {
			t.Errorf("%s has mode %o, want %o", path, got, want)
		}
	}
}

func TestDeleteLeavesNoSecretBehind(t *testing.T) {
	t.Parallel()
	dir, kr := t.TempDir(), &chain{}
	key, other := Key("prod"), Key("prod2")
	plain, sealed := File(dir), Sealed(dir, kr)
	for _, err := range []error{
		plain.Put(other, sample()), sealed.Put(key, sample()), plain.Put(key, sample()),
		os.WriteFile(filepath.Join(dir, key+".json"+aside+"x"), []byte(marker), 0o600),
		os.WriteFile(filepath.Join(dir, key+temporary+"1"), []byte(marker), 0o600),
		sealed.Delete(key),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	var left []string
	for _, e := range folder(dir).entries() {
		left = append(left, e.Name())
	}
	if d := cmp.Diff([]string{"keyring.lock", other + ".json"}, left, cmpopts.SortSlices(strings.Compare)); d != "" {
		t.Errorf("files left (-want +got):\n%s", d)
	}
}

func TestPutSweepsUpAfterKilledWriters(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	old, young := filepath.Join(dir, "a"+temporary+"1"), filepath.Join(dir, "a"+temporary+"2")
	for _, path := range []string{old, young} {
		if err := os.WriteFile(path, []byte(marker), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	then := time.Now().Add(-2 * leftOver)
	if err := os.Chtimes(old, then, then); err != nil {
		t.Fatal(err)
	}
	if err := File(dir).Put("b", sample()); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(old); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the old temporary file is still there: %v", err)
	}
	if _, err := os.Stat(young); err != nil {
		t.Errorf("the young temporary file, whose writer may live, is gone: %v", err)
	}
}

func TestProbeTellsBeforehandWhatPutCannot(t *testing.T) {
	t.Parallel()
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(blocked, "tokens")
	for name, s := range map[string]Store{
		"file below a file": File(dir),
		"sealed, same":      Sealed(dir, &chain{}),
		"keyring fails":     Sealed(t.TempDir(), &chain{err: errors.New("no bus")}),
	} {
		if err := s.Probe(); err == nil {
			t.Errorf("%s: Probe finds nothing wrong", name)
		}
		if err := s.Put("k", sample()); err == nil {
			t.Errorf("%s: Put works although Probe failed", name)
		} else if strings.Contains(err.Error(), marker) {
			t.Errorf("%s: the error tells a secret: %v", name, err)
		}
	}
}

func TestLockHoldsGoroutinesApart(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, s := range map[string][2]Store{
		"memory":           {0: Memory()},
		"one file store":   {0: File(dir)},
		"two of one dir":   {File(dir), File(dir)},
		"sealed and plain": {File(dir), Sealed(dir, &chain{})},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if s[1] == nil {
				s[1] = s[0]
			}
			var inside, count, overlaps atomic.Int32 // the race detector doesn't know the system's locks
			var all sync.WaitGroup
			for i := range 20 {
				all.Go(func() {
					unlock, err := s[i%2].Lock(t.Context(), name)
					if err != nil {
						t.Error(err)
						return
					}
					if inside.Add(1) > 1 {
						overlaps.Add(1)
					}
					count.Add(1)
					time.Sleep(100 * time.Microsecond)
					inside.Add(-1)
					unlock()
					unlock() // letting go twice must not let go of the next one's
				})
			}
			all.Wait()
			if overlaps.Load() != 0 || count.Load() != 20 {
				t.Errorf("%d found somebody inside, %d were inside in all; want 0 and 20", overlaps.Load(), count.Load())
			}
		})
	}
}

func TestLockObeysItsContext(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	s, other := File(dir), File(dir)
	unlock, err := s.Lock(t.Context(), "k")
	if err != nil {
		t.Fatal(err)
	}
	defer unlock()
	for name, waiting := range map[string]Store{"same store": s, "as from another process": other} {
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
		if _, err := waiting.Lock(ctx, "k"); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s: got error %v, want the context's", name, err)
		}
		cancel()
	}
	free, err := other.Lock(t.Context(), "another key")
	if err != nil {
		t.Fatal(err)
	}
	free()
}
