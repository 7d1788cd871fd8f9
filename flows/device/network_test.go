package device_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"doorstep/flows/oauth"

	"github.com/google/go-cmp/cmp"
)

// Whatever may pass is no reason to give up: the person would have to start over with a new code. The pauses double
// with each failure in a row, and one answer brings the interval back.
func TestWhatMayPassGoesOn(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		polls []answer
		gaps  []time.Duration
	}{
		"500":                        {[]answer{reply(500, "text/plain", "oops"), granted}, seconds(1, 2)},
		"502 of a proxy":             {[]answer{reply(502, "text/html", "<html>Bad Gateway"), granted}, seconds(1, 2)},
		"504 without a body":         {[]answer{reply(504, "", ""), granted}, seconds(1, 2)},
		"503 thrice":                 {[]answer{page503, page503, page503, granted}, seconds(1, 2, 4, 8)},
		"503, pending, 503":          {[]answer{page503, pending, page503, granted}, seconds(1, 2, 1, 2)},
		"503 with Retry-After":       {[]answer{with(page503, "Retry-After", "12"), granted}, seconds(1, 12)},
		"503 with Retry-After: 0":    {[]answer{with(page503, "Retry-After", "0"), granted}, seconds(1, 2)},
		"429":                        {[]answer{reply(429, "text/plain", "too many"), granted}, seconds(1, 2)},
		"429 with an OAuth error":    {[]answer{refusal(429, "too_many_requests"), granted}, seconds(1, 2)},
		"408":                        {[]answer{reply(408, "text/plain", "slow"), granted}, seconds(1, 2)},
		"temporarily_unavailable":    {[]answer{refusal(400, "temporarily_unavailable"), granted}, seconds(1, 2)},
		"server_error":               {[]answer{refusal(400, "server_error"), granted}, seconds(1, 2)},
		"an OAuth error with 503":    {[]answer{refusal(503, "invalid_request"), granted}, seconds(1, 2)},
		"reset at the first poll":    {[]answer{reset, granted}, seconds(1, 2)},
		"three resets":               {[]answer{reset, reset, reset, granted}, seconds(1, 2, 4, 8)},
		"closed without an answer":   {[]answer{closed, granted}, seconds(1, 2)},
		"an answer that breaks off":  {[]answer{with(replyJSON(200, `{"acc`), "Content-Length", "900"), granted}, seconds(1, 2)},
		"pending, portal's page":     {[]answer{pending, reply(200, "text/html", "<html>Hotel Wi-Fi"), granted}, seconds(1, 1, 2)},
		"pending, portal's redirect": {[]answer{pending, with(reply(302, "text/html", ""), "Location", "https://portal.example/"), granted}, seconds(1, 1, 2)},
		"pending, 404, ok":           {[]answer{pending, reply(404, "text/html", "<html>"), granted}, seconds(1, 1, 2)},
		"pending, half a JSON, ok":   {[]answer{pending, replyJSON(200, `{"access_token":"ab`), granted}, seconds(1, 1, 2)},
		"a hang for 30 s":            {[]answer{hang, granted}, seconds(1, 32)},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				s := newIDP(t, tt.polls...)
				tokens, err := s.run(t.Context())
				wantTokens(t, s, tokens, err)
				if diff := cmp.Diff(tt.gaps, s.gaps()); diff != "" {
					t.Errorf("waits before the polls (-want +got):\n%s", diff)
				}
				retries := 0
				for _, e := range s.events {
					if e, ok := e.(oauth.Retrying); ok {
						retries++
						if e.Err == nil || e.Failures < 1 || e.NextPollIn <= 0 {
							t.Errorf("event %+v lacks something", e)
						}
					}
				}
				if retries == 0 {
					t.Error("nobody was told that a poll failed")
				}
			})
		})
	}
}

// An endpoint that has never given an OAuth answer and shows something else is the wrong one: no use to ask on.
func TestNoTokenEndpointStopsAtOnce(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		a       answer
		status  int
		problem string
	}{
		"a page":           {reply(200, "text/html", "<html>Welcome"), 200, "not JSON but HTML"},
		"half a JSON":      {replyJSON(200, `{"access_token":"ab`), 200, "not JSON: it ends early"},
		"nothing":          {reply(200, "application/json", ""), 200, "empty answer"},
		"10 MB":            {replyJSON(200, `{"a":"`+strings.Repeat("x", 10<<20)+`"}`), 200, "larger than 1 MiB"},
		"another host":     {with(reply(302, "", ""), "Location", "https://elsewhere.example/token?code=1"), 302, "redirects to elsewhere.example"},
		"404":              {reply(404, "text/html", "<html>Not Found"), 404, "not JSON but HTML"},
		"405":              {reply(405, "text/plain", "Method Not Allowed"), 405, "not JSON"},
		"JSON, no token":   {replyJSON(200, `{"status":"ok"}`), 200, "no access_token"},
		"JSON, other kind": {replyJSON(200, `["access_token"]`), 200, "not a JSON object"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				s := newIDP(t, tt.a, granted)
				_, err := s.run(t.Context())
				if e := wantError(t, err, "", tt.status); e.Problem != tt.problem {
					t.Errorf("problem %q, want %q", e.Problem, tt.problem)
				}
				if len(s.polled()) != 1 {
					t.Errorf("%d polls, want 1", len(s.polled()))
				}
			})
		})
	}
}

