package tui

import (
	"strings"

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

// gone is what stands in place of a code that is over.
func (d *device) gone() []string {
	what, why := " has expired.", "Nobody approved it in time, so the provider no longer takes it."
	if d.early {
		what, why = " no longer works.", "The provider ended it before its time: it was used already, or the provider has forgotten it, as after a restart."
	}
	return []string{
		"", d.kit.theme.Strong.Render("The code " + d.code.UserCode + what), why, "",
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

// statusBlock tells the time that is left and what the poll is doing.
func (d *device) statusBlock(w int) []string {
	t := d.kit.theme
	var lines []string
	if line := d.timeLeft(); line != "" {
		if !d.drawn.beside {
			line = dot(line, keys.ShowQR.Help().Key+" shows QR code")
		}
		lines = append(lines, text.Cut(line, w))
	}
	if d.renewing {
		return append(lines, text.Wrap("Getting a new code"+t.Dots, w)...)
	}
	return append(lines, wrapAll(d.poll.sentences(d.kit.now), w)...)
}

// timeLeft counts down to the end of the code, "" where the provider doesn't tell it.
func (d *device) timeLeft() string {
	if d.code.ExpiresAt.IsZero() {
		return ""
	}
	return d.kit.countdown(d.code.ExpiresAt)
}

// elsewhere is the short URL, for a device that cannot scan: it is what a person can type.
func (d *device) elsewhere() string {
	if d.shown() == d.code.VerificationURI {
		return ""
	}
	return "To type it on another device: " + d.code.VerificationURI
}
