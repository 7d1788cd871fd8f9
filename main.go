// Doorstep gets you from the doorstep to signed in, and tells you why when the door stays shut.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"doorstep/tui/cli"
	_ "doorstep/tui/quiet" // keeps Bubble Tea's import from asking the terminal for its colours
)

// version is set by the release build; a build by "go install" or "go run" reads it from the module instead.
var version string

func main() {
	signals := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) { // as nohup has it
		signals = append(signals, syscall.SIGHUP)
	}
	ctx, stop := signal.NotifyContext(context.Background(), signals...)
	code := cli.Main(ctx, cli.System(version))
	stop()
	os.Exit(code)
}
