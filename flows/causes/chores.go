package causes

import (
	"bytes"
	"slices"
)

// choreReach is how far from "expired" what a program does about it may stand, in bytes.
const choreReach = 40

// What a program does with what has expired: it cleans up, and nobody is refused.
var (
	choresBefore = [][]byte{[]byte("purg"), []byte("delet"), []byte("flush"), []byte("clean"), []byte("prun"), []byte("evict"), []byte("sweep"), []byte("garbage"), []byte("expunge"), []byte("housekeeping"), []byte("removing"), []byte("removed")}
	choresBehind = [][]byte{[]byte(" deleted"), []byte(" purged"), []byte(" pruned"), []byte(" evicted"), []byte(" cleaned up"), []byte(" flushed"), []byte(" cleared")}
)

// endings are the causes that words about what has ended point to.
var endings = []string{"expired.not-renewed", "expired.long-process", "flow.refresh-token", "flow.code-expired"}

// isChore reports words about what has ended that tell of a program's cleaning up: "deleting 3 expired tokens".
func (s *surroundings) isChore(h hit) bool {
	if h.code != nil || h.vendor != nil || !slices.Contains(endings, h.cause) {
		return false
	}
	before := s.text[max(0, h.start-choreReach):h.start]
	behind := s.text[h.end:min(len(s.text), h.end+choreReach)]
	before = before[bytes.LastIndexAny(before, "\n.;:")+1:]
	behind, _, _ = bytes.Cut(behind, []byte("\n"))
	return containsAny(before, choresBefore) || containsAny(behind, choresBehind)
}
