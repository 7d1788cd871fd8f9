package cli

import (
	"context"
	"errors"
	"fmt"

	"doorstep/flows"
	"doorstep/jwtview/safe"
	"doorstep/profiles"

	"github.com/spf13/cobra"
)

func logoutCommand(a *app) *cobra.Command {
	var in signIn
	cmd := a.laterCommand("logout", "Revoke what can be revoked, and forget the tokens",
		`Ends the tokens at the provider where it lets one (RFC 7009), and forgets them here in any case. Where the provider has a page
that ends the browser's session too (OpenID Connect RP-Initiated Logout), that is opened, or shown where there is no browser.`,
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
	if page, err := c.EndSession(ctx, p, t); err == nil && page != "" {
		defer a.tellEndSession(in, page)
	}
	if revoked == nil {
		return a.ended(p, true, "signed out: the tokens are revoked and forgotten")
	}
	if ctx.Err() == nil {
		fmt.Fprintln(a.Stderr, "doorstep: not revoked: "+safe.Line(revoked.Error()))
	}
	return a.ended(p, false, "signed out: the tokens are forgotten here"+untilWhen(t.ExpiresAt.Sub(a.Now()) > 0))
}

// tellEndSession shows the page that ends the browser's session, and opens it where there is a browser.
func (a *app) tellEndSession(in signIn, page string) {
	fmt.Fprintln(a.Stderr, "The browser may be signed in at the provider still. That ends at\n\n"+safe.Line(page)+"\n")
	a.openPage(in, page)
}

// untilWhen warns that a token which nobody revoked is still good for whoever has a copy.
func untilWhen(alive bool) string {
	if alive {
		return "; a copy of them stays good until it expires"
	}
	return ""
}
