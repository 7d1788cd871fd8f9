// Package keys holds every key of the assistant as data: the screens match against it, and the footer, the help
// page and the README's table are made of it.
package keys

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
)

func bind(help, does string, on ...string) key.Binding {
	return key.NewBinding(key.WithKeys(on...), key.WithHelp(help, does))
}

// The keys that mean the same everywhere.
var (
	Interrupt = bind("ctrl+c", "leave at once", "ctrl+c")
	Suspend   = bind("ctrl+z", "suspend", "ctrl+z")
	Help      = bind("?", "help", "?", "f1")
	TypedHelp = bind("f1", "help", "f1") // where ? is text
	Back      = bind("q", "back", "q", "esc")
	Quit      = bind("q", "quit", "q", "esc")
)

// Moving through whatever is on the screen.
var (
	Up       = bind("up", "up", "up", "k")
	Down     = bind("down", "down", "down", "j")
	PageUp   = bind("pgup", "page up", "pgup", "b", "ctrl+b")
	PageDown = bind("pgdn", "page down", "pgdown", "f", "ctrl+f", " ", "space")
	Home     = bind("home", "first", "home", "g")
	End      = bind("end", "last", "end", "G")
)

// The keys of the list of profiles.
var (
	SignIn = bind("enter", "sign in", "enter")
	Check  = bind("c", "check without signing in", "c")
	Anew   = bind("s", "sign in anew", "s")
	Filter = bind("/", "filter", "/")
	New    = bind("n", "new profile", "n")
	Why    = bind("e", "explain an error", "e")
)

// The keys while a filter is being typed.
var (
	FilterDone  = bind("enter", "keep", "enter")
	FilterClear = bind("esc", "clear", "esc")
)

// The keys within a line of text.
var (
	CursorLeft  = bind("left", "left", "left", "ctrl+b")
	CursorRight = bind("right", "right", "right", "ctrl+f")
	CursorHome  = bind("home", "beginning", "home", "ctrl+a")
	CursorEnd   = bind("end", "end", "end", "ctrl+e")
	Erase       = bind("backspace", "erase", "backspace", "ctrl+h")
	EraseNext   = bind("delete", "erase the next", "delete", "ctrl+d")
	EraseWord   = bind("ctrl+w", "erase a word", "ctrl+w", "alt+backspace")
	EraseAll    = bind("ctrl+u", "erase all", "ctrl+u")
)

// The keys of the device screen.
var (
	CopyCode = bind("c", "copy code", "c")
	CopyURL  = bind("u", "copy URL", "u")
	Open     = bind("o", "open browser", "o")
	ShowQR   = bind("z", "QR code", "z")
	InvertQR = bind("i", "invert QR", "i")
	NewCode  = bind("r", "new code", "r")
	Details  = bind("enter", "details", "enter")
	Cancel   = bind("esc", "cancel", "esc", "q")
)

// The keys of a sign-in with a browser.
var (
	Paste     = bind("p", "paste the answer", "p", "tab")
	WholeURL  = bind("z", "whole URL", "z")
	PasteSend = bind("enter", "send", "enter")
	PasteStop = bind("esc", "stop typing", "esc")
)

// Withdraw gives up a sign-in that asks for a secret, in which q is a letter.
var Withdraw = bind("esc", "cancel", "esc")

// The keys of the box that explains errors.
var (
	Leave      = bind("esc", "back", "esc")
	NewLine    = bind("enter", "new line", "enter")
	ScrollUp   = bind("up", "scroll up", "up")
	ScrollDown = bind("down", "scroll down", "down")
	ScrollPgUp = bind("pgup", "page up", "pgup")
	ScrollPgDn = bind("pgdn", "page down", "pgdown")
)

// The keys of a new profile.
var (
	NextField = bind("tab", "next", "tab", "down")
	PrevField = bind("shift+tab", "previous", "shift+tab", "up")
	NextValue = bind("right", "next value", "right", " ", "space")
	PrevValue = bind("left", "previous value", "left")
	MoreDown  = bind("pgdn", "more", "pgdown")
	MoreUp    = bind("pgup", "back to what was before", "pgup")
	Usual     = bind("ctrl+n", "next usual value", "ctrl+n")
	Accept    = bind("enter", "accept", "enter")
	TrySave   = bind("ctrl+s", "sign in and save", "ctrl+s")
)

// The keys of the result.
var (
	NextTab   = bind("tab", "next tab", "tab", "right", "l")
	PrevTab   = bind("shift+tab", "previous tab", "shift+tab", "left", "h")
	Claims    = bind("1", "claims", "1")
	Checklist = bind("2", "checklist", "2")
	Raw       = bind("3", "raw", "3")
	Unfold    = bind("enter", "unfold", "enter")
	Again     = bind("c", "check again", "c")
	Report    = bind("r", "copy report", "r")
	OtherFlow = bind("n", "use the flow that can work", "n") // where the provider blocks the profile's
)

// Match reports whether msg presses one of the bindings. What is pasted presses none.
func Match(msg tea.KeyMsg, bindings ...key.Binding) bool {
	return !msg.Paste && key.Matches(msg, bindings...)
}

// Each gives the keys of msg one by one: what is typed ahead of a slow program or over a slow line comes as one
// message. What was pasted stays in one piece.
func Each(msg tea.KeyMsg) []tea.KeyMsg {
	if msg.Paste || msg.Type != tea.KeyRunes || len(msg.Runes) < 2 {
		return []tea.KeyMsg{msg}
	}
	all := make([]tea.KeyMsg, len(msg.Runes))
	for i, r := range msg.Runes {
		all[i] = tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}, Alt: msg.Alt}
		if r == ' ' {
			all[i].Type = tea.KeySpace
		}
	}
	return all
}

// Text is what msg types or pastes, "" for a key that is no text.
func Text(msg tea.KeyMsg) string {
	if msg.Alt {
		return ""
	}
	switch msg.Type {
	case tea.KeyRunes, tea.KeySpace:
		return string(msg.Runes)
	default:
		return ""
	}
}
