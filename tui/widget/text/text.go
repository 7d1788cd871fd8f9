// Package text lays out lines in cells: wrapped, cut, padded. Every width is clamped, so that no terminal is too
// small. What comes in is already safe for a terminal.
package text

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// Width is how many cells s takes.
func Width(s string) int { return ansi.StringWidth(s) }

// Wrap breaks s at spaces into lines of at most w cells, a longer word where it must. It never breaks at a hyphen:
// identifiers are full of them, and a person copies those.
func Wrap(s string, w int) []string {
	w = max(w, 1)
	var lines []string
	line, width := "", 0
	for i, word := range strings.Split(s, " ") {
		n := Width(word)
		switch {
		case i > 0 && width+1+n <= w:
			line, width = line+" "+word, width+1+n
			continue
		case i > 0:
			lines = append(lines, strings.TrimRight(line, " "))
		}
		line, width = word, n
		if n > w {
			parts := Break(word, w)
			lines = append(lines, parts[:len(parts)-1]...)
			line = parts[len(parts)-1]
			width = Width(line)
		}
	}
	return append(lines, line)
}

// Hang wraps s behind prefix, the following lines indented to where the first one starts. A prefix that leaves too
// little room gets a line of its own.
func Hang(prefix, s string, w int) []string {
	const least = 12
	indent := Width(prefix)
	if indent > 2 && w-indent < least {
		return append([]string{Cut(prefix, w)}, Hang("  ", s, w)...)
	}
	lines := Wrap(s, w-indent)
	for i := range lines {
		if i == 0 {
			lines[i] = prefix + lines[i]
		} else {
			lines[i] = strings.Repeat(" ", indent) + lines[i]
		}
	}
	return lines
}

// Break cuts s into lines of w cells, at any place: for what must not gain a character, such as a URL.
func Break(s string, w int) []string { return strings.Split(ansi.Hardwrap(s, max(w, 1), true), "\n") }

// Cut shortens s to w cells; an ellipsis tells that it did.
func Cut(s string, w int) string {
	if len(s) <= w || Width(s) <= w { // a cell is never less than a byte
		return s
	}
	return ansi.Truncate(s, max(w, 0), "…")
}

// CutLeft keeps the last w cells of s; more, which is drawn within them, tells that there was something before.
func CutLeft(s string, w int, more string) string {
	more = ansi.Truncate(more, max(w, 0), "")
	room := max(w-Width(more), 0)
	for over := Width(s) - room; ; over++ { // a wide character that is cut in two stays whole
		if kept := ansi.TruncateLeft(s, over, ""); Width(kept) <= room {
			return more + kept
		}
	}
}

// CutRight keeps the first w cells of s; more, which is drawn within them, tells that there is something behind.
func CutRight(s string, w int, more string) string {
	return ansi.Truncate(s, max(w, 0), ansi.Truncate(more, max(w, 0), ""))
}

// Clip keeps the first h of lines, which are at most w cells wide; an ellipsis at the end of the last one tells that
// there was more.
func Clip(lines []string, w, h int) []string {
	h = max(h, 0)
	if len(lines) <= h || h == 0 {
		return lines[:min(h, len(lines))]
	}
	last := lines[h-1]
	if Width(last) >= w {
		last = ansi.Truncate(last, max(w-1, 0), "")
	}
	return append(append([]string{}, lines[:h-1]...), last+"…")
}

// TrimWord takes the last word off s, with what stands behind it: letters and digits make a word, so that it is a part
// of an address and not all of it.
func TrimWord(s string) string {
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	s = strings.TrimRightFunc(s, func(r rune) bool { return !inWord(r) })
	return strings.TrimRightFunc(s, inWord)
}

// Pad makes s exactly w cells wide.
func Pad(s string, w int) string {
	s = Cut(s, w)
	return s + strings.Repeat(" ", max(0, w-Width(s)))
}

// Fit makes of lines exactly h, none wider than w.
func Fit(lines []string, w, h int) []string {
	h = max(h, 0)
	out := make([]string, h)
	for i, l := range lines[:min(h, len(lines))] {
		out[i] = Cut(l, w)
	}
	return out
}

// Beside puts right behind left, which is padded to w cells.
func Beside(left, right []string, w int) []string {
	out := make([]string, max(len(left), len(right)))
	for i := range out {
		if i < len(left) {
			out[i] = left[i]
		}
		if i < len(right) {
			out[i] = Pad(out[i], w) + right[i]
		}
	}
	return out
}
