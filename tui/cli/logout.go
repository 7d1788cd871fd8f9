package cli

import (
	"context"
	"errors"
	"fmt"
	"time"

	"doorstep/flows"
	"doorstep/flows/handover"
	"doorstep/jwtview/safe"
	"doorstep/profiles"

	"github.com/spf13/cobra"
)

func logoutCommand(a *app) *cobra.Command {
	var in signIn
	cmd := a.laterCommand("logout", "Revoke what can be revoked, and forget the tokens",
		`Ends the tokens at the provider where it lets one (RFC 7009), and forgets them here in any case. Where the provider has a page
that ends the browser's session too (OpenID Connect RP-Initiated Logout), that is opened with the kept ID token as the hint of
whose session is meant; where there is no browser its address is shown, without the ID token, which is a secret.`,
		func(ctx context.Context, c *flows.Client, p *profiles.Profile) error { return a.logout(ctx, c, p, in) })
	cmd.Flags().BoolVar(&in.noBrowser, "no-browser", false, "don't open a browser")
	return cmd
}

func (a *app) logout(ctx context.Context, c *flows.Client, p *profiles.Profile, in signIn) error {
	t, err := c.Cached(p)
	if err != nil || t == nil {
		// What cannot be read is forgotten all the same: that is what was asked for.
		return errors.Join(c.Forget(p), a.ended(p, false, "was not signed in"))
	}
	revoked := c.Revoke(ctx, p, t)
	if err := c.Forget(p); err != nil {
		return err
	}
	page, _ := c.EndSession(ctx, p, t) // a provider that cannot be asked has no page to show
	if err := a.signedOut(ctx, p, t, revoked); err != nil || page.Address == "" {
		return err
	}
	a.tellEndSession(ctx, page, a.browser(in))
	return ctx.Err()
}

// signedOut tells what became of the tokens t.
func (a *app) signedOut(ctx context.Context, p *profiles.Profile, t *flows.TokenSet, revoked error) error {
	if revoked == nil {
		return a.ended(p, true, "signed out: the tokens are revoked and forgotten")
	}
	if ctx.Err() == nil {
		fmt.Fprintln(a.Stderr, "doorstep: not revoked: "+safe.Line(revoked.Error()))
	}
	return a.ended(p, false, "signed out: the tokens are forgotten here"+untilWhen(t.ExpiresAt.Sub(a.Now()) > 0))
}

// browserStarts is how long a browser may take to start and to come for the page.
const browserStarts = 30 * time.Second

var errNoBrowser = errors.New("nobody came for the page within " + browserStarts.String())

// tellEndSession shows the page that ends the browser's session, and opens it where open is not nil. The ID token goes to
// the browser alone: what is shown ends up in recordings and tickets.
func (a *app) tellEndSession(ctx context.Context, page flows.EndSessionPage, open func(page string) error) {
	fmt.Fprintln(a.Stderr, "The browser may be signed in at the provider still. That ends at\n\n"+safe.Line(page.Address)+"\n")
	var err error
	switch {
	case open == nil:
	case page.Hinted.IsZero():
		err = open(page.Address)
	default:
		wait, enough := context.WithTimeoutCause(ctx, browserStarts, errNoBrowser)
		defer enough()
		err = handover.Open(wait, page.Hinted, open)
	}
	switch {
	case ctx.Err() != nil:
		return
	case err != nil:
		fmt.Fprintln(a.Stderr, "The browser didn't open ("+safe.Line(err.Error())+"); open the address yourself.")
	case open != nil:
		return
	}
	if !page.Hinted.IsZero() {
		fmt.Fprintln(a.Stderr, "The ID token, a secret, is not in this address. A provider that cannot do without it asks whether you mean it, "+
			"or refuses: then sign out on its own pages.")
	}
}

// untilWhen warns that a token which nobody revoked is still good for whoever has a copy.
func untilWhen(alive bool) string {
	if alive {
		return "; a copy of them stays good until it expires"
	}
	return ""
}
