package tui

import (
	"errors"
	"slices"
	"testing"
	"time"

	"doorstep/flows"
)

func TestPoll(t *testing.T) {
	t.Parallel()
	var p poll
	for _, tt := range []struct {
		at    time.Duration
		event flows.Event
		want  []string
	}{
		{0, flows.Notice{Text: "no news of the poll"}, []string{"Waiting for approval."}},
		{0, flows.Pending{NextPollIn: 5 * time.Second}, []string{"Waiting for approval; next poll in 4s."}},
		{
			5 * time.Second,
			flows.Retrying{Failures: 2, NextPollIn: 10 * time.Second, Err: errors.New("refused")},
			[]string{"Provider not answering (2×), still waiting: refused; next poll in 9s."},
		},
		{15 * time.Second, flows.Pending{NextPollIn: time.Second}, []string{"Waiting for approval; asking now."}},
		{
			16 * time.Second,
			flows.SlowDown{Interval: 10 * time.Second},
			[]string{"Waiting for approval; asking now.", "The provider asked for fewer polls: one every 10s."},
		},
	} {
		p.onEvent(tt.event, t0.Add(tt.at))
		if got := p.sentences(t0.Add(tt.at + time.Second)); !slices.Equal(got, tt.want) {
			t.Errorf("after %T: %q, want %q", tt.event, got, tt.want)
		}
	}
}

// TestPollCountsDown: while a person's own device asks them, the screen tells as much as that of a device code.
func TestPollCountsDown(t *testing.T) {
	t.Parallel()
	for _, begin := range []flows.Event{flows.Backchannel{ExpiresAt: t0.Add(2 * time.Minute)}, deviceCode()} {
		a := open(t, options(), sizes[1])
		press(t, a, "enter")
		happens(a, 0, begin)
		happens(a, time.Second, flows.Pending{NextPollIn: 5 * time.Second})
		sees(t, a, "Waiting for approval; next poll in 5s.")
		passes(a, 3*time.Second)
		sees(t, a, "Waiting for approval; next poll in 3s.")
	}
}
