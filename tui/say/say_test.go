package say

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/flows/checklist"
	"doorstep/jwtview"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
)

// now is the clock of these tests, in a zone that isn't UTC so that the two don't get mixed up.
var now = time.Date(2026, 11, 21, 13, 23, 20, 0, time.FixedZone("CET", 3600))

func TestStatus(t *testing.T) {
	t.Parallel()
	for s, want := range map[jwtview.Status][2]string{
		jwtview.Pass: {"✓ ok", "+ ok"}, jwtview.Fail: {"✗ failed", "x failed"},
		jwtview.Warn: {"! warning", "! warning"}, jwtview.Skip: {"– skipped", "- skipped"}, "": {"", ""}, "odd": {"", ""},
	} {
		if got := [2]string{Status(s, false), Status(s, true)}; got != want {
			t.Errorf("Status(%q) = %q, want %q", s, got, want)
		}
	}
	if Mark("", false) != " " {
		t.Error("no status has no mark")
	}
}

func TestSpan(t *testing.T) {
	t.Parallel()
	for d, want := range map[time.Duration]string{
		-time.Hour: "0s", 0: "0s", 999 * time.Millisecond: "0s", time.Second: "1s", 42 * time.Second: "42s",
		time.Minute: "1m", 59*time.Minute + 12*time.Second: "59m 12s", time.Hour: "1h", time.Hour + 5*time.Second: "1h",
		65 * time.Minute: "1h 5m", 25 * time.Hour: "1d 1h", 24*time.Hour + time.Minute: "1d", 400 * 24 * time.Hour: "400d",
	} {
		if got := Span(d); got != want {
			t.Errorf("Span(%v) = %q, want %q", d, got, want)
		}
	}
}

func TestLeft(t *testing.T) {
	t.Parallel()
	for d, want := range map[time.Duration]string{
		59*time.Minute + 12*time.Second: "in 59m 12s", -182 * time.Minute: "3h 2m ago", 500 * time.Millisecond: "now", -500 * time.Millisecond: "now",
	} {
		if got := left(now.Add(d), now); got != want {
			t.Errorf("left(%v) = %q, want %q", d, got, want)
		}
	}
	if got := left(time.Time{}, now); got != "" {
		t.Errorf("no time: %q", got)
	}
}

func TestClock(t *testing.T) {
	t.Parallel()
	for d, want := range map[time.Duration]string{
		-time.Second: "0:00", 0: "0:00", 9 * time.Second: "0:09", 11*time.Minute + 42*time.Second: "11:42", time.Hour + 2*time.Minute + 3*time.Second: "1:02:03",
	} {
		if got := Clock(d); got != want {
			t.Errorf("Clock(%v) = %q, want %q", d, got, want)
		}
	}
}

