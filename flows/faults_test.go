package flows_test

import (
	"context"
	"errors"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/synctest"
	"time"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/flows/httpclient"
	"doorstep/profiles"
)

// manner is how a grant gets past what passes.
type manner int

const (
	asks   manner = iota // nothing is spent by asking again
	spends               // what is asked with works once
	polls                // until a person has decided
)

// granted are the flows, how they ask at the token endpoint, and where they begin beside discovery.
var granted = []struct {
	flow   string
	manner manner
	start  string
}{
	{profiles.FlowDevice, polls, "/device"},
	{profiles.FlowCIBA, polls, "/backchannel"},
	{profiles.FlowPKCE, spends, ""},
	{profiles.FlowRefreshToken, spends, ""},
	{profiles.FlowClientCredentials, asks, ""},
	{profiles.FlowTokenExchange, asks, ""},
}

// run gets a token as a caller does. The person pastes the answer of their browser.
func (s *faulty) run(ctx context.Context, t *testing.T, flow string) error {
	t.Helper()
	c, p := s.client(), s.profile(flow)
	o := flows.TokenOptions{}
	if flow == profiles.FlowRefreshToken {
		p.Flow = profiles.FlowDevice
		if err := c.Seed(p, seeded()); err != nil {
			t.Fatal(err)
		}
		o.Flow, o.Force = profiles.FlowRefreshToken, true
	}
	pasted := make(chan string, 1)
	o.Pasted = pasted
	got, _, err := c.Token(ctx, p, o, func(e flows.Event) {
		if to, ok := e.(flows.AuthorizationURL); ok {
			pasted <- approve(t, to.URL, "")
		}
	})
	if err == nil && got.AccessToken.Reveal() != "access" {
		t.Errorf("got the token %q", got.AccessToken.Reveal())
	}
	return err
}

// wantCause fails the test unless the error has the cause first. A way that is open ("") has no error.
func wantCause(t *testing.T, err error, want string) {
	t.Helper()
	if want == "" {
		if err != nil {
			t.Errorf("got %v, want a token", err)
		}
		return
	}
	if found := causes.FromError(err, causes.Facts{}); err == nil || len(found) == 0 || found[0].ID != want {
		t.Errorf("got %v with the causes %v, want %s", err, found, want)
	}
}

// TestFaultsBeforeTheGrant puts every flow under every fault where it begins: nothing is spent there, and nobody has been
// asked yet, so what passes is waited for, as long as one call may take.
func TestFaultsBeforeTheGrant(t *testing.T) {
	t.Parallel()
	all := theFaults()
	for _, g := range granted {
		for _, at := range []string{wellKnown, g.start} {
			for _, f := range all {
				network := f.answer == nil || f.proxy != nil
				if at == "" || network && at != wellKnown {
					continue
				}
				t.Run(g.flow+at+"/"+f.name, func(t *testing.T) {
					t.Parallel()
					underFault(t, g.flow, f, at, 1, f.onceAt(g.flow, at), httpclient.DefaultTimeout)
					underFault(t, g.flow, f, at, 0, f.causeAt(at), httpclient.DefaultTimeout)
				})
			}
		}
	}
}

// onceAt is the cause when the fault strikes only the first request to an endpoint where a flow begins, "" for none.
func (f fault) onceAt(flow, endpoint string) string {
	switch {
	case f.name == "hang", f.proxy != nil:
		return f.cause // it has taken the time of all tries; behind the proxy nothing is there that speaks TLS
	case flow == profiles.FlowPKCE && endpoint == wellKnown:
		return "" // it asks what the provider says of itself, and then where its endpoints are
	case endpoint == "/backchannel" && f.cause == "network.refused":
		return f.cause // the phone may be ringing: another request would make it ring again
	case f.passes:
		return ""
	}
	return f.causeAt(endpoint)
}

// onceIn is the cause when the fault strikes only the first request of a grant, "" for none.
func (f fault) onceIn(m manner) string {
	switch {
	case m != polls && f.name == "hang":
		return f.cause // it has taken the time of all tries
	case f.passes && (m != spends || f.unsent):
		return ""
	}
	return f.cause
}

