package flows_test

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/store"
	"doorstep/profiles"
)

func TestTokenComesFromCacheThenRefreshThenSignIn(t *testing.T) {
	t.Parallel()
	s, at := newIDP(t), newClock()
	c, p := onDisk(t, at.Now), s.person()
	p.Flow = profiles.FlowPKCE

	signIn(t, s, c, p, flows.TokenOptions{}, "access-1")
	want(t, c, p, flows.TokenOptions{}, "access-1", flows.FromCache)
	at.forward(time.Hour - 31*time.Second)
	want(t, c, p, flows.TokenOptions{}, "access-1", flows.FromCache)
	at.forward(time.Second)
	want(t, c, p, flows.TokenOptions{}, "access-2", flows.FromRefresh)
	want(t, c, p, flows.TokenOptions{}, "access-2", flows.FromCache)
	signIn(t, s, c, p, flows.TokenOptions{Force: true}, "access-3")
	if n := s.count("authorization_code"); n != 2 {
		t.Errorf("a person was asked %d times, want 2", n)
	}
	if n := s.count("discovery"); n != 1 {
		t.Errorf("discovery was read %d times, want once a Client", n)
	}
}

func TestAServiceNeedsNobody(t *testing.T) {
	t.Parallel()
	s, at := newIDP(t), newClock()
	c, p := onDisk(t, at.Now), s.service()
	want(t, c, p, flows.TokenOptions{NoLogin: true}, "access-1", flows.FromSignIn)
	want(t, c, p, flows.TokenOptions{NoLogin: true}, "access-1", flows.FromCache)
	at.forward(2 * time.Hour)
	want(t, c, p, flows.TokenOptions{NoLogin: true}, "access-2", flows.FromSignIn)
	want(t, c, p, flows.TokenOptions{NoLogin: true, Force: true}, "access-3", flows.FromSignIn)
	at.forward(2 * time.Hour)
	if _, _, err := c.Token(t.Context(), p, flows.TokenOptions{NoFlow: true}, nil); !errors.Is(err, flows.ErrLoginNeeded) {
		t.Errorf("NoFlow: got error %v, want ErrLoginNeeded", err)
	}
}

func TestMinTTL(t *testing.T) {
	t.Parallel()
	for name, x := range map[string]struct {
		profile, option, left time.Duration
		want                  flows.Source
	}{
		"the default, enough":         {left: 31 * time.Second, want: flows.FromCache},
		"the default, not enough":     {left: 30 * time.Second, want: flows.FromRefresh},
		"the profile's, enough":       {profile: 5 * time.Minute, left: 6 * time.Minute, want: flows.FromCache},
		"the profile's, not enough":   {profile: 5 * time.Minute, left: 4 * time.Minute, want: flows.FromRefresh},
		"the option wins, enough":     {profile: 5 * time.Minute, option: time.Second, left: 2 * time.Second, want: flows.FromCache},
		"the option wins, not enough": {profile: time.Second, option: time.Minute, left: 50 * time.Second, want: flows.FromRefresh},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, at := newIDP(t), newClock()
			p := s.person()
			p.MinTTL = x.profile
			c := signedIn(t, s, at, p)
			at.forward(time.Hour - x.left)
			token := map[flows.Source]string{flows.FromCache: "access-1", flows.FromRefresh: "access-2"}[x.want]
			want(t, c, p, flows.TokenOptions{MinTTL: x.option}, token, x.want)
		})
	}
}

func TestNoLoginNeverAsksAPerson(t *testing.T) {
	t.Parallel()
	s, at := newIDP(t), newClock()
	s.noRefresh = true
	c, p := onDisk(t, at.Now), s.person()
	for _, o := range []flows.TokenOptions{{NoLogin: true}, {NoFlow: true}, {NoLogin: true, Force: true}} {
		if _, _, err := c.Token(t.Context(), p, o, nil); !errors.Is(err, flows.ErrLoginNeeded) {
			t.Errorf("%+v: got error %v, want ErrLoginNeeded", o, err)
		}
	}
	c = signedIn(t, s, at, p)
	want(t, c, p, flows.TokenOptions{NoLogin: true}, "access-1", flows.FromCache)
	at.forward(time.Hour)
	if _, _, err := c.Token(t.Context(), p, flows.TokenOptions{NoLogin: true}, nil); !errors.Is(err, flows.ErrLoginNeeded) {
		t.Errorf("expired: got error %v, want ErrLoginNeeded", err)
	}
	if n := s.count("device"); n != 0 {
		t.Errorf("a person was asked %d times, want never", n)
	}
}

