package jwtview

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"
)

// member is one name and value of a JSON object, in the order of the text. encoding/json gives neither the order
// nor the duplicates, and both matter: the order to a reader, a duplicate to security (RFC 7519 §4).
type member struct {
	name string
	raw  json.RawMessage
}

var errNotObject = errors.New("it is JSON, but not an object")

// members takes a JSON object apart. The values are slices of b.
func members(b []byte) ([]member, error) {
	if !json.Valid(b) {
		return nil, invalidJSON(b)
	}
	s := scanner{b: b}
	if s.peek() != '{' {
		return nil, errNotObject
	}
	return s.object(), nil
}

func invalidJSON(b []byte) error {
	var v any
	err := json.Unmarshal(b, &v)
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Errorf("no valid JSON at byte %d of %d: %s", syntax.Offset, len(b), syntax.Error())
	}
	return fmt.Errorf("no valid JSON: %w", err)
}

// duplicates names the members that occur twice, those of nested objects as "outer.inner".
func duplicates(ms []member) []string {
	var out []string
	seen := make(map[string]struct{}, len(ms))
	for _, m := range ms {
		if _, again := seen[m.name]; again && !slices.Contains(out, m.name) {
			out = append(out, m.name)
		}
		seen[m.name] = struct{}{}
		if len(m.raw) > 2 && (m.raw[0] == '{' || m.raw[0] == '[') {
			out = append(out, nestedDuplicates(m)...)
		}
	}
	return out
}

func nestedDuplicates(m member) []string {
	if bytes.IndexByte(m.raw, '{') < 0 {
		return nil
	}
	s := scanner{b: m.raw}
	var inner []member
	if m.raw[0] == '{' {
		inner = s.object()
	} else {
		inner = s.array()
	}
	var out []string
	for _, name := range duplicates(inner) {
		out = append(out, m.name+"."+name)
	}
	return out
}

// scanner walks JSON that is known to be valid, which is why it needs no error of its own.
type scanner struct {
	b []byte
	i int
}

func (s *scanner) peek() byte {
	for s.i < len(s.b) {
		switch s.b[s.i] {
		case ' ', '\t', '\r', '\n', ',', ':':
			s.i++
		default:
			return s.b[s.i]
		}
	}
	return 0
}

func (s *scanner) object() []member {
	out := make([]member, 0, 24)
	s.i++
	for s.peek() == '"' {
		name := s.value()
		s.peek()
		out = append(out, member{text(name), s.value()})
	}
	return out
}

// array gives the elements as members that are called after their place, so that each counts as a thing of its own.
func (s *scanner) array() []member {
	var out []member
	s.i++
	for c := s.peek(); c != ']' && c != 0; c = s.peek() {
		out = append(out, member{strconv.Itoa(len(out)), s.value()})
	}
	return out
}

func (s *scanner) value() json.RawMessage {
	start := s.i
	switch s.b[s.i] {
	case '"':
		s.skipString()
	case '{', '[':
		s.skipNested()
	default:
		for s.i < len(s.b) && bytes.IndexByte([]byte(",]} \t\r\n"), s.b[s.i]) < 0 {
			s.i++
		}
	}
	return s.b[start:s.i:s.i]
}

func (s *scanner) skipString() {
	for s.i++; s.b[s.i] != '"'; s.i++ {
		if s.b[s.i] == '\\' {
			s.i++
		}
	}
	s.i++
}

func (s *scanner) skipNested() {
	for depth := 0; ; {
		switch s.b[s.i] {
		case '"':
			s.skipString()
			continue
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		}
		s.i++
		if depth == 0 {
			return
		}
	}
}

// text gives the string that valid JSON holds, without the cost of reflection for the plain ones.
func text(raw json.RawMessage) string {
	if len(raw) < 2 || raw[0] != '"' {
		return ""
	}
	inner := raw[1 : len(raw)-1]
	if bytes.IndexByte(inner, '\\') < 0 && utf8.Valid(inner) {
		return string(inner)
	}
	var s string
	if json.Unmarshal(raw, &s) != nil {
		return ""
	}
	return s
}
