package causes

import (
	"bytes"
	"strings"
)

// What a server says in the description of its error tells the fault; what the program around it logs tells which step
// came to nothing by it. The description is surer by serverLead, up to where words leave no doubt anyhow.
const (
	serverLead  = 0.08
	serverReach = 200  // how long a description is at most in front of the words in it, in bytes
	serverFloor = 0.55 // how sure words have to be by themselves
	serverSure  = 0.85
)

// descriptionMarks stand in front of a description, as RFC 6749 and those who follow it send it.
var descriptionMarks = [][]byte{[]byte("error_description':'"), []byte("error_description=")}

// placeDescription makes words surer that stand in a description. Those about what one may do are of an API mostly,
// and say little in the answer of a provider.
func (s *surroundings) placeDescription(h *hit) {
	if strings.HasPrefix(h.cause, "forbidden.") || h.code != nil || h.vendor != nil || h.status != 0 || h.score < serverFloor || h.score >= serverSure || !s.isDescribed(h.start) {
		return
	}
	h.score = min(h.score+serverLead, serverSure)
}

func (s *surroundings) isDescribed(at int) bool {
	before := s.text[max(0, at-serverReach):at]
	for _, m := range descriptionMarks {
		if i := bytes.LastIndex(before, m); i >= 0 && !bytes.ContainsAny(before[i+len(m):], "'&\n}") {
			return true
		}
	}
	return false
}
