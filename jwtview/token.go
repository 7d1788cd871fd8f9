package jwtview

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strings"
	"time"
)

// MaxSize is the longest text that is looked at as a token. No header of any server takes a hundredth of it.
const MaxSize = 1 << 20

// Token is a token taken apart, with nothing judged yet.
type Token struct {
	Kind     Kind
	Header   map[string]json.RawMessage
	Claims   map[string]json.RawMessage
	Stripped []string // what was around the token and is not part of it, in words
	Size     int      // bytes of the token itself, once stripped

	compact  string // the cleaned token, "" where it is no compact form
	segments []segment
	header   []member
	claims   []member
	form     string // how it was serialised, where that is not the compact form
	// opaqueText is an opaque token whose vendor its first characters tell; never shown.
	opaqueText string
	problems   []problem
}

// problem is something that makes a text no token, or not a proper one.
type problem struct {
	id       string
	title    string
	evidence string
	cause    string
}

// MalformedError says why a text is no token that can be read. Its message names the part and never holds the token.
type MalformedError struct {
	ID      string // of the finding: "token.format", "token.base64", "token.header", …
	Problem string
}

// Error says what is wrong in one line that is safe for a terminal.
func (e *MalformedError) Error() string { return "not a token: " + e.Problem }

// Decode takes a token apart without verifying or judging anything. What could be read is given even with an error,
// which is a [*MalformedError].
func Decode(token string) (*Token, error) {
	t := decode(token)
	if len(t.problems) > 0 {
		p := t.problems[0]
		return t, &MalformedError{ID: p.id, Problem: tell(p.evidence)}
	}
	return t, nil
}

func decode(s string) *Token {
	t := &Token{Kind: Opaque}
	if len(s) > MaxSize {
		t.Size = len(s)
		t.malformed(checkSize, "Size", "larger than 1 MiB: no token is, and it was not decoded", "token.too-large")
		return t
	}
	cleaned, stripped := clean(s)
	t.Stripped, t.Size = stripped, len(cleaned)
	t.classify(cleaned)
	return t
}

func (t *Token) malformed(id, title, evidence, cause string) {
	t.problems = append(t.problems, problem{id, title, evidence, cmp.Or(cause, "token.claims")})
}

// Has tells whether there is a claim of that name.
func (t *Token) Has(claim string) bool { return fields(t.Claims).has(claim) }

// String gives a claim that is a string, "" otherwise.
func (t *Token) String(claim string) string { return fields(t.Claims).str(claim) }

// Strings gives a claim that is a string or a list of strings.
func (t *Token) Strings(claim string) []string { return fields(t.Claims).strs(claim) }

// Time gives a claim that is a number of seconds since 1970, in UTC.
func (t *Token) Time(claim string) (time.Time, bool) { return fields(t.Claims).time(claim) }

var (
	jwsParts = []string{"header", "payload", "signature"}
	jweParts = []string{"header", "encrypted key", "initialization vector", "ciphertext", "authentication tag"}
)

// readSegments decodes every part and tells of each that isn't base64url.
func (t *Token) readSegments(parts, names []string) {
	t.segments = make([]segment, len(parts))
	for i, part := range parts {
		seg, err := decodeSegment(names[i], part)
		t.segments[i] = seg
		if err != nil {
			t.malformed("token.base64", "Encoding", fmt.Sprintf("the %s (part %d of %d) is not base64url: %v", names[i], i+1, len(parts), err), "")
		}
	}
	t.readHeader()
}

func (t *Token) readHeader() {
	b := t.segments[0].bytes
	if b == nil && len(t.problems) > 0 {
		return
	}
	ms, err := members(b)
	if err != nil {
		t.malformed("token.header", "Header", "the header cannot be read: "+err.Error(), "")
		return
	}
	t.header, t.Header = ms, fieldsOf(ms)
}

func (t *Token) readPayload() {
	seg := t.segments[1]
	if seg.bytes == nil && seg.text != "" {
		return
	}
	ms, err := members(seg.bytes)
	if err != nil {
		t.malformed("token.payload", "Payload", "the payload holds no claims: "+err.Error(), "")
		return
	}
	t.claims, t.Claims = ms, fieldsOf(ms)
}

// signingInput is what the signature is over (RFC 7515 §5.1), and canonicalCompact the whole in its proper form.
func (t *Token) canonicalCompact() string {
	parts := make([]string, len(t.segments))
	for i, s := range t.segments {
		parts[i] = s.canonical
	}
	return strings.Join(parts, ".")
}

func humanSize(n int) string {
	if n >= 1<<20 {
		return fmt.Sprintf("%.1f MiB", float64(n)/(1<<20))
	}
	return fmt.Sprintf("%.1f KiB", float64(n)/(1<<10))
}
