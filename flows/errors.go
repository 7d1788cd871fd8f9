package flows

import (
	"errors"

	"doorstep/jwtview/safe"
)

// ErrLoginNeeded says that only signing in can give a token, and that it was not allowed to
// ([TokenOptions].NoLogin, NoFlow).
var ErrLoginNeeded = errors.New("a sign-in is needed")

// ConfigError is a profile that cannot be used as it is written: a mistake of configuration, found before the
// provider is asked for a token.
type ConfigError struct {
	Profile string
	Key     string // the file's spelling
	Problem string // what is wrong and what to write instead
	Cause   string // identifier of a cause, may be ""
	Err     error  // what lies beneath, may be nil
}

// Error tells profile, key and problem in one line that is safe for a terminal.
func (e *ConfigError) Error() string {
	s := e.Key + ": " + e.Problem
	if e.Profile != "" {
		s = "profile " + e.Profile + ": " + s
	}
	return safe.Line(s)
}

// Unwrap gives what lies beneath, so that context.Canceled is found when a command for a secret was interrupted.
func (e *ConfigError) Unwrap() error { return e.Err }

// CauseID names the cause in the catalogue of causes, "" where none is known.
func (e *ConfigError) CauseID() string { return e.Cause }
