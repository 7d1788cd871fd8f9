package flows_test

import (
	"context"
	"errors"
	"net/http"
	"testing"
	"testing/synctest"
	"time"

	"doorstep/flows"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

func TestARotatedRefreshTokenIsKept(t *testing.T) {
	t.Parallel()
	for name, keep := range map[string]bool{"rotated": false, "the same for good": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, at := newIDP(t), newClock()
			s.keep = keep
			p := s.person()
			c := signedIn(t, s, at, p)
			for i, token := range []string{"access-2", "access-3", "access-4"} {
				at.forward(time.Hour)
				want(t, c, p, flows.TokenOptions{NoFlow: true}, token, flows.FromRefresh)
				if n := s.count("refresh_token"); n != i+1 {
					t.Fatalf("%d refreshes, want %d", n, i+1)
				}
			}
		})
	}
}

func TestASpentRefreshTokenLeadsToASignIn(t *testing.T) {
	t.Parallel()
	s, at := newIDP(t), newClock()
	p := s.person()
	p.Flow = profiles.FlowPKCE
	c := signedIn(t, s, at, p)
	s.grant("refresh_token", "an older one") // revokes the family
	at.forward(time.Hour)

	_, _, err := c.Token(t.Context(), p, flows.TokenOptions{NoLogin: true}, nil)
	var answer *flows.Error
	if !errors.Is(err, flows.ErrLoginNeeded) || !errors.As(err, &answer) || answer.Code != "invalid_grant" {
		t.Errorf("NoLogin: got error %v, want ErrLoginNeeded that tells the provider's invalid_grant", err)
	}
	if n := s.count("refresh_token"); n != 1 {
		t.Errorf("the dead refresh token was sent %d times, want once", n)
	}
	signIn(t, s, c, p, flows.TokenOptions{}, "access-2")
}

func TestInvalidGrantReadsTheStoreAgain(t *testing.T) {
	t.Parallel()
	for name, x := range map[string]struct {
		life time.Duration // of what somebody else has kept meanwhile
		want string
		from flows.Source
	}{
		"a fresh token is there":                     {time.Hour, "access-2", flows.FromCache},
		"an old one with a newer refresh token, too": {-time.Hour, "access-3", flows.FromRefresh},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, at := newIDP(t), newClock()
			p := s.person()
			c := signedIn(t, s, at, p)
			at.forward(time.Hour)
			first := true
			s.fails = func(w http.ResponseWriter, grant string) bool {
				if !first {
					return false
				}
				first = false
				// Who holds no lock of this store has renewed, and our refresh token has become the older one.
				theirs := s.issue(at.Now())
				theirs.ExpiresAt = at.Now().Add(x.life)
				if err := c.Seed(p, theirs); err != nil {
					t.Error(err)
				}
				answer(w, http.StatusBadRequest, map[string]string{"error": "invalid_grant"})
				return true
			}
			want(t, c, p, flows.TokenOptions{NoFlow: true}, x.want, x.from)
		})
	}
}

func TestAFailureThatMayPassLosesNothing(t *testing.T) {
	t.Parallel()
	s, at := newIDP(t), newClock()
	p := s.person()
	c := signedIn(t, s, at, p)
	at.forward(time.Hour)
	s.fails = func(w http.ResponseWriter, _ string) bool {
		w.WriteHeader(http.StatusServiceUnavailable)
		return true
	}
	_, _, err := c.Token(t.Context(), p, flows.TokenOptions{}, nil)
	var down *flows.Error
	if !errors.As(err, &down) || down.Status != http.StatusServiceUnavailable || errors.Is(err, flows.ErrLoginNeeded) {
		t.Errorf("got error %v, want the provider's 503 and no sign-in", err)
	}
	s.fails = nil
	want(t, c, p, flows.TokenOptions{NoFlow: true}, "access-2", flows.FromRefresh)
}

// A person presses Ctrl-C while the provider is answering: the old refresh token is spent, the new one on its way.
func TestCancellingARenewalDoesNotLoseItsResult(t *testing.T) {
	t.Parallel()
	s, at := newIDP(t), newClock()
	p := s.person()
	c := signedIn(t, s, at, p)
	at.forward(time.Hour)
	ctx, cancel := context.WithCancel(t.Context())
	goOn := make(chan struct{})
	s.answered = func(string) { cancel(); <-goOn }

	_, _, err := c.Token(ctx, p, flows.TokenOptions{}, nil)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got error %v, want context.Canceled while the provider hangs", err)
	}
	close(goOn)
	want(t, c, p, flows.TokenOptions{NoFlow: true}, "access-2", flows.FromCache)
}

func TestNobodyIsToldAfterTokenHasReturned(t *testing.T) {
	t.Parallel()
	s, at := newIDP(t), newClock()
	p := s.person()
	c := signedIn(t, s, at, p)
	at.forward(time.Hour)
	ctx, cancel := context.WithCancel(t.Context())
	goOn := make(chan struct{})
	s.answered = func(string) { cancel(); <-goOn }

	exchanges := 0 // no lock: the race detector sees a late one
	traced := c.WithTrace(func(exchange) { exchanges++ })
	_, _, err := traced.Token(ctx, p, flows.TokenOptions{}, nil)
	seen := exchanges
	close(goOn)
	want(t, c, p, flows.TokenOptions{NoFlow: true}, "access-2", flows.FromCache) // waits for the renewal
	if err == nil || exchanges != seen {
		t.Errorf("error %v, %d exchanges told until Token returned and %d until now", err, seen, exchanges)
	}
}

func TestTheRefreshTokenFlow(t *testing.T) {
	t.Parallel()
	s, at := newIDP(t), newClock()
	p := s.person()
	o := flows.TokenOptions{Flow: profiles.FlowRefreshToken}
	c := onDisk(t, at.Now)
	if _, _, err := c.Token(t.Context(), p, o, nil); !errors.Is(err, flows.ErrLoginNeeded) {
		t.Errorf("nothing kept: got error %v, want ErrLoginNeeded", err)
	}
	c = signedIn(t, s, at, p)
	want(t, c, p, o, "access-1", flows.FromCache)
	o.Force = true
	want(t, c, p, o, "access-2", flows.FromRefresh)
	flow, err := c.Flow(t.Context(), p, profiles.FlowRefreshToken)
	if err != nil {
		t.Fatal(err)
	}
	got, err := flow.Run(t.Context(), nil)
	if err != nil || got.AccessToken.Reveal() != "access-3" {
		t.Errorf("Run gives %v, %v; want access-3", got, err)
	}
	want(t, c, p, flows.TokenOptions{}, "access-3", flows.FromCache)
	if n := s.count("device"); n != 0 {
		t.Errorf("a person was asked %d times", n)
	}
}

func TestWaitingForTheLockEndsWithTheContext(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := flows.New(flows.Options{})
		p := &profiles.Profile{Name: "p", TokenURL: "http://127.0.0.1:1/token", ClientID: "x", Flow: profiles.FlowClientCredentials}
		old := &flows.TokenSet{AccessToken: secret.New("a"), ExpiresAt: time.Now()}
		if err := c.Seed(p, old); err != nil {
			t.Fatal(err)
		}
		unlock, err := c.Lock(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		defer unlock()
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		if _, _, err := c.Token(ctx, p, flows.TokenOptions{}, nil); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got error %v, want the context's", err)
		}
	})
}
