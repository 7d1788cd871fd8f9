// Package qr draws QR codes for a terminal with half blocks (or ASCII).
package qr

import (
	"fmt"
	"strings"

	"github.com/mdp/qrterminal/v3"
	"rsc.io/qr"
)

// The quiet zones, in modules on each side.
const (
	QuietStandard = 4 // ISO/IEC 18004
	QuietLeast    = 2 // scans with the cameras of phones, and is the least that does
)

// Options say how a code is drawn.
type Options struct {
	Color bool // black on white by explicit colours, so that light and dark terminals both scan; without: plain half blocks, light modules drawn
	ASCII bool // two characters a module, no block elements
	// Invert draws the dark modules where Color is false: right on a light ground, as the light ones are on a dark one.
	Invert bool
	// Reverse draws the modules of ASCII without Color as reversed spaces: a camera sees a # sign's gaps. For a
	// terminal alone.
	Reverse bool
	Quiet   int // modules of margin: 4 by the standard, 2 scans too and is the least; made even, since half blocks pair rows
}

// Code is a drawn code: Lines all of the same Width in cells.
type Code struct {
	Lines []string
	Width int
}

// Draw makes the code of text at level L, or M where that makes it no larger.
func Draw(text string, o Options) (Code, error) {
	level, size, err := level(text)
	if err != nil {
		return Code{}, fmt.Errorf("no QR code: %w", err)
	}
	o.Quiet = max(o.Quiet, QuietLeast)
	o.Quiet += o.Quiet % 2
	var b strings.Builder
	qrterminal.GenerateWithConfig(text, config(&b, level, o))
	lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	if !o.ASCII {
		// The code has an odd number of rows: the half of the last line that is left over belongs to the margin.
		lines[len(lines)-1] = strings.Repeat(glyphs(o).white, size+2*o.Quiet)
	}
	return Code{Lines: paint(lines, o), Width: width(size, o)}, nil
}

// Fits gives the code with the widest margin that fits into width by height cells, and false when none does.
func Fits(text string, o Options, width, height int) (Code, bool) {
	for _, o.Quiet = range []int{QuietStandard, QuietLeast} {
		c, err := Draw(text, o)
		if err == nil && c.Width <= width && len(c.Lines) <= height {
			return c, true
		}
	}
	return Code{}, false
}

func level(text string) (qr.Level, int, error) {
	l, err := qr.Encode(text, qr.L)
	if err != nil {
		return 0, 0, err
	}
	if m, err := qr.Encode(text, qr.M); err == nil && m.Size <= l.Size {
		return qr.M, m.Size, nil
	}
	return qr.L, l.Size, nil
}

func width(size int, o Options) int {
	if o.ASCII {
		return 2 * (size + 2*o.Quiet)
	}
	return size + 2*o.Quiet
}

// set is what stands for a module, or for two of them one above the other.
type set struct{ white, black, whiteOverBlack, blackOverWhite string }

var (
	ink    = set{" ", "█", "▄", "▀"} // draws the dark modules, on a white ground
	light  = set{"█", " ", "▀", "▄"} // draws the light modules, on whatever ground there is
	inkA   = set{white: "  ", black: "##"}
	lightA = set{white: "##", black: "  "}
)

// solid is a module of ASCII in reverse video.
const solid = "\x1b[7m  \x1b[27m"

func glyphs(o Options) set {
	switch {
	case o.ASCII && (o.Color || o.Invert):
		return inkA
	case o.ASCII:
		return lightA
	case o.Color || o.Invert:
		return ink
	default:
		return light
	}
}

func config(b *strings.Builder, level qr.Level, o Options) qrterminal.Config {
	g := glyphs(o)
	return qrterminal.Config{
		Level: level, Writer: b, HalfBlocks: !o.ASCII, QuietZone: o.Quiet,
		WhiteChar: g.white, BlackChar: g.black, WhiteBlackChar: g.whiteOverBlack, BlackWhiteChar: g.blackOverWhite,
	}
}

// Black and white of the 256-colour palette: the first sixteen are the terminal theme's and may be any colour.
const (
	blackOnWhite = "\x1b[38;5;16;48;5;231m"
	blackOnBlack = "\x1b[38;5;16;48;5;16m"
	reset        = "\x1b[0m"
)

func paint(lines []string, o Options) []string {
	if !o.Color && (!o.ASCII || !o.Reverse) {
		return lines
	}
	for i, l := range lines {
		if !o.Color {
			l = strings.ReplaceAll(l, "##", solid)
			lines[i] = strings.ReplaceAll(l, "\x1b[27m\x1b[7m", "")
			continue
		}
		if o.ASCII {
			// A module of # signs has gaps that a camera sees: give those the ground's colour.
			l = strings.ReplaceAll(l, "##", blackOnBlack+"##"+blackOnWhite)
			l = strings.ReplaceAll(l, blackOnWhite+blackOnBlack, "")
		}
		lines[i] = blackOnWhite + l + reset
	}
	return lines
}
