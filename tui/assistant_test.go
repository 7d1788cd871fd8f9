package tui

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"doorstep/flows"
	"doorstep/flows/checklist"
	"doorstep/profiles"

	tea "github.com/charmbracelet/bubbletea"
)

// sees fails unless all of texts are on the screen.
func sees(t *testing.T, a *assistant, texts ...string) {
	t.Helper()
	view := a.View()
	for _, s := range texts {
		if !strings.Contains(view, s) {
			t.Errorf("no %q on the screen:\n%s", s, view)
		}
	}
}

// quits reports whether a command ends the program.
func quits(cmd tea.Cmd) bool {
	if cmd == nil {
		return false
	}
	_, ok := cmd().(tea.QuitMsg)
	return ok
}

func TestLeaving(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"q", "esc"} {
		a := open(t, options(), sizes[0])
		if _, cmd := a.Update(keyMsg(name)); !quits(cmd) || a.outcome.Interrupted {
			t.Errorf("%s on the list does not leave, or as if interrupted", name)
		}
	}
	for _, scene := range scenes {
		a := scene.stage(t, sizes[0], options())
		if _, cmd := a.Update(keyMsg("ctrl+c")); !quits(cmd) || !a.outcome.Interrupted {
			t.Errorf("%s: ctrl+c does not leave at once", scene.name)
		}
	}
}

func TestBackFromEverywhere(t *testing.T) {
	t.Parallel()
	for _, scene := range scenes {
		if strings.HasPrefix(scene.name, "list") {
			continue
		}
		for _, name := range []string{"q", "esc"} {
			a := scene.stage(t, sizes[0], options())
			if s, ok := a.screen().(typist); ok && s.typing() && name == "q" {
				continue // it is text
			}
			for range 3 { // from help, from the large QR code, from the screen beneath
				if a.top == nil && a.help == nil {
					break
				}
				press(t, a, name)
			}
			if a.top != nil || a.help != nil || a.session != nil {
				t.Errorf("%s: %s does not lead back to the list", scene.name, name)
			}
		}
	}
}

// TestCancelEndsTheRun: going back cancels what is running, at once and for good.
func TestCancelEndsTheRun(t *testing.T) {
	t.Parallel()
	ended := make(chan error, 1)
	o := options()
	o.Run = func(ctx context.Context, _ *profiles.Profile, o checklist.Options) *checklist.Result {
		o.Emit(deviceCode())
		<-ctx.Done()
		ended <- ctx.Err()
		o.Emit(flows.SignedIn{}) // too late: nobody may wait for this
		return &checklist.Result{Err: ctx.Err()}
	}
	a := open(t, o, sizes[0])
	_, cmd := a.Update(keyMsg("enter"))
	late := a.session
	a.Update(await(t, cmd))
	sees(t, a, "WDJB-MJHT")
	press(t, a, "esc")
	if err := receive(t, ended); !errors.Is(err, context.Canceled) {
		t.Errorf("the run ended with %v", err)
	}
	a.wait()
	if msg := late.next(); msg != nil {
		t.Errorf("%T came through after it was cancelled", msg)
	}
	a.Update(resultMsg{run: late.id, at: t0, result: healthy()})
	sees(t, a, "pick a profile", "Cancelled: prod is as it was.")
	if a.outcome.Last != nil {
		t.Error("a cancelled run is no result")
	}
}

// TestEventsOfAnotherRun: what an earlier run tells late does not show up in the newer one.
func TestEventsOfAnotherRun(t *testing.T) {
	t.Parallel()
	a := open(t, options(), sizes[0])
	press(t, a, "enter")
	old := a.session.id
	press(t, a, "esc", "enter")
	a.Update(eventMsg{run: old, at: t0, event: deviceCode()})
	if _, ok := a.top.(*progress); !ok {
		t.Errorf("a late event leads to %T", a.top)
	}
}

func TestOptionsOfRuns(t *testing.T) {
	t.Parallel()
	got := make(chan checklist.Options, 1)
	o := options()
	o.Run = func(_ context.Context, p *profiles.Profile, o checklist.Options) *checklist.Result {
		got <- o
		r := healthy()
		r.Checklist.Profile = p.Name
		return r
	}
	a := open(t, o, sizes[0])
	for _, step := range []struct {
		name           string
		force, noLogin bool
	}{{"enter", false, false}, {"s", true, false}, {"c", false, true}} {
		_, cmd := a.Update(keyMsg(step.name))
		run := receive(t, got)
		if run.Force != step.force || run.NoLogin != step.noLogin {
			t.Errorf("%s: force %v, no login %v", step.name, run.Force, run.NoLogin)
		}
		a.Update(await(t, cmd))
		if _, ok := a.top.(*result); !ok || a.outcome.Last == nil {
			t.Errorf("%s leads to %T", step.name, a.top)
		}
	}
}

