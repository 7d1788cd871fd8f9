package causes

import (
	"bytes"
	"slices"
	"strings"

	"doorstep/flows/causes/wordings"
)

// pairGap is how far apart the two may stand, in bytes. They stand on one line.
const pairGap = 70

// bareGap is how far apart they may stand in a text that is nothing else.
const bareGap = 24

// side is a word's part in a pair.
type side struct {
	pair  int
	fault bool
}

type span struct{ start, end int }

// sighting is where a word of a pair stands, and in what.
type sighting struct {
	span
	line int  // where its line begins
	part bool // it is a part of an identifier: invalid_scope, InvalidSignature
	name bool // it has a value behind it, as in redirect_uri=…, so that it is a parameter and not spoken of
}

// seen is where the two sides of a pair were last: by themselves, and within identifiers. The parts of an identifier
// speak of each other only: invalid_scope is no fault of something else.
type seen struct {
	words, parts struct{ about, fault spot }
	hits         int32
}

// spot is a span in half the room: a text in which half of the vocabulary occurs is noted down over and over.
type spot struct{ start, end int32 }

// note takes a word of a pair and returns the hit that it completes.
func (s *seen) note(around *surroundings, p *wordings.Pair, fault bool, at sighting) (hit, bool) {
	if s.hits >= maxHits || !fault && at.name {
		return hit{}, false
	}
	last := &s.words
	if at.part {
		last = &s.parts
	}
	was, here := last.about, spot{int32(at.start), int32(at.end)} //nolint:gosec // texts are of megabytes
	if fault {
		last.fault = here
	} else {
		was, last.about = last.fault, here
	}
	from := span{int(was.start), int(was.end)}
	if from.end == 0 || from.end > at.start || at.start-from.end > pairGap || from.start < at.line || at.part && !sameWord(around.text[from.end:at.start]) {
		return hit{}, false
	}
	r := rule{Phrase: wordings.Phrase{Cause: p.Cause, Score: p.Score}, when: p.When}
	if at.start-from.end > bareGap && p.When == wordings.NearOrShort && !around.isShort() {
		r.when = wordings.NearSignIn
	}
	if !r.counts(around, from.start, at.end) {
		return hit{}, false
	}
	s.hits++
	h := hit{cause: p.Cause, score: p.Score, start: from.start, end: at.end}
	if around.guessed(h.start, h.end) {
		h.score -= guessCost
	}
	return h, true
}

// sameWord reports that a word goes on through all of between.
func sameWord(between []byte) bool {
	return !slices.ContainsFunc(between, func(c byte) bool { return !isWord(c) })
}

// lineFinder finds where lines begin, for positions that hardly ever step back.
type lineFinder struct {
	text       []byte
	line, upTo int
}

// begin gives where the line of the byte at i begins.
func (l *lineFinder) begin(i int) int {
	if i > l.upTo {
		if b := bytes.LastIndexByte(l.text[l.upTo:i], '\n'); b >= 0 {
			l.line = l.upTo + b + 1
		}
		l.upTo = i
	}
	return l.line
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

// inPath reports that what stands there is a step of a dotted path, like the client in cognite.client.exceptions.
func inPath(text []byte, at span) bool {
	return at.start > 0 && text[at.start-1] == '.' && at.end+1 < len(text) && text[at.end] == '.' && isWord(text[at.end+1])
}

// goesOn reports that one of the bytes follows.
func goesOn(text []byte, i int, set string) bool {
	return i < len(text) && strings.IndexByte(set, text[i]) >= 0
}
