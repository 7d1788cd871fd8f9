package ciba_test

import (
	"context"
	"errors"
	"net"
	"net/http"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"doorstep/flows/ciba"
	"doorstep/flows/oauth"
)

// The interval is a minute: in the test's time the tokens are fetched only if a ping came through.
func TestPing(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		method, scheme, token, body string // of a ping that comes first; the token of the provider's when ""
		status                      int
	}{
		"right from the start":     {"POST", "Bearer", "", about, 204},
		"the scheme in lower case": {"POST", "bearer", "", about, 204},
		"more than the identifier": {"POST", "Bearer", "", `{"auth_req_id":"` + markRequest + `","error":"access_denied"}`, 204},
		"no proof":                 {"POST", "Bearer", " ", about, 401},
		"another's proof":          {"POST", "Bearer", "guessed", about, 401},
		"another scheme":           {"POST", "Basic", "", about, 401},
		"not sent":                 {"GET", "Bearer", "", about, 405},
		"another request":          {"POST", "Bearer", "", `{"auth_req_id":"other"}`, 400},
		"no request":               {"POST", "Bearer", "", `{}`, 400},
		"half a JSON":              {"POST", "Bearer", "", about[:20], 400},
		"another kind":             {"POST", "Bearer", "", `{"auth_req_id":7}`, 400},
		"a novel":                  {"POST", "Bearer", "", strings.Repeat(" ", 9<<10) + about, 400},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newPinger(t, 60)
			tokens, err := p.run(t.Context(), func() {
				token := tt.token
				if token == "" {
					token = p.token()
				}
				if tt.status == http.StatusNoContent {
					p.decide(granted)
				}
				status, challenge := p.ping(tt.method, tt.scheme+" "+token, tt.body)
				if status != tt.status || (challenge == "Bearer") != (status == http.StatusUnauthorized) {
					t.Errorf("answered with %d %q, want %d", status, challenge, tt.status)
				}
				if tt.status != http.StatusNoContent {
					p.decide(granted)
					p.ping(http.MethodPost, "Bearer "+p.token(), about)
				}
			})
			if err != nil || tokens.AccessToken.Reveal() != markAccess || p.polls != 1 {
				t.Errorf("%v after %d polls", err, p.polls)
			}
		})
	}
}

// A provider may be so fast that its ping is there before its answer has been read, or ping before its token endpoint
// knows; a refusal is told as a poll would be.
func TestPingsAtOddTimes(t *testing.T) {
	t.Parallel()
	t.Run("before the answer", func(t *testing.T) {
		t.Parallel()
		p := newPinger(t, 60)
		p.decide(granted)
		var sent sync.WaitGroup
		p.early = func() {
			sent.Go(func() {
				if status, _ := p.ping(http.MethodPost, "Bearer "+p.token(), about); status != http.StatusNoContent {
					t.Errorf("answered with %d", status)
				}
			})
		}
		_, err := p.run(t.Context(), func() {})
		sent.Wait()
		if err != nil {
			t.Error(err)
		}
	})
	t.Run("twice", func(t *testing.T) {
		t.Parallel()
		p := newPinger(t, 60)
		_, err := p.run(t.Context(), func() {
			p.ping(http.MethodPost, "Bearer "+p.token(), about)
			<-p.polled
			p.decide(granted)
			p.ping(http.MethodPost, "Bearer "+p.token(), about)
		})
		if err != nil || p.polls != 2 {
			t.Errorf("%v after %d polls", err, p.polls)
		}
	})
	t.Run("a refusal", func(t *testing.T) {
		t.Parallel()
		p := newPinger(t, 60)
		_, err := p.run(t.Context(), func() {
			p.decide(refusal(400, "access_denied"))
			p.ping(http.MethodPost, "Bearer "+p.token(), about)
		})
		if codeOf(err) != "access_denied" {
			t.Errorf("got %v", err)
		}
	})
}

// A ping that never comes holds up nobody: the polling goes on, whether the provider lost it or nothing could listen.
func TestWithoutPings(t *testing.T) {
	t.Parallel()
	for name, taken := range map[string]bool{"lost": false, "the port is another's": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newPinger(t, 1)
			if taken {
				l, err := net.Listen("tcp", "127.0.0.1:0")
				if err != nil {
					t.Fatal(err)
				}
				defer l.Close()
				p.flow.NotificationPort = l.Addr().(*net.TCPAddr).Port
			}
			_, err := p.run(t.Context(), func() { p.decide(granted) })
			_, told := p.events[0].(oauth.Notice)
			if err != nil || told != taken || p.token() == "" {
				t.Errorf("%v; told of it: %t, events %v", err, told, p.events)
			}
		})
	}
}

// The proof is another one for each sign-in, of 256 bits, in the letters of RFC 6750 §2.1, and shows nowhere; a client
// that is registered for poll sends none.
func TestNotificationToken(t *testing.T) {
	t.Parallel()
	p := newPinger(t, 1)
	p.decide(granted)
	for range 2 {
		if _, err := p.run(t.Context(), func() {}); err != nil {
			t.Fatal(err)
		}
	}
	first, second := p.asked[0].Get("client_notification_token"), p.asked[1].Get("client_notification_token")
	if first == second || !regexp.MustCompile(`^[\w-]{43}$`).MatchString(first) {
		t.Errorf("the tokens are %q and %q", first, second)
	}
	p.flow.NotificationPort = 0
	if _, err := p.run(t.Context(), func() {}); err != nil || p.asked[2].Has("client_notification_token") {
		t.Errorf("%v: a client for poll sends %v", err, p.asked[2])
	}
}

// Cancelling leaves nothing behind: no listener, no goroutine, a ping that was being judged included.
func TestCancelledWhileListening(t *testing.T) { //nolint:paralleltest // it counts the process's goroutines
	p := newPinger(t, 60)
	before := runtime.NumGoroutine()
	ctx, cancel := context.WithCancel(t.Context())
	_, err := p.run(ctx, cancel)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:"+strconv.Itoa(p.port))
	if err != nil {
		t.Fatalf("the port is still held: %v", err)
	}
	_ = l.Close()
	p.flow.HTTP.CloseIdle()
	for deadline := time.Now().Add(5 * time.Second); runtime.NumGoroutine() > before; runtime.Gosched() {
		if time.Now().After(deadline) {
			stacks := make([]byte, 1<<16)
			t.Fatalf("%d goroutines, %d before:\n%s", runtime.NumGoroutine(), before, stacks[:runtime.Stack(stacks, true)])
		}
	}
}

// Whatever is sent as a ping: only the request's own identifier is one.
func FuzzPing(f *testing.F) {
	f.Add(about)
	f.Add(`{"auth_req_id":7}`)
	f.Add("<html>")
	f.Fuzz(func(t *testing.T, body string) {
		if id := ciba.Identifier(body); id != "" && !strings.Contains(body, "{") {
			t.Errorf("%q is read as %q", body, id)
		}
	})
}
