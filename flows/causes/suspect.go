package causes

import (
	"cmp"
	"math"
	"net/http"
	"slices"
	"strings"

	"doorstep/profiles"
)

// suspect is a cause that something points to, and how surely.
type suspect struct {
	cause    string
	score    float64
	at       int               // where it was seen: the earlier first among equals
	end      int               // where what was seen ends
	signs    int               // how many further ones were counted
	vendor   *vendorCode       // the number that named it, nil when something else did
	provider profiles.Provider // the one that it shows to be at work, "" when it shows none
}

// Support is what further independent signs add to a score, mostSigns how many of them count, since a log repeats
// itself, and maxScore the most that a score can be.
const (
	support   = 0.01
	mostSigns = 6
	maxScore  = 0.99
)

// codeLead is how much surer a code may be than what refines it: words that name the fault tell more than the code does.
// Where they hardly name it they don't.
const (
	codeLead = 0.06
	unsure   = 0.6
)

// refineReach is how far from an error code a more exact sign still speaks of the same error, in bytes.
const refineReach = 600

// suspects sums hits up by cause. A code of the protocol that a number or a phrase nearby refines counts no
// longer; one that stands alone brings its second meaning along.
func suspects(hits []hit) []suspect {
	hits = withoutLists(hits)
	refined, told := refinedCodes(hits), refinedNumbers(hits)
	var list []suspect
	for _, h := range hits {
		h.cause = ownCause(hits, h)
		switch {
		case h.code == nil && misplaced(hits, h), told[h.vendor]:
			continue
		case h.code != nil && (refined[h.code] || h.cause == ""):
			continue
		case h.code != nil && h.code.also != "":
			list = accuse(list, suspect{cause: h.code.other(h.cause), score: h.score * 0.7, at: h.start, end: h.end})
		}
		list = accuse(list, suspect{cause: h.cause, score: h.score, at: h.start, end: h.end, vendor: h.vendor, provider: h.provider})
	}
	return ranked(renewed(list, hits))
}

// renewed lets an expired access token rank behind the refusal of a refresh: it always expires, and is renewed then.
func renewed(list []suspect, hits []hit) []suspect {
	i := slices.IndexFunc(list, func(s suspect) bool { return s.cause == "flow.refresh-token" })
	refused := func(h hit) bool { return h.code != nil && h.code.grant && h.cause == "flow.refresh-token" }
	if i < 0 || !slices.ContainsFunc(hits, refused) {
		return list
	}
	for j := range list {
		if list[j].cause == "expired.not-renewed" {
			list[j].score = min(list[j].score, list[i].score-support)
		}
	}
	return list
}

// refinedCodes are the codes near which something says more exactly what is wrong.
func refinedCodes(hits []hit) map[*oauthCode]bool {
	refined := map[*oauthCode]bool{}
	for _, exact := range hits {
		if exact.code != nil || misplaced(hits, exact) {
			continue
		}
		if c := nearestCode(hits, exact); c != nil && (exact.score > c.score || exact.score > max(c.score-codeLead, unsure)) {
			refined[c] = true
		}
	}
	return refined
}

// ownWords is how sure words about an access token are that can be meant of nothing else.
const ownWords = 0.95

// misplaced reports what a code next to it denies: words about an access token where a grant is refused, and an outage
// where the provider did answer, so that the status is of the program that passes the failure on.
func misplaced(hits []hit, exact hit) bool {
	c := nearestCode(hits, exact)
	switch {
	case c == nil:
		return false
	case exact.status >= http.StatusInternalServerError:
		return !c.plain && c.cause != ""
	default:
		return c.grant && exact.score < ownWords && strings.HasPrefix(exact.cause, "expired.")
	}
}

// proofLead is how much surer words within may be that are said of the assertion or the proof around them.
const proofLead = 0.2

// ownCause gives the cause of what is said of a part of something else. A client's assertion and a proof are tokens
// too, so that words about an audience, an age or a signature within mean theirs, and not those of the access token.
func ownCause(hits []hit, said hit) string {
	if !strings.HasPrefix(said.cause, "token.") && !strings.HasPrefix(said.cause, "invalid-token.") && !strings.HasPrefix(said.cause, "expired.") {
		return said.cause
	}
	for _, h := range hits {
		if (h.cause == "flow.client-auth" || h.cause == "flow.dpop") && h.score > said.score-proofLead && h.start <= said.start && said.start < h.end {
			return h.cause
		}
	}
	return said.cause
}

func nearestCode(hits []hit, exact hit) *oauthCode {
	var found *oauthCode
	nearest := refineReach
	for _, h := range hits {
		if h.code == nil {
			continue
		}
		if d := max(h.start-exact.end, exact.start-h.end); d < nearest {
			found, nearest = h.code, d
		}
	}
	return found
}

// accuse adds to a cause that is suspected already, or begins a new one.
func accuse(list []suspect, s suspect) []suspect {
	i := slices.IndexFunc(list, func(t suspect) bool { return t.cause == s.cause })
	if i < 0 {
		return append(list, s)
	}
	t := &list[i]
	if t.end <= s.at && t.signs < mostSigns && t.score < maxScore-support {
		t.score += support
		t.signs++
	}
	if s.score > t.score {
		*t = s
	}
	return list
}

// faint is how far behind the first a suspect is not worth naming.
const faint = 0.45

// ranked puts the surest first and leaves out what is far behind it.
func ranked(list []suspect) []suspect {
	slices.SortStableFunc(list, func(a, b suspect) int {
		return cmp.Or(cmp.Compare(percent(b.score), percent(a.score)), cmp.Compare(a.at, b.at))
	})
	for i := range list {
		if list[i].score < list[0].score-faint {
			return list[:i]
		}
	}
	return list
}

// percent rounds a score, so that what sums leave in the last bits decides nothing.
func percent(score float64) int { return int(math.Round(100 * score)) }

// build words the cause. What a number means is added where the server left it at the number.
func (s suspect) build(f Facts, evidence string, bare bool) Cause {
	if f.provider() == "" {
		f.Provider = s.provider
	}
	if s.vendor == nil {
		return New(s.cause, f, evidence)
	}
	if bare {
		evidence += " (" + s.vendor.meaning + ")"
	}
	return s.vendor.build(f, evidence)
}
