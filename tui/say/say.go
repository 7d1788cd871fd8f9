// Package say puts what happens into words, once for both front ends: the assistant and the plain lines.
// Everything that it gives is safe for a terminal and carries no colour.
package say

import (
	"fmt"

	"doorstep/jwtview"
)

type look struct{ mark, twin, word string }

var looks = map[jwtview.Status]look{
	jwtview.Pass: {"✓", "+", "ok"},
	jwtview.Fail: {"✗", "x", "failed"},
	jwtview.Warn: {"!", "!", "warning"},
	jwtview.Skip: {"–", "-", "skipped"},
}

// Mark is the symbol of a status (✓ ✗ ! –), or its ASCII twin (+ x ! -); a blank for a status that is none.
func Mark(s jwtview.Status, ascii bool) string {
	l, ok := looks[s]
	switch {
	case !ok:
		return " "
	case ascii:
		return l.twin
	}
	return l.mark
}

// Word is the status in a word ("ok", "failed", "warning", "skipped"); "" for a status that is none.
func Word(s jwtview.Status) string { return looks[s].word }

// Status is mark and word together, since colour alone tells nothing to some readers and to no pipe.
func Status(s jwtview.Status, ascii bool) string {
	if Word(s) == "" {
		return ""
	}
	return Mark(s, ascii) + " " + Word(s)
}

// count tells n things: "1 item", "2 items".
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
