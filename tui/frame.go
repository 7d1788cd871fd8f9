package tui

import (
	"strings"

	"doorstep/tui/keys"
	"doorstep/tui/say"
	"doorstep/tui/widget/text"

	"github.com/charmbracelet/bubbles/key"
)

// The least that screens are laid out for; what is smaller shows a part of that.
const (
	leastWidth  = 20
	leastHeight = 6
)

// bars are the lines around a screen: the title above, the keys below.
const bars = 2

// resize lays the shown screens out anew.
func (a *assistant) resize(w, h int) {
	a.w, a.h = w, h
	bw, bh := max(w, leastWidth), max(h, leastHeight)-bars
	a.list.SetSize(bw, bh)
	if a.top != nil {
		a.top.SetSize(bw, bh)
	}
	if a.help != nil {
		a.help.SetSize(bw, bh)
	}
}

// View implements tea.Model.
func (a *assistant) View() string {
	if a.w <= 0 || a.h <= 0 {
		return ""
	}
	var title, body, footer string
	if a.help != nil {
		title, body, footer = a.help.Title(), a.help.View(), a.footer(a.help.Keys())
	} else {
		title, body, footer = a.screen().Title(), a.screen().View(), a.footer(a.screen().Keys())
	}
	w, h := max(a.w, leastWidth), max(a.h, leastHeight)
	lines := make([]string, 0, h)
	lines = append(lines, a.header(title, w))
	lines = append(lines, text.Fit(strings.Split(body, "\n"), w, h-bars)...)
	lines = append(lines, footer)
	lines = a.withToast(lines, w)
	if a.h < h {
		lines = append(lines[:max(a.h-1, 0):max(a.h-1, 0)], footer)
	}
	view := strings.Join(text.Fit(lines, a.w, a.h), "\n")
	if a.kit.ASCII {
		view = say.Fold(view)
	}
	return view
}

func (a *assistant) header(title string, w int) string {
	return text.Cut(a.kit.theme.Title.Render("doorstep")+"  "+title, w)
}

// withToast lays the toast over the last lines, since a terminal must not jump for it; over the keys only where the
// screen has no empty lines above them.
func (a *assistant) withToast(lines []string, w int) []string {
	if a.toast == "" {
		return lines
	}
	wrapped := text.Wrap(a.toast, w)
	wrapped = wrapped[:min(len(wrapped), len(lines)-1)]
	at := len(lines) - len(wrapped)
	if at > 1 && strings.Join(lines[at-1:len(lines)-1], "") == "" {
		at--
	}
	for i, l := range wrapped {
		lines[at+i] = a.kit.theme.Toast.Render(l)
	}
	return lines
}

// footer tells the keys of a screen in one line. Where not all fit, help and the way back stay.
func (a *assistant) footer(bindings []key.Binding) string {
	w := max(a.w, leastWidth)
	var parts []string
	for _, b := range bindings {
		if b.Enabled() {
			parts = append(parts, a.hint(b))
		}
	}
	if a.help == nil {
		help := keys.Help
		if a.typing() {
			help = keys.TypedHelp
		}
		parts = append(parts[:max(len(parts)-1, 0)], append([]string{a.hint(help)}, parts[max(len(parts)-1, 0):]...)...)
	}
	for len(parts) > 2 && text.Width(strings.Join(parts, " · ")) > w {
		parts = append(parts[:len(parts)-3], parts[len(parts)-2:]...)
	}
	return text.Cut(strings.Join(parts, " · "), w)
}

func (a *assistant) hint(b key.Binding) string {
	return a.kit.theme.Key.Render(b.Help().Key) + " " + b.Help().Desc
}
