package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"
	"sync"

	"doorstep/tui/term"
)

// maxTyped is the longest line that is taken from the terminal, in bytes: an answer with a signed response in it is long.
const maxTyped = 1 << 20

// keyboard is the terminal that a person types at. Its read cannot be taken back, so there is one reader for all who ask,
// one after the other: what is typed when the first has gone is the next one's.
type keyboard struct {
	open, read sync.Once
	in         io.Reader // nil where there is none
	lines      chan string
}

// terminal is where a person types, nil where nobody can: stdin, or where that is a pipe the terminal behind it.
func (a *app) terminal() io.Reader {
	a.keys.open.Do(func() {
		switch {
		case a.StdinTTY:
			a.keys.in = a.Stdin
		case a.StderrTTY && a.Terminal != nil:
			if in, err := a.Terminal(); err == nil {
				a.keys.in = in
			}
		}
	})
	return a.keys.in
}

// typed gives the next line that is typed. The error is io.EOF when no more come, or ctx's.
func (a *app) typed(ctx context.Context) (string, error) {
	in := a.terminal()
	if in == nil {
		return "", io.EOF
	}
	a.keys.read.Do(func() {
		a.keys.lines = make(chan string)
		go func() {
			defer close(a.keys.lines)
			lines := bufio.NewScanner(in)
			lines.Buffer(nil, maxTyped)
			for lines.Scan() {
				a.keys.lines <- lines.Text()
			}
		}()
	})
	select {
	case line, ok := <-a.keys.lines:
		if !ok {
			return "", io.EOF
		}
		return line, nil
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// question asks for a line after a sign-in, which may have begun to read the keyboard.
func (a *app) question(ctx context.Context, text string) (string, error) {
	fmt.Fprint(a.Stderr, text)
	return a.typed(ctx)
}

// agreed reports whether an answer to a question says yes.
func agreed(answer string) bool {
	answer = strings.ToLower(strings.TrimSpace(answer))
	return answer == "y" || answer == "yes"
}

// openTerminal is the terminal of this process, whatever its streams are.
func openTerminal() (io.Reader, error) { return term.Open() }
