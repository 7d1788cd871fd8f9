package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"doorstep/flows/demo"
	"doorstep/profiles/file"

	"github.com/spf13/cobra"
)

func demoCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Try everything, with no set-up and no network",
		Long: `Opens the assistant against an identity provider and a CDF of its own, on this machine's loopback. Its profiles are a
healthy sign-in and one for each thing that can go wrong. Nothing is left behind.`,
		Args: noSuchCommand,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := a.needsTerminal("doorstep demo serve starts the servers alone, and every command works against them"); err != nil {
				return err
			}
			return a.demo(cmd.Context())
		},
	}
	cmd.AddCommand(demoServeCommand(a))
	return cmd
}

// demo runs the assistant on a demo of its own, tokens in memory unless --store says otherwise.
func (a *app) demo(ctx context.Context) error {
	d, clean, err := a.startDemo(ctx, demo.Options{Exercises: true})
	if err != nil {
		return err
	}
	defer clean()
	if a.file, err = file.Load(d.Config); err != nil {
		return err
	}
	if a.store == "" {
		a.store = "memory"
	}
	return a.assistantWith(ctx, demoSetting(d))
}

// startDemo starts the servers, in a temporary folder when o names none; clean stops them and removes that folder.
func (a *app) startDemo(ctx context.Context, o demo.Options) (d *demo.Demo, clean func(), err error) {
	remove := func() {}
	if o.Dir == "" {
		if o.Dir, remove, err = a.temporary.make("doorstep-demo-"); err != nil {
			return nil, nil, err
		}
	} else if err = os.MkdirAll(o.Dir, 0o700); err != nil {
		return nil, nil, err
	}
	if o.Dir, err = filepath.Abs(o.Dir); err != nil {
		return nil, nil, err
	}
	if d, err = demo.Start(ctx, o); err != nil {
		remove()
		return nil, nil, err
	}
	return d, func() { _ = d.Close(); remove() }, nil
}

func demoServeCommand(a *app) *cobra.Command {
	var o demo.Options
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Only the demo's servers, until interrupted",
		Long: `Starts the demo's identity provider and CDF, writes DIR/profiles.yaml and, once both answer, one line of JSON on stdout
that says where they are and which scenarios there are. Runs until interrupted.`,
		Example: `  doorstep demo serve --dir demo &
  doorstep --config demo/profiles.yaml check --all`,
		Args:        cobra.NoArgs,
		Annotations: formats("text", "json"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if o.Port < 0 || o.Port > 65535 {
				return &usageError{msg: fmt.Sprintf("--port %d is no port", o.Port), hint: "use one from 1 to 65535, or leave it out for any free one"}
			}
			ctx := cmd.Context()
			// The servers outlive ctx for the moment that Close takes to let answers finish.
			d, clean, err := a.startDemo(context.WithoutCancel(ctx), o)
			if err != nil {
				return err
			}
			defer clean()
			if err := writeLine(a.Stdout, d); err != nil {
				return err
			}
			<-ctx.Done()
			return ctx.Err()
		},
	}
	cmd.Flags().StringVar(&o.Dir, "dir", "", "`folder` that gets profiles.yaml (default: a temporary one, removed at the end)")
	cmd.Flags().BoolVar(&o.Exercises, "exercises", false, "more profiles, whose fault shows only when somebody signs in")
	cmd.Flags().IntVar(&o.Port, "port", 0, "the identity provider's `port` (default: any free one)")
	return cmd
}

// demoSetting is what the assistant says beside the profiles when they are the demo's.
func demoSetting(d *demo.Demo) setting {
	titles := map[string]string{}
	for _, s := range slices.Concat(d.Scenarios, d.Exercises) {
		titles[s.Profile] = s.Title
	}
	s := setting{scenario: func(profile string) string { return titles[profile] }}
	names := make([]string, len(d.Users))
	for i, u := range d.Users {
		names[i] = u.Name
		s.hints = append(s.hints, u.Name+" / "+u.Password+"  "+u.Description)
	}
	s.phone = []string{"In this demo " + d.Issuer + "/phone plays the phone: open it in a browser, the user is " + names[0] + "."}
	s.notices = []string{
		"This is a demo: an identity provider and a CDF inside doorstep. Nothing is real, and nothing is left behind.",
		"Begin with healthy; further down each profile shows a fault. Who can sign in: " + strings.Join(names, ", ") +
			"; each one's password is " + d.Users[0].Password + ".",
	}
	return s
}
