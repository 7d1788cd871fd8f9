package pane

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

func numbered(n int) []string {
	lines := make([]string, n)
	for i := range lines {
		lines[i] = fmt.Sprintf("line %d", i+1)
	}
	return lines
}

func filled(w, h, n int) *Pane {
	p := New()
	p.SetSize(w, h)
	p.SetLines(numbered(n))
	return p
}

func TestKeys(t *testing.T) {
	t.Parallel()
	p := filled(20, 4, 10)
	for _, step := range []struct {
		key  tea.KeyMsg
		top  int
		took bool
	}{
		{tea.KeyMsg{Type: tea.KeyUp}, 0, true},
		{tea.KeyMsg{Type: tea.KeyDown}, 1, true},
		{tea.KeyMsg{Type: tea.KeyPgDown}, 5, true},
		{tea.KeyMsg{Type: tea.KeyPgDown}, 6, true},
		{tea.KeyMsg{Type: tea.KeyUp}, 5, true},
		{tea.KeyMsg{Type: tea.KeyPgUp}, 1, true},
		{tea.KeyMsg{Type: tea.KeyEnd}, 6, true},
		{tea.KeyMsg{Type: tea.KeyHome}, 0, true},
		{tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("x")}, 0, false},
		{tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("j"), Paste: true}, 0, false},
	} {
		if took := p.Key(step.key); took != step.took || p.Top() != step.top {
			t.Errorf("%v: took %v, top %d; want %v, %d", step.key, took, p.Top(), step.took, step.top)
		}
	}
}

func TestViewAndPosition(t *testing.T) {
	t.Parallel()
	p := filled(6, 3, 5)
	p.Scroll(1)
	if got, want := p.View(), "line 2\nline 3\nline 4"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := p.Position(); got != "2-4 of 5" {
		t.Errorf("position %q", got)
	}
	p.SetSize(6, 5)
	if p.Top() != 0 || p.Position() != "" {
		t.Errorf("all fits: top %d, position %q", p.Top(), p.Position())
	}
	p.SetSize(4, 5)
	p.SetLines(numbered(1))
	if got := p.View(); got != "lin…" {
		t.Errorf("got %q", got)
	}
}

func TestReveal(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ top, first, last, want int }{
		{0, 1, 2, 0}, {0, 5, 6, 3}, {5, 2, 3, 2}, {0, 3, 9, 3}, {6, 0, 9, 0},
	} {
		p := filled(20, 4, 10)
		p.Scroll(tt.top)
		p.Reveal(tt.first, tt.last)
		if p.Top() != tt.want {
			t.Errorf("%+v: top %d", tt, p.Top())
		}
	}
}

// TestNoRoom: a pane without lines or without room draws nothing and survives every key.
func TestNoRoom(t *testing.T) {
	t.Parallel()
	for _, p := range []*Pane{filled(0, 0, 3), filled(10, 3, 0), filled(-1, -5, 3)} {
		p.Key(tea.KeyMsg{Type: tea.KeyEnd})
		p.Key(tea.KeyMsg{Type: tea.KeyPgUp})
		if got := strings.TrimSpace(p.View()); got != "" {
			t.Errorf("drew %q", got)
		}
	}
}
