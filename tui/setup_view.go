package tui

import (
	"fmt"
	"strings"

	"doorstep/jwtview"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/tui/say"
	"doorstep/tui/widget/text"
)

// formHeight is how many rows are shown at once: all where that leaves room for what there is to say of one.
func (s *setup) formHeight() int { return max(1, min(len(s.rows), s.h-max(2*s.h/5, 5)-1)) }

// View implements screen.
func (s *setup) View() string {
	lines := make([]string, 0, s.h)
	for i := s.top; i < min(s.top+s.formHeight(), len(s.rows)); i++ {
		lines = append(lines, s.row(s.rows[i], i == s.cursor))
	}
	lines = append(lines, s.kit.rule(s.hidden(), s.w))
	from, all := s.scrolled()
	about := s.about(s.rows[s.cursor])[from:min(from+s.room(), all)]
	return strings.Join(append(lines, about...), "\n")
}

// hidden tells which rows are shown where not all are, "" otherwise.
func (s *setup) hidden() string {
	if s.formHeight() >= len(s.rows) {
		return ""
	}
	return fmt.Sprintf("%d-%d of %d", s.top+1, s.top+s.formHeight(), len(s.rows))
}

// room is how many lines there are for what there is to say of a row.
func (s *setup) room() int { return max(s.h-s.formHeight()-1, 0) }

// scrolled gives the first line about the row that is shown, and how many there are.
func (s *setup) scrolled() (from, all int) {
	all = len(s.about(s.rows[s.cursor]))
	return max(0, min(s.skip, all-s.room())), all
}

func (s *setup) scroll(by int) {
	from, all := s.scrolled()
	s.skip = max(0, min(from+by, all-s.room()))
}

// row is a line of the form: what is asked, the answer, and what is thought of it.
func (s *setup) row(r row, selected bool) string {
	t := s.kit.theme
	pointer := s.kit.pointer(selected)
	if r.kind == actionRow {
		label := "[ " + r.ask.Title + " ]"
		if selected {
			label = t.Selected.Render(label)
		}
		return text.Cut(pointer+label, s.w)
	}
	labelWidth := min(16, s.w/3)
	label := text.Pad(r.ask.Title, labelWidth)
	if selected {
		label = t.Selected.Render(label)
	}
	room := max(s.w-labelWidth-6, 1)
	return text.Cut(pointer+label+" "+s.mark(r)+" "+s.value(r, selected, room), s.w)
}

// mark is what is thought of an answer, in one cell.
func (s *setup) mark(r row) string {
	said, ok := s.told(r)
	status := jwtview.Pass
	switch {
	case s.blame != nil && s.blame.key == r.ask.Key:
		status = jwtview.Fail
	case ok:
		status = said.status
	case r.kind == fieldRow && strings.TrimSpace(r.field.Value()) == "":
		return " "
	}
	return s.kit.theme.Status(status).Render(say.Mark(status, s.kit.ASCII))
}

func (s *setup) value(r row, selected bool, w int) string {
	t := s.kit.theme
	if r.kind == choiceRow {
		v := s.choice(r)
		if selected {
			return t.Previous + " " + text.Cut(v, w-4) + " " + t.Next
		}
		return text.Cut(v, w)
	}
	cursor := ""
	if selected {
		cursor = t.Cursor
	}
	if r.field.Value() == "" && !selected && r.ask.Optional {
		return t.Faint.Render("(may stay empty)")
	}
	return r.field.View(w, cursor, t.More)
}

func (s *setup) choice(r row) string {
	if r.ask.Key == flowKey {
		return s.flow
	}
	for _, p := range profiles.AskProviders() {
		if p.Name == s.provider {
			return p.Title
		}
	}
	return string(s.provider)
}

// about is what there is to say of the row under the cursor: what is wrong first.
func (s *setup) about(r row) []string {
	t := s.kit.theme
	var lines []string
	if s.blame != nil && (s.blame.key == r.ask.Key || r.kind == actionRow) {
		lines = append(lines, s.blamed()...)
	}
	if said, ok := s.told(r); ok {
		what := say.Mark(said.status, t.ASCII) + " " + said.text
		lines = append(lines, styled(text.Hang("", what, s.w), t.Status(said.status).Render)...)
	}
	switch {
	case r.kind == actionRow:
		lines = append(lines, wrapAll(s.aboutAction(r), s.w)...)
	case r.ask.Key == providerKey:
		lines = append(lines, s.providers()...)
	case r.ask.Key == flowKey:
		lines = append(lines, s.flows()...)
	default:
		lines = append(lines, s.aboutField(r)...)
	}
	return text.Fit(lines, s.w, len(lines))
}

