// Package pane scrolls through lines.
package pane

import (
	"fmt"
	"strings"

	"doorstep/tui/keys"
	"doorstep/tui/widget/text"

	tea "github.com/charmbracelet/bubbletea"
)

// Pane shows as many lines as fit and scrolls through the rest. Unlike the viewport of bubbles it draws a line as it
// is: no padding that ends up in what a person copies, and nothing laid out anew for every frame.
type Pane struct {
	lines []string
	top   int
	w, h  int
}

// New makes an empty pane.
func New() *Pane { return &Pane{} }

// SetSize gives the pane its room, in cells.
func (p *Pane) SetSize(w, h int) {
	p.w, p.h = max(w, 0), max(h, 0)
	p.to(p.top)
}

// SetLines replaces what is shown, cut to the pane's width, and stays where the person has scrolled to.
func (p *Pane) SetLines(lines []string) {
	p.lines = make([]string, len(lines))
	for i, l := range lines {
		p.lines[i] = text.Cut(l, p.w)
	}
	p.to(p.top)
}

// Key scrolls if msg is a key for that, and reports whether it was.
func (p *Pane) Key(msg tea.KeyMsg) bool {
	switch {
	case keys.Match(msg, keys.Up):
		p.Scroll(-1)
	case keys.Match(msg, keys.Down):
		p.Scroll(1)
	case keys.Match(msg, keys.PageUp):
		p.Scroll(-p.h)
	case keys.Match(msg, keys.PageDown):
		p.Scroll(p.h)
	case keys.Match(msg, keys.Home):
		p.to(0)
	case keys.Match(msg, keys.End):
		p.to(len(p.lines))
	default:
		return false
	}
	return true
}

// Scroll moves by lines, up for a negative number.
func (p *Pane) Scroll(by int) { p.to(p.top + by) }

func (p *Pane) to(top int) { p.top = max(0, min(top, len(p.lines)-p.h)) }

// Top is the first line that is shown.
func (p *Pane) Top() int { return p.top }

// Height is how many lines are shown.
func (p *Pane) Height() int { return p.h }

// Reveal scrolls as little as shows the lines from first to last, first above all.
func (p *Pane) Reveal(first, last int) {
	if last >= p.top+p.h {
		p.to(last - p.h + 1)
	}
	if first < p.top {
		p.to(first)
	}
}

// Position tells which lines are shown, "" when all are: "1-18 of 80".
func (p *Pane) Position() string {
	if len(p.lines) <= p.h {
		return ""
	}
	return fmt.Sprintf("%d-%d of %d", p.top+1, min(p.top+p.h, len(p.lines)), len(p.lines))
}

// View draws the pane.
func (p *Pane) View() string {
	return strings.Join(p.lines[p.top:min(p.top+p.h, len(p.lines))], "\n")
}
