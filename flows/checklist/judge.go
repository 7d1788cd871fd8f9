package checklist

import (
	"fmt"
	"slices"

	"doorstep/flows/causes"
	"doorstep/jwtview"
	"doorstep/jwtview/safe"
)

// step is one of the guide's five and its items.
type step struct {
	id, title string
	items     []item
}

// item is one thing to check. To add one, add an entry to its step's table.
type item struct {
	id, title string              // the id without the step's
	gates     []func(*run) string // each gives the reason why the item cannot be judged, "" when it can
	judge     func(*run) verdict
}

// verdict is what an item comes to when no fault was found that concerns it.
type verdict struct {
	status   jwtview.Status
	evidence string
}

func pass(format string, args ...any) verdict {
	return verdict{jwtview.Pass, fmt.Sprintf(format, args...)}
}

func warn(format string, args ...any) verdict {
	return verdict{jwtview.Warn, fmt.Sprintf(format, args...)}
}

func skip(format string, args ...any) verdict {
	return verdict{jwtview.Skip, fmt.Sprintf(format, args...)}
}

// steps are in the guide's order.
func steps() []step {
	return []step{credentialsStep, acquisitionStep, inspectionStep, configurationStep, scopeStep}
}

// judge makes the checklist of what was gathered. It does no I/O: the same evidence always gives the same verdicts.
func judge(r *run) Checklist {
	faults := diagnose(r)
	list := Checklist{Profile: r.profile.Name, StartedAt: r.started.UTC(), Diagnosis: ranked(faults)}
	var all []jwtview.Status
	for _, s := range steps() {
		judged := s.judge(r, faults)
		list.Steps, all = append(list.Steps, judged), append(all, judged.Status)
	}
	if list.Verdict = worst(all); list.Verdict == jwtview.Pass && !r.tokens.ok() {
		list.Verdict = jwtview.Skip // a provider that answers says nothing about a sign-in that nobody has tried
	}
	return list
}

// ranked lists the causes of the faults, each once: what failed before what is only worth a warning, otherwise in
// the order of the faults, which is root cause first.
func ranked(faults []fault) []causes.Cause {
	list := []causes.Cause{}
	for _, status := range []jwtview.Status{jwtview.Fail, jwtview.Warn} {
		for _, f := range faults {
			known := slices.ContainsFunc(list, func(c causes.Cause) bool { return c.ID == f.cause.ID })
			if f.status == status && f.cause.ID != "" && !known {
				list = append(list, f.cause)
			}
		}
	}
	return list
}

func (s step) judge(r *run, faults []fault) Step {
	out := Step{ID: s.id, Title: s.title, Items: make([]Item, len(s.items))}
	status := make([]jwtview.Status, len(s.items))
	for i, it := range s.items {
		out.Items[i] = it.verdict(r, s.id+"."+it.id, faults)
		status[i] = out.Items[i].Status
	}
	out.Status = worst(status)
	return out
}

// verdict puts a fault before everything, since it was seen; then what keeps the item from being judged.
func (it item) verdict(r *run, id string, faults []fault) Item {
	out := Item{ID: id, Title: it.title}
	if f := blaming(faults, id); f != nil {
		out.Status, out.Evidence, out.Cause = f.status, safe.Line(f.evidence), f.cause.ID
		if f.items[0] == id {
			out.Evidence += safe.Line(f.detail)
		}
		return out
	}
	for _, gate := range it.gates {
		if reason := gate(r); reason != "" {
			out.Status, out.Evidence = jwtview.Skip, safe.Line(reason)
			return out
		}
	}
	v := it.judge(r)
	out.Status, out.Evidence = v.status, safe.Line(v.evidence)
	return out
}

// blaming finds the fault to show at an item: the worst, of those the first.
func blaming(faults []fault, id string) *fault {
	var found *fault
	for i := range faults {
		if faults[i].concerns(id) && (found == nil || found.status != jwtview.Fail && faults[i].status == jwtview.Fail) {
			found = &faults[i]
		}
	}
	return found
}

// worst sums verdicts up: fail before warn before pass; skip only when there is nothing else.
func worst(all []jwtview.Status) jwtview.Status {
	for _, s := range []jwtview.Status{jwtview.Fail, jwtview.Warn, jwtview.Pass} {
		if slices.Contains(all, s) {
			return s
		}
	}
	return jwtview.Skip
}
