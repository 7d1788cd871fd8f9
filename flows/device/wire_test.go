package device_test

import (
	"context"
	"net"
	"net/http"
	"sync/atomic"
	"syscall"
	"testing"
)

// network connects net/http's client and server within a bubble of virtual time: real HTTP over pipes, since a
// goroutine that waits for the kernel would keep the clock from moving on.
type network struct {
	conns chan net.Conn
	done  chan struct{}
	// dialErr, when it gives an error, is what connecting fails with.
	dialErr func() error
}

func newNetwork(t *testing.T, h http.Handler) *network {
	n := &network{conns: make(chan net.Conn), done: make(chan struct{}), dialErr: func() error { return nil }}
	server := &http.Server{Handler: h}
	stopped := make(chan struct{})
	go func() { defer close(stopped); _ = server.Serve(n) }()
	t.Cleanup(func() {
		_ = server.Close()
		<-stopped
	})
	return n
}

func (n *network) transport(t *testing.T) *http.Transport {
	tr := &http.Transport{DialContext: n.dial}
	t.Cleanup(tr.CloseIdleConnections)
	return tr
}

func (n *network) dial(ctx context.Context, _, _ string) (net.Conn, error) {
	if err := n.dialErr(); err != nil {
		return nil, err
	}
	client, server := net.Pipe()
	w := &wire{Conn: client}
	select {
	case n.conns <- &far{Conn: server, near: w}:
		return w, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Accept implements net.Listener.
func (n *network) Accept() (net.Conn, error) {
	select {
	case c := <-n.conns:
		return c, nil
	case <-n.done:
		return nil, net.ErrClosed
	}
}

// Close implements net.Listener.
func (n *network) Close() error { close(n.done); return nil }

// Addr implements net.Listener.
func (n *network) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 80} }

// wire is the client's end of a connection, which the server can reset.
type wire struct {
	net.Conn
	wasReset atomic.Bool
}

func (w *wire) Read(p []byte) (int, error) {
	n, err := w.Conn.Read(p)
	if err != nil && w.wasReset.Load() {
		return n, &net.OpError{Op: "read", Net: "tcp", Err: syscall.ECONNRESET}
	}
	return n, err
}

// far is the server's end.
type far struct {
	net.Conn
	near *wire
}

func (f *far) reset() {
	f.near.wasReset.Store(true)
	_ = f.Close()
}
