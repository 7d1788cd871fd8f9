package causes

import (
	"bytes"
	"slices"
)

// ownAnswer is how surely an answer of the program that was signed in to tells of an outage of the provider: such a
// program answers 500 whatever went wrong, so that all words that name a fault beat it.
const ownAnswer = 0.3

// Limits of the line that is looked at, and of what may stand between a status and how long its answer took, in bytes.
const (
	ownLine = 400
	ownTime = 24
)

var (
	// callbackMarks are in the address that only the program has, where the provider sends people back to.
	callbackMarks = [][]byte{[]byte("/callback"), []byte("/signin-oidc"), []byte("/login/oauth2/code"), []byte("?code="), []byte("&code="), []byte("completed 5"), []byte("(code=5")}
	// requestMarks begin a request in the log of the server that got it: a client's log has the whole address.
	requestMarks = [][]byte{[]byte("'get /"), []byte("'post /")}
	// providerPaths are in the addresses that only the provider has.
	providerPaths = [][]byte{[]byte("/token"), []byte("/.well-known"), []byte("/authorize"), []byte("/certs"), []byte("/jwks"), []byte("/keys"), []byte("/userinfo")}
)

// placeOutage lets the record of an answer of the program's own say little of the provider.
func (s *surroundings) placeOutage(h *hit) {
	if h.cause == "idp.unavailable" && h.vendor == nil && h.score > ownAnswer && s.isOwnAnswer(h.start, h.end) {
		h.score = ownAnswer
	}
}

// isOwnAnswer reports that the line around is a program's record of what it answered: it names the program's callback,
// a request as a server logs it, or how long the answer took.
func (s *surroundings) isOwnAnswer(start, end int) bool {
	before, behind := onItsLine(s.text[max(0, start-ownLine):start], s.text[end:min(len(s.text), end+ownLine)])
	line := s.text[start-len(before) : end+len(behind)]
	if containsAny(line, providerPaths) {
		return false
	}
	request := containsAny(line, requestMarks) && !bytes.Contains(line, []byte("://"))
	return request || containsAny(line, callbackMarks) || startsWithTime(behind)
}

func containsAny(text []byte, words [][]byte) bool {
	return slices.ContainsFunc(words, func(w []byte) bool { return bytes.Contains(text, w) })
}

// startsWithTime reports text that begins with how long something took: " in 41ms", " | 312.55 ms".
func startsWithTime(text []byte) bool {
	rest, unit, found := bytes.Cut(text[:min(len(text), ownTime)], []byte("ms"))
	if !found || wordAt(unit, 0) {
		return false
	}
	rest = bytes.TrimRight(rest, " µ")
	return len(rest) > 0 && rest[len(rest)-1] >= '0' && rest[len(rest)-1] <= '9'
}
