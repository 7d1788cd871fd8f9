package causes

import (
	"bytes"
	"slices"
	"strings"
)

// A program that wraps an error says first which step failed, and behind a colon why: "failed to refresh token: Post
// ...: dial tcp: i/o timeout". Words about the step count less than a network or a provider that kept it from happening.
//
// stepReach is how far behind the step its reason may stand, in bytes, and stepLead how far behind it the step ranks.
// sureStep is how sure words are that say more than that a step failed, and sureReason how sure a reason has to be,
// sureRefusal a refused connection to count for more than a failed discovery, which ends early for other reasons too.
const (
	stepReach   = 400
	stepLead    = 0.08
	sureStep    = 0.9
	sureReason  = 0.5
	sureRefusal = 0.66
)

// stepCauses are what a failed step is mostly due to, where nothing tells the reason.
var stepCauses = []string{"flow.code-expired", "flow.refresh-token", "idp.discovery"}

// stepVerbs begin what is said of a step.
var stepVerbs = []string{"failed ", "fail ", "failure ", "could not ", "couldn't ", "unable ", "cannot ", "can't ", "error ", "not "}

// placeSteps lets a step whose reason is told rank behind that reason. Hits come in the order of their ends.
func (s *surroundings) placeSteps(hits []hit) {
	for i, reason := range hits {
		if !isReason(reason) {
			continue
		}
		for j := i - 1; j >= 0 && reason.end-hits[j].end <= stepReach; j-- {
			if step := &hits[j]; step.score > reason.score-stepLead && isStep(step, s.text) && outweighs(reason, step.cause) && s.explains(step.end, reason.end) {
				step.score = reason.score - stepLead
			}
		}
	}
}

// isReason reports what keeps a step from happening at all.
func isReason(h hit) bool {
	return h.score >= sureReason && h.code == nil && (strings.HasPrefix(h.cause, "network.") || h.status >= 404)
}

// outweighs reports that the reason says more than the step: of a discovery that ended with a status, the step does.
func outweighs(reason hit, step string) bool {
	return step != "idp.discovery" || reason.status == 0 && (reason.cause != "network.refused" || reason.score >= sureRefusal)
}

// isStep reports words that hardly say more than that a step failed.
func isStep(h *hit, text []byte) bool {
	if h.score >= sureStep || h.code != nil || h.vendor != nil || h.status != 0 {
		return false
	}
	return slices.Contains(stepCauses, h.cause) && (h.cause == "idp.discovery" || tellsStep(text[h.start:h.end]))
}

// tellsStep reports words that begin or end with the failing.
func tellsStep(said []byte) bool {
	return slices.ContainsFunc(stepVerbs, func(v string) bool { return beginsWith(said, v) }) || bytes.HasSuffix(said, []byte("failed")) || bytes.HasSuffix(said, []byte("fail"))
}

// explains reports that between the two a colon announces what the second says, on the same line.
func (s *surroundings) explains(from, to int) bool {
	if from >= to {
		return false
	}
	between := s.text[from:to]
	return bytes.Contains(between, []byte(": ")) && !bytes.Contains(between, []byte("\n"))
}
