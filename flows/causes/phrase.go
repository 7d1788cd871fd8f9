package causes

import (
	"slices"
	"strings"
	"sync"

	"doorstep/profiles"
)

// phrase is one wording that gives a cause away, in folded form: lower case, ' for every quote, one blank between
// words. " * " stands for whatever is between the two parts, up to maxGap bytes. To teach doorstep a wording, add
// a line to a phrases_*.go file and one to the corpus.
type phrase struct {
	text  string
	cause string
	score float64 // how surely it means the cause, 0 to 1
}

// maxGap is how far apart the parts of one phrase may be, in bytes.
const maxGap = 240

// condition says when a wording counts.
type condition int

const (
	always       condition = iota
	nearSignIn             // other programs say so too: only where the text around speaks of signing in
	nearOrBare             // there, or where the text is hardly more than the wording
	nearOrShort            // there, or where the text is one short line: what a person pastes who asks about just that
	bare                   // only where the text is hardly more than the wording
	notElsewhere           // not where the text around speaks of a database, a mail server and the like
)

// phraseTable is a file's phrases and when they count.
type phraseTable struct {
	when    condition
	phrases []phrase
}

func phraseTables() []phraseTable {
	return []phraseTable{
		{always, entraPhrases},
		{always, auth0Phrases},
		{always, oktaPhrases},
		{always, keycloakPhrases},
		{always, cognitoPhrases},
		{always, googlePhrases},
		{always, gitHubPhrases},
		{always, adfsPhrases},
		{always, pingPhrases},
		{always, cdfPhrases},
		{always, protocolPhrases},
		{always, tokenPhrases},
		{always, refusalPhrases},
		{nearSignIn, loosePhrases},
		{nearOrBare, shortPhrases},
		{notElsewhere, networkPhrases},
		{always, errorNames(surelyTokens)},
		{nearOrBare, errorNames(perhapsTokens)},
	}
}

func allTables() []phraseTable {
	return slices.Concat(phraseTables(), libraryTables(), serverTables())
}

// vendorMark is a mark that a vendor's number stands behind.
type vendorMark struct {
	mark     string
	provider profiles.Provider
	find     func(int) *vendorCode
	when     condition
}

var numbered = []vendorMark{
	{"aadsts", profiles.Entra, findVendorCode, always},
	{"error_codes':[", profiles.Entra, findVendorCode, always},
	{"error_codes=[", profiles.Entra, findVendorCode, always},
	{"/error?code=", profiles.Entra, findVendorCode, always},
	{"error code:", profiles.Entra, findVendorCode, nearSignIn},
	{"'server_error_code':", profiles.Entra, findVendorCode, always},
	{"'errorcode':", profiles.Entra, findVendorCode, nearSignIn},
	{"aadb2c", profiles.Entra, findB2C, always},
	{"msis", profiles.ADFS, findMSIS, always},
	{"idx", "", findIDX, always},
	{"idw", profiles.Entra, findIDW, always},
	{"invalid_grant:", profiles.Entra, findVendorCode, always}, // MSAL.js puts the number between code and text
	{"invalid_client:", profiles.Entra, findVendorCode, always},
	{"invalid_request:", profiles.Entra, findVendorCode, always},
	{"unauthorized_client:", profiles.Entra, findVendorCode, always},
	{"interaction_required:", profiles.Entra, findVendorCode, always},
	{"temporarily_unavailable:", profiles.Entra, findVendorCode, always},
	{"curl: (", "", findCurl, notElsewhere},
	{"curl error", "", findCurl, notElsewhere},
}

// rule is one thing that the matcher looks for: a phrase, a code of the protocol, or a vendor's number.
type rule struct {
	phrase
	when   condition
	pieces int
	open   []string // further causes that it leaves open
	code   *oauthCode
	number *vendorMark
}

// use is a rule that a word is a piece of.
type use struct{ rule, piece int }

// matcher holds all rules, ready to run over a text.
type matcher struct {
	words   *automaton
	lengths []int   // of the words
	uses    [][]use // by word
	rules   []rule
	sides   [][]side // by word
	pairs   []pair
	topics  topicWords
}

// sharedMatcher is made at the first need: most runs of the program never see an error.
var sharedMatcher = sync.OnceValue(newMatcher)

func newMatcher() *matcher {
	m := &matcher{pairs: pairs(), topics: newTopicWords()}
	v := vocabulary{m: m, known: map[string]int{}}
	for _, r := range allRules() {
		pieces := strings.Split(r.text, " * ")
		r.pieces = len(pieces)
		for i, w := range pieces {
			id := v.id(w)
			m.uses[id] = append(m.uses[id], use{len(m.rules), i})
		}
		m.rules = append(m.rules, r)
	}
	for i, p := range m.pairs {
		for _, w := range p.about {
			id := v.id(w)
			m.sides[id] = append(m.sides[id], side{i, false})
		}
		for _, w := range p.faults {
			id := v.id(w)
			m.sides[id] = append(m.sides[id], side{i, true})
		}
	}
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
		v.m.lengths, v.m.uses, v.m.sides = append(v.m.lengths, len(word)), append(v.m.uses, nil), append(v.m.sides, nil)
	}
	return id
}

func allRules() []rule {
	var rules []rule
	for _, t := range allTables() {
		for _, p := range t.phrases {
			rules = append(rules, rule{phrase: p, when: t.when})
		}
	}
	for _, s := range sayings() {
		rules = append(rules, s.rules()...)
	}
	for i := range oauthCodes {
		c := &oauthCodes[i]
		r := rule{phrase: phrase{c.code, c.cause, c.score}, code: c}
		if c.plain {
			r.when = nearOrBare
		}
		rules = append(rules, r)
	}
	for i := range numbered {
		n := &numbered[i]
		rules = append(rules, rule{phrase: phrase{text: n.mark}, when: n.when, number: n})
	}
	return rules
}
