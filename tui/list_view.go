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
	if l.inField || l.filter.Value() != "" {
		lines = append(lines, l.field())
	}
	return lines
}

// The widths of the list's columns, in cells.
const (
	nameLeast, nameMost = 10, 30
	whatLeast           = 16
)

// row is one profile: name, what it is where there is room, and at the end what there is to say of its sign-in. Who
// isn't signed in says nothing: that is how most are, and its room tells more as part of the description.
func (l *list) row(e *entry, selected bool) string {
	t := l.kit.theme
	pointer := l.kit.pointer(selected)
	nameWidth := min(max(nameLeast, min(l.longest, nameMost)), max(nameLeast, l.w-text.Width(pointer)-16))
	rest := l.w - text.Width(pointer) - nameWidth - 1
	state := l.rowState(e, rest)
	name := text.Pad(e.name, nameWidth)
	if selected {
		name = t.Selected.Render(name)
	}
	line := pointer + name
	room := rest
	if state != "" {
		room -= text.Width(state) + 2
	}
	switch {
	case room < whatLeast:
		return strings.TrimRight(line+" "+state, " ")
	case state == "":
		return strings.TrimRight(line+" "+text.Cut(e.what, room), " ")
	}
	return line + " " + text.Pad(e.what, room) + strings.Repeat(" ", rest-room-text.Width(state)) + state
}

// rowState is what the row of a profile says of its sign-in and its last checklist, "" when it has neither.
func (l *list) rowState(e *entry, w int) string {
	t := l.kit.theme
	verdict, life := say.Status(e.verdict, t.ASCII), l.life(e)
	left := e.state.until.Sub(l.kit.now)
	switch {
	case verdict != "":
		verdict = t.Status(e.verdict).Render(verdict)
	case life != "" && e.state.ok && left > 0 && l.w >= narrow:
		life = "signed in, " + life
	}
	if life != "" && !e.state.until.IsZero() {
		life = t.Deadline(left).Render(life)
	}
	if full := dot(verdict, life); text.Width(full) <= w || verdict == "" || life == "" {
		return text.Cut(full, w)
	}
	return text.Cut(t.Status(e.verdict).Render(say.Mark(e.verdict, t.ASCII))+" "+life, w)
}

// life is how long a sign-in is good for, "" for a profile that isn't signed in.
func (l *list) life(e *entry) string {
	left := e.state.until.Sub(l.kit.now)
	switch {
	case !e.known || !e.state.ok && e.state.until.IsZero():
		return ""
	case e.state.ok && left > 0:
		return say.Span(left) + " left"
	default:
		return say.SignedIn(e.state.until, e.state.ok, l.kit.now)
	}
}

// belowHeight is 0 where the window is too low for details.
func (l *list) belowHeight() int {
	if l.h < 9 {
		return 0
	}
	return 4
}

// below tells more of the profile under the cursor: all of what its row had to cut.
func (l *list) below() []string {
	if l.belowHeight() == 0 {
		return nil
	}
	lines := make([]string, l.belowHeight())
	if len(l.shown) == 0 {
		return lines
	}
	t, e := l.kit.theme, l.entries[l.shown[l.cursor]]
	if len(l.shown) > l.rows() {
		lines[0] = t.Faint.Render(fmt.Sprintf("%d-%d of %d", l.top+1, min(l.top+l.rows(), len(l.shown)), len(l.shown)))
	}
	room := len(lines) - 1
	about := text.Clip(text.Wrap(dot(e.name, e.what), l.w), l.w, room-1)
	state := ""
	if e.known {
		state = say.SignedIn(e.state.until, e.state.ok, l.kit.now)
	}
	facts := text.Clip(text.Wrap(dot(state, e.how, e.where), l.w), l.w, room-len(about))
	copy(lines[1:], append(about, styled(facts, t.Faint.Render)...))
	return lines
}
