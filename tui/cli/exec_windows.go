//go:build windows

package cli

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
)

// runWith runs the command and passes its exit code on; Windows has no way to become it. Ctrl-C reaches every process
// of the console, so there is nothing to pass on.
func runWith(path string, argv, env []string) error {
	cmd := exec.Command(path, argv[1:]...) //nolint:gosec // running the command that the person names is the feature
	cmd.Env, cmd.Stdin, cmd.Stdout, cmd.Stderr = env, os.Stdin, os.Stdout, os.Stderr
	err := cmd.Run()
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		return &exitError{code: exit.ExitCode()}
	case err != nil:
		return &exitError{code: exitCannotRun, err: fmt.Errorf("%s cannot be run: %w", argv[0], err)}
	}
	return nil
}
