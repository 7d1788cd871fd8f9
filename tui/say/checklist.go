package say

import (
	"fmt"
	"strings"

	"doorstep/flows/causes"
	"doorstep/flows/checklist"
	"doorstep/jwtview"
	"doorstep/jwtview/safe"
)

// StepLine tells a step of the checklist: "1. Verify IdP credentials: + ok".
func StepLine(n int, s checklist.Step, ascii bool) string {
	return fmt.Sprintf("%d. %s: %s", n, safe.Line(s.Title), Status(s.Status, ascii))
}

// ItemLine tells an item with its evidence, or with the reason why it was skipped: "x failed  Client secret: …".
func ItemLine(it checklist.Item, ascii bool) string {
	return Status(it.Status, ascii) + "  " + safe.Line(it.Title) + colon(it.Evidence)
}

// CauseBlock tells a cause: its title, what that means, what points to it, what to do in order, where that is known from. The first
// line is the title; lines of one step never run over into the next, so a front end may wrap each.
func CauseBlock(c causes.Cause) []string {
	lines := []string{CauseTitle(c)}
	if c.Meaning != "" {
		lines = append(lines, safe.Line(c.Meaning))
	}
	if c.Evidence != "" {
		lines = append(lines, "Seen here: "+safe.Line(c.Evidence))
	}
	if len(c.Steps) > 0 {
		lines = append(lines, "What to do:")
	}
	for i, s := range c.Steps {
		lines = append(lines, fmt.Sprintf("  %d. %s", i+1, safe.Line(s)))
	}
	if c.Source != "" {
		lines = append(lines, "Source: "+safe.Line(c.Source))
	}
	return append(lines, "Cause: "+safe.Line(c.ID))
}

// CauseTitle is the cause in one line, with the family of errors that it belongs to.
func CauseTitle(c causes.Cause) string {
	if c.Error == "" {
		return safe.Line(c.Title)
	}
	return safe.Line(c.Error) + ": " + safe.Line(c.Title)
}

// Verdict tells the outcome of a checklist in one line.
func Verdict(c checklist.Checklist) string {
	switch {
	case len(c.Diagnosis) > 0:
		return CauseTitle(c.Diagnosis[0])
	case c.Verdict == jwtview.Fail:
		return "a check failed"
	case c.Verdict == jwtview.Warn:
		return "nothing failed, but see the warnings"
	case c.Verdict == jwtview.Skip:
		return "nothing could be checked"
	default:
		return "everything that could be checked is fine"
	}
}

// Untried is why a checklist that is skipped got no token, such as that nobody has signed in; "" for any other.
func Untried(c checklist.Checklist) string {
	if c.Verdict != jwtview.Skip {
		return ""
	}
	for _, s := range c.Steps {
		for _, it := range s.Items {
			if it.ID == "token-acquisition.request" && it.Status == jwtview.Skip {
				return safe.Line(it.Evidence)
			}
		}
	}
	return ""
}

// Tally counts the items of a checklist by verdict: "14 ok, 1 warning, 2 skipped". What there is none of is left out.
func Tally(c checklist.Checklist) string {
	n := map[jwtview.Status]int{}
	for _, s := range c.Steps {
		for _, it := range s.Items {
			n[it.Status]++
		}
	}
	var parts []string
	for _, s := range []jwtview.Status{jwtview.Fail, jwtview.Warn, jwtview.Pass, jwtview.Skip} {
		switch {
		case n[s] == 0:
		case s == jwtview.Warn:
			parts = append(parts, count(n[s], Word(s)))
		default:
			parts = append(parts, fmt.Sprintf("%d %s", n[s], Word(s)))
		}
	}
	return strings.Join(parts, ", ")
}
