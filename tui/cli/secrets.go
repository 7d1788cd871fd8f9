package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"time"

	"doorstep/jwtview/safe"
	"doorstep/profiles/secret"
	"doorstep/tui/term"

	"github.com/zalando/go-keyring"
)

// keyringService is what doorstep's entries are called in the OS keyring.
const keyringService = "doorstep"

// maxSecret is the largest secret that a file or a command may give, in bytes: a PEM key fits many times over.
const maxSecret = 64 << 10

// resolver is where the secrets of the profiles come from.
func (a *app) resolver() secret.Resolver {
	return secret.Resolver{
		Getenv:   a.Getenv,
		ReadFile: func(path string) ([]byte, error) { return readFile(path, maxSecret) },
		Keyring:  func(name string) (string, error) { return keyring.Get(keyringService, name) },
		Run:      a.runForSecret,
		Patience: a.timeout,
	}
}

// asker asks the person for what a flow needs in its middle; nil where nobody can type an answer.
func (a *app) asker() func(context.Context, string) (secret.Value, error) {
	if a.drawing || a.terminal() == nil {
		return nil
	}
	return func(ctx context.Context, question string) (secret.Value, error) {
		value, err := term.ReadSecret(ctx, a.terminal(), a.Stderr, safe.Line(question)+": ")
		return secret.New(value), err
	}
}

// runForSecret runs a password manager and gives what it writes to stdout. It may ask the person for a master
// password: stdin and stderr stay connected.
func (a *app) runForSecret(ctx context.Context, argv []string) (string, error) {
	if len(argv) == 0 {
		return "", errors.New("an empty command")
	}
	var out bytes.Buffer
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...) //nolint:gosec // running the command that the profile names is the feature
	cmd.Stdin, cmd.Stderr = a.Stdin, a.Stderr
	cmd.Stdout = &limitedWriter{w: &out, left: maxSecret}
	cmd.WaitDelay = time.Second / 10 // its children may hold on to the pipe when it has been ended
	endTogether(cmd)
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("%s: %w", argv[0], err)
	}
	return out.String(), nil
}

// limitedWriter fails once more than left bytes were written to it.
type limitedWriter struct {
	w    io.Writer
	left int
}

func (l *limitedWriter) Write(p []byte) (int, error) {
	if l.left -= len(p); l.left < 0 {
		return 0, fmt.Errorf("more than %d bytes", maxSecret)
	}
	return l.w.Write(p)
}
