// Package cli is the commands: it reads flags, files and the environment, calls the rooms beneath, and turns
// what they say into output and an exit code.
package cli

import (
	"io"
	"os"
	"time"

	"doorstep/tui/term"
)

// Process is what a command can touch of the operating system. Commands get it instead of the os package, so
// that a test can run them inside its own process.
type Process struct {
	Args    []string // without the program's name
	Stdin   io.Reader
	Stdout  io.Writer
	Stderr  io.Writer
	Getenv  func(name string) (value string, set bool)
	Now     func() time.Time
	Version string // "" when the build doesn't say

	// What the streams are; screens are drawn only on terminals.
	StdinTTY, StdoutTTY, StderrTTY bool
	// Terminal opens the terminal itself, for when stdin is a pipe and a person is to be asked; nil when there is none.
	Terminal func() (io.Reader, error)
	// Width and Height of the terminal, in cells.
	Width, Height int
}

// System is the real process. version is what the release build said, "" otherwise.
func System(version string) Process {
	p := Process{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv: os.LookupEnv, Now: time.Now, Version: version,
		StdinTTY: term.IsTerminal(os.Stdin), StdoutTTY: term.IsTerminal(os.Stdout), StderrTTY: term.IsTerminal(os.Stderr), Terminal: openTerminal,
	}
	p.Width, p.Height = term.Size(os.Stderr)
	return p
}

// env is a variable's value, "" when it isn't set.
func (p Process) env(name string) string {
	v, _ := p.Getenv(name)
	return v
}
