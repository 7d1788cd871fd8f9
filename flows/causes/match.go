package causes

import (
	"bytes"
	"slices"

	"doorstep/flows/causes/wordings"

	"doorstep/profiles"
)

// maxHits is how often a rule counts in one text: a log repeats itself.
const maxHits = 40

// hit is a place in a folded text that points to a cause.
type hit struct {
	cause      string
	score      float64
	start, end int
	code       *oauthCode        // the code of the protocol that it is, nil for what refines one
	vendor     *vendorCode       // the vendor's number that it is
	provider   profiles.Provider // the one that uses such numbers
	status     int               // the HTTP status that it is, 0 for anything else
}

// progress is how far into a rule's pieces the text has got.
type progress struct{ next, start, end, hits int }

// match finds all places of a folded text that point to a cause, in the order of their ends.
func (m *matcher) match(f folded) []hit {
	r := reading{
		matcher: m, at: make([]progress, len(m.rules)), couples: couples{tried: make([]int32, len(m.pairs)), hits: make([]int32, len(m.pairs))},
		around: surroundings{folded: f, topics: &m.topics}, lines: lineFinder{text: f.text},
	}
	m.words.scan(f.text, r.found)
	granted := r.around.toldGrant()
	for i := range r.hits {
		r.around.placeIssuer(&r.hits[i])
		r.around.placeToken(&r.hits[i])
		r.around.placeAssertion(&r.hits[i])
		r.around.placeOutage(&r.hits[i])
		r.around.placeDescription(&r.hits[i])
		r.around.placeGrant(&r.hits[i], granted)
	}
	r.around.placeSteps(r.hits)
	return slices.DeleteFunc(r.hits, r.around.isChore)
}

// reading is how far a text is matched.
type reading struct {
	*matcher
	around surroundings
	lines  lineFinder
	at     []progress // by rule
	couples
	hits    []hit
	codeEnd int // where the last code of the protocol ends
}

// found takes a word of the vocabulary. One that begins within another word is none.
func (r *reading) found(word, end int) {
	start := end - r.lengths[word]
	begins := r.around.beginsWord(start) || start > 0 && start == r.codeEnd // invalid_clientUnauthorized: the code and its description run together
	if !begins && !r.around.beginsPart(start) {
		return
	}
	for _, u := range r.uses[word] {
		if begins || r.rules[u.rule].within {
			r.piece(u, start, end)
		}
	}
	if len(r.spelled[word]) > 0 {
		r.side(word, sighting{span: span{start, end}, part: !begins || r.around.endsPart(end)})
	}
}

// piece takes a piece of a rule.
func (r *reading) piece(u use, start, end int) {
	p, rule := &r.at[u.rule], &r.rules[u.rule]
	if !p.advance(u.piece, start, end) || p.next != rule.pieces || p.hits >= maxHits {
		return
	}
	found := rule.hits(&r.around, p.start, p.end)
	r.hits = append(r.hits, found...)
	p.hits += len(found)
	if rule.code != nil && len(found) > 0 {
		r.codeEnd = end
	}
}

// advance notes a piece and reports whether it was the one expected.
func (p *progress) advance(piece, start, end int) bool {
	switch {
	case piece == 0:
		p.next, p.start, p.end = 1, start, end
	case piece == p.next && start >= p.end && start-p.end <= maxGap:
		p.next, p.end = piece+1, end
	default:
		return false
	}
	return true
}

// hits makes what a whole match of the rule stands for: nothing where the text around speaks against it.
func (r *rule) hits(around *surroundings, start, end int) []hit {
	switch {
	case r.code != nil && wordAt(around.text, end) && (r.spoken || !around.isCapital(end)), !r.counts(around, start, end):
		return nil
	case r.number != nil:
		return r.numberHits(around.text, start, end)
	case r.status != nil:
		return r.status.hits(around, start, end, r.when)
	case r.statusMark != nil:
		return r.statusHits(around, start, end)
	case len(r.open) > 0:
		return openHits(append([]string{r.Cause}, r.open...), r.Score, start, end)
	}
	h := hit{cause: r.Cause, score: r.Score, start: start, end: end, code: r.code}
	if r.code != nil {
		h.cause = around.codeCause(r.code, start, end)
	}
	return []hit{h}
}

func (r *rule) statusHits(around *surroundings, start, end int) []hit {
	told, end := r.statusBehind(around.text, end)
	if told == nil {
		return nil
	}
	return told.hits(around, start, end, r.statusMark.condition(around.text, end))
}

func (r *rule) counts(around *surroundings, start, end int) bool {
	switch r.when {
	case wordings.NearSignIn:
		return around.ofSignIn(start, end)
	case wordings.NearOrShort:
		return r.speaksForItself() && !around.ofElsewhere(start, end) || (r.code != nil && isErrorField(around.text[:start])) || around.ofSignIn(start, end) || around.isShort() || around.isBare(start, end, len(r.Text))
	case wordings.Bare:
		return !goesOn(around.text, end, "_") && around.isBare(start, end, len(r.Text))
	case wordings.Ending:
		return around.isBare(start, end, len(r.Text)) && around.endsSentence(end)
	case wordings.NotElsewhere:
		return !around.ofElsewhere(start, end)
	default:
		return true
	}
}

// speaksForItself reports a wording so long and sure that it needs no words about signing in around.
func (r *rule) speaksForItself() bool {
	const long, sure = 22, 0.9
	return len(r.Text) >= long && r.Score >= sure
}

// numberHits reads the numbers behind a vendor's mark: one, or a list.
func (r *rule) numberHits(text []byte, start, end int) []hit {
	var hits []hit
	for i := end; len(hits) < maxHits; {
		i = skip(text, i, " :,-#", 3) // "AADSTS: 50105", "[ 70002, 50012]"
		n, digits := number10(text[i:])
		if digits == 0 {
			break
		}
		i += digits
		if v := r.number.find(n); v != nil {
			hits = append(hits, hit{cause: v.cause, score: v.certainty(), start: start, end: i, vendor: v, provider: r.number.provider})
		}
		if i >= len(text) || text[i] != ',' {
			break
		}
	}
	return hits
}

// skip passes the bytes of a set that stand at i, most of them at the most.
func skip(text []byte, i int, set string, most int) int {
	for end := i + most; i < end && goesOn(text, i, set); i++ {
	}
	return i
}

// number10 reads a decimal number of at most ten digits.
func number10(s []byte) (n, digits int) {
	for digits < len(s) && s[digits] >= '0' && s[digits] <= '9' {
		if digits == 10 {
			return 0, 0
		}
		n = n*10 + int(s[digits]-'0')
		digits++
	}
	return n, digits
}

func wordAt(text []byte, i int) bool { return i < len(text) && isWord(text[i]) }

func isWord(c byte) bool {
	return c == '_' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
}

// isErrorField reports that what follows is the value of an error field, be it JSON or a form.
func isErrorField(before []byte) bool {
	return bytes.HasSuffix(before, []byte("error=")) || bytes.HasSuffix(before, []byte("'error':'")) || bytes.HasSuffix(before, []byte("error: '"))
}
