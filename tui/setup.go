package tui

import (
	"context"
	"fmt"
	"slices"

	"doorstep/flows/checklist"
	"doorstep/flows/discovery"
	"doorstep/profiles"
	"doorstep/tui/keys"
	"doorstep/tui/widget/field"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// setup makes a new profile: it asks for what the provider and the flow need, and nothing is written before a sign-in
// with it has worked.
type setup struct {
	kit    *kit
	w, h   int
	rows   []row
	cursor int
	top    int                     // the first row on the screen
	skip   int                     // the lines about the row that are scrolled away
	fields map[string]*field.Field // by key, of the rows that are not shown too
	left   map[string]bool         // the fields that the person has been in

	provider profiles.Provider
	flow     string
	chosen   bool // the person has chosen the flow
	named    bool // the person has given the name
	asked    bool // the person wants to go on: what is missing is told

	profile *profiles.Profile  // as answered so far
	remarks map[string]remark  // by the row's key
	offers  []discovery.Offer  // nil while they are not known
	finding finding            // how they are being found
	blame   *blame             // what did not work, nil when nothing was tried
	working *checklist.Result  // what worked and is being saved
	before  *checklist.Result  // of the last sign-in, for whoever wants to see it or to save all the same
	trying  *profiles.Profile  // what that was with
	cancel  context.CancelFunc // ends the question that runs
}

// blame says what a sign-in with the profile has failed for.
type blame struct {
	key   string   // of the row that it is about, "" for none
	what  string   // in one line
	why   []string // what was seen, a paragraph each
	steps []string // what to do about it, in this order
}

func newSetup(k *kit) *setup {
	s := &setup{
		kit: k, fields: map[string]*field.Field{}, left: map[string]bool{},
		provider: profiles.AskProviders()[0].Name, cancel: func() {},
	}
	s.flow = s.suggested().Flow
	s.build()
	s.judge()
	return s
}

// SetSize implements screen.
func (s *setup) SetSize(w, h int) {
	s.w, s.h = w, h
	s.follow()
}

// Title implements screen.
func (s *setup) Title() string {
	from, all := s.scrolled()
	if room := s.room(); all > room {
		return dot("new profile", fmt.Sprintf("%d-%d of %d below", from+1, min(from+room, all), all))
	}
	return "new profile"
}

// Place implements screen.
func (*setup) Place() keys.Place { return keys.InSetup }

// Keys implements screen.
func (s *setup) Keys() []key.Binding {
	at := s.rows[s.cursor]
	bindings := []key.Binding{keys.NextField, keys.PrevField}
	switch {
	case at.kind == choiceRow:
		bindings = []key.Binding{keys.NextValue, keys.NextField}
	case at.kind == actionRow:
		bindings = []key.Binding{keys.Accept, keys.PrevField}
	case len(at.ask.Usual) > 0:
		bindings = []key.Binding{keys.NextField, keys.Usual}
	}
	if _, all := s.scrolled(); all > s.room() {
		bindings = append([]key.Binding{keys.MoreDown}, bindings...)
	}
	return append(bindings, keys.TrySave, keys.Leave)
}

func (s *setup) typing() bool { return true }

// Update implements screen.
func (s *setup) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyMsg:
		return s.onKey(msg)
	case pauseMsg:
		return s.onPause(msg)
	case foundMsg:
		s.onFound(msg)
	case savedMsg:
		return s.onSaved(msg)
	}
	return nil
}

func (s *setup) onKey(msg tea.KeyMsg) tea.Cmd {
	at := s.rows[s.cursor]
	switch {
	case keys.Match(msg, keys.Leave):
		return s.kit.nav.back()
	case keys.Match(msg, keys.TrySave):
		return s.try()
	case keys.Match(msg, keys.MoreDown):
		s.scroll(max(s.room()-1, 1))
	case keys.Match(msg, keys.MoreUp):
		s.scroll(-max(s.room()-1, 1))
	case keys.Match(msg, keys.NextField):
		s.move(1)
	case keys.Match(msg, keys.PrevField):
		s.move(-1)
	case keys.Match(msg, keys.Accept):
		if at.kind == actionRow {
			return at.do()
		}
		s.move(1)
	case at.kind == choiceRow:
		return s.turn(at, msg)
	case at.kind == fieldRow:
		return s.edit(at, msg)
	}
	return nil
}

// turn chooses another value of a row that has only some.
func (s *setup) turn(at row, msg tea.KeyMsg) tea.Cmd {
	step := 0
	switch {
	case keys.Match(msg, keys.NextValue):
		step = 1
	case keys.Match(msg, keys.PrevValue):
		step = -1
	}
	if step == 0 {
		return nil
	}
	s.before = nil
	at.turn(step)
	return s.changed()
}

// edit takes a key that is text, or goes through it.
func (s *setup) edit(at row, msg tea.KeyMsg) tea.Cmd {
	before := at.field.Value()
	if keys.Match(msg, keys.Usual) && len(at.ask.Usual) > 0 {
		i := slices.Index(at.ask.Usual, before)
		at.field.Set(at.ask.Usual[(i+1)%len(at.ask.Usual)])
	} else if !at.field.Key(msg) {
		return nil
	}
	if at.field.Value() == before {
		return nil
	}
	if at.ask.Key == nameKey {
		s.named = true
	}
	s.before = nil // that was of other answers
	if s.blame != nil && s.blame.key == at.ask.Key {
		s.blame = nil
	}
	return s.changed()
}

// changed does what follows from another answer.
func (s *setup) changed() tea.Cmd {
	s.build()
	s.judge()
	return s.discover()
}

func (s *setup) move(by int) {
	left := s.rows[s.cursor].ask.Key
	s.left[left] = true
	if left == nameKey && s.fields[nameKey].Value() == "" {
		s.named = false // who takes the name out wants the suggested one back
		s.build()
		s.judge()
	}
	s.cursor = max(0, min(s.cursor+by, len(s.rows)-1))
	s.follow()
}

// focus puts the cursor on the row that a key's problems belong to, and reports whether there is one.
func (s *setup) focus(key string) bool {
	i := slices.IndexFunc(s.rows, func(r row) bool { return r.owns(key) })
	if i < 0 {
		return false
	}
	s.cursor = i
	s.follow()
	return true
}

// follow keeps the cursor's row within the window.
func (s *setup) follow() {
	s.skip = 0
	s.cursor = max(0, min(s.cursor, len(s.rows)-1))
	rows := max(1, s.formHeight())
	s.top = min(s.top, s.cursor)
	s.top = max(s.top, s.cursor-rows+1)
	s.top = max(0, min(s.top, len(s.rows)-rows))
}
