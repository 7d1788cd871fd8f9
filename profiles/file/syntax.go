package file

import (
	"bytes"
	"errors"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// document is a profile file as YAML.
type document struct {
	body    ast.Node     // nil when there is nothing but comments
	keyring map[int]bool // the lines whose bare "keyring:" was covered up for YAML
	anchors map[string]ast.Node
}

// bareKeyring is "key: keyring:", which people write and YAML forbids: the second colon would begin a mapping there.
var bareKeyring = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?m)^([ ]*(?:- )?[a-z-]+:[ \t]+keyring):([ \t]*(?:#.*)?\r?)$`)
})

// parseYAML reads the one document of the file.
func parseYAML(path string, data []byte) (*document, *Error) {
	if problem := unreadable(data); problem != nil {
		return nil, &Error{Path: path, Problems: []Problem{*problem}}
	}
	doc := &document{keyring: map[int]bool{}}
	parsed, err := parse(data)
	if err != nil && bareKeyring().Match(data) {
		parsed, err = parse(doc.coverKeyring(data))
	}
	if err != nil {
		return nil, syntaxError(path, data, err)
	}
	if problem := doc.take(parsed); problem != nil {
		return nil, &Error{Path: path, Problems: []Problem{*problem}}
	}
	if bytes.ContainsRune(data, '&') {
		doc.anchors = anchors(doc.body)
	}
	return doc, nil
}

// parse runs the YAML parser. Some input that is no YAML makes it panic, which is no reason for a person to see one.
func parse(data []byte) (parsed *ast.File, err error) {
	defer func() {
		if recover() != nil {
			err = errNotYAML
		}
	}()
	return parser.ParseBytes(data, 0, parser.AllowDuplicateMapKey())
}

var errNotYAML = errors.New("the file is not YAML")

// coverKeyring replaces the colon of each bare "keyring:" with a letter, which moves nothing in the file.
func (d *document) coverKeyring(data []byte) []byte {
	covered := bytes.Clone(data)
	for _, m := range bareKeyring().FindAllSubmatchIndex(data, -1) {
		covered[m[3]] = '_'
		d.keyring[1+bytes.Count(data[:m[3]], []byte("\n"))] = true
	}
	return covered
}

func (d *document) take(parsed *ast.File) *Problem {
	for _, doc := range parsed.Docs {
		if doc.Body == nil || doc.Body.Type() == ast.CommentType {
			continue
		}
		if d.body != nil {
			at := doc.Body.GetToken().Position
			return &Problem{
				Line: at.Line, Column: at.Column,
				Message: "a second YAML document begins here", Hint: "keep all profiles in one document, without ---",
			}
		}
		d.body = doc.Body
	}
	return nil
}

// unreadable tells what the YAML parser should not even be given.
func unreadable(data []byte) *Problem {
	if !utf8.Valid(data) {
		i := 0
		for i < len(data) {
			r, n := utf8.DecodeRune(data[i:])
			if r == utf8.RuneError && n == 1 {
				break
			}
			i += n
		}
		return &Problem{
			Line: 1 + bytes.Count(data[:i], []byte("\n")), Column: 1,
			Message: "the line is not UTF-8 text", Hint: "save the file as UTF-8",
		}
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return &Problem{Line: 1 + bytes.Count(data[:i], []byte("\n")), Column: 1, Message: "the line has a NUL byte in it"}
	}
	return tooDeep(data)
}

// Limits on what is no profile file any more, but takes a parser very long.
const (
	maxDepth    = 100    // brackets or dashes inside one another
	maxSiblings = 5_000  // lines of one indentation in one mapping
	maxLine     = 64_000 // bytes of a line
)

