package store

import (
	"errors"
	"fmt"
	"io/fs"
)

// FolderError is a folder for tokens that could not be used: somebody else's, read-only, full, or no folder at all.
type FolderError struct {
	Dir string
	Err error
}

// Error tells what the system said, and what to do.
func (e *FolderError) Error() string {
	return fmt.Sprintf("%v: make sure that you can write to the folder %s, or keep no tokens with --store memory", e.Err, e.Dir)
}

// Unwrap gives what the system said.
func (e *FolderError) Unwrap() error { return e.Err }

// failed makes a [*FolderError] of what the system says about f and its files; everything else stays as it is.
func (f folder) failed(err error) error {
	_, told := errors.AsType[*FolderError](err)
	_, keyring := errors.AsType[*KeyringError](err)
	if _, system := errors.AsType[*fs.PathError](err); !system || told || keyring {
		return err
	}
	return &FolderError{Dir: string(f), Err: err}
}
