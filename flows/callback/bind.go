package callback

import (
	"context"
	"net"
	"strconv"

	"doorstep/flows/loopback"
)

const (
	// morePorts is how many ports after a taken one are tried.
	morePorts = 9
	maxPort   = 1<<16 - 1
)

// bind listens on loopback alone: whoever is on the network has no business here.
func (w *Wait) bind(ctx context.Context) (at []net.Listener, err error) {
	port := w.Port
	if p, err := strconv.Atoi(w.redirect.Port()); err == nil {
		port = p
	}
	for tries := 0; tries <= morePorts && port <= maxPort; tries++ {
		if at, err = loopback.Listen(ctx, w.redirect.Hostname(), port); err == nil {
			return at, nil
		}
		if port != 0 {
			port++
		}
	}
	return nil, err
}
