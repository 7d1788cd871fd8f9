// Package polling asks a token endpoint for tokens until a person has decided elsewhere: with a device code (RFC 8628
// §3.4), or with the identifier of a backchannel request (OpenID Connect CIBA Core §10.1), which is polled alike.
//
// A network that goes away in the meantime is no reason to give up: the person would have to start over.
package polling

import (
	"context"
	"net/url"
	"time"

	"doorstep/flows/idtoken"
	"doorstep/flows/oauth"
	"doorstep/flows/tokenendpoint"
)

const (
	// DefaultInterval is for a server that doesn't name one (RFC 8628 §3.2; CIBA Core §7.3).
	DefaultInterval = 5 * time.Second
	// minInterval keeps a server's "interval": 0.01 from turning into a flood of requests.
	minInterval = time.Second
)

// Interval gives what a server has asked for as it is kept: [DefaultInterval] for 0, and never less than a second.
func Interval(asked time.Duration) time.Duration {
	if asked == 0 {
		return DefaultInterval
	}
	return max(asked, minInterval)
}

// Grant is what is polled with, ready to run.
type Grant struct {
	Token     tokenendpoint.Endpoint
	Params    url.Values        // of each poll
	Interval  time.Duration     // see [Interval]
	ExpiresAt time.Time         // when nothing is left to poll for
	Expired   string            // what has happened then, in words: "the code ran out before the sign-in was approved"
	IDTokens  *idtoken.Verifier // of the ID token that may come along; nil takes any
	// Decided brings word that the person has decided: the next poll is due at once then, since there is something to
	// fetch. nil where nobody tells. It is never closed.
	Decided <-chan struct{}
}

// Run polls until there are tokens, a decision against them, or the grant has expired (then the error's Code is
// "expired_token"), and tells emit of the tokens once their ID token has been checked. It returns as soon as ctx ends, in the
// middle of a request too. It is called from one goroutine, and emit from the same.
func (g Grant) Run(ctx context.Context, emit func(oauth.Event)) (*oauth.TokenSet, error) {
	tokens, err := newPoller(g, emit).run(ctx)
	if err != nil {
		return nil, err
	}
	if err := g.IDTokens.Check(ctx, tokens, ""); err != nil {
		return nil, err
	}
	emit(oauth.SignedInWith(tokens))
	return tokens, nil
}

// poller polls the token endpoint with one grant.
type poller struct {
	Grant
	emit func(oauth.Event)
	now  func() time.Time

	schedule schedule
	spoken   bool         // the endpoint has given an OAuth answer
	failure  *oauth.Error // of the poll before, nil when that was answered
}

func newPoller(g Grant, emit func(oauth.Event)) *poller {
	clock := oauth.Clock(g.Token.Now)
	now := func() time.Time { return clock().Round(0) } // without the monotonic reading, which stands still in a sleep
	deadline := g.ExpiresAt.Round(0)
	return &poller{
		Grant: g, emit: emit, now: now,
		schedule: schedule{interval: g.Interval, deadline: deadline, life: deadline.Sub(now())},
	}
}

// run polls until there is something to return.
func (p *poller) run(ctx context.Context) (*oauth.TokenSet, error) {
	pause := p.schedule.pause(p.now(), 0)
	for {
		if err := p.wait(ctx, pause); err != nil {
			return nil, err
		}
		if p.schedule.over(p.now()) {
			return nil, p.expired()
		}
		tokens, err := p.poll(ctx)
		if err == nil {
			return tokens, nil
		}
		if pause, err = p.next(ctx, err); err != nil {
			return nil, err
		}
	}
}

// wait sleeps in slices, to see soon after the computer has slept that the grant has expired: timers stand still
// meanwhile. It ends early when the person has decided.
func (p *poller) wait(ctx context.Context, pause time.Duration) error {
	const slice = 10 * time.Second
	for pause > 0 && !p.schedule.over(p.now()) {
		d := min(pause, slice)
		decided, err := p.nap(ctx, d)
		switch {
		case err != nil:
			return err
		case decided:
			p.schedule.cutShort()
			return ctx.Err()
		}
		pause -= d
	}
	return ctx.Err()
}

// nap sleeps for d, or until the person has decided.
func (p *poller) nap(ctx context.Context, d time.Duration) (decided bool, err error) {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return false, nil
	case <-p.Decided:
		return true, nil
	case <-ctx.Done():
		return false, ctx.Err()
	}
}

func (p *poller) poll(ctx context.Context) (*oauth.TokenSet, error) {
	ctx, cancel := context.WithTimeout(ctx, p.schedule.limit(p.now()))
	defer cancel()
	return p.Token.Grant(ctx, p.Params)
}

// next takes in what went wrong with a poll and says how long to wait for the next one, or what to give up with.
func (p *poller) next(ctx context.Context, err error) (time.Duration, error) {
	if ctx.Err() != nil {
		return 0, err
	}
	v, e := judge(err, p.spoken)
	if v == stop {
		return 0, p.stopped(err, e)
	}
	var pause time.Duration
	switch v {
	case retry:
		p.failure = e
		p.schedule.failures++
		pause = p.schedule.pause(p.now(), e.RetryAfter)
		p.emit(oauth.Retrying{Failures: p.schedule.failures, NextPollIn: pause, Err: err})
	case slowDown:
		p.failure, p.spoken = nil, true
		p.schedule.slowDown(e.Interval)
		pause = p.schedule.pause(p.now(), e.RetryAfter)
		p.emit(oauth.SlowDown{Interval: p.schedule.interval})
	default:
		p.failure, p.spoken = nil, true
		p.schedule.failures = 0
		pause = p.schedule.pause(p.now(), e.RetryAfter)
		p.emit(oauth.Pending{NextPollIn: pause})
	}
	return pause, nil
}

// stopped adds to a grant that is refused right after a poll without an answer that this answer may have been the
// one with the tokens: each is good for one set of them only.
func (p *poller) stopped(err error, e *oauth.Error) error {
	lost := p.failure != nil && p.failure.Err != nil && !p.failure.Unsent()
	if e != nil && lost && e.Code == "invalid_grant" && e.Problem == "" {
		e.Problem = "the poll before it got no answer, which may have been the one with the tokens"
	}
	return err
}

// expired is the end of the grant's life by our own clock. Err is the last poll's failure, if it failed: then it
// was the network that kept the sign-in from completing.
func (p *poller) expired() error {
	e := &oauth.Error{Endpoint: oauth.EndpointToken, Code: "expired_token", Description: p.Expired}
	if p.failure != nil {
		e.Err = p.failure
	}
	return e
}
