package loopback

import (
	"context"
	"crypto/tls"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"doorstep/flows/demo/faults"
)

func serve(t *testing.T, h http.Handler) (*Server, string) {
	t.Helper()
	ln, err := Listen(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	s := Serve(ln, h)
	t.Cleanup(func() { _ = s.Close() })
	return s, ln.URL()
}

func ask(t *testing.T, url, host string) (int, string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	req.Host = host
	hc := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	resp, err := hc.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(body)
}

var hello = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("hello")) })

func TestOnlyForItsOwnName(t *testing.T) {
	t.Parallel()
	_, url := serve(t, hello)
	_, port, _ := net.SplitHostPort(strings.TrimPrefix(url, "http://"))
	for host, want := range map[string]int{
		"": 200, "localhost:" + port: 200, "127.0.0.1:" + port: 200,
		"evil.example": 421, "evil.example:" + port: 421, "localhost": 421, "127.0.0.1:1": 421,
	} {
		if got, _ := ask(t, url, host); got != want {
			t.Errorf("for %q: %d, want %d", host, got, want)
		}
	}
}

func TestOnlyOnLoopback(t *testing.T) {
	t.Parallel()
	ln, err := Listen(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	if addr := ln.Addr().(*net.TCPAddr); !addr.IP.IsLoopback() {
		t.Errorf("listens on %s", addr)
	}
}

func TestPortInUse(t *testing.T) {
	t.Parallel()
	ln, err := Listen(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	if _, err := Listen(t.Context(), ln.Addr().(*net.TCPAddr).Port); err == nil || !strings.Contains(err.Error(), "another program may hold it") {
		t.Errorf("got %v", err)
	}
}

func TestCloseWaitsForTheAnswer(t *testing.T) {
	t.Parallel()
	entered := make(chan struct{})
	s, url := serve(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(entered)
		time.Sleep(50 * time.Millisecond)
		_, _ = w.Write([]byte("done"))
	}))
	answer := make(chan string, 1)
	go func() {
		_, body := ask(t, url, "")
		answer <- body
	}()
	<-entered
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got := <-answer; got != "done" {
		t.Errorf("got %q", got)
	}
}

// TestCloseEndsWhatHangs covers requests that would never end, and connections on which nothing is ever asked.
func TestCloseEndsWhatHangs(t *testing.T) {
	t.Parallel()
	s, url := serve(t, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }))
	silent, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	failed := make(chan error, 1)
	go func() {
		resp, err := http.Get(url)
		if err == nil {
			err = resp.Body.Close()
		}
		failed <- err
	}()
	time.Sleep(20 * time.Millisecond)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	<-failed
	if _, err := net.DialTimeout("tcp", strings.TrimPrefix(url, "http://"), time.Second); err == nil {
		t.Error("somebody still listens")
	}
}

func TestTLS(t *testing.T) {
	t.Parallel()
	cert, err := faults.SelfSigned(time.Now())
	if err != nil {
		t.Fatal(err)
	}
	ln, err := Listen(context.Background(), 0)
	if err != nil {
		t.Fatal(err)
	}
	ln = ln.TLS(cert)
	s := Serve(ln, hello)
	defer s.Close()
	if !strings.HasPrefix(ln.URL(), "https://127.0.0.1:") {
		t.Errorf("the URL is %s", ln.URL())
	}
	hc := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	if _, err := hc.Get(ln.URL()); err == nil || !strings.Contains(err.Error(), "certificate") {
		t.Errorf("a client that trusts nobody in particular gets %v", err)
	}
	trusting := &http.Client{Transport: &http.Transport{DisableKeepAlives: true, TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}}
	resp, err := trusting.Get(ln.URL())
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
}
