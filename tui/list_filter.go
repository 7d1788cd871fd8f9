package tui

import (
	"fmt"
	"strings"

	"doorstep/profiles"
	"doorstep/tui/keys"
	"doorstep/tui/widget/text"

	tea "github.com/charmbracelet/bubbletea"
)

// onFieldKey takes a key while the filter is being typed: text goes into it, up and down still move in the list.
func (l *list) onFieldKey(msg tea.KeyMsg) tea.Cmd {
	before := l.filter.Value()
	switch {
	case keys.Match(msg, keys.FilterClear):
		l.inField = false
		l.filter.Set("")
	case keys.Match(msg, keys.FilterDone):
		l.inField = false
	case l.filter.Key(msg):
	default:
		l.move(msg)
	}
	if l.filter.Value() != before {
		l.narrow()
	}
	l.follow()
	return nil
}

// narrow shows the profiles that have every word of the filter, and keeps the cursor on its profile where that is
// still shown.
func (l *list) narrow() {
	var at *profiles.Profile
	if l.cursor < len(l.shown) {
		at = l.entries[l.shown[l.cursor]].profile
	}
	words := strings.Fields(strings.ToLower(l.filter.Value()))
	l.cursor = 0
	l.shown = l.shown[:0]
	for i, e := range l.entries {
		if !e.has(words) {
			continue
		}
		if e.profile == at {
			l.cursor = len(l.shown)
		}
		l.shown = append(l.shown, i)
	}
}

// field is the filter with what it lets through.
func (l *list) field() string {
	t := l.kit.theme
	label, count := "filter: ", fmt.Sprintf("  %d of %d", len(l.shown), len(l.entries))
	cursor := ""
	if l.inField {
		cursor = t.Cursor
	}
	room := l.w - len(label) - len(count)
	return text.Cut(t.Key.Render(label)+l.filter.View(room, cursor, t.More)+t.Faint.Render(count), l.w)
}
