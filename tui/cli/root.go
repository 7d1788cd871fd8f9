package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

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
	ran bool // a command's own code was reached: its errors are not the command line's
}

// Main runs the command line of p and gives the exit code. It returns as soon as ctx ends.
func Main(ctx context.Context, p Process) int {
	a := &app{Process: p}
	root := a.root()
	root.SetArgs(p.Args)
	err := root.ExecuteContext(ctx)
	if err != nil && !a.ran {
		err = asUsage(err)
	}
	if ctx.Err() != nil && err != nil {
		err = &exitError{code: exitInterrupted}
	}
	return a.fail(err)
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "doorstep",
		Short: "From the doorstep to signed in, and why when the door stays shut",
		Long: `doorstep signs you in from the terminal, shows what is in the token, and says why when it doesn't work.

Without a command it opens the assistant. Try it with no set-up at all: doorstep demo`,
		Args:          noSuchCommand,
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			a.ran = true
			return a.checkOutput(cmd)
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return a.assistant(cmd) },
	}
	root.SetOut(a.Stdout)
	root.SetErr(a.Stderr)
	root.SetIn(a.Stdin)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return flagError(cmd, err) })
	a.addGlobals(root.PersistentFlags())
	for _, c := range commands {
		root.AddCommand(c(a))
	}
	for _, name := range []string{"config", "ca-file"} {
		_ = root.MarkPersistentFlagFilename(name)
	}
	_ = root.RegisterFlagCompletionFunc("profile", a.completeProfiles)
	_ = root.RegisterFlagCompletionFunc("store", cobra.FixedCompletions([]string{"auto", "keyring", "file", "memory"}, cobra.ShellCompDirectiveNoFileComp))
	return root
}

// commands is every command, in the order of the help.
var commands = []func(*app) *cobra.Command{
	loginCommand, tokenCommand, checkCommand, inspectCommand, diffCommand, explainCommand, requestCommand, execCommand,
	refreshCommand, userinfoCommand, introspectCommand, revokeCommand, logoutCommand, statusCommand, discoverCommand,
	profileCommand, demoCommand, manCommand, versionCommand,
}

func (a *app) addGlobals(f *pflag.FlagSet) {
	f.StringVar(&a.config, "config", "", "profile `file` (DOORSTEP_CONFIG)")
	f.StringVar(&a.store, "store", "", "where tokens are kept: auto, keyring, file or memory (DOORSTEP_STORE)")
	f.StringVar(&a.profile, "profile", "", "profile `name` (DOORSTEP_PROFILE)")
	f.StringVarP(&a.output, "output", "o", "text", "output `format`")
	f.BoolVar(&a.noColor, "no-color", false, "no colour (NO_COLOR)")
	f.DurationVar(&a.timeout, "timeout", 30*time.Second, "how long one request may take")
	f.StringVar(&a.caFile, "ca-file", "", "PEM `file` of certificates to trust beside the system's")
	f.BoolVarP(&a.verbose, "verbose", "v", false, "each HTTP exchange on stderr, secrets removed")
}

// outputs is the annotation that lists a command's output formats.
const outputs = "outputs"

// formats tells cmd's output formats, text first.
func formats(names ...string) map[string]string {
	return map[string]string{outputs: strings.Join(names, " ")}
}

// checkOutput refuses an output format that cmd doesn't have, and a time-out that is none.
func (a *app) checkOutput(cmd *cobra.Command) error {
	if a.timeout <= 0 {
		return &usageError{msg: fmt.Sprintf("--timeout %s: must be longer than nothing", a.timeout), hint: "for example --timeout 10s"}
	}
	known := strings.Fields(cmd.Annotations[outputs])
	if len(known) == 0 {
		known = []string{"text"}
	}
	if slices.Contains(known, a.output) {
		return nil
	}
	return &usageError{
		msg:  fmt.Sprintf("%s has no output format %q", cmd.CommandPath(), a.output),
		hint: "use one of: " + strings.Join(known, ", "),
	}
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
func asUsage(err error) error {
	var u *usageError
	if errors.As(err, &u) {
		return err
	}
	return &usageError{msg: err.Error(), hint: "--help says what can be given"}
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
	return &usageError{msg: msg, hint: cmd.CommandPath() + " --help lists the flags"}
}

// secretArgument refuses a secret on the command line, where says which argument it came in.
func secretArgument(where string) error {
	return &usageError{
		msg: "a secret given with " + where + " can be read in the process list and in the shell's history",
		hint: "give it through the environment (client-secret: ${IDP_CLIENT_SECRET} in the profile), a file (file:PATH), " +
			"the keyring (keyring:) or a command (command: [...])",
	}
}
