// Package pipenet connects net/http clients and servers of a test within a bubble of virtual time (testing/synctest):
// real HTTP over pipes, since a goroutine that waits for the kernel would keep the clock from moving on.
package pipenet

import (
	"context"
	"io"
	"log"
	"net"
	"net/http"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// Network is what connects them. Whatever host is called, the server answers.
type Network struct {
	conns chan net.Conn
	done  chan struct{}
	// DialErr, when it gives an error, is what connecting fails with; it may be replaced before the first call.
	DialErr func() error
}

// New starts a server with the handler h; it ends with the test.
func New(tb testing.TB, h http.Handler) *Network {
	n := &Network{conns: make(chan net.Conn), done: make(chan struct{}), DialErr: func() error { return nil }}
	server := &http.Server{Handler: h, ReadHeaderTimeout: time.Hour, ErrorLog: log.New(io.Discard, "", 0)}
	stopped := make(chan struct{})
	go func() { defer close(stopped); _ = server.Serve(n) }()
	tb.Cleanup(func() {
		_ = server.Close()
		<-stopped
	})
	return n
}

// Transport gives a client's side; its connections end with the test.
func (n *Network) Transport(tb testing.TB) *http.Transport {
	tr := &http.Transport{DialContext: n.Dial}
	tb.Cleanup(tr.CloseIdleConnections)
	return tr
}

// Dial connects to the server, whatever the address.
func (n *Network) Dial(ctx context.Context, _, _ string) (net.Conn, error) {
	if err := n.DialErr(); err != nil {
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
func (n *Network) Accept() (net.Conn, error) {
	select {
	case c := <-n.conns:
		return c, nil
	case <-n.done:
		return nil, net.ErrClosed
	}
}

// Close implements net.Listener.
func (n *Network) Close() error { close(n.done); return nil }

// Addr implements net.Listener.
func (n *Network) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 80} }

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

// Reset breaks the connection of a request as a TCP reset does, without an answer.
func Reset(w http.ResponseWriter, _ *http.Request) {
	h, ok := w.(http.Hijacker)
	if !ok {
		return
	}
	if c, _, err := h.Hijack(); err == nil {
		if f, ok := c.(*far); ok {
			f.near.wasReset.Store(true)
		}
		_ = c.Close()
	}
}
