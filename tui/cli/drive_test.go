package cli

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// outcome is what a command that has run inside the test came to.
type outcome struct {
	code        int
	out, errOut string
}

// place is the surroundings of a command: environment, stdin, and whether it is on a terminal.
type place struct {
	env      map[string]string
	stdin    io.Reader
	terminal bool
}

// placeWith gives a place with a profile file of that text and a home of its own.
func placeWith(t testing.TB, profiles string) place {
	t.Helper()
	home := t.TempDir()
	config := filepath.Join(home, "profiles.yaml")
	if err := os.WriteFile(config, []byte(profiles), 0o600); err != nil {
		t.Fatal(err)
	}
	return place{env: map[string]string{
		"HOME": home, "XDG_STATE_HOME": home, "DOORSTEP_CONFIG": config, "DOORSTEP_STORE": "file", "NO_COLOR": "1", "LANG": "C.UTF-8",
	}}
}

// drive runs a command to its end.
func (p place) drive(ctx context.Context, args ...string) outcome {
	var out, errOut syncBuffer
	stdin := p.stdin
	if stdin == nil {
		stdin = strings.NewReader("")
	}
	code := Main(ctx, Process{
		Args: args, Stdin: stdin, Stdout: &out, Stderr: &errOut, Now: time.Now,
		Getenv:   func(name string) (string, bool) { v, ok := p.env[name]; return v, ok },
		StdinTTY: p.terminal, StdoutTTY: p.terminal, StderrTTY: p.terminal, Width: 80, Height: 24,
	})
	return outcome{code, out.String(), errOut.String()}
}

// with gives the same place with something on stdin.
func (p place) with(stdin string) place {
	p.stdin = bytes.NewBufferString(stdin)
	return p
}