func TestMoment(t *testing.T) {
	t.Parallel()
	for d, want := range map[time.Duration]string{
		42 * time.Minute: "14:05:20 (in 42m) · 2026-11-21T13:05:20Z",
		-24 * time.Hour:  "2026-11-20 13:23:20 (1d ago) · 2026-11-20T12:23:20Z",
	} {
		if got := moment(now.Add(d).UTC(), now); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := moment(time.Time{}, now); got != "" {
		t.Errorf("no time: %q", got)
	}
}

func TestSignedIn(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		until time.Time
		ok    bool
		want  string
	}{
		{time.Time{}, false, "not signed in"},
		{time.Time{}, true, "signed in"},
		{now.Add(42 * time.Minute), true, "signed in, expires in 42m"},
		{now.Add(-3 * time.Hour), true, "expired 3h ago"},
		{now.Add(-3 * time.Hour), false, "expired 3h ago"},
	} {
		if got := SignedIn(tt.until, tt.ok, now); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestEvent(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		e    flows.Event
		want string
	}{
		{
			flows.DeviceCode{UserCode: "WDJB-MJHT", VerificationURI: "https://id.example/device", ExpiresAt: now.Add(15 * time.Minute)},
			"open https://id.example/device and enter the code WDJB-MJHT (good for 15m)",
		},
		{
			flows.Backchannel{ExpiresAt: now.Add(2 * time.Minute), BindingMessage: "W4\x1bSCT"},
			`the provider asks on your own device; approve there if it shows W4\x1bSCT (within 2m)`,
		},
		{flows.Backchannel{}, "the provider asks on your own device; approve there"},
		{flows.Pending{NextPollIn: 5 * time.Second}, "waiting for approval, next poll in 5s"},
		{flows.SlowDown{Interval: 10 * time.Second}, "the provider asked to poll less often: every 10s from now on"},
		{
			flows.Retrying{Failures: 2, NextPollIn: 8 * time.Second, Err: errors.New("token endpoint answered 503\x1b[2J")},
			`provider not answering (2×), still waiting: token endpoint answered 503\x1b[2J, next poll in 8s`,
		},
		{
			flows.SignedIn{ExpiresAt: now.Add(time.Hour), Scope: "openid", Refreshable: true},
			"signed in; the token expires in 1h; scope openid; can be renewed without signing in",
		},
		{flows.SignedIn{}, "signed in; the token does not say when it expires"},
		{nil, ""},
	} {
		if got := Event(tt.e, now); got != tt.want {
			t.Errorf("Event(%T)\n got %q\nwant %q", tt.e, got, tt.want)
		}
	}
}

func TestClaims(t *testing.T) {
	t.Parallel()
	in := &jwtview.Inspection{Described: []jwtview.Claim{
		{Name: "exp", Value: "1795264400", Time: now.Add(-2 * time.Minute), Required: true, Status: jwtview.Pass, Meaning: "when the token expires"},
		{Name: "na\x1bme", Value: "a\nb"},
	}}
	want := []ClaimRow{
		{
			Name: "exp", Value: "1795264400", Verdict: jwtview.Fail, Reason: "expired 2m ago", Meaning: "when the token expires",
			Time: "13:21:20 (2m ago) · 2026-11-21T12:21:20Z", At: now.Add(-2 * time.Minute), Required: true,
		},
		{Name: `na\x1bme`, Value: `a\x0ab`},
	}
	if d := cmp.Diff(want, Claims(in, now)); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	if Claims(nil, now) != nil {
		t.Error("no token has no claims")
	}
}

func TestSignature(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		s      jwtview.Signature
		want   string
		status jwtview.Status
	}{
		{jwtview.Signature{Status: jwtview.SignatureValid, Algorithm: "ES256", KeyID: "k1"}, "signature verified (ES256, key k1)", jwtview.Pass},
		{jwtview.Signature{Status: jwtview.SignatureInvalid, Reason: "unknown kid"}, "signature NOT valid: unknown kid", jwtview.Fail},
		{jwtview.Signature{Status: jwtview.SignatureUnverified, Reason: "no keys"}, "decoded, signature not checked: no keys", jwtview.Warn},
		{jwtview.Signature{}, "decoded, signature not checked", jwtview.Warn},
	} {
		if got := Signature(tt.s); got != tt.want || SignatureStatus(tt.s) != tt.status {
			t.Errorf("got %q %q, want %q %q", got, SignatureStatus(tt.s), tt.want, tt.status)
		}
	}
}

func TestUnexpected(t *testing.T) {
	t.Parallel()
	bad := jwtview.Finding{ID: "token.exp", Status: jwtview.Fail, Title: "Expired", Evidence: "2m ago"}
	in := &jwtview.Inspection{Findings: []jwtview.Finding{{Status: jwtview.Pass}, bad, {Status: jwtview.Skip}}}
	if d := cmp.Diff([]jwtview.Finding{bad}, Unexpected(in)); d != "" {
		t.Error(d)
	}
	if got := FindingLine(bad, true); got != "x failed  Expired: 2m ago" {
		t.Errorf("got %q", got)
	}
	if Unexpected(nil) != nil {
		t.Error("no token has no findings")
	}
}

var wrongSecret = causes.Cause{
	ID: "access-denied.client-secret", Title: "the client secret has expired", Error: "Access denied", Meaning: "It is too old.",
	Steps: []string{"Create a new secret", "Put it\x1b[1m into the profile"}, Evidence: "invalid_client", Source: "the guide",
}

func TestCauseBlock(t *testing.T) {
	t.Parallel()
	want := []string{
		"Access denied: the client secret has expired", "It is too old.", "Seen here: invalid_client", "What to do:",
		"  1. Create a new secret", `  2. Put it\x1b[1m into the profile`, "Source: the guide", "Cause: access-denied.client-secret",
	}
	if d := cmp.Diff(want, CauseBlock(wrongSecret)); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	if d := cmp.Diff([]string{"bare", "Cause: x.y"}, CauseBlock(causes.Cause{ID: "x.y", Title: "bare"})); d != "" {
		t.Errorf("(-want +got)\n%s", d)
	}
}