func TestDeviceKeys(t *testing.T) {
	t.Parallel()
	var copied, opened []string
	o := options()
	o.Copy = func(text string) error { copied = append(copied, text); return nil }
	o.OpenBrowser = func(url string) error { opened = append(opened, url); return errors.New("no \x1bbrowser") }
	a := open(t, o, sizes[0])
	press(t, a, "enter")
	happens(a, 0, deviceCode())
	for _, name := range []string{"c", "u", "o"} {
		_, cmd := a.Update(keyMsg(name))
		a.Update(cmd())
	}
	if len(copied) != 2 || copied[0] != "WDJB-MJHT" || copied[1] != deviceCode().VerificationURIComplete {
		t.Errorf("copied %q", copied)
	}
	if len(opened) != 1 || opened[0] != deviceCode().VerificationURIComplete {
		t.Errorf("opened %q", opened)
	}
	sees(t, a, `no \x1bbrowser. Open the URL above yourself.`)
}

// TestPasteIsNoKey: a pasted text that holds key names triggers none of them, but goes into the filter.
func TestPasteIsNoKey(t *testing.T) {
	t.Parallel()
	a := open(t, options(), sizes[0])
	paste := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("q"), Paste: true}
	if _, cmd := a.Update(paste); cmd != nil {
		t.Error("a pasted q leaves")
	}
	press(t, a, "/")
	a.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("nightly"), Paste: true})
	sees(t, a, "filter: nightly", "1 of 5")
}

func TestWithoutClipboardAndBrowser(t *testing.T) {
	t.Parallel()
	o := options()
	o.Copy, o.OpenBrowser, o.State = nil, nil, nil
	a := open(t, o, sizes[1])
	press(t, a, "enter")
	happens(a, 0, deviceCode())
	if view := a.View(); strings.Contains(view, "copy") || strings.Contains(view, "browser ·") {
		t.Errorf("keys are offered that cannot work:\n%s", view)
	}
	press(t, a, "c", "u", "o")
	ends(a, 0, healthy())
	press(t, a, "r")
}

// TestNewCode: a new code takes the place of the old one, whose late events no longer count.
func TestNewCode(t *testing.T) {
	t.Parallel()
	a := open(t, options(), sizes[0])
	press(t, a, "enter")
	happens(a, 0, deviceCode())
	old := a.session.id
	press(t, a, "r")
	sees(t, a, "Getting a new code", "WDJB-MJHT")
	if a.session.id == old {
		t.Fatal("no new run")
	}
	c := deviceCode()
	c.UserCode, c.VerificationURIComplete = "ZZZZ-9999", "https://login.example.com/device?user_code=ZZZZ-9999"
	happens(a, time.Minute, c)
	sees(t, a, "ZZZZ-9999")
	if strings.Contains(a.View(), "WDJB-MJHT") {
		t.Error("the old code is still there")
	}
}

func TestExpiredCode(t *testing.T) {
	t.Parallel()
	a := open(t, options(), sizes[0])
	press(t, a, "enter")
	happens(a, 0, deviceCode())
	ends(a, 15*time.Minute, expiredCode())
	sees(t, a, "has expired", "r new code")
	press(t, a, "c", "u", "o", "z") // nothing to copy, open or scan any more
	sees(t, a, "has expired")
	press(t, a, "enter")
	sees(t, a, "2 Checklist")
	press(t, a, "q", "enter")
	happens(a, 0, deviceCode())
	ends(a, 15*time.Minute, expiredCode())
	press(t, a, "r")
	if a.session == nil {
		t.Error("no new run for a new code")
	}
}

// TestForgottenCode: a code that ends before its time was not left to run out, and nobody is told so.
func TestForgottenCode(t *testing.T) {
	t.Parallel()
	a := open(t, options(), sizes[0])
	press(t, a, "enter")
	happens(a, 0, deviceCode())
	ends(a, time.Minute, expiredCode())
	passes(a, time.Hour)
	sees(t, a, "The code WDJB-MJHT no longer works.", "before its time", "r new code")
}

// TestCountdown lets virtual time pass: the countdown and the wait for the next poll go down by the second.
func TestCountdown(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		o := options()
		o.Now = time.Now
		a := open(t, o, sizes[0])
		press(t, a, "enter")
		c := deviceCode()
		c.ExpiresAt = time.Now().Add(90 * time.Second)
		a.Update(eventMsg{run: a.session.id, at: time.Now(), event: c})
		sees(t, a, "1:30 left", "next poll in 5s")
		for range 3 {
			a.Update(a.tick()())
		}
		sees(t, a, "1:27 left", "next poll in 2s")
		a.Update(eventMsg{run: a.session.id, at: time.Now(), event: flows.Retrying{Failures: 2, NextPollIn: 20 * time.Second, Err: errors.New("connection reset")}})
		a.Update(a.tick()())
		sees(t, a, "1:26 left", "not answering (2×)", "connection reset")
		for range 90 {
			a.Update(a.tick()())
		}
		sees(t, a, "0:00 left", "asking now")
		press(t, a, "esc")
		a.running.Wait()
	})
}