func TestAnUnusableStoreStopsBeforeAPersonSignsIn(t *testing.T) {
	t.Parallel()
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s := newIDP(t)
	c := flows.New(flows.Options{Store: store.File(filepath.Join(blocked, "tokens"))})
	if _, _, err := c.Token(t.Context(), s.person(), flows.TokenOptions{}, nil); err == nil {
		t.Error("no error, although the token cannot be kept")
	}
	if n := s.count("device"); n != 0 {
		t.Errorf("a person was asked %d times for a token that cannot be kept", n)
	}
}

func TestCachedAndForget(t *testing.T) {
	t.Parallel()
	s, at := newIDP(t), newClock()
	p := s.person()
	p.ClientSecret = s.service().ClientSecret
	c := onDisk(t, at.Now)
	if got, err := c.Cached(p); got != nil || err != nil {
		t.Fatalf("empty store: got %v, %v", got, err)
	}
	c = signedIn(t, s, at, p)
	want(t, c, p, flows.TokenOptions{Flow: profiles.FlowClientCredentials}, "access-2", flows.FromSignIn)
	at.forward(2 * time.Hour)
	got, err := c.Cached(p)
	if err != nil || got == nil || got.AccessToken.Reveal() != "access-1" || !got.Expired(at.Now(), 0) {
		t.Fatalf("got %v, %v; want the expired token of the profile's own flow", got, err)
	}
	if err := c.Forget(p); err != nil {
		t.Fatal(err)
	}
	for _, flow := range []string{"", profiles.FlowClientCredentials} {
		o := flows.TokenOptions{Flow: flow, NoFlow: true}
		if _, _, err := c.Token(t.Context(), p, o, nil); !errors.Is(err, flows.ErrLoginNeeded) {
			t.Errorf("flow %q after Forget: got error %v, want ErrLoginNeeded", flow, err)
		}
	}
}

func TestWithoutAStoreTheClientRemembers(t *testing.T) {
	t.Parallel()
	s := newIDP(t)
	c := flows.New(flows.Options{})
	want(t, c, s.service(), flows.TokenOptions{}, "access-1", flows.FromSignIn)
	want(t, c, s.service(), flows.TokenOptions{}, "access-1", flows.FromCache)
}

func TestEventsOfASignIn(t *testing.T) {
	t.Parallel()
	s := newIDP(t)
	var told []flows.Event
	_, _, err := onDisk(t, nil).Token(t.Context(), s.person(), flows.TokenOptions{}, func(e flows.Event) { told = append(told, e) })
	if err != nil {
		t.Fatal(err)
	}
	if len(told) < 2 {
		t.Fatalf("told %d events, want a device code and the end", len(told))
	}
	if code, ok := told[0].(flows.DeviceCode); !ok || code.UserCode != "WDJB-MJHT" {
		t.Errorf("the first event is %#v, want the device code", told[0])
	}
	if end, ok := told[len(told)-1].(flows.SignedIn); !ok || !end.Refreshable {
		t.Errorf("the last event is %#v, want a refreshable SignedIn", told[len(told)-1])
	}
}

func TestManyAskAtOnceAndOneRequestIsMade(t *testing.T) {
	t.Parallel()
	for name, x := range map[string]struct {
		profile func(*idp) *profiles.Profile
		grant   string
		want    int
	}{
		"refresh": {(*idp).person, "refresh_token", 1},
		"service": {(*idp).service, "client_credentials", 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, at := newIDP(t), newClock()
			p := x.profile(s)
			s.noRefresh = x.grant != "refresh_token"
			c := signedIn(t, s, at, p)
			at.forward(time.Hour)
			var all sync.WaitGroup
			for range 20 {
				all.Go(func() {
					got, _, err := c.Token(t.Context(), p, flows.TokenOptions{}, nil)
					if err != nil || got.AccessToken.Reveal() != "access-2" {
						t.Errorf("got %v, %v; want access-2", got, err)
					}
				})
			}
			all.Wait()
			if n := s.count(x.grant); n != x.want {
				t.Errorf("%d requests for %s, want %d", n, x.grant, x.want)
			}
		})
	}
}

func TestTokensThatLiveLessThanMinTTL(t *testing.T) {
	t.Parallel()
	s, at := newIDP(t), newClock()
	s.life = 10 * time.Second
	c, p := signedIn(t, s, at, s.person()), s.person()
	want(t, c, p, flows.TokenOptions{}, "access-2", flows.FromRefresh)
	want(t, c, p, flows.TokenOptions{}, "access-3", flows.FromRefresh)
	if n := s.count("device"); n != 0 {
		t.Errorf("a person was asked %d times, want never", n)
	}
}
