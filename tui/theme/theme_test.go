package theme

import (
	"strings"
	"testing"
	"time"

	"doorstep/jwtview"

	"github.com/charmbracelet/lipgloss"
)

func styles(t Theme) map[string]lipgloss.Style {
	return map[string]lipgloss.Style{
		"title": t.Title, "faint": t.Faint, "strong": t.Strong, "link": t.Link, "key": t.Key, "selected": t.Selected,
		"tab": t.Tab, "active tab": t.ActiveTab, "code": t.Code, "toast": t.Toast,
		"pass": t.Status(jwtview.Pass), "fail": t.Status(jwtview.Fail), "warn": t.Status(jwtview.Warn), "skip": t.Status(jwtview.Skip),
	}
}

// TestNoColor: without colour nothing but the text is written, whatever the terminal that the tests run on.
func TestNoColor(t *testing.T) {
	t.Parallel()
	for name, s := range styles(New(false, false)) {
		if got := s.Render("text"); got != "text" {
			t.Errorf("%s writes %q", name, got)
		}
	}
}

func TestColor(t *testing.T) {
	t.Parallel()
	for name, s := range styles(New(true, false)) {
		got := s.Render("text")
		if !strings.HasPrefix(got, "\x1b[") || !strings.Contains(got, "text") {
			t.Errorf("%s writes %q", name, got)
		}
		if strings.Contains(got, "38;") || strings.Contains(got, "48;") {
			t.Errorf("%s has a colour that is not of the terminal's own: %q", name, got)
		}
	}
	if got := New(true, false).Status("").Render("text"); got != "text" {
		t.Errorf("no verdict writes %q", got)
	}
}

func TestDeadline(t *testing.T) {
	t.Parallel()
	th := New(true, false)
	for left, want := range map[time.Duration]lipgloss.Style{
		-time.Second: th.fail, 0: th.fail, time.Second: th.warn, soon - 1: th.warn, soon: th.none, time.Hour: th.none,
	} {
		if got := th.Deadline(left).Render("x"); got != want.Render("x") {
			t.Errorf("%v left: %q", left, got)
		}
	}
}

// TestSymbols: the twins are ASCII, and as wide, so that a layout is the same with them.
func TestSymbols(t *testing.T) {
	t.Parallel()
	plain, drawn := New(true, true), New(true, false)
	of := func(s Symbols) []string {
		f := s.Frame
		return []string{s.Cursor, s.More, s.Pointer, s.Previous, s.Next, s.Rule, f.Top, f.Left, f.TopLeft, f.TopRight, f.BottomLeft, f.BottomRight}
	}
	for i, twin := range of(plain.Symbols) {
		symbol := of(drawn.Symbols)[i]
		if len(twin) != 1 || twin[0] > 126 || lipgloss.Width(symbol) != 1 {
			t.Errorf("%q has the twin %q", symbol, twin)
		}
	}
	if plain.Dots != "..." || drawn.Dots != "…" {
		t.Error("what goes on has no dots")
	}
}
