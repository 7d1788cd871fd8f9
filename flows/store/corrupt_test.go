package store

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestUnreadableFilesStandAside(t *testing.T) {
	t.Parallel()
	for name, damaged := range map[string]func([]byte) []byte{
		"empty":        func([]byte) []byte { return nil },
		"half":         func(b []byte) []byte { return b[:len(b)/2] },
		"not JSON":     func([]byte) []byte { return []byte("<html>" + marker) },
		"another JSON": func([]byte) []byte { return []byte(`["` + marker + `"]`) },
		"wrong type": func(b []byte) []byte {
			return bytes.Replace(b, []byte(`"version":1`), []byte(`"version":"`+marker+`"`), 1)
		},
		"no version":      func(b []byte) []byte { return bytes.Replace(b, []byte(`"version":1`), []byte(`"version":0`), 1) },
		"another's":       func(b []byte) []byte { return bytes.Replace(b, []byte(`"key":"k"`), []byte(`"key":"j"`), 1) },
		"no access token": func([]byte) []byte { return []byte(`{"version":1,"key":"k"}`) },
		"too large":       func(b []byte) []byte { return append(b, make([]byte, maxFile)...) },
		"NUL bytes":       func(b []byte) []byte { return make([]byte, len(b)) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for kind, s := range map[string]Store{".json": File(t.TempDir()), ".sealed": Sealed(t.TempDir(), &chain{})} {
				path := keep(t, s, kind)
				rewrite(t, path, damaged)
				wantAside(t, s, path)
			}
		})
	}
}

func TestBrokenSeals(t *testing.T) {
	t.Parallel()
	replace := func(from, to string) func([]byte) []byte {
		return func(b []byte) []byte { return bytes.Replace(b, []byte(from), []byte(to), 1) }
	}
	for name, change := range map[string]func([]byte) []byte{
		"ciphertext":       replace(`"sealed":"`, `"sealed":"AAAA`),
		"nonce":            replace(`"nonce":"`, `"nonce":"AAAA`),
		"expiry":           replace(`"expires_at":"2026`, `"expires_at":"2036`),
		"refreshable":      replace(`"refreshable":true`, `"refreshable":false`),
		"name of the key":  replace(`"sealed_by":"`, `"sealed_by":"00`),
		"nothing enclosed": replace(`"sealed":"`, `"x":"`),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := Sealed(t.TempDir(), &chain{})
			path := keep(t, s, ".sealed")
			rewrite(t, path, change)
			wantAside(t, s, path)
		})
	}
}

func TestSealedWithALostKey(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := keep(t, Sealed(dir, &chain{}), ".sealed")
	wantAside(t, Sealed(dir, &chain{}), path)
}

func TestAKeyringThatFailsSpoilsNothing(t *testing.T) {
	t.Parallel()
	dir, kr := t.TempDir(), &chain{}
	path := keep(t, Sealed(dir, kr), ".sealed")
	_, err := Sealed(dir, &chain{err: errors.New("locked")}).Get("k")
	if _, ok := errors.AsType[*KeyringError](err); !ok || errors.Is(err, ErrNotFound) {
		t.Errorf("got error %v, want a *KeyringError that is no ErrNotFound", err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Fatalf("the file was touched although only the keyring failed: %v", err)
	}
	if _, err := Sealed(dir, kr).Get("k"); err != nil {
		t.Errorf("with the keyring back: %v", err)
	}
}

func TestANewerVersionsFileStays(t *testing.T) {
	t.Parallel()
	s := File(t.TempDir())
	path := keep(t, s, ".json")
	rewrite(t, path, func(b []byte) []byte { return bytes.Replace(b, []byte(`"version":1`), []byte(`"version":2`), 1) })
	_, err := s.Get("k")
	if why, ok := errors.AsType[*UnreadableError](err); !ok || why.MovedTo != "" || !errors.Is(err, ErrNotFound) {
		t.Errorf("got error %v, want an *UnreadableError without a move", err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Errorf("the newer version's file is gone: %v", err)
	}
}

func FuzzGetNeverFails(f *testing.F) {
	whole, err := plain{}.encode("k", sample())
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range [][]byte{whole, whole[:40], nil, []byte("null"), []byte(`{"version":1,"key":"k","tokens":{"access_token":"x"}}`)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s := File(t.TempDir())
		path := keep(t, s, ".json")
		rewrite(t, path, func([]byte) []byte { return data })
		if got, err := s.Get("k"); err != nil && !errors.Is(err, ErrNotFound) || err == nil && got.AccessToken.IsZero() {
			t.Errorf("Get gives %v, %v", got, err)
		}
	})
}

// keep puts the sample under "k" and gives the file's path.
func keep(t *testing.T, s Store, extension string) string {
	t.Helper()
	if err := s.Put("k", sample()); err != nil {
		t.Fatal(err)
	}
	return filepath.Join(string(s.(*files).folder), "k"+extension)
}

func rewrite(t *testing.T, path string, change func([]byte) []byte) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err == nil {
		err = os.WriteFile(path, change(data), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// wantAside checks that the file at path counts as nothing kept, is moved and told of, without a word of its
// content, and that the key works again afterwards.
func wantAside(t *testing.T, s Store, path string) {
	t.Helper()
	was, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Get("k")
	why, ok := errors.AsType[*UnreadableError](err)
	if !ok || !errors.Is(err, ErrNotFound) || why.Reason == "" {
		t.Fatalf("got error %v, want an *UnreadableError that is an ErrNotFound", err)
	}
	if strings.Contains(err.Error(), marker) {
		t.Errorf("the error tells what the file holds: %v", err)
	}
	if moved, err := os.ReadFile(why.MovedTo); err != nil || !bytes.Equal(moved, was) {
		t.Errorf("the file is not at %q: %v", why.MovedTo, err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the file is still in its place: %v", err)
	}
	if all, err := s.List(); err != nil || len(all) != 0 {
		t.Errorf("List = %v, %v; want nothing", all, err)
	}
	if err := s.Put("k", sample()); err != nil {
		t.Fatal(err)
	}
	got, err := s.Get("k")
	if err != nil {
		t.Fatal(err)
	}
	same(t, sample(), got)
}
