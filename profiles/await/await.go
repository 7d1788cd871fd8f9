// Package await gives up on what cannot be interrupted: the read of a terminal, of a pipe that nobody writes to, a call to
// the OS keyring.
package await

import "context"

// Result gives what read does, or ctx's error when ctx ends before. A read that is given up is left to end by itself, at
// the latest with the process, and what it gives then is dropped.
func Result[T any](ctx context.Context, read func() (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	got := make(chan result, 1)
	go func() {
		value, err := read()
		got <- result{value, err}
	}()
	select {
	case r := <-got:
		return r.value, r.err
	case <-ctx.Done():
		var none T
		return none, ctx.Err()
	}
}
