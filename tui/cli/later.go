package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"text/tabwriter"

	"doorstep/flows"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/tui/say"

	"github.com/spf13/cobra"
)

// laterCommand is a command on the token that a profile has: no flags of its own, one profile, one answer.
func (a *app) laterCommand(use, short, long string, run func(context.Context, *flows.Client, *profiles.Profile) error) *cobra.Command {
	return &cobra.Command{
		Use: use + " [PROFILE]", Short: short, Long: long, Example: "  doorstep " + use + " prod",
		Args: cobra.MaximumNArgs(1), ValidArgsFunction: inPlace(a.completeProfiles), Annotations: formats("text", "json"),
		RunE: func(cmd *cobra.Command, args []string) error {
			p, c, err := a.pickClient(args)
			if err != nil {
				return err
			}
			err = run(cmd.Context(), c, p)
			if err == nil || isExplained(err) {
				return err
			}
			return a.explained(err, p)
		},
	}
}

func refreshCommand(a *app) *cobra.Command {
	return a.laterCommand("refresh", "Renew the kept token now, whatever is left of it",
		"Renews the token with its refresh token, and says until when the new one is good. Exit 3 when only a sign-in helps.",
		func(ctx context.Context, c *flows.Client, p *profiles.Profile) error {
			if p.Effective().Flow == profiles.FlowToken {
				return &usageError{msg: "the profile " + p.Name + " has its token itself, which cannot be renewed", hint: "put a new one in its access-token, or choose a flow that signs in"}
			}
			t, source, err := c.Token(ctx, p, flows.TokenOptions{Flow: renewalOf(p), Force: true}, nil)
			if err != nil {
				return err
			}
			if a.output == "json" {
				return a.json(map[string]any{"profile": p.Name, "source": source, "expires_at": timeOrNull(t.ExpiresAt), "scope": t.Scope})
			}
			_, err = fmt.Fprintf(a.Stdout, "%s: a new token, which %s\n", safe.Line(p.Name), say.Until(t.ExpiresAt, a.Now()))
			return err
		})
}

// renewalOf is the flow that renews p's token: its own where nobody is asked, since such grants come without a
// refresh token (RFC 6749 §4.4.3).
func renewalOf(p *profiles.Profile) string {
	if flows.Interactive(p) {
		return profiles.FlowRefreshToken
	}
	return ""
}

func userinfoCommand(a *app) *cobra.Command {
	var in signIn
	cmd := a.laterCommand("userinfo", "Who the provider says is signed in",
		"Asks the provider's userinfo endpoint (OpenID Connect Core §5.3) about the person behind the token.",
		func(ctx context.Context, c *flows.Client, p *profiles.Profile) error {
			return a.withPerson(a.ask(ctx, c, p, in, c.Userinfo), p)
		})
	in.prompts(cmd)
	return cmd
}

// withPerson explains why the userinfo endpoint refuses a token for its scopes: that is never about how they are written, as
// it can be elsewhere.
func (a *app) withPerson(err error, p *profiles.Profile) error {
	if err == nil {
		return nil
	}
	failed := a.explained(err, p)
	if len(failed.causes) == 0 || failed.causes[0].ID != "request.scope" {
		return failed
	}
	switch e := p.Effective(); {
	case e.Flow == profiles.FlowClientCredentials:
		failed.causes[0].Steps = []string{
			"The flow client-credentials signs in the application itself: its tokens are of no person, and userinfo tells of nobody else.",
			"See what the token itself says: doorstep token " + withFlow(p.Name, "") + " | doorstep inspect -. For a person choose a flow that asks one, such as device or pkce.",
		}
	case !slices.Contains(e.Scopes, "openid"):
		failed.causes[0].Steps = []string{
			"Add openid to the scopes of profile " + p.Name + ": userinfo takes no token without it.",
			"Sign in anew: doorstep login " + withFlow(p.Name, "") + " --force.",
		}
	}
	return failed
}

func introspectCommand(a *app) *cobra.Command {
	var in signIn
	cmd := a.laterCommand("introspect", "What the provider knows of the token",
		"Asks the provider's introspection endpoint (RFC 7662) whether the token is active, and for whom.",
		func(ctx context.Context, c *flows.Client, p *profiles.Profile) error {
			return a.ask(ctx, c, p, in, c.Introspect)
		})
	in.prompts(cmd)
	return cmd
}

// ask prints what the provider says about the token.
func (a *app) ask(ctx context.Context, c *flows.Client, p *profiles.Profile, in signIn,
	question func(context.Context, *profiles.Profile, *flows.TokenSet) (map[string]json.RawMessage, error),
) error {
	t, err := a.token(ctx, c, p, in)
	if err != nil {
		return err
	}
	answer, err := question(ctx, p, t)
	if err != nil {
		return err
	}
	if a.output == "json" {
		return a.json(answer)
	}
	w := tabwriter.NewWriter(a.Stdout, 0, 0, 2, ' ', 0)
	for _, name := range slices.Sorted(maps.Keys(answer)) {
		fmt.Fprintf(w, "%s\t%s\n", safe.Line(name), memberText(answer[name]))
	}
	return w.Flush()
}

// memberText shows a string without its quotes, and anything else as JSON.
func memberText(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return safe.Line(s)
	}
	return safe.Line(string(raw))
}

func revokeCommand(a *app) *cobra.Command {
	return a.laterCommand("revoke", "Ask the provider to end the kept tokens, and forget them",
		"Ends the refresh token and the access token at the provider (RFC 7009) and forgets them. Fails when the provider cannot do that.",
		func(ctx context.Context, c *flows.Client, p *profiles.Profile) error {
			t, err := c.Cached(p)
			if err != nil {
				return err
			}
			if t == nil {
				return a.ended(p, false, "there is no token to revoke")
			}
			if err := c.Revoke(ctx, p, t); err != nil {
				return err
			}
			if err := c.Forget(p); err != nil {
				return err
			}
			return a.ended(p, true, "revoked and forgotten")
		})
}

// ended tells what became of p's tokens.
func (a *app) ended(p *profiles.Profile, revoked bool, what string) error {
	if a.output == "json" {
		return a.json(map[string]any{"profile": p.Name, "revoked": revoked, "forgotten": true})
	}
	_, err := fmt.Fprintf(a.Stdout, "%s: %s\n", safe.Line(p.Name), what)
	return err
}
