package file

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"doorstep/jwtview/safe"
	"doorstep/profiles"

	"github.com/goccy/go-yaml/ast"
)

// Parse reads a profile file's content; name is what messages call the file. Every problem is told at once, with its
// line and, for a key that is not known, the nearest one that is; the error is then an *[Error].
func Parse(name string, data []byte) (*File, error) {
	r := read(name, data)
	if e := r.err(); e != nil {
		return nil, e
	}
	return r.file, nil
}

// reader is a profile file while it is read.
type reader struct {
	doc    *document
	file   *File
	faults []Problem // what keeps the file from being understood
	wrongs []Problem // what is understood, and wrong in a profile

	top       ast.Node            // the mapping under "profiles:", nil when there is none
	entries   map[string]*profile // by name
	defaultAt *ast.MappingValueNode
}

// profile is where one profile stands.
type profile struct {
	read  *profiles.Profile
	entry *ast.MappingValueNode
	keys  map[string]*ast.MappingValueNode // by the dotted key, another name's included under the key that it means
	clean bool                             // nothing of it was left out in reading
}

var byteOrderMark = []byte("\ufeff")

// read reads as much as can be read.
func read(name string, data []byte) *reader {
	r := &reader{file: &File{Path: name}, entries: map[string]*profile{}}
	data = bytes.TrimPrefix(data, byteOrderMark)
	if len(data) > MaxSize {
		r.faults = tooLarge(name).Problems
		return r
	}
	// The parser counts some lines that end in CR LF twice.
	doc, broken := parseYAML(name, bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")))
	if broken != nil {
		r.faults = broken.Problems
		return r
	}
	r.doc = doc
	if doc.body != nil {
		r.document(doc.body)
	}
	return r
}

// err gives all problems, nil when there are none.
func (r *reader) err() error {
	all := slices.Concat(r.faults, r.wrongs)
	if len(all) == 0 {
		return nil
	}
	e := &Error{Path: r.file.Path, Problems: all}
	e.sort()
	return e
}

// fault notes what keeps n from being understood.
func (r *reader) fault(n ast.Node, profile, key, message, hint string) {
	p := Problem{Profile: profile, Key: key, Message: message, Hint: hint}
	p.Line, p.Column = position(n)
	r.faults = append(r.faults, p)
}

func position(n ast.Node) (line, column int) {
	if pair, ok := n.(*ast.MappingValueNode); ok && pair.Key != nil {
		n = pair.Key
	}
	if n == nil || n.GetToken() == nil || n.GetToken().Position == nil {
		return 1, 1
	}
	at := n.GetToken().Position
	return max(at.Line, 1), max(at.Column, 1)
}

func (r *reader) document(body ast.Node) {
	pairs, ok := r.pairs(body)
	if !ok {
		r.fault(body, "", "", "the file is not a mapping", "write profiles: and the profiles below it")
		return
	}
	seen := map[string]int{}
	for _, pair := range pairs {
		switch name := keyText(pair); {
		case r.twice(seen, pair, "", name, name):
		case name == "default":
			r.defaultAt = pair
			r.file.Default, _ = r.text(pair, "", name)
		case name == "profiles":
			r.profiles(pair)
		default:
			r.fault(pair, "", name, fmt.Sprintf("unknown key %q", name), topHint(name))
		}
	}
	r.checkDefault()
}

func topHint(name string) string {
	if near := profiles.Nearest(name, []string{"default", "profiles"}); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	if findKey(profileKeys, name) != nil {
		return "it belongs to a profile: put it under profiles: and the profile's name"
	}
	return "the file has default and profiles; a profile goes below profiles:"
}

func (r *reader) checkDefault() {
	name := r.file.Default
	if name == "" || r.entries[name] != nil {
		return
	}
	near := profiles.Nearest(name, r.file.Names())
	hint := "name one of the profiles, or leave default out"
	if near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	r.fault(r.defaultAt, "", "default", fmt.Sprintf("there is no profile %q", name), hint)
}

// isProfileName reports what a profile can be called: a word that fits on a command line and isn't taken for a flag.
func isProfileName(name string) bool {
	for i, c := range name {
		switch {
		case unicode.IsLetter(c), unicode.IsNumber(c), strings.ContainsRune("_.@+", c), i > 0 && (c == ':' || c == '-'):
		default:
			return false
		}
	}
	return name != ""
}

const maxName = 100

func nameProblem(name string) string {
	switch {
	case len([]rune(name)) > maxName:
		return "the profile's name is longer than 100 characters"
	case !isProfileName(name):
		return fmt.Sprintf("%q is no name for a profile", name)
	}
	return ""
}

func (r *reader) profiles(pair *ast.MappingValueNode) {
	value := r.doc.resolve(pair.Value)
	if isNull(value) {
		return
	}
	pairs, ok := r.pairs(value)
	if !ok {
		r.fault(pair, "", "profiles", "profiles is not a mapping", "write each profile's name, a colon, and its keys below it")
		return
	}
	r.top = value
	seen := map[string]int{}
	for _, entry := range pairs {
		name := keyText(entry)
		if r.twice(seen, entry, name, "", "profile "+name) {
			continue
		}
		if said := nameProblem(name); said != "" {
			r.fault(entry, name, "", said, "letters, digits and _ . - @ + :, without spaces, and no - in front")
			continue
		}
		r.profile(entry, name)
	}
}

// twice notes a key that stands there already.
func (r *reader) twice(seen map[string]int, pair *ast.MappingValueNode, profile, key, what string) bool {
	line, _ := position(pair)
	first, again := seen[keyText(pair)]
	if again {
		r.fault(pair, profile, key, fmt.Sprintf("%s is there twice, first on line %d", safe.Line(what), first), "leave one of them out")
		return true
	}
	seen[keyText(pair)] = line
	return false
}

func (r *reader) profile(entry *ast.MappingValueNode, name string) {
	line, _ := position(entry)
	p := &profile{
		read:  &profiles.Profile{Name: name, File: r.file.Path, Line: line},
		entry: entry, keys: map[string]*ast.MappingValueNode{},
	}
	before := len(r.faults)
	r.mapping(p, entry, profileKeys, "")
	p.clean = len(r.faults) == before
	r.file.Profiles = append(r.file.Profiles, p.read)
	r.entries[name] = p
	r.judge(p)
}

// judge adds what the profile's own validation says. What is missing is not told of a profile of which something was
// left out in reading: that is likely it.
func (r *reader) judge(p *profile) {
	for _, wrong := range p.read.Validate() {
		at, written := p.keys[wrong.Key]
		if !written && !p.clean || r.faulty(p.read.Name, wrong.Key) {
			continue
		}
		if !written {
			at = p.entry
			if block, _, nested := strings.Cut(wrong.Key, "."); nested && p.keys[block] != nil {
				at = p.keys[block]
			}
		}
		said := Problem{Profile: p.read.Name, Key: wrong.Key, Message: safe.Line(wrong.Message)}
		said.Line, said.Column = position(at)
		r.wrongs = append(r.wrongs, said)
	}
}

// faulty reports that the key of the profile could not be read, and that this was told.
func (r *reader) faulty(profile, key string) bool {
	return slices.ContainsFunc(r.faults, func(f Problem) bool { return f.Profile == profile && f.Key == key })
}
