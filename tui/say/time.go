package say

import (
	"fmt"
	"time"
)

// left tells how long it is from now to t: "in 59m 12s", "3h 2m ago", "now"; "" for the zero time.
func left(t, now time.Time) string {
	if t.IsZero() {
		return ""
	}
	switch d := t.Sub(now); {
	case d >= time.Second:
		return "in " + Span(d)
	case d <= -time.Second:
		return Span(-d) + " ago"
	default:
		return "now"
	}
}

// units are those of [Span], the largest first.
var units = []struct {
	name string
	size time.Duration
}{{"d", 24 * time.Hour}, {"h", time.Hour}, {"m", time.Minute}, {"s", time.Second}}

// Span tells a duration with its two largest units: "1h 5m", "42s". What is less is cut off, so that a countdown
// never promises more than is left; a negative one is told as "0s".
func Span(d time.Duration) string {
	for i, u := range units {
		if d < u.size {
			continue
		}
		s := fmt.Sprintf("%d%s", d/u.size, u.name)
		if i+1 < len(units) {
			if rest := d % u.size / units[i+1].size; rest > 0 {
				s += fmt.Sprintf(" %d%s", rest, units[i+1].name)
			}
		}
		return s
	}
	return "0s"
}

// Clock is a countdown as a clock shows it, minutes and seconds: "11:42", "1:02:03".
func Clock(d time.Duration) string {
	s := max(0, int(d/time.Second))
	if s >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// moment tells a time for people and for logs at once, the first in now's time zone, with the date when it is another
// day: "14:05:20 (in 42m) · 2026-11-21T13:05:20Z". "" for the zero time.
func moment(t, now time.Time) string {
	if t.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s (%s) · %s", wall(t, now), left(t, now), t.UTC().Format(time.RFC3339))
}

func wall(t, now time.Time) string {
	local := t.In(now.Location())
	y, m, d := local.Date()
	if ny, nm, nd := now.Date(); y == ny && m == nm && d == nd {
		return local.Format(time.TimeOnly)
	}
	return local.Format(time.DateTime)
}

// Until tells the life of a sign-in: "expires in 42m", "expired 3h ago", "does not say when it expires".
func Until(t, now time.Time) string {
	switch {
	case t.IsZero():
		return "does not say when it expires"
	case t.After(now):
		return "expires " + left(t, now)
	default:
		return "expired " + left(t, now)
	}
}

// SignedIn tells in a few words whether a profile is signed in, as the list of profiles shows it.
func SignedIn(until time.Time, ok bool, now time.Time) string {
	switch {
	case !until.IsZero() && !until.After(now):
		return Until(until, now)
	case !ok:
		return "not signed in"
	case until.IsZero():
		return "signed in"
	default:
		return "signed in, " + Until(until, now)
	}
}
