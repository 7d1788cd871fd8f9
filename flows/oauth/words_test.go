package oauth_test

import (
	"net/http"
	"net/url"
	"testing"
	"time"

	"doorstep/flows/oauth"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

func TestParseRetryAfter(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)
	in := func(d time.Duration) string { return now.Add(d).Format(http.TimeFormat) }
	tests := []struct {
		retryAfter, date string
		want             time.Duration
	}{
		{"", "", 0},
		{"5", "", 5 * time.Second},
		{" 5 ", "", 5 * time.Second},
		{"1.5", "", 1500 * time.Millisecond},
		{"0", "", 0},
		{"-5", "", 0},
		{"NaN", "", 0},
		{"Inf", "", 24 * time.Hour},
		{"1e300", "", 24 * time.Hour},
		{"soon", "", 0},
		{in(time.Minute), "", time.Minute},
		{in(-time.Minute), "", 0},
		{in(1000 * time.Hour), "", 24 * time.Hour},
		{in(time.Hour), in(time.Hour - 10*time.Second), 10 * time.Second}, // the server's clock is ahead
		{in(time.Minute), "yesterday", time.Minute},
	}
	for _, tt := range tests {
		if got := oauth.ParseRetryAfter(header("Retry-After", tt.retryAfter, "Date", tt.date), now); got != tt.want {
			t.Errorf("%q at %q: %v, want %v", tt.retryAfter, tt.date, got, tt.want)
		}
	}
}

func TestRequestID(t *testing.T) {
	t.Parallel()
	tests := map[string]http.Header{
		"":  header("X-Other", "x"),
		"a": header("X-Request-Id", "a", "X-Ms-Request-Id", "b"),
		"b": header("x-ms-request-id", "b"),
		"c": header("X-Amzn-RequestId", "c"),
	}
	for want, h := range tests {
		if got := oauth.RequestID(h); got != want {
			t.Errorf("%v: %q, want %q", h, got, want)
		}
	}
}

func TestRequestValues(t *testing.T) {
	t.Parallel()
	extra := url.Values{"prompt": {"login"}, "scope": {"overridden"}}
	r := oauth.Request{Scopes: []string{"a", "b"}, Audience: "aud", Resource: "res", Extra: extra}
	want := url.Values{"prompt": {"login"}, "scope": {"a b"}, "audience": {"aud"}, "resource": {"res"}}
	got := r.Values()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	got["prompt"][0] = "none"
	if extra.Get("prompt") != "login" || extra.Get("scope") != "overridden" {
		t.Error("the request's own values were written to")
	}
	if got := (oauth.Request{}).Values(); len(got) != 0 {
		t.Errorf("an empty request asks for %v", got)
	}
}

func TestExpired(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)
	tests := []struct {
		expires time.Time
		minTTL  time.Duration
		want    bool
	}{
		{time.Time{}, time.Hour, false},
		{now.Add(time.Second), 0, false},
		{now, 0, true},
		{now.Add(-time.Second), 0, true},
		{now.Add(31 * time.Second), 30 * time.Second, false},
		{now.Add(30 * time.Second), 30 * time.Second, true},
	}
	for _, tt := range tests {
		s := &oauth.TokenSet{ExpiresAt: tt.expires}
		if got := s.Expired(now, tt.minTTL); got != tt.want {
			t.Errorf("until %v, %v wanted: %v", tt.expires, tt.minTTL, got)
		}
	}
}

func TestSignedInWith(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)
	got := oauth.SignedInWith(&oauth.TokenSet{ExpiresAt: at, Scope: "a", RefreshToken: secret.New("r")})
	if diff := cmp.Diff(oauth.SignedIn{ExpiresAt: at, Scope: "a", Refreshable: true}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if oauth.SignedInWith(&oauth.TokenSet{}).Refreshable {
		t.Error("refreshable without a refresh token")
	}
}

// The events are a closed set: each type of it is one.
var _ = []oauth.Event{oauth.DeviceCode{}, oauth.Pending{}, oauth.SlowDown{}, oauth.Retrying{}, oauth.SignedIn{}}

func TestClock(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)
	if got := oauth.Clock(func() time.Time { return at })(); got != at {
		t.Errorf("the clock that was given shows %v", got)
	}
	before := time.Now()
	if got := oauth.Clock(nil)(); got.Before(before) || got.After(time.Now()) {
		t.Errorf("the default clock shows %v", got)
	}
}
