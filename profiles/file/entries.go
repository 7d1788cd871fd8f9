package file

import (
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// Entry is one key of any YAML file, for reading the files of other programs.
type Entry struct {
	Key   string   // with the keys that it stands below, dotted
	Line  int      // from 1
	Texts []string // the value: one text, the texts of a list, none for a key without a value
	List  bool     // the value is a list
	Block bool     // the value is a mapping, whose entries follow
	Tag   string   // the application's own tag in front of the value, such as !env
	Other bool     // the value is none of these, such as a list of mappings
}

// maxEntries bounds what aliases can multiply a small file to.
const maxEntries = 20_000

// Entries lists the keys of a YAML file in their order, blocks before what is in them. name is what messages call the
// file; the error is an *[Error] and shows no value.
func Entries(name string, data []byte) ([]Entry, error) {
	r := read(name, nil)
	doc, broken := parseYAML(name, normalized(data))
	if broken != nil {
		return nil, broken
	}
	r.doc = doc
	w := entryWalk{r: r}
	if doc.body != nil {
		w.mapping(doc.body, "", 0)
	}
	switch {
	case len(r.faults) > 0:
		return nil, &Error{Path: name, Problems: r.faults}
	case len(w.all) >= maxEntries:
		return nil, whole(name, "the file has more keys than a configuration has", "")
	case len(w.all) == 0:
		return nil, whole(name, "the file has no keys", "")
	}
	return w.all, nil
}

// normalized is what the parser counts the lines of rightly.
func normalized(data []byte) []byte {
	text := strings.TrimPrefix(string(data), string(byteOrderMark))
	return []byte(strings.ReplaceAll(text, "\r\n", "\n"))
}

type entryWalk struct {
	r   *reader
	all []Entry
}

func (w *entryWalk) mapping(n ast.Node, prefix string, depth int) {
	pairs, ok := w.r.pairs(n)
	if !ok || depth > maxDepth {
		return
	}
	for _, pair := range pairs {
		if len(w.all) >= maxEntries {
			return
		}
		line, _ := position(pair)
		e := Entry{Key: prefix + keyText(pair), Line: line}
		value := w.r.doc.resolve(pair.Value)
		if tag, ok := value.(*ast.TagNode); ok {
			e.Tag = tag.GetToken().Value
			value = w.r.doc.resolve(tag.Value)
		}
		w.fill(&e, value)
		w.all = append(w.all, e)
		if e.Block {
			w.mapping(value, e.Key+".", depth+1)
		}
	}
}

// fill says what kind of value the entry has.
func (w *entryWalk) fill(e *Entry, value ast.Node) {
	if isNull(value) {
		return
	}
	if text, ok := w.r.doc.scalar(value); ok {
		e.Texts = []string{text}
		return
	}
	if _, ok := value.(*ast.SequenceNode); ok {
		e.Texts, e.List = w.r.scalars(value)
		e.Other = !e.List
		return
	}
	_, e.Block = w.r.pairs(value)
	e.Other = !e.Block
}
