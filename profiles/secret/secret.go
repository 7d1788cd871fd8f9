// Package secret holds values that must never reach a screen, a log, an error or a file by accident.
//
// A [Value] is what a secret is while the program runs; a [Ref] is where a profile says that it comes from.
package secret

import (
	"crypto/subtle"
	"fmt"
	"io"
	"log/slog"
)

// Redacted is what every way of printing a [Value] writes instead of it.
const Redacted = "[redacted]"

// Value is a secret in memory: a client secret, a token, a password. It cannot print itself: every fmt verb,
// encoding/json, encoding.TextMarshaler and log/slog write [Redacted] for it. Only [Value.Reveal] gives it out,
// so each place that does is found by searching for that name.
//
// The zero Value is "no secret". Compare with [Value.Equal]: == tells whether two Values are copies of one
// another, not whether they hold the same secret.
type Value struct {
	// Behind a pointer, since fmt calls no method of a value in somebody's unexported field and prints by
	// reflection there: of a nested pointer it prints the address.
	text *string
}

// New makes a Value of s as it stands: nothing is trimmed, since white space around a secret is a finding.
func New(s string) Value {
	if s == "" {
		return Value{}
	}
	return Value{text: &s}
}

// Reveal gives the secret itself.
func (v Value) Reveal() string {
	if v.text == nil {
		return ""
	}
	return *v.text
}

// IsZero reports whether there is no secret.
func (v Value) IsZero() bool { return v.text == nil }

// Equal reports whether both hold the same secret, in a time that depends on their lengths alone.
func (v Value) Equal(w Value) bool {
	return subtle.ConstantTimeCompare([]byte(v.Reveal()), []byte(w.Reveal())) == 1
}

// String implements fmt.Stringer with [Redacted].
func (v Value) String() string { return Redacted }

// GoString implements fmt.GoStringer with [Redacted].
func (v Value) GoString() string { return Redacted }

// Format implements fmt.Formatter, so that no verb, %x and %q included, shows the secret.
func (v Value) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, Redacted) }

// MarshalText implements encoding.TextMarshaler with [Redacted]; encoding/json and YAML use it too.
func (v Value) MarshalText() ([]byte, error) { return []byte(Redacted), nil }

// LogValue implements slog.LogValuer with [Redacted].
func (v Value) LogValue() slog.Value { return slog.StringValue(Redacted) }
