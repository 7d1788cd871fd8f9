package cli

import (
	"strings"
	"testing"

	"doorstep/flows/discovery"
	"doorstep/profiles"
)

// What suits depends on where the person is, and on what there is.
func TestSuits(t *testing.T) {
	t.Parallel()
	const all = "device pkce client-credentials ciba implicit token-exchange"
	for name, tt := range map[string]struct {
		env     map[string]string
		offered string
		want    string
	}{
		"over SSH":                 {map[string]string{"SSH_CONNECTION": "1 2 3 4", "DISPLAY": ":0"}, all, "device pkce ciba client-credentials"},
		"over SSH, no device flow": {map[string]string{"SSH_CONNECTION": "1 2 3 4"}, "pkce implicit", "pkce"},
		"in an automated job":      {map[string]string{"CI": "1", "DISPLAY": ":0"}, all, "client-credentials token-exchange"},
		"nothing that suits a job": {map[string]string{"CI": "true"}, "pkce device", ""},
		"nothing but an old flow":  {nil, "implicit", ""},
	} {
		a := &app{Process: Process{Getenv: func(name string) (string, bool) { v, ok := tt.env[name]; return v, ok }}}
		var offers []discovery.Offer
		for _, f := range strings.Fields(all) {
			offers = append(offers, discovery.Offer{Name: f, Offered: strings.Contains(" "+tt.offered+" ", " "+f+" ")})
		}
		best, others := a.suits(offers)
		var got []string
		if best != nil {
			got = append(got, best.Name)
		}
		for _, o := range others {
			got = append(got, o.Name)
			if o.Reason == "" {
				t.Errorf("%s: no reason for %s", name, o.Name)
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: got %v, want %s", name, got, tt.want)
		}
	}
}

// What suits where the person is is also the first that a new profile is offered.
func TestSuitability(t *testing.T) {
	t.Parallel()
	over := map[string]string{"SSH_CONNECTION": "1 2 3 4"}
	a := &app{Process: Process{Getenv: func(name string) (string, bool) { v, ok := over[name]; return v, ok }}}
	order := []string{profiles.FlowDevice, profiles.FlowPKCE, profiles.FlowClientCredentials, profiles.FlowImplicit}
	for i, flow := range order[1:] {
		if a.suitability(order[i]) >= a.suitability(flow) {
			t.Errorf("%s does not come before %s", order[i], flow)
		}
	}
}