// TestFaultsOfTheGrant puts every flow under every fault at the token endpoint.
func TestFaultsOfTheGrant(t *testing.T) {
	t.Parallel()
	for _, g := range granted {
		for _, f := range theFaults() {
			if f.proxy != nil || f.dial != nil && g.manner == polls {
				continue // is there from the beginning; or see flows/device.TestDeadNetwork
			}
			t.Run(g.flow+"/"+f.name, func(t *testing.T) {
				t.Parallel()
				limit := httpclient.DefaultTimeout
				if g.manner == polls {
					limit = codeLife
				}
				underFault(t, g.flow, f, "/token", 1, f.onceIn(g.manner), limit)
				underFault(t, g.flow, f, "/token", 0, f.cause, limit)
			})
		}
	}
}

// underFault runs a flow with a fault that strikes so many times, or always, and wants it to end with the cause and
// within the limit. What works once is sent once, goroutines that are left fail the test (testing/synctest), and a pause
// that the provider asks for is kept.
func underFault(t *testing.T, flow string, f fault, at string, times int, cause string, limit time.Duration) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		s, begun := newFaulty(t, f, at, times), time.Now()
		err := s.run(t.Context(), t, flow)
		took := time.Since(begun)
		wantCause(t, err, cause)
		if took > limit {
			t.Errorf("took %s, want %s at most", took, limit)
		}
		if times == 1 && cause == "" && took < f.wait {
			t.Errorf("tried again after %s, %s were asked for", took, f.wait)
		}
		for _, value := range []string{"c", "rt"} {
			if n := s.timesSent(value); n > 1 {
				t.Errorf("%q, which works once, was sent %d times", value, n)
			}
		}
	})
}

// TestUntrustedProvider: a certificate that vouches for itself ends every flow at the first call.
func TestUntrustedProvider(t *testing.T) {
	t.Parallel()
	self := httptest.NewUnstartedServer(http.NotFoundHandler())
	self.Config.ErrorLog = log.New(io.Discard, "", 0)
	self.StartTLS()
	t.Cleanup(self.Close)
	for _, g := range granted {
		t.Run(g.flow, func(t *testing.T) {
			t.Parallel()
			s := &faulty{}
			p := s.profile(g.flow)
			p.Issuer = self.URL
			c := flows.New(flows.Options{Profile: s.subject})
			if err := c.Seed(p, seeded()); err != nil {
				t.Fatal(err)
			}
			_, _, err := c.Token(t.Context(), p, flows.TokenOptions{}, nil)
			wantCause(t, err, "network.tls")
		})
	}
}

// TestPollingOutlivesForeignAnswers: once the endpoint has spoken, what isn't its own is somebody's in between.
func TestPollingOutlivesForeignAnswers(t *testing.T) {
	t.Parallel()
	for _, flow := range []string{profiles.FlowDevice, profiles.FlowCIBA} {
		for _, f := range theFaults() {
			if f.answer == nil || f.proxy != nil {
				continue
			}
			t.Run(flow+"/"+f.name, func(t *testing.T) {
				t.Parallel()
				synctest.Test(t, func(t *testing.T) {
					s := newFaulty(t, f, "/token", 1)
					s.polls, s.first = 1, true
					wantCause(t, s.run(t.Context(), t, flow), "")
				})
			})
		}
	}
}

// TestCancelUnderAHang: the end of the context ends every flow at that very moment, wherever it waits, and nothing of it
// goes on after the time of one call.
func TestCancelUnderAHang(t *testing.T) {
	t.Parallel()
	for _, g := range granted {
		for _, at := range []string{wellKnown, g.start, "/token"} {
			if at == "" {
				continue
			}
			t.Run(g.flow+at, func(t *testing.T) {
				t.Parallel()
				synctest.Test(t, func(t *testing.T) {
					s := newFaulty(t, fault{answer: hangs}, at, 0)
					ctx, cancel := context.WithCancel(t.Context())
					const after = 5 * time.Second
					defer time.AfterFunc(after, cancel).Stop()
					begun := time.Now()
					if err := s.run(ctx, t, g.flow); !errors.Is(err, context.Canceled) {
						t.Errorf("got %v, want context.Canceled", err)
					}
					if d := time.Since(begun); d != after {
						t.Errorf("ended after %s, want %s", d, after)
					}
					time.Sleep(httpclient.DefaultTimeout) // a renewal goes on for so long: its answer may hold the next refresh token
				})
			})
		}
	}
}
