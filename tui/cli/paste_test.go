package cli

import (
	"io"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"
)

var authorizeURL = regexp.MustCompile(`http://127\.0\.0\.1:\d+/authorize\?\S+`)

// TestTokenByPasting signs in over SSH: the address is told, with the way back, and the browser's last address is
// pasted; what is no answer is refused, and only the token is on stdout.
func TestTokenByPasting(t *testing.T) {
	t.Parallel()
	d := startDemoServers(t)
	in, keyboard := io.Pipe()
	t.Cleanup(func() { _ = keyboard.Close() })
	var out, told syncBuffer
	env := map[string]string{"DOORSTEP_CONFIG": d.Config, "DOORSTEP_STORE": "memory", "SSH_CONNECTION": "10.0.0.5 50000 10.0.0.9 22", "USER": "ada"}
	code := make(chan int, 1)
	go func() {
		code <- Main(t.Context(), Process{
			Args: []string{"token", "healthy-browser"}, Stdin: in, Stdout: &out, Stderr: &told, Now: time.Now, StdinTTY: true, StderrTTY: true,
			Getenv: func(name string) (string, bool) { v, ok := env[name]; return v, ok },
		})
	}()
	page := appears(t, &told, authorizeURL)
	back, err := d.Authorize(page, d.Users[0])
	if err != nil {
		t.Fatal(err)
	}
	appears(t, &told, regexp.MustCompile(`ssh -L \d+:127\.0\.0\.1:\d+ ada@10\.0\.0\.9\n`))
	if _, err := io.WriteString(keyboard, "\nhttp://127.0.0.1/?code=x&state=y\n"); err != nil {
		t.Fatal(err)
	}
	appears(t, &told, regexp.MustCompile("belongs to another sign-in"))
	if _, err := io.WriteString(keyboard, back+"\n"); err != nil {
		t.Fatal(err)
	}
	select {
	case got := <-code:
		if got != 0 || strings.Count(out.String(), "\n") != 1 || !strings.HasPrefix(out.String(), "eyJ") {
			t.Errorf("exit %d, stdout %q; stderr: %s", got, out.String(), &told)
		}
	case <-time.After(20 * time.Second):
		t.Fatalf("no end; stderr: %s", &told)
	}
}

// appears waits for something to be written, for no longer than a moment.
func appears(t *testing.T, out *syncBuffer, what *regexp.Regexp) string {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		if found := what.FindString(out.String()); found != "" {
			return found
		}
	}
	t.Fatalf("no %s in %s", what, out)
	return ""
}

// TestLoginTellsTheURL: another program drives the sign-in, and opens the browser itself.
func TestLoginTellsTheURL(t *testing.T) {
	t.Parallel()
	d := startDemoServers(t)
	s := start(t.Context(), t, d, "login", "healthy-browser", "-o", "json")
	e := s.event(t, "authorization_url")
	redirect, _ := e["redirect_uri"].(string)
	page, _ := e["url"].(string)
	if !strings.HasPrefix(redirect, "http://127.0.0.1:") {
		t.Errorf("redirect_uri is %v", e["redirect_uri"])
	}
	back, err := d.Authorize(page, d.Users[0])
	if err != nil {
		t.Fatal(err)
	}
	resp, err := http.Get(back)
	if err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close()
	s.event(t, "signed_in")
	if result := s.event(t, "result"); result["token"] == nil {
		t.Errorf("result = %v", result)
	}
	if strings.Contains(s.stderr.String(), "authorize?") {
		t.Errorf("the address is told twice: %s", s.stderr)
	}
}
