package tui

import (
	"strings"
	"testing"
	"time"
)

// TestBlockedFlowSwitches: where the provider blocks the profile's flow, one key signs in by the one that can work.
func TestBlockedFlowSwitches(t *testing.T) {
	t.Parallel()
	for _, next := range []string{"pkce", ""} {
		a := open(t, options(), size{80, 24})
		press(t, a, "enter")
		blocked := denied()
		blocked.Checklist.Diagnosis[1].NextFlow = next
		ends(a, time.Second, blocked)
		if offered := strings.Contains(a.View(), "use flow pkce"); offered != (next != "") {
			t.Errorf("the key is offered: %v, with the next flow %q", offered, next)
		}
		press(t, a, "n")
		switch {
		case next == "" && a.session != nil:
			t.Error("a run began for no flow")
		case next != "" && (a.session == nil || a.session.options.Flow != next || !a.session.options.Force):
			t.Errorf("no run by %s", next)
		}
	}
}
