package file

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"doorstep/profiles"

	"github.com/goccy/go-yaml/ast"
)

// ErrExists is the cause of an error about a profile's name that is taken.
var ErrExists = errors.New("the name is taken")

// ErrByHand is the cause of an error about a file that is written in a way that cannot be changed without rewriting
// it, such as profiles in braces.
var ErrByHand = errors.New("the file has to be changed by hand")

// Add appends the profile to the file at path, which is made when it isn't there; its name must not be taken
// ([ErrExists]). As with every change, the rest of the file stays byte for byte, two changes at once lose nothing, a
// link is followed, and the file is its owner's alone afterwards. A profile with problems is an *[Error], and nothing
// is written.
func Add(ctx context.Context, path string, p *profiles.Profile) error {
	if said := nameProblem(p.Name); said != "" {
		return whole(path, said, "")
	}
	if wrong := p.Validate(); len(wrong) > 0 {
		return unfit(path, p.Name, wrong)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("the profile file's folder cannot be made: %w", err)
	}
	return change(ctx, path, true, func(c *edit) error {
		if c.before.entries[p.Name] != nil {
			return fmt.Errorf("there is a profile %q in %s already: %w", p.Name, path, ErrExists)
		}
		c.want.Profiles = append(c.want.Profiles, p)
		return c.add(p)
	})
}

// unfit is the error of a profile that isn't in the file yet.
func unfit(path, name string, wrong []profiles.Problem) *Error {
	e := &Error{Path: path}
	for _, w := range wrong {
		e.Problems = append(e.Problems, Problem{Profile: name, Key: w.Key, Message: w.Message})
	}
	return e
}

// Remove takes the profile called name out of the file, and the default when it was that. An unknown name is a
// [*NotFoundError].
func Remove(ctx context.Context, path, name string) error {
	return change(ctx, path, false, func(c *edit) error {
		p := c.before.entries[name]
		if p == nil {
			return c.before.file.notFound(name)
		}
		c.want.Profiles = slices.DeleteFunc(c.want.Profiles, func(p *profiles.Profile) bool { return p.Name == name })
		from, to, ok := c.lines.extent(p.entry)
		if !ok {
			return c.byHand()
		}
		c.lines = c.lines.cut(from, to)
		if c.want.Default == name {
			return c.setDefault("")
		}
		return nil
	})
}

// Rename gives the profile called name another name, in the default too. An unknown name is a [*NotFoundError], one
// that is taken [ErrExists].
func Rename(ctx context.Context, path, name, to string) error {
	if said := nameProblem(to); said != "" {
		return whole(path, said, "")
	}
	return change(ctx, path, false, func(c *edit) error {
		p := c.before.entries[name]
		switch {
		case p == nil:
			return c.before.file.notFound(name)
		case to == name:
			return nil
		case c.before.entries[to] != nil:
			return fmt.Errorf("there is a profile %q in %s already: %w", to, path, ErrExists)
		}
		i := slices.Index(c.before.file.Names(), name)
		renamed := *p.read
		renamed.Name, c.renamed = to, map[string]string{to: name}
		c.want.Profiles[i] = &renamed
		if !c.lines.rename(p.entry, to) {
			return c.byHand()
		}
		if c.want.Default == name {
			return c.setDefault(to)
		}
		return nil
	})
}

// SetDefault makes the profile called name the file's default; "" leaves it without one. An unknown name is a
// [*NotFoundError].
func SetDefault(ctx context.Context, path, name string) error {
	return change(ctx, path, false, func(c *edit) error {
		if name != "" && c.before.entries[name] == nil {
			return c.before.file.notFound(name)
		}
		return c.setDefault(name)
	})
}

// edit is one change of a file.
type edit struct {
	path    string
	before  *reader
	lines   lines
	want    *File             // what the file has to say afterwards
	loose   string            // the profile of which want doesn't say what becomes of it, "" for none
	renamed map[string]string // the former name by the new one
}

func (c *edit) byHand() error {
	return fmt.Errorf("%s is written in a way that would have to be rewritten for this: %w", c.path, ErrByHand)
}

