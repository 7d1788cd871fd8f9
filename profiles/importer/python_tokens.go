package importer

import (
	"regexp"
	"strings"
	"sync"
)

// pyToken is one word of Python. Only as much of the language is understood as pasted calls use.
type pyToken struct {
	kind pyKind
	text string // of a string what it means, of the others what is written
	line int
	f    bool // an f-string, whose braces are still to be filled
}

type pyKind int

const (
	pyEnd pyKind = iota
	pyName
	pyString
	pyNumber
	pyOperator
	pyNewline // the end of a statement: none within brackets
)

var (
	pyNameShape = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*`)
	})
	pyNumberShape = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^[0-9][0-9A-Za-z_.]*`)
	})
	pyStringStart = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^([rRbBuUfF]{0,2})("""|'''|"|')`)
	})
)

// pyTokens splits Python into words.
func pyTokens(text string) []pyToken {
	t := pyTokenizer{rest: text, line: 1}
	for t.rest != "" {
		t.next()
	}
	return append(t.all, pyToken{kind: pyNewline, line: t.line})
}

type pyTokenizer struct {
	rest        string
	line, depth int
	all         []pyToken
}

func (t *pyTokenizer) next() {
	if m := pyStringStart().FindStringSubmatch(t.rest); m != nil {
		t.quoted(strings.ToLower(m[1]), m[2])
		return
	}
	for kind, shape := range map[pyKind]*regexp.Regexp{pyName: pyNameShape(), pyNumber: pyNumberShape()} {
		if word := shape.FindString(t.rest); word != "" {
			t.add(kind, len(word))
			return
		}
	}
	switch c := t.rest[0]; c {
	case '#':
		end := strings.IndexByte(t.rest, '\n')
		if end < 0 {
			end = len(t.rest)
		}
		t.rest = t.rest[end:]
	case '\n':
		if t.depth == 0 {
			t.all = append(t.all, pyToken{kind: pyNewline, line: t.line})
		}
		t.line++
		t.rest = t.rest[1:]
	case ' ', '\t', '\r':
		t.rest = t.rest[1:]
	case '\\':
		t.rest = t.rest[1:]
		if after, ok := strings.CutPrefix(t.rest, "\n"); ok {
			t.line, t.rest = t.line+1, after
		}
	default:
		t.bracket(c)
		t.add(pyOperator, 1)
	}
}

func (t *pyTokenizer) bracket(c byte) {
	switch c {
	case '(', '[', '{':
		t.depth++
	case ')', ']', '}':
		t.depth = max(t.depth-1, 0)
	}
}

func (t *pyTokenizer) add(kind pyKind, n int) {
	t.all = append(t.all, pyToken{kind: kind, text: t.rest[:n], line: t.line})
	t.rest = t.rest[n:]
}

// pyEscapes are those that occur in credentials; the others stay as they are written.
var pyEscapes = strings.NewReplacer(`\\`, `\`, `\'`, `'`, `\"`, `"`, `\n`, "\n", `\t`, "\t", "\\\n", "")

// quoted reads a string up to its closing quotes, or to the end where there are none.
func (t *pyTokenizer) quoted(prefix, quote string) {
	start := len(prefix) + len(quote)
	end, closed := len(t.rest), 0
	for i := start; i < len(t.rest); i++ {
		if t.rest[i] == '\\' {
			i++
			continue
		}
		if strings.HasPrefix(t.rest[i:], quote) {
			end, closed = i, len(quote)
			break
		}
		if t.rest[i] == '\n' && len(quote) == 1 {
			end = i
			break
		}
	}
	body := t.rest[start:end]
	s := pyToken{kind: pyString, text: body, line: t.line, f: strings.Contains(prefix, "f")}
	if !strings.Contains(prefix, "r") {
		s.text = pyEscapes.Replace(body)
	}
	t.all = append(t.all, s)
	t.line += strings.Count(body, "\n")
	t.rest = t.rest[end+closed:]
}
