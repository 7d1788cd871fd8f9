package causes

import (
	"strings"
	"testing"

	"doorstep/profiles"
)

// A flow that the provider blocks is followed by the next one that it offers, and by none where there is none.
func TestOtherFlow(t *testing.T) {
	t.Parallel()
	all := []string{"device", "pkce", "client-credentials", "ciba", "implicit"}
	for name, tt := range map[string]struct {
		cause, flow string
		provider    profiles.Provider
		offered     []string
		want        string // the flow in the last step, "" for no such step
	}{
		"device, then a browser":              {"flow.not-allowed", "device", "", all, "pkce"},
		"a browser, then device":              {"flow.not-allowed", "pkce", "", all, "device"},
		"an application, then a person":       {"flow.not-allowed", "client-credentials", profiles.Keycloak, all, "pkce"},
		"nothing else":                        {"flow.not-allowed", "device", profiles.Entra, []string{"device", "implicit"}, ""},
		"nobody knows":                        {"flow.not-allowed", "device", profiles.Okta, nil, ""},
		"a policy against device codes":       {"flow.conditional-access", "device", profiles.Entra, all, "pkce"},
		"a policy against the browser":        {"flow.conditional-access", "pkce", profiles.Entra, all, ""},
		"a policy against an application":     {"flow.conditional-access", "client-credentials", profiles.Entra, all, ""},
		"a policy, elsewhere":                 {"flow.conditional-access", "ciba", profiles.Okta, all, "pkce"},
		"a cause that no other flow can help": {"access-denied.client-id", "device", "", all, ""},
	} {
		p := &profiles.Profile{Name: "prod", Flow: tt.flow, Provider: tt.provider}
		cause := New(tt.cause, Facts{Profile: p, Offered: tt.offered}, "")
		steps := cause.Steps
		if cause.NextFlow != tt.want {
			t.Errorf("%s: the next flow is %q, want %q", name, cause.NextFlow, tt.want)
		}
		_, got, _ := strings.Cut(steps[len(steps)-1], "doorstep login prod --flow ")
		if strings.TrimSuffix(got, ".") != tt.want {
			t.Errorf("%s: the last step is %q, want the flow %q", name, steps[len(steps)-1], tt.want)
		}
	}
}
