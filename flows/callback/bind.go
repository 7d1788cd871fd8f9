package callback

import (
	"context"
	"net"
	"strconv"
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
		if at, err = listenAt(ctx, addresses(w.redirect.Hostname()), port); err == nil {
			return at, nil
		}
		if port != 0 {
			port++
		}
	}
	return nil, err
}

// addresses are those that a browser may go to for a host on loopback. For a name that is both: if only one were listened
// on, another person's program on this machine could have the other, and with it the answers of browsers that try it
// first.
func addresses(host string) []string {
	if ip := net.ParseIP(host); ip != nil {
		return []string{ip.String()}
	}
	return []string{"127.0.0.1", "::1"}
}

// listenAt listens on one port of all the addresses, 0 for any. An address of a kind that this machine has none of is left
// out, as long as another is left.
func listenAt(ctx context.Context, addresses []string, port int) (at []net.Listener, err error) {
	var lc net.ListenConfig
	for _, ip := range addresses {
		l, err := lc.Listen(ctx, "tcp", net.JoinHostPort(ip, strconv.Itoa(port)))
		switch {
		case err == nil:
			at, port = append(at, l), portOf(l)
		case len(at) == 0, has(ctx, ip):
			for _, l := range at {
				_ = l.Close()
			}
			return nil, err
		}
	}
	return at, nil
}

// has reports whether this machine has the address at all.
func has(ctx context.Context, ip string) bool {
	var lc net.ListenConfig
	l, err := lc.Listen(ctx, "tcp", net.JoinHostPort(ip, "0"))
	if err != nil {
		return false
	}
	_ = l.Close()
	return true
}

func portOf(l net.Listener) int { return l.Addr().(*net.TCPAddr).Port } //nolint:forcetypeassert // it listens on TCP
