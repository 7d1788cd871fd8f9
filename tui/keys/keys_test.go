package keys

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

func runes(s string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s)} }

func TestMatch(t *testing.T) {
	t.Parallel()
	if !Match(runes("q"), Back) || !Match(tea.KeyMsg{Type: tea.KeyEsc}, Back) || Match(runes("x"), Back) {
		t.Error("back is q and esc")
	}
	if Match(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("q"), Paste: true}, Back) {
		t.Error("what is pasted presses no key")
	}
	if !Match(tea.KeyMsg{Type: tea.KeySpace, Runes: []rune(" ")}, PageDown) {
		t.Error("space pages down")
	}
	if b := CopyCode; !Match(runes("c"), b) {
		t.Error("c copies the code")
	} else if b.SetEnabled(false); Match(runes("c"), b) {
		t.Error("a disabled key does something")
	}
}

func TestEach(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		msg  tea.KeyMsg
		want []string
	}{
		{runes("q"), []string{"q"}},
		{runes("/a b"), []string{"/", "a", " ", "b"}},
		{tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("ab"), Alt: true}, []string{"alt+a", "alt+b"}},
		{tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("ab"), Paste: true}, []string{"[ab]"}},
		{tea.KeyMsg{Type: tea.KeyEnter}, []string{"enter"}},
	} {
		var got []string
		for _, k := range Each(tt.msg) {
			got = append(got, k.String())
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("Each(%v) = %q, want %q", tt.msg, got, tt.want)
		}
	}
}

func TestText(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		msg  tea.KeyMsg
		want string
	}{
		{runes("é"), "é"},
		{tea.KeyMsg{Type: tea.KeySpace, Runes: []rune(" ")}, " "},
		{tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("pasted"), Paste: true}, "pasted"},
		{tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("x"), Alt: true}, ""},
		{tea.KeyMsg{Type: tea.KeyEnter}, ""},
	} {
		if got := Text(tt.msg); got != tt.want {
			t.Errorf("Text(%v) = %q, want %q", tt.msg, got, tt.want)
		}
	}
}

// TestTogether: on no screen does a key mean two things.
func TestTogether(t *testing.T) {
	t.Parallel()
	everywhere := []key.Binding{Interrupt, Suspend, Help}
	moving := []key.Binding{Up, Down, PageUp, PageDown, Home, End}
	for name, screen := range map[string][]key.Binding{
		"profiles": {SignIn, Check, Anew, New, Why, Filter, Quit},
		"filter":   {FilterDone, FilterClear, Erase, EraseWord, EraseAll},
		"device":   {CopyCode, CopyURL, Open, ShowQR, NewCode, Details, Cancel},
		"browser":  {Open, CopyURL, Paste, WholeURL, Cancel},
		"result":   {NextTab, PrevTab, Claims, Checklist, Raw, Unfold, Anew, Again, Report, Back},
	} {
		distinct(t, name, slices.Concat(everywhere, moving, screen))
	}
	typing := []key.Binding{Interrupt, Suspend, TypedHelp, CursorHome, CursorEnd, Erase, EraseNext, EraseWord, EraseAll}
	for name, screen := range map[string][]key.Binding{
		"answer":  {PasteSend, PasteStop, CursorLeft, CursorRight},
		"explain": {NewLine, ScrollUp, ScrollDown, ScrollPgUp, ScrollPgDn, Leave},
		"setup":   {NextField, PrevField, MoreDown, MoreUp, Usual, Accept, TrySave, Leave, CursorLeft, CursorRight},
		"choices": {NextField, PrevField, NextValue, PrevValue, MoreDown, MoreUp, Accept, TrySave, Leave},
	} {
		distinct(t, name, slices.Concat(typing, screen))
	}
}

// distinct checks that each key means one thing.
func distinct(t *testing.T, name string, bindings []key.Binding) {
	t.Helper()
	taken := map[string]string{}
	for _, b := range bindings {
		for _, k := range b.Keys() {
			if before, ok := taken[k]; ok && before != b.Help().Desc {
				t.Errorf("%s: %q means %q and %q", name, k, before, b.Help().Desc)
			}
			taken[k] = b.Help().Desc
		}
	}
}

// TestEveryKeyIsTold: each key of the help page has a name and says what it does, in the README's table too.
func TestEveryKeyIsTold(t *testing.T) {
	t.Parallel()
	table := Table()
	for _, s := range Sections() {
		for _, b := range s.Keys {
			if len(b.Keys()) == 0 || b.Help().Key == "" || b.Help().Desc == "" {
				t.Errorf("%s: %+v", s.Place, b)
			}
			if !strings.Contains(table, "| "+string(s.Place)+" | `") || !strings.Contains(table, "| "+b.Help().Desc+" |") {
				t.Errorf("%s: %q is not in the table", s.Place, b.Help().Desc)
			}
		}
	}
	if strings.Contains(table, "` `") && strings.Contains(table, "``") {
		t.Error("an empty key in the table")
	}
}

// TestFrom: the place where help was asked for comes first, and no key is lost for it.
func TestFrom(t *testing.T) {
	t.Parallel()
	all := Sections()
	for _, here := range all {
		got := From(here.Place)
		if got[0].Place != here.Place || len(got) != len(all) {
			t.Errorf("from %s: %s is first of %d", here.Place, got[0].Place, len(got))
		}
		for _, s := range all {
			if !slices.ContainsFunc(got, func(o Section) bool { return o.Place == s.Place && len(o.Keys) == len(s.Keys) }) {
				t.Errorf("from %s: %s is missing", here.Place, s.Place)
			}
		}
	}
}
