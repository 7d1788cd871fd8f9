package jwtview

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"time"
)

// fields are the members of a header or of the claims, with typed access.
type fields map[string]json.RawMessage

func fieldsOf(ms []member) fields {
	f := make(fields, len(ms))
	for _, m := range ms {
		f[m.name] = m.raw
	}
	return f
}

func (f fields) has(name string) bool { _, ok := f[name]; return ok }

func (f fields) str(name string) string { return text(f[name]) }

// strs reads a string or a list of strings; anything else in the list is left out.
func (f fields) strs(name string) []string {
	raw := f[name]
	switch {
	case len(raw) == 0:
		return nil
	case raw[0] == '"':
		return []string{text(raw)}
	case raw[0] != '[':
		return nil
	}
	s := scanner{b: raw, i: 1}
	var out []string
	for c := s.peek(); c != ']' && c != 0; c = s.peek() {
		if v := s.value(); v[0] == '"' {
			out = append(out, text(v))
		}
	}
	return out
}

// words is strs with each string split at its spaces: scopes come either way (RFC 8693 §4.2; Okta sends a list).
func (f fields) words(name string) []string {
	var out []string
	for _, s := range f.strs(name) {
		out = append(out, strings.Fields(s)...)
	}
	return out
}

func (f fields) time(name string) (time.Time, bool) {
	t, problem := numericDate(f[name])
	return t, f.has(name) && problem == ""
}

// latest is the end of the year 9999, past which RFC 3339 has no way to write a time.
const latest = 253402300799

// numericDate reads seconds since 1970 (RFC 7519 §2), with or without a fraction. The problem says what is wrong.
func numericDate(raw json.RawMessage) (t time.Time, problem string) {
	n, err := strconv.ParseFloat(string(raw), 64)
	switch {
	case len(raw) == 0:
		return t, "is missing"
	case err != nil && typeOf(raw) != "a number":
		return t, "is " + typeOf(raw) + ", not a number of seconds since 1970"
	case err != nil || math.IsInf(n, 0) || n > latest*1e6 || n < -latest:
		return t, "is out of range"
	case n > latest/2:
		return t, "looks like milliseconds; it has to be seconds since 1970"
	}
	whole, fraction := math.Modf(n)
	return time.Unix(int64(whole), int64(fraction*1e9)).UTC(), ""
}

// typeOf names the JSON type of a value with its article.
func typeOf(raw json.RawMessage) string {
	if len(raw) == 0 {
		return "nothing"
	}
	switch raw[0] {
	case '"':
		return "a string"
	case '{':
		return "an object"
	case '[':
		return "a list"
	case 't', 'f':
		return "a boolean"
	case 'n':
		return "null"
	}
	return "a number"
}

// Has tells whether the token has a claim of that name, of whatever type.
func (in *Inspection) Has(claim string) bool { return fields(in.Claims).has(claim) }

// String gives a claim that is a string, "" where it is missing or of another type. It comes as the token has it:
// make it safe before it goes to a terminal.
func (in *Inspection) String(claim string) string { return fields(in.Claims).str(claim) }

// Strings gives a claim that is a string or a list of strings, as aud may be (RFC 7519 §4.1.3).
func (in *Inspection) Strings(claim string) []string { return fields(in.Claims).strs(claim) }

// Words gives the words of a claim that is a string with spaces between them or a list, as scp and scope are.
func (in *Inspection) Words(claim string) []string { return fields(in.Claims).words(claim) }

// Time gives a claim that is a number of seconds since 1970 (RFC 7519 §2), in UTC.
func (in *Inspection) Time(claim string) (time.Time, bool) { return fields(in.Claims).time(claim) }

// HeaderString gives a member of the header that is a string ("alg", "kid", "typ").
func (in *Inspection) HeaderString(name string) string { return fields(in.Header).str(name) }

// firstOf gives the first of the claims that is there as a string which isn't empty, and its name.
func (f fields) firstOf(names ...string) (name, value string) {
	for _, n := range names {
		if v := f.str(n); v != "" {
			return n, v
		}
	}
	return "", ""
}
