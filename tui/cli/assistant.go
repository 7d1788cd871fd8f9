package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"doorstep/flows"
	"doorstep/flows/checklist"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/tui"
	"doorstep/tui/say"
	"doorstep/tui/term"

	"github.com/spf13/cobra"
)

// setting is what the assistant says beside the profiles: nothing, but for the demo.
type setting struct {
	scenario func(profile string) string
	hints    []string
	phone    []string
	notices  []string
	own      bool // the profiles are the person's, who can add some
}

// assistant opens the assistant on the person's own profiles.
func (a *app) assistant(cmd *cobra.Command) error {
	if err := a.needsTerminal("the commands do the same without one; doorstep login signs in"); err != nil {
		cmd.SetOut(a.Stderr)
		return errors.Join(cmd.Help(), err)
	}
	return a.assistantWith(cmd.Context(), setting{own: true})
}

// needsTerminal refuses to draw screens where there is nobody to see them.
func (a *app) needsTerminal(instead string) error {
	switch {
	case !a.StdinTTY || !a.StdoutTTY:
		return &usageError{msg: "the assistant needs a terminal on stdin and stdout", hint: instead}
	case term.Plain(a.env):
		return &usageError{msg: "the assistant draws screens, and this terminal is to get plain lines (TERM=dumb or ACCESSIBLE)", hint: instead}
	}
	return nil
}

// assistantWith runs the assistant until the person leaves it.
func (a *app) assistantWith(ctx context.Context, s setting) error {
	f, err := a.profilesToPick(ctx, s)
	if err != nil {
		return err
	}
	a.drawing = true
	c, err := a.flows()
	if err != nil {
		return err
	}
	o := a.assistantOptions(s)
	o.Profiles, o.Default = a.expanded(f.Profiles), f.Default
	o.Run, o.State = a.runIn(c), a.stateIn(c)
	outcome, err := tui.Run(ctx, o)
	if err != nil {
		return err
	}
	return a.farewell(outcome, s)
}

// profilesToPick reads the profiles, and offers to import some where the person has none.
func (a *app) profilesToPick(ctx context.Context, s setting) (*file.File, error) {
	f, err := a.profilesSoFar()
	if err != nil || !s.own || len(f.Profiles) > 0 {
		return f, err
	}
	if err := a.offerImport(ctx); err != nil {
		return nil, err
	}
	return a.profilesSoFar()
}

// assistantOptions are what doesn't depend on the profiles: the terminal, the desktop and what is to be said.
func (a *app) assistantOptions(s setting) tui.Options {
	o := tui.Options{
		Scenario:    s.scenario,
		Suits:       a.suitsHere(),
		Now:         a.Now,
		OpenBrowser: term.Browser(a.env),
		Tunnel:      func(redirectURI string) string { return term.Tunnel(a.env, redirectURI) },
		Copy:        func(text string) error { return term.Copy(a.Stdout, a.env, text) },
		Notices:     slices.Concat(s.notices, a.notices),
		DeviceHint:  s.hints,
		PhoneHint:   s.phone,
		ASCII:       term.ASCII(a.env),
		Color:       a.color(a.StdoutTTY),
		Input:       a.Stdin,
		Output:      a.Stdout,
		Discover:    a.discoverFor,
	}
	if s.own {
		o.Save = a.saveNew
	}
	return o
}

// runIn signs in and checks by c.
func (a *app) runIn(c *flows.Client) func(context.Context, *profiles.Profile, checklist.Options) *checklist.Result {
	runner, here := &checklist.Runner{Flows: c}, a.surroundings(checklist.Options{})
	return func(ctx context.Context, p *profiles.Profile, o checklist.Options) *checklist.Result {
		o.ExposedFile, o.Unattended = here.ExposedFile, here.Unattended
		return runner.Run(ctx, a.filled(p), o) // a new profile's variables are as it writes them
	}
}

// stateIn looks in the store of c until when somebody is signed in.
func (a *app) stateIn(c *flows.Client) func(*profiles.Profile) (time.Time, bool) {
	return func(p *profiles.Profile) (time.Time, bool) {
		t, err := c.Cached(p)
		if err != nil || t == nil {
			return time.Time{}, false
		}
		return t.ExpiresAt, !t.Expired(a.Now(), 0)
	}
}

// farewell says on the normal screen what the person saw last.
func (a *app) farewell(outcome tui.Outcome, s setting) error {
	switch {
	case outcome.Interrupted:
		return &exitError{code: exitInterrupted}
	case outcome.Last == nil:
		return nil
	}
	fmt.Fprintln(a.Stderr, say.Summary(outcome.Last, a.Now()))
	if s.own && len(outcome.Last.Checklist.Diagnosis) > 0 {
		fmt.Fprintln(a.Stderr, "What to do about it: doorstep check "+safe.Line(outcome.Last.Checklist.Profile))
	}
	return nil
}

// color reports whether to write colours to a stream.
func (a *app) color(isTerminal bool) bool {
	return !a.noColor && term.Color(a.env, isTerminal)
}
