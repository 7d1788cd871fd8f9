package causes

import (
	"strings"
	"sync"

	"doorstep/flows/causes/wordings"

	"doorstep/profiles"
)

// maxGap is how far apart the parts of one phrase may be, in bytes.
const maxGap = 240

// allTables are the phrases, and the names of errors written in the ways of the languages.
func allTables() []wordings.Table {
	return append(wordings.Tables(),
		wordings.Table{When: wordings.Always, Phrases: errorNames(surelyTokens), Within: true},
		wordings.Table{When: wordings.NearOrShort, Phrases: errorNames(perhapsTokens), Within: true},
	)
}

// vendorMark is a mark that a vendor's number stands behind.
type vendorMark struct {
	mark     string
	provider profiles.Provider
	find     func(int) *vendorCode
	when     wordings.Condition
}

var numbered = []vendorMark{
	{"aadsts", profiles.Entra, findVendorCode, wordings.Always},
	{"error_codes':[", profiles.Entra, findVendorCode, wordings.Always},
	{"error_codes=[", profiles.Entra, findVendorCode, wordings.Always},
	{"with errors: [", profiles.Entra, findVendorCode, wordings.NearSignIn}, // ADAL
	{"/error?code=", profiles.Entra, findVendorCode, wordings.Always},
	{"error code:", profiles.Entra, findVendorCode, wordings.NearSignIn},
	{"'server_error_code':", profiles.Entra, findVendorCode, wordings.Always},
	{"'errorcode':", profiles.Entra, findVendorCode, wordings.NearSignIn},
	{"aadb2c", profiles.Entra, findB2C, wordings.Always},
	{"msis", profiles.ADFS, findMSIS, wordings.Always},
	{"idx", "", findIDX, wordings.Always},
	{"idw", profiles.Entra, findIDW, wordings.Always},
	{"apiexception:", "", findPlayServices, wordings.NearSignIn},
	{"common.api.b:", "", findPlayServices, wordings.NearSignIn},        // the same, its name obfuscated
	{"invalid_grant:", profiles.Entra, findVendorCode, wordings.Always}, // MSAL.js puts the number between code and text
	{"invalid_client:", profiles.Entra, findVendorCode, wordings.Always},
	{"invalid_request:", profiles.Entra, findVendorCode, wordings.Always},
	{"unauthorized_client:", profiles.Entra, findVendorCode, wordings.Always},
	{"interaction_required:", profiles.Entra, findVendorCode, wordings.Always},
	{"temporarily_unavailable:", profiles.Entra, findVendorCode, wordings.Always},
	{"curl: (", "", findCurl, wordings.NotElsewhere},
	{"curl error", "", findCurl, wordings.NotElsewhere},
}

// rule is one thing that the matcher looks for: a phrase, a code of the protocol, or a vendor's number.
type rule struct {
	wordings.Phrase
	when   wordings.Condition
	pieces int
	within bool     // also where it is the end of an identifier: oauth_invalid_grant, JWSInvalidSignature
	open   []string // further causes that it leaves open
	code   *oauthCode
	spoken bool // the code's words and not the code
	number *vendorMark

	status     *toldStatus  // the HTTP status that it is
	statusMark *statusMark  // or what stands before one
	statuses   []toldStatus // of which
}

// use is a rule that a word is a piece of.
type use struct{ rule, piece int }

// matcher holds all rules, ready to run over a text.
type matcher struct {
	words   *automaton
	lengths []int   // of the words
	uses    [][]use // by word
	rules   []rule
	spelled [][]spelling // by word
	terms   []term
	pairs   []wordings.Pair
	topics  topicWords
}

// sharedMatcher is made at the first need: most runs of the program never see an error.
var sharedMatcher = sync.OnceValue(newMatcher)

func newMatcher() *matcher {
	m := &matcher{pairs: wordings.Pairs(), topics: newTopicWords()}
	rules := allRules()
	v := vocabulary{m: m, known: make(map[string]int, 2*len(rules))}
	m.rules = make([]rule, 0, len(rules))
	for _, r := range rules {
		pieces := strings.Split(r.Text, " * ")
		r.pieces = len(pieces)
		for i, w := range pieces {
			id := v.id(w)
			m.uses[id] = append(m.uses[id], use{len(m.rules), i})
		}
		m.rules = append(m.rules, r)
	}
	v.addPairs(m.pairs)
	m.words = newAutomaton(v.words)
	return m
}

// vocabulary numbers the words that a matcher looks for.
type vocabulary struct {
	m     *matcher
	words []string
	known map[string]int
}

func (v *vocabulary) id(word string) int {
	id, ok := v.known[word]
	if !ok {
		id = len(v.words)
		v.known[word] = id
		v.words = append(v.words, word)
		v.m.lengths, v.m.uses, v.m.spelled = append(v.m.lengths, len(word)), append(v.m.uses, nil), append(v.m.spelled, nil)
	}
	return id
}

// spokenScore is how sure a code has to be to count where a program words it: "invalid scope" for invalid_scope.
const spokenScore = 0.6

func allRules() []rule {
	var rules []rule
	for _, t := range allTables() {
		for _, p := range t.Phrases {
			for _, text := range layouts(p.Text) {
				rules = append(rules, rule{Phrase: wordings.Phrase{Text: text, Cause: p.Cause, Score: p.Score}, when: t.When, within: t.Within})
			}
		}
	}
	for _, s := range sayings() {
		rules = append(rules, s.rules()...)
	}
	rules = append(rules, statusRules()...)
	for i := range oauthCodes {
		c := &oauthCodes[i]
		r := rule{Phrase: wordings.Phrase{Text: c.code, Cause: c.cause, Score: c.score}, code: c, within: !c.plain}
		if words := strings.ReplaceAll(c.code, "_", " "); !c.plain && c.score >= spokenScore {
			rules = append(rules, rule{Phrase: wordings.Phrase{Text: words, Cause: c.cause, Score: c.score}, code: c, spoken: true, when: wordings.NearOrShort})
		}
		if c.plain {
			r.when = wordings.NearOrShort
		}
		rules = append(rules, r)
	}
	for i := range numbered {
		n := &numbered[i]
		rules = append(rules, rule{Phrase: wordings.Phrase{Text: n.mark}, when: n.when, number: n})
	}
	return rules
}
