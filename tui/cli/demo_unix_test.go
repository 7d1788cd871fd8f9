//go:build unix

package cli

import (
	"encoding/json"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"
)

// TestNothingIsLeftOfADemo: however early or late a signal comes, the demo's own folder goes with it.
func TestNothingIsLeftOfADemo(t *testing.T) {
	t.Parallel()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		signal syscall.Signal
		ready  bool
	}{
		"Ctrl-C when it runs": {syscall.SIGINT, true}, "SIGTERM when it runs": {syscall.SIGTERM, true},
		"Ctrl-C while it starts": {syscall.SIGINT, false}, "SIGTERM while it starts": {syscall.SIGTERM, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			cmd := exec.CommandContext(t.Context(), self)
			cmd.Args = []string{"doorstep", "demo", "serve"}
			cmd.Env = append(os.Environ(), "TMPDIR="+dir)
			out, err := cmd.StdoutPipe()
			if err == nil {
				err = cmd.Start()
			}
			if err != nil {
				t.Fatal(err)
			}
			if tt.ready {
				var line struct{ Issuer string }
				if err := json.NewDecoder(out).Decode(&line); err != nil || line.Issuer == "" {
					t.Fatalf("no line of a demo that is ready: %v", err)
				}
			} else {
				for deadline := time.Now().Add(10 * time.Second); len(entries(t, dir)) == 0 && time.Now().Before(deadline); {
					time.Sleep(time.Millisecond)
				}
			}
			if err := cmd.Process.Signal(tt.signal); err != nil {
				t.Fatal(err)
			}
			if err := cmd.Wait(); cmd.ProcessState.ExitCode() != exitInterrupted {
				t.Errorf("ended with %v", err)
			}
			if left := entries(t, dir); len(left) > 0 {
				t.Errorf("%v is left", left)
			}
		})
	}
}

func entries(t *testing.T, dir string) (names []string) {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		names = append(names, e.Name())
	}
	return names
}
