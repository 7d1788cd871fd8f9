package file

import (
	"bytes"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// lines are a file's lines with their line breaks. The last one may be without.
type lines []string

func split(data []byte) lines {
	all := strings.SplitAfter(string(data), "\n")
	if all[len(all)-1] == "" {
		all = all[:len(all)-1]
	}
	return all
}

func (l lines) bytes() []byte { return []byte(strings.Join(l, "")) }

// lineBreak is the one that the file uses.
func (l lines) lineBreak() string {
	if len(l) > 0 && strings.HasSuffix(l[0], "\r\n") {
		return "\r\n"
	}
	return "\n"
}

// extent gives where the pair of a block mapping begins and ends, as indices of lines. Comments and empty lines
// behind it that aren't indented deeper than its key belong to what follows. ok is false for a pair that doesn't
// begin its line: one in braces.
func (l lines) extent(pair *ast.MappingValueNode) (from, to int, ok bool) {
	line, column := position(pair)
	from, column = line-1, column-1
	if from >= len(l) || indentOf(l[from]) != column {
		return 0, 0, false
	}
	to = from + 1
	for i := to; i < len(l); i++ {
		text, indent := strings.TrimSpace(l[i]), indentOf(l[i])
		switch {
		case text == "":
		case indent > column, indent == column && isDash(text):
			to = i + 1
		case !strings.HasPrefix(text, "#"):
			return from, to, true
		}
	}
	return from, to, true
}

func isDash(text string) bool { return text == "-" || strings.HasPrefix(text, "- ") }

func indentOf(line string) int {
	line = strings.TrimPrefix(line, string(byteOrderMark))
	return len(line) - len(strings.TrimLeft(line, " "))
}

// cut removes the lines from and up to, not including, to.
func (l lines) cut(from, to int) lines { return slices.Delete(slices.Clone(l), from, to) }

// insert puts text, whose lines end in "\n", in front of the line at.
func (l lines) insert(at int, text string) lines {
	br := l.lineBreak()
	before, after := slices.Clone(l[:at]), l[at:]
	if n := len(before); n > 0 && !strings.HasSuffix(before[n-1], "\n") {
		before[n-1] += br
	}
	added := split(bytes.ReplaceAll([]byte(text), []byte("\n"), []byte(br)))
	return slices.Concat(before, added, after)
}

// value replaces the value of the pair, which may go over several lines, with a text on one line. A comment behind
// the old value's beginning stays.
func (l lines) value(pair *ast.MappingValueNode, text string) (lines, bool) {
	from, to, ok := l.extent(pair)
	if !ok {
		return nil, false
	}
	colon := pair.GetToken().Position.Column - 1 // counts characters, of which a known key has only single-byte ones
	line := l[from]
	if colon >= len(line) || line[colon] != ':' {
		return nil, false
	}
	head, tail := line[:colon+1], strings.TrimRight(line[colon+1:], "\r\n")
	end := line[len(head)+len(tail):]
	if text != "" {
		text = " " + text
	}
	changed := l.cut(from+1, to)
	changed[from] = head + text + comment(tail) + end
	return changed, true
}

// comment gives the comment behind a value, with the white space in front of it, "" when there is none.
func comment(tail string) string {
	quote := rune(0)
	for i, r := range tail {
		before := strings.TrimRight(tail[:i], " \t")
		switch {
		case quote != 0:
			escaped := quote == '"' && strings.HasSuffix(tail[:i], `\`)
			if r == quote && !escaped {
				quote = 0
			}
		case (r == '"' || r == '\'') && (before == "" || strings.ContainsAny(before[len(before)-1:], "[{,:")):
			quote = r
		case r == '#' && len(before) < i:
			return tail[len(before):]
		}
	}
	return ""
}

// indented puts indent in front of each line of text.
func indented(text []byte, indent int) string {
	var b strings.Builder
	for line := range bytes.Lines(text) {
		b.WriteString(strings.Repeat(" ", indent))
		b.Write(line)
	}
	return b.String()
}

// rename replaces the key of the pair in place.
func (l lines) rename(pair *ast.MappingValueNode, to string) bool {
	from, _, ok := l.extent(pair)
	if !ok {
		return false
	}
	indent, name := indentOf(l[from]), keyText(pair)
	for _, written := range []string{name, `"` + name + `"`, "'" + name + "'"} {
		if rest, ok := strings.CutPrefix(l[from][indent:], written); ok && strings.HasPrefix(strings.TrimLeft(rest, " "), ":") {
			l[from] = l[from][:indent] + scalar(to) + rest
			return true
		}
	}
	return false
}
