package file

import (
	"context"
	"fmt"
	"strings"

	"doorstep/profiles"

	"github.com/goccy/go-yaml/ast"
)

// SetKey writes one key of the profile called name: a dotted key such as "client-secret" or "cdf.project", and its
// value as text, the words of a list with spaces between them. A value of "" takes the key out. A key that is there
// already is changed where it stands, with its comment kept; a new one goes where the keys' usual order has it. An
// unknown name is a [*NotFoundError]; an unknown key and a wrong value are an *[Error], and nothing is written.
func SetKey(ctx context.Context, path, name, key, value string) error {
	return change(ctx, path, false, func(c *edit) error {
		p := c.before.entries[name]
		if p == nil {
			return c.before.file.notFound(name)
		}
		k, block, problem := lookUp(key)
		if problem != nil {
			problem.Profile = name
			return &Error{Path: path, Problems: []Problem{*problem}}
		}
		c.loose = name
		return c.setKey(p, key, block, yamlOf(*k, value))
	})
}

// lookUp finds a dotted key in the table, and the block that it stands in.
func lookUp(dotted string) (k *key, block string, problem *Problem) {
	known, word := profileKeys, dotted
	if first, rest, nested := strings.Cut(dotted, "."); nested {
		parent := findKey(known, first)
		if parent == nil || parent.keys == nil {
			return nil, "", unknownKey(known, "", first)
		}
		known, block, word = parent.keys, first, rest
	}
	k = findKey(known, word)
	switch {
	case k == nil:
		return nil, "", unknownKey(known, block, word)
	case k.keys != nil || k.alias() || isTexts(*k):
		return nil, "", &Problem{Key: dotted, Message: dotted + " holds other keys or is another name for one", Hint: "name one key that holds a value"}
	}
	return k, block, nil
}

func unknownKey(known []key, block, word string) *Problem {
	return &Problem{Key: word, Message: fmt.Sprintf("unknown key %q", word), Hint: keyHint(known, block, word)}
}

func isTexts(k key) bool {
	_, texts := k.at(&profiles.Profile{}).(*map[string]string)
	return texts
}

// yamlOf writes a value in the way that the key's type needs, "" for no value.
func yamlOf(k key, value string) string {
	if value == "" {
		return ""
	}
	switch k.at(&profiles.Profile{}).(type) {
	case *[]string:
		return inline(strings.Fields(value))
	case **bool, *int:
		if !strings.ContainsAny(value, "\n:#[]{}\"'") {
			return value
		}
	}
	return scalar(value)
}

func (c *edit) setKey(p *profile, dotted, block, value string) error {
	there := p.keys[dotted]
	if there != nil && !c.inside(p.entry, there) {
		there = nil // merged in from elsewhere, which the profile's own key outweighs
	}
	var ok bool
	switch {
	case there == nil && value == "":
		return nil
	case there == nil:
		c.lines, ok = c.insertKey(p, dotted, block, value)
	case value == "":
		var from, to int
		if from, to, ok = c.lines.extent(there); ok {
			c.lines = c.lines.cut(from, to)
		}
	default:
		c.lines, ok = c.lines.value(there, value)
	}
	if !ok {
		return c.byHand()
	}
	return nil
}

// inside reports whether the inner pair stands within the lines of the outer one.
func (c *edit) inside(outer, inner *ast.MappingValueNode) bool {
	from, to, ok := c.lines.extent(outer)
	line, _ := position(inner)
	return ok && from < line && line <= to
}

// insertKey writes a new key behind the last one that comes before it in the usual order.
func (c *edit) insertKey(p *profile, dotted, block, value string) (lines, bool) {
	into, word, known := p.entry, dotted, profileKeys
	line := word + ": " + value + "\n"
	if block != "" {
		word = strings.TrimPrefix(dotted, block+".")
		line = word + ": " + value + "\n"
		if parent := p.keys[block]; parent != nil && c.inside(p.entry, parent) {
			into, known = parent, findKey(known, block).keys
		} else {
			word, line = block, block+":\n  "+line
		}
	}
	at, indent, ok := c.place(into, known, word)
	if !ok {
		return nil, false
	}
	return c.lines.insert(at, indented([]byte(line), indent)), true
}

// place finds the line in front of which a key goes, and its indentation.
func (c *edit) place(into *ast.MappingValueNode, known []key, word string) (at, indent int, ok bool) {
	from, _, ok := c.lines.extent(into)
	own, _, isMapping := c.before.split(into.Value)
	if !ok || !isMapping || len(own) == 0 {
		return 0, 0, false
	}
	at = from + 1
	_, column := position(own[0])
	for _, pair := range own {
		_, end, ok := c.lines.extent(pair)
		if !ok || !c.inside(into, pair) {
			return 0, 0, false
		}
		if orderOf(known, keyText(pair)) < orderOf(known, word) {
			at = max(at, end)
		}
	}
	return at, column - 1, true
}

func orderOf(known []key, word string) int {
	for i, k := range known {
		if k.name == word {
			return i
		}
	}
	return len(known)
}
