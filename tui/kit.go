package tui

import (
	"context"
	"strings"
	"time"

	"doorstep/flows/checklist"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/tui/keys"
	"doorstep/tui/theme"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
)

// narrow is the width below which a line has no room for two things beside each other.
const narrow = 60

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
	// Place is whose keys the help page begins with.
	Place() keys.Place
}

// typist is a screen that may be taking text, which then swallows every key.
type typist interface{ typing() bool }

// paster is a screen that takes what is pasted although nothing is being typed.
type paster interface{ takesPaste() bool }

// kit is what every screen is made with.
type kit struct {
	*Options
	theme theme.Theme
	nav   navigator
	now   time.Time       // as of the last message that told; only the root sets it
	ctx   context.Context //nolint:containedctx // the program's, for questions that a screen asks
}

// navigator is how a screen leaves itself.
type navigator interface {
	// run starts a run for p and shows how it goes.
	run(p *profiles.Profile, o checklist.Options) tea.Cmd
	// show replaces the screen.
	show(s screen) tea.Cmd
	// over shows s, and on the way back from it under.
	over(s, under screen) tea.Cmd
	// try is run for a profile that is being made: the result goes to from, which is also where the way back leads.
	try(p *profiles.Profile, from *setup) tea.Cmd
	// saved takes a new profile into the list and shows what signing in with it came to.
	saved(p *profiles.Profile, r *checklist.Result, note string) tea.Cmd
	// back goes to the list, and from there out. It cancels what is running.
	back() tea.Cmd
	// say shows a line at the bottom for a while.
	say(text string)
}

// ask runs a question on a goroutine of its own and brings its answer to the screen.
func (k *kit) ask(s screen, question func() tea.Msg) tea.Cmd {
	return func() tea.Msg { return replyMsg{s, question()} }
}

// copy sends text to the clipboard. That can fail unseen, so the message says what to do then.
func (k *kit) copy(what, text string) tea.Cmd {
	send := k.Copy
	if send == nil {
		return nil
	}
	return func() tea.Msg {
		if err := send(text); err != nil {
			return noticeMsg{what + " was not copied: " + safe.Line(err.Error()) + ". Select it on the screen instead."}
		}
		return noticeMsg{what + " was sent to your terminal's clipboard; if paste is empty, select it on the screen."}
	}
}

// open opens a page in the person's browser, where there is one.
func (k *kit) open(page string) tea.Cmd {
	start := k.OpenBrowser
	if start == nil {
		return nil
	}
	return func() tea.Msg {
		if err := start(page); err != nil {
			return noticeMsg{safe.Line(err.Error()) + ". Open the URL above yourself."}
		}
		return noticeMsg{"Asked your browser to open the page."}
	}
}

// link colours a part of the URL u and makes it a hyperlink (OSC 8), where the terminal is one that draws.
func (k *kit) link(u, part string) string {
	part = k.theme.Link.Render(part)
	web := strings.HasPrefix(u, "https://") || strings.HasPrefix(u, "http://")
	if !k.Color || k.ASCII || !web {
		return part
	}
	return ansi.SetHyperlink(u, "id=page") + part + ansi.ResetHyperlink()
}

// scenario tells what is special about a profile of the demo, "" outside of it.
func (k *kit) scenario(p *profiles.Profile) string {
	if k.Scenario == nil {
		return ""
	}
	return safe.Line(k.Scenario(p.Name))
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
