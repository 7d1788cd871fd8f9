// Package tui is the assistant: the list of profiles, the device screen, and the result with its claims and
// checklist. It knows no protocol: everything that it shows comes as events and results from package flows.
package tui

import (
	"context"
	"io"
	"time"

	"doorstep/flows/checklist"
	"doorstep/flows/discovery"
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

	// Discover asks the provider of a profile that is being made what it offers; ends with ctx. nil where that isn't asked.
	Discover func(ctx context.Context, p *profiles.Profile) ([]discovery.Offer, error)
	// Save adds a new profile to the person's. It gives the profile as it is then, and where it went; nil where none can
	// be made.
	Save func(ctx context.Context, p *profiles.Profile) (saved *profiles.Profile, note string, err error)

	// Suits are the flows that suit where the person is, the best first.
	Suits []Suit

	Now         func() time.Time
	OpenBrowser func(url string) error // nil where there is no browser to open
	// Tunnel gives the command that lets a browser elsewhere come back to the redirect URI here, "" where none is needed;
	// nil where it never is.
	Tunnel func(redirectURI string) string

	Copy       func(text string) error // puts text on the clipboard; nil where that cannot work
	Notices    []string                // lines above the list: how tokens are kept, who can sign in at the demo
	DeviceHint []string                // lines on the device screen: how to approve in the demo
	PhoneHint  []string                // lines while the provider asks on a person's own device: where that is in the demo
	ASCII      bool                    // no symbols beyond ASCII
	Color      bool                    // false for NO_COLOR, --no-color
	Input      io.Reader               // the terminal
	Output     io.Writer
}

// Suit is a flow, and why it suits where the person is.
type Suit struct{ Flow, Reason string }

// Outcome is what there is to say after the assistant has left the screen.
type Outcome struct {
	Interrupted bool // left by Ctrl-C
	// Last is the last result that the person saw, nil when there was none.
	Last *checklist.Result
}
