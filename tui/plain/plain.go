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
	Quiet    bool     // a sign-in that asked nobody for anything is not worth a line
	Now      func() time.Time
}

// Writer writes lines. It is safe for concurrent use.
type Writer struct {
	o  Options
	mu sync.Mutex
	w  io.Writer

	asked bool      // a person was asked to do something
	last  string    // the line that was told last, so that only changes are told
	told  time.Time // when
}

// New makes a Writer on w.
func New(w io.Writer, o Options) *Writer {
	return &Writer{o: o, w: w}
}

// Event tells an event of a flow.
func (w *Writer) Event(e flows.Event) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch e.(type) {
	case flows.DeviceCode, flows.AuthorizationURL, flows.Backchannel:
		w.asked = true
	case flows.SignedIn:
		if w.o.Quiet && !w.asked {
			return
		}
	}
	w.tell(e)
}

func (w *Writer) tell(e flows.Event) {
	switch e := e.(type) {
	case flows.DeviceCode:
		w.deviceCode(e)
	case flows.Pending:
		w.wait("waiting for approval")
	case flows.Retrying:
		w.wait(say.Trouble(e))
	case flows.AuthorizationURL:
		w.authorizationURL(e)
	case flows.Backchannel:
		w.backchannel(e)
	case flows.SlowDown, flows.SignedIn, flows.Notice, flows.AnswerRefused:
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
	if e.Again {
		w.line("That address has run out. Unless you are signing in there already, open this one:")
	} else {
		w.line("To sign in, open this address in a browser:")
	}
	w.line("")
	w.line(safe.Line(e.URL))
	w.line("")
}

// backchannel tells what the person's device shows, by itself on a line: it is to be compared.
func (w *Writer) backchannel(e flows.Backchannel) {
	w.text("", "The provider asks on your own device, such as your phone. Approve the sign-in there.")
	if e.BindingMessage != "" {
		w.line("")
		w.line("It should show:  " + w.bold(safe.Line(e.BindingMessage)))
		w.line("")
	}
	w.text("", say.OtherSignIn)
	if !e.ExpiresAt.IsZero() {
		w.line("You have " + say.Span(e.ExpiresAt.Sub(w.o.Now())) + " for it.")
	}
}

// deviceCode tells the address on a line of its own at the left edge, unwrapped, so that it can be selected. The QR
// code goes above it: on a small terminal its edge may scroll away, the address and the code may not.
func (w *Writer) deviceCode(e flows.DeviceCode) {
	url := e.VerificationURIComplete
	if url == "" {
		url = e.VerificationURI
	}
	if code := w.qr(url); len(code) > 0 {
		w.line("To sign in, scan this with your phone:")
		w.line(strings.Join(code, "\n"))
		w.line("Or open this address on any device:")
		w.line(safe.Line(url))
	} else {
		w.line("To sign in, open this address on any device:")
		w.line("")
		w.line(safe.Line(url))
		w.line("")
	}
	what := "Enter this code there"
	if e.VerificationURIComplete != "" {
		what = "The page should show this code"
	}
	if !e.ExpiresAt.IsZero() {
		what += ", good for " + say.Span(e.ExpiresAt.Sub(w.o.Now()))
	}
	w.text("", what+":  "+w.bold(safe.Line(e.UserCode)))
	for _, h := range w.o.Hints {
		w.text("", safe.Line(h))
	}
	w.text("", say.Phishing)
}

// qr gives the lines of the QR code of url where that was asked for, or where a terminal has the room; else none.
func (w *Writer) qr(url string) []string {
	if w.o.QR == QRNever || (w.o.QR != QRAlways && !w.o.Terminal) {
		return nil
	}
	code, err := qr.Draw(url, qr.Options{Color: w.o.Color, ASCII: w.o.ASCII, Quiet: 2})
	if err != nil {
		return nil // a URL too long for any QR code; it stands there as text
	}
	if w.o.QR != QRAlways && (code.Width > w.o.Width || len(code.Lines) > w.o.Height) {
		return nil
	}
	return code.Lines
}

func (w *Writer) line(s string) { fmt.Fprintln(w.w, s) }

// text writes s, broken at words to the terminal's width with every line after the first indented.
func (w *Writer) text(indent string, s string) {
	if w.o.Width <= len(indent)+20 {
		w.line(indent + s)
		return
	}
	body := strings.TrimLeft(s, " ")
	indent += s[:len(s)-len(body)]
	const hang = "  "
	wrapped := ansi.Wrap(body, w.o.Width-len(indent)-len(hang)-1, "")
	w.line(indent + strings.ReplaceAll(wrapped, "\n", "\n"+indent+hang))
}

func (w *Writer) bold(s string) string {
	if !w.o.Color {
		return s
	}
	return "\x1b[1m" + s + "\x1b[0m"
}
