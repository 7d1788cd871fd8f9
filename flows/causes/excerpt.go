package causes

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Limits of what is looked at to make an excerpt, in bytes: enough before the place itself that the name of a
// secret is seen together with its value.
const (
	contextBefore = 64 << 10
	contextBehind = 4 << 10
)

// lead is how much of a long line is shown before the place, in bytes.
const lead = 100

// excerpt is the line of text that a suspect was seen in: without secrets, readable, and cut to what fits.
func excerpt(text string, f folded, s suspect) string {
	line := readable(lineAround(text, f.origin(text, s.at), f.origin(text, s.end)))
	return cutAround(withoutTrace(line), f.text[s.at:s.end])
}

// lineAround widens a part of text to whole lines, within limits.
func lineAround(text string, start, end int) string {
	from := max(0, start-contextBefore)
	if i := strings.LastIndexByte(text[from:start], '\n'); i >= 0 {
		from += i + 1
	} else if from > 0 {
		// What begins in the middle may be the rest of a secret whose name is cut off.
		from = start - len(text[from:start]) + afterDelimiter(text[from:start])
	}
	to := min(len(text), end+contextBehind)
	if i := strings.IndexByte(text[end:to], '\n'); i >= 0 {
		to = end + i
	}
	return text[from:to]
}

func afterDelimiter(s string) int {
	if i := strings.IndexAny(s, " &,;{}\"'\t"); i >= 0 {
		return i + 1
	}
	return len(s)
}

// cutAround shortens a long line so that the sign, folded text, is in what is left.
func cutAround(line string, sign []byte) string {
	if len(line) <= maxEvidence {
		return line
	}
	f := fold(line)
	from := 0
	if i := bytes.Index(f.text, sign); i >= 0 {
		from = max(0, f.origin(line, i)-lead)
	}
	for from > 0 && from < len(line) && !utf8.RuneStart(line[from]) {
		from++
	}
	if from == 0 {
		return line
	}
	return "…" + line[from:]
}
