package tui

import (
	"strings"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/jwtview"
	"doorstep/profiles"
)

// TestRowOfAll: whoever isn't signed in takes no room for saying so, and what a row cuts stands whole beneath.
func TestRowOfAll(t *testing.T) {
	t.Parallel()
	const title = "A person signs in at a provider unlike all the others"
	o := options()
	o.Scenario = func(string) string { return title }
	a := open(t, o, sizes[0])
	press(t, a, "end", "up")
	sees(t, a, "▸ keycloak-at-home", "nothing is real", "keycloak-at-home · "+title[:40])
	if n := strings.Count(a.View(), "not signed in"); n != 1 {
		t.Errorf("%d times not signed in, want it of the chosen profile alone:\n%s", n, a.View())
	}
	a = open(t, o, sizes[1])
	if n := strings.Count(a.View(), title); n != 6 {
		t.Errorf("the title stands whole %d times, want it in the five rows and beneath:\n%s", n, a.View())
	}
}

// TestRowAfterChecklist: the list tells how each checklist ended, with a mark where there is no room for the word.
func TestRowAfterChecklist(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		s    size
		want string
	}{{sizes[0], "✗ failed · 42m left"}, {sizes[2], "✗ 42m left"}} {
		o := options()
		o.Profiles = append(manyProfiles(1), o.Profiles...)
		o.Profiles[0].Name = "a-name-of-22-characters"
		a := open(t, o, tt.s)
		press(t, a, "enter")
		ends(a, 0, denied())
		press(t, a, "esc")
		sees(t, a, tt.want)
	}
}

// TestWarningWithCause: the cause is the first thing to see, also where nothing failed.
func TestWarningWithCause(t *testing.T) {
	t.Parallel()
	a := open(t, options(), sizes[0])
	press(t, a, "enter")
	r := healthy()
	r.Checklist.Verdict = jwtview.Warn
	r.Checklist.Diagnosis = []causes.Cause{causes.New("cdf.too-many-groups", causes.Facts{}, "21 groups")}
	ends(a, time.Second, r)
	sees(t, a, "[2 Checklist !]", "21 groups")
}

// TestOwnToken: nobody signed in for a token that stands in the profile.
func TestOwnToken(t *testing.T) {
	t.Parallel()
	o := options()
	o.Profiles = o.Profiles[:1]
	o.Profiles[0].Flow = profiles.FlowToken
	a := open(t, o, sizes[0])
	press(t, a, "enter")
	ends(a, time.Second, healthy())
	sees(t, a, "the profile's own token · expires in")
	if strings.Contains(a.View(), "signed in just now") {
		t.Error("nobody signed in")
	}
}

// TestMoreBelow: also a narrow window tells that a result goes on.
func TestMoreBelow(t *testing.T) {
	t.Parallel()
	a := open(t, options(), sizes[2])
	press(t, a, "enter")
	ends(a, time.Second, denied())
	sees(t, a, "[2 Checklist ✗] 3 Raw     9/")
}

// TestInvert: without colours a key draws the QR code for the other ground; with them there is nothing to choose.
func TestInvert(t *testing.T) {
	t.Parallel()
	for _, color := range []bool{false, true} {
		o := options()
		o.Color = color
		a := open(t, o, sizes[1])
		press(t, a, "enter")
		happens(a, 0, deviceCode())
		before := a.View()
		press(t, a, "i")
		if changed := a.View() != before; changed == color {
			t.Errorf("color %v: changed %v", color, changed)
		}
		press(t, a, "i")
		if a.View() != before {
			t.Errorf("color %v: not as it was", color)
		}
		if offered := strings.Contains(before, "invert QR"); offered == color {
			t.Errorf("color %v: offered %v", color, offered)
		}
	}
}

// TestPhoneHint: where a demo's phone is, in every window.
func TestPhoneHint(t *testing.T) {
	t.Parallel()
	for _, s := range sizes {
		o := options()
		o.PhoneHint = []string{"Its page is http://127.0.0.1:43117/phone"}
		a := open(t, o, s)
		press(t, a, "enter")
		happens(a, 0, flows.Backchannel{ExpiresAt: t0.Add(2 * time.Minute), BindingMessage: "PUMP-7"})
		sees(t, a, "http://127.0.0.1:43117/phone", "PUMP-7")
	}
}
