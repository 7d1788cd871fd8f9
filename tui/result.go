package tui

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"doorstep/flows"
	"doorstep/flows/checklist"
	"doorstep/jwtview"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/tui/keys"
	"doorstep/tui/say"
	"doorstep/tui/widget/text"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// tab is one view of a result.
type tab interface {
	// SetSize gives the tab its room, in cells.
	SetSize(w, h int)
	// refresh lays the tab out as of now.
	refresh(now time.Time)
	// key takes a key of the tab's own.
	key(msg tea.KeyMsg)
	// keys are those that work in this tab alone.
	keys() []key.Binding
	// position tells which part is shown, "" when all is.
	position() string
	View() string
}

// The tabs, in the order of the bar.
const (
	claimsTab = iota
	checklistTab
	rawTab
	tabCount
)

// result is what a run ended in: the claims of the token, the checklist, and the token as it was sent.
type result struct {
	kit     *kit
	w, h    int
	profile *profiles.Profile
	result  *checklist.Result

	tabs  [tabCount]tab
	names [tabCount]string
	shown int
}

func newResult(k *kit, p *profiles.Profile, r *checklist.Result) *result {
	s := &result{kit: k, profile: p, result: r}
	s.tabs = [tabCount]tab{newClaims(k, r), newSteps(k, p, r), newRaw(k, r.Inspection)}
	s.names = [tabCount]string{"Claims", "Checklist", "Raw"}
	if r.Inspection == nil || r.Checklist.Verdict == jwtview.Fail || len(r.Checklist.Diagnosis) > 0 {
		s.shown = checklistTab
	}
	return s
}

// SetSize implements screen.
func (s *result) SetSize(w, h int) {
	s.w, s.h = w, h
	for _, t := range s.tabs {
		t.SetSize(w, h-s.barHeight())
		t.refresh(s.kit.now)
	}
}

// barHeight is that of the bar of tabs, with an empty line beneath where there is room for one.
func (s *result) barHeight() int {
	if s.h < 14 {
		return 1
	}
	return 2
}

// Title implements screen.
func (s *result) Title() string {
	name := safe.Line(s.profile.Name)
	t := s.result.Tokens
	if t == nil {
		return dot(name, "no token")
	}
	if s.profile.Effective().Flow == profiles.FlowToken {
		return dot(name, "the profile's own token", say.Until(t.ExpiresAt, s.kit.now))
	}
	source := "" // of a sign-in just now: its age tells that, and goes on to be true
	if s.result.Source != flows.FromSignIn {
		source = say.Source(s.result.Source)
	}
	return dot(name, say.SignedIn(t.ExpiresAt, true, s.kit.now), source)
}

// Place implements screen.
func (*result) Place() keys.Place { return keys.InResult }

// Keys implements screen.
func (s *result) Keys() []key.Binding {
	report := keys.Report
	report.SetEnabled(s.kit.Copy != nil)
	bindings := append([]key.Binding{keys.NextTab}, s.tabs[s.shown].keys()...)
	if s.w < narrow { // the tabs tell their numbers already
		slices.Reverse(bindings)
	}
	if flow := s.otherFlow(); flow != "" {
		other := keys.OtherFlow
		other.SetHelp(other.Help().Key, "use flow "+flow)
		bindings = slices.Insert(bindings, 0, other)
	}
	return append(bindings, keys.Anew, keys.Again, report, keys.Back)
}

// otherFlow is the flow that can work where the provider blocks this one, "" where nothing says so.
func (s *result) otherFlow() string {
	for _, c := range s.result.Checklist.Diagnosis {
		if c.NextFlow != "" {
			return c.NextFlow
		}
	}
	return ""
}

// Update implements screen.
func (s *result) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tickMsg:
		s.tabs[s.shown].refresh(msg.now)
	case tea.KeyMsg:
		return s.onKey(msg)
	}
	return nil
}

func (s *result) onKey(msg tea.KeyMsg) tea.Cmd {
	switch {
	case keys.Match(msg, keys.Back):
		return s.kit.nav.back()
	case keys.Match(msg, keys.NextTab):
		s.turn(s.shown + 1)
	case keys.Match(msg, keys.PrevTab):
		s.turn(s.shown - 1)
	case keys.Match(msg, keys.Claims):
		s.turn(claimsTab)
	case keys.Match(msg, keys.Checklist):
		s.turn(checklistTab)
	case keys.Match(msg, keys.Raw):
		s.turn(rawTab)
	case keys.Match(msg, keys.Anew):
		return s.kit.nav.run(s.profile, checklist.Options{Force: true})
	case keys.Match(msg, keys.Again):
		return s.kit.nav.run(s.profile, checklist.Options{NoLogin: true})
	case keys.Match(msg, keys.Report):
		return s.report()
	case keys.Match(msg, keys.OtherFlow) && s.otherFlow() != "":
		return s.kit.nav.run(s.profile, checklist.Options{Flow: s.otherFlow(), Force: true})
	default:
		s.tabs[s.shown].key(msg)
	}
	return nil
}

// turn shows another tab; from the last one on it is the first again.
func (s *result) turn(to int) {
	s.shown = (to + tabCount) % tabCount
	s.tabs[s.shown].refresh(s.kit.now)
}

// report puts the report for a ticket on the clipboard. It holds no token and no secret.
func (s *result) report() tea.Cmd {
	send := s.kit.Copy
	if send == nil {
		return nil
	}
	r, p := s.result, s.profile
	printed := "doorstep check " + safe.Line(p.Name) + " -o markdown prints it."
	return func() tea.Msg {
		if err := send(checklist.Markdown(r, p)); err != nil {
			return noticeMsg{"The report was not copied: " + safe.Line(err.Error()) + ". " + printed}
		}
		return noticeMsg{"A report without secrets was sent to your terminal's clipboard; if paste is empty, " + printed}
	}
}

// View implements screen.
func (s *result) View() string {
	return s.bar() + strings.Repeat("\n", s.barHeight()) + s.tabs[s.shown].View()
}

// bar tells the tabs, the shown one in brackets, so that it stands out without colour too.
func (s *result) bar() string {
	t := s.kit.theme
	var b strings.Builder
	for i, name := range s.names {
		label := fmt.Sprintf("%d %s", i+1, name)
		if i == checklistTab {
			label += " " + say.Mark(s.result.Checklist.Verdict, t.ASCII)
		}
		if i == s.shown {
			b.WriteString(t.ActiveTab.Render("[" + label + "]"))
		} else {
			b.WriteString(t.Tab.Render(" " + label + " "))
		}
	}
	at := s.tabs[s.shown].position()
	gap := s.w - text.Width(b.String()) - text.Width(at)
	if gap < 1 { // "1-9 of 60" as "9/60", so that it is seen that there is more
		at = strings.Replace(at[strings.IndexByte(at, '-')+1:], " of ", "/", 1)
		gap = s.w - text.Width(b.String()) - text.Width(at)
	}
	if at == "" || gap < 1 {
		return text.Cut(b.String(), s.w)
	}
	return b.String() + strings.Repeat(" ", gap) + t.Faint.Render(at)
}
