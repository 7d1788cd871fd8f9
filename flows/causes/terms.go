package causes

import (
	"slices"
	"strings"

	"doorstep/flows/causes/wordings"
)

// term is what pairs speak of, or what they say is wrong with it, in all its spellings.
type term struct {
	about  pairSet // in which it is what is spoken of
	absent pairSet // those of them in which it is at fault where it is not there: "no client ID"
	faults pairSet
}

// spelling is a word that is one way to write a term.
type spelling struct {
	term     int
	compound bool // it is spoken of even where it ends a longer identifier: AZURE_CLIENT_ID, googleClientId
}

// pairSet is pairs, a bit each: a term may be of hundreds, and two that stand near each other hardly share any.
type pairSet struct {
	bits []uint64
	used uint64 // which of the bits are not all zero, a bit each
}

// maxPairs is how many pairs a set has room for.
const maxPairs = 64 * 64

func (s *pairSet) add(pair, of int) {
	if s.bits == nil {
		s.bits = make([]uint64, (of+63)/64)
	}
	s.bits[pair/64] |= 1 << (pair % 64)
	s.used |= 1 << (pair / 64)
}

func (s *pairSet) empty() bool { return s.bits == nil }

// tellingName is how long a term is that means the same where it ends a longer name: the key ID of an accessKeyId is
// another one.
const tellingName = 8

// addPairs puts the terms of pairs into the vocabulary, in all their spellings.
func (v *vocabulary) addPairs(pairs []wordings.Pair) {
	known := map[string]int{}
	var names []string
	number := func(name string) *term {
		id, ok := known[name]
		if !ok {
			id = len(names)
			known[name] = id
			names, v.m.terms = append(names, name), append(v.m.terms, term{})
		}
		return &v.m.terms[id]
	}
	for i, p := range pairs {
		lacking := slices.Contains(p.Faults, "missing")
		for _, name := range p.About {
			t := number(name)
			t.about.add(i, len(pairs))
			if lacking && strings.ContainsAny(name, " _") {
				t.absent.add(i, len(pairs))
			}
		}
		for _, name := range p.Faults {
			number(name).faults.add(i, len(pairs))
		}
	}
	for id, name := range names {
		for _, w := range spellings(name) {
			compound := len(name) >= tellingName && (strings.Contains(w, "_") || len(w) < len(name))
			word := v.id(w)
			v.m.spelled[word] = append(v.m.spelled[word], spelling{id, compound})
		}
	}
}
