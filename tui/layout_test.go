package tui_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rooms says what each part of the house must not import, the folders below it included: a package of ours with what
// is below it, one of the standard library by itself. Tests may use what the standard library has.
var rooms = []struct {
	folder string
	never  []string
	why    string
}{
	{"", []string{"github.com/charmbracelet/"}, "screens live under tui/"},
	{"profiles", []string{"doorstep/flows", "doorstep/tui", "net/http"}, "a profile knows no network and no terminal"},
	{"jwtview", []string{"doorstep/flows", "doorstep/profiles", "doorstep/tui", "net/http", "net"}, "a token is read without a network"},
	{"flows", []string{"doorstep/tui", "os/exec"}, "imports point one way: main → tui → flows → {profiles, jwtview}"},
	{"flows/oauth", []string{"doorstep/flows", "os"}, "the shared words stand below every grant"},
	{"flows/causes", []string{"doorstep/flows/checklist", "doorstep/flows/cdf", "doorstep/flows/demo"}, "the catalogue serves all and knows none"},
}

// TestGrantsKnowNoSibling: each way to a token stands for itself, so that one can be read, and taken out, alone.
func TestGrantsKnowNoSibling(t *testing.T) {
	t.Parallel()
	grants := []string{
		"flows/device", "flows/authcode", "flows/clientcredentials", "flows/refresh", "flows/ciba", "flows/implicit",
		"flows/tokenexchange", "flows/cdflegacy",
	}
	seen := map[string]bool{}
	eachFile(t, func(path string, imports []string) {
		folder := filepath.ToSlash(filepath.Dir(path))
		if !slices.Contains(grants, folder) {
			return
		}
		seen[folder] = true
		for _, imp := range imports {
			if of := strings.TrimPrefix(imp, "doorstep/"); imp == "doorstep/flows" || of != folder && slices.Contains(grants, of) {
				t.Errorf("%s imports %s: a grant knows neither its siblings nor who picks it", path, imp)
			}
		}
	})
	if len(seen) != len(grants) {
		t.Errorf("grants are only in %v", seen)
	}
}

// TestImportsPointOneWay holds the layout of the house: main → tui → flows → {profiles, jwtview}.
func TestImportsPointOneWay(t *testing.T) {
	t.Parallel()
	eachFile(t, func(path string, imports []string) {
		folder := filepath.ToSlash(filepath.Dir(path))
		for _, room := range rooms {
			if !within(folder, room.folder) || (room.folder == "" && within(folder, "tui")) {
				continue
			}
			for _, imp := range imports {
				if test := strings.HasSuffix(path, "_test.go"); bannedIn(room.folder, room.never, imp) && (!test || !standard(imp)) {
					t.Errorf("%s imports %s: %s", path, imp, room.why)
				}
			}
		}
	})
}

// bannedIn reports whether one of never stands for imp; a room may always import what is within it.
func bannedIn(folder string, never []string, imp string) bool {
	if folder != "" && within(strings.TrimPrefix(imp, "doorstep/"), folder) {
		return false
	}
	return slices.ContainsFunc(never, func(n string) bool {
		return imp == n || !standard(n) && strings.HasPrefix(imp, strings.TrimSuffix(n, "/")+"/")
	})
}

// standard reports whether a package is the standard library's: its first part has no dot and isn't the module.
func standard(imp string) bool {
	first, _, _ := strings.Cut(imp, "/")
	return first != "doorstep" && !strings.Contains(first, ".")
}

// TestOnlyTheEdgeTouchesTheProcess keeps the process's streams, environment and children to the rooms at the edge.
func TestOnlyTheEdgeTouchesTheProcess(t *testing.T) {
	t.Parallel()
	edge := []string{"tui/cli", "tui/term"}
	banned := []string{"os.Stdout", "os.Stderr", "os.Stdin", "os.Getenv", "os.LookupEnv", "os.Exit", "exec.Command", "exec.CommandContext"}
	eachFile(t, func(path string, _ []string) {
		folder := filepath.ToSlash(filepath.Dir(path))
		if path == "main.go" || slices.Contains(edge, folder) || strings.HasSuffix(path, "_test.go") {
			return
		}
		files := token.NewFileSet()
		parsed, err := parser.ParseFile(files, filepath.Join("..", path), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			if used, ok := n.(*ast.SelectorExpr); ok && slices.Contains(banned, qualified(used)) {
				t.Errorf("%s:%d uses %s: only %v may", path, files.Position(used.Pos()).Line, qualified(used), edge)
			}
			return true
		})
	})
}

// qualified is a name with its package, "" for what is no such name.
func qualified(e *ast.SelectorExpr) string {
	if pkg, ok := e.X.(*ast.Ident); ok {
		return pkg.Name + "." + e.Sel.Name
	}
	return ""
}

// TestTopLevelIsTheHouse keeps the repository's first screen to what the layout names.
func TestTopLevelIsTheHouse(t *testing.T) {
	t.Parallel()
	known := []string{
		"go.mod", "go.sum", "main.go", "tui", "flows", "profiles", "jwtview", "README.md",
		"LICENSE", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md",
	}
	built := []string{"doorstep", "doorstep.exe", "dist", "dist-assets"} // never committed: .gitignore names them
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if name := e.Name(); name[0] != '.' && !slices.Contains(known, name) && !slices.Contains(built, name) {
			t.Errorf("%s stands at the top level; the rooms are %v", name, known)
		}
	}
}

// within reports whether folder is room or below it; the empty room holds everything.
func within(folder, room string) bool {
	return room == "" || folder == room || strings.HasPrefix(folder, room+"/")
}

// eachFile calls f with every Go file of the module and what it imports.
func eachFile(t *testing.T, f func(path string, imports []string)) {
	t.Helper()
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		var imports []string
		for _, spec := range parsed.Imports {
			imp, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			imports = append(imports, imp)
		}
		rel, err := filepath.Rel("..", path)
		if err != nil {
			return err
		}
		f(filepath.ToSlash(rel), imports)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
