package causes

import (
	"strings"

	"doorstep/jwtview/safe"
)

// The texts of the catalogue are templates:
//
//	{name}           the placeholder's value
//	{name|words}     the words where the value is not known
//	{?name}          nothing, but see brackets
//	[text {name}]    all of it left out when a value in it is not known
//
// A value is made safe for a terminal on its way in. text/template would do the same at many times the start-up cost.

// maxValue is how much of a value is shown, in bytes.
const maxValue = 300

// fillSteps fills in each step and leaves out the ones that come out empty.
func fillSteps(steps []string, f Facts) []string {
	out := make([]string, 0, len(steps))
	for _, s := range steps {
		if t := strings.TrimSpace(fill(s, f)); t != "" {
			out = append(out, upperFirst(t))
		}
	}
	return out
}

// fill fills in one template.
func fill(t string, f Facts) string {
	var b strings.Builder
	for t != "" {
		i := strings.IndexByte(t, '[')
		if i < 0 {
			break
		}
		n := strings.IndexByte(t[i:], ']')
		if n < 0 {
			break
		}
		text, _ := fillPlain(t[:i], f)
		b.WriteString(text)
		if text, known := fillPlain(t[i+1:i+n], f); known {
			b.WriteString(text)
		}
		t = t[i+n+1:]
	}
	text, _ := fillPlain(t, f)
	b.WriteString(text)
	return b.String()
}

// fillPlain fills in a template without brackets and reports whether every value was known.
func fillPlain(t string, f Facts) (string, bool) {
	known := true
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(t, "{")
		b.WriteString(before)
		if !found {
			return b.String(), known
		}
		name, after, _ := strings.Cut(rest, "}")
		value, ok := value(name, f)
		known = known && ok
		b.WriteString(value)
		t = after
	}
}

// value gives what stands for one placeholder, the part between the braces.
func value(name string, f Facts) (string, bool) {
	name, words, hasWords := strings.Cut(name, "|")
	name, quiet := strings.CutPrefix(name, "?")
	v := ""
	if p := findPlaceholder(name); p != nil {
		v = p.value(f)
	}
	switch {
	case v == "" && hasWords:
		return words, true
	case quiet:
		return "", v != ""
	case len(v) > maxValue:
		v = strings.ToValidUTF8(v[:maxValue], "") + "…"
	}
	return safe.Line(v), v != ""
}

func upperFirst(s string) string {
	if s[0] >= 'a' && s[0] <= 'z' && !strings.HasPrefix(s, "doorstep ") {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}
