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
	if h.code != nil || h.vendor != nil || !slices.Contains(anyTokenCauses, h.cause) || !beginsWith(s.text[h.start:], "token") {
		return
	}
	before := bytes.TrimRight(s.text[:h.start], " _-'")
	if bytes.HasSuffix(before, []byte("refresh")) || bytes.HasSuffix(before, []byte("refreshed")) {
		h.cause = "flow.refresh-token"
	}
}
