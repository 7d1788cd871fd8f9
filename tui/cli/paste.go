package cli

import (
	"bufio"
	"context"
	"fmt"
	"strings"

	"doorstep/flows"
	"doorstep/jwtview/safe"
	"doorstep/tui/term"
)

// withBrowser makes emit open the page of a sign-in with a browser and tell the other ways for its answer to come
// back, unless quiet: then whoever reads the events does that. What the person pastes comes out of answers, which is
// nil where nobody can.
func (a *app) withBrowser(ctx context.Context, in signIn, quiet bool, emit func(flows.Event)) (told func(flows.Event), answers <-chan string) {
	var pasted chan string
	if a.StdinTTY {
		pasted = make(chan string)
	}
	return func(e flows.Event) {
		emit(e)
		page, ok := e.(flows.AuthorizationURL)
		if !ok || page.Again { // who went there in time is signing in, and the rest is told and asked already
			return
		}
		if !quiet {
			a.tellWayBack(page)
			a.openPage(page.URL, in)
		}
		if pasted != nil {
			go a.readAnswers(ctx, pasted)
		}
	}, pasted
}

func (a *app) tellWayBack(page flows.AuthorizationURL) {
	if line := term.Tunnel(a.env, page.RedirectURI); line != "" {
		fmt.Fprintln(a.Stderr, "You are here over SSH. For your own browser to find the way back, run this on your own machine first:")
		fmt.Fprintln(a.Stderr, "\n"+line+"\n")
	}
	if a.StdinTTY {
		fmt.Fprintln(a.Stderr, "Or paste the address that the browser ended on, or only the code in it, and press Enter.")
	}
}

// openPage opens the page, where somebody is there to see it.
func (a *app) openPage(page string, in signIn) {
	open := term.Browser(a.env)
	if open == nil || in.noBrowser || !a.StderrTTY {
		return
	}
	if err := open(page); err != nil {
		fmt.Fprintln(a.Stderr, "The browser didn't open ("+safe.Line(err.Error())+"); open the address yourself.")
	}
}

// readAnswers hands over each line that is typed. Its read ends with the process: a terminal's cannot be taken back.
func (a *app) readAnswers(ctx context.Context, pasted chan<- string) {
	lines := bufio.NewScanner(a.Stdin)
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		if line == "" {
			continue
		}
		select {
		case pasted <- line:
		case <-ctx.Done():
			return
		}
	}
}
