package file_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

func TestLoad(t *testing.T) {
	t.Parallel()
	path := place(t, everyKey)
	f, err := file.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if f.Path != path || f.Default != "prod" || f.Profiles[0].File != path || f.Profiles[0].Line != 3 {
		t.Errorf("%+v", f)
	}
	if content(t, path) != everyKey {
		t.Error("reading changed the file")
	}
}

func TestLoadOfWhatIsNoFile(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	large := filepath.Join(folder, "large.yaml")
	if err := os.WriteFile(large, make([]byte, file.MaxSize+1), 0o600); err != nil {
		t.Fatal(err)
	}
	absent := filepath.Join(folder, "absent.yaml")
	if _, err := file.Load(absent); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "profile add") {
		t.Errorf("absent: %v", err)
	}
	if _, err := file.Load(folder); err == nil || !strings.Contains(err.Error(), "is a folder") {
		t.Errorf("a folder: %v", err)
	}
	var e *file.Error
	if _, err := file.Load(large); !errors.As(err, &e) || !strings.Contains(err.Error(), "larger than 1 MiB") {
		t.Errorf("large: %v", err)
	}
	// A file that says it has no size, and has no end.
	if _, err := os.Stat("/dev/zero"); err == nil {
		if _, err := file.Load("/dev/zero"); !errors.As(err, &e) {
			t.Errorf("endless: %v", err)
		}
	}
}

func TestGet(t *testing.T) {
	t.Parallel()
	f := parse(t, "profiles:\n  production: {client-id: a, issuer: 'https://x.example'}\n  test: {client-id: b, issuer: 'https://x.example'}\n")
	if p, err := f.Get("test"); err != nil || p.ClientID != "b" {
		t.Errorf("%+v %v", p, err)
	}
	for name, want := range map[string]string{
		"Production": `there is no profile "Production" in profiles.yaml: did you mean "production"?`,
		"tset":       `there is no profile "tset" in profiles.yaml: did you mean "test"?`,
		"something":  `there is no profile "something" in profiles.yaml: there are production, test`,
	} {
		_, err := f.Get(name)
		var absent *file.NotFoundError
		if !errors.As(err, &absent) || err.Error() != want || absent.Name != name {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

func TestNotFoundAmongNoneAndMany(t *testing.T) {
	t.Parallel()
	_, err := parse(t, "profiles: {}\n").Get("x")
	if got, want := fmt.Sprint(err), `there is no profile "x" in profiles.yaml, which has none: make one with "doorstep profile add"`; got != want {
		t.Errorf("got %s", got)
	}
	_, err = parse(t, string(many(12))).Get("nothing-like-them")
	if got := fmt.Sprint(err); !strings.HasSuffix(got, "profile-8, profile-9 and 2 more") {
		t.Errorf("got %s", got)
	}
}

func TestDefaultPath(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		goos string
		env  map[string]string
		want string
	}{
		"linux":            {"linux", map[string]string{"HOME": "/home/ada"}, "/home/ada/.config/doorstep/profiles.yaml"},
		"XDG":              {"linux", map[string]string{"HOME": "/home/ada", "XDG_CONFIG_HOME": "/cfg"}, "/cfg/doorstep/profiles.yaml"},
		"a relative XDG":   {"linux", map[string]string{"HOME": "/home/ada", "XDG_CONFIG_HOME": "cfg"}, "/home/ada/.config/doorstep/profiles.yaml"},
		"macOS":            {"darwin", map[string]string{"HOME": "/Users/ada"}, "/Users/ada/Library/Application Support/doorstep/profiles.yaml"},
		"macOS with XDG":   {"darwin", map[string]string{"HOME": "/Users/ada", "XDG_CONFIG_HOME": "/cfg"}, "/cfg/doorstep/profiles.yaml"},
		"Windows":          {"windows", map[string]string{"AppData": "/AppData"}, "/AppData/doorstep/profiles.yaml"},
		"nowhere":          {"linux", nil, "the config folder is not known: HOME is not set"},
		"Windows, nowhere": {"windows", map[string]string{"HOME": "/x"}, "the config folder is not known: AppData is not set"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := file.DefaultPath(tt.goos, func(name string) string { return tt.env[name] })
			if err != nil {
				got = err.Error()
			}
			if filepath.ToSlash(got) != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestFieldsAreForShowing(t *testing.T) {
	t.Parallel()
	p := parse(t, healthy+"    client-secret: hunter2\n    min-ttl: 90\n    scopes: [a, b]\n    extra-parameters: {x: 1, a: 2}\n    cdf: {project: p, cluster: c-1}\n").Profiles[0]
	want := []file.Field{
		{Key: "issuer", Text: "https://idp.example.com"},
		{Key: "client-id", Text: "app"},
		{Key: "client-secret", Text: "(literal, hidden)"},
		{Key: "scopes", Text: "a b"},
		{Key: "min-ttl", Text: "1m30s"},
		{Key: "extra-parameters", Text: "a=2 x=1"},
		{Key: "cdf.project", Text: "p"},
		{Key: "cdf.cluster", Text: "c-1"},
	}
	if diff := cmp.Diff(want, file.Fields(p)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	derived := []file.Field{
		{Key: "provider", Text: "generic"},
		{Key: "flow", Text: "client-credentials"},
		{Key: "client-auth", Text: "client_secret_basic"},
		{Key: "cdf.base-url", Text: "https://c-1.cognitedata.com"},
	}
	if diff := cmp.Diff(derived, file.DerivedFields(p)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if got := file.Derived(p); string(got["cdf.base_url"]) != `"https://c-1.cognitedata.com"` || len(got) != len(derived) {
		t.Errorf("Derived = %s", got)
	}
}

func TestFieldsOfAKeyringEntryOfItsOwn(t *testing.T) {
	t.Parallel()
	p := &profiles.Profile{Name: "p", ClientSecret: secret.Ref{Kind: secret.Keyring}}
	if got := file.Fields(p); len(got) != 1 || got[0].Text != "keyring:" {
		t.Errorf("%+v", got)
	}
}