// blamed tells what a sign-in with the profile has failed for.
func (s *setup) blamed() []string {
	lines := styled(text.Wrap("It doesn't work yet. "+s.blame.what, s.w), s.kit.theme.Status(jwtview.Fail).Render)
	lines = append(lines, wrapAll(s.blame.why, s.w)...)
	for i, step := range s.blame.steps {
		lines = append(lines, text.Hang(fmt.Sprintf("%2d. ", i+1), step, s.w)...)
	}
	return lines
}

func (s *setup) aboutField(r row) []string {
	lines := text.Hang("Where:   ", r.ask.Where, s.w)
	lines = append(lines, text.Hang("Example: ", r.ask.Example, s.w)...)
	if len(r.ask.Usual) > 0 {
		lines = append(lines, text.Hang("Usual:   ", strings.Join(r.ask.Usual, ", ")+" (ctrl+n)", s.w)...)
	}
	if r.ask.Secret {
		lines = append(lines, text.Wrap("A secret that you type goes into the OS keyring, never into the profile; where there is no keyring, into a file of its own that only you can read.", s.w)...)
	}
	if s.placeRow(r) {
		lines = append(lines, s.discovered()...)
	}
	return lines
}

// placeRow reports whether a row says where to sign in.
func (s *setup) placeRow(r row) bool {
	for _, other := range s.rows {
		switch other.ask.Key {
		case r.ask.Key:
			return true
		case flowKey:
			return false
		}
	}
	return false
}

// discovered tells how asking the provider goes.
func (s *setup) discovered() []string {
	t := s.kit.theme
	f := s.finding
	switch {
	case f.issuer == "" || s.kit.Discover == nil:
		return nil
	case !f.done:
		return text.Wrap("Asking "+safe.Line(f.issuer)+" what it offers"+t.Dots, s.w)
	case f.err != nil:
		return styled(text.Wrap(say.Mark(jwtview.Warn, t.ASCII)+" "+safe.Line(f.issuer)+" doesn't answer: "+safe.Line(f.err.Error()), s.w), t.Status(jwtview.Warn).Render)
	default:
		return styled(text.Wrap(say.Mark(jwtview.Pass, t.ASCII)+" "+safe.Line(f.issuer)+" answers.", s.w), t.Status(jwtview.Pass).Render)
	}
}

func (s *setup) aboutAction(r row) []string {
	switch r.ask.Key {
	case actionKey:
		return []string{"Signs in with this profile and runs the checklist. It is saved if that works; nothing is written before."}
	case "save":
		return []string{"Saves the profile as it is, although it doesn't work yet."}
	default:
		return []string{"Shows what was checked, and what came of it."}
	}
}

// providers lists what there is to choose from.
func (s *setup) providers() []string {
	t := s.kit.theme
	var lines []string
	if len(s.kit.Profiles) == 0 {
		lines = append(lines, text.Wrap(firstProfile, s.w)...)
	}
	lines = append(lines, s.discovered()...)
	for _, p := range profiles.AskProviders() {
		if p.Name == s.provider {
			lines = append(lines, text.Cut(t.Selected.Render("> "+p.Title), s.w))
			continue
		}
		lines = append(lines, text.Cut("  "+p.Title, s.w))
	}
	return lines
}

// firstProfile greets whoever has none.
const firstProfile = "There is no profile yet: this makes the first. Which identity provider do you sign in at? The arrow keys left and right choose."

// flows lists what there is to choose from, what cannot be chosen with the reason, and what the chosen one needs.
func (s *setup) flows() []string {
	t := s.kit.theme
	var lines, needs []string
	for _, f := range profiles.AskFlows(s.provider) {
		offered, reason := s.offered(f.Name)
		switch {
		case !offered:
			lines = append(lines, styled(text.Hang("  ", f.Name+": not offered, "+safe.Line(reason), s.w), t.Faint.Render)...)
		case f.Name == s.flow:
			lines = append(lines, styled(text.Hang("> ", dot(f.Name+": "+f.Title, s.suits(f.Name)), s.w), t.Selected.Render)...)
			needs = text.Wrap("It needs: "+f.Needs, s.w)
		default:
			lines = append(lines, text.Hang("  ", dot(f.Name+": "+f.Title, s.suits(f.Name)), s.w)...)
		}
	}
	return append(lines, needs...)
}
