package tui

import (
	"fmt"
	"slices"
	"time"

	"doorstep/flows/causes"
	"doorstep/flows/checklist"
	"doorstep/jwtview"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/tui/keys"
	"doorstep/tui/say"
	"doorstep/tui/widget/pane"
	"doorstep/tui/widget/text"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// steps is the tab with the diagnosis and, beneath it, the five steps of the checklist with every item.
type steps struct {
	kit     *kit
	w       int
	pane    *pane.Pane
	profile *profiles.Profile
	result  *checklist.Result

	items  []checklist.Item // of all steps, in order
	spans  []span           // where each item stands, as laid out last
	open   map[int]bool     // the items that are unfolded
	cursor int              // the item that Enter unfolds
}

// span is the lines of an item, from first to last.
type span struct{ first, last int }

func newSteps(k *kit, p *profiles.Profile, r *checklist.Result) *steps {
	s := &steps{kit: k, pane: pane.New(), profile: p.Effective(), result: r, open: map[int]bool{}}
	for _, step := range r.Checklist.Steps {
		s.items = append(s.items, step.Items...)
	}
	for i, it := range slices.Backward(s.items) {
		if it.Status == jwtview.Fail {
			s.cursor = i
		}
		// The first cause of the diagnosis is told in full at the top.
		s.open[i] = it.Status == jwtview.Fail && it.Cause != s.firstCause()
	}
	return s
}

func (s *steps) firstCause() string {
	if d := s.result.Checklist.Diagnosis; len(d) > 0 {
		return d[0].ID
	}
	return ""
}

func (s *steps) SetSize(w, h int) { s.w = w; s.pane.SetSize(w, h) }

func (s *steps) keys() []key.Binding {
	unfold := keys.Unfold
	if s.open[s.cursor] {
		unfold.SetHelp(unfold.Help().Key, "fold")
	}
	unfold.SetEnabled(s.visible(s.cursor))
	return []key.Binding{unfold}
}

func (s *steps) position() string { return s.pane.Position() }

func (s *steps) View() string { return s.pane.View() }

func (s *steps) key(msg tea.KeyMsg) {
	switch {
	case keys.Match(msg, keys.Down):
		s.step(1)
	case keys.Match(msg, keys.Up):
		s.step(-1)
	case keys.Match(msg, keys.Unfold):
		s.unfold()
	default:
		if s.pane.Key(msg) {
			s.follow()
		}
	}
	s.refresh(s.kit.now)
}

// step moves the cursor to the next item if that can be seen, and scrolls by a line towards it otherwise: text
// between the items must not be jumped over.
func (s *steps) step(by int) {
	if next := s.cursor + by; s.visible(next) {
		s.cursor = next
		s.pane.Reveal(s.spans[next].first, s.spans[next].last)
		return
	}
	s.pane.Scroll(by)
	s.follow()
}

// follow brings the cursor back to what is shown, to the nearest item there.
func (s *steps) follow() {
	if s.visible(s.cursor) {
		return
	}
	best := s.cursor
	for i := range s.spans {
		if s.visible(i) && (best == s.cursor || distance(i, s.cursor) < distance(best, s.cursor)) {
			best = i
		}
	}
	s.cursor = best
}

func distance(a, b int) int { return max(a-b, b-a) }

func (s *steps) visible(i int) bool {
	if i < 0 || i >= len(s.spans) {
		return false
	}
	at := s.spans[i].first - s.pane.Top()
	return at >= 0 && at < s.pane.Height()
}

func (s *steps) unfold() {
	if !s.visible(s.cursor) {
		return
	}
	s.open[s.cursor] = !s.open[s.cursor]
	s.refresh(s.kit.now)
	s.pane.Reveal(s.spans[s.cursor].first, s.spans[s.cursor].last)
}

// refresh lays the checklist out; what it tells does not change with time.
func (s *steps) refresh(time.Time) {
	lines := s.diagnosis()
	s.spans = s.spans[:0]
	for n, step := range s.result.Checklist.Steps {
		lines = append(lines, "", s.kit.theme.Title.Render(text.Cut(fmt.Sprintf("%d. %s", n+1, safe.Line(step.Title)), s.w)))
		for _, it := range step.Items {
			first := len(lines)
			lines = append(lines, s.item(len(s.spans), it)...)
			s.spans = append(s.spans, span{first, len(lines) - 1})
		}
	}
	s.pane.SetLines(lines)
}

// diagnosis is the answer to why: the cause to act on first in full, the others by name.
func (s *steps) diagnosis() []string {
	c := s.result.Checklist
	lines := styled(text.Wrap(say.Mark(c.Verdict, s.kit.ASCII)+" "+say.Verdict(c), s.w), s.kit.theme.Status(c.Verdict).Bold(s.kit.Color).Render)
	if len(c.Diagnosis) > 0 {
		lines = append(lines, s.cause("", c.Diagnosis[0])...)
		for _, other := range c.Diagnosis[1:] {
			lines = append(lines, text.Hang("Then: ", say.CauseTitle(other), s.w)...)
		}
	} else if p := say.Outcome(s.result); p.What != "" {
		lines = append(lines, wrapAll(p.Lines(), s.w)...)
	}
	if tally := say.Tally(c); tally != "" {
		lines = append(lines, styled(text.Wrap(tally, s.w), s.kit.theme.Faint.Render)...)
	}
	if s.result.Tokens == nil && s.result.Err != nil {
		lines = append(lines, text.Wrap("s signs in again, c checks again.", s.w)...)
	}
	return lines
}

// cause tells meaning, evidence, steps and source of a cause, beneath its title, which stands already.
func (s *steps) cause(indent string, c causes.Cause) []string {
	lines := text.Hang(indent, safe.Line(c.Meaning), s.w)
	if c.Evidence != "" {
		lines = append(lines, text.Hang(indent, "Seen here: "+safe.Line(c.Evidence), s.w)...)
	}
	for i, step := range c.Steps {
		lines = append(lines, text.Hang(fmt.Sprintf("%s%2d. ", indent, i+1), safe.Line(step), s.w)...)
	}
	about := "cause " + safe.Line(c.ID)
	if c.Source != "" {
		about += ", from: " + safe.Line(c.Source)
	}
	return append(lines, styled(text.Hang(indent, about, s.w), s.kit.theme.Faint.Render)...)
}

// item is the title of an item and the start of its evidence, or when it is unfolded all that is known of it.
func (s *steps) item(i int, it checklist.Item) []string {
	t := s.kit.theme
	pointer := s.kit.pointer(i == s.cursor)
	// A narrow window has no room for the word beside the mark, and gives an item two lines.
	status := say.Mark(it.Status, t.ASCII)
	if s.w >= narrow {
		status = text.Pad(say.Status(it.Status, t.ASCII), statusWidth) + " "
	}
	pointer += t.Status(it.Status).Render(status) + " "
	if !s.open[i] {
		return s.folded(pointer, safe.Line(it.Title), safe.Line(it.Evidence))
	}
	indent := "    "
	unfolded := append(text.Hang(pointer, safe.Line(it.Title), s.w), text.Hang(indent, safe.Line(it.Evidence), s.w)...)
	if it.Cause == "" {
		return unfolded
	}
	c, known := s.causeOf(it)
	if !known {
		return append(unfolded, text.Hang(indent, "cause "+safe.Line(it.Cause), s.w)...)
	}
	unfolded = append(unfolded, styled(text.Hang(indent, say.CauseTitle(c), s.w), t.Strong.Render)...)
	return append(unfolded, s.cause(indent, c)...)
}

// folded is an item behind its pointer, with as much of the evidence as there is room for.
func (s *steps) folded(pointer, title, evidence string) []string {
	if evidence != "" {
		evidence = ": " + evidence
	}
	if s.w < narrow {
		return text.Clip(text.Hang(pointer, title+evidence, s.w), s.w, 2)
	}
	return []string{text.Cut(pointer+title+s.kit.theme.Faint.Render(evidence), s.w)}
}

// causeOf gives an item's cause as the diagnosis tells it, or in general words where it is only a consequence there.
func (s *steps) causeOf(it checklist.Item) (c causes.Cause, known bool) {
	for _, c := range s.result.Checklist.Diagnosis {
		if c.ID == it.Cause {
			if c.Evidence == it.Evidence {
				c.Evidence = ""
			}
			return c, true
		}
	}
	if !causes.Known(it.Cause) {
		return causes.Cause{}, false
	}
	return causes.New(it.Cause, causes.Facts{Profile: s.profile}, ""), true
}
