package causes

import (
	"bytes"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"doorstep/flows/causes/wordings"

	"doorstep/flows/oauth"
)

// toldStatus is an HTTP status as texts tell of it: by number or by reason, and with what was asked around it or not.
type toldStatus struct {
	status int
	reason string   // folded
	causes []string // what it leaves open where nothing tells what was asked, the likeliest first
	score  float64  // how surely it means the first of them
	when   wordings.Condition
}

// toldStatuses gives the statuses that mean something without words.
func toldStatuses() []toldStatus {
	unavailable, slow := []string{"idp.unavailable"}, []string{"network.timeout", "idp.unavailable"}
	return []toldStatus{
		{400, "bad request", []string{"request.malformed"}, 0.33, wordings.NearSignIn},
		{401, "unauthorized", refusedToken, 0.4, wordings.NotElsewhere},
		{403, "forbidden", forbidden, 0.4, wordings.NotElsewhere},
		{404, "not found", []string{"idp.endpoint"}, 0.43, wordings.NearSignIn},
		{405, "method not allowed", []string{"idp.endpoint"}, 0.5, wordings.NearSignIn},
		{407, "proxy authentication required", []string{"network.proxy"}, 0.5, wordings.NotElsewhere},
		{408, "request timeout", slow, 0.45, wordings.NearSignIn},
		{429, "too many requests", []string{"idp.rate-limited"}, 0.5, wordings.NotElsewhere},
		{431, "request header fields too large", []string{"token.too-large"}, 0.5, wordings.NearSignIn},
		{500, "internal server error", unavailable, 0.38, wordings.NearSignIn},
		{502, "bad gateway", unavailable, 0.45, wordings.NearSignIn},
		{503, "service unavailable", unavailable, 0.5, wordings.NearSignIn},
		{504, "gateway timeout", slow, 0.45, wordings.NearSignIn},
		{520, "web server is returning an unknown error", unavailable, 0.5, wordings.NearSignIn}, // Cloudflare's own, from here on
		{521, "web server is down", unavailable, 0.5, wordings.NearSignIn},
		{522, "connection timed out", unavailable, 0.5, wordings.NearSignIn},
		{523, "origin is unreachable", unavailable, 0.5, wordings.NearSignIn},
		{524, "a timeout occurred", unavailable, 0.5, wordings.NearSignIn},
		{529, "site is overloaded", unavailable, 0.5, wordings.NearSignIn},
	}
}

// toldReach is how far from a status the words stand that tell what was asked, in bytes, and toldScore how sure both
// are together: no words are needed, but all that name a fault beat it. What keeps a provider from answering at all
// explains why "the refresh failed", so that toldOutage beats such words.
const (
	toldReach  = 200
	toldScore  = 0.55
	toldOutage = 0.65
)

// refusedScore is how surely a 400 of the token endpoint means that it refuses the grant that the text tells of: it is
// the status of that, and of much else (RFC 6749 §5.2).
const refusedScore = 0.42

// rules makes the rules of the status's own words: what stands before a number is read by statusBehind.
func (t *toldStatus) rules() []rule {
	n := strconv.Itoa(t.status)
	texts := []string{
		n + " " + t.reason, "(" + n + ") " + t.reason, "[" + n + "] " + t.reason, "[" + n + "] b'" + t.reason, n + " (" + t.reason + ")", n + ", message='" + t.reason + "'", n + " client error", n + " server error", n + " error", n + " response",
		strings.ReplaceAll(t.reason, " ", "") + "exception",
		"'title':'" + t.reason + "'", "'message':'" + t.reason + "'", "'error':'" + t.reason + "'",
	}
	rules := make([]rule, len(texts))
	for i, text := range texts {
		rules[i] = rule{Phrase: wordings.Phrase{Text: text}, status: t}
	}
	for _, behind := range []string{" while ", " when ", " during ", " from ", " trying "} {
		rules = append(rules, rule{Phrase: wordings.Phrase{Text: n + behind}, status: t, when: wordings.NearSignIn})
	}
	return rules
}

func statusRules() []rule {
	var rules []rule
	statuses := toldStatuses()
	for i := range statuses {
		rules = append(rules, statuses[i].rules()...)
	}
	for i := range statusMarks {
		m := &statusMarks[i]
		r := rule{Phrase: wordings.Phrase{Text: m.text}, statusMark: m, statuses: statuses, within: m.named}
		if m.not400 {
			r.statuses = statuses[1:]
		}
		rules = append(rules, r)
	}
	return rules
}

