package importer

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// pyReader follows pasted Python as far as texts, lists, variables and the environment go.
type pyReader struct {
	tokens    []pyToken
	at        int
	variables map[string]pyValue
	calls     []pyCall
	depth     int
}

// pyValue is what an expression gives.
type pyValue struct {
	texts []string
	known bool
}

// pyCall is a call of the SDK, with its arguments in their order.
type pyCall struct {
	name string // the class, with the class method behind a dot
	line int
	args []pyArgument
}

type pyArgument struct {
	name  string // "" for one by position
	line  int
	value pyValue
}

const maxPyDepth = 50

func (r *pyReader) peek() pyToken {
	if r.at < len(r.tokens) {
		return r.tokens[r.at]
	}
	return pyToken{}
}

func (r *pyReader) is(text string) bool {
	t := r.peek()
	return t.kind == pyOperator && t.text == text
}

// assigns reports whether a name and a single = stand here.
func (r *pyReader) assigns() bool {
	equals := func(i int) bool {
		return i < len(r.tokens) && r.tokens[i].kind == pyOperator && r.tokens[i].text == "="
	}
	return r.peek().kind == pyName && equals(r.at+1) && !equals(r.at+2)
}

// statements reads everything: assignments for what later words mean, and the calls within them.
func (r *pyReader) statements() {
	for r.at < len(r.tokens) {
		t := r.peek()
		if r.assigns() {
			r.at += 2
			r.variables[t.text] = r.expression()
			continue
		}
		before := r.at
		r.expression()
		if r.at == before {
			r.at++
		}
	}
}

// expression reads one value: texts joined by + or by standing side by side. What follows and isn't understood makes
// the whole unknown.
func (r *pyReader) expression() pyValue {
	if r.depth++; r.depth > maxPyDepth {
		r.at = len(r.tokens)
		return pyValue{}
	}
	defer func() { r.depth-- }()
	v := r.primary()
	for {
		switch t := r.peek(); {
		case t.kind == pyString:
			v = joined(v, r.primary())
		case r.is("+"):
			r.at++
			v = joined(v, r.primary())
		case r.ends():
			return v
		default:
			v = pyValue{}
			before := r.at
			r.primary()
			if r.at == before {
				r.at++
			}
		}
	}
}

// ends reports whether the expression is over.
func (r *pyReader) ends() bool {
	t := r.peek()
	return t.kind == pyEnd || t.kind == pyNewline || t.kind == pyOperator && strings.Contains(",)]}:;=", t.text)
}

func joined(a, b pyValue) pyValue {
	if !a.known || !b.known || len(a.texts) != 1 || len(b.texts) != 1 || len(a.texts[0])+len(b.texts[0]) > maxPyText {
		return pyValue{}
	}
	return pyValue{texts: []string{a.texts[0] + b.texts[0]}, known: true}
}

// A value that is longer is no setting: a few lines that double what they say would fill the memory.
const (
	maxPyText  = 64 << 10 // bytes
	maxPyTexts = 1_000
)

func (r *pyReader) primary() pyValue {
	t := r.peek()
	switch {
	case t.kind == pyString:
		r.at++
		if t.f {
			return r.filled(t.text)
		}
		return pyValue{texts: []string{t.text}, known: true}
	case t.kind == pyNumber:
		r.at++
		return pyValue{texts: []string{t.text}, known: true}
	case t.kind == pyName:
		return r.named()
	case r.is("["), r.is("("), r.is("{"):
		return r.list()
	}
	return pyValue{}
}

// list reads a list, a tuple or a set of texts, or a text in brackets. Of a dictionary it reads the calls in it.
func (r *pyReader) list() pyValue {
	open := r.peek().text
	r.at++
	all, comma := pyValue{known: true}, false
	for !r.closed() {
		v := r.expression()
		all.known = all.known && v.known && len(all.texts)+len(v.texts) <= maxPyTexts
		if all.known {
			all.texts = append(all.texts, v.texts...)
		}
		if !r.closed() {
			comma = comma || r.is(",")
			all.known = all.known && r.is(",")
			r.at++
		}
	}
	r.at++
	if open == "(" && !comma && len(all.texts) > 1 {
		all.known = false
	}
	return all
}

func (r *pyReader) closed() bool {
	return r.at >= len(r.tokens) || r.is(")") || r.is("]") || r.is("}")
}

// named reads a name with what hangs off it: a variable, the environment, or a call.
func (r *pyReader) named() pyValue {
	start := r.peek()
	path := []string{start.text}
	r.at++
	for r.is(".") && r.at+1 < len(r.tokens) && r.tokens[r.at+1].kind == pyName {
		path = append(path, r.tokens[r.at+1].text)
		r.at += 2
	}
	name := strings.Join(path, ".")
	switch {
	case r.is("("):
		return r.call(name, start.line)
	case r.is("[") && strings.HasSuffix(name, "environ"):
		return environment(r.list())
	case name == "True", name == "False":
		return pyValue{texts: []string{strings.ToLower(name)}, known: true}
	case name == "None":
		return pyValue{known: true}
	}
	return r.variables[name]
}

// environment is the reference to the variable that v names.
func environment(v pyValue) pyValue {
	if !v.known || len(v.texts) == 0 || !pyNameShape().MatchString(v.texts[0]) {
		return pyValue{}
	}
	return pyValue{texts: []string{"${" + v.texts[0] + "}"}, known: true}
}

func (r *pyReader) call(name string, line int) pyValue {
	r.at++
	c := pyCall{name: name, line: line}
	for !r.closed() {
		a := pyArgument{line: r.peek().line}
		if r.assigns() {
			a.name = r.peek().text
			r.at += 2
		}
		a.value = r.expression()
		c.args = append(c.args, a)
		if !r.closed() {
			r.at++
		}
	}
	r.at++
	if slices.Contains([]string{"os.getenv", "getenv", "os.environ.get", "environ.get"}, name) && len(c.args) > 0 {
		return environment(c.args[0].value)
	}
	r.calls = append(r.calls, c)
	return pyValue{}
}

// hole is what an f-string fills in: a variable, or one of the environment.
var hole = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\{\{|\}\}|\{[^{}]*\}`)
})

func (r *pyReader) filled(text string) pyValue {
	v, length := pyValue{known: true}, len(text)
	out := hole().ReplaceAllStringFunc(text, func(found string) string {
		if found == "{{" || found == "}}" {
			return found[:1]
		}
		inner := pyReader{tokens: pyTokens(found[1 : len(found)-1]), variables: r.variables, depth: r.depth + 1}
		got := inner.expression()
		if inner.depth > maxPyDepth || !got.known || len(got.texts) != 1 {
			v.known = false
			return ""
		}
		if length += len(got.texts[0]); length > maxPyText {
			v.known = false
			return ""
		}
		return got.texts[0]
	})
	if !v.known {
		return pyValue{}
	}
	v.texts = []string{out}
	return v
}