// TestToast: a line at the bottom goes with the next key, or by itself.
func TestToast(t *testing.T) {
	t.Parallel()
	a := open(t, options(), sizes[0])
	a.Update(noticeMsg{"something happened"})
	sees(t, a, "something happened")
	passes(a, toastFor+time.Second)
	if strings.Contains(a.View(), "something happened") {
		t.Error("it stays for ever")
	}
	a.Update(noticeMsg{"something else"})
	press(t, a, "down")
	if strings.Contains(a.View(), "something else") {
		t.Error("it stays in spite of a key")
	}
}

// TestClaimsAge: a token that runs out while it is being looked at says so.
func TestClaimsAge(t *testing.T) {
	t.Parallel()
	a := after(healthy)(t, sizes[0], options())
	passes(a, 30*time.Minute)
	sees(t, a, "in 30m")
	passes(a, 61*time.Minute)
	sees(t, a, "1m ago", "expired 1m ago")
}

func TestTabs(t *testing.T) {
	t.Parallel()
	a := after(healthy)(t, sizes[0], options())
	for _, step := range [][2]string{
		{"tab", "[2 Checklist"},
		{"tab", "[3 Raw]"},
		{"tab", "[1 Claims]"},
		{"shift+tab", "[3 Raw]"},
		{"left", "[2 Checklist"},
		{"right", "[3 Raw]"},
		{"1", "[1 Claims]"},
		{"2", "[2 Checklist"},
		{"3", "[3 Raw]"},
	} {
		press(t, a, step[0])
		sees(t, a, step[1])
	}
}

func TestReport(t *testing.T) {
	t.Parallel()
	var copied string
	o := options()
	o.Copy = func(text string) error { copied = text; return nil }
	a := after(denied)(t, sizes[0], o)
	press(t, a, "r")
	sees(t, a, "sent to your terminal's clipboard")
	if !strings.Contains(copied, "access-denied.client-secret") || strings.Contains(copied, "marker-of-a-token") {
		t.Errorf("copied %q", copied)
	}
}

// TestChecklistByKeys walks the checklist: every item can be reached, read whole and folded again, in any window.
func TestChecklistByKeys(t *testing.T) {
	t.Parallel()
	for _, s := range sizes {
		a := after(denied)(t, s, options())
		steps := a.top.(*result).tabs[checklistTab].(*steps)
		seen := map[int]bool{}
		for range 200 {
			seen[steps.cursor] = seen[steps.cursor] || steps.visible(steps.cursor)
			press(t, a, "down")
		}
		if !steps.visible(len(steps.items) - 1) {
			t.Errorf("%v: the last item is out of reach", s)
		}
		for range 200 {
			seen[steps.cursor] = seen[steps.cursor] || steps.visible(steps.cursor)
			press(t, a, "up")
		}
		if steps.pane.Top() != 0 {
			t.Errorf("%v: the diagnosis is out of reach again", s)
		}
		for i := range steps.items {
			if !seen[i] {
				t.Errorf("%v: item %d was never under the cursor", s, i)
			}
		}
	}
}

func TestUnfold(t *testing.T) {
	t.Parallel()
	a := after(denied)(t, sizes[1], options())
	if view := a.View(); strings.Count(view, "Make a new secret") != 1 {
		t.Errorf("the first cause is told once, at the top:\n%s", view)
	}
	sees(t, a, "\n    no group's source ID") // of the other failing item, which is unfolded from the start
	press(t, a, "enter")
	if view := a.View(); strings.Count(view, "Make a new secret") != 2 {
		t.Errorf("enter does not unfold the item:\n%s", view)
	}
	press(t, a, "enter")
	if view := a.View(); strings.Count(view, "Make a new secret") != 1 {
		t.Errorf("enter does not fold the item again:\n%s", view)
	}
}

// TestPanicInARun: a mistake in a run shows as a result, and the program says it again after it has left.
func TestPanicInARun(t *testing.T) {
	t.Parallel()
	o := options()
	o.Run = func(context.Context, *profiles.Profile, checklist.Options) *checklist.Result { panic("oh no") }
	a := open(t, o, sizes[0])
	_, cmd := a.Update(keyMsg("enter"))
	a.Update(await(t, cmd))
	sees(t, a, "doorstep made a mistake: oh no")
	if a.mistake == nil || !strings.Contains(a.mistake.Error(), "oh no") {
		t.Errorf("the mistake is %v", a.mistake)
	}
}
