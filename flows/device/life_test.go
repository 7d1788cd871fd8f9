package device_test

import (
	"fmt"
	"net/http"
	"testing"
	"testing/synctest"
	"time"

	"doorstep/flows/oauth"

	"github.com/google/go-cmp/cmp"
)

func deviceAnswerOf(expiresIn, interval int) answer {
	return replyJSON(200, fmt.Sprintf(`{"device_code":%q,"user_code":"WDJB-MJHT","verification_uri":"https://idp.example/device",`+
		`"expires_in":%d,"interval":%d}`, markDevice, expiresIn, interval))
}

// Nobody approves: the polls keep the interval, the last one comes just before the end, and the end comes by our own
// clock even if the server never says expired_token.
func TestExpires(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := newIDP(t, pending)
		begin := time.Now()
		_, err := s.run(t.Context())
		if e := wantError(t, err, "expired_token", 0); e.Err != nil {
			t.Errorf("the end is for %v, though the network was well", e.Err)
		}
		if d := time.Since(begin); d != time.Minute {
			t.Errorf("ended after %v, want a minute", d)
		}
		if n, last := len(s.polled()), s.polled()[len(s.polled())-1].at; n != 57 || last != 57*time.Second {
			t.Errorf("%d polls, the last at %v; want 57 and 57s", n, last)
		}
	})
}

// Some clients give up after five minutes, whatever expires_in says.
func TestPollsAsLongAsTheCodeLives(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := newIDP(t, pending)
		s.device = deviceAnswerOf(1800, 5)
		begin := time.Now()
		for range 340 {
			s.polls = append(s.polls, pending)
		}
		s.polls = append(s.polls, granted)
		tokens, err := s.run(t.Context())
		wantTokens(t, s, tokens, err)
		if d := time.Since(begin); d != 342*5*time.Second {
			t.Errorf("signed in after %v, want %v", d, 342*5*time.Second)
		}
	})
}

// The interval that the server has asked for holds up to the end.
func TestLastPollKeepsTheInterval(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name                string
		expiresIn, interval int
		polls               []answer
		gaps                []time.Duration
	}{
		{"stretched up to just before the end", 60, 25, []answer{pending}, seconds(25, 32)},
		{"slow_down near the end", 12, 3, []answer{pending, slowDown, pending}, seconds(3, 3)},
		{"slow_down that leaves time for one", 30, 5, []answer{pending, pending, slowDown, pending}, seconds(5, 5, 5, 12)},
		{"longer than the code lives", 10, 15, []answer{pending}, nil},
		{"Retry-After beyond the end", 60, 5, []answer{with(page503, "Retry-After", "3600")}, seconds(5, 52)},
		{"failures", 100, 5, []answer{page503}, seconds(5, 10, 20, 40, 22)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				s := newIDP(t, tt.polls...)
				s.device = deviceAnswerOf(tt.expiresIn, tt.interval)
				begin := time.Now()
				_, err := s.run(t.Context())
				wantError(t, err, "expired_token", 0)
				if d := time.Since(begin); d != time.Duration(tt.expiresIn)*time.Second {
					t.Errorf("ended after %v, want %ds", d, tt.expiresIn)
				}
				if diff := cmp.Diff(tt.gaps, s.gaps()); diff != "" {
					t.Errorf("waits before the polls (-want +got):\n%s", diff)
				}
			})
		})
	}
}

// An approval in the last moment counts.
func TestApprovedInTheLastMoment(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := newIDP(t, pending)
		s.device = deviceAnswerOf(16, 5)
		begin := time.Now()
		s.polls = []answer{pending, func(w http.ResponseWriter, r *http.Request) {
			if time.Since(begin) < 12*time.Second {
				pending(w, r)
				return
			}
			granted(w, r)
		}}
		tokens, err := s.run(t.Context())
		wantTokens(t, s, tokens, err)
		if diff := cmp.Diff(seconds(5, 9.4), s.gaps()); diff != "" {
			t.Errorf("waits before the polls (-want +got):\n%s", diff)
		}
	})
}

// A laptop sleeps for an hour in the middle: the code has run out meanwhile, and that is seen soon, without a poll.
func TestSleepingLaptop(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := newIDP(t, pending)
		s.device = deviceAnswerOf(900, 120)
		begin := time.Now()
		s.flow.Token.Now = func() time.Time {
			if now := time.Now(); now.Sub(begin) > 30*time.Second {
				return now.Add(time.Hour) // what a wall clock shows after the sleep
			}
			return time.Now()
		}
		_, err := s.run(t.Context())
		wantError(t, err, "expired_token", 0)
		if d := time.Since(begin); d > 45*time.Second || len(s.polled()) != 0 {
			t.Errorf("noticed after %v and %d polls, want soon after 30s and none", d, len(s.polled()))
		}
	})
}

// Nobody has to listen.
func TestNoListener(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := newIDP(t, pending, slowDown, page503, granted)
		tokens, err := s.flow.Run(t.Context(), nil)
		if err != nil || tokens.AccessToken.Reveal() != markAccess {
			t.Errorf("got %v, %v", tokens, err)
		}
	})
}

// The events come in order: the code first, the end last.
func TestEventOrder(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := newIDP(t, pending, granted)
		begin := time.Now()
		if _, err := s.run(t.Context()); err != nil {
			t.Fatal(err)
		}
		want := []oauth.Event{
			oauth.DeviceCode{
				UserCode: "WDJB-MJHT", VerificationURI: "https://idp.example/device",
				VerificationURIComplete: "https://idp.example/device?user_code=WDJB-MJHT",
				ExpiresAt:               begin.Add(time.Minute), Interval: time.Second,
			},
			oauth.Pending{NextPollIn: time.Second},
			oauth.SignedIn{ExpiresAt: begin.Add(time.Hour + 2*time.Second), Scope: "openid", Refreshable: true},
		}
		if diff := cmp.Diff(want, s.events); diff != "" {
			t.Errorf("events (-want +got):\n%s", diff)
		}
	})
}
