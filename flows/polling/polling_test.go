package polling_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"doorstep/flows/oauth"
	"doorstep/flows/pipenet"
	"doorstep/flows/polling"
)

func TestInterval(t *testing.T) {
	t.Parallel()
	for asked, want := range map[time.Duration]time.Duration{
		0: 5 * time.Second, time.Millisecond: time.Second, time.Second: time.Second, time.Minute: time.Minute, -time.Second: time.Second,
	} {
		if got := polling.Interval(asked); got != want {
			t.Errorf("asked for %s: %s, want %s", asked, got, want)
		}
	}
}

// TestPace tells when polls come, by what the ones before were answered with.
func TestPace(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		answers []http.HandlerFunc
		at      []float64 // seconds
	}{
		"the interval":                 {[]http.HandlerFunc{pending, pending, granted}, []float64{5, 10, 15}},
		"slow_down adds five for good": {[]http.HandlerFunc{slowDown, pending, granted}, []float64{5, 17, 29}}, // and a fifth for clocks that run fast
		"each slow_down":               {[]http.HandlerFunc{slowDown, slowDown, granted}, []float64{5, 17, 35}},
		"slow_down names the interval": {[]http.HandlerFunc{says(400, `{"error":"slow_down","interval":30}`), granted}, []float64{5, 41}},
		"one that is too short":        {[]http.HandlerFunc{says(400, `{"error":"slow_down","interval":1}`), granted}, []float64{5, 17}},
		"slow_down with Retry-After":   {[]http.HandlerFunc{says(400, `{"error":"slow_down"}`, "Retry-After", "40"), granted}, []float64{5, 45}},
		"pending with Retry-After":     {[]http.HandlerFunc{says(400, `{"error":"authorization_pending"}`, "Retry-After", "20"), granted}, []float64{5, 25}},
		"twice as long after each failure, up to a minute": {
			[]http.HandlerFunc{down, down, down, down, down, granted}, []float64{5, 15, 35, 75, 135, 195},
		},
		"an answer brings the interval back": {[]http.HandlerFunc{down, down, pending, granted}, []float64{5, 15, 35, 40}},
		"slow_down ends the doubling":        {[]http.HandlerFunc{down, down, slowDown, granted}, []float64{5, 15, 35, 47}},
		"a failure with Retry-After":         {[]http.HandlerFunc{says(503, `{}`, "Retry-After", "90"), granted}, []float64{5, 95}},
		"a reset":                            {[]http.HandlerFunc{pipenet.Reset, granted}, []float64{5, 15}},
		"a hang takes the time of a call":    {[]http.HandlerFunc{hang, granted}, []float64{5, 45}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				s := newScript(tt.answers...)
				tokens, err := s.run(t.Context(), t, 5*time.Second, 10*time.Minute, nil)
				if err != nil || tokens.AccessToken.Reveal() != "at" {
					t.Fatalf("got %v, %v", tokens, err)
				}
				s.cameAt(t, tt.at...)
				if len(s.events) != len(tt.at) {
					t.Fatalf("%d events of %d polls: %v", len(s.events), len(tt.at), s.events)
				}
				if _, signedIn := s.events[len(s.events)-1].(oauth.SignedIn); !signedIn {
					t.Errorf("the last event is %#v", s.events[len(s.events)-1])
				}
			})
		})
	}
}

// TestExpiry: the last poll comes just before the end, so that an approval in the last moment counts, and the interval is
// kept on the way there.
func TestExpiry(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		life   time.Duration
		answer http.HandlerFunc
		at     []float64
	}{
		"in steps":             {20 * time.Second, pending, []float64{5, 10, 18}},
		"shorter than a step":  {4 * time.Second, pending, []float64{}},
		"hanging to its end":   {60 * time.Second, hang, []float64{5, 45}}, // the second one is given up at 57, too late for another
		"failing to its end":   {60 * time.Second, down, []float64{5, 15, 35, 57}},
		"Retry-After past it":  {60 * time.Second, says(503, `{}`, "Retry-After", "3600"), []float64{5, 57}},
		"slowed down past it":  {20 * time.Second, slowDown, []float64{5, 18}},
		"over before it began": {0, pending, []float64{}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				s := newScript(tt.answer)
				_, err := s.run(t.Context(), t, 5*time.Second, tt.life, nil)
				e, ok := errors.AsType[*oauth.Error](err)
				if !ok || e.Code != "expired_token" || !strings.Contains(err.Error(), "the code ran out") {
					t.Errorf("got %v, want expired_token", err)
				}
				if d := time.Since(s.begun); d != tt.life {
					t.Errorf("ended after %s, want %s", d, tt.life)
				}
				s.cameAt(t, tt.at...)
			})
		})
	}
}

