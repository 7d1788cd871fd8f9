package tui

import (
	"strings"
	"time"

	"doorstep/tui/keys"
	"doorstep/tui/say"
	"doorstep/tui/widget/text"
)

// View implements screen.
func (b *browser) View() string {
	if b.alone != nil {
		return b.alone.View()
	}
	t := b.kit.theme
	blocks := []block{
		{3, b.where()},
		{1, b.url(b.h)},
		{0, b.status()},
		{2, b.tunnelBlock()},
		{1, b.fieldBlock()},
		{5, styled(text.Wrap(say.Started, b.w), t.Faint.Render)},
		{4, wrapAll(safeLines(b.kit.DeviceHint), b.w)},
	}
	return strings.Join(stack(blocks, b.h), "\n")
}

// where says what to do with the URL.
func (b *browser) where() []string {
	if b.kit.OpenBrowser != nil {
		return text.Wrap("Your browser opens this address. Sign in there; the answer comes back here by itself.", b.w)
	}
	return text.Wrap("Open this address in a browser and sign in there:", b.w)
}

// url is the whole address, or how to get it where it leaves no room for anything else.
func (b *browser) url(h int) []string {
	lines := b.lines()
	if len(lines) <= max(h/2, 4) {
		return lines
	}
	return append([]string{b.kit.link(b.at.URL, text.Cut(b.at.URL, b.w))}, text.Wrap(
		keys.WholeURL.Help().Key+" shows all of it, "+keys.CopyURL.Help().Key+" copies it.", b.w)...)
}

// small reports a window that has no room for whole sentences.
func (b *browser) small() bool { return b.h < 14 }

func (b *browser) status() []string {
	dots := b.kit.theme.Dots
	doing := "Waiting for the browser to come back" + dots
	if b.sent {
		doing = "The answer is at the provider" + dots
	}
	if waited := b.kit.now.Sub(b.since); waited >= time.Second {
		doing += " " + say.Clock(waited)
	}
	lines := text.Wrap(doing, b.w)
	if b.refused != "" {
		lines = append(lines, styled(text.Wrap(say.Sentence(b.refused), b.w), b.kit.theme.Strong.Render)...)
	}
	return lines
}

// tunnelBlock says how the browser of another machine finds the way back.
func (b *browser) tunnelBlock() []string {
	if b.tunnel == "" {
		return nil
	}
	lines := text.Wrap("You are here over SSH. For your own browser to find the way back, run this on your own machine first:", b.w)
	if b.small() {
		lines = text.Wrap("Over SSH, first run on your own machine:", b.w)
	}
	for _, l := range text.Break(b.tunnel, b.w) {
		lines = append(lines, b.kit.theme.Strong.Render(l))
	}
	return lines
}

func (b *browser) fieldBlock() []string {
	t := b.kit.theme
	cursor, more := t.Cursor, t.More
	switch {
	case !b.inField && b.answer.Value() == "" && b.small():
		return text.Wrap("Or paste the answer here ("+keys.Paste.Help().Key+" to type).", b.w)
	case !b.inField && b.answer.Value() == "":
		return text.Wrap("Or paste here the address that the browser ended on, or only the code in it ("+keys.Paste.Help().Key+" to type).", b.w)
	}
	label := "Answer: "
	if !b.inField {
		cursor = ""
	}
	return []string{t.Key.Render(label) + b.answer.View(b.w-len(label), cursor, more)}
}
