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
	nearOrShort            // there, or where the text is one short message: what a person pastes who asks about just that
	bare                   // only where the text is hardly more than the wording
	notElsewhere           // not where the text around speaks of a database, a mail server and the like
)

// phraseTable is a file's phrases and when they count.
type phraseTable struct {
	when    condition
	phrases []phrase
	within  bool // they are names, which identifiers end in
}

func phraseTables() []phraseTable {
	return []phraseTable{
		{when: always, phrases: entraPhrases},
		{when: always, phrases: auth0Phrases},
		{when: always, phrases: oktaPhrases},
		{when: always, phrases: keycloakPhrases},
		{when: always, phrases: cognitoPhrases},
		{when: always, phrases: googlePhrases},
		{when: always, phrases: gitHubPhrases},
		{when: always, phrases: adfsPhrases},
		{when: always, phrases: pingPhrases},
		{when: always, phrases: cdfPhrases},
		{when: always, phrases: protocolPhrases},
		{when: always, phrases: tokenPhrases},
		{when: always, phrases: refusalPhrases},
		{when: nearSignIn, phrases: loosePhrases},
		{when: always, phrases: applicationPhrases},
		{when: nearSignIn, phrases: applicationLoose},
		{when: nearOrShort, phrases: shortPhrases},
		{when: always, phrases: toldPhrases},
		{when: nearSignIn, phrases: toldLoose},
		{when: notElsewhere, phrases: toldPlain},
		{when: notElsewhere, phrases: networkPhrases},
		{when: always, phrases: errorNames(surelyTokens), within: true},
		{when: nearOrShort, phrases: errorNames(perhapsTokens), within: true},
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
	{"apiexception:", "", findPlayServices, nearSignIn},
	{"common.api.b:", "", findPlayServices, nearSignIn},        // the same, its name obfuscated
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
	within bool     // also where it is the end of an identifier: oauth_invalid_grant, JWSInvalidSignature
	open   []string // further causes that it leaves open
	code   *oauthCode
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
	sides   [][]side // by word
	pairs   []pair
	topics  topicWords
}

// sharedMatcher is made at the first need: most runs of the program never see an error.
var sharedMatcher = sync.OnceValue(newMatcher)

func newMatcher() *matcher {
	m := &matcher{pairs: pairs(), topics: newTopicWords()}
	rules := allRules()
	v := vocabulary{m: m, known: make(map[string]int, 2*len(rules))}
	m.rules = make([]rule, 0, len(rules))
	for _, r := range rules {
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

// spokenScore is how sure a code has to be to count where a program words it: "invalid scope" for invalid_scope.
const spokenScore = 0.6

func allRules() []rule {
	var rules []rule
	for _, t := range allTables() {
		for _, p := range t.phrases {
			rules = append(rules, rule{phrase: p, when: t.when, within: t.within})
		}
	}
	for _, s := range sayings() {
		rules = append(rules, s.rules()...)
	}
	rules = append(rules, statusRules()...)
	for i := range oauthCodes {
		c := &oauthCodes[i]
		r := rule{phrase: phrase{c.code, c.cause, c.score}, code: c, within: !c.plain}
		if words := strings.ReplaceAll(c.code, "_", " "); !c.plain && c.score >= spokenScore {
			rules = append(rules, rule{phrase: phrase{words, c.cause, c.score}, code: c, when: nearOrShort})
		}
		if c.plain {
			r.when = nearOrShort
		}
		rules = append(rules, r)
	}
	for i := range numbered {
		n := &numbered[i]
		rules = append(rules, rule{phrase: phrase{text: n.mark}, when: n.when, number: n})
	}
	return rules
}
