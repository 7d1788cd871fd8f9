package causes

import (
	"strings"
	"testing"
)

func TestExplainNamesTheCauseOfServersWordings(t *testing.T) {
	t.Parallel()
	cases := corpusLines(t, "servers.txt")
	if len(cases) < 1000 {
		t.Errorf("%d cases", len(cases))
	}
	for _, line := range cases {
		want, text, ok := strings.Cut(line, "\t")
		if !ok || !Known(want) {
			t.Errorf("a case has no known cause before a tab: %q", line)
			continue
		}
		if got := firstCause(text); got != want {
			t.Errorf("got %s, want %s for:\n%s\n%v", got, want, text, scores(text))
		}
	}
}

// The rules about servers stay silent on what only sounds like them.
func TestPlainPairsNeedAHint(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"The browser is not supported by this game", "secret santa list is wrong", "network not available for the container", "the issuer of the bond defaulted; it was rejected",
		"this flow is disabled in the diagram", "Too many attempts to acquire the lock", "Signature of function f() does not match declaration",
		"The groups page returned an empty list", "location header missing", "GRANT failed: role does not exist",
	} {
		if got := firstCause(text); got != "nothing" {
			t.Errorf("%s is blamed for: %s", got, text)
		}
	}
}
