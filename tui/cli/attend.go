package cli

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"doorstep/flows"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/tui/plain"
	"doorstep/tui/term"
)

// nobody reports whether there is no terminal at which a person could be asked. login, token and check sign in all the same,
// which is what they are for, and somebody may read what they write; a command that is about something else says what
// to run instead.
func (a *app) nobody() bool { return !a.StdinTTY && !a.StderrTTY }

// asking lets a command that needs a token, which o is about, ask the person to sign in as login does. leave is to be
// called when the token is there.
func (a *app) asking(ctx context.Context, in signIn, o *flows.TokenOptions) (tell func(flows.Event), leave func()) {
	tell, o.Pasted, leave = a.attend(ctx, in, false, plain.New(a.Stderr, a.plainOptions(in)).Event)
	return tell, leave
}

// tokenOf gives the token of the profile that args name, and where it comes from. What keeps it away is explained.
func (a *app) tokenOf(ctx context.Context, args []string, in signIn, o flows.TokenOptions) (*profiles.Profile, *flows.TokenSet, flows.Source, error) {
	p, as, err := a.pickFlow(args, in.flow)
	if err != nil {
		return nil, nil, "", err
	}
	c, err := a.flows()
	if err != nil {
		return nil, nil, "", err
	}
	o.Flow, o.Force = in.flow, in.force
	tell, leave := a.asking(ctx, in, &o)
	defer leave()
	t, source, err := c.Token(ctx, p, o, tell)
	if err != nil {
		failed := a.explained(err, as)
		failed.flow = in.flow
		return nil, nil, "", failed
	}
	return p, t, source, nil
}

// token gives p's token, which the person is asked to sign in for where that is needed.
func (a *app) token(ctx context.Context, c *flows.Client, p *profiles.Profile, in signIn) (*flows.TokenSet, error) {
	o := flows.TokenOptions{NoLogin: a.nobody()}
	tell, leave := a.asking(ctx, in, &o)
	defer leave()
	t, _, err := c.Token(ctx, p, o, tell)
	return t, err
}

// attend makes tell open the page of a sign-in, or offer that, and tell the other ways for its answer to come back, unless
// quiet: then whoever reads the events does that. What the person pastes comes out of pasted, which is nil where
// nobody can. leave gives the keyboard back.
func (a *app) attend(ctx context.Context, in signIn, quiet bool, tell func(flows.Event)) (told func(flows.Event), pasted <-chan string, leave func()) {
	ctx, leave = context.WithCancel(ctx)
	var answers chan string
	if a.terminal() != nil {
		answers = make(chan string)
	}
	return func(e flows.Event) {
		tell(e)
		switch e := e.(type) {
		case flows.DeviceCode:
			if !quiet {
				a.offerPage(ctx, in, cmp.Or(e.VerificationURIComplete, e.VerificationURI))
			}
		case flows.AuthorizationURL:
			if e.Again { // who went there in time is signing in, and the rest is told and asked already
				return
			}
			if !quiet {
				a.tellWayBack(e)
				a.openPage(in, e.URL)
			}
			if answers != nil {
				go a.readAnswers(ctx, answers)
			}
		case flows.Backchannel, flows.Notice, flows.AnswerRefused, flows.Pending, flows.SlowDown, flows.Retrying, flows.SignedIn:
		}
	}, answers, leave
}

func (a *app) tellWayBack(page flows.AuthorizationURL) {
	if line := term.Tunnel(a.env, page.RedirectURI); line != "" {
		fmt.Fprintln(a.Stderr, "You are here over SSH. For your own browser to find the way back, run this on your own machine first:")
		fmt.Fprintln(a.Stderr, "\n"+line+"\n")
	}
	if a.terminal() != nil {
		fmt.Fprintln(a.Stderr, "Or paste the address that the browser ended on, or only the code in it, and press Enter.")
	}
}

// offerPage lets the person open the page with Enter while the poll goes on. It is never opened by itself: the person may
// mean to approve on another device.
func (a *app) offerPage(ctx context.Context, in signIn, page string) {
	if a.browser(in) == nil || a.terminal() == nil {
		return
	}
	fmt.Fprintln(a.Stderr, "Press Enter to open the page in your browser.")
	go func() {
		if _, err := a.typed(ctx); err == nil {
			a.openPage(in, page)
		}
	}()
}

// openPage opens the page, where somebody is there to see it.
func (a *app) openPage(in signIn, page string) {
	open := a.browser(in)
	if open == nil {
		return
	}
	if err := open(page); err != nil {
		fmt.Fprintln(a.Stderr, "The browser didn't open ("+safe.Line(err.Error())+"); open the address yourself.")
	}
}

// browser opens a page; nil where there is nothing to open it with, or it is not wanted.
func (a *app) browser(in signIn) func(page string) error {
	if in.noBrowser || !a.StderrTTY {
		return nil
	}
	return term.Browser(a.env)
}

// readAnswers hands over each line that is typed.
func (a *app) readAnswers(ctx context.Context, pasted chan<- string) {
	for {
		line, err := a.typed(ctx)
		if err != nil {
			return
		}
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		select {
		case pasted <- line:
		case <-ctx.Done():
			return
		}
	}
}
