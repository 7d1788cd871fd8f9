package causes

import (
	"bytes"
	"strings"
)

// pair gives a cause away by what is spoken of and what is said to be wrong with it, in whatever words and order
// between: "redirect_uri 'x' is not registered", "invalid redirect URI". It catches the wordings that no phrase
// has, and is less sure than a phrase.
type pair struct {
	about  []string // what is spoken of
	faults []string // what is wrong with it
	cause  string
	score  float64
	when   condition
}

// pairGap is how far apart the two may stand, in bytes. They stand on one line.
const pairGap = 70

// bareGap is how far apart they may stand in a text that is nothing else.
const bareGap = 24

// side is a word's part in a pair.
type side struct {
	pair  int
	fault bool
}

// seen is where the two sides of a pair were last.
type seen struct {
	about, fault span
	hits         int
}

type span struct{ start, end int }

// note takes a word of a pair and returns the hit that it completes. A name with a value behind it, as in
// redirect_uri=…, is a parameter and not spoken of, and invalid_scope is no fault of something else.
func (s *seen) note(around *surroundings, p *pair, fault bool, at span) (hit, bool) {
	text := around.text
	switch {
	case s.hits >= maxHits, fault && goesOn(text, at.end, "_"), !fault && isName(text, at.end):
		return hit{}, false
	case fault:
		s.fault = at
	default:
		s.about = at
	}
	from, to := s.about, s.fault
	if from.start > to.start {
		from, to = to, from
	}
	gap := to.start - from.end
	if from.end == 0 || gap < 0 || gap > pairGap || bytes.IndexByte(text[from.end:to.start], '\n') >= 0 {
		return hit{}, false
	}
	r := rule{phrase: phrase{cause: p.cause, score: p.score}, when: p.when}
	if gap > bareGap && (p.when == nearOrBare || p.when == nearOrShort && !around.isShort()) {
		r.when = nearSignIn
	}
	if !r.counts(around, from.start, to.end) {
		return hit{}, false
	}
	s.hits++
	return hit{cause: p.cause, score: p.score, start: from.start, end: to.end}, true
}

// isName reports that what ends at i is the name of a parameter or a member, or a part of one. A plural is not.
func isName(text []byte, i int) bool {
	if goesOn(text, i, "s") {
		i++
	}
	if goesOn(text, i, "'") {
		i++
		return goesOn(text, i, ":=")
	}
	return wordAt(text, i) || goesOn(text, i, "=")
}

// goesOn reports that one of the bytes follows.
func goesOn(text []byte, i int, set string) bool {
	return i < len(text) && strings.IndexByte(set, text[i]) >= 0
}
