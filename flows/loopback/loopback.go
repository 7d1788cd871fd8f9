// Package loopback listens for what comes back to this machine from elsewhere, a browser or an identity provider, and
// for nobody on the network: on the loopback interface alone (RFC 8252 §8.3).
package loopback

import (
	"context"
	"io"
	"log"
	"net"
	"net/http"
	"strconv"
	"sync"
	"time"
)

const (
	// goodbye is how long an answer that is being sent may take after its server has been stopped.
	goodbye = time.Second
	// patience is how long a request may take to arrive, and its answer to be sent.
	patience = 5 * time.Second
	// maxHeader bounds a request's header, in bytes.
	maxHeader = 64 << 10
)

// Listen listens on the port, 0 for a free one, of every address that host stands for: of both for a name such as
// localhost. If only one were listened on, another person's program on this machine could have the other, and with it the
// answers of whoever tries that first. An address of a kind that this machine has none of is left out, as long as
// another is left.
func Listen(ctx context.Context, host string, port int) (at []net.Listener, err error) {
	var lc net.ListenConfig
	for _, ip := range addresses(host) {
		l, err := lc.Listen(ctx, "tcp", net.JoinHostPort(ip, strconv.Itoa(port)))
		switch {
		case err == nil:
			at, port = append(at, l), Port(l)
		case len(at) == 0, has(ctx, ip):
			for _, l := range at {
				_ = l.Close()
			}
			return nil, err
		}
	}
	return at, nil
}

func addresses(host string) []string {
	if ip := net.ParseIP(host); ip != nil {
		return []string{ip.String()}
	}
	return []string{"127.0.0.1", "::1"}
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

// Port is the one that l listens on.
func Port(l net.Listener) int { return l.Addr().(*net.TCPAddr).Port } //nolint:forcetypeassert // it listens on TCP

// Serve answers with h until stop is called, which returns once nothing of it runs any more. The context of the requests
// ends with stop; what an answer has begun to say still arrives.
func Serve(ctx context.Context, at []net.Listener, h http.Handler) (stop func()) {
	requests, cancel := context.WithCancel(context.WithoutCancel(ctx))
	s := &http.Server{
		Handler:     h,
		BaseContext: func(net.Listener) context.Context { return requests },

		ReadHeaderTimeout: patience,
		ReadTimeout:       patience,
		WriteTimeout:      patience,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          log.New(io.Discard, "", 0), // what strangers send is nothing for the person's screen
	}
	var serving sync.WaitGroup
	for _, l := range at {
		serving.Go(func() { _ = s.Serve(l) }) // ends with stop
	}
	return func() {
		cancel()
		leave, enough := context.WithTimeout(context.WithoutCancel(ctx), goodbye)
		defer enough()
		if s.Shutdown(leave) != nil {
			_ = s.Close()
		}
		serving.Wait()
	}
}
