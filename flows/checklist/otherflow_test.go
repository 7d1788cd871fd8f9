package checklist

import (
	"strings"
	"testing"

	"doorstep/flows"
	"doorstep/flows/oauth"
)

// What the provider's own document offers is what is named as the way out.
func TestBlockedFlowNamesTheNext(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		err        *flows.Error
		discovered bool
		want       string
	}{
		"unauthorized_client": {&flows.Error{Endpoint: oauth.EndpointDevice, Status: 400, Code: "unauthorized_client"}, true, "--flow pkce"},
		"53003": {&flows.Error{
			Endpoint: oauth.EndpointToken, Status: 400, Code: "invalid_grant", VendorCodes: []int{53003},
			Description: "AADSTS53003: Access has been blocked by Conditional Access policies.",
		}, true, "--flow pkce"},
		"no document": {&flows.Error{Endpoint: oauth.EndpointDevice, Status: 400, Code: "unauthorized_client"}, false, ""},
	} {
		r := failedWith(t, tt.err)
		r.profile.Flow = "device"
		m := r.provider.value
		m.Discovered, m.AuthorizationEndpoint = tt.discovered, "https://idp.example/authorize"
		m.GrantTypes, m.ResponseTypes = []string{"authorization_code"}, []string{"code"}
		steps := strings.Join(judge(r).Diagnosis[0].Steps, "\n")
		if !strings.Contains(steps, tt.want) || tt.want == "" && strings.Contains(steps, "--flow") {
			t.Errorf("%s: the steps are\n%s", name, steps)
		}
	}
}