// statusBehind reads the status behind a mark, and where it ends.
func (r *rule) statusBehind(text []byte, i int) (*toldStatus, int) {
	if ofProcess(text[:i-len(r.statusMark.text)]) {
		return nil, 0
	}
	i = skipStatusSeparators(text, i)
	n, digits := number10(text[i:])
	for j := range r.statuses {
		t := &r.statuses[j]
		if digits == 3 && t.status == n && !wordAt(text, i+digits) && !isShare(text[i+digits:]) {
			return t, i + digits
		}
		if long := t.named(text[i:]); r.statusMark.named && long > 0 {
			return t, i + long
		}
	}
	return nil, 0
}

// ofProcess reports that the words before a mark speak of how a process ended, whose number is no status.
func ofProcess(before []byte) bool {
	return bytes.HasSuffix(before, []byte("exit ")) || bytes.HasSuffix(before, []byte("exited with "))
}

// isShare reports that the number in front counts a part of a whole: "403 of 500".
func isShare(behind []byte) bool {
	rest, ok := bytes.CutPrefix(behind, []byte(" of "))
	return ok && len(rest) > 0 && rest[0] >= '0' && rest[0] <= '9'
}

// named measures the reason where text begins with it, as words or as an identifier: Not Found, InternalServerError.
func (t *toldStatus) named(text []byte) int {
	if len(text) == 0 || text[0] != t.reason[0] {
		return 0
	}
	for _, name := range []string{t.reason, strings.ReplaceAll(t.reason, " ", "")} {
		if beginsWith(text, name) && !wordAt(text, len(name)) {
			return len(name)
		}
	}
	return 0
}

// skipStatusSeparators passes what may stand before a status: "Status Code = '404'", "status":401, "code=[503]".
// A quote right behind the mark ends a member's name, or else a request in an access log.
func skipStatusSeparators(text []byte, i int) int {
	if goesOn(text, i, "'") && !goesOn(text, i+1, ":=") {
		return i
	}
	return skip(text, i, " :='([<", 5)
}

// hits are the causes of a status: those of a real answer where the text tells what was asked, and what the status
// leaves open elsewhere.
func (t *toldStatus) hits(around *surroundings, start, end int, when wordings.Condition) []hit {
	if at := around.asked(start, end); at != "" && t.status != http.StatusBadRequest && !around.ofElsewhere(start, end) {
		if list := ofStatus(&oauth.Error{Endpoint: at, Status: t.status}); len(list) > 0 {
			return t.openHits(causesOf(list), t.certainty(at), start, end)
		}
	}
	for _, c := range []wordings.Condition{t.when, when} {
		if r := (rule{when: c}); !r.counts(around, start, end) {
			return nil
		}
	}
	if refused := around.refusedGrant(start, end); refused != "" && t.status == http.StatusBadRequest && around.asked(start, end) == oauth.EndpointToken {
		return t.openHits(append([]string{refused}, t.causes...), refusedScore, start, end)
	}
	if t.ofLogin(around, start, end) {
		return t.openHits(append(slices.Clip(refusedLogin), t.causes...), refusedScore, start, end)
	}
	return t.openHits(t.causes, t.score, start, end)
}

func (t *toldStatus) openHits(causes []string, score float64, start, end int) []hit {
	hits := openHits(causes, score, start, end)
	for i := range hits {
		hits[i].status = t.status
	}
	return hits
}

// certainty is how sure the status is where the text tells what was asked.
func (t *toldStatus) certainty(at oauth.Endpoint) float64 {
	if at == oauth.EndpointDiscovery || at == oauth.EndpointResource {
		return toldScore
	}
	if t.status == http.StatusTooManyRequests || t.status >= http.StatusInternalServerError {
		return toldOutage
	}
	return toldScore
}

func causesOf(list []suspect) []string {
	causes := make([]string, len(list))
	for i, s := range list {
		causes[i] = s.cause
	}
	return causes
}

// openHits names several causes for one place, each a little less sure than the one before.
func openHits(causes []string, score float64, start, end int) []hit {
	hits := make([]hit, len(causes))
	for i, cause := range causes {
		hits[i] = hit{cause: cause, score: score - openStep*float64(i), start: start, end: end}
	}
	return hits
}
