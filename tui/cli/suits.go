package cli

import (
	"slices"

	"doorstep/flows/discovery"
	"doorstep/profiles"
	"doorstep/tui"
	"doorstep/tui/term"
)

func suit(flow, reason string) tui.Suit { return tui.Suit{Flow: flow, Reason: reason} }

// Reasons that hold in more than one place.
const (
	onAnyDevice = "you approve on any device that has a browser, such as your phone"
	byPasting   = "you sign in with a browser elsewhere and paste the address that it ends on"
	onThePhone  = "the provider asks on a device of yours that it knows; the profile says whose (login-hint)"
	byItself    = "for automation: no person is asked"
)

// suitsHere are the flows that suit where the person is, the best first.
func (a *app) suitsHere() []tui.Suit {
	phone, service := suit(profiles.FlowCIBA, onThePhone), suit(profiles.FlowClientCredentials, byItself)
	switch {
	case a.env("CI") != "":
		return []tui.Suit{
			suit(profiles.FlowClientCredentials, "this is an automated job (CI is set), and no person is asked"),
			suit(profiles.FlowTokenExchange, "the job's own token, as its runner gives one out, is exchanged"),
		}
	case term.Browser(a.env) != nil:
		return []tui.Suit{suit(profiles.FlowPKCE, "there is a browser on this machine"), suit(profiles.FlowDevice, onAnyDevice), phone, service}
	case a.env("SSH_CONNECTION") != "":
		return []tui.Suit{
			suit(profiles.FlowDevice, "you are here over SSH: "+onAnyDevice),
			suit(profiles.FlowPKCE, byPasting+", or open the way back with the ssh -L line that is told"),
			phone, service,
		}
	}
	return []tui.Suit{suit(profiles.FlowDevice, "there is no display here: "+onAnyDevice), suit(profiles.FlowPKCE, byPasting), phone, service}
}

// suitability is the place of a flow among those that suit here, 0 for the best.
func (a *app) suitability(flow string) int {
	here := a.suitsHere()
	if at := slices.IndexFunc(here, func(s tui.Suit) bool { return s.Flow == flow }); at >= 0 {
		return at
	}
	return len(here)
}

// suits picks of the flows that a provider offers the one that suits the place, and the next best; nil when none does.
func (a *app) suits(offers []discovery.Offer) (best *discovery.Offer, others []discovery.Offer) {
	others = []discovery.Offer{}
	for _, s := range a.suitsHere() {
		for _, o := range offers {
			if o.Name == s.Flow && o.Offered {
				others = append(others, discovery.Offer{Name: s.Flow, Offered: true, Reason: s.Reason})
			}
		}
	}
	if len(others) == 0 {
		return nil, others
	}
	return &others[0], others[1:]
}
