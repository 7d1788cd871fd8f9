// Package plain is the front end of lines: for pipes, dumb terminals, screen readers and every command that draws
// no screen. Each event is one line, and a line is written once: nothing moves, nothing is redrawn.
package plain

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"doorstep/flows"
	"doorstep/jwtview/safe"
	"doorstep/tui/say"
	"doorstep/tui/widget/qr"

	"github.com/charmbracelet/x/ansi"
)

// QRMode says when a QR code is drawn.
type QRMode string

// The modes of --qr.
const (
	QRAuto   QRMode = "auto" // on a terminal, where it fits
	QRAlways QRMode = "always"
	QRNever  QRMode = "never"
)

// heartbeat is how often a wait that has nothing new to tell says that it goes on.
const heartbeat = 30 * time.Second

// Options say what the lines are written to.
type Options struct {
	Color    bool
	ASCII    bool // no symbols beyond ASCII
	Terminal bool
	Width    int // of the terminal, 0 when it is none: nothing is wrapped
	Height   int
	QR       QRMode
	Hints    []string // how to approve, told with the code
	Now      func() time.Time
}

// Writer writes lines. It is safe for concurrent use.
type Writer struct {
	o  Options
	mu sync.Mutex
	w  io.Writer

	last string    // the line that was told last, so that only changes are told
	told time.Time // when
}

// New makes a Writer on w.
func New(w io.Writer, o Options) *Writer {
	return &Writer{o: o, w: w}
}

// Event tells an event of a flow.
func (w *Writer) Event(e flows.Event) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch e := e.(type) {
	case flows.DeviceCode:
		w.deviceCode(e)
	case flows.Pending:
		w.wait("waiting for approval")
	case flows.Retrying:
		w.wait(say.Trouble(e))
	case flows.AuthorizationURL:
		w.authorizationURL(e)
	case flows.SlowDown, flows.SignedIn, flows.AnswerRefused:
		w.line(say.Event(e, w.o.Now()))
	}
}

// wait tells a state that lasts: when it changes, and every half minute that it goes on.
func (w *Writer) wait(state string) {
	now := w.o.Now()
	if state == w.last && now.Sub(w.told) < heartbeat {
		return
	}
	w.last, w.told = state, now
	w.line(state)
}

// authorizationURL tells the address as deviceCode does.
func (w *Writer) authorizationURL(e flows.AuthorizationURL) {
	w.line("To sign in, open this address in a browser on this machine:")
	w.line("")
	w.line(safe.Line(e.URL))
	w.line("")
}

// deviceCode tells the address on a line of its own at the left edge, unwrapped, so that it can be selected.
func (w *Writer) deviceCode(e flows.DeviceCode) {
	url := e.VerificationURIComplete
	if url == "" {
		url = e.VerificationURI
	}
	w.line("To sign in, open this address on any device:")
	w.line("")
	w.line(safe.Line(url))
	w.line("")
	w.line("The code is:  " + w.bold(safe.Line(e.UserCode)))
	if e.VerificationURIComplete != "" {
		w.line("The page should show this same code.")
	}
	w.qr(url)
	for _, h := range w.o.Hints {
		w.line(safe.Line(h))
	}
	w.line(say.Phishing)
	if !e.ExpiresAt.IsZero() {
		w.line("The code is good for " + say.Span(e.ExpiresAt.Sub(w.o.Now())) + ".")
	}
}

// qr draws the code of url where that was asked for, or where a terminal has the room.
func (w *Writer) qr(url string) {
	if w.o.QR == QRNever || (w.o.QR != QRAlways && !w.o.Terminal) {
		return
	}
	code, err := qr.Draw(url, qr.Options{Color: w.o.Color, ASCII: w.o.ASCII, Quiet: 2})
	if err != nil {
		return // a URL too long for any QR code; it stands above as text
	}
	if w.o.QR != QRAlways && (code.Width > w.o.Width || len(code.Lines) > w.o.Height) {
		return
	}
	w.line("Or scan it with your phone:")
	for _, l := range code.Lines {
		w.line(l)
	}
}

func (w *Writer) line(s string) { fmt.Fprintln(w.w, s) }

// text writes s, broken at words to the terminal's width with every line after the first indented.
func (w *Writer) text(indent string, s string) {
	if w.o.Width <= len(indent)+20 {
		w.line(indent + s)
		return
	}
	wrapped := ansi.Wrap(s, w.o.Width-len(indent)-1, "")
	for _, l := range strings.Split(wrapped, "\n") {
		w.line(indent + l)
	}
}

func (w *Writer) bold(s string) string {
	if !w.o.Color {
		return s
	}
	return "\x1b[1m" + s + "\x1b[0m"
}
