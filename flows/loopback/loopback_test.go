package loopback_test

import (
	"errors"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"testing"

	"doorstep/flows/loopback"
)

// What is being answered when the server is stopped learns of it, and then nothing runs or listens any more.
func TestStop(t *testing.T) {
	t.Parallel()
	at, err := loopback.Listen(t.Context(), "localhost", 0)
	if err != nil {
		t.Fatal(err)
	}
	port := loopback.Port(at[0])
	arrived, left := make(chan struct{}), make(chan struct{})
	stop := loopback.Serve(t.Context(), at, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(arrived)
		<-r.Context().Done()
		_, _ = io.WriteString(w, "bye")
		close(left)
	}))
	answered := make(chan error, 1)
	go func() {
		resp, err := http.Get("http://localhost:" + strconv.Itoa(port))
		if err == nil {
			var text []byte
			if text, err = io.ReadAll(resp.Body); err == nil && string(text) != "bye" {
				err = errors.New("answered with " + string(text))
			}
			_ = resp.Body.Close()
		}
		answered <- err
	}()
	<-arrived
	stop()
	select {
	case <-left:
	default:
		t.Error("a request is still being answered")
	}
	if err := <-answered; err != nil {
		t.Error(err)
	}
	again, err := loopback.Listen(t.Context(), "localhost", port)
	if err != nil {
		t.Errorf("the port is still held: %v", err)
	}
	for _, l := range again {
		_ = l.Close()
	}
}

// A port is taken whole or not at all, and by nobody on the network.
func TestListen(t *testing.T) {
	t.Parallel()
	at, err := loopback.Listen(t.Context(), "localhost", 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range at {
		defer l.Close()
		u := url.URL{Host: l.Addr().String()}
		if u.Hostname() != "127.0.0.1" && u.Hostname() != "::1" || loopback.Port(l) != loopback.Port(at[0]) {
			t.Errorf("it listens on %s", l.Addr())
		}
	}
	if again, err := loopback.Listen(t.Context(), "localhost", loopback.Port(at[0])); err == nil || len(again) != 0 {
		t.Errorf("a port is taken twice: %v", again)
	}
}
