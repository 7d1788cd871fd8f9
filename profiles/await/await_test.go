package await_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"doorstep/profiles/await"
)

func TestResult(t *testing.T) {
	t.Parallel()
	odd := errors.New("odd")
	if got, err := await.Result(t.Context(), func() (int, error) { return 7, odd }); got != 7 || !errors.Is(err, odd) {
		t.Errorf("got %d, %v", got, err)
	}
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		end := make(chan struct{})
		defer close(end)
		slow := func() (int, error) { <-end; return 7, nil }
		if got, err := await.Result(ctx, slow); got != 0 || !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %d, %v", got, err)
		}
	})
}
