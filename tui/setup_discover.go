package tui

import (
	"context"
	"slices"
	"time"

	"doorstep/flows/discovery"
	"doorstep/jwtview"
	"doorstep/profiles"

	tea "github.com/charmbracelet/bubbletea"
)

// typingPause is how long nobody types before the provider is asked: half a host name is none.
const typingPause = 400 * time.Millisecond

// finding is the state of asking a provider what it offers.
type finding struct {
	issuer string // "" when it is not known whom to ask
	done   bool
	err    error // why there is no answer
}

// pauseMsg says that some time has passed since the issuer was typed.
type pauseMsg struct{ issuer string }

// foundMsg is what an issuer offers.
type foundMsg struct {
	issuer string
	offers []discovery.Offer
	err    error
}

// discover asks the provider anew once the answers lead to another one.
func (s *setup) discover() tea.Cmd {
	issuer := s.issuer()
	if issuer == s.finding.issuer {
		return nil
	}
	s.cancel()
	s.finding, s.offers = finding{issuer: issuer}, nil
	if !s.chosen {
		s.flow = s.suggested().Flow
	}
	s.build()
	s.judge()
	if issuer == "" || s.kit.Discover == nil {
		return nil
	}
	return tea.Tick(typingPause, func(time.Time) tea.Msg { return replyMsg{s, pauseMsg{issuer}} })
}

// issuer is whom to ask, "" as long as something is wrong with what says so.
func (s *setup) issuer() string {
	for _, r := range s.rows {
		if r.ask.Key == flowKey {
			break
		}
		if said, ok := s.remarks[r.ask.Key]; ok && said.status != jwtview.Pass {
			return ""
		}
	}
	return s.profile.Effective().Issuer
}

func (s *setup) onPause(msg pauseMsg) tea.Cmd {
	if msg.issuer != s.finding.issuer || s.finding.done {
		return nil
	}
	ctx, cancel := context.WithCancel(s.kit.ctx)
	s.cancel = cancel
	ask, p := s.kit.Discover, *s.profile
	return s.kit.ask(s, func() tea.Msg {
		offers, err := ask(ctx, &p)
		return foundMsg{msg.issuer, offers, err}
	})
}

func (s *setup) onFound(msg foundMsg) {
	if msg.issuer != s.finding.issuer {
		return // of an issuer that was typed over since
	}
	s.finding.done, s.finding.err, s.offers = true, msg.err, msg.offers
	if offered, _ := s.offered(s.flow); !s.chosen || !offered {
		s.flow = s.suggested().Flow
	}
	s.build()
	s.judge()
	s.follow()
}

// offered reports whether the provider offers a flow; what is not known counts as offered.
func (s *setup) offered(flow string) (offered bool, reason string) {
	i := slices.IndexFunc(s.offers, func(o discovery.Offer) bool { return o.Name == flow })
	if i < 0 {
		return true, ""
	}
	return s.offers[i].Offered, s.offers[i].Reason
}

// suggested is the flow that suits best where the person is, of those that the provider has and, once that is known,
// offers.
func (s *setup) suggested() Suit {
	for _, suit := range s.kit.Suits {
		if offered, _ := s.offered(suit.Flow); offered && s.has(suit.Flow) {
			return suit
		}
	}
	return Suit{Flow: profiles.AskFlows(s.provider)[0].Name}
}

// has reports whether the provider has a flow at all.
func (s *setup) has(flow string) bool {
	return slices.ContainsFunc(profiles.AskFlows(s.provider), func(a profiles.FlowAsk) bool { return a.Name == flow })
}

// suits says why a flow is the one that is suggested, "" for another.
func (s *setup) suits(flow string) string {
	if best := s.suggested(); flow == best.Flow && best.Reason != "" {
		return "suits you here: " + best.Reason
	}
	return ""
}
