package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/zalando/go-keyring"
)

const patient = time.Minute // never reached where a keyring answers

func TestSealedFilesTellNothing(t *testing.T) {
	t.Parallel()
	dir, kr := t.TempDir(), &chain{}
	s := Sealed(dir, kr)
	path := keep(t, s, ".sealed")
	first, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{marker, "offline_access", kr.kept[keyService+"/"+keyUser]} {
		if bytes.Contains(first, []byte(secret)) {
			t.Errorf("the sealed file shows %q", secret)
		}
	}
	keep(t, s, ".sealed")
	second, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(first, second) {
		t.Error("the same tokens are sealed to the same bytes: the nonce repeats")
	}
}

func TestSealingRemovesTheOpenFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	open := keep(t, File(dir), ".json")
	keep(t, Sealed(dir, &chain{}), ".sealed")
	if _, err := os.Stat(open); err == nil {
		t.Error("the unencrypted file lies beside the sealed one")
	}
}

func TestTwentyStoresAgreeOnOneKey(t *testing.T) {
	t.Parallel()
	dir, kr := t.TempDir(), &chain{}
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() {
			key := Key(t.Name(), "x")
			s := Sealed(dir, kr)
			if err := s.Put(key, sample()); err != nil {
				t.Error(err)
			}
			if _, err := s.Get(key); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if kr.sets != 1 {
		t.Errorf("%d keys were made, want 1", kr.sets)
	}
}

func TestOpenByName(t *testing.T) {
	t.Parallel()
	for kind, want := range map[string]string{
		KindMemory: "memory", KindFile: "not encrypted", KindKeyring: "sealed", KindAuto: "sealed", "": "sealed",
	} {
		s, notice, err := Open(kind, t.TempDir(), &chain{})
		if err != nil || notice != "" || !strings.Contains(s.Describe(), want) {
			t.Errorf("Open(%q) = %v, notice %q, error %v; want one described as %q", kind, s, notice, err, want)
		}
	}
	if _, _, err := Open("keychain", t.TempDir(), &chain{}); err == nil || !strings.Contains(err.Error(), KindKeyring) {
		t.Errorf("an unknown kind gives error %v, want one that names the known ones", err)
	}
}

func TestAutoWithoutAKeyring(t *testing.T) {
	t.Parallel()
	dir, none := t.TempDir(), &chain{err: errors.New("no session bus")}
	for range 2 { // the choice is not noted before something is written, and said again until then
		s, notice, _ := open(KindAuto, dir, none, patient)
		if !strings.Contains(notice, "unencrypted") || !strings.Contains(notice, dir) || !strings.Contains(notice, "no session bus") {
			t.Errorf("notice %q doesn't say what is kept how, where and why", notice)
		}
		if !strings.Contains(s.Describe(), "not encrypted") {
			t.Errorf("got %s, want the file", s.Describe())
		}
	}
	s, _, _ := open(KindAuto, dir, none, patient)
	keep(t, s, ".json")
	working := &chain{}
	s, notice, _ := open(KindAuto, dir, working, patient)
	if notice != "" {
		t.Errorf("the choice was noted, and yet there is the notice %q", notice)
	}
	if _, err := s.Get("k"); err != nil || working.sets != 0 {
		t.Errorf("Get: %v, and %d keys were made; want the noted file and no keyring", err, working.sets)
	}
}

func TestAutoWithAKeyring(t *testing.T) {
	t.Parallel()
	dir, kr := t.TempDir(), &chain{}
	s, _, _ := open(KindAuto, dir, kr, patient)
	if err := s.Probe(); err != nil {
		t.Fatal(err)
	}
	if got := choice(dir); got != KindKeyring {
		t.Errorf("the choice noted is %q, want %q", got, KindKeyring)
	}
	keep(t, s, ".sealed")

	// The keyring is out of reach for once, as over SSH: said, and not noted.
	s, notice, _ := open(KindAuto, dir, &chain{err: errors.New("locked")}, patient)
	if !strings.Contains(notice, "locked") || !strings.Contains(s.Describe(), "not encrypted") {
		t.Errorf("without the keyring: %s, notice %q", s.Describe(), notice)
	}
	if err := s.Put("other", sample()); err != nil {
		t.Fatal(err)
	}
	s, notice, _ = open(KindAuto, dir, kr, patient)
	if _, err := s.Get("k"); err != nil || notice != "" {
		t.Errorf("with the keyring back: error %v, notice %q", err, notice)
	}
}

func TestAutoWhereNothingCanBeWritten(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s, notice, err := open(KindAuto, filepath.Join(file, "tokens"), &chain{err: errors.New("no bus")}, patient)
	if err != nil || !strings.Contains(notice, "memory only") || s.Put("k", sample()) != nil {
		t.Errorf("got %v, notice %q, error %v; want memory", s, notice, err)
	}
}

func TestALockedKeyringDoesNotHang(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		locked := &chain{hang: make(chan struct{})}
		defer close(locked.hang)
		begin := time.Now()
		s, notice, _ := Open(KindAuto, dir, locked)
		if waited := time.Since(begin); waited != autoPatience {
			t.Errorf("auto waited %s for the keyring, want %s", waited, autoPatience)
		}
		if !strings.Contains(notice, "locked") || !strings.Contains(s.Describe(), "not encrypted") {
			t.Errorf("got %s, notice %q; want the file and the reason", s.Describe(), notice)
		}
		err := Sealed(dir, locked).Probe()
		if _, ok := errors.AsType[*KeyringError](err); !ok || !strings.Contains(err.Error(), "--store file") {
			t.Errorf("the sealed store's error is %v, want a *KeyringError that says what to do", err)
		}
	})
}

// forgetful is a keyring that takes everything and keeps nothing.
type forgetful struct{ chain }

func (*forgetful) Set(string, string, string) error { return nil }

func TestAKeyringThatKeepsNothing(t *testing.T) {
	t.Parallel()
	s, notice, _ := open(KindAuto, t.TempDir(), &forgetful{}, patient)
	if !strings.Contains(notice, "did not keep") || !strings.Contains(s.Describe(), "not encrypted") {
		t.Errorf("got %s, notice %q; want the file", s.Describe(), notice)
	}
}

func TestAKeyThatIsNoneIsReplaced(t *testing.T) {
	t.Parallel()
	kr := &chain{kept: map[string]string{keyService + "/" + keyUser: "not base64!"}}
	s := Sealed(t.TempDir(), kr)
	if err := s.Put("k", sample()); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Get("k"); err != nil {
		t.Error(err)
	}
}

// The system's keyring behind go-keyring's own stand-in for it, which is global: the one test that may not run beside others.
func TestSystemKeyring(t *testing.T) {
	keyring.MockInit()
	s, notice, err := Open(KindAuto, t.TempDir(), nil)
	if err != nil || notice != "" {
		t.Fatalf("notice %q, error %v", notice, err)
	}
	keep(t, s, ".sealed")
	if v, err := SystemKeyring().Get(keyService, keyUser); err != nil || v == "" {
		t.Errorf("the key is not in the keyring: %v", err)
	}
	if err := SystemKeyring().Delete(keyService, keyUser); err != nil {
		t.Error(err)
	}
}
