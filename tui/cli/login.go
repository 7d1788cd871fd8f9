package cli

import (
	"context"
	"errors"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/flows/checklist"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/tui/plain"

	"github.com/spf13/cobra"
)

// signIn are the flags of the commands that sign in.
type signIn struct {
	flow      string
	noBrowser bool
	qr        string
	force     bool
}

func (s *signIn) add(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&s.flow, "flow", "", "the `name` of a flow instead of the profile's")
	f.BoolVar(&s.force, "force", false, "sign in anew although a token is cached")
	s.prompts(cmd)
}

// prompts adds the flags about how a person is asked, which every command has that may sign in.
func (s *signIn) prompts(cmd *cobra.Command) {
	f := cmd.Flags()
	f.BoolVar(&s.noBrowser, "no-browser", false, "don't open a browser, and don't offer to")
	s.qr = "auto"
	f.Var(choice{&s.qr, []string{"auto", "always", "never"}}, "qr", "show a QR code; auto: on a terminal, where it fits")
}

func loginCommand(a *app) *cobra.Command {
	var in signIn
	cmd := &cobra.Command{
		Use:   "login [PROFILE]",
		Short: "Sign in, then show the claims and the checklist",
		Long: `Signs in with the profile's flow, keeps the tokens, then shows what is in the access token and the debugging checklist.

With -o json each event is one JSON document on a line of its own, as it happens.`,
		Example: `  doorstep login prod
  doorstep login prod -o json | jq -r .event`,
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: inPlace(a.completeProfiles),
		Annotations:       formats("text", "json"),
		RunE: func(cmd *cobra.Command, args []string) error {
			p, _, err := a.pickFlow(args, in.flow)
			if err != nil {
				return err
			}
			return a.login(cmd.Context(), p, in)
		},
	}
	in.add(cmd)
	return cmd
}

// login signs in with p and shows the result; the checklist's verdict doesn't change the exit code, since the
// person is signed in. They are not where the token could not be kept: the next command would not find it.
func (a *app) login(ctx context.Context, p *profiles.Profile, in signIn) error {
	r, err := a.runner()
	if err != nil {
		return err
	}
	o := a.plainOptions(in)
	o.Quiet = false
	prompts := plain.New(a.Stderr, o)
	emit := prompts.Event
	if a.output == "json" {
		emit = func(e flows.Event) { _ = writeLine(a.Stdout, eventJSON(e)) }
	}
	emit, answers, leave := a.attend(ctx, in, a.output == "json", emit)
	defer leave()
	res := r.Run(ctx, p, a.surroundings(checklist.Options{Emit: emit, Flow: in.flow, Force: in.force, Pasted: answers}))
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if res.Err != nil {
		return a.loginFailed(res, p, in.flow)
	}
	if a.output == "json" {
		return errors.Join(writeLine(a.Stdout, resultJSON{Event: "result", Token: res.Inspection, Checklist: res.Checklist}), res.Unkept)
	}
	plain.New(a.Stdout, a.resultOptions()).Result(res)
	return res.Unkept
}

// loginFailed tells why there is no token: the checklist's diagnosis where it has one.
func (a *app) loginFailed(res *checklist.Result, p *profiles.Profile, flow string) error {
	failed := &explainedError{err: res.Err, causes: res.Checklist.Diagnosis, profile: p.Name, flow: flow}
	if len(failed.causes) == 0 {
		failed.causes = causes.FromError(res.Err, causes.Facts{Profile: p.Effective()})
	}
	if a.output != "json" {
		return failed
	}
	if err := writeLine(a.Stdout, errorJSON(failed)); err != nil {
		return err
	}
	return &exitError{code: exitCode(failed.err, failed.causes)}
}

// resultJSON is the last line of `login -o json`.
type resultJSON struct {
	Event     string              `json:"event"`
	Token     *jwtview.Inspection `json:"token"`
	Checklist checklist.Checklist `json:"checklist"`
}
