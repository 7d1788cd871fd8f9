// Package theme holds every colour, style and symbol of the assistant. The colours are the terminal's own sixteen,
// so they follow its theme and read on dark and on light grounds; none of them tells anything alone.
package theme

import (
	"io"
	"time"

	"doorstep/jwtview"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// Theme is the look of one terminal.
type Theme struct {
	ASCII bool // only ASCII may be drawn
	Color bool // false with NO_COLOR: nothing but text then, no bold either; only a QR code is reversed

	Symbols

	Title, Faint, Strong, Link, Key, Selected, Tab, ActiveTab, Code, Toast lipgloss.Style

	pass, fail, warn, skip, none lipgloss.Style
}

// The terminal's own colours (ECMA-48's eight).
const (
	red    = lipgloss.Color("1")
	green  = lipgloss.Color("2")
	yellow = lipgloss.Color("3")
	cyan   = lipgloss.Color("6")
)

// New makes the look of a terminal. It asks the terminal nothing.
func New(color, ascii bool) Theme {
	r := lipgloss.NewRenderer(io.Discard)
	r.SetHasDarkBackground(true)
	r.SetColorProfile(termenv.Ascii)
	if color {
		r.SetColorProfile(termenv.ANSI)
	}
	s := r.NewStyle
	return Theme{
		ASCII: ascii, Color: color, Symbols: symbols(ascii),
		Title: s().Bold(true), Faint: s().Faint(true), Strong: s().Bold(true), Link: s().Foreground(cyan),
		Key: s().Bold(true), Selected: s().Bold(true).Foreground(cyan), Tab: s().Faint(true), ActiveTab: s().Bold(true).Reverse(true),
		Code: s().Bold(true).Reverse(true), Toast: s().Foreground(cyan),
		pass: s().Foreground(green), fail: s().Foreground(red).Bold(true), warn: s().Foreground(yellow), skip: s().Faint(true), none: s(),
	}
}

// Status is the style of a verdict.
func (t Theme) Status(s jwtview.Status) lipgloss.Style {
	switch s {
	case jwtview.Pass:
		return t.pass
	case jwtview.Fail:
		return t.fail
	case jwtview.Warn:
		return t.warn
	case jwtview.Skip:
		return t.skip
	default:
		return t.none
	}
}

// soon is how much time left turns a countdown amber.
const soon = 5 * time.Minute

// Deadline is the style of something that ends after left: red once it has, amber shortly before.
func (t Theme) Deadline(left time.Duration) lipgloss.Style {
	switch {
	case left <= 0:
		return t.fail
	case left < soon:
		return t.warn
	default:
		return t.none
	}
}
