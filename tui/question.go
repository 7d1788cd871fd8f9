package tui

import (
	"context"
	"strings"
	"time"

	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/profiles/secret"
	"doorstep/tui/keys"
	"doorstep/tui/widget/field"
	"doorstep/tui/widget/text"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// askMsg asks the person for a secret that a run needs in its middle.
type askMsg struct {
	run      int
	at       time.Time
	question string
	answer   chan<- secret.Value // has room for the one
}

// ask has the person asked, and waits for what they type.
func (s *session) ask(ctx context.Context, question string) (secret.Value, error) {
	answer := make(chan secret.Value, 1)
	s.send(askMsg{s.id, s.now(), question, answer})
	select {
	case value := <-answer:
		return value, nil
	case <-ctx.Done():
		return secret.Value{}, ctx.Err()
	case <-s.ctx.Done():
		return secret.Value{}, s.ctx.Err()
	}
}

// question is the screen that takes a secret: what is typed shows as nothing but that something is there.
type question struct {
	kit     *kit
	w, h    int
	profile *profiles.Profile
	text    string
	typed   field.Field
	answer  chan<- secret.Value
}

func newQuestion(k *kit, p *profiles.Profile, m askMsg) *question {
	return &question{kit: k, profile: p, text: safe.Line(m.question), answer: m.answer, typed: field.Field{Masked: true}}
}

// SetSize implements screen.
func (q *question) SetSize(w, h int) { q.w, q.h = w, h }

// Title implements screen.
func (q *question) Title() string { return safe.Line(q.profile.Name) }

// Place implements screen.
func (*question) Place() keys.Place { return keys.InQuestion }

// Keys implements screen.
func (q *question) Keys() []key.Binding {
	return []key.Binding{keys.PasteSend, keys.EraseAll, keys.Withdraw}
}

func (q *question) typing() bool { return true }

// Update implements screen.
func (q *question) Update(msg tea.Msg) tea.Cmd {
	pressed, ok := msg.(tea.KeyMsg)
	switch {
	case !ok:
	case keys.Match(pressed, keys.Withdraw):
		return q.kit.nav.back()
	case keys.Match(pressed, keys.PasteSend):
		return q.submit()
	default:
		q.typed.Key(pressed)
	}
	return nil
}

// submit hands the secret over and keeps nothing of it.
func (q *question) submit() tea.Cmd {
	value := q.typed.Value()
	if value == "" {
		return nil
	}
	q.typed.Set("")
	q.answer <- secret.New(value)
	return q.kit.nav.show(newProgress(q.kit, q.profile))
}

// View implements screen.
func (q *question) View() string {
	t := q.kit.theme
	lines := append([]string{""}, styled(text.Wrap(q.text+":", q.w), t.Strong.Render)...)
	lines = append(lines, "  "+q.typed.View(q.w-2, t.Cursor, t.More), "")
	lines = append(lines, styled(text.Wrap("It is a secret between you and your provider; doorstep passes it on and keeps nothing of it.", q.w), t.Faint.Render)...)
	if about := q.kit.scenario(q.profile); about != "" { // what the demo takes for right stands there
		lines = append(append(lines, ""), text.Wrap("This profile of the demo: "+about, q.w)...)
	}
	return strings.Join(lines, "\n")
}
