package causes

import (
	"bytes"
	"slices"
)

// anyTokenCauses are what words about a token mean where they name no other kind than an access token.
var anyTokenCauses = []string{"expired.not-renewed", "invalid-token.audience"}

// placeToken lets words about a token mean the refresh token where that is the one in front: "refresh token is no
// longer valid" is said in as many words as there are of access tokens.
func (s *surroundings) placeToken(h *hit) {
	if h.code != nil || h.vendor != nil || !slices.Contains(anyTokenCauses, h.cause) {
		return
	}
	before := bytes.TrimRight(s.text[:h.start], " _-'")
	named := bytes.HasSuffix(before, []byte("refresh")) || bytes.HasSuffix(before, []byte("refreshed"))
	if named && beginsWith(s.text[h.start:], "token") || h.cause == "expired.not-renewed" && answersRefresh(before) {
		h.cause = "flow.refresh-token"
	}
}

// answerReach is how far behind a failed refresh the answer to it may stand, and refreshReach how far in front of it
// what was to be refreshed, in bytes.
const (
	answerReach  = 240
	refreshReach = 24
)

// refreshFailures are how programs put it that a refresh failed, in front of the answer to it.
var refreshFailures = [][]byte{
	[]byte("refresh failed"), []byte("failed to refresh"), []byte("could not refresh"), []byte("unable to refresh"), []byte("error refreshing"), []byte("refresh error"), []byte("while refreshing"),
}

// answersRefresh reports that what follows is what a server answered to a refresh: "token refresh failed (401): {...".
func answersRefresh(before []byte) bool {
	before = before[max(0, len(before)-answerReach):]
	for _, f := range refreshFailures {
		i := bytes.LastIndex(before, f)
		if i < 0 {
			continue
		}
		head, answer, found := bytes.Cut(before[i+len(f):], []byte(":"))
		if found && !bytes.Contains(head, []byte("\n")) && isAnswer(answer) && bytes.Contains(before[max(0, i-refreshReach):i+len(f)+len(head)], []byte("token")) {
			return true
		}
	}
	return false
}

// isAnswer reports that an answer goes on over lines only where it is JSON.
func isAnswer(answer []byte) bool {
	return !bytes.Contains(answer, []byte("\n")) || bytes.HasPrefix(bytes.TrimLeft(answer, " "), []byte("{"))
}