// The network goes away for a while, as in a tunnel, and the sign-in survives it.
func TestDeadNetwork(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := newIDP(t, pending, pending, granted)
		begin := time.Now()
		s.net.DialErr = func() error {
			if d := time.Since(begin); d > 1500*time.Millisecond && d < 20*time.Second {
				return errUnreachable
			}
			return nil
		}
		for i, a := range s.polls {
			s.polls[i] = with(a, "Connection", "close")
		}
		s.device = with(s.device, "Connection", "close")
		tokens, err := s.run(t.Context())
		wantTokens(t, s, tokens, err)
		// Polls fail at 2, 4, 8 and 16 s and get through at 32 s.
		if diff := cmp.Diff(seconds(1, 31, 1), s.gaps()); diff != "" {
			t.Errorf("waits before the polls (-want +got):\n%s", diff)
		}
		want := []oauth.Event{
			oauth.Pending{NextPollIn: time.Second},
			oauth.Retrying{Failures: 1, NextPollIn: 2 * time.Second},
			oauth.Retrying{Failures: 2, NextPollIn: 4 * time.Second},
			oauth.Retrying{Failures: 3, NextPollIn: 8 * time.Second},
			oauth.Retrying{Failures: 4, NextPollIn: 16 * time.Second},
			oauth.Pending{NextPollIn: time.Second},
		}
		if diff := cmp.Diff(want, s.progress()); diff != "" {
			t.Errorf("events (-want +got):\n%s", diff)
		}
	})
}

// A network that stays away ends with the code's life, and the end tells what kept the sign-in from completing.
func TestDeadNetworkUntilTheCodeExpires(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		poll  answer
		cause error // within the end's error
	}{
		"reset":       {reset, syscall.ECONNRESET},
		"hang":        {hang, context.DeadlineExceeded},
		"unavailable": {page503, nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				s := newIDP(t, tt.poll)
				begin := time.Now()
				_, err := s.run(t.Context())
				e := wantError(t, err, "expired_token", 0)
				var last *oauth.Error
				if !errors.As(e.Err, &last) || tt.cause != nil && !errors.Is(err, tt.cause) {
					t.Errorf("the end is for %v, want for %v", e.Err, tt.cause)
				}
				if d := time.Since(begin); d != time.Minute {
					t.Errorf("ended after %v, want a minute", d)
				}
			})
		})
	}
}

// Failures that no waiting cures end the sign-in, although nothing was answered.
func TestUntrustedCertificateStopsAtOnce(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := newIDP(t, pending)
		s.flow.Token.URL = "https://localhost/token" // what answers there speaks plain HTTP
		_, err := s.run(t.Context())
		if e := wantError(t, err, "", 0); e.Temporary() {
			t.Errorf("%v counts as temporary", e)
		}
		if len(s.progress()) != 0 {
			t.Errorf("events %v, want none", s.progress())
		}
	})
}

// A code that is refused right after a poll without an answer may have been used up by that very poll.
func TestLostAnswer(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := newIDP(t, pending, reset, refusal(400, "invalid_grant"))
		_, err := s.run(t.Context())
		if e := wantError(t, err, "invalid_grant", 400); !strings.Contains(e.Problem, "got no answer") {
			t.Errorf("problem %q does not tell of the lost answer", e.Problem)
		}
	})
	synctest.Test(t, func(t *testing.T) {
		s := newIDP(t, pending, page503, refusal(400, "invalid_grant"))
		_, err := s.run(t.Context())
		if e := wantError(t, err, "invalid_grant", 400); e.Problem != "" {
			t.Errorf("problem %q, though every poll was answered", e.Problem)
		}
	})
	synctest.Test(t, func(t *testing.T) {
		s := newIDP(t, pending, reset, refusal(400, "access_denied"))
		_, err := s.run(t.Context())
		if e := wantError(t, err, "access_denied", 400); e.Problem != "" {
			t.Errorf("problem %q with a person's decision", e.Problem)
		}
	})
}

// The end of the context ends the flow at that very moment, wherever it is.
func TestCancel(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		after time.Duration
		polls []answer
		setUp func(*idp)
	}{
		"in the middle of a poll":             {1500 * time.Millisecond, []answer{hang}, nil},
		"between polls":                       {2500 * time.Millisecond, []answer{pending}, nil},
		"while it backs off":                  {9 * time.Second, []answer{page503}, nil},
		"in the middle of the device request": {time.Second, []answer{pending}, func(s *idp) { s.device = hang }},
		"while the device request backs off":  {100 * time.Millisecond, []answer{pending}, func(s *idp) { s.device = page503 }},
		"in the middle of an answer":          {1500 * time.Millisecond, []answer{dribble}, nil},
		"before anything":                     {0, []answer{pending}, nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				s := newIDP(t, tt.polls...)
				if tt.setUp != nil {
					tt.setUp(s)
				}
				ctx, cancel := context.WithCancel(t.Context())
				if tt.after == 0 {
					cancel()
				}
				begin := time.Now()
				defer time.AfterFunc(tt.after, cancel).Stop()
				_, err := s.run(ctx)
				if !errors.Is(err, context.Canceled) {
					t.Errorf("error %v, want context.Canceled", err)
				}
				if d := time.Since(begin); d != tt.after {
					t.Errorf("returned after %v, want %v", d, tt.after)
				}
				asked := len(s.polled())
				time.Sleep(time.Minute)
				if len(s.polled()) != asked {
					t.Error("it polls on behind the caller's back")
				}
			})
		})
	}
}

// dribble begins an answer and never ends it.
func dribble(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(`{"access`))
	w.(http.Flusher).Flush()
	<-r.Context().Done()
}
