package cli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"doorstep/flows/demo"
)

// started is a command that runs inside the test, its output read line by line.
type started struct {
	lines  *bufio.Scanner
	stderr *syncBuffer
	code   chan int
}

// syncBuffer can be read while a command still writes to it.
type syncBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *syncBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *syncBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

func startDemoServers(t *testing.T) *demo.Demo {
	t.Helper()
	d, err := demo.Start(t.Context(), demo.Options{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	return d
}

func start(ctx context.Context, t *testing.T, d *demo.Demo, args ...string) *started {
	t.Helper()
	r, w := io.Pipe()
	home := t.TempDir()
	env := map[string]string{"DOORSTEP_CONFIG": d.Config, "DOORSTEP_STORE": "file", "HOME": home, "XDG_STATE_HOME": home}
	s := &started{lines: bufio.NewScanner(r), stderr: &syncBuffer{}, code: make(chan int, 1)}
	s.lines.Buffer(nil, 1<<20)
	go func() {
		s.code <- Main(ctx, Process{
			Args: args, Stdin: strings.NewReader(""), Stdout: w, Stderr: s.stderr, Now: time.Now,
			Getenv: func(name string) (string, bool) { v, ok := env[name]; return v, ok },
		})
		_ = w.Close()
	}()
	t.Cleanup(func() { _ = r.Close() })
	return s
}

// event reads lines of JSON until the event called name.
func (s *started) event(t *testing.T, name string) map[string]any {
	t.Helper()
	for s.lines.Scan() {
		var e map[string]any
		if err := json.Unmarshal(s.lines.Bytes(), &e); err != nil {
			t.Fatalf("not a line of JSON: %q", s.lines.Text())
		}
		if e["event"] == name {
			return e
		}
	}
	t.Fatalf("no event %s; stderr: %s", name, s.stderr)
	return nil
}

func TestLoginTellsEventsAsTheyHappen(t *testing.T) {
	t.Parallel()
	d := startDemoServers(t)
	s := start(t.Context(), t, d, "login", "healthy", "-o", "json")
	code := s.event(t, "device_code")
	for _, key := range []string{"user_code", "verification_uri", "verification_uri_complete", "expires_at", "interval"} {
		if code[key] == nil || code[key] == "" {
			t.Errorf("device_code has no %s: %v", key, code)
		}
	}
	s.event(t, "pending")
	if err := d.Approve(code["user_code"].(string), d.Users[0]); err != nil {
		t.Fatal(err)
	}
	if in := s.event(t, "signed_in"); in["expires_at"] == nil || in["scope"] == "" {
		t.Errorf("signed_in = %v", in)
	}
	result := s.event(t, "result")
	token := result["token"].(map[string]any)
	if got := token["signature"].(map[string]any)["status"]; got != "valid" {
		t.Errorf("signature is %v, valid was due", got)
	}
	checklist := result["checklist"].(map[string]any)
	if list := checklist["diagnosis"].([]any); len(list) != 0 {
		t.Errorf("diagnosis = %v, want none", list)
	}
	if got := <-s.code; got != exitDone {
		t.Errorf("exit code %d, want 0; stderr: %s", got, s.stderr)
	}
}

func TestLoginDeclined(t *testing.T) {
	t.Parallel()
	d := startDemoServers(t)
	s := start(t.Context(), t, d, "login", "healthy", "-o", "json")
	code := s.event(t, "device_code")
	if err := d.Decline(code["user_code"].(string), d.Users[0]); err != nil {
		t.Fatal(err)
	}
	failed := s.event(t, "error")
	if failed["error"] != "access_denied" {
		t.Errorf("error = %v, want access_denied", failed["error"])
	}
	if first := failed["causes"].([]any)[0].(map[string]any)["id"]; first != "flow.denied" {
		t.Errorf("first cause = %v, want flow.denied", first)
	}
	if got := <-s.code; got != exitNotSignedIn {
		t.Errorf("exit code %d, want %d", got, exitNotSignedIn)
	}
}

func TestInterruptEndsAWaitAtOnce(t *testing.T) {
	t.Parallel()
	d := startDemoServers(t)
	ctx, interrupt := context.WithCancel(t.Context())
	s := start(ctx, t, d, "login", "healthy", "-o", "json")
	s.event(t, "device_code")
	interrupt()
	for s.lines.Scan() {
		if strings.Contains(s.lines.Text(), `"error"`) {
			t.Errorf("an interrupt is told as an error: %s", s.lines.Text())
		}
	}
	if got := <-s.code; got != exitInterrupted {
		t.Errorf("exit code %d, want %d", got, exitInterrupted)
	}
}

// TestCheckAllNamesEveryScenarioFirst is what support people rely on: the cause that is named first is the true one.
func TestCheckAllNamesEveryScenarioFirst(t *testing.T) {
	t.Parallel()
	d := startDemoServers(t)
	var out bytes.Buffer
	code := Main(t.Context(), Process{
		Args: []string{"check", "--all", "-o", "json", "--config", d.Config, "--store", "memory"}, Stdin: strings.NewReader(""),
		Stdout: &out, Stderr: io.Discard, Now: time.Now, Getenv: os.LookupEnv,
	})
	if code != exitFindings {
		t.Errorf("exit code %d, want %d", code, exitFindings)
	}
	var got struct {
		Profiles []struct {
			Profile   string
			Diagnosis []struct{ ID string }
		}
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Profiles) != len(d.Scenarios) {
		t.Fatalf("%d checklists for %d scenarios", len(got.Profiles), len(d.Scenarios))
	}
	for i, s := range d.Scenarios {
		first := ""
		if list := got.Profiles[i].Diagnosis; len(list) > 0 {
			first = list[0].ID
		}
		if got.Profiles[i].Profile != s.Profile || first != s.Cause {
			t.Errorf("%s: first cause %q, want %q", s.Profile, first, s.Cause)
		}
	}
}
