package importer_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"doorstep/profiles/file"
	"doorstep/profiles/importer"

	"github.com/google/go-cmp/cmp"
)

// marker stands wherever a fixture writes a secret out.
const marker = "marker-S3cr3t-of-the-import"

var update = flag.Bool("update", false, "write the golden files anew")

// report is everything that an import can say to a person.
func report(res *importer.Result) string {
	var b strings.Builder
	fmt.Fprintln(&b, "format:", res.Format)
	for _, p := range res.Profiles {
		fmt.Fprintln(&b, "profile:", p.Name)
		for _, f := range file.Fields(p) {
			fmt.Fprintf(&b, "  %s: %s\n", f.Key, f.Text)
		}
		for _, wrong := range p.Validate() {
			fmt.Fprintf(&b, "  problem: %s\n", wrong.Message)
		}
	}
	for _, n := range res.Warnings {
		fmt.Fprintln(&b, "warning:", n)
	}
	for _, n := range res.NotImported {
		fmt.Fprintln(&b, "not imported:", n)
	}
	for _, key := range res.Literal {
		fmt.Fprintln(&b, "literal:", key)
	}
	return b.String()
}

// TestFixtures imports files in the real shapes of each tool. The golden files beside them say what came of it.
func TestFixtures(t *testing.T) {
	t.Parallel()
	paths, err := filepath.Glob("testdata/*.*")
	if err != nil || len(paths) < 10 {
		t.Fatalf("%d fixtures, %v", len(paths), err)
	}
	for _, path := range paths {
		if strings.HasSuffix(path, ".golden") {
			continue
		}
		t.Run(filepath.Base(path), func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			res, err := importer.Read(filepath.Base(path), data, "")
			if err != nil {
				t.Fatal(err)
			}
			got := report(res)
			if strings.Contains(got, marker) {
				t.Errorf("the secret is shown:\n%s", got)
			}
			if *update {
				if err := os.WriteFile(path+".golden", []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path + ".golden")
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
