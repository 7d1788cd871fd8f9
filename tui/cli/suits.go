package cli

import (
	"doorstep/flows/discovery"
	"doorstep/profiles"
	"doorstep/tui/term"
)

// suit is a flow and why it suits a place.
type suit struct{ flow, reason string }

// Reasons that hold in more than one place.
const (
	onAnyDevice = "you approve on any device that has a browser, such as your phone"
	byPasting   = "you sign in with a browser elsewhere and paste the address that it ends on"
	onThePhone  = "the provider asks on a device of yours that it knows; the profile says whose (login-hint)"
	byItself    = "for automation: no person is asked"
)

// suitsHere are the flows that suit where the person is, the best first.
func (a *app) suitsHere() []suit {
	phone, service := suit{profiles.FlowCIBA, onThePhone}, suit{profiles.FlowClientCredentials, byItself}
	switch {
	case a.env("CI") != "":
		return []suit{
			{profiles.FlowClientCredentials, "this is an automated job (CI is set), and no person is asked"},
			{profiles.FlowTokenExchange, "the job's own token, as its runner gives one out, is exchanged"},
		}
	case term.Browser(a.env) != nil:
		return []suit{{profiles.FlowPKCE, "there is a browser on this machine"}, {profiles.FlowDevice, onAnyDevice}, phone, service}
	case a.env("SSH_CONNECTION") != "":
		return []suit{
			{profiles.FlowDevice, "you are here over SSH: " + onAnyDevice},
			{profiles.FlowPKCE, byPasting + ", or open the way back with the ssh -L line that is told"},
			phone, service,
		}
	}
	return []suit{{profiles.FlowDevice, "there is no display here: " + onAnyDevice}, {profiles.FlowPKCE, byPasting}, phone, service}
}

// suits picks of the flows that a provider offers the one that suits the place, and the next best; nil when none does.
func (a *app) suits(offers []discovery.Offer) (best *discovery.Offer, others []discovery.Offer) {
	others = []discovery.Offer{}
	for _, s := range a.suitsHere() {
		for _, o := range offers {
			if o.Name == s.flow && o.Offered {
				others = append(others, discovery.Offer{Name: s.flow, Offered: true, Reason: s.reason})
			}
		}
	}
	if len(others) == 0 {
		return nil, others
	}
	return &others[0], others[1:]
}
