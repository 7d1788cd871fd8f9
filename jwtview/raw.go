package jwtview

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"doorstep/jwtview/safe"
)

// Raw gives header and payload as indented JSON in the order in which the token has them, each fit for a terminal:
// what does not print is a \u escape, which leaves the JSON as it was. A part that is no JSON is shown as text, and one
// that there is none of is "".
func (in *Inspection) Raw() (header, payload string) {
	if in.token == nil || len(in.token.segments) == 0 {
		return "", ""
	}
	header = pretty(in.token.segments[0].bytes)
	if in.Kind == JWS && len(in.token.segments) > 1 {
		payload = pretty(in.token.segments[1].bytes)
	}
	return header, payload
}

// pretty indents JSON by two spaces and makes it fit for a terminal; the members keep their order. Text that is no
// JSON comes back made safe.
func pretty(raw []byte) string {
	var b bytes.Buffer
	if json.Indent(&b, raw, "", "  ") != nil {
		return safe.Block(string(raw))
	}
	lines := strings.Split(b.String(), "\n")
	for i, l := range lines {
		lines[i] = string(escapeJSON([]byte(l)))
	}
	return strings.Join(lines, "\n")
}

func compactJSON(raw json.RawMessage) string {
	var b bytes.Buffer
	if json.Compact(&b, raw) != nil {
		return string(raw)
	}
	return string(escapeJSON(b.Bytes()))
}

// escapeJSON turns what a terminal must not get into JSON's own escapes. Within JSON such characters can only stand in
// strings, so the meaning stays.
func escapeJSON(b []byte) []byte {
	if safe.Clean(string(b)) {
		return b
	}
	out := make([]byte, 0, len(b)+64)
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 || !safe.Clean(string(r)) {
			out = appendEscape(out, r)
		} else {
			out = append(out, b[i:i+n]...)
		}
		i += n
	}
	return out
}

func appendEscape(out []byte, r rune) []byte {
	if r <= unicode.MaxLatin1 || utf16.RuneLen(r) == 1 {
		return fmt.Appendf(out, `\u%04x`, r)
	}
	high, low := utf16.EncodeRune(r)
	return fmt.Appendf(out, `\u%04x\u%04x`, high, low)
}