// tooDeep finds what would keep the parser busy: deep nesting, and very many keys or entries in one place.
func tooDeep(data []byte) *Problem {
	siblings := map[int]int{}
	widest := 0
	number := 0
	for line := range bytes.Lines(data) {
		number++
		text := bytes.TrimLeft(line, " ")
		if len(bytes.TrimSpace(text)) == 0 {
			continue
		}
		indent := len(line) - len(text)
		for ; widest > indent; widest-- {
			delete(siblings, widest)
		}
		widest = max(widest, indent)
		siblings[indent]++
		if siblings[indent] > maxSiblings || len(line) > maxLine || opened(text) > maxDepth {
			return &Problem{
				Line: number, Column: 1, Message: "this is too much in one place for a profile file",
				Hint: "at most 5,000 lines of one indentation, 64,000 characters a line, 100 levels",
			}
		}
	}
	return nil
}

// opened counts brackets, braces and dashes: more than there are levels, never fewer on one line.
func opened(text []byte) int {
	return bytes.Count(text, []byte("[")) + bytes.Count(text, []byte("{")) + bytes.Count(text, []byte("- "))
}

// anchors finds every named node of the document.
func anchors(body ast.Node) map[string]ast.Node {
	found := map[string]ast.Node{}
	if body != nil {
		ast.Walk(visitor(func(n ast.Node) {
			if a, ok := n.(*ast.AnchorNode); ok && a.Name != nil {
				found[a.Name.GetToken().Value] = a.Value
			}
		}), body)
	}
	return found
}

type visitor func(ast.Node)

// Visit implements ast.Visitor.
func (v visitor) Visit(n ast.Node) ast.Visitor {
	v(n)
	return v
}

// syntaxError words what the parser stumbled over. The parser's message is used where it is one of its fixed ones, never
// the excerpt of the file that it comes with, which can show a secret.
func syntaxError(path string, data []byte, err error) *Error {
	if tabs := tabLines(data); len(tabs) > 0 {
		return &Error{Path: path, Problems: tabs}
	}
	var at yaml.Error
	if !errors.As(err, &at) || at.GetToken() == nil {
		return whole(path, "the file is not YAML", "")
	}
	position := at.GetToken().Position
	problem := Problem{Line: max(position.Line, 1), Column: max(position.Column, 1)}
	problem.Message, problem.Hint = wordSyntax(at.GetMessage())
	return &Error{Path: path, Problems: []Problem{problem}}
}

// wordSyntax gives message and hint for a message of the parser.
func wordSyntax(message string) (said, hint string) {
	for _, m := range []struct{ has, said, hint string }{
		{"mapping value is not allowed", "a value on this line has a colon in it", "put quotes around the value; a secret's source has no space behind the colon: keyring:NAME, file:PATH, command:[…]"},
		{"non-map value is specified", "this line is no \"key: value\"", "write the key, a colon, a space and the value"},
		{"could not find end character", "a quoted text has no end", "close the quotes"},
		{"sequence end token", "a list has no end", "close it with ]"},
		{"mapping end token", "a mapping in braces has no end", "close it with }"},
		{"must be specified", "a list or mapping in brackets has no end", "close it with ] or }"},
		{"value is not allowed in this context", "this line is indented otherwise than the ones it belongs to", "indent the keys of one profile alike"},
		{"reserved character", "a value begins with a character that YAML keeps for itself", "put quotes around the value"},
		{"invalid header option", "a text block has a wrong beginning", "nothing but | or > stands on its first line"},
		{"directive", "a value begins with %, which YAML keeps for itself", "put quotes around the value"},
	} {
		if strings.Contains(message, m.has) {
			return m.said, m.hint
		}
	}
	if strings.ContainsAny(message, "\"'`") {
		return "this is not YAML", "check colons, quotes and indentation"
	}
	return "this is not YAML: " + message, "check colons, quotes and indentation"
}

// tabLines finds every line that a tab indents.
func tabLines(data []byte) []Problem {
	var found []Problem
	number := 0
	for line := range bytes.Lines(data) {
		number++
		text := bytes.TrimLeft(line, " \t")
		tab := bytes.IndexByte(line[:len(line)-len(text)], '\t')
		if tab >= 0 && len(bytes.TrimSpace(text)) > 0 && text[0] != '#' {
			found = append(found, Problem{
				Line: number, Column: tab + 1,
				Message: "the line is indented with a tab, which YAML forbids", Hint: "use spaces",
			})
		}
	}
	return found
}
