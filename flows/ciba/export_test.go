package ciba

import (
	"strings"
	"time"

	"doorstep/flows/httpclient"
)

// Parse reads an answer of the backchannel endpoint: how long the request lives, and the interval.
func Parse(resp *httpclient.Response, now time.Time) (life, interval time.Duration, ok bool) {
	p, _ := parse(resp, now)
	if p == nil {
		return 0, 0, false
	}
	return p.expiresAt.Sub(now), p.interval, true
}

// Identifier reads the body of a ping.
func Identifier(body string) string { return identifier(strings.NewReader(body)) }
