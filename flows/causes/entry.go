package causes

import (
	"slices"

	"doorstep/profiles"
)

// Families of symptoms. The first four are the guide's own headings.
const (
	famDenied    = "Access denied"
	famForbidden = "Forbidden"
	famInvalid   = "Invalid token"
	famExpired   = "Token expired"
	famReach     = "Cannot reach"
	famProvider  = "Provider error"
	famSignIn    = "Sign-in refused"
	famUnfinish  = "Sign-in not completed"
	famRequest   = "Invalid request"
)

const guide = "guide: Common authentication errors and solutions"

// entry is one cause of the catalogue. Its texts are templates, see fill.
type entry struct {
	id      string
	title   string
	family  string
	meaning string
	steps   []string
	by      []variant // steps for a provider whose way differs, in place of steps
	last    string    // the step after them, whoever the provider is; "" for none
	next    string    // the flow that the last step names, as a template; "" for none
	source  string
}

// variant is the steps of one provider.
type variant struct {
	provider profiles.Provider
	steps    []string
}

// catalogue lists the files of entries in the order of the documented identifiers. It is made of slices, which
// the linker lays out: a map would be built at every start of the program.
func catalogue() [][]entry {
	return [][]entry{
		accessDeniedCauses, forbiddenCauses, invalidTokenCauses, networkCauses, providerCauses, flowClientCauses,
		flowPersonCauses, flowProofCauses, requestCauses, tokenCauses, tokenShapeCauses, cdfCauses,
	}
}

// IDs lists the identifiers of all causes in the order of the catalogue.
func IDs() []string {
	var ids []string
	for _, family := range catalogue() {
		for i := range family {
			ids = append(ids, family[i].id)
		}
	}
	return ids
}

// Known reports whether the catalogue has the cause called id.
func Known(id string) bool { return find(id) != nil }

// New fills in the cause called id with the facts and the evidence, which is made safe for a terminal here. An id
// that the catalogue lacks is a programming error and panics.
func New(id string, f Facts, evidence string) Cause {
	e := find(id)
	if e == nil {
		panic("causes: no cause is called " + id)
	}
	e = e.forProfile(f)
	return Cause{
		ID: e.id, Title: e.title, Error: e.family, Meaning: fill(e.meaning, f), Steps: fillSteps(append(slices.Clip(e.stepsFor(f.provider())), e.last), f),
		Evidence: oneLine(evidence), Source: e.source, NextFlow: fill(e.next, f),
	}
}

func find(id string) *entry {
	for _, family := range catalogue() {
		for i := range family {
			if family[i].id == id {
				return &family[i]
			}
		}
	}
	return nil
}

func (e *entry) stepsFor(p profiles.Provider) []string {
	for _, v := range e.by {
		if v.provider == p {
			return v.steps
		}
	}
	return e.steps
}
