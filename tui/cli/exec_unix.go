//go:build unix

package cli

import (
	"fmt"
	"syscall"
)

// runWith becomes the command: signals, the terminal and the exit code are then its own, with nobody between.
func runWith(path string, argv, env []string) error {
	err := syscall.Exec(path, argv, env) //nolint:gosec // running the command that the person names is the feature
	return &exitError{code: exitCannotRun, err: fmt.Errorf("%s cannot be run: %w", argv[0], err)}
}
