// Package tui is the assistant: the list of profiles, the device screen, and the result with its claims and
// checklist. It knows no protocol: everything that it shows comes as events and results from package flows.
package tui

import (
	"context"
	"io"
	"time"

	"doorstep/flows/checklist"
	"doorstep/profiles"
)

// Options are what the assistant is fed with. It reads no file, environment or clock of its own.
type Options struct {
	Profiles []*profiles.Profile
	Default  string // the profile that the list starts on

	// Run signs in and runs the checklist; called on a goroutine of its own, ends with ctx.
	Run func(ctx context.Context, p *profiles.Profile, o checklist.Options) *checklist.Result
	// State says from the store, without any network, until when p is signed in; ok is false when it isn't. Called on
	// goroutines of their own, maybe on two at once.
	State func(p *profiles.Profile) (until time.Time, ok bool)
	// Scenario tells about a profile of the demo ("the client secret is wrong"), "" for none; nil outside of the demo.
	Scenario func(name string) string

	Now         func() time.Time
	OpenBrowser func(url string) error  // nil where there is no browser to open
	Copy        func(text string) error // puts text on the clipboard; nil where that cannot work
	Notices     []string                // lines above the list: how tokens are kept, who can sign in at the demo
	DeviceHint  []string                // lines on the device screen: how to approve in the demo
	ASCII       bool                    // no symbols beyond ASCII
	Color       bool                    // false for NO_COLOR, --no-color
	Input       io.Reader               // the terminal
	Output      io.Writer
}

// Outcome is what there is to say after the assistant has left the screen.
type Outcome struct {
	Interrupted bool // left by Ctrl-C
	// Last is the last result that the person saw, nil when there was none.
	Last *checklist.Result
}
