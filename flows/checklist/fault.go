package checklist

import (
	"slices"

	"doorstep/flows/causes"
	"doorstep/jwtview"
)

// fault is something that was seen to be wrong.
type fault struct {
	items    []string // the items that it shows at, with the step's id
	status   jwtview.Status
	cause    causes.Cause // the zero Cause where the evidence names none
	evidence string
	detail   string // told beside the evidence, at the first of the items only
}

func (f fault) concerns(item string) bool { return slices.Contains(f.items, item) }

// symptom looks for one kind of fault. To teach the checklist a new one, write a symptom and put it into its
// stage, before what follows from it.
type symptom func(*run) []fault

// stage is a part of the way from the profile to the data. What goes wrong in a stage explains what goes wrong in
// the later ones, so those are not looked at any more.
type stage []symptom

// stages are in the order of the way.
func stages() []stage {
	return []stage{
		{clockAtSignIn, unusableProfile, failedRequest, failedDiscovery},
		{wrongClock, expiredToken, wrongToken},
		{silentCDF, refusedToken},
		{unreachedProject, missingGroups},
		{missingNeeds, tooManyGroups, failedResource, shortLife},
	}
}

// diagnose finds what is wrong, root cause first.
func diagnose(r *run) []fault {
	var found []fault
	for _, stage := range stages() {
		for _, look := range stage {
			found = append(found, look(r)...)
		}
		if slices.ContainsFunc(found, func(f fault) bool { return f.status == jwtview.Fail }) {
			break
		}
	}
	return r.underlined(refusedAs(r, found))
}

// refusedAs shows CDF's refusal at its item too, when an earlier stage explains it.
func refusedAs(r *run, found []fault) []fault {
	if len(found) == 0 || !r.inspect.refused() {
		return found
	}
	shown := slices.ContainsFunc(found, func(f fault) bool { return f.concerns(itemValid) })
	if first := found[0]; !shown && first.status == jwtview.Fail {
		found = append(found, fault{
			items: []string{itemValid}, status: jwtview.Fail, cause: first.cause, evidence: describe(r.inspect.err),
		})
	}
	return found
}

// failing makes a fault with a cause of the catalogue. The facts fill in the cause's steps.
func failing(r *run, cause, evidence string, items []string, facts ...func(*causes.Facts)) fault {
	f := r.facts()
	for _, add := range facts {
		add(&f)
	}
	return fault{items: items, status: jwtview.Fail, cause: causes.New(cause, f, evidence), evidence: evidence}
}

// warning makes it a warning.
func (f fault) warning() fault {
	f.status = jwtview.Warn
	return f
}
