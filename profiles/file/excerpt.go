package file

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"doorstep/profiles"
)

// ErrChanged is the cause of an error about lines that somebody else has changed since they were extracted.
var ErrChanged = errors.New("it was changed meanwhile")

// ErrEmpty is the cause of an error about an excerpt of which nothing is left.
var ErrEmpty = errors.New("nothing is left of it")

// Excerpt is the part of a profile file that a person edits: one profile's lines with their comments, or the whole file.
type Excerpt struct {
	Path string
	Name string // of the profile; "" for the whole file
	Text []byte // as it stands in the file, not indented, lines ending in "\n"
}

// Extract gives the lines of the profile called name, comments included; "" gives the whole file, broken or not. An
// unknown name is a [*NotFoundError], a file that cannot be understood an *[Error].
func Extract(path, name string) (*Excerpt, error) {
	data, err := readLimited(path)
	if err != nil {
		return nil, err
	}
	x := &Excerpt{Path: path, Name: name, Text: normalized(data)}
	if name == "" {
		return x, nil
	}
	c, from, to, err := locate(path, name, data)
	if err != nil {
		return nil, err
	}
	x.Text = dedented(c.lines[from:to])
	return x, nil
}

// locate finds a profile's lines.
func locate(path, name string, data []byte) (c *edit, from, to int, err error) {
	c = &edit{path: path, before: read(path, data), lines: split(data)}
	if len(c.before.faults) > 0 {
		return nil, 0, 0, &Error{Path: path, Problems: c.before.faults}
	}
	p := c.before.entries[name]
	if p == nil {
		return nil, 0, 0, c.before.file.notFound(name)
	}
	from, to, ok := c.lines.extent(p.entry)
	if !ok {
		return nil, 0, 0, c.byHand()
	}
	return c, from, to, nil
}

// dedented takes the first line's indentation off every line.
func dedented(all lines) []byte {
	var b bytes.Buffer
	indent := indentOf(all[0])
	for _, line := range all {
		line = strings.TrimPrefix(line, string(byteOrderMark))
		b.WriteString(line[min(indentOf(line), indent):])
	}
	return ended(normalized(b.Bytes()))
}

// ended makes the last line end.
func ended(text []byte) []byte {
	if len(text) > 0 && !bytes.HasSuffix(text, []byte("\n")) {
		text = append(slices.Clone(text), '\n')
	}
	return text
}

// Replace puts text in the place of the excerpt. What is wrong with it is an *[Error] whose lines count in text, or
// [ErrEmpty]; lines that somebody else has changed since are [ErrChanged]; the file then stays as it is. A profile may
// get another name, which must not be taken ([ErrExists]); it stays the default when it was.
func (x *Excerpt) Replace(ctx context.Context, text []byte) error {
	text = ended(normalized(text))
	if len(bytes.TrimSpace(text)) == 0 {
		return fmt.Errorf("%s: %w", x.Path, ErrEmpty)
	}
	target, err := followed(x.Path)
	if err != nil {
		return fmt.Errorf("the profile file cannot be found: %w", err)
	}
	release, err := lock(ctx, target)
	if err != nil {
		return err
	}
	defer release()
	now, err := Extract(target, x.Name)
	if err != nil {
		return err
	}
	if !bytes.Equal(now.Text, x.Text) {
		return fmt.Errorf("%s: %w", x.Path, ErrChanged)
	}
	data, err := readLimited(target)
	if err != nil {
		return err
	}
	changed, err := x.changed(data, text)
	if err != nil || bytes.Equal(changed, data) {
		return err
	}
	if err := replace(target, changed); err != nil {
		return fmt.Errorf("the profile file cannot be written: %w", err)
	}
	return nil
}

// changed gives the file's new content.
func (x *Excerpt) changed(data, text []byte) ([]byte, error) {
	if x.Name == "" {
		_, err := Parse(x.Path, text)
		return bytes.ReplaceAll(text, []byte("\n"), []byte(split(data).lineBreak())), err
	}
	c, from, to, err := locate(x.Path, x.Name, data)
	if err != nil {
		return nil, err
	}
	name, err := x.newName(c, text)
	if err != nil {
		return nil, err
	}
	f := c.before.file
	c.want = &File{Default: f.Default, Profiles: slices.Clone(f.Profiles)}
	c.loose, c.renamed = name, map[string]string{name: x.Name}
	c.want.Profiles[slices.Index(f.Names(), x.Name)] = &profiles.Profile{Name: name}
	if f.Default == x.Name && name != x.Name {
		if err := c.setDefault(name); err != nil {
			return nil, err
		}
	}
	indent := indentOf(c.lines[from])
	c.lines = c.lines.cut(from, to).insert(from, indentedLines(text, indent))
	if err := x.judge(c, from, bytes.Count(text, []byte("\n"))); err != nil {
		return nil, err
	}
	return c.lines.bytes(), c.verify(c.lines.bytes())
}

// newName gives the name that the text has for the profile.
func (x *Excerpt) newName(c *edit, text []byte) (string, error) {
	alone := read(x.Path, append([]byte("profiles:\n"), indentedLines(text, 2)...))
	names := alone.file.Names()
	switch {
	case len(names) == 0 && len(alone.faults) > 0:
		return "", x.told(alone.faults, 1)
	case len(names) != 1:
		return "", x.told([]Problem{{
			Line: 2, Message: fmt.Sprintf("there are %d profiles in here", len(names)),
			Hint: "keep the one: its name, a colon, and its keys below it, indented",
		}}, 1)
	case names[0] != x.Name && c.before.entries[names[0]] != nil:
		return "", fmt.Errorf("there is a profile %q in %s already: %w", names[0], x.Path, ErrExists)
	}
	return names[0], nil
}

// judge tells what is wrong in the new lines, which begin behind the line from.
func (x *Excerpt) judge(c *edit, from, count int) error {
	after := read(x.Path, c.lines.bytes())
	var own []Problem
	for _, p := range slices.Concat(after.faults, after.wrongs) {
		if p.Line > from && p.Line <= from+count {
			own = append(own, p)
		}
	}
	if len(own) == 0 {
		return nil
	}
	return x.told(own, from)
}

// told is the error whose lines count from the excerpt's first one.
func (x *Excerpt) told(all []Problem, from int) error {
	e := &Error{Path: "the profile " + x.Name}
	for _, p := range all {
		p.Line = max(p.Line-from, 1)
		e.Problems = append(e.Problems, p)
	}
	e.sort()
	return e
}

// indentedLines is [indented] without white space on empty lines.
func indentedLines(text []byte, indent int) string {
	var b strings.Builder
	for line := range bytes.Lines(text) {
		if len(bytes.TrimSpace(line)) > 0 {
			b.WriteString(strings.Repeat(" ", indent))
		}
		b.Write(line)
	}
	return b.String()
}
