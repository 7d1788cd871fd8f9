package tui

import (
	"time"

	"doorstep/flows"
	"doorstep/flows/checklist"

	tea "github.com/charmbracelet/bubbletea"
)

// tickMsg comes once a second and carries the clock.
type tickMsg struct{ now time.Time }

// endMsg says that the program has to end: a signal came.
type endMsg struct{}

// eventMsg is something that the sign-in of a run told.
type eventMsg struct {
	run   int
	at    time.Time
	event flows.Event
}

// stepMsg is a step of the checklist that a run has judged.
type stepMsg struct {
	run  int
	at   time.Time
	step checklist.Step
}

// resultMsg ends a run.
type resultMsg struct {
	run    int
	at     time.Time
	result *checklist.Result
}

// stateMsg tells of profiles, by name, until when they are signed in.
type stateMsg struct{ states map[string]state }

// replyMsg brings a screen what it has asked for, whether it is still shown or not.
type replyMsg struct {
	to  screen
	msg tea.Msg
}

// noticeMsg is a line to show at the bottom for a while.
type noticeMsg struct{ text string }

// state is whether a profile is signed in.
type state struct {
	until time.Time
	ok    bool
}
