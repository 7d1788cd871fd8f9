package tui

import (
	"strings"
	"time"

	"doorstep/flows/checklist"
	"doorstep/profiles"
	"doorstep/tui/theme"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

// screen is one page of the assistant. Screens own their state and know nothing of each other.
type screen interface {
	// SetSize gives the screen its room, in cells. It comes before the first View.
	SetSize(w, h int)
	// Update takes a key that is the screen's, a tick, or a message of its run.
	Update(msg tea.Msg) tea.Cmd
	// View draws at most as many lines as there is room for, none wider. It asks nobody and reads no clock.
	View() string
	// Title stands behind the program's name at the top.
	Title() string
	// Keys are those that work right now, the most wanted first.
	Keys() []key.Binding
}

// typist is a screen that may be taking text, which then swallows every key.
type typist interface{ typing() bool }

// kit is what every screen is made with.
type kit struct {
	*Options
	theme theme.Theme
	nav   navigator
	now   time.Time // as of the last message that told; only the root sets it
}

// navigator is how a screen leaves itself.
type navigator interface {
	// run starts a run for p and shows how it goes.
	run(p *profiles.Profile, o checklist.Options) tea.Cmd
	// show replaces the screen.
	show(s screen) tea.Cmd
	// back goes to the list, and from there out. It cancels what is running.
	back() tea.Cmd
	// say shows a line at the bottom for a while.
	say(text string)
}

// dot joins parts that are there with a middle dot.
func dot(parts ...string) string {
	var there []string
	for _, p := range parts {
		if p != "" {
			there = append(there, p)
		}
	}
	return strings.Join(there, " · ")
}