// TestTheServersEnd: a decision, and a clock of the server's that is ahead of ours.
func TestTheServersEnd(t *testing.T) {
	t.Parallel()
	for _, code := range []string{"access_denied", "expired_token", "invalid_grant", "something_new"} {
		synctest.Test(t, func(t *testing.T) {
			s := newScript(pending, says(400, `{"error":"`+code+`"}`))
			_, err := s.run(t.Context(), t, 5*time.Second, time.Minute, nil)
			if e, ok := errors.AsType[*oauth.Error](err); !ok || e.Code != code || e.Status != 400 {
				t.Errorf("got %v, want %s", err, code)
			}
			s.cameAt(t, 5, 10)
		})
	}
}

func TestCancel(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		answer http.HandlerFunc
		after  time.Duration
	}{
		"between polls": {pending, 7 * time.Second}, "in a poll": {hang, 7 * time.Second},
		"backing off": {down, 40 * time.Second}, "before anything": {pending, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				ctx, cancel := context.WithTimeoutCause(t.Context(), tt.after, nil)
				defer cancel()
				s := newScript(tt.answer)
				if _, err := s.run(ctx, t, 5*time.Second, time.Hour, nil); !errors.Is(err, context.DeadlineExceeded) {
					t.Errorf("got %v, want that of the context", err)
				}
				if d := time.Since(s.begun); d != tt.after {
					t.Errorf("ended after %s, want %s", d, tt.after)
				}
			})
		})
	}
}

// TestSuspend: timers stand still while the computer sleeps and the code's life goes on, which is seen soon after.
func TestSuspend(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := newScript(pending)
		s.jump = after(s, 62*time.Second, time.Hour)
		_, err := s.run(t.Context(), t, time.Minute, 10*time.Minute, nil)
		if e, ok := errors.AsType[*oauth.Error](err); !ok || e.Code != "expired_token" {
			t.Errorf("got %v, want expired_token", err)
		}
		if d := time.Since(s.begun); d > 72*time.Second {
			t.Errorf("seen %s after the computer woke", d-62*time.Second)
		}
		s.cameAt(t, 60)
	})
}

// TestClockSetBack: a clock that is corrected backwards keeps nobody from polling on; the server knows when it is over.
func TestClockSetBack(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := newScript(pending, pending, granted)
		s.jump = after(s, 12*time.Second, -time.Hour)
		if _, err := s.run(t.Context(), t, 5*time.Second, 10*time.Minute, nil); err != nil {
			t.Error(err)
		}
		s.cameAt(t, 5, 10, 15)
	})
}

// after moves the wall clock by a distance at a time.
func after(s *script, at, by time.Duration) func() time.Duration {
	return func() time.Duration {
		if time.Since(s.begun) < at {
			return 0
		}
		return by
	}
}

// TestDecided: word of a decision ends the wait, once each time, and a wrong one costs a poll and no more.
func TestDecided(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		decided := make(chan struct{})
		defer time.AfterFunc(32*time.Second, func() { decided <- struct{}{} }).Stop()
		defer time.AfterFunc(40*time.Second, func() { decided <- struct{}{} }).Stop()
		s := newScript(pending, pending, granted)
		if _, err := s.run(t.Context(), t, 30*time.Second, 10*time.Minute, decided); err != nil {
			t.Error(err)
		}
		s.cameAt(t, 30, 32, 40)
	})
}
