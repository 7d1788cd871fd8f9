package tui

import (
	"fmt"
	"strings"
	"time"

	"doorstep/flows"
	"doorstep/flows/checklist"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/tui/keys"
	"doorstep/tui/say"
	"doorstep/tui/widget/text"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// progress shows a run that needs nobody: what it told last, and the steps of the checklist as they get judged.
type progress struct {
	kit     *kit
	w, h    int
	profile *profiles.Profile
	since   time.Time
	last    string
	asked   *flows.Backchannel // while a person's own device asks them
	poll    poll               // whether they have answered there
	steps   []checklist.Step
}

func newProgress(k *kit, p *profiles.Profile) *progress {
	return &progress{kit: k, profile: p, since: k.now, last: "Asking the provider for a token"}
}

// SetSize implements screen.
func (s *progress) SetSize(w, h int) { s.w, s.h = w, h }

// Title implements screen.
func (s *progress) Title() string { return safe.Line(s.profile.Name) }

// Place implements screen.
func (*progress) Place() keys.Place { return keys.Everywhere }

// Keys implements screen.
func (s *progress) Keys() []key.Binding { return []key.Binding{keys.Cancel} }

// Update implements screen.
func (s *progress) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case eventMsg:
		s.onEvent(msg)
	case stepMsg:
		s.steps = append(s.steps, msg.step)
		s.last = "Running the checklist"
	case tea.KeyMsg:
		if keys.Match(msg, keys.Cancel) {
			return s.kit.nav.back()
		}
	}
	return nil
}

func (s *progress) onEvent(msg eventMsg) {
	if s.poll.onEvent(msg.event, msg.at) {
		return
	}
	s.last = say.Capital(say.Event(msg.event, msg.at))
	switch e := msg.event.(type) {
	case flows.Backchannel:
		s.asked, s.poll = &e, poll{}
	case flows.SignedIn:
		s.asked = nil
	case flows.DeviceCode, flows.AuthorizationURL, flows.Notice, flows.AnswerRefused, flows.Pending, flows.SlowDown, flows.Retrying:
	}
}

// elsewhere tells what to do on the person's own device, and what it shows there.
func (s *progress) elsewhere(e *flows.Backchannel) []string {
	t := s.kit.theme
	const roomy = 16 // lines that the whole of it takes, with what stands below
	if s.h < roomy {
		lines := text.Wrap(say.Sentence(say.Event(*e, s.kit.now)), s.w)
		return append(append(lines, wrapAll(safeLines(s.kit.PhoneHint), s.w)...), "")
	}
	lines := text.Wrap("The provider asks on your own device, such as your phone. Approve the sign-in there.", s.w)
	if len(s.kit.PhoneHint) > 0 {
		lines = append(append(lines, ""), wrapAll(safeLines(s.kit.PhoneHint), s.w)...)
	}
	if e.BindingMessage != "" {
		lines = append(lines, "", "It should show:")
		lines = append(lines, s.message(safe.Line(e.BindingMessage))...)
	}
	lines = append(lines, "")
	lines = append(lines, styled(text.Wrap(say.OtherSignIn, s.w), t.Faint.Render)...)
	if !e.ExpiresAt.IsZero() {
		lines = append(lines, "", s.kit.countdown(e.ExpiresAt))
	}
	return append(lines, "")
}

// message shows what the person's device shows, large where there is room: it is to be compared.
func (s *progress) message(m string) []string {
	if box := s.kit.box(m, s.w); box != nil {
		return box
	}
	return append([]string{""}, styled(text.Wrap("   "+m, s.w), s.kit.theme.Code.Render)...)
}

// View implements screen.
func (s *progress) View() string {
	lines := []string{""}
	if s.asked != nil {
		lines = append(lines, s.elsewhere(s.asked)...)
	}
	for i, step := range s.steps {
		lines = append(lines, s.step(i+1, step))
	}
	return strings.Join(append(lines, wrapAll(s.doing(), s.w)...), "\n")
}

// doing tells what is going on: the poll counts down, all else counts how long it takes.
func (s *progress) doing() []string {
	if s.asked != nil {
		return s.poll.sentences(s.kit.now)
	}
	doing := s.last + s.kit.theme.Dots
	if waited := s.kit.now.Sub(s.since); waited >= time.Second {
		doing += " " + say.Span(waited)
	}
	return []string{doing}
}

func (s *progress) step(n int, step checklist.Step) string {
	t := s.kit.theme
	return text.Cut(fmt.Sprintf("%s %d. %s", t.Status(step.Status).Render(text.Pad(say.Status(step.Status, t.ASCII), statusWidth)), n, safe.Line(step.Title)), s.w)
}

// statusWidth is that of the longest mark with its word.
const statusWidth = len("! warning")
