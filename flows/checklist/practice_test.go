package checklist

import (
	"strings"
	"testing"

	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// TestBadPractices holds that each is a warning without a cause, and that what merely looks like it is none.
func TestBadPractices(t *testing.T) {
	t.Parallel()
	person := map[string]any{"azp": clientID, "preferred_username": "ann@example.com", "name": "Ann", "sub": "ann", "scp": "user_impersonation", "groups": []string{"group-1"}}
	admin := ok(inspection(`{"projectUrlName":"plant","groups":[1]}`, granted("timeSeriesAcl", "READ"), granted("groupsAcl", "CREATE")))
	for _, c := range []struct {
		name, item, says string // says "": nothing to warn of
		options          Options
		change           func(*world, *profiles.Profile)
	}{
		{"a secret in a file for all", itemClientSecret, "profiles.yaml, which other people", Options{ExposedFile: "/etc/doorstep/profiles.yaml"}, nil},
		{"a secret elsewhere", itemClientSecret, "", Options{ExposedFile: "/etc/doorstep/profiles.yaml"}, func(_ *world, p *profiles.Profile) {
			p.ClientSecret = secret.Ref{Kind: secret.Command, Argv: []string{"pass"}}
		}},
		{"a person in a job", "token-inspection.principal", "automated job", Options{Unattended: true}, func(w *world, p *profiles.Profile) {
			w.claims, p.Flow, p.AccessToken = person, profiles.FlowToken, secret.Ref{Kind: secret.Literal, Literal: secret.New(w.tokenOf(person))}
		}},
		{"an application in a job", "token-inspection.principal", "", Options{Unattended: true}, nil},
		{"an application that may give itself rights", itemNeeds, "groups:CREATE", Options{}, func(w *world, _ *profiles.Profile) { w.answers[pathInspect] = admin }},
		{"one that needs to", itemNeeds, "", Options{}, func(w *world, p *profiles.Profile) {
			w.answers[pathInspect], p.CDF.Needs = admin, []string{"timeseries:READ", "groups:CREATE"}
		}},
	} {
		w := newWorld(t)
		p := w.profile()
		if c.change != nil {
			c.change(w, p)
		}
		r := runner(t)
		res := r.Run(t.Context(), p, c.options)
		complete(t, res)
		it := itemOf(t, res, c.item)
		if c.says == "" && it.Status == jwtview.Warn || c.says != "" && (it.Status != jwtview.Warn || !strings.Contains(it.Evidence, c.says)) {
			t.Errorf("%s: %+v", c.name, it)
		}
		if len(failures(res)) > 0 && p.ClientSecret.Kind != secret.Command || strings.Contains(c.says, "a") && diagnosed(res) != "" {
			t.Errorf("%s: failed %v, diagnosis %s", c.name, failures(res), diagnosed(res))
		}
	}
}

func (w *world) tokenOf(claims map[string]any) string {
	w.claims = claims
	return w.token()
}
