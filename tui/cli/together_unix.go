//go:build unix

package cli

import (
	"os"
	"os/exec"
	"syscall"
)

// endTogether makes the end of cmd's context the end of its children as well, by a process group of their own. Where there
// is a terminal to control them they stay in doorstep's group: outside of it they could not ask for a password, and
// Ctrl-C reaches all of it; the deadline then ends the command alone.
func endTogether(cmd *exec.Cmd) {
	if terminal, err := os.Open("/dev/tty"); err == nil {
		_ = terminal.Close()
		return
	}
	endGroup(cmd)
}

// endGroup gives cmd a process group, which is ended as a whole.
func endGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
