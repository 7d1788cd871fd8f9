package checklist

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"doorstep/flows"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/jwtview"
	"doorstep/profiles"
)

var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// exchange makes one that took rtt and whose server says that it is date.
func exchange(url string, rtt time.Duration, date time.Time) httpclient.Exchange {
	return httpclient.Exchange{Endpoint: oauth.EndpointToken, URL: url, Started: noon, Duration: rtt, Date: date}
}

func TestMeasure(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		rtt  time.Duration
		date time.Time
		off  bool
	}{
		"same time":                         {0, noon, false},
		"cut off to the second":             {0, noon.Add(-999 * time.Millisecond), false},
		"slow answer, stamped at its end":   {50 * time.Second, noon.Add(50 * time.Second), false},
		"slow answer, stamped at its start": {50 * time.Second, noon, false},
		"a little behind":                   {0, noon.Add(59 * time.Second), false},
		"two minutes behind":                {0, noon.Add(2 * time.Minute), true},
		"an hour ahead":                     {time.Second, noon.Add(-time.Hour), true},
		"two behind, half of it on the way": {2 * time.Minute, noon.Add(2 * time.Minute), false},
		"behind by more than half the way":  {2 * time.Minute, noon.Add(4 * time.Minute), true},
	}
	for name, tt := range tests {
		c, ok := measure(exchange("https://idp.example/token", tt.rtt, tt.date))
		if !ok || c.host != "idp.example" || c.off() != tt.off {
			t.Errorf("%s: clock %+v, off %v", name, c, c.off())
		}
	}
	if c, ok := measure(exchange("https://idp.example/token", 0, time.Time{})); ok {
		t.Errorf("a server without a Date gave the clock %+v", c)
	}
	old := exchange("https://cdn.example/keys", 0, noon.Add(-time.Hour))
	for _, e := range cached {
		old.Endpoint = e
		if c, ok := measure(old); ok {
			t.Errorf("an answer that a cache may have kept (%s) gave the clock %+v", e, c)
		}
	}
	if _, ok := measure(exchange("://", 0, noon)); ok {
		t.Error("an address that is none gave a clock")
	}
}

