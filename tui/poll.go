package tui

import (
	"time"

	"doorstep/flows"
	"doorstep/tui/say"
)

// poll is how asking the provider goes while a person approves somewhere else: in a browser (RFC 8628) or on their
// own device (CIBA).
type poll struct {
	next    time.Time       // when the next one is due, zero while the provider is not being asked
	trouble *flows.Retrying // why the last one had no answer, nil when it had one
	slow    time.Duration   // the interval that the provider asked for, 0 when it didn't
}

// onEvent takes in what the flow told at a time, and reports whether it was about the poll.
func (p *poll) onEvent(e flows.Event, at time.Time) bool {
	switch e := e.(type) {
	case flows.Pending:
		p.next, p.trouble = at.Add(e.NextPollIn), nil
	case flows.Retrying:
		p.next, p.trouble = at.Add(e.NextPollIn), &e
	case flows.SlowDown:
		p.slow = e.Interval
	case flows.DeviceCode, flows.AuthorizationURL, flows.Backchannel, flows.Notice, flows.AnswerRefused, flows.SignedIn:
		return false
	}
	return true
}

// sentences tell what is waited for and until when, each on a line of its own.
func (p *poll) sentences(now time.Time) []string {
	doing := "waiting for approval"
	if p.trouble != nil {
		doing = say.Trouble(*p.trouble)
	}
	if in := p.next.Sub(now); in >= time.Second {
		doing += "; next poll in " + say.Span(in)
	} else if !p.next.IsZero() {
		doing += "; asking now"
	}
	lines := []string{say.Sentence(doing)}
	if p.slow > 0 {
		lines = append(lines, "The provider asked for fewer polls: one every "+say.Span(p.slow)+".")
	}
	return lines
}
