package file_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"doorstep/profiles"
	"doorstep/profiles/file"
)

// FuzzChanges holds that a change either does what it is for and leaves the other profiles as they were, or leaves the
// file alone, whatever the file looks like.
func FuzzChanges(f *testing.F) {
	for _, seed := range []string{
		kept, healthy, everyKey, "", "profiles: {}\n", "# c\r\nprofiles:\r\n    a:\r\n        client-id: x\r\n        issuer: https://x.example\r\n",
		"default: p\n" + healthy + "  q: &q\n    client-id: 'a: b' # c\n    issuer: https://x.example\n  r:\n    <<: *q\n    description: >\n      a\n\n      b\n",
		"{profiles: {p: {client-id: a, issuer: 'https://x.example'}}}", healthy + "    client-secret: keyring:\n...\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		before, err := file.Parse("p", data)
		if err != nil {
			return
		}
		name := "none"
		if len(before.Profiles) > 0 {
			name = before.Profiles[0].Name
		}
		path := filepath.Join(t.TempDir(), "p")
		for what, change := range map[string]func() error{
			"add":     func() error { return file.Add(t.Context(), path, app("fuzzed")) },
			"remove":  func() error { return file.Remove(t.Context(), path, name) },
			"rename":  func() error { return file.Rename(t.Context(), path, name, "fuzzed") },
			"default": func() error { return file.SetDefault(t.Context(), path, name) },
			"set":     func() error { return file.SetKey(t.Context(), path, name, "cdf.project", "fuzzed") },
			"reset":   func() error { return file.SetKey(t.Context(), path, name, "client-secret", "keyring:fuzzed") },
			"unset":   func() error { return file.SetKey(t.Context(), path, name, "description", "") },
		} {
			if err := os.WriteFile(path, data, 0o600); err != nil {
				t.Fatal(err)
			}
			failed := change()
			after, err := file.Load(path)
			if err != nil {
				t.Fatalf("%s leaves a broken file: %v\n%s", what, err, content(t, path))
			}
			if failed != nil {
				if content(t, path) != string(data) {
					t.Errorf("%s failed with %v and changed the file", what, failed)
				}
				continue
			}
			others := func(p *profiles.Profile) bool { return p.Name == name || p.Name == "fuzzed" }
			sameProfiles(t, slices.DeleteFunc(slices.Clone(before.Profiles), others), slices.DeleteFunc(slices.Clone(after.Profiles), others))
		}
	})
}
