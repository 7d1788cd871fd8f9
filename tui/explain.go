package tui

import (
	"fmt"
	"strings"

	"doorstep/flows/causes"
	"doorstep/jwtview/safe"
	"doorstep/tui/keys"
	"doorstep/tui/say"
	"doorstep/tui/widget/pane"
	"doorstep/tui/widget/text"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// maxError is how much text the box takes, in bytes: as much as `doorstep explain` reads.
const maxError = 10 << 20

// explainer is a box for an error text; what causes it appears beneath as it is typed.
type explainer struct {
	kit     *kit
	w, h    int
	text    string
	pane    *pane.Pane // the answer
	matches []causes.Match
	judged  string // the text that matches are for
	busy    bool   // a search is running
}

// explainedMsg is the answer to a text.
type explainedMsg struct {
	text    string
	matches []causes.Match
}

func newExplainer(k *kit) *explainer { return &explainer{kit: k, pane: pane.New()} }

// SetSize implements screen.
func (s *explainer) SetSize(w, h int) {
	s.w, s.h = w, h
	s.lay()
}

// Title implements screen.
func (s *explainer) Title() string { return dot("explain an error", s.pane.Position()) }

// Place implements screen.
func (*explainer) Place() keys.Place { return keys.InExplain }

// Keys implements screen.
func (s *explainer) Keys() []key.Binding {
	down := keys.ScrollPgDn
	down.SetEnabled(s.pane.Position() != "")
	return []key.Binding{down, keys.EraseAll, keys.Leave}
}

func (s *explainer) typing() bool { return true }

// Update implements screen.
func (s *explainer) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case explainedMsg:
		s.busy = false
		s.judged, s.matches = msg.text, msg.matches
		s.lay()
		return s.search()
	case tea.KeyMsg:
		return s.onKey(msg)
	}
	return nil
}

func (s *explainer) onKey(msg tea.KeyMsg) tea.Cmd {
	switch {
	case keys.Match(msg, keys.Leave):
		return s.kit.nav.back()
	case keys.Match(msg, keys.ScrollUp, keys.ScrollDown, keys.ScrollPgUp, keys.ScrollPgDn):
		s.pane.Key(msg)
		return nil
	case keys.Match(msg, keys.Erase):
		runes := []rune(s.text[max(0, len(s.text)-8):]) // a rune has no more than four bytes
		if len(runes) > 0 {
			s.text = strings.TrimSuffix(s.text, string(runes[len(runes)-1:]))
		}
	case keys.Match(msg, keys.EraseWord):
		s.text = text.TrimWord(s.text)
	case keys.Match(msg, keys.EraseAll):
		s.text = ""
	case keys.Match(msg, keys.NewLine):
		s.text += "\n"
	default:
		s.text += strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(keys.Text(msg)) // terminals send either for a line's end
	}
	s.text = strings.ToValidUTF8(s.text[:min(len(s.text), maxError)], "")
	s.lay()
	return s.search()
}

// search looks for causes apart from the screen, one search at a time: the next one is for what was typed meanwhile.
func (s *explainer) search() tea.Cmd {
	if s.busy || s.text == s.judged {
		return nil
	}
	s.busy = true
	typed := s.text
	return s.kit.ask(s, func() tea.Msg {
		var found []causes.Match
		if strings.TrimSpace(typed) != "" {
			found = causes.Explain(typed)
		}
		return explainedMsg{typed, found}
	})
}

// boxHeight is how many lines of the text are shown, its end.
func (s *explainer) boxHeight() int { return max(1, min(s.h/4, 8)) }

// lay lays the answer out.
func (s *explainer) lay() {
	s.pane.SetSize(s.w, s.h-s.boxHeight()-2)
	var lines []string
	for i, m := range s.matches {
		if i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, s.match(i, m)...)
	}
	if len(s.matches) == 0 {
		lines = text.Wrap(s.nothing(), s.w)
	}
	s.pane.SetLines(lines)
}

func (s *explainer) nothing() string {
	switch {
	case strings.TrimSpace(s.text) == "":
		return "Paste or type an error: a line, a JSON body, a stack trace, a whole log. Nothing is sent anywhere."
	case s.busy && s.judged == "":
		return "Looking" + s.kit.theme.Dots
	default:
		return "Nothing that doorstep knows is in this text. Paste the whole message with its error code, or check the profile with c in the list."
	}
}

// match tells a cause: the first ones in full, since a text rarely has more than one root.
func (s *explainer) match(i int, m causes.Match) []string {
	t := s.kit.theme
	lines := styled(text.Hang(fmt.Sprintf("%d. ", i+1), say.CauseTitle(m.Cause), s.w), t.Strong.Render)
	lines = append(lines, text.Hang("   ", safe.Line(m.Meaning), s.w)...)
	if m.Evidence != "" {
		lines = append(lines, text.Hang("   ", "Seen here: "+safe.Line(m.Evidence), s.w)...)
	}
	for n, step := range m.Steps {
		lines = append(lines, text.Hang(fmt.Sprintf("   %d. ", n+1), safe.Line(step), s.w)...)
	}
	about := "cause " + safe.Line(m.ID)
	if m.Evidence != "" { // else it was asked for by its name
		about += fmt.Sprintf(", %.0f %% sure", 100*m.Score)
	}
	return append(lines, styled(text.Hang("   ", about, s.w), t.Faint.Render)...)
}

// View implements screen.
func (s *explainer) View() string {
	box := text.Fit(s.box(), s.w, s.boxHeight())
	return strings.Join(append(append(box, s.kit.rule("", s.w)), s.pane.View()), "\n")
}

// box is the end of the text, with the cursor behind it. Only as much as can be seen is made safe and laid out: a
// frame takes no longer for a large log.
func (s *explainer) box() []string {
	t := s.kit.theme
	visible := s.text[max(0, len(s.text)-s.boxHeight()*s.w*4):]
	visible = safe.Block(strings.ToValidUTF8(visible, "")) + t.Cursor
	var lines []string
	for _, l := range strings.Split(visible, "\n") {
		lines = append(lines, text.Break(l, s.w)...)
	}
	return lines[max(0, len(lines)-s.boxHeight()):]
}
