package causes

// numberReach is how far behind a vague number its own words may stand, in bytes.
const numberReach = 200

// tellsFault is how sure words have to be to say what a vague number leaves open.
const tellsFault = 0.6

// refinedNumbers are the vague numbers whose words name another fault than the one they are mostly given out for.
// They count nowhere in the text: servers repeat the number in a list, away from the words.
func refinedNumbers(hits []hit) map[*vendorCode]bool {
	refined := map[*vendorCode]bool{}
	for _, n := range hits {
		if n.vendor == nil || !n.vendor.vague {
			continue
		}
		if cause := causeBehind(hits, n.end); cause != "" && cause != n.cause {
			refined[n.vendor] = true
		}
	}
	return refined
}

// causeBehind gives the cause that the words behind a number name the most surely, "" where they name none. A further
// number that is not vague itself counts as words: "AADSTS70002: ... AADSTS50053: ...".
func causeBehind(hits []hit, end int) string {
	cause, best := "", tellsFault
	for _, h := range hits {
		if h.code != nil || h.vendor != nil && h.vendor.vague || h.start < end || h.start-end > numberReach || h.score < best {
			continue
		}
		cause, best = ownCause(hits, h), h.score
	}
	return cause
}
