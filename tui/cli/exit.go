package cli

import (
	"context"
	"errors"
	"strings"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"
)

// The exit codes, fixed for scripts.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitNotSignedIn = 3
	exitFindings    = 4
	exitUnreachable = 5
	exitInterrupted = 130
)

// usageError is a mistake in the command line or in the configuration, told with what to write instead.
type usageError struct {
	msg  string
	hint string
}

func (e *usageError) Error() string { return e.msg }

// exitError ends a command with a code of its own; err is nil when everything has been said already.
type exitError struct {
	code int
	err  error
}

func (e *exitError) Error() string {
	if e.err == nil {
		return ""
	}
	return e.err.Error()
}

func (e *exitError) Unwrap() error { return e.err }

// exitCode is the code for err; found are the causes that were named for it, best first.
func exitCode(err error, found []causes.Cause) int {
	var (
		exit   *exitError
		usage  *usageError
		config *flows.ConfigError
		broken *file.Error
		absent *file.NotFoundError
		source *secret.Error
	)
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &exit):
		return exit.code
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.Is(err, flows.ErrLoginNeeded):
		return exitNotSignedIn
	case errors.As(err, &usage), errors.As(err, &config), errors.As(err, &broken), errors.As(err, &absent), errors.As(err, &source),
		errors.Is(err, file.ErrExists):
		return exitUsage
	case len(found) > 0:
		return causeExit(found[0].ID)
	}
	return exitFailed
}

// causeExit is the code for a sign-in that failed for this cause.
func causeExit(id string) int {
	for prefix, code := range map[string]int{
		"network.":          exitUnreachable,
		"idp.unavailable":   exitUnreachable,
		"cdf.unavailable":   exitUnreachable,
		"flow.denied":       exitNotSignedIn,
		"flow.code-expired": exitNotSignedIn,
	} {
		if strings.HasPrefix(id, prefix) {
			return code
		}
	}
	return exitFailed
}
