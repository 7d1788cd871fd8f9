package cli

import (
	"context"
	"io"
	"strings"
	"testing"
	"time"
)

// TestInterruptEndsAReadOfStdin: Ctrl-C ends a command that waits for its input, once and at once.
func TestInterruptEndsAReadOfStdin(t *testing.T) {
	t.Parallel()
	for _, line := range []string{
		"inspect", "inspect -", "explain", "explain -", "check p --token -", "diff - p", "request p https://127.0.0.1/ -d -",
		"profile set-secret p --file kept",
	} {
		t.Run(line, func(t *testing.T) {
			t.Parallel()
			p := placeWith(t, "profiles:\n  p:\n    issuer: https://idp.example\n    client-id: c\n")
			stdin, keepOpen := io.Pipe()
			t.Cleanup(func() { _ = keepOpen.Close() })
			p.stdin = stdin
			ctx, interrupt := context.WithCancel(t.Context())
			time.AfterFunc(50*time.Millisecond, interrupt)
			began := time.Now()
			got := p.drive(ctx, strings.Fields(line)...)
			if took := time.Since(began); got.code != exitInterrupted || took > grace {
				t.Errorf("exit code %d after %s, want %d; %s", got.code, took, exitInterrupted, got.errOut)
			}
			if got.out+got.errOut != "" {
				t.Errorf("tells %q", got.out+got.errOut)
			}
		})
	}
}

// stuck is an input that even the system doesn't let go of.
type stuck struct{ until <-chan struct{} }

func (s stuck) Read([]byte) (int, error) { <-s.until; return 0, io.EOF }

// TestInterruptWaitsForNobody: what cannot be interrupted is left behind.
func TestInterruptWaitsForNobody(t *testing.T) {
	t.Parallel()
	p := placeWith(t, "profiles:\n  p:\n    issuer: https://idp.example\n    client-id: c\n    client-secret: {command: [sleep, \"5\"]}\n    flow: client-credentials\n    token-url: http://127.0.0.1:1/\n")
	p.stdin = stuck{t.Context().Done()}
	ctx, interrupt := context.WithCancel(t.Context())
	time.AfterFunc(50*time.Millisecond, interrupt)
	began := time.Now()
	if got := p.drive(ctx, "token", "p"); got.code != exitInterrupted || time.Since(began) > 2*grace {
		t.Errorf("exit code %d after %s; %s", got.code, time.Since(began), got.errOut)
	}
}
