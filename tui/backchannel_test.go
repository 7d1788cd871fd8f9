package tui

import (
	"strings"
	"testing"
	"time"

	"doorstep/flows"
)

// What the person's own device shows stays on the screen while the provider is polled, and goes once they have decided.
func TestBackchannel(t *testing.T) {
	t.Parallel()
	for _, s := range sizes {
		a := open(t, options(), s)
		press(t, a, "enter")
		happens(a, 0, flows.Backchannel{ExpiresAt: t0.Add(2 * time.Minute), BindingMessage: "PUMP\x1b-7"})
		happens(a, 2*time.Second, flows.Pending{NextPollIn: 5 * time.Second})
		view := a.View()
		fits(t, view, s)
		for _, want := range []string{"your own device", `PUMP\x1b-7`, "next poll in 5s"} {
			if !strings.Contains(strings.Join(strings.Fields(view), " "), want) {
				t.Errorf("%v: %q is not in\n%s", s, want, view)
			}
		}
		if boxed := strings.Contains(view, `│   PUMP\x1b-7   │`); boxed != (s.h > 20) {
			t.Errorf("%v: large: %t\n%s", s, boxed, view)
		}
		happens(a, 3*time.Second, flows.SignedIn{})
		if strings.Contains(a.View(), "PUMP") {
			t.Errorf("%v: still there once signed in", s)
		}
	}
}
