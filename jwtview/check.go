package jwtview

import "fmt"

// check is one question put to a token. To add one, add an entry to the table of its idea (timeChecks, groupChecks, …).
type check struct {
	id    string
	title string
	judge func(*view) outcome
}

// outcome is the answer. The zero outcome means that the question does not arise for this token.
type outcome struct {
	status   Status
	evidence string
	cause    string
}

func passed(format string, args ...any) outcome {
	return outcome{status: Pass, evidence: fmt.Sprintf(format, args...)}
}

func skipped(format string, args ...any) outcome {
	return outcome{status: Skip, evidence: fmt.Sprintf(format, args...)}
}

func warned(cause, format string, args ...any) outcome {
	return outcome{status: Warn, evidence: fmt.Sprintf(format, args...), cause: cause}
}

func failed(cause, format string, args ...any) outcome {
	return outcome{status: Fail, evidence: fmt.Sprintf(format, args...), cause: cause}
}

// chapter is a table of checks with what they need to make sense at all.
type chapter struct {
	needs  func(*view) bool
	checks []check
}

// chapters are all the checks, in the order in which their findings are told.
func chapters() []chapter {
	anyToken := func(v *view) bool { return true }
	withHeader := func(v *view) bool { return v.t.Header != nil }
	withClaims := func(v *view) bool { return v.c != nil }
	return []chapter{
		{anyToken, formChecks},
		{withHeader, headerChecks},
		{withClaims, timeChecks},
		{withClaims, issuerChecks},
		{withClaims, audienceChecks},
		{withClaims, typeChecks},
		{withClaims, subjectChecks},
		{withClaims, scopeChecks},
		{withClaims, groupChecks},
		{withClaims, bindingChecks},
	}
}

func (v *view) findings() []Finding {
	out := make([]Finding, 0, 40)
	for _, p := range v.t.problems {
		out = append(out, Finding{ID: p.id, Status: Fail, Title: p.title, Evidence: tell(p.evidence), Cause: p.cause})
	}
	for _, chapter := range chapters() {
		if !chapter.needs(v) {
			continue
		}
		for _, c := range chapter.checks {
			if o := c.judge(v); o.status != "" {
				out = append(out, Finding{ID: c.id, Status: o.status, Title: c.title, Evidence: tell(o.evidence), Cause: o.cause})
			}
		}
	}
	return out
}
