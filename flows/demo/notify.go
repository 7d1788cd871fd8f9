package demo

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strconv"

	"doorstep/flows/loopback"
)

// The ports among which the one is found that pings are sent to (OpenID Connect CIBA Core §10.2). Nobody holds it while no
// sign-in waits for one, and these are below those that systems give to programs that ask for any: it stays free.
const (
	firstNotified = 20000
	lastNotified  = 29999
)

// findNotified finds the port that the application which is told of decisions is registered with, and a profile names.
func (w *world) findNotified(ctx context.Context) error {
	const tries = 20
	var failed error
	for range tries {
		port := firstNotified + rand.IntN(lastNotified-firstNotified+1) //nolint:gosec // any port will do: it guards nothing
		at, err := loopback.Listen(ctx, "localhost", port)
		for _, l := range at {
			_ = l.Close()
		}
		if failed = err; err == nil {
			w.notified = port
			return nil
		}
	}
	return fmt.Errorf("no port of this machine is free for the provider's pings: %w", failed)
}

// notifiedAt is the client notification endpoint that is registered.
func (w *world) notifiedAt() string { return "http://localhost:" + strconv.Itoa(w.notified) + "/ciba" }
