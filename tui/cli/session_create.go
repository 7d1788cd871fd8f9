package cli

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"doorstep/flows"
	"doorstep/flows/cdf"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/tui/say"

	"github.com/spf13/cobra"
)

func sessionCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "session",
		Short: "CDF sessions: let CDF work on when you are gone",
		Long:  "A session lets a service of CDF, such as transformations or functions, work on your behalf when you are gone.",
		Args:  noSuchCommand,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(sessionCreateCommand(a))
	return cmd
}

// sessionKinds are the kinds of session by the word that asks for them.
var sessionKinds = map[string]cdf.SessionKind{
	"auto": "", "client-credentials": cdf.SessionClientCredentials, "token-exchange": cdf.SessionTokenExchange, "oneshot": cdf.SessionOneshot,
}

func sessionCreateCommand(a *app) *cobra.Command {
	var (
		kind string
		in   signIn
	)
	cmd := &cobra.Command{
		Use:   "create [PROFILE]",
		Short: "Make a session and print its nonce",
		Long: `Makes a session of the profile's CDF project and prints its nonce, which a service of CDF (transformations, functions,
workflows, …) takes to work on your behalf. The nonce is good for about a minute, and once.

  --by client-credentials  with the profile's client ID and secret
  --by token-exchange      CDF exchanges your token, if the provider can
  --by oneshot             CDF uses your token for as long as it lives
  --by auto                client credentials for a profile that signs in
                           with them, else token exchange`,
		Example: `  doorstep session create prod
  doorstep session create prod --by oneshot -o json | jq -r .nonce`,
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: inPlace(a.completeProfiles),
		Annotations:       formats("text", "json"),
		RunE: func(cmd *cobra.Command, args []string) error {
			by, ok := sessionKinds[kind]
			if !ok {
				return &usageError{msg: "--by " + kind + ": there is no such session", hint: "use one of: " + kinds()}
			}
			p, err := a.pick(args)
			if err != nil {
				return err
			}
			return a.createSession(cmd.Context(), p, by, in)
		},
	}
	in.prompts(cmd)
	cmd.Flags().StringVar(&kind, "by", "auto", "`how` CDF gets tokens for the session: "+kinds())
	_ = cmd.RegisterFlagCompletionFunc("by", oneOf(slices.Sorted(maps.Keys(sessionKinds))...))
	return cmd
}

func kinds() string { return strings.Join(slices.Sorted(maps.Keys(sessionKinds)), ", ") }

// sessionJSON is what `session create -o json` prints: one of the few places that reveal a secret.
type sessionJSON struct {
	ID        int64           `json:"id"`
	Type      cdf.SessionKind `json:"type"`
	Status    string          `json:"status"`
	Nonce     string          `json:"nonce"`
	ClientID  string          `json:"client_id,omitempty"`
	ExpiresIn float64         `json:"nonce_expires_in"` // about
}

func (a *app) createSession(ctx context.Context, p *profiles.Profile, kind cdf.SessionKind, in signIn) error {
	c, err := a.flows()
	if err != nil {
		return err
	}
	o := flows.TokenOptions{NoLogin: a.nobody()}
	emit, leave := a.asking(ctx, in, &o)
	defer leave()
	s, err := c.CreateSession(ctx, p, kind, o, emit)
	if err != nil {
		return a.explained(err, p)
	}
	if a.output == "json" {
		return a.json(sessionJSON{s.ID, s.Kind, s.Status, s.Nonce.Reveal(), s.ClientID, seconds(cdf.NonceLife)})
	}
	fmt.Fprintf(a.Stderr, "session %d (%s) is %s; use the nonce within about %s, it works once\n",
		s.ID, safe.Line(string(s.Kind)), safe.Line(s.Status), say.Span(cdf.NonceLife))
	_, err = fmt.Fprintln(a.Stdout, safe.Line(s.Nonce.Reveal()))
	return err
}
