package callback_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"doorstep/flows/callback"
	"doorstep/flows/oauth"

	"github.com/google/go-cmp/cmp"
)

// What the browser brings is renewed when it has run out, not oftener than makes sense, and the wait goes on to its end.
func TestRenew(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		w := listen(t, callback.Options{RedirectURI: "https://x.example/cb", Pasted: make(chan string)})
		begin := time.Now()
		var at []time.Duration
		lives := []time.Duration{time.Second, 5 * time.Minute, 0}
		w.Life, w.Renew = time.Minute, func(context.Context) time.Duration {
			at = append(at, time.Since(begin))
			return lives[len(at)-1]
		}
		_, err := w.Answer(t.Context(), func(oauth.Event) {})
		if e, ok := errors.AsType[*oauth.Error](err); !ok || e.Code != "expired_token" {
			t.Errorf("got %v", err)
		}
		want := []time.Duration{time.Minute, time.Minute + 15*time.Second, 6*time.Minute + 15*time.Second}
		if diff := cmp.Diff(want, at); diff != "" {
			t.Errorf("renewed (-want +got):\n%s", diff)
		}
	})
}
