package store

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestKeysDifferWithEveryParameter(t *testing.T) {
	t.Parallel()
	seen := map[string][]string{}
	for _, params := range [][]string{
		{"prod"},
		{"Prod"},
		{"prod", ""},
		{"prod", "", ""},
		{"prod", "a", "b"},
		{"prod", "ab"},
		{"prod", "ab", ""},
		{"prod", "", "ab"},
		{"prod", "b", "a"},
		{"prod", "1:a"},
		{"prod1:a"},
		{"pro", "d"},
		{""},
	} {
		key := Key(params[0], params[1:]...)
		if was, ok := seen[strings.ToLower(key)]; ok { // some file systems ignore case
			t.Errorf("%q and %q share the key %s", was, params, key)
		}
		seen[strings.ToLower(key)] = params
		if again := Key(params[0], params[1:]...); again != key {
			t.Errorf("%q has two keys: %s and %s", params, key, again)
		}
	}
}

func TestKeysAreFileNamesEverywhere(t *testing.T) {
	t.Parallel()
	for name, prefix := range map[string]string{
		"prod":                   "prod-",
		"../../etc/passwd":       "______etc_passwd-",
		`C:\con.txt`:             "C__con_txt-",
		"con":                    "con-", // no device: a device's name ends at the dot or the end
		"a b\n\x00\x1b[31m":      "a_b____31m-",
		"straße 東京":              "stra_e___-",
		"":                       "-",
		strings.Repeat("x", 500): strings.Repeat("x", 40) + "-",
	} {
		key := Key(name)
		if !strings.HasPrefix(key, prefix) || len(key) != len(prefix)+32 {
			t.Errorf("Key(%q) = %s, want %s and 32 hexadecimal digits", name, key, prefix)
		}
		if !filepath.IsLocal(key) || fileKey(key) != key {
			t.Errorf("Key(%q) = %s cannot be a file's name", name, key)
		}
	}
}

func FuzzFileKeyStaysInItsFolder(f *testing.F) {
	for _, s := range []string{"", ".", "..", "../x", `..\x`, "a/b", "C:", "con", "x.json", "\x00", Key("prod")} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, key string) {
		name := fileKey(key)
		if filepath.Base(name) != name || !filepath.IsLocal(name) || strings.ContainsAny(name, ".:\\/\x00") || len(name) > maxKey {
			t.Errorf("fileKey(%q) = %q", key, name)
		}
		if fileKey(name) != name {
			t.Errorf("fileKey is not stable: %q, then %q", name, fileKey(name))
		}
	})
}

func TestDefaultDir(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		goos string
		env  map[string]string
		want string // with slashes; "" for an error
	}{
		{"linux", map[string]string{"HOME": "/home/u"}, "/home/u/.local/state/doorstep/tokens"},
		{"linux", map[string]string{"HOME": "/home/u", "XDG_STATE_HOME": "/s"}, "/s/doorstep/tokens"},
		{"linux", map[string]string{"HOME": "/home/u", "XDG_STATE_HOME": "rel"}, "/home/u/.local/state/doorstep/tokens"},
		{"freebsd", map[string]string{"HOME": "/home/u"}, "/home/u/.local/state/doorstep/tokens"},
		{"darwin", map[string]string{"HOME": "/Users/u"}, "/Users/u/Library/Application Support/doorstep/tokens"},
		{"darwin", map[string]string{"XDG_STATE_HOME": "/s"}, "/s/doorstep/tokens"},
		{"windows", map[string]string{"LocalAppData": "C:/L", "USERPROFILE": "C:/U"}, "C:/L/doorstep/tokens"},
		{"windows", map[string]string{"USERPROFILE": "C:/U"}, "C:/U/AppData/Local/doorstep/tokens"},
		{"linux", nil, ""},
		{"windows", map[string]string{"HOME": "/home/u"}, ""},
	} {
		got, err := DefaultDir(c.goos, func(name string) string { return c.env[name] })
		if filepath.ToSlash(got) != c.want || (err != nil) != (c.want == "") {
			t.Errorf("DefaultDir(%s, %v) = %q, %v; want %q", c.goos, c.env, got, err, c.want)
		}
	}
}
