package cli

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"

	"github.com/zalando/go-keyring"
)

func appAt(path string) *app {
	a := &app{Process: Process{Now: time.Now, Getenv: func(string) (string, bool) { return "", false }}}
	a.config, a.timeout = path, 5*time.Second
	return a
}

func service(name string) *profiles.Profile {
	return &profiles.Profile{
		Name: name, Provider: profiles.Generic, Issuer: "https://login.example.com", ClientID: "x", Flow: profiles.FlowClientCredentials,
		ClientSecret: secret.Ref{Kind: secret.Literal, Literal: secret.New("marker-of-a-secret")},
	}
}

// TestSaveNew: a first profile makes the file, and its secret goes into the keyring, else into a file of its own.
func TestSaveNew(t *testing.T) { //nolint:paralleltest // the keyring's stand-in is the process's
	path := filepath.Join(t.TempDir(), "config", "profiles.yaml")
	if f, err := appAt(path).profilesSoFar(); err != nil || len(f.Profiles) != 0 || f.Path != path {
		t.Fatalf("without a file: %+v, %v", f, err)
	}
	keyring.MockInit()
	saved, note, err := appAt(path).saveNew(t.Context(), service("one"))
	if err != nil || saved.ClientSecret.Kind != secret.Keyring || !strings.Contains(note, "in the OS keyring") || !strings.Contains(note, path) {
		t.Fatalf("%+v, %q, %v", saved, note, err)
	}
	if kept, err := keyring.Get(keyringService, "one"); err != nil || kept != "marker-of-a-secret" {
		t.Errorf("the keyring has %q, %v", kept, err)
	}
	if _, _, err := appAt(path).saveNew(t.Context(), service("one")); err == nil {
		t.Error("a name is taken twice")
	}
	if _, _, err := appAt(path).saveNew(t.Context(), &profiles.Profile{Name: "two", ClientSecret: service("").ClientSecret}); err == nil {
		t.Error("an unfit profile is saved")
	}
	if _, err := keyring.Get(keyringService, "two"); err == nil {
		t.Error("the secret of a profile that was not saved stays behind")
	}

	keyring.MockInitWithError(errors.New("no keyring"))
	saved, note, err = appAt(path).saveNew(t.Context(), service("three"))
	if err != nil || saved.ClientSecret.Kind != secret.File || !strings.Contains(note, "only you can read") {
		t.Fatalf("%+v, %q, %v", saved, note, err)
	}
	if info, err := os.Stat(saved.ClientSecret.Name); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info, err)
	}
	text, err := os.ReadFile(path)
	if err != nil || strings.Contains(string(text), "marker-of-a-secret") {
		t.Errorf("%v; the file says %s", err, text)
	}
	f, err := file.Load(path)
	if err != nil || len(f.Profiles) != 2 {
		t.Errorf("%+v, %v", f, err)
	}
}

// TestDiscoverFor asks a real provider.
func TestDiscoverFor(t *testing.T) {
	t.Parallel()
	d := startDemoServers(t)
	a := appAt(d.Config)
	offers, err := a.discoverFor(t.Context(), &profiles.Profile{Provider: profiles.Generic, Issuer: d.Issuer})
	if err != nil || len(offers) == 0 {
		t.Errorf("%v, %v", offers, err)
	}
	if _, err := a.discoverFor(t.Context(), &profiles.Profile{Provider: profiles.Generic, Issuer: d.Issuer + "/nobody"}); err == nil {
		t.Error("what is no provider offers something")
	}
}
