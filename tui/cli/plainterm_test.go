package cli

import (
	"strings"
	"testing"
)

// TestNoScreensOnPlainTerminals: no screen is drawn for a terminal, or a person, that wants lines.
func TestNoScreensOnPlainTerminals(t *testing.T) {
	t.Parallel()
	for name, value := range map[string]string{"TERM": "dumb", "ACCESSIBLE": "1"} {
		for _, args := range [][]string{nil, {"demo"}} {
			p := placeWith(t, "profiles: {}\n")
			p.terminal = true
			p.env[name] = value
			got := p.drive(t.Context(), args...)
			if got.code != exitUsage || got.out != "" || strings.Contains(got.errOut, "\x1b") || !strings.Contains(got.errOut, "plain lines") {
				t.Errorf("%s=%s doorstep %v: exit %d\n%s\n%s", name, value, args, got.code, got.out, got.errOut)
			}
		}
	}
}
