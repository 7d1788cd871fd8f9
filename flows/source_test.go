package flows_test

import (
	"errors"
	"testing"
	"time"

	"doorstep/flows"
)

func TestTokenSource(t *testing.T) {
	t.Parallel()
	s, at := newIDP(t), newClock()
	c := signedIn(t, s, at, s.person())
	source := c.TokenSource(t.Context(), s.person())
	for _, token := range []string{"access-1", "access-2"} {
		got, err := source.Token()
		if err != nil {
			t.Fatal(err)
		}
		if got.AccessToken != token || got.Type() != "Bearer" || !got.Expiry.Equal(at.Now().Add(time.Hour)) {
			t.Errorf("got %s, %s, expires %v; want %s", got.AccessToken, got.Type(), got.Expiry, token)
		}
		if got.RefreshToken != "" {
			t.Error("the refresh token was given away: used elsewhere it would be lost here")
		}
		at.forward(time.Hour)
	}
	if err := c.Forget(s.person()); err != nil {
		t.Fatal(err)
	}
	if _, err := source.Token(); !errors.Is(err, flows.ErrLoginNeeded) {
		t.Errorf("got error %v, want ErrLoginNeeded", err)
	}
}

func BenchmarkTokenFromCache(b *testing.B) {
	s, at := newIDP(b), newClock()
	p := s.person()
	c := signedIn(b, s, at, p)
	b.ReportAllocs()
	for b.Loop() {
		if _, source, err := c.Token(b.Context(), p, flows.TokenOptions{}, nil); err != nil || source != flows.FromCache {
			b.Fatal(source, err)
		}
	}
}
