package field

import (
	"strings"
	"testing"

	"doorstep/tui/widget/text"

	tea "github.com/charmbracelet/bubbletea"
)

func typed(s string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s)} }

func pasted(s string) tea.KeyMsg {
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s), Paste: true}
}

func TestEditing(t *testing.T) {
	t.Parallel()
	f := &Field{}
	for _, step := range []struct {
		key  tea.KeyMsg
		want string
	}{
		{tea.KeyMsg{Type: tea.KeyBackspace}, "|"},
		{tea.KeyMsg{Type: tea.KeyDelete}, "|"},
		{tea.KeyMsg{Type: tea.KeyLeft}, "|"},
		{typed("é"), "é|"},
		{tea.KeyMsg{Type: tea.KeySpace, Runes: []rune(" ")}, "é |"},
		{typed("b"), "é b|"},
		{tea.KeyMsg{Type: tea.KeyLeft}, "é |b"},
		{typed("a"), "é a|b"},
		{tea.KeyMsg{Type: tea.KeyHome}, "|é ab"},
		{tea.KeyMsg{Type: tea.KeyDelete}, "| ab"},
		{tea.KeyMsg{Type: tea.KeyRight}, " |ab"},
		{tea.KeyMsg{Type: tea.KeyBackspace}, "|ab"},
		{tea.KeyMsg{Type: tea.KeyEnd}, "ab|"},
		{tea.KeyMsg{Type: tea.KeyRight}, "ab|"},
		{pasted("\n c\r\nd\te\n"), "ab cde|"},
		{pasted(" https://a.example/x"), "ab cde https://a.example/x|"},
		{tea.KeyMsg{Type: tea.KeyCtrlW}, "ab cde https://a.example/|"},
		{tea.KeyMsg{Type: tea.KeyBackspace, Alt: true}, "ab cde https://a.|"},
		{tea.KeyMsg{Type: tea.KeyLeft}, "ab cde https://a|."},
		{tea.KeyMsg{Type: tea.KeyCtrlW}, "ab cde https://|."},
		{tea.KeyMsg{Type: tea.KeyCtrlU}, "|"},
		{tea.KeyMsg{Type: tea.KeyCtrlW}, "|"},
	} {
		if !f.Key(step.key) {
			t.Errorf("%s is no key of a field", step.key)
		}
		if got := f.View(40, "|", "~"); got != step.want {
			t.Errorf("after %s: %q, want %q", step.key, got, step.want)
		}
	}
	for _, other := range []tea.KeyMsg{{Type: tea.KeyEnter}, {Type: tea.KeyTab}, {Type: tea.KeyUp}, {Type: tea.KeyEsc}} {
		if f.Key(other) {
			t.Errorf("%s is taken", other)
		}
	}
}

func TestWordsStayApart(t *testing.T) {
	t.Parallel()
	f := &Field{Words: true}
	f.Key(pasted("openid\r\nprofile\temail\n"))
	if f.Value() != "openid profile email" {
		t.Errorf("got %q", f.Value())
	}
}

func TestMasked(t *testing.T) {
	t.Parallel()
	f := &Field{Masked: true}
	f.Set("hunter2")
	for _, cursor := range []string{"", "|"} {
		if got := f.View(40, cursor, "~"); strings.Contains(got, "h") || !strings.Contains(got, "*******") {
			t.Errorf("shows %q", got)
		}
	}
}

// TestView: in any room the cursor is seen, nothing is wider, and nothing reaches the terminal that must not.
func TestView(t *testing.T) {
	t.Parallel()
	f := &Field{}
	f.Set("https://login.example.com/日本語/\x1b[31mred\u202e/and/so/on")
	for at := range f.text {
		f.at = at
		for w := range 60 {
			got := f.View(w, "|", "~")
			if text.Width(got) > max(w, 1) || !strings.Contains(got, "|") || strings.ContainsAny(got, "\x1b\u202e") {
				t.Errorf("cursor at %d in %d cells: %q", at, w, got)
			}
			if got := f.View(w, "", "~"); text.Width(got) > w {
				t.Errorf("%q in %d cells", got, w)
			}
		}
	}
}

func TestMost(t *testing.T) {
	t.Parallel()
	f := &Field{}
	f.Key(pasted(strings.Repeat("x", most+10)))
	f.Key(typed("y"))
	if len(f.Value()) != most {
		t.Errorf("%d are kept", len(f.Value()))
	}
	f.Set(strings.Repeat("x", most+10))
	if len(f.Value()) != most {
		t.Errorf("%d are set", len(f.Value()))
	}
}

// TestMaskedWords: erasing a word of a secret erases all of it, since a part would tell where its words end.
func TestMaskedWords(t *testing.T) {
	t.Parallel()
	f := &Field{Masked: true}
	f.Key(pasted("two words"))
	f.Key(tea.KeyMsg{Type: tea.KeyCtrlW})
	if f.Value() != "" {
		t.Errorf("%d runes are left", len(f.Value()))
	}
}
