package tui

import (
	"fmt"
	"strings"

	"doorstep/tui/widget/qr"
	"doorstep/tui/widget/text"
)

// The widths of the text beside a QR code: less is hard to read, more leaves the two far apart.
const (
	leastPane  = 36
	widestPane = 62
)

// drawing is the QR code for one size of the window, made when that changes and not for every frame.
type drawing struct {
	code   qr.Code
	url    string // what it leads to
	label  string // over the URL
	beside bool   // it fits beside the text
	full   bool   // it fits on a screen of its own
}

// draw makes the QR code. Where that of the complete URL is too large to stand beside the user code, the label goes,
// and then the rest of the URL: scanning it and typing the code still beats typing both.
func (d *device) draw() {
	const label, orScan = "Open this page in a browser:", "Open this page in a browser, or scan the QR code with your phone:"
	if d.largeQR {
		d.drawn = d.try(d.best(), "", d.w, d.h)
		d.drawn.full = d.drawn.url != ""
		return
	}
	for _, it := range []struct{ url, label string }{{d.best(), orScan}, {d.best(), ""}, {d.code.VerificationURI, orScan}} {
		d.drawn = d.try(it.url, it.label, d.w-leastPane-1, d.h-len(d.address(it.label)))
		if d.drawn.url != "" {
			d.drawn.beside = true
			return
		}
	}
	d.drawn.label = label
}

// try gives the code of url if that fits, the zero drawing otherwise.
func (d *device) try(url, label string, w, h int) drawing {
	c, ok := qr.Fits(url, qr.Options{Color: d.kit.Color, ASCII: d.kit.ASCII, Invert: d.invert, Reverse: true}, w, h)
	if !ok {
		return drawing{}
	}
	return drawing{code: c, url: url, label: label}
}

// invertible reports whether a QR code is shown that depends on the terminal's ground, which nobody asks for.
func (d *device) invertible() bool {
	return !d.kit.Color && d.result == nil && (d.drawn.beside || d.drawn.full)
}

// qrPage is the QR code alone, in the middle, with what is to be compared beneath where there is room.
func (d *device) qrPage() []string {
	if !d.drawn.full {
		return wrapAll([]string{"", d.tooSmall(), "", "Open this page instead:", d.best()}, d.w)
	}
	c := d.drawn.code
	above := (d.h - len(c.Lines)) / 2
	lines := append(make([]string, above), text.Beside(nil, c.Lines, (d.w-c.Width)/2)...)
	if above < 2 { // a line for it, and one between it and the code
		return lines
	}
	about := text.Cut(dot(d.kit.theme.Strong.Render(d.code.UserCode), d.timeLeft()), d.w)
	return append(lines, "", strings.Repeat(" ", (d.w-text.Width(about))/2)+about)
}

func (d *device) tooSmall() string {
	c, err := qr.Draw(d.best(), qr.Options{ASCII: d.kit.ASCII, Quiet: qr.QuietLeast})
	if err != nil {
		return "The URL is too long for a QR code."
	}
	return fmt.Sprintf("The QR code needs %d columns and %d lines, this window has %d and %d for it: make it larger.", c.Width, len(c.Lines), d.w, d.h)
}
