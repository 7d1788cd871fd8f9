package cli

import (
	"fmt"
	"runtime"

	"doorstep/flows/store"
	"doorstep/tui/plain"
	"doorstep/tui/term"
)

// plainOptions are for lines on stderr: prompts, progress and errors.
func (a *app) plainOptions(in signIn) plain.Options {
	return plain.Options{
		Color: a.color(a.StderrTTY), ASCII: term.ASCII(a.env), Terminal: a.StderrTTY,
		Width: a.width(a.StderrTTY), Height: a.Height, QR: plain.QRMode(in.qr), Now: a.Now, Quiet: true,
	}
}

// resultOptions are for lines on stdout: what was asked for.
func (a *app) resultOptions() plain.Options {
	return plain.Options{
		Color: a.color(a.StdoutTTY), ASCII: term.ASCII(a.env), Terminal: a.StdoutTTY,
		Width: a.width(a.StdoutTTY), Height: a.Height, QR: plain.QRNever, Now: a.Now,
	}
}

// width is the terminal's width, 0 for a stream that is none.
func (a *app) width(isTerminal bool) int {
	if !isTerminal {
		return 0
	}
	return a.Width
}

// storeKind is where things are to be kept: --store, else DOORSTEP_STORE, else "".
func (a *app) storeKind() string {
	if a.store != "" {
		return a.store
	}
	return a.env("DOORSTEP_STORE")
}

// openStore opens the token store and says on stderr what auto had to settle for, before anything is written.
func (a *app) openStore() (store.Store, error) {
	kind := a.storeKind()
	dir, err := store.DefaultDir(runtime.GOOS, a.env)
	if err != nil && kind != store.KindMemory {
		return nil, &usageError{msg: err.Error(), hint: "which forgets them when the command ends, or set HOME"}
	}
	s, notice, err := store.Open(kind, dir, nil)
	if err != nil {
		return nil, &usageError{msg: err.Error()}
	}
	if notice != "" {
		fmt.Fprintln(a.Stderr, notice)
		a.notices = append(a.notices, notice)
	}
	return s, nil
}
