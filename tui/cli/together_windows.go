//go:build windows

package cli

import (
	"errors"
	"os/exec"
	"strconv"
)

// endTogether makes the end of cmd's context the end of its children as well, with the program that Windows has for it.
func endTogether(cmd *exec.Cmd) {
	cmd.Cancel = func() error {
		tree := exec.Command("taskkill.exe", "/T", "/F", "/PID", strconv.Itoa(cmd.Process.Pid)) //nolint:gosec,noctx // a number; it returns at once
		return errors.Join(tree.Run(), cmd.Process.Kill())
	}
}
