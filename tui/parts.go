package tui

import (
	"strings"
	"time"

	"doorstep/jwtview/safe"
	"doorstep/tui/say"
	"doorstep/tui/widget/text"
)

// box frames a code that is to be compared, so that it stands out without colour too; nil where it is too wide.
func (k *kit) box(code string, w int) []string {
	t, f := k.theme, k.theme.Frame
	inside := "   " + code + "   "
	wide := text.Width(inside)
	if wide+2 > w {
		return nil
	}
	return []string{
		f.TopLeft + strings.Repeat(f.Top, wide) + f.TopRight,
		f.Left + t.Code.Render(inside) + f.Right,
		f.BottomLeft + strings.Repeat(f.Bottom, wide) + f.BottomRight,
	}
}

// countdown tells how long there is to approve.
func (k *kit) countdown(end time.Time) string {
	left := end.Sub(k.now)
	return k.theme.Deadline(left).Render(say.Clock(left) + " left to approve")
}

// pointer stands before a line of a list: a symbol where a key acts on the line, else as much room.
func (k *kit) pointer(selected bool) string {
	if selected {
		return k.theme.Key.Render(k.theme.Pointer) + " "
	}
	return "  "
}

// rule is a line across the screen, with a word on it unless that is "".
func (k *kit) rule(word string, w int) string {
	if word != "" {
		word = k.theme.Rule + " " + word + " "
	}
	word = text.Cut(word, w)
	return k.theme.Faint.Render(word + strings.Repeat(k.theme.Rule, max(w-text.Width(word), 0)))
}

func wrapAll(lines []string, w int) []string {
	var out []string
	for _, l := range lines {
		out = append(out, text.Wrap(l, w)...)
	}
	return out
}

func safeLines(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = safe.Line(l)
	}
	return out
}

func styled(lines []string, render func(...string) string) []string {
	for i, l := range lines {
		lines[i] = render(l)
	}
	return lines
}
