package demo

import (
	"slices"
	"strings"
	"testing"

	"doorstep/flows/causes"
)

func scenarioNamed(t *testing.T, name string) scenario {
	t.Helper()
	i := slices.IndexFunc(scenarios(), func(s scenario) bool { return s.profile == name })
	if i < 0 {
		t.Fatalf("no scenario is called %s", name)
	}
	return scenarios()[i]
}

// guideCauses are the guide's twelve.
var guideCauses = []string{
	"access-denied.client-secret", "access-denied.client-id", "access-denied.tenant", "access-denied.api-permission",
	"forbidden.no-group", "forbidden.capability", "forbidden.scope", "forbidden.service-account",
	"invalid-token.audience", "invalid-token.cluster", "expired.not-renewed", "expired.long-process",
}

func TestScenarios(t *testing.T) {
	t.Parallel()
	all := scenarios()
	if first := all[0]; first.profile != "healthy" || !first.person || first.cause != "" {
		t.Errorf("the default is %+v, want the healthy sign-in of a person", first)
	}
	seen := map[string]bool{}
	for _, s := range append(all, exercises()...) {
		for _, name := range []string{s.profile, s.title, s.about} {
			if name == "" || seen[name] {
				t.Errorf("%s: %q is empty or there twice", s.profile, name)
			}
			seen[name] = true
		}
		if s.cause != "" && !causes.Known(s.cause) {
			t.Errorf("%s: no cause is called %s", s.profile, s.cause)
		}
		if s.cause != "" && s.person && slices.ContainsFunc(all, func(a scenario) bool { return a.profile == s.profile }) {
			t.Errorf("%s needs a person: a check of all profiles could not run it", s.profile)
		}
		if (s.project == "") != (s.groups == nil) {
			t.Errorf("%s: a project of its own goes with groups of its own", s.profile)
		}
		if strings.Contains(s.profile, " ") {
			t.Errorf("%q is no profile's name", s.profile)
		}
	}
	for _, cause := range guideCauses {
		if !slices.ContainsFunc(all, func(s scenario) bool { return s.cause == cause }) {
			t.Errorf("no scenario for the guide's %s", cause)
		}
	}
}

// TestEveryCauseCanBeSeen holds that support people can train on each cause: by a scenario, or by an exercise where it
// takes a person.
func TestEveryCauseCanBeSeen(t *testing.T) {
	t.Parallel()
	all := append(scenarios(), exercises()...)
	for _, id := range causes.IDs() {
		if !slices.ContainsFunc(all, func(s scenario) bool { return s.cause == id }) {
			t.Errorf("no scenario shows %s", id)
		}
	}
}
