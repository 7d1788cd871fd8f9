package device

import (
	"context"
	"net/url"
	"strings"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/tokenendpoint"
)

// GrantType is the device grant's (RFC 8628 §3.4).
const GrantType = "urn:ietf:params:oauth:grant-type:device_code"

// poller polls the token endpoint with one code.
type poller struct {
	token  tokenendpoint.Endpoint
	params url.Values
	emit   func(oauth.Event)
	now    func() time.Time

	schedule schedule
	spoken   bool         // the endpoint has given an OAuth answer
	failure  *oauth.Error // of the poll before, nil when that was answered
}

func newPoller(f Flow, g *grant, emit func(oauth.Event)) *poller {
	clock := oauth.Clock(f.Token.Now)
	now := func() time.Time { return clock().Round(0) } // without the monotonic reading, which stands still in a sleep
	deadline := g.code.ExpiresAt.Round(0)
	return &poller{
		token: f.Token, params: pollParams(f, g), emit: emit, now: now,
		schedule: schedule{interval: g.code.Interval, deadline: deadline, life: deadline.Sub(now())},
	}
}

func pollParams(f Flow, g *grant) url.Values {
	params := url.Values{"grant_type": {GrantType}, "device_code": {g.deviceCode.Reveal()}}
	if alsoCode(f.Token.URL) {
		params.Set("code", g.deviceCode.Reveal())
	}
	if f.Request.Resource != "" {
		params.Set("resource", f.Request.Resource) // RFC 8707 §2.2
	}
	return params
}

// alsoCode tells the two endpoints that want the device code as "code", as the drafts of the RFC called it:
// AD FS's and the first version of Entra's.
func alsoCode(tokenURL string) bool {
	u, err := url.Parse(tokenURL)
	if err != nil {
		return false
	}
	path := strings.ToLower(u.Path)
	entra := strings.HasPrefix(u.Host, "login.") && strings.HasSuffix(path, "/oauth2/token")
	return entra || strings.HasSuffix(path, "/adfs/oauth2/token")
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

// wait sleeps in slices, to see soon after the computer has slept that the code has run out: timers stand still
// meanwhile.
func (p *poller) wait(ctx context.Context, pause time.Duration) error {
	const slice = 10 * time.Second
	for pause > 0 && !p.schedule.over(p.now()) {
		d := min(pause, slice)
		if err := httpclient.Sleep(ctx, d); err != nil {
			return err
		}
		pause -= d
	}
	return ctx.Err()
}

func (p *poller) poll(ctx context.Context) (*oauth.TokenSet, error) {
	ctx, cancel := context.WithTimeout(ctx, p.schedule.limit(p.now()))
	defer cancel()
	return p.token.Grant(ctx, p.params)
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

// stopped adds to a code that is refused right after a poll without an answer that this answer may have been the
// one with the tokens: a device code is good for one grant only.
func (p *poller) stopped(err error, e *oauth.Error) error {
	lost := p.failure != nil && p.failure.Err != nil && !p.failure.Unsent()
	if e != nil && lost && e.Code == "invalid_grant" && e.Problem == "" {
		e.Problem = "the poll before it got no answer, which may have been the one with the tokens"
	}
	return err
}

// expired is the end of the code's life by our own clock. Err is the last poll's failure, if it failed: then it
// was the network that kept the sign-in from completing.
func (p *poller) expired() error {
	e := &oauth.Error{
		Endpoint: oauth.EndpointToken, Code: "expired_token",
		Description: "the code ran out before the sign-in was approved",
	}
	if p.failure != nil {
		e.Err = p.failure
	}
	return e
}
