package checklist

import (
	"fmt"
	"net/url"
	"slices"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
)

// maxSkew is how far clocks may differ before a token's times are held against it, as APIs commonly allow, and tellSkew
// how far this computer's may be off before it is worth a word.
const (
	maxSkew  = 30 * time.Second
	tellSkew = time.Minute
)

// clock is a server's clock as compared with ours.
type clock struct {
	host string
	skew time.Duration // what has to be added to our time to get the server's
	// tolerance is how much of skew the measurement cannot tell: half the round trip, and the whole second that
	// the Date header counts in (RFC 9110 §5.6.7).
	tolerance time.Duration
}

// cached are the endpoints whose answers caches keep on the way: their Date is the one of long ago (RFC 9111 §4.2.3).
var cached = []oauth.Endpoint{oauth.EndpointDiscovery, oauth.EndpointJWKS}

// measure compares clocks at the middle of an exchange; ok is false when the server told no time.
func measure(x httpclient.Exchange) (c clock, ok bool) {
	u, err := url.Parse(x.URL)
	if err != nil || x.Date.IsZero() || slices.Contains(cached, x.Endpoint) {
		return clock{}, false
	}
	const half = 500 * time.Millisecond // Date is cut off to the second, so on average it is late by half of one
	return clock{
		host:      u.Host,
		skew:      x.Date.Add(half).Sub(x.Started.Add(x.Duration / 2)),
		tolerance: x.Duration/2 + time.Second,
	}, true
}

// clocks measures each server's clock by its quickest exchange.
func (r *run) clocks() []clock {
	var list []clock
	for _, x := range r.exchanges {
		c, ok := measure(x)
		if !ok {
			continue
		}
		known := false
		for i := range list {
			if list[i].host == c.host {
				known = true
				if c.tolerance < list[i].tolerance {
					list[i] = c
				}
			}
		}
		if !known {
			list = append(list, c)
		}
	}
	return list
}

// off reports that the clocks differ by more than they may, whatever the measurement's error.
func (c clock) off() bool { return c.skew.Abs()-c.tolerance > tellSkew }

// String tells the difference: "this computer's clock is 2h behind that of idp.example".
func (c clock) String() string {
	way := "ahead of"
	if c.skew > 0 {
		way = "behind"
	}
	return fmt.Sprintf("this computer's clock is %s %s that of %s", span(c.skew), way, c.host)
}

// span writes how long something is with its two largest units: "3m", "2h 5m", "12d 1h".
func span(d time.Duration) string {
	d = d.Abs().Round(time.Second)
	units := []struct {
		name string
		of   time.Duration
	}{{"d", 24 * time.Hour}, {"h", time.Hour}, {"m", time.Minute}, {"s", time.Second}}
	for i, u := range units[:len(units)-1] {
		if d < u.of {
			continue
		}
		out := fmt.Sprintf("%d%s", d/u.of, u.name)
		if rest := d % u.of / units[i+1].of; rest > 0 {
			out += fmt.Sprintf(" %d%s", rest, units[i+1].name)
		}
		return out
	}
	return fmt.Sprintf("%ds", d/time.Second)
}

// farthest is the clock that differs most from ours, the zero clock when no server told the time.
func (r *run) farthest() clock {
	var far clock
	for _, c := range r.clocks() {
		if far.host == "" || c.skew.Abs()-c.tolerance > far.skew.Abs()-far.tolerance {
			far = c
		}
	}
	return far
}

// judgeTime is the time by the clock of the one who judges the token: CDF, else the provider, else ours.
func (r *run) judgeTime() time.Time {
	for _, of := range []oauth.Endpoint{oauth.EndpointCDF, oauth.EndpointResource, ""} {
		for _, x := range r.exchanges {
			if c, ok := measure(x); ok && (x.Endpoint == of || of == "") && c.skew.Abs() > c.tolerance {
				return r.now.Add(c.skew)
			}
		}
	}
	return r.now
}
