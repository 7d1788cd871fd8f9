package tui

import (
	"doorstep/flows/checklist"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/tui/keys"
	"doorstep/tui/widget/field"
	"doorstep/tui/widget/text"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// list is the first screen: the profiles, to pick one.
type list struct {
	kit     *kit
	w, h    int
	entries []entry
	shown   []int // indices of the entries that the filter lets through
	cursor  int   // within shown
	top     int   // the first one on the screen, within shown
	filter  field.Field
	inField bool
	longest int // the width of the longest name

	draft *setup // a profile that is being made, kept when the person looks at something else
}

func newList(k *kit) *list {
	l := &list{kit: k, entries: make([]entry, len(k.Profiles)), filter: field.Field{Words: true}}
	for i, p := range k.Profiles {
		l.entries[i] = newEntry(k, p)
		l.longest = max(l.longest, text.Width(l.entries[i].name))
	}
	l.narrow()
	l.point(k.Default)
	return l
}

// point moves the cursor to a profile.
func (l *list) point(name string) {
	for i, at := range l.shown {
		if l.entries[at].profile.Name == name {
			l.cursor = i
		}
	}
}

// setup goes on with the profile that is being made, or begins one.
func (l *list) setup() *setup {
	if l.draft == nil {
		l.draft = newSetup(l.kit)
	}
	return l.draft
}

// add takes in a new profile, which is made by then.
func (l *list) add(p *profiles.Profile) {
	l.draft = nil
	l.kit.Profiles = append(l.kit.Profiles, p)
	l.entries = append(l.entries, newEntry(l.kit, p))
	l.longest = max(l.longest, text.Width(l.entries[len(l.entries)-1].name))
	l.filter.Set("")
	l.narrow()
	l.point(p.Name)
	l.follow()
}

// judged keeps the verdict of a profile's checklist, for its row.
func (l *list) judged(p *profiles.Profile, verdict jwtview.Status) {
	for i := range l.entries {
		if l.entries[i].profile.Name == p.Name {
			l.entries[i].verdict = verdict
		}
	}
}

// load reads from the store, apart from the screen, who of ps is signed in.
func (l *list) load(ps []*profiles.Profile) tea.Cmd {
	read := l.kit.State
	if read == nil || len(ps) == 0 {
		return nil
	}
	return func() tea.Msg {
		states := make(map[string]state, len(ps))
		for _, p := range ps {
			until, ok := read(p)
			states[p.Name] = state{until, ok}
		}
		return stateMsg{states}
	}
}

// SetSize implements screen.
func (l *list) SetSize(w, h int) {
	l.w, l.h = w, h
	l.follow()
}

// Title implements screen.
func (l *list) Title() string {
	switch {
	case len(l.entries) == 0:
		return "no profiles yet"
	case l.kit.Scenario != nil:
		return "demo, nothing is real: pick a profile"
	}
	return "pick a profile to sign in with"
}

// Place implements screen.
func (l *list) Place() keys.Place {
	if l.inField {
		return keys.InFilter
	}
	return keys.InProfiles
}

// Keys implements screen.
func (l *list) Keys() []key.Binding {
	create := keys.New
	create.SetEnabled(l.kit.Save != nil)
	switch {
	case len(l.entries) == 0:
		return []key.Binding{create, keys.Why, keys.Quit}
	case l.inField:
		return []key.Binding{keys.FilterDone, keys.FilterClear}
	case len(l.shown) == 0:
		return []key.Binding{keys.FilterClear, keys.Filter, create, keys.Why, keys.Quit}
	case l.filter.Value() != "":
		return []key.Binding{keys.SignIn, keys.FilterClear, keys.Filter, keys.Check, keys.Anew, keys.Quit}
	default:
		return []key.Binding{keys.SignIn, keys.Filter, create, keys.Why, keys.Check, keys.Anew, keys.Quit}
	}
}

func (l *list) typing() bool { return l.inField }

// Update implements screen.
func (l *list) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case stateMsg:
		l.setStates(msg.states)
	case tea.KeyMsg:
		if l.inField {
			return l.onFieldKey(msg)
		}
		return l.onKey(msg)
	}
	return nil
}

func (l *list) setStates(states map[string]state) {
	for i, e := range l.entries {
		if s, ok := states[e.profile.Name]; ok {
			l.entries[i].state, l.entries[i].known = s, true
		}
	}
}

func (l *list) onKey(msg tea.KeyMsg) tea.Cmd {
	switch {
	case l.filter.Value() != "" && keys.Match(msg, keys.FilterClear):
		l.filter.Set("")
		l.narrow()
	case keys.Match(msg, keys.Quit):
		return l.kit.nav.back()
	case keys.Match(msg, keys.Filter):
		l.inField = len(l.entries) > 0
	case keys.Match(msg, keys.New) && l.kit.Save != nil:
		return l.kit.nav.show(l.setup())
	case keys.Match(msg, keys.Why):
		return l.kit.nav.show(newExplainer(l.kit))
	case keys.Match(msg, keys.SignIn):
		return l.run(checklist.Options{})
	case keys.Match(msg, keys.Anew):
		return l.run(checklist.Options{Force: true})
	case keys.Match(msg, keys.Check):
		return l.run(checklist.Options{NoLogin: true})
	default:
		l.move(msg)
	}
	l.follow()
	return nil
}

func (l *list) run(o checklist.Options) tea.Cmd {
	if len(l.shown) == 0 {
		return nil
	}
	return l.kit.nav.run(l.entries[l.shown[l.cursor]].profile, o)
}

func (l *list) move(msg tea.KeyMsg) {
	page := max(1, l.rows())
	switch {
	case keys.Match(msg, keys.Up):
		l.cursor--
	case keys.Match(msg, keys.Down):
		l.cursor++
	case keys.Match(msg, keys.PageUp):
		l.cursor -= page
	case keys.Match(msg, keys.PageDown):
		l.cursor += page
	case keys.Match(msg, keys.Home):
		l.cursor = 0
	case keys.Match(msg, keys.End):
		l.cursor = len(l.shown) - 1
	}
}

// follow keeps cursor and window within what is shown.
func (l *list) follow() {
	l.cursor = max(0, min(l.cursor, len(l.shown)-1))
	rows := max(1, l.rows())
	l.top = min(l.top, l.cursor)
	l.top = max(l.top, l.cursor-rows+1)
	l.top = max(0, min(l.top, len(l.shown)-rows))
}
