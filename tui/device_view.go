package tui

import (
	"strings"
	"time"

	"doorstep/flows"
	"doorstep/jwtview/safe"
	"doorstep/tui/keys"
	"doorstep/tui/say"
	"doorstep/tui/widget/text"
)

// View implements screen.
func (d *device) View() string {
	switch {
	case d.result != nil:
		return strings.Join(wrapAll(d.gone(), d.w), "\n")
	case d.largeQR:
		return strings.Join(d.qrPage(), "\n")
	}
	head := d.address(d.drawn.label)
	room := d.h - len(head)
	if !d.drawn.beside {
		return strings.Join(append(head, d.pane(d.w, room)...), "\n")
	}
	left := min(d.w-d.drawn.code.Width, widestPane+1)
	return strings.Join(append(head, text.Beside(d.pane(left-1, room), d.drawn.code.Lines, left)...), "\n")
}

// gone is what stands in place of a code that ran out.
func (d *device) gone() []string {
	return []string{
		"", d.kit.theme.Strong.Render("The code " + d.code.UserCode + " has expired."),
		"Nobody approved it in time, so the provider no longer takes it.", "",
		"Press r for a new code, enter for what was checked, esc to go back.",
	}
}

// shown is the URL to show: the best, unless only the short one fits on a line and so stays whole when it is selected.
func (d *device) shown() string {
	if u := d.best(); text.Width(u) <= d.w || text.Width(d.code.VerificationURI) > d.w {
		return u
	}
	return d.code.VerificationURI
}

// address is where to go: the URL on a line of its own from the first column, so that it can be selected and clicked.
func (d *device) address(label string) []string {
	var lines []string
	if label != "" {
		lines = append(lines, text.Cut(label, d.w))
	}
	u := d.shown()
	for _, l := range text.Break(u, d.w) {
		lines = append(lines, d.kit.link(u, l))
	}
	if d.h > 23 {
		lines = append([]string{""}, append(lines, "")...)
	}
	return lines
}

// block is a part of the pane: the lower its rank, the longer it stays when room gets scarce.
type block struct {
	rank  int
	lines []string
}

// pane is the text: the code, how it is going, and what is good to know.
func (d *device) pane(w, h int) []string {
	t := d.kit.theme
	blocks := []block{
		{0, d.codeBlock(w, h)},
		{1, d.statusBlock(w)},
		{4, text.Wrap(d.elsewhere(), w)},
		{3, wrapAll(safeLines(d.kit.DeviceHint), w)},
		{2, styled(text.Wrap(say.Phishing, w), t.Faint.Render)},
	}
	if d.code.Message != "" {
		blocks = append(blocks, block{5, text.Wrap(d.code.Message, w)})
	}
	if d.invertible() {
		blocks = append(blocks, block{6, text.Wrap("If the QR code doesn't scan: "+keys.InvertQR.Help().Key+" swaps black and white.", w)})
	}
	return stack(blocks, h)
}

// stack lays blocks out with an empty line between them, dropping the spaces first and then what ranks last. Of what
// is left to the end, code and status, the end is cut off.
func stack(blocks []block, h int) []string {
	for worst := 9; ; worst-- {
		for _, gap := range []int{1, 0} {
			lines := join(blocks, worst, gap)
			switch {
			case len(lines) <= h:
				return lines
			case worst <= 1 && gap == 0:
				return lines[:max(h, 0)]
			}
		}
	}
}

func join(blocks []block, worst, gap int) []string {
	var lines []string
	for _, b := range blocks {
		if b.rank > worst || strings.Join(b.lines, "") == "" {
			continue
		}
		if len(lines) > 0 && gap > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, b.lines...)
	}
	return lines
}

// codeBlock shows the code as sent, large where there is room: in a frame that stands out without colour too.
func (d *device) codeBlock(w, h int) []string {
	t := d.kit.theme
	label := "and enter this code:"
	switch {
	case d.code.VerificationURIComplete == "" || d.shown() == d.code.VerificationURI:
	case d.drawn.beside && d.drawn.url != d.best():
		label = "The page shows this code or asks for it:"
	default:
		label = "The page should show this code:"
	}
	if box := d.kit.box(d.code.UserCode, w); h >= 8 && box != nil {
		return append(text.Wrap(label, w), box...)
	}
	return append(text.Wrap(label, w), t.Code.Render(text.Cut(d.code.UserCode, w)))
}

// box frames a code that is to be compared, so that it stands out without colour too; nil where it is too wide.
func (k *kit) box(code string, w int) []string {
	t := k.theme
	inside := "   " + code + "   "
	wide := text.Width(inside)
	if wide+2 > w {
		return nil
	}
	bar := strings.Repeat(t.Pick("─", "-"), wide)
	side := t.Pick("│", "|")
	return []string{t.Pick("┌", "+") + bar + t.Pick("┐", "+"), side + t.Code.Render(inside) + side, t.Pick("└", "+") + bar + t.Pick("┘", "+")}
}

// statusBlock tells the time that is left and what the poll is doing.
func (d *device) statusBlock(w int) []string {
	t := d.kit.theme
	var lines []string
	if !d.code.ExpiresAt.IsZero() {
		left := d.code.ExpiresAt.Sub(d.kit.now)
		line := t.Deadline(left).Render(say.Clock(left) + " left to approve")
		if !d.drawn.beside {
			line = dot(line, keys.ShowQR.Help().Key+" shows QR code")
		}
		lines = append(lines, text.Cut(line, w))
	}
	lines = append(lines, text.Wrap(d.doing(), w)...)
	if d.slow > 0 {
		lines = append(lines, text.Wrap("The provider asked for fewer polls: one every "+say.Span(d.slow)+".", w)...)
	}
	return lines
}

func (d *device) doing() string {
	if d.renewing {
		return "Getting a new code" + d.kit.theme.Pick("…", "...")
	}
	poll := "asking now"
	if in := d.nextPoll.Sub(d.kit.now); in >= time.Second {
		poll = "next poll in " + say.Span(in)
	}
	if e, ok := d.last.(flows.Retrying); ok {
		return strings.ToUpper(say.Trouble(e)[:1]) + say.Trouble(e)[1:] + "; " + poll + "."
	}
	return "Waiting for approval; " + poll + "."
}

// elsewhere is the short URL, for a device that cannot scan: it is what a person can type.
func (d *device) elsewhere() string {
	if d.shown() == d.code.VerificationURI {
		return ""
	}
	return "To type it on another device: " + d.code.VerificationURI
}

func safeLines(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = safe.Line(l)
	}
	return out
}

func styled(lines []string, render func(...string) string) []string {
	for i, l := range lines {
		lines[i] = render(l)
	}
	return lines
}
