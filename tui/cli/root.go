package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"doorstep/flows/httpclient"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// globals are the flags that every command has.
type globals struct {
	config  string
	store   string
	profile string
	output  string
	noColor bool
	timeout time.Duration
	caFile  string
	verbose bool
}

// app is one run of the program: the process it runs in and what the commands share.
type app struct {
	Process
	globals
	shared
	keys      keyboard
	tracing   sync.Mutex // of the exchanges that are told on stderr
	ran       bool       // a command's own code was reached: its errors are not the command line's
	temporary temporary  // folders of this run
	lent      sync.Mutex // held while another program has the terminal, to whose keys Ctrl-C belongs
}

// grace is how long an interrupted command has to clean up behind itself. Next to none needs it: it is for what the
// system doesn't let go of, such as the opening of a pipe that nobody writes to.
const grace = time.Second

// Main runs the command line of p and gives the exit code. It returns as soon as ctx ends.
func Main(ctx context.Context, p Process) int {
	done := make(chan int, 1)
	a := &app{Process: p}
	go func() { done <- a.run(ctx) }()
	select {
	case code := <-done:
		return code
	case <-ctx.Done():
		a.lent.Lock()   // the interrupt was not doorstep's
		a.lent.Unlock() // waiting is all
	}
	select {
	case code := <-done:
		return code
	case <-time.After(grace):
		a.temporary.end()
		return exitInterrupted
	}
}

func (a *app) run(ctx context.Context) int {
	out := &firstError{w: a.Stdout}
	if !a.StdoutTTY { // what draws on a terminal needs to see that it is one
		a.Stdout = out
	}
	root := a.root()
	root.SetArgs(a.Args)
	cmd, err := root.ExecuteContextC(ctx)
	switch {
	case err != nil && ctx.Err() != nil:
		err = &exitError{code: exitInterrupted}
	case out.err != nil:
		err = out.failure()
	case err != nil && !a.ran:
		err = asUsage(cmd, err)
	}
	return a.fail(err)
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "doorstep",
		Short: "From the doorstep to signed in, and why when the door stays shut",
		Long: `doorstep signs you in from the terminal, shows what is in the token, and says why when it doesn't work.

Without a command it opens the assistant. Try it with no set-up at all: doorstep demo`,
		Version:       a.version(),
		Args:          noSuchCommand,
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			a.ran = true
			return errors.Join(a.checkOutput(cmd), a.checkDurations(cmd), a.checkCAFile())
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return a.assistant(cmd) },
	}
	root.SetOut(a.Stdout)
	root.SetErr(a.Stderr)
	root.SetIn(a.Stdin)
	root.SetVersionTemplate(a.buildInfo().String())
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return flagError(cmd, err) })
	a.addGlobals(root.PersistentFlags())
	for _, c := range commands {
		root.AddCommand(c(a))
	}
	group(root)
	tellFormats(root)
	a.completions(root)
	return root
}

// commands is every command, in the order of the help.
var commands = []func(*app) *cobra.Command{
	loginCommand, tokenCommand, checkCommand, inspectCommand, diffCommand, explainCommand, requestCommand, execCommand,
	refreshCommand, userinfoCommand, introspectCommand, revokeCommand, logoutCommand, statusCommand, discoverCommand,
	sessionCommand, registerCommand,
	profileCommand, demoCommand, manCommand, versionCommand,
}

func (a *app) addGlobals(f *pflag.FlagSet) {
	f.StringVar(&a.config, "config", "", "profile `file` (DOORSTEP_CONFIG)")
	f.Var(choice{&a.store, []string{"auto", "keyring", "file", "memory"}}, "store", "where tokens are kept (DOORSTEP_STORE)")
	f.StringVar(&a.profile, "profile", "", "profile `name` (DOORSTEP_PROFILE)")
	f.StringVarP(&a.output, "output", "o", "text", "output `format`")
	f.BoolVar(&a.noColor, "no-color", false, "no colour (NO_COLOR)")
	f.DurationVar(&a.timeout, "timeout", 0, "how long one request may take (default 30s, or the profile's timeout), and whatever gives a secret (default 2m)")
	f.StringVar(&a.caFile, "ca-file", "", "PEM `file` of certificates to trust beside the system's")
	f.BoolVarP(&a.verbose, "verbose", "v", false, "each HTTP exchange on stderr, secrets removed")
}

// checkDurations refuses a time-out that is none, and any flag that wants to go back in time.
func (a *app) checkDurations(cmd *cobra.Command) (err error) {
	cmd.Flags().Visit(func(f *pflag.Flag) {
		d, bad := time.ParseDuration(f.Value.String())
		if f.Value.Type() == "duration" && bad == nil && (d < 0 || f.Name == "timeout" && d == 0) {
			err = &usageError{msg: fmt.Sprintf("--%s %s: must be longer than nothing", f.Name, f.Value), hint: "for example --" + f.Name + " 10s"}
		}
	})
	return err
}

// checkCAFile reads the certificates of --ca-file, so that a mistake shows even where nobody is called.
func (a *app) checkCAFile() error {
	if a.caFile == "" {
		return nil
	}
	if _, err := httpclient.New(a.httpOptions()); err != nil {
		return &usageError{msg: "--ca-file: " + err.Error()}
	}
	return nil
}

// noSuchCommand is the Args of a command that has others beneath it: what isn't one of them is a slip.
func noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	cmd.SuggestionsMinimumDistance = 2
	hint := cmd.CommandPath() + " --help lists the commands"
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		hint = "did you mean: " + strings.Join(near, ", ") + "?"
	}
	return &usageError{msg: fmt.Sprintf("%s has no command %q", cmd.CommandPath(), args[0]), hint: hint}
}

// asUsage makes an error of the command-line parser one of ours.
func asUsage(cmd *cobra.Command, err error) error {
	var u *usageError
	if errors.As(err, &u) {
		return err
	}
	return &usageError{msg: err.Error(), hint: "usage: " + cmd.UseLine()}
}

// secretFlags are names that people try to give a secret with. A flag's value is in every process list and in the
// shell's history, so there is none.
var secretFlags = []string{"client-secret", "secret", "password", "access-token", "refresh-token", "api-key", "token"}

// flagError says what is wrong with a flag, and never repeats a value, which could be a secret.
func flagError(cmd *cobra.Command, err error) error {
	msg, _, _ := strings.Cut(err.Error(), "\n")
	for _, name := range secretFlags {
		if strings.HasPrefix(msg, "unknown flag: --"+name) {
			return secretArgument("--" + name)
		}
	}
	if strings.HasPrefix(msg, "unknown shorthand") {
		msg, _, _ = strings.Cut(msg, " in -")
	}
	hint := cmd.CommandPath() + " --help lists the flags"
	if strings.Contains(msg, ": time: ") {
		hint = "a duration has a unit: 30s, 5m, 1h"
	}
	return &usageError{msg: msg, hint: hint}
}

// secretArgument refuses a secret on the command line, where says which argument it came in.
func secretArgument(where string) error {
	return &usageError{
		msg: "a secret given with " + where + " can be read in the process list and in the shell's history",
		hint: "give it through the environment (client-secret: ${IDP_CLIENT_SECRET} in the profile), a file (file:PATH), " +
			"the keyring (keyring:) or a command (command: [...])",
	}
}
