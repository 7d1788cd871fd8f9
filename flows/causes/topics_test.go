package causes

import (
	"strings"
	"testing"
)

// A topic reaches as far as its neighbourhood, to within a block.
func TestTopicsAreLocal(t *testing.T) {
	t.Parallel()
	const wording, sign = "the scope is malformed", "oauth "
	for gap, want := range map[int]bool{0: true, neighbourhood / 2: true, neighbourhood - blockSize: true, neighbourhood + 2*blockSize: false} {
		for _, text := range []string{
			sign + strings.Repeat(". ", gap/2) + wording + strings.Repeat(" .", 400),
			strings.Repeat(". ", 400) + wording + strings.Repeat(" .", gap/2) + " " + sign,
		} {
			if got := firstCause(text) == "request.scope"; got != want {
				t.Errorf("%d bytes apart: %t, want %t", gap, got, want)
			}
		}
	}
}

func TestTopicsOutweighEachOther(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"OAuth login: the scope is malformed":                                       "request.scope",
		"the central processor: the scope is malformed":                             "nothing",
		"in entra the scope is malformed":                                           "request.scope",
		"postgres login: the scope is malformed":                                    "nothing",
		"postgres behind https://login.microsoftonline.com: the scope is malformed": "request.scope",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// A message of one line may stand below its heading.
func TestShortMessagesBreakIntoLines(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Mattermost needs your help:\n\nWe couldn't find the existing account":                                                           "flow.user",
		"Weekly news\nThe bakery moved\n\nThe school opens on Monday\n\nWe couldn't find the photo of the existing account of the mayor": "nothing",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
