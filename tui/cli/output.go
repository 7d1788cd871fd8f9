package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/flows/httpclient"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
	"doorstep/tui/plain"
)

// json writes v to stdout as one indented document.
func (a *app) json(v any) error { return writeJSON(a.Stdout, v) }

func writeJSON(w io.Writer, v any) error { return encodeJSON(w, v, "  ") }

// listed is what JSON has for a list: an empty one for none, never null.
func listed(words []string) []string { return append([]string{}, words...) }

// writeLine writes v as one line of JSON.
func writeLine(w io.Writer, v any) error { return encodeJSON(w, v, "") }

func encodeJSON(w io.Writer, v any, indent string) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetIndent("", indent)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(visible(b.Bytes()))
	return err
}

// visible writes what a terminal would act upon, or not show, as JSON's own escapes; encoding/json leaves C1 controls
// and bidi controls as they are. Outside of strings JSON has nothing of the kind.
func visible(doc []byte) []byte {
	if !bytes.ContainsFunc(doc, func(r rune) bool { return r >= 0x7f }) {
		return doc
	}
	var out []byte
	for _, r := range string(doc) {
		switch {
		case r < 0x7f || safe.Clean(string(r)):
			out = utf8.AppendRune(out, r)
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
	}
	return out
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
	err     error
	causes  []causes.Cause
	profile string
	flow    string // that --flow named in place of the profile's: its tokens are kept elsewhere
}

// withFlow gives the arguments that name a profile, and the flow that --flow named in its place. The flow refresh-token is
// left out: it renews what another one has signed in for.
func withFlow(profile, flow string) string {
	args := shellQuote(safe.Line(profile))
	if flow != "" && flow != profiles.FlowRefreshToken {
		args += " --flow " + flow
	}
	return args
}

func (e *explainedError) Error() string { return e.err.Error() }
func (e *explainedError) Unwrap() error { return e.err }

func isExplained(err error) bool {
	_, ok := errors.AsType[*explainedError](err)
	return ok
}

// explained finds the causes of err for profile p.
func (a *app) explained(err error, p *profiles.Profile) *explainedError {
	return &explainedError{err: err, causes: causes.FromError(err, causes.Facts{Profile: p.Effective()}), profile: p.Name}
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
		if because != nil && errors.Is(err, flows.ErrLoginNeeded) {
			fmt.Fprintln(a.Stderr, "  sign in first, at a terminal: doorstep login "+withFlow(because.profile, because.flow))
		}
		w := plain.New(a.Stderr, a.plainOptions(signIn{}))
		for _, c := range found[:min(1, len(found))] {
			w.Cause(c)
		}
	}
	return code
}

// trace tells an exchange in two lines on stderr; it arrives with its secrets removed. Exchanges run side by side, so each
// is written at once.
func (a *app) trace(x httpclient.Exchange) {
	answer := strconv.Itoa(x.Status)
	if x.Err != nil && x.Status == 0 {
		answer = x.Err.Error()
	}
	var b strings.Builder
	fmt.Fprintf(&b, "> %s %s", x.Method, safe.Line(x.URL))
	if len(x.Form) > 0 {
		fmt.Fprintf(&b, "  %s", safe.Line(x.Form.Encode()))
	}
	if x.JSON != "" {
		fmt.Fprintf(&b, "  %s", safe.Line(x.JSON))
	}
	fmt.Fprintf(&b, "\n< %s in %s", safe.Line(answer), x.Duration.Round(time.Millisecond))
	if x.RequestID != "" {
		fmt.Fprintf(&b, "  request %s", safe.Line(x.RequestID))
	}
	if body := strings.TrimSpace(x.ResponseBody); body != "" {
		fmt.Fprintf(&b, "  %s", safe.Line(body))
	}
	a.tracing.Lock()
	defer a.tracing.Unlock()
	fmt.Fprintln(a.Stderr, b.String())
}
