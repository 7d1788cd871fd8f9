package tui

import (
	"fmt"
	"strings"

	"doorstep/jwtview/safe"
	"doorstep/tui/say"
	"doorstep/tui/widget/text"
)

// noProfiles is what a person without any profile is told.
var noProfiles = []string{
	"There is no profile yet. A profile tells doorstep where to sign in: the identity provider, the client ID, and the resource that the token is for.",
	"",
	`n makes one, and so does "doorstep profile add".`,
	`Try it without any: leave with q and run "doorstep demo".`,
}

// View implements screen.
func (l *list) View() string {
	if len(l.entries) == 0 {
		return strings.Join(l.above(), "\n") + "\n" + strings.Join(wrapAll(noProfiles, l.w), "\n")
	}
	lines := append([]string{}, l.above()...)
	for i := l.top; i < min(l.top+l.rows(), len(l.shown)); i++ {
		lines = append(lines, l.row(&l.entries[l.shown[i]], i == l.cursor))
	}
	if len(l.shown) == 0 {
		lines = append(lines, l.kit.theme.Faint.Render("no profile matches; esc clears the filter"))
	}
	below := l.below()
	lines = text.Fit(lines, l.w, l.h-len(below))
	return strings.Join(append(lines, below...), "\n")
}

// rows is how many profiles are shown at once.
func (l *list) rows() int { return l.h - len(l.above()) - l.belowHeight() }

// above is what stands over the profiles: notices where there is room for them, and the filter.
func (l *list) above() []string {
	var lines []string
	if l.h >= 12 {
		for _, n := range l.kit.Notices {
			lines = append(lines, text.Hang("", safe.Line(n), l.w)...)
		}
		lines = lines[:min(len(lines), l.h/3)]
		for i := range lines {
			lines[i] = l.kit.theme.Faint.Render(lines[i])
		}
	}
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	if l.inField || l.filter != "" {
		lines = append(lines, l.field())
	}
	return lines
}

func (l *list) field() string {
	s := l.kit.theme.Key.Render("filter: ") + safe.Line(l.filter)
	if l.inField {
		s += l.kit.theme.Pick("▏", "_")
	}
	return text.Cut(s+l.kit.theme.Faint.Render(fmt.Sprintf("  %d of %d", len(l.shown), len(l.entries))), l.w)
}

// The widths of the list's columns, in cells.
const (
	nameLeast, nameMost = 10, 30
	whatLeast           = 16
)

// row is one profile: name, what it is where there is room, and whether it is signed in.
func (l *list) row(e *entry, selected bool) string {
	t := l.kit.theme
	mark := "  "
	if selected {
		mark = "> "
	}
	nameWidth := min(max(nameLeast, min(l.longest, nameMost)), max(nameLeast, l.w-len(mark)-16))
	rest, stateWidth := l.w-len(mark)-nameWidth-1, l.stateWidth()
	line := mark + text.Pad(e.name, nameWidth)
	if selected {
		line = t.Selected.Render(line)
	}
	what := ""
	if rest-stateWidth-1 >= whatLeast {
		what = " " + text.Pad(e.what, rest-stateWidth-1)
		rest = stateWidth
	}
	return line + what + " " + l.signedIn(e, rest)
}

// stateWidth is that of the column which tells who is signed in: there is more to say once anybody is.
func (l *list) stateWidth() int {
	if l.signedInAny {
		return len("signed in, expires in 59m 59s")
	}
	return len("expired 23h 59m ago")
}

func (l *list) signedIn(e *entry, w int) string {
	t := l.kit.theme
	if !e.known {
		return ""
	}
	left := e.state.until.Sub(l.kit.now)
	s := say.SignedIn(e.state.until, e.state.ok, l.kit.now)
	if text.Width(s) > w && e.state.ok && left > 0 {
		s = say.Span(left) + " left"
	}
	s = text.Cut(s, w)
	switch {
	case !e.state.ok:
		return t.Faint.Render(s)
	case e.state.until.IsZero():
		return s
	default:
		return t.Deadline(left).Render(s)
	}
}

// belowHeight is 0 where the window is too low for details.
func (l *list) belowHeight() int {
	if l.h < 9 {
		return 0
	}
	return 3
}

// below tells more of the profile under the cursor.
func (l *list) below() []string {
	if l.belowHeight() == 0 {
		return nil
	}
	lines := make([]string, l.belowHeight())
	if len(l.shown) == 0 {
		return lines
	}
	e := l.entries[l.shown[l.cursor]]
	where := ""
	if len(l.shown) > l.rows() {
		where = fmt.Sprintf("%d of %d", l.cursor+1, len(l.shown))
	}
	lines[1] = text.Cut(dot(e.name, e.what), l.w)
	lines[2] = l.kit.theme.Faint.Render(text.Cut(dot(e.how, safe.Line(e.profile.ClientID), where), l.w))
	return lines
}

func wrapAll(lines []string, w int) []string {
	var out []string
	for _, l := range lines {
		out = append(out, text.Wrap(l, w)...)
	}
	return out
}
