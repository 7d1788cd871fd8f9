package tui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"doorstep/profiles"
)

func manyProfiles(n int) []*profiles.Profile {
	all := make([]*profiles.Profile, n)
	for i := range all {
		all[i] = &profiles.Profile{
			Name: fmt.Sprintf("profile-%03d", i), Description: fmt.Sprintf("The %dth of many, with a description", i),
			Provider: profiles.Generic, Issuer: "https://login.example.com", ClientID: fmt.Sprintf("client-%d", i), Flow: profiles.FlowDevice,
		}
	}
	return all
}

func TestListStartsOnTheDefault(t *testing.T) {
	t.Parallel()
	o := options()
	o.Profiles, o.Default = manyProfiles(500), "profile-321"
	for _, s := range sizes {
		sees(t, open(t, o, s), "▸ profile-321")
	}
}

// TestListMoves: the cursor never leaves the window nor the list.
func TestListMoves(t *testing.T) {
	t.Parallel()
	o := options()
	o.Profiles = manyProfiles(50)
	a := open(t, o, sizes[2])
	for _, step := range []struct{ key, at string }{
		{"down", "001"},
		{"j", "002"},
		{"k", "001"},
		{"up", "000"},
		{"up", "000"},
		{"end", "049"},
		{"down", "049"},
		{"home", "000"},
		{"G", "049"},
		{"g", "000"},
		{"pgdown", "006"},
		{"pgup", "000"},
	} {
		press(t, a, step.key)
		sees(t, a, "▸ profile-"+step.at)
	}
}

func TestFilter(t *testing.T) {
	t.Parallel()
	a := open(t, options(), sizes[0])
	press(t, a, "down", "/", "S", "t", "a")
	sees(t, a, "▸ staging", "filter: Sta", "1 of 5")
	press(t, a, "backspace", "backspace", "backspace")
	sees(t, a, "5 of 5", "▸ staging")
	press(t, a, "q", "?", "q")
	sees(t, a, "filter: q?q", "no profile matches")
	press(t, a, "enter", "enter") // out of the field, and nothing to sign in with
	if a.session != nil {
		t.Error("a sign-in without a profile")
	}
	press(t, a, "esc")
	sees(t, a, "▸ prod")
	if strings.Contains(a.View(), "filter:") {
		t.Error("esc does not clear the filter")
	}
	press(t, a, "/", "e", "n", "t", "r", "a", "enter")
	sees(t, a, "2 of 5") // by provider too
	press(t, a, "/", "ctrl+u")
	sees(t, a, "5 of 5")
	press(t, a, "x", "esc")
	if strings.Contains(a.View(), "filter:") || a.list.inField {
		t.Error("esc in the field does not clear and leave it")
	}
}

// TestFilterWords: every word of the filter has to be there, wherever.
func TestFilterWords(t *testing.T) {
	t.Parallel()
	for filter, sought := range map[string]string{
		"staging": "1 of 5", "tried  Releases": "1 of 5", " entra ": "2 of 5", "entra\nstaging\n": "1 of 5", " ": "5 of 5",
		"staging auth0": "0 of 5", "é👩‍👩‍👧\x1b[31m": "0 of 5", strings.Repeat("x", 1<<20): "0 of 5",
	} {
		a := open(t, options(), sizes[0])
		press(t, a, "/")
		a.Update(pasted(filter))
		sees(t, a, "filter: ", sought)
		fits(t, a.View(), sizes[0])
	}
	a := open(t, options(), sizes[0])
	press(t, a, "/", "s", "a", "left", "t", "end", " ", "x", "backspace")
	sees(t, a, "filter: sta ▏  1 of 5", "▸ staging")
}

// TestSignedInAgain: the list tells anew who is signed in once a run has ended.
func TestSignedInAgain(t *testing.T) {
	t.Parallel()
	until := time.Time{}
	o := options()
	o.State = func(*profiles.Profile) (time.Time, bool) { return until, !until.IsZero() }
	a := open(t, o, sizes[0])
	sees(t, a, "not signed in")
	press(t, a, "enter")
	until = t0.Add(20 * time.Minute)
	_, cmd := a.Update(resultMsg{run: a.session.id, at: t0, result: healthy()})
	drain(a, cmd)
	press(t, a, "q")
	sees(t, a, "! warning · 20m left", "signed in, expires in 20m")
}
