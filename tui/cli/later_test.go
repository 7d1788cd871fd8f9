package cli

import (
	"errors"
	"strings"
	"testing"

	"doorstep/flows/oauth"
	"doorstep/profiles"
)

// TestUserinfoNeedsAPerson: a token that userinfo refuses for its scopes is explained by what is missing from it.
func TestUserinfoNeedsAPerson(t *testing.T) {
	t.Parallel()
	refused := &oauth.Error{Endpoint: oauth.EndpointUserinfo, Status: 403, Code: "access_denied"}
	for name, tt := range map[string]struct {
		p    profiles.Profile
		want string
	}{
		"an application":   {profiles.Profile{Flow: profiles.FlowClientCredentials, Scopes: []string{"openid"}}, "of no person"},
		"without openid":   {profiles.Profile{Flow: profiles.FlowPKCE, Scopes: []string{"x"}}, "Add openid to the scopes of profile p"},
		"for its spelling": {profiles.Profile{Flow: profiles.FlowPKCE, Scopes: []string{"openid", "x"}}, "Compare the scopes"},
	} {
		tt.p.Name = "p"
		var failed *explainedError
		err := (&app{}).withPerson(refused, &tt.p)
		if !errors.As(err, &failed) || len(failed.causes) == 0 || !strings.Contains(failed.causes[0].Steps[0], tt.want) {
			t.Errorf("%s: %+v, want a first step with %q", name, failed, tt.want)
		}
	}
	if err := (&app{}).withPerson(nil, &profiles.Profile{}); err != nil {
		t.Errorf("of an answer: %v", err)
	}
}
