package cli

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"testing"
	"time"
)

// TestInspectAnswersEachTokenAsItComes: output is gathered up for speed, but nobody waits for it who writes one token
// at a time.
func TestInspectAnswersEachTokenAsItComes(t *testing.T) {
	t.Parallel()
	lines, _ := massTokens(t)
	p := placeWith(t, "profiles: {}\n")
	in, typed := io.Pipe()
	shown, out := io.Pipe()
	done := make(chan int, 1)
	go func() {
		done <- Main(t.Context(), Process{
			Args: []string{"inspect", "-o", "jsonl"}, Stdin: in, Stdout: out, Stderr: io.Discard, Now: time.Now,
			Getenv: func(name string) (string, bool) { v, ok := p.env[name]; return v, ok },
		})
		_ = out.Close()
	}()
	answers := bufio.NewReader(shown)
	for _, line := range lines[:3] {
		if _, err := io.WriteString(typed, line); err != nil {
			t.Fatal(err)
		}
		if got, err := answers.ReadString('\n'); err != nil || !strings.HasPrefix(got, `{"kind":"jws"`) {
			t.Fatalf("%q, %v", got, err)
		}
	}
	_ = typed.Close()
	if rest, err := io.ReadAll(answers); err != nil || len(rest) > 0 {
		t.Errorf("%q, %v", rest, err)
	}
	if code := <-done; code != exitFindings { // they have expired by now
		t.Errorf("exit code %d", code)
	}
}

// TestInspectTellsWhatItHasWhenTheInputBreaks: tokens that were judged before an input that breaks off are told.
func TestInspectTellsWhatItHasWhenTheInputBreaks(t *testing.T) {
	t.Parallel()
	lines, _ := massTokens(t)
	p := placeWith(t, "profiles: {}\n")
	for _, format := range []string{"jsonl", "text"} {
		p.stdin = io.MultiReader(strings.NewReader(lines[0]+lines[1]), brokenReader{})
		got := p.drive(t.Context(), "inspect", "-o", format)
		if got.code != exitFailed || !strings.Contains(got.errOut, "the disk is gone") {
			t.Errorf("%s: exit code %d, %s", format, got.code, got.errOut)
		}
		if format == "jsonl" && strings.Count(got.out, "\n") != 2 {
			t.Errorf("%s: %s", format, got.out)
		}
	}
}

var errDisk = errors.New("the disk is gone")

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errDisk }
