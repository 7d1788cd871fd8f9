package httpclient_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"

	"github.com/google/go-cmp/cmp"
)

func TestRetry(t *testing.T) {
	t.Parallel()
	unwell := &oauth.Error{Status: 503}
	asked := func(d time.Duration) error { return &oauth.Error{Status: 429, RetryAfter: d} }
	denied := &oauth.Error{Status: 400, Code: "invalid_client"}
	other := errors.New("something else")
	const half, whole = 500 * time.Millisecond, 2 * time.Second
	tests := map[string]struct {
		tries []error
		at    []time.Duration
		want  error
	}{
		"at once":               {[]error{nil}, []time.Duration{0}, nil},
		"at the third":          {[]error{unwell, unwell, nil}, []time.Duration{0, half, whole}, nil},
		"never":                 {[]error{unwell, unwell, unwell, nil}, []time.Duration{0, half, whole}, unwell},
		"a decision":            {[]error{unwell, denied, nil}, []time.Duration{0, half}, denied},
		"another kind of error": {[]error{other, nil}, []time.Duration{0}, other},
		"Retry-After":           {[]error{asked(7 * time.Second), nil}, []time.Duration{0, 7 * time.Second}, nil},
		"Retry-After too long":  {[]error{asked(time.Hour), nil}, []time.Duration{0}, asked(time.Hour)},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				begin := time.Now()
				var at []time.Duration
				c := newClient(t, httpclient.Options{})
				err := c.Retry(t.Context(), (*oauth.Error).Temporary, func(context.Context) error {
					at = append(at, time.Since(begin))
					return tt.tries[len(at)-1]
				})
				if diff := cmp.Diff(tt.at, at); diff != "" {
					t.Errorf("tries (-want +got):\n%s", diff)
				}
				if (err == nil) != (tt.want == nil) || err != nil && err.Error() != tt.want.Error() {
					t.Errorf("error %v, want %v", err, tt.want)
				}
			})
		})
	}
}

// All tries share the time of one call, and a caller who gives up is obeyed in a pause too.
func TestRetryEnds(t *testing.T) {
	t.Parallel()
	unwell := &oauth.Error{Status: 503}
	run := func(ctx context.Context, t *testing.T, try func(context.Context) error) (time.Duration, error) {
		begin := time.Now()
		err := newClient(t, httpclient.Options{Timeout: 10 * time.Second}).Retry(ctx, (*oauth.Error).Temporary, try)
		return time.Since(begin), err
	}
	synctest.Test(t, func(t *testing.T) {
		d, err := run(t.Context(), t, func(ctx context.Context) error {
			<-ctx.Done()
			return &oauth.Error{Err: ctx.Err()}
		})
		if d != 10*time.Second || !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%v after %v", err, d)
		}
	})
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(100*time.Millisecond, cancel)
		d, err := run(ctx, t, func(context.Context) error { return unwell })
		if d != 100*time.Millisecond || !errors.Is(err, context.Canceled) {
			t.Errorf("%v after %v", err, d)
		}
	})
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
		defer cancel()
		d, err := run(ctx, t, func(context.Context) error { return unwell })
		if d != 100*time.Millisecond || !errors.Is(err, unwell) {
			t.Errorf("%v after %v", err, d)
		}
	})
}
