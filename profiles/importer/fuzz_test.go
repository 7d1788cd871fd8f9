package importer_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"doorstep/profiles/file"
	"doorstep/profiles/importer"
)

// FuzzRead imports anything. It never panics, never shows the fixtures' secret, tells only lines that there are, and what
// validates can be written into a profile file and read back.
func FuzzRead(f *testing.F) {
	paths, err := filepath.Glob("testdata/*.*")
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range paths {
		if data, err := os.ReadFile(path); err == nil && !strings.HasSuffix(path, ".golden") {
			f.Add(data)
		}
	}
	f.Add([]byte("# doorstep profile: x\n#   left-out.flow: device\n#   cdf.needs: a:READ\nIDP_CLIENT_ID=x"))
	f.Fuzz(func(t *testing.T, data []byte) {
		res, err := importer.Read("source", data, "")
		if err != nil {
			if strings.Contains(err.Error(), marker) {
				t.Fatalf("the error shows the secret: %v", err)
			}
			return
		}
		count := bytes.Count(data, []byte("\n")) + bytes.Count(data, []byte("\r")) + 1
		for _, n := range append(res.Warnings, res.NotImported...) {
			if n.Line > count || strings.ContainsAny(n.String(), "\n\x1b") {
				t.Errorf("%q of %d lines", n, count)
			}
		}
		for _, p := range res.Profiles {
			if len(p.Validate()) > 0 || file.NameProblem(p.Name) != "" {
				continue
			}
			text := "profiles:\n  " + strings.ReplaceAll(string(file.Marshal(p)), "\n", "\n  ")
			back, err := file.Parse("profiles.yaml", []byte(text))
			if err != nil || string(file.Marshal(back.Profiles[0])) != string(file.Marshal(p)) {
				t.Errorf("%v\n%s", err, text)
			}
		}
	})
}
