package checklist

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"doorstep/flows/causes"
	"doorstep/flows/httpclient"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

func resultOf(r *run) *Result {
	list := judge(r)
	list.Duration = 1.25
	return &Result{Checklist: list, Inspection: r.inspection, Tokens: r.tokens.value, Source: r.source, Exchanges: r.exchanges}
}

func TestMarkdown(t *testing.T) {
	t.Parallel()
	r := evidence(t)
	golden(t, "report.md", []byte(Markdown(resultOf(r), r.profile)))
}

// TestMarkdownHoldsNoSecret runs a real sign-in and looks for what must not be in a ticket, and for what must.
func TestMarkdownHoldsNoSecret(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	p := w.profile()
	p.Description = "see " + clientSecret
	res := check(t, p, Options{})
	report := Markdown(res, p)
	token := res.Tokens.AccessToken.Reveal()
	for _, part := range append(strings.Split(token, "."), clientSecret, "eyJ", "Bearer ") {
		if strings.Contains(report, part) {
			t.Errorf("the report holds %q", part)
		}
	}
	for _, id := range []string{clientID, "subject-1", "group-1", w.idp.URL, w.cdf.URL, "plant", "req-token", "req-api/v1/token/inspect", "key-1"} {
		if !strings.Contains(report, id) {
			t.Errorf("the report lacks %q", id)
		}
	}
	for _, x := range res.Exchanges {
		if !strings.Contains(report, "`"+x.RequestID+"`") {
			t.Errorf("the report lacks the request id %s", x.RequestID)
		}
	}
}

func TestMarkdownIsNotLedAstray(t *testing.T) {
	t.Parallel()
	const evil = "a|b `c` <img src=x onerror=y> [link](javascript:z) **bold**\n# heading \x1b[31m"
	res := &Result{
		Checklist: Checklist{
			Profile: evil, Verdict: jwtview.Fail, Diagnosis: []causes.Cause{{ID: "x", Title: evil, Error: evil, Steps: []string{evil}, Evidence: evil, Source: evil}},
			Steps: []Step{{Title: evil, Status: jwtview.Fail, Items: []Item{{Title: evil, Status: jwtview.Fail, Evidence: evil, Cause: evil}}}},
		},
		Inspection: jwtview.Inspect(unsigned(map[string]any{"sub": evil}), jwtview.Options{Now: noon}),
		Exchanges:  []httpclient.Exchange{{Method: "GET", URL: "https://x.example/" + evil, Err: errors.New(evil), RequestID: evil}},
	}
	report := Markdown(res, &profiles.Profile{ClientID: evil, Scopes: []string{evil}})
	for n, line := range strings.Split(report, "\n") {
		if bad := acted.FindString(withoutCode(line)); bad != "" {
			t.Errorf("line %d has %q: %s", n+1, bad, line)
		}
		if strings.HasPrefix(line, "# heading") {
			t.Errorf("line %d is a heading: %s", n+1, line)
		}
		if bars := strings.Count(line, "|") - strings.Count(line, `\|`); strings.HasPrefix(line, "|") && bars != 3 && bars != 4 && bars != 6 {
			t.Errorf("line %d has %d cells: %s", n+1, bars-1, line)
		}
	}
}

// acted are marks that Markdown acts on: none of the report's own is outside of a line's beginning.
var acted = regexp.MustCompile(`<|\x1b|(^|[^\\])[*\[\]]`)

// withoutCode cuts code spans out of a line: within them nothing is acted on.
func withoutCode(line string) string {
	out := ""
	for line != "" {
		i := strings.IndexByte(line, '`')
		if i < 0 || i > 0 && line[i-1] == '\\' {
			if i < 0 {
				return out + line
			}
			out, line = out+line[:i+1], line[i+1:]
			continue
		}
		n := len(line[i:]) - len(strings.TrimLeft(line[i:], "`"))
		end := strings.Index(line[i+n:], strings.Repeat("`", n))
		if end < 0 {
			return out + line
		}
		out, line = out+line[:i], line[i+n+end+n:]
	}
	return out
}

func TestMarkdownOfNothing(t *testing.T) {
	t.Parallel()
	report := Markdown(&Result{Checklist: Checklist{Profile: "p", Verdict: jwtview.Skip, StartedAt: noon}}, &profiles.Profile{})
	if !strings.HasPrefix(report, "# Sign-in report: p\n") || !strings.Contains(report, "nothing could be checked") {
		t.Errorf("report %s", report)
	}
}

func TestCode(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{"": "", "a": "`a`", "a`b": "`` a`b ``", "``": "``` `` ```", "a\nb": "`a\\x0ab`"} {
		if got := code(in); got != want {
			t.Errorf("code(%q) = %s, want %s", in, got, want)
		}
	}
}

func TestTook(t *testing.T) {
	t.Parallel()
	for d, want := range map[time.Duration]string{0: "less than 1ms", 1250 * time.Millisecond: "1.25s", 1499 * time.Microsecond: "1ms"} {
		if got := took(d); got != want {
			t.Errorf("took(%s) = %s", d, got)
		}
	}
}

func TestMarkdownOfAGivenTokenHidesIt(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.answers[pathInspect] = refusedWith(401, "no such token")
	const opaque = "ya29.opaque-token-that-must-not-show"
	res := check(t, w.profile(), Options{Token: secret.New(opaque)})
	if report := Markdown(res, w.profile()); strings.Contains(report, opaque) {
		t.Error("the report holds the token")
	}
}

// TestMarkdownIsShort holds that a report fits a ticket, however many groups a token has.
func TestMarkdownIsShort(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	groups := make([]string, 190)
	for i := range groups {
		groups[i] = fmt.Sprintf("%08d-5d0b-4c0f-9d1e-7a2b8c4d6e10", i)
	}
	w.claims["groups"], w.claims["azp"] = groups, strings.Repeat("x", 3000)
	report := Markdown(check(t, w.profile(), Options{}), w.profile())
	if !strings.Contains(report, groups[0]) || strings.Contains(report, groups[30]) || !strings.Contains(report, "and 170 more") {
		t.Errorf("the groups are not the first and the number of the rest:\n%s", report)
	}
	for line := range strings.Lines(report) {
		if len(line) > 3500 {
			t.Errorf("a line of %d bytes: %.80s", len(line), line)
		}
	}
}
