package jwtview

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"doorstep/jwtview/safe"
)

// Found is a token that was come across, and where. Token is the secret itself: it goes to [Inspect], and never to a
// screen.
type Found struct {
	Token string
	Line  int        // where it starts, counted from 1; 0 in a HAR file
	Seen  []Sighting // the requests that carried it; only in a HAR file
}

// sniffed is how much of the input is looked at to tell what it is: one token folded over lines, a HAR file, or lines.
const sniffed = 64 << 10

// Find gives the tokens in r, whatever r is: a single token, also one that was folded over lines; a list with one token
// a line, where blank lines and those that start with # or // don't count; any other text that holds tokens, such as
// a log, a token response or a redirect's URL; or a HAR file (see [FindHAR]). A token that stands alone on its line is
// given every time, one within other text only once. Where text holds nothing like a token, the text itself is given,
// so that Inspect can say why it is none; empty input gives nothing.
//
// Memory doesn't grow with the input: of a line longer than [MaxSize] the tokens within are found, and one that is
// itself too long is given cut off, which Inspect tells. An error of r ends the sequence and comes last.
func Find(r io.Reader) iter.Seq2[Found, error] {
	return func(yield func(Found, error) bool) {
		f := finder{in: bufio.NewReaderSize(plainText(r), MaxSize+1), yield: yield}
		if err := f.run(); err != nil && !f.stopped {
			yield(Found{}, err)
		}
	}
}

type finder struct {
	in      *bufio.Reader
	yield   func(Found, error) bool
	recent  recent
	given   int
	line    int
	stopped bool // the caller wants no more
}

// run gives what there is; the error is the reader's, or a HAR file's that is broken.
func (f *finder) run() error {
	if f.startsList() {
		return f.allLines()
	}
	head, err := f.in.Peek(sniffed)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("reading tokens: %w", err)
	}
	if isHAR(head) {
		return f.har()
	}
	if err != nil && f.whole(string(head)) {
		return nil
	}
	first := safe.Clip(strings.TrimSpace(string(head)), 4096)
	if err := f.allLines(); err != nil {
		return err
	}
	if f.given == 0 && !f.stopped && first != "" {
		f.give(first, 1)
	}
	return nil
}

// startsList tells whether the first line, as far as it is there, holds a token: then the input is taken line by line,
// and whoever pipes in one at a time needn't give the whole of what is sniffed at first.
func (f *finder) startsList() bool {
	if _, err := f.in.Peek(1); err != nil {
		return false
	}
	ready, _ := f.in.Peek(f.in.Buffered())
	line, _, complete := bytes.Cut(ready, []byte("\n"))
	return complete && !isHAR(ready) && len(embedded(string(line))) > 0
}

func (f *finder) allLines() error {
	if err := f.lines(); err != nil {
		return fmt.Errorf("reading tokens: line %d: %w", f.line+1, err)
	}
	return nil
}

func (f *finder) har() error {
	found, err := FindHAR(f.in)
	for _, one := range found {
		if !f.yield(one, nil) {
			f.stopped = true
			return nil
		}
	}
	return err
}

// whole tells whether the whole input is one token that only several lines make: a folded one, or a JSON serialisation.
func (f *finder) whole(text string) bool {
	if !strings.ContainsAny(strings.TrimSpace(text), "\r\n") {
		return false
	}
	t := decode(text)
	if t.Kind == Opaque || len(t.problems) > 0 {
		return false
	}
	for line := range strings.Lines(text) {
		if len(embedded(line)) > 0 {
			return false
		}
	}
	f.give(text, 1+leadingLines(text))
	return true
}

func leadingLines(text string) int {
	return strings.Count(text[:len(text)-len(strings.TrimLeft(text, " \t\r\n"))], "\n")
}

func (f *finder) give(token string, line int) {
	f.given++
	f.stopped = f.stopped || !f.yield(Found{Token: token, Line: line}, nil)
}

func (f *finder) lines() error {
	for !f.stopped {
		text, err := f.in.ReadSlice('\n')
		f.line++
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			err = f.longLine(text)
		case len(text) > 0:
			f.oneLine(string(text))
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (f *finder) oneLine(text string) {
	text = strings.TrimSpace(text)
	if text == "" || strings.HasPrefix(text, "#") || strings.HasPrefix(text, "//") {
		return
	}
	found := tokensIn(text)
	if standsAlone(text, found) || len(found) == 0 && mayBeToken(text) {
		f.give(text, f.line)
		return
	}
	f.within(found)
}

// standsAlone tells whether the line is one token and nothing else. One that is not in order, by an odd character in
// its signature, say, counts: to give the part of it that looks like a token would hide the fault.
func standsAlone(text string, found []string) bool {
	s := Clean(text)
	if len(found) == 1 && strings.TrimSuffix(s, ".") == found[0] {
		return s == found[0]
	}
	return startsObject(s) && !strings.Contains(text, "\r") && !strings.ContainsAny(s, " \t\"'<>(){}&,;#?|")
}

// within gives tokens that stand in other text, each once.
func (f *finder) within(found []string) {
	for _, token := range found {
		if !f.stopped && f.recent.add(token) {
			f.give(token, f.line)
		}
	}
}

// mayBeToken tells a line that is meant to be a token, if a broken one, from prose, addresses, JSON and YAML. One word
// counts as meant: whoever gives a list of tokens wants to know which of them is none.
func mayBeToken(text string) bool {
	s := Clean(text)
	if startsObject(s) {
		return true
	}
	return !strings.ContainsAny(s, " \t<>{}[]\"'") && !strings.Contains(s, "://") && !strings.HasSuffix(s, ":")
}

// longLine looks through a line that doesn't fit the buffer, piece by piece. The first piece is given.
func (f *finder) longLine(piece []byte) error {
	if trailingWord(piece) == len(piece) {
		f.give(string(piece), f.line)
		return f.skipLine()
	}
	rest := bytes.Clone(piece)
	for {
		word := trailingWord(rest)
		f.within(tokensIn(string(rest[:len(rest)-word])))
		rest = bytes.Clone(rest[len(rest)-word:])
		more, err := f.in.ReadSlice('\n')
		if rest = append(rest, more...); len(rest) > 2*MaxSize {
			rest = rest[len(rest)-MaxSize:] // a word longer than any token: its end may still hold one
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			f.within(tokensIn(string(rest)))
			return err
		}
	}
}

// skipLine leaves out what remains of a line.
func (f *finder) skipLine() error {
	for {
		if _, err := f.in.ReadSlice('\n'); !errors.Is(err, bufio.ErrBufferFull) {
			return err
		}
	}
}

// trailingWord counts the bytes at the end that may belong to a token which goes on in the next piece.
func trailingWord(b []byte) int {
	n := 0
	for n < len(b) && b[len(b)-1-n] > ' ' && bytes.IndexByte([]byte(`"'<>&,;`), b[len(b)-1-n]) < 0 {
		n++
	}
	return n
}
