package secret

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"
	"unicode/utf8"

	"doorstep/jwtview/safe"
	"doorstep/profiles/await"
)

// maxSize is the most that a file or a command may give, in bytes. No secret is larger; a wrong path is.
const maxSize = 64 << 10

// Patience is how long a [Resolver] that says nothing else waits for a secret: a person may have to find and type the
// password that opens a keyring or a password manager.
const Patience = 2 * time.Minute

// ErrTooSlow is beneath the error about a source that gave nothing in time. It is no [context.DeadlineExceeded], which
// stands for a server that doesn't answer.
var ErrTooSlow = errors.New("no secret in time")

// Resolver turns a [Ref] into the secret. Its fields are the edges of the program: this package itself reads no
// environment, starts no process and asks no keyring. A nil field is an edge that isn't there, and asking for it
// is an error.
type Resolver struct {
	Getenv   func(name string) (string, bool)
	ReadFile func(path string) ([]byte, error)
	Keyring  func(name string) (string, error)
	Run      func(ctx context.Context, argv []string) (string, error) // gives stdout, and returns soon after ctx ends
	Patience time.Duration                                            // how long one secret may take; [Patience] when 0
}

// Error is a secret that could not be had: where it should have come from, and what went wrong. It never holds
// the secret.
type Error struct {
	Source  string // in words: "environment variable IDP_SECRET"
	Problem string // one line: "is not set"
	Err     error  // what lies beneath, may be nil
}

// Error tells source and problem on one line.
func (e *Error) Error() string { return e.Source + " " + e.Problem }

// Unwrap gives what lies beneath, so that context.Canceled, [ErrTooSlow] and fs.ErrNotExist are found.
func (e *Error) Unwrap() error { return e.Err }

// Resolve gives the secret that r points at. [None] gives a zero Value and no error. A variable that is not set,
// a file that cannot be read and so on give an error of type *[Error] that names the source, never the secret.
// One trailing line break of a text file or a command's output is cut off, everything else stays.
func (s Resolver) Resolve(ctx context.Context, r Ref) (Value, error) {
	if r.Kind == None {
		return Value{}, nil
	}
	if r.Kind == Literal {
		return r.Literal, nil
	}
	if err := ctx.Err(); err != nil {
		return Value{}, &Error{Source: r.String(), Problem: "was not asked: " + err.Error(), Err: err}
	}
	patience := cmp.Or(s.Patience, Patience)
	limited, enough := context.WithTimeout(ctx, patience)
	defer enough()
	text, problem, err := s.ask(limited, r)
	switch {
	case problem == "":
		return New(text), nil
	case ctx.Err() != nil: // whatever the source made of it
		problem, err = "was interrupted", ctx.Err()
	case limited.Err() != nil:
		problem, err = tooSlow(patience), ErrTooSlow
	}
	return Value{}, &Error{Source: r.String(), Problem: problem, Err: err}
}

// tooSlow words a source that was given up, with what to do about it.
func tooSlow(patience time.Duration) string {
	return fmt.Sprintf("gave no secret within %s: see what it waits for, such as a password, or give it longer with --timeout", patience)
}

// ask gives the secret or the problem. The problem is "" exactly when there is a secret.
func (s Resolver) ask(ctx context.Context, r Ref) (text, problem string, err error) {
	switch {
	case r.Kind == Env && s.Getenv != nil:
		text, problem = s.variable(r.Name)
	case r.Kind == File && s.ReadFile != nil:
		text, problem, err = s.file(ctx, r.Name)
	case r.Kind == Keyring && s.Keyring != nil:
		text, err = await.Result(ctx, func() (string, error) { return s.Keyring(r.Name) })
		problem = firstLine("cannot be read", err)
	case r.Kind == Command && s.Run != nil && len(r.Argv) > 0:
		text, err = s.Run(ctx, r.Argv)
		text, problem = trimLineBreak(text), firstLine("failed", err)
	default:
		return "", "cannot be asked here", nil
	}
	switch {
	case problem != "":
		return "", problem, err
	case text == "":
		return "", "is empty", nil
	case len(text) > maxSize:
		return "", "gives more than 64 KiB, which no secret is", nil
	}
	return text, "", nil
}

func (s Resolver) variable(name string) (text, problem string) {
	text, ok := s.Getenv(name)
	if !ok {
		return "", "is not set"
	}
	return text, ""
}

func (s Resolver) file(ctx context.Context, path string) (text, problem string, err error) {
	data, err := await.Result(ctx, func() ([]byte, error) { return s.ReadFile(path) })
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", "does not exist", err
	case errors.Is(err, fs.ErrPermission):
		return "", "may not be read", err
	case err != nil:
		return "", firstLine("cannot be read", err), err
	}
	if !utf8.Valid(data) {
		return string(data), "", nil // a key in a form of its own, whose last byte may look like a line break
	}
	return trimLineBreak(string(data)), "", nil
}

// firstLine words an error in one short line: a command's error can carry all that it wrote to stderr.
func firstLine(what string, err error) string {
	if err == nil {
		return ""
	}
	const most = 160
	line, _, _ := strings.Cut(strings.TrimSpace(err.Error()), "\n")
	if runes := []rune(line); len(runes) > most {
		line = string(runes[:most]) + "…"
	}
	return fmt.Sprintf("%s: %s", what, safe.Line(strings.TrimSpace(line)))
}

func trimLineBreak(s string) string {
	if rest, ok := strings.CutSuffix(s, "\n"); ok {
		return strings.TrimSuffix(rest, "\r")
	}
	return s
}
