package cli

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	"doorstep/flows"
	"doorstep/tui/say"

	"github.com/spf13/cobra"
)

// The shell's own exit codes for a command that cannot run and one that isn't there.
const (
	exitCannotRun = 126
	exitNoCommand = 127
)

func execCommand(a *app) *cobra.Command {
	var (
		o      flows.TokenOptions
		in     signIn
		expect time.Duration
	)
	cmd := &cobra.Command{
		Use:   "exec PROFILE -- CMD [ARG...]",
		Short: "Run a command with the token in its environment",
		Long: `Runs CMD with DOORSTEP_ACCESS_TOKEN in its environment and, for a CDF profile, CDF_TOKEN, CDF_CLUSTER, CDF_PROJECT and
CDF_URL. Only that command and its children see them. Signals and the exit code are the command's own.`,
		Example: `  doorstep exec prod -- python load.py
  doorstep exec prod --expect-duration 2h -- ./nightly.sh`,
		ValidArgsFunction: func(cmd *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
			if len(args) > 0 { // the command, and what it takes
				return files(cmd, args, typed)
			}
			return a.completeProfiles(cmd, args, typed)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			named, argv, err := splitAtDash(cmd, args)
			if err != nil {
				return err
			}
			path, err := lookUp(argv[0])
			if err != nil {
				return err
			}
			o.NoLogin = o.NoLogin || a.nobody()
			p, t, _, err := a.tokenOf(cmd.Context(), named, in, o)
			if err != nil {
				return err
			}
			if left := t.ExpiresAt.Sub(a.Now()); !t.ExpiresAt.IsZero() && left < expect {
				fmt.Fprintf(a.Stderr, "doorstep: the token is good for %s, and the command is expected to run for %s: "+
					"it will meet a 401 unless it gets a new token by itself (doorstep token %s)\n", say.Span(left), say.Span(expect), withFlow(p.Name, in.flow))
			}
			if !t.ProofKey.IsZero() {
				fmt.Fprintln(a.Stderr, boundNote)
			}
			return runWith(path, argv, a.childEnv(tokenEnv(p, t.AccessToken.Reveal())))
		},
	}
	in.add(cmd)
	cmd.Flags().DurationVar(&o.MinTTL, "min-ttl", 0, "renew a token that has less left (default 30s, or the profile's min-ttl)")
	cmd.Flags().BoolVar(&o.NoLogin, "no-login", false, "fail (exit 3) instead of asking a person to sign in")
	cmd.Flags().DurationVar(&expect, "expect-duration", 0, "say so when the token will not outlive the command")
	return cmd
}

// splitAtDash tells the profile, which may be left out, from the command after the dashes.
func splitAtDash(cmd *cobra.Command, args []string) (named, argv []string, err error) {
	at := cmd.ArgsLenAtDash()
	if at < 0 {
		at = min(1, len(args))
	}
	if at > 1 || len(args) == at {
		return nil, nil, &usageError{msg: "one profile and a command are needed", hint: "doorstep exec PROFILE -- CMD [ARG...]"}
	}
	return args[:at], args[at:], nil
}

// lookUp finds the command before anybody signs in for it.
func lookUp(name string) (string, error) {
	path, err := exec.LookPath(name)
	switch {
	case err == nil:
		return path, nil
	case errors.Is(err, os.ErrPermission):
		return "", &exitError{code: exitCannotRun, err: fmt.Errorf("%s cannot be run: permission denied", name)}
	}
	return "", &exitError{code: exitNoCommand, err: fmt.Errorf("there is no command %s", name)}
}

// childEnv is this process's environment with add laid over it.
func (a *app) childEnv(add []string) []string {
	var env []string
	for _, kv := range os.Environ() {
		name, _, _ := strings.Cut(kv, "=")
		if !names(add, name) {
			env = append(env, kv)
		}
	}
	return append(env, add...)
}

// names reports whether env sets a variable of that name.
func names(env []string, name string) bool {
	for _, kv := range env {
		if strings.HasPrefix(kv, name+"=") {
			return true
		}
	}
	return false
}