func TestClockInWords(t *testing.T) {
	t.Parallel()
	for skew, want := range map[time.Duration]string{
		2 * time.Hour:    "this computer's clock is 2h behind that of idp.example",
		-3 * time.Minute: "this computer's clock is 3m ahead of that of idp.example",
	} {
		if got := (clock{host: "idp.example", skew: skew}).String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestClocksTakeTheQuickestExchange(t *testing.T) {
	t.Parallel()
	r := &run{exchanges: []httpclient.Exchange{
		exchange("https://idp.example/slow", time.Minute, noon.Add(25*time.Second)),
		exchange("https://cdf.example/a", time.Second, noon.Add(10*time.Minute)),
		exchange("https://idp.example/quick", 0, noon),
		{URL: "https://silent.example/"},
	}}
	all := r.clocks()
	if len(all) != 2 || all[0].host != "idp.example" || all[0].tolerance != time.Second {
		t.Errorf("clocks %+v", all)
	}
	if far := r.farthest(); far.host != "cdf.example" {
		t.Errorf("farthest %+v", far)
	}
}

func TestJudgeTimeIsTheAPIs(t *testing.T) {
	t.Parallel()
	r := &run{now: noon, exchanges: []httpclient.Exchange{
		exchange("https://idp.example/token", 0, noon.Add(time.Hour)),
		{Endpoint: oauth.EndpointCDF, URL: "https://cdf.example/", Started: noon, Date: noon.Add(2 * time.Hour)},
	}}
	if got := r.judgeTime(); got.Sub(noon.Add(2*time.Hour)).Abs() > time.Second {
		t.Errorf("judged as of %s, want CDF's clock", got)
	}
	r.exchanges = r.exchanges[:1]
	if got := r.judgeTime(); got.Sub(noon.Add(time.Hour)).Abs() > time.Second {
		t.Errorf("judged as of %s, want the provider's clock", got)
	}
	r.exchanges = nil
	if got := r.judgeTime(); !got.Equal(noon) {
		t.Errorf("judged as of %s, want our clock", got)
	}
}

func TestClockIsOffAndNobodyMinds(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.skew = 10 * time.Minute
	res := check(t, w.profile(), Options{})
	if it := itemOf(t, res, itemClock); it.Status != jwtview.Warn || it.Cause != "token.clock" || !strings.Contains(it.Evidence, "10m behind") {
		t.Errorf("item %+v", it)
	}
	if res.Checklist.Verdict != jwtview.Warn || diagnosed(res) != "token.clock" {
		t.Errorf("verdict %s, diagnosis %s", res.Checklist.Verdict, diagnosed(res))
	}
}

// TestClockIsBlamedBeforeTheTimes holds that a fresh token which looks expired, or not valid yet, to a clock that is off
// is put down to the clock, and that one within the allowance is not.
func TestClockIsBlamedBeforeTheTimes(t *testing.T) {
	t.Parallel()
	for skew, want := range map[time.Duration]string{
		-3 * time.Hour: "ahead of", 3 * time.Hour: "behind", -10 * time.Minute: "ahead of", 10 * time.Minute: "behind",
		-45 * time.Second: "", 45 * time.Second: "", 0: "",
	} {
		w := newWorld(t)
		w.skew, w.answers[pathInspect] = skew, refusedWith(http.StatusUnauthorized, "Unauthorized")
		res := check(t, w.profile(), Options{})
		it := itemOf(t, res, itemClock)
		if blamed := it.Cause == "token.clock"; blamed != (want != "") || !strings.Contains(it.Evidence, want) {
			t.Errorf("%s: item %+v", skew, it)
		}
		if d := diagnosed(res); strings.Contains(d, "expired") || skew.Abs() == 3*time.Hour && d != "token.clock" {
			t.Errorf("%s: diagnosis %s", skew, d)
		}
	}
}

// TestClockWhenTheSignInFails holds that it is the cause where the client signs what it sends, and a warning elsewhere.
func TestClockWhenTheSignInFails(t *testing.T) {
	t.Parallel()
	refusal := &flows.Error{Endpoint: oauth.EndpointToken, Status: http.StatusUnauthorized, Code: "invalid_client"}
	for method, want := range map[string]string{
		"private_key_jwt": "token.clock", "client_secret_jwt": "token.clock", "client_secret_post": "access-denied.client-secret",
	} {
		r := failedWith(t, refusal)
		r.profile.ClientAuth = method
		r.exchanges = []httpclient.Exchange{exchange("https://idp.example/token", 0, noon.Add(-time.Hour))}
		res := &Result{Checklist: judge(r)}
		if got, _, _ := strings.Cut(diagnosed(res), " "); got != want {
			t.Errorf("%s: diagnosis %s, want %s first", method, diagnosed(res), want)
		}
		if it := itemOf(t, res, itemClock); it.Cause != "token.clock" {
			t.Errorf("%s: item %+v", method, it)
		}
	}
}

func TestTimesOfAToken(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		claims map[string]any
		cause  string
	}{
		"expired when it was taken": {map[string]any{"iat": -2 * time.Hour, "exp": -time.Hour}, "expired.not-renewed"},
		"ran out meanwhile":         {map[string]any{"iat": -time.Hour, "exp": -time.Second}, "expired.long-process"},
		"not valid yet":             {map[string]any{"iat": -time.Second, "nbf": time.Hour, "exp": 2 * time.Hour}, "token.clock"},
		"issued in the future":      {map[string]any{"iat": time.Hour, "exp": 2 * time.Hour}, "token.clock"},
		"nearly valid":              {map[string]any{"nbf": 20 * time.Second, "exp": time.Hour}, ""},
		"in its life":               {map[string]any{"iat": -time.Minute, "exp": time.Hour}, ""},
		"no times":                  {map[string]any{}, ""},
	}
	for name, tt := range tests {
		r := &run{
			profile: &profiles.Profile{Flow: profiles.FlowClientCredentials}, now: noon, started: noon.Add(-time.Minute),
			inspection: tokenWith(t, tt.claims),
		}
		got := ""
		for _, f := range append(wrongClock(r), expiredToken(r)...) {
			got += f.cause.ID
		}
		if got != tt.cause {
			t.Errorf("%s: cause %q, want %q", name, got, tt.cause)
		}
	}
}
