package tui_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// compilers are what takes long enough to notice when a program that ends after two milliseconds starts with it.
var compilers = []string{"regexp.MustCompile", "template.Must"}

// TestNothingIsCompiledAtStart keeps the start of every command short: expressions and templates are compiled when they
// are first needed, with sync.OnceValue.
func TestNothingIsCompiledAtStart(t *testing.T) {
	t.Parallel()
	eachFile(t, func(path string, _ []string) {
		if strings.HasSuffix(path, "_test.go") {
			return
		}
		files := token.NewFileSet()
		parsed, err := parser.ParseFile(files, filepath.Join("..", path), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Error(err)
			return
		}
		for _, decl := range parsed.Decls {
			if vars, ok := decl.(*ast.GenDecl); ok && vars.Tok == token.VAR {
				for _, call := range callsAtStart(vars) {
					t.Errorf("%s calls %s when the program starts: put it into a sync.OnceValue", files.Position(call.Pos()), name(call.Fun))
				}
			}
		}
	})
}

// callsAtStart finds the calls of compilers that the declaration makes itself, not those in the functions within it.
func callsAtStart(vars *ast.GenDecl) []*ast.CallExpr {
	var found []*ast.CallExpr
	ast.Inspect(vars, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && slices.Contains(compilers, name(call.Fun)) {
			found = append(found, call)
		}
		_, function := n.(*ast.FuncLit)
		return !function
	})
	return found
}

// name is a function's as it is called, with its package.
func name(f ast.Expr) string {
	if s, ok := f.(*ast.SelectorExpr); ok {
		if p, ok := s.X.(*ast.Ident); ok {
			return p.Name + "." + s.Sel.Name
		}
	}
	return ""
}
