package cli

import (
	"errors"
	"io"
	"syscall"
)

// firstError remembers why stdout could not be written, since not everybody who writes to it asks.
type firstError struct {
	w   io.Writer
	err error
}

func (f *firstError) Write(p []byte) (int, error) {
	n, err := f.w.Write(p)
	if err != nil && f.err == nil {
		f.err = err
	}
	return n, err
}

// failure is what a command has come to whose output is lost: whoever has closed the pipe knows that already.
func (f *firstError) failure() error {
	if errors.Is(f.err, syscall.EPIPE) {
		return &exitError{code: exitFailed}
	}
	return f.err
}
