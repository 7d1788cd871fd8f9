// Package loopback serves HTTP on this machine's loopback interface and nowhere else.
package loopback

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"sync"
	"time"
)

// grace is how long Close lets an answer that is being written finish.
const grace = 300 * time.Millisecond

// Listener is a loopback port that is taken but not served yet: what a server says of itself holds its own URL, so
// the port has to be known before the handler is made.
type Listener struct {
	net.Listener
	scheme string
}

// Listen takes a loopback port, any free one for 0.
func Listen(ctx context.Context, port int) (*Listener, error) {
	var lc net.ListenConfig
	ln, err := lc.Listen(ctx, "tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return nil, fmt.Errorf("port %d of 127.0.0.1 cannot be used (another program may hold it; choose another port): %w", port, err)
	}
	return &Listener{Listener: ln, scheme: "http"}, nil
}

// TLS makes the listener speak TLS with the certificate.
func (l *Listener) TLS(cert tls.Certificate) *Listener {
	return l.tls(cert, tls.NoClientCert)
}

// MutualTLS is [Listener.TLS] that asks clients for a certificate of theirs too. Whether it is a good one is for the
// handler to judge, which gets it with the request.
func (l *Listener) MutualTLS(cert tls.Certificate) *Listener {
	return l.tls(cert, tls.RequestClientCert)
}

func (l *Listener) tls(cert tls.Certificate, clients tls.ClientAuthType) *Listener {
	c := &tls.Config{Certificates: []tls.Certificate{cert}, MinVersion: tls.VersionTLS12, ClientAuth: clients}
	return &Listener{Listener: tls.NewListener(l.Listener, c), scheme: "https"}
}

// URL is where the listener is reached, without a trailing slash.
func (l *Listener) URL() string { return l.scheme + "://" + l.Addr().String() }

// Server is a running HTTP server.
type Server struct {
	srv    *http.Server
	cancel context.CancelFunc
	active sync.WaitGroup
}

// Serve starts to answer on ln with h.
func Serve(ln *Listener, h http.Handler) *Server {
	ctx, cancel := context.WithCancel(context.Background())
	s := &Server{cancel: cancel}
	s.srv = &http.Server{
		Handler:           sameHost(ln.Addr(), h),
		BaseContext:       func(net.Listener) context.Context { return ctx },
		ConnState:         s.count,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		ErrorLog:          quiet(),
	}
	s.active.Go(func() { _ = s.srv.Serve(ln) })
	return s
}

// Close stops the server and waits until nothing of it runs any more.
func (s *Server) Close() error {
	s.cancel()
	ctx, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	err := s.srv.Shutdown(ctx)
	if errors.Is(err, context.DeadlineExceeded) {
		err = s.srv.Close()
	}
	s.active.Wait()
	return err
}

// count keeps track of the connections, each of which has a goroutine. A new one is counted by the goroutine that
// accepts, which is counted itself: so nothing is added while Close waits for the last.
func (s *Server) count(_ net.Conn, state http.ConnState) {
	switch state {
	case http.StateNew:
		s.active.Add(1)
	case http.StateClosed, http.StateHijacked:
		s.active.Done()
	case http.StateActive, http.StateIdle:
	}
}

// sameHost turns away requests for another host name. A web page elsewhere could otherwise point its own name at
// 127.0.0.1 and talk to these servers as if they were its origin (DNS rebinding).
func sameHost(addr net.Addr, next http.Handler) http.Handler {
	_, port, _ := net.SplitHostPort(addr.String())
	allowed := map[string]bool{addr.String(): true, net.JoinHostPort("localhost", port): true}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !allowed[r.Host] {
			http.Error(w, "this server answers only for "+addr.String(), http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}
