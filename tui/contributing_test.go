package tui_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"doorstep/profiles"
)

// TestTheTableOfTests keeps CONTRIBUTING.md's table of tests true: every flow has a row, and every test that it names is
// there.
func TestTheTableOfTests(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(text), "## Which test holds what\n")
	table, _, found := strings.Cut(after, "\n## ")
	if !found {
		t.Fatal("CONTRIBUTING.md has no table of tests")
	}
	for _, flow := range profiles.Flows() {
		if !strings.Contains(table, "| `"+flow+"` |") {
			t.Errorf("the flow %s has no row", flow)
		}
	}
	named := regexp.MustCompile("`([a-z/]+)\\.(Test[A-Za-z0-9]+)`").FindAllStringSubmatch(table, -1)
	for _, m := range named {
		if !hasTest(t, filepath.Join("..", filepath.FromSlash(m[1])), m[2]) {
			t.Errorf("%s has no %s", m[1], m[2])
		}
	}
	if rows := strings.Count(table, "\n| ") - 1; len(named) < rows {
		t.Errorf("%d tests are named in %d rows", len(named), rows)
	}
}

func hasTest(t *testing.T, folder, name string) bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), "\nfunc "+name+"(t *testing.T)") {
			return true
		}
	}
	return false
}
