package httpclient

import (
	"context"
	"errors"
	"time"

	"doorstep/flows/oauth"
)

// The pauses before the second and the third try.
var pauses = []time.Duration{500 * time.Millisecond, 1500 * time.Millisecond}

// Retry runs try up to three times, as long as it fails with an *[oauth.Error] that again accepts, with short
// pauses or those that Retry-After asks for. All tries together have the time of one call: a server that hangs is
// not waited for thrice. Where try spends nothing, again is oauth.Error's Temporary.
func (c *Client) Retry(ctx context.Context, again func(*oauth.Error) bool, try func(context.Context) error) error {
	begun := c.o.Now()
	limited, cancel := context.WithTimeout(ctx, c.o.Timeout)
	defer cancel()
	err := try(limited)
	for _, pause := range pauses {
		var e *oauth.Error
		if !errors.As(err, &e) || !again(e) {
			return err
		}
		pause = max(pause, e.RetryAfter)
		if c.o.Now().Sub(begun)+pause >= c.o.Timeout {
			return err
		}
		if ended := pauseFor(ctx, pause); errors.Is(ended, context.Canceled) {
			return ended
		} else if ended != nil {
			return err // why there was no answer tells more than that the time is up
		}
		err = try(limited)
	}
	return err
}

// pauseFor waits for d, or until ctx ends, whose error it gives then.
func pauseFor(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return ctx.Err()
	}
}