// change reads the file, has do change its lines, makes sure that exactly what was wanted has come of it, and writes.
// A file that isn't there is an error unless create says otherwise.
func change(ctx context.Context, path string, create bool, do func(*edit) error) error {
	target, err := followed(path)
	if err != nil {
		return fmt.Errorf("the profile file cannot be found: %w", err)
	}
	if _, err := os.Stat(target); errors.Is(err, fs.ErrNotExist) && !create {
		return &missingError{path: path, err: err}
	}
	release, err := lock(ctx, target)
	if err != nil {
		return err
	}
	defer release()
	data, err := readLimited(target)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	c := &edit{path: path, before: read(path, data), lines: split(data)}
	if len(c.before.faults) > 0 {
		return &Error{Path: path, Problems: c.before.faults}
	}
	f := c.before.file
	c.want = &File{Default: f.Default, Profiles: slices.Clone(f.Profiles)}
	if err := do(c); err != nil {
		return err
	}
	changed := c.lines.bytes()
	if err := c.verify(changed); err != nil || bytes.Equal(changed, data) {
		return err
	}
	if err := replace(target, changed); err != nil {
		return fmt.Errorf("the profile file cannot be written: %w", err)
	}
	return nil
}

// verify reads the new content and compares it with what was wanted. Problems that were there before stay allowed: a
// profile without its secret is what set-secret is for.
func (c *edit) verify(changed []byte) error {
	after := read(c.path, changed)
	if len(after.faults) > 0 && len(changed) <= MaxSize {
		return c.byHand()
	}
	fresh := slices.Concat(after.faults, slices.DeleteFunc(after.wrongs, c.known))
	if len(fresh) > 0 {
		return &Error{Path: c.path, Problems: fresh}
	}
	same := func(a, b *profiles.Profile) bool {
		return a.Name == b.Name && (a.Name == c.loose || bytes.Equal(Marshal(a), Marshal(b)))
	}
	if after.file.Default != c.want.Default || !slices.EqualFunc(after.file.Profiles, c.want.Profiles, same) {
		return c.byHand()
	}
	return nil
}

// known reports a problem that the file had before the change.
func (c *edit) known(p Problem) bool {
	profile := cmp.Or(c.renamed[p.Profile], p.Profile)
	return slices.ContainsFunc(c.before.wrongs, func(q Problem) bool {
		return q.Profile == profile && q.Key == p.Key && q.Message == p.Message
	})
}

// add writes the profile behind the last one.
func (c *edit) add(p *profiles.Profile) error {
	pair := c.topPair("profiles")
	if pair == nil {
		c.lines = c.lines.insert(len(c.lines), "profiles:\n"+indented(Marshal(p), 2))
		return nil
	}
	indent := 2
	if m, ok := c.before.top.(*ast.MappingNode); ok && len(m.Values) > 0 {
		_, column := position(m.Values[0])
		indent = column - 1
	} else if !isNull(c.before.doc.resolve(pair.Value)) { // profiles: {}
		changed, ok := c.lines.value(pair, "")
		if !ok {
			return c.byHand()
		}
		c.lines = changed
	}
	_, to, ok := c.lines.extent(pair)
	if !ok {
		return c.byHand()
	}
	c.lines = c.lines.insert(to, indented(Marshal(p), indent))
	return nil
}

func (c *edit) setDefault(name string) error {
	c.want.Default = name
	pair := c.topPair("default")
	var ok bool
	switch {
	case pair != nil && name == "":
		var from, to int
		if from, to, ok = c.lines.extent(pair); ok {
			c.lines = c.lines.cut(from, to)
		}
	case pair != nil:
		c.lines, ok = c.lines.value(pair, scalar(name))
	case name == "":
		ok = true
	default:
		var at int
		if at, _, ok = c.lines.extent(c.topPair("profiles")); ok {
			c.lines = c.lines.insert(at, "default: "+scalar(name)+"\n")
		}
	}
	if !ok {
		return c.byHand()
	}
	return nil
}

// topPair gives the pair of the file's own mapping called name, nil when there is none.
func (c *edit) topPair(name string) *ast.MappingValueNode {
	if c.before.doc == nil || c.before.doc.body == nil {
		return nil
	}
	pairs, _ := c.before.pairs(c.before.doc.body)
	for _, pair := range pairs {
		if keyText(pair) == name {
			return pair
		}
	}
	return nil
}
