package causes

import (
	"bytes"
	"math/bits"
	"slices"

	"doorstep/flows/causes/wordings"
)

// nearby is a term that was seen a moment ago.
type nearby struct {
	sighting
	*term
	spokenOf, atFault bool // what it can be
}

// couples are the pairs of a text, as far as it is read.
type couples struct {
	near  []nearby // the terms of the last few words
	turn  int32
	tried []int32 // by pair: the turn that it was tried in: the nearest of its terms counts, and no other
	hits  []int32 // by pair
}

// headSlack is how much the order of sightings may be off, in bytes: they come in the order of their heads.
const headSlack = 2 * headLength

// forget lets go of what stands too far in front of a place.
func (c *couples) forget(start int) {
	i := 0
	for i < len(c.near) && c.near[i].end+pairGap+headSlack < start {
		i++
	}
	c.near = slices.Delete(c.near, 0, i)
}

// side takes a word of pairs. The parts of a code say no more than the code.
func (r *reading) side(word int, at sighting) {
	if at.part && at.start < r.codeEnd {
		return
	}
	at.line = r.lines.begin(at.start)
	if r.canBeSpokenOf(word) {
		at.name = isName(r.around.text, at.end) && !r.around.endsPart(at.end) || inPath(r.around.text, at.span) || isValue(r.around.text, at.span)
		at.lacking, at.name = r.around.lacking(at)
	}
	r.forget(at.start)
	r.turn++
	for _, s := range r.spelled[word] {
		r.take(nearby{at, &r.terms[s.term], !at.name, true})
	}
	if !at.part || at.name || r.around.endsPart(at.end) {
		return
	}
	at.part = false
	r.turn++
	for _, s := range r.spelled[word] {
		if s.compound {
			r.take(nearby{at, &r.terms[s.term], true, false})
		}
	}
}

// canBeSpokenOf reports a word that is not only what is said to be wrong, so that what stands around it matters.
func (r *reading) canBeSpokenOf(word int) bool {
	return slices.ContainsFunc(r.spelled[word], func(s spelling) bool { return !r.terms[s.term].about.empty() })
}

// take pairs a term with those in front of it. The parts of an identifier speak of each other only: invalid_scope is no
// fault of something else.
func (r *reading) take(t nearby) {
	t.spokenOf, t.atFault = t.spokenOf && !t.about.empty(), t.atFault && !t.faults.empty()
	if t.spokenOf && t.lacking && !t.absent.empty() {
		r.pairUp(&t.absent, &t.absent, span{t.start - 1, t.start - 1}, t.sighting)
	}
	for i := len(r.near) - 1; i >= 0; i-- {
		before := &r.near[i]
		if before.part != t.part {
			continue
		}
		if t.spokenOf && before.atFault {
			r.pairUp(&t.about, &before.faults, before.span, t.sighting)
		}
		if t.atFault && before.spokenOf {
			r.pairUp(&before.about, &t.faults, before.span, t.sighting)
		}
	}
	if t.spokenOf || t.atFault {
		r.near = append(r.near, t)
	}
}

// objectEnd closes an object within another, so that what follows is of something else.
var objectEnd = []byte("'},")

// pairUp notes what the pairs in both sets stand for, where their two sides stand as they have to.
func (r *reading) pairUp(about, faults *pairSet, from span, at sighting) {
	for used := about.used & faults.used; used != 0; used &= used - 1 {
		i := bits.TrailingZeros64(used)
		for both := about.bits[i] & faults.bits[i]; both != 0; both &= both - 1 {
			r.try(64*i+bits.TrailingZeros64(both), from, at)
		}
	}
}

func (r *reading) try(pair int, from span, at sighting) {
	if r.tried[pair] == r.turn || r.couples.hits[pair] >= maxHits {
		return
	}
	r.tried[pair] = r.turn
	text := r.around.text
	if from.end > at.start || at.start-from.end > pairGap || from.start < at.line || at.part && !sameWord(text[from.end:at.start]) || bytes.Contains(text[from.end:at.start], objectEnd) {
		return
	}
	if h, ok := r.around.complete(&r.pairs[pair], from, at); ok {
		r.couples.hits[pair]++
		r.hits = append(r.hits, h)
	}
}

// complete makes the hit of a word and of the one before it.
func (s *surroundings) complete(p *wordings.Pair, from span, at sighting) (hit, bool) {
	r := rule{Phrase: wordings.Phrase{Cause: p.Cause, Score: p.Score}, when: p.When}
	if at.start-from.end > bareGap && p.When == wordings.NearOrShort && !s.isShort() {
		r.when = wordings.NearSignIn
	}
	if !r.counts(s, from.start, at.end) {
		return hit{}, false
	}
	h := hit{cause: p.Cause, score: p.Score, start: from.start, end: at.end}
	if s.guessed(h.start, h.end) {
		h.score -= guessCost
	}
	return h, true
}
