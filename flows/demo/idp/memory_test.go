package idp

import (
	"errors"
	"testing"
	"time"

	"github.com/luikyv/go-oidc/pkg/goidc"
)

// clock is a time that tests move on.
type clock struct{ at time.Time }

func newClock() *clock                { return &clock{time.Unix(1_900_000_000, 0)} }
func (c *clock) now() time.Time       { return c.at }
func (c *clock) pass(d time.Duration) { c.at = c.at.Add(d) }

func TestPolls(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		pauses []time.Duration
		want   []bool // too soon
	}{
		{"at the interval", []time.Duration{0, Interval, Interval}, []bool{false, false, false}},
		{"a tenth early", []time.Duration{0, Interval * 9 / 10}, []bool{false, false}},
		{"too early", []time.Duration{0, Interval / 2}, []bool{false, true}},
		{"at the old pace after slow_down", []time.Duration{0, 0, Interval}, []bool{false, true, true}},
		{"slower after slow_down", []time.Duration{0, 0, Interval + slowDownStep, Interval + slowDownStep}, []bool{false, true, false, false}},
		{"each one adds", []time.Duration{0, 0, Interval, Interval + slowDownStep}, []bool{false, true, true, true}},
	} {
		clk := newClock()
		p := polls{now: clk.now, rows: map[string]poll{}}
		for i, pause := range c.pauses {
			clk.pass(pause)
			if got := p.tooSoon("code"); got != c.want[i] {
				t.Errorf("%s: poll %d is too soon: %v, want %v", c.name, i+1, got, c.want[i])
			}
		}
		if p.tooSoon("another code") {
			t.Errorf("%s: another code is slowed down too", c.name)
		}
	}
}

func TestReplays(t *testing.T) {
	t.Parallel()
	clk := newClock()
	consume := oneUse(clk.now)
	for _, step := range []struct {
		after time.Duration
		want  error
	}{{0, nil}, {time.Minute, errReplayed}, {replayWindow, nil}} {
		clk.pass(step.after)
		if err := consume(t.Context(), "a"); !errors.Is(err, step.want) {
			t.Errorf("after %s more: %v, want %v", step.after, err, step.want)
		}
	}
}

func TestStoreHandsOutCopies(t *testing.T) {
	t.Parallel()
	clk := newClock()
	s := newStore(clk.now, time.Minute, nil)
	as := &goidc.AuthnSession{ID: "1", DeviceCode: "d", UserCode: "BCDFGHJK", Status: goidc.StatusPending, CreatedAt: int(clk.now().Unix()), Store: map[string]any{"k": 1}}
	if err := s.SaveSession(t.Context(), as); err != nil {
		t.Fatal(err)
	}
	got, err := s.SessionByUserCode(t.Context(), "bcdf-ghjk")
	if err != nil {
		t.Fatal(err)
	}
	got.Subject, got.Store["k"] = "changed", 2
	if again, _ := s.Session(t.Context(), "1"); again.Subject != "" || again.Store["k"] != 1 {
		t.Error("what was handed out is what is kept")
	}
	as.Status = goidc.StatusSuccess
	if err := s.SaveSession(t.Context(), as); err != nil {
		t.Fatal(err)
	}
	as.Status = goidc.StatusFailure
	if err := s.SaveSession(t.Context(), as); err == nil {
		t.Error("a decision can be changed")
	}
}

func TestStoreExpiry(t *testing.T) {
	t.Parallel()
	clk := newClock()
	s := newStore(clk.now, time.Minute, nil)
	as := &goidc.AuthnSession{ID: "1", DeviceCode: "d", UserCode: "BCDFGHJK", Status: goidc.StatusPending, CreatedAt: int(clk.now().Unix())}
	if err := s.SaveSession(t.Context(), as); err != nil {
		t.Fatal(err)
	}
	if got := s.state("BCDF GHJK"); got != codePending {
		t.Errorf("state %d", got)
	}
	clk.pass(time.Minute)
	if got := s.state("BCDF-GHJK"); got != codeExpired {
		t.Errorf("state %d after its life", got)
	}
	if _, err := s.SessionByUserCode(t.Context(), "BCDFGHJK"); err == nil {
		t.Error("a code that has run out opens a page")
	}
	if _, err := s.SessionByUserCode(t.Context(), ""); err == nil {
		t.Error("no code opens a page")
	}
}

func TestShed(t *testing.T) {
	t.Parallel()
	rows := map[string]*int{}
	for i := range maxRows {
		shed(rows, func(n *int) int { return *n })
		rows[time.Duration(i).String()] = &i
	}
	shed(rows, func(n *int) int { return *n })
	if len(rows) != maxRows-1 || rows["0s"] != nil {
		t.Errorf("%d rows, the oldest is there: %v", len(rows), rows["0s"] != nil)
	}
}
