package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"time"

	"doorstep/flows/causes"
	"doorstep/flows/httpclient"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/tui/plain"
)

// json writes v to stdout as one indented document.
func (a *app) json(v any) error { return writeJSON(a.Stdout, v) }

func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// timeOrNull is t in UTC, null in JSON when nobody said a time.
func timeOrNull(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	t = t.UTC().Truncate(time.Second)
	return &t
}

// explainedError is a failed sign-in with the causes that were found for it.
type explainedError struct {
	err    error
	causes []causes.Cause
}

func (e *explainedError) Error() string { return e.err.Error() }
func (e *explainedError) Unwrap() error { return e.err }

// explained finds the causes of err for profile p.
func (a *app) explained(err error, p *profiles.Profile) error {
	return &explainedError{err: err, causes: causes.FromError(err, causes.Facts{Profile: p.Effective()})}
}

// fail says on stderr what went wrong, why, and what to do next, and gives the exit code.
func (a *app) fail(err error) int {
	var (
		found   []causes.Cause
		because *explainedError
		usage   *usageError
		exit    *exitError
	)
	if errors.As(err, &because) {
		found = because.causes
	}
	code := exitCode(err, found)
	switch {
	case err == nil, code == exitInterrupted, errors.As(err, &exit) && exit.err == nil:
	case errors.As(err, &usage):
		fmt.Fprintln(a.Stderr, "doorstep: "+safe.Block(usage.msg))
		if usage.hint != "" {
			fmt.Fprintln(a.Stderr, "  "+safe.Block(usage.hint))
		}
	default:
		fmt.Fprintln(a.Stderr, "doorstep: "+safe.Block(err.Error()))
		w := plain.New(a.Stderr, a.plainOptions(signIn{}))
		for _, c := range found[:min(1, len(found))] {
			w.Cause(c)
		}
	}
	return code
}

// trace tells an exchange in two lines on stderr; it arrives with its secrets removed.
func (a *app) trace(x httpclient.Exchange) {
	answer := strconv.Itoa(x.Status)
	if x.Err != nil && x.Status == 0 {
		answer = x.Err.Error()
	}
	fmt.Fprintf(a.Stderr, "> %s %s", x.Method, safe.Line(x.URL))
	if len(x.Form) > 0 {
		fmt.Fprintf(a.Stderr, "  %s", safe.Line(x.Form.Encode()))
	}
	fmt.Fprintf(a.Stderr, "\n< %s in %s", safe.Line(answer), x.Duration.Round(time.Millisecond))
	if x.RequestID != "" {
		fmt.Fprintf(a.Stderr, "  request %s", safe.Line(x.RequestID))
	}
	if x.ResponseBody != "" {
		fmt.Fprintf(a.Stderr, "  %s", safe.Line(x.ResponseBody))
	}
	fmt.Fprintln(a.Stderr)
}
