package tui

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"doorstep/flows/checklist"
	"doorstep/profiles"

	tea "github.com/charmbracelet/bubbletea"
)

// screenBuffer is a terminal's output, read while it is written.
type screenBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *screenBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *screenBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

// typed is a terminal's input that stays open after text, as a terminal does.
func typed(t *testing.T, text string) io.Reader {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close(); w.Close() })
	if _, err := io.WriteString(w, text); err != nil {
		t.Fatal(err)
	}
	return r
}

const (
	toAltScreen   = "\x1b[?1049h"
	fromAltScreen = "\x1b[?1049l"
	showCursor    = "\x1b[?25h"
)

// restored fails unless the terminal is as it was.
func restored(t *testing.T, out string) {
	t.Helper()
	if strings.LastIndex(out, fromAltScreen) < strings.LastIndex(out, toAltScreen) {
		t.Error("the other screen is still up")
	}
	if !strings.Contains(out, showCursor) {
		t.Error("the cursor is still hidden")
	}
}

func TestRun(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		keys        string
		interrupted bool
	}{"q": {"q", false}, "esc": {"\x1b", false}, "ctrl+c": {"\x03", true}, "ctrl+c in a sign-in": {"\r\x03", true}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out screenBuffer
			o := options()
			o.Input, o.Output, o.Now = typed(t, tt.keys), &out, nil
			got, err := Run(within(t), o)
			if err != nil || got.Interrupted != tt.interrupted || got.Last != nil {
				t.Errorf("outcome %+v, err %v", got, err)
			}
			restored(t, out.String())
		})
	}
}

// TestRunEndsWithItsContext: a signal that ends the context counts as interrupted, and ends the sign-in too.
func TestRunEndsWithItsContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(within(t))
	ended := make(chan struct{})
	var out screenBuffer
	o := options()
	o.Input, o.Output = typed(t, "\r"), &out
	o.Run = func(ctx context.Context, _ *profiles.Profile, _ checklist.Options) *checklist.Result {
		cancel()
		<-ctx.Done()
		close(ended)
		return &checklist.Result{Err: ctx.Err()}
	}
	got, err := Run(ctx, o)
	if err != nil || !got.Interrupted {
		t.Errorf("outcome %+v, err %v", got, err)
	}
	restored(t, out.String())
	select {
	case <-ended:
	default:
		t.Error("the run goes on")
	}
}

// TestRunRestoresAfterPanic: a mistake in what a screen starts must not leave a broken terminal.
func TestRunRestoresAfterPanic(t *testing.T) {
	t.Parallel()
	var out screenBuffer
	o := options()
	in, typing := io.Pipe() // no file: after a panic Bubble Tea closes its reader without waiting for it
	defer typing.Close()
	o.Input, o.Output = in, &out
	o.State = func(*profiles.Profile) (time.Time, bool) { panic("oh no") }
	if _, err := Run(within(t), o); !errors.Is(err, tea.ErrProgramPanic) {
		t.Errorf("err %v", err)
	}
	restored(t, out.String())
}

// TestRunTellsOfAMistake: a panic in a sign-in is told with its trace once the screen is gone.
func TestRunTellsOfAMistake(t *testing.T) {
	t.Parallel()
	var out screenBuffer
	o := options()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	o.Input, o.Output = r, &out
	o.Run = func(context.Context, *profiles.Profile, checklist.Options) *checklist.Result { panic("oh no") }
	var read atomic.Int32
	o.State = func(*profiles.Profile) (time.Time, bool) {
		if read.Add(1) == 2 { // first at the start, then once the result is there
			io.WriteString(w, "qq")
		}
		return time.Time{}, false
	}
	o.Profiles = o.Profiles[:1]
	io.WriteString(w, "\r")
	_, err = Run(within(t), o)
	if err == nil || !strings.Contains(err.Error(), "oh no") || !strings.Contains(err.Error(), "run_test.go") {
		t.Errorf("err %v", err)
	}
	restored(t, out.String())
}

// TestNothingIsLeftBehind: leaving in the middle of a sign-in ends every goroutine.
func TestNothingIsLeftBehind(t *testing.T) { //nolint:paralleltest // counts goroutines
	before := runtime.NumGoroutine()
	for range 10 {
		var out screenBuffer
		o := options()
		o.Input, o.Output, o.Now = typed(t, "\rx\x03"), &out, nil
		if _, err := Run(within(t), o); err != nil {
			t.Fatal(err)
		}
	}
	// The next second's tick and an abandoned read end a moment later.
	for range 300 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines, %d before", runtime.NumGoroutine(), before)
}