func TestChecklistLines(t *testing.T) {
	t.Parallel()
	it := checklist.Item{Title: "Client secret", Status: jwtview.Fail, Evidence: "refused\r"}
	s := checklist.Step{Title: "Verify IdP credentials", Status: jwtview.Fail, Items: []checklist.Item{it, {Status: jwtview.Pass}, {Status: jwtview.Pass}, {Status: jwtview.Warn}}}
	if got := ItemLine(it, true); got != `x failed  Client secret: refused\x0d` {
		t.Errorf("got %q", got)
	}
	if got := StepLine(1, s, false); got != "1. Verify IdP credentials: ✗ failed" {
		t.Errorf("got %q", got)
	}
	if got := Tally(checklist.Checklist{Steps: []checklist.Step{s}}); got != "1 failed, 1 warning, 2 ok" {
		t.Errorf("got %q", got)
	}
}

func TestVerdict(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		c    checklist.Checklist
		want string
	}{
		{checklist.Checklist{Verdict: jwtview.Fail, Diagnosis: []causes.Cause{wrongSecret}}, "Access denied: the client secret has expired"},
		{checklist.Checklist{Verdict: jwtview.Fail}, "a check failed"},
		{checklist.Checklist{Verdict: jwtview.Warn}, "nothing failed, but see the warnings"},
		{checklist.Checklist{Verdict: jwtview.Skip}, "nothing could be checked"},
		{checklist.Checklist{Verdict: jwtview.Pass}, "everything that could be checked is fine"},
	} {
		if got := Verdict(tt.c); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestOutcome(t *testing.T) {
	t.Parallel()
	diagnosed := checklist.Checklist{Diagnosis: []causes.Cause{wrongSecret}}
	for name, tt := range map[string]struct {
		r    *checklist.Result
		want string // in the joined lines
	}{
		"nothing":   {nil, ""},
		"fine":      {&checklist.Result{}, ""},
		"cancelled": {&checklist.Result{Err: fmt.Errorf("poll: %w", context.Canceled)}, "nothing was kept"},
		"no login":  {&checklist.Result{Err: flows.ErrLoginNeeded}, "Not signed in."},
		"config":    {&checklist.Result{Err: &flows.ConfigError{Profile: "p", Key: "flow", Problem: "unknown"}}, "profile p: flow: unknown"},
		"diagnosed": {&checklist.Result{Err: errors.New("x"), Checklist: diagnosed}, "Create a new secret"},
		"other":     {&checklist.Result{Err: errors.New("b\x1bad")}, `b\x1bad`},
	} {
		lines := Outcome(tt.r).Lines()
		if tt.want == "" && len(lines) > 0 || !strings.Contains(strings.Join(lines, "\n"), tt.want) {
			t.Errorf("%s: %q lacks %q", name, lines, tt.want)
		}
		if tt.want != "" && len(lines) != 3 {
			t.Errorf("%s: what, why and what next are three lines, got %q", name, lines)
		}
	}
}

func TestSummary(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		r    *checklist.Result
		want string
	}{
		{nil, ""},
		{
			&checklist.Result{Checklist: checklist.Checklist{Profile: "prod", Verdict: jwtview.Pass}, Tokens: &flows.TokenSet{ExpiresAt: now.Add(time.Hour)}},
			"prod: signed in, expires in 1h\nChecklist: everything that could be checked is fine",
		},
		{
			&checklist.Result{Checklist: checklist.Checklist{Profile: "prod", Verdict: jwtview.Fail, Diagnosis: []causes.Cause{wrongSecret}}, Err: errors.New("x")},
			"prod: There is no token.\nChecklist: Access denied: the client secret has expired",
		},
	} {
		if got := Summary(tt.r, now); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestFold(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"plain": "plain", "✓ ok · 2× …": "+ ok | 2x ~", "José": "Jos?", "日本": "????", "\x1b[1m✗\x1b[0m": "\x1b[1mx\x1b[0m", "e\u0301": "e",
	} {
		if got := Fold(s); got != want {
			t.Errorf("Fold(%q) = %q, want %q", s, got, want)
		}
	}
}

func FuzzFold(f *testing.F) {
	f.Add("✓ ok · 日本 e\u0301")
	f.Fuzz(func(t *testing.T, s string) {
		got := Fold(s)
		if !isASCII(got) {
			t.Errorf("Fold(%q) = %q is not ASCII", s, got)
		}
		if isASCII(s) && ansi.StringWidth(got) != ansi.StringWidth(s) {
			t.Errorf("Fold(%q) changed ASCII", s)
		}
	})
}
