package tui

import (
	"context"
	"strings"
	"testing"
	"time"

	"doorstep/flows/checklist"
	"doorstep/profiles"
	"doorstep/tui/keys"

	tea "github.com/charmbracelet/bubbletea"
)

// TestHelpBeginsHere: who asks for help sees the keys of where they are first.
func TestHelpBeginsHere(t *testing.T) {
	t.Parallel()
	for _, scene := range scenes {
		if scene.name == "help" {
			continue
		}
		a := scene.stage(t, sizes[2], options())
		here := a.screen().Place()
		press(t, a, "f1")
		lines := strings.Split(a.View(), "\n")
		if lines[1] != string(here) {
			t.Errorf("%s: help begins with %q, want %q", scene.name, lines[1], here)
		}
	}
}

// TestFoldHint: the key that unfolds an item says that it folds one that is unfolded.
func TestFoldHint(t *testing.T) {
	t.Parallel()
	a := after(healthy, "2", "down")(t, sizes[1], options())
	sees(t, a, "enter unfold")
	press(t, a, "enter")
	sees(t, a, "enter fold")
	press(t, a, "enter")
	sees(t, a, "enter unfold")
}

// TestNothingToSignInWith: where the filter lets no profile through, no key claims to sign in.
func TestNothingToSignInWith(t *testing.T) {
	t.Parallel()
	a := open(t, options(), sizes[0])
	press(t, a, "/", "q", "q", "enter")
	sees(t, a, "no profile matches", "esc clear")
	for _, b := range a.screen().Keys() {
		if b.Help().Desc == keys.SignIn.Help().Desc {
			t.Errorf("%s is offered", b.Help().Desc)
		}
	}
}

// TestEraseWordOfAnError: a word, and not all that was pasted.
func TestEraseWordOfAnError(t *testing.T) {
	t.Parallel()
	a := open(t, options(), sizes[0])
	press(t, a, "e")
	a.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("invalid_grant: expired"), Paste: true})
	press(t, a, "ctrl+w")
	sees(t, a, "invalid_grant: ▏")
}

// TestReportNamesTheProfile: the command that prints the report where there is no clipboard is whole.
func TestReportNamesTheProfile(t *testing.T) {
	t.Parallel()
	a := after(healthy, "r")(t, sizes[1], options())
	if view := strings.Join(strings.Fields(a.View()), " "); !strings.Contains(view, "doorstep check prod -o markdown prints it.") {
		t.Errorf("no command in\n%s", view)
	}
}

// TestResultIsAsOfItsEnd: a sign-in that took minutes is shown as of when it ended, not as of when it began.
func TestResultIsAsOfItsEnd(t *testing.T) {
	t.Parallel()
	now := make(chan time.Time, 1)
	now <- t0
	o := options()
	o.Now = func() time.Time {
		at := <-now
		now <- at
		return at
	}
	o.Run = func(context.Context, *profiles.Profile, checklist.Options) *checklist.Result {
		<-now
		now <- t0.Add(20 * time.Minute)
		return healthy()
	}
	a := open(t, o, sizes[1])
	_, cmd := a.Update(keyMsg("enter"))
	a.Update(await(t, cmd))
	sees(t, a, "signed in, expires in 40m")
}

// TestToastLeavesTheKeys: a line that comes for a while stands above the keys where there is room for it.
func TestToastLeavesTheKeys(t *testing.T) {
	t.Parallel()
	for s, free := range map[size]bool{{120, 40}: true, {40, 12}: false} {
		a := after(healthy)(t, s, options())
		press(t, a, "1", "r")
		view := a.View()
		fits(t, view, s)
		sees(t, a, "A report without secrets")
		if got := strings.Contains(view, "? help"); got != free {
			t.Errorf("%v: keys are shown: %t\n%s", s, got, view)
		}
	}
}
