package jwtview

import (
	"encoding/json"
	"maps"
	"slices"
)

// MarshalJSON writes the documented form. Claims keep their names and values; characters that a terminal would act on
// are escaped, as JSON lets one do with any.
func (in *Inspection) MarshalJSON() ([]byte, error) { return in.AppendJSON(nil), nil }

// AppendJSON is MarshalJSON for masses of tokens: it appends to b. The text is the one that encoding/json makes of the
// fields, at a fraction of the cost: there every value would go through its compaction and its validation again.
func (in *Inspection) AppendJSON(b []byte) []byte {
	b = append(b, `{"kind":`...)
	b = appendText(b, string(in.Kind))
	b = appendFields(b, `,"header":`, in.Header)
	b = appendFields(b, `,"claims":`, in.Claims)
	b = append(b, `,"signature":{"status":`...)
	b = appendText(b, string(in.Signature.Status))
	b = appendOptional(b, `,"key_id":`, in.Signature.KeyID)
	b = appendOptional(b, `,"algorithm":`, in.Signature.Algorithm)
	b = appendOptional(b, `,"reason":`, in.Signature.Reason)
	b = append(b, `},"required_claims":`...)
	b = appendList(b, in.RequiredClaims, appendRequired)
	b = append(b, `,"findings":`...)
	b = appendList(b, in.Findings, appendFinding)
	return append(b, '}')
}

func appendRequired(b []byte, rc RequiredClaim) []byte {
	b = append(b, `{"claim":`...)
	b = appendText(b, rc.Claim)
	b = append(b, `,"status":`...)
	b = appendText(b, string(rc.Status))
	if len(rc.Value) > 0 {
		b = append(b, `,"value":`...)
		b = appendRaw(b, rc.Value)
	}
	if rc.Expected != nil {
		b = append(b, `,"expected":`...)
		b = appendAny(b, rc.Expected)
	}
	b = appendOptional(b, `,"reason":`, rc.Reason)
	return append(b, '}')
}

func appendFinding(b []byte, f Finding) []byte {
	b = append(b, `{"id":`...)
	b = appendText(b, f.ID)
	b = append(b, `,"status":`...)
	b = appendText(b, string(f.Status))
	b = append(b, `,"title":`...)
	b = appendText(b, f.Title)
	b = append(b, `,"evidence":`...)
	b = appendText(b, f.Evidence)
	b = appendOptional(b, `,"cause":`, f.Cause)
	return append(b, '}')
}

func appendList[T any](b []byte, list []T, one func([]byte, T) []byte) []byte {
	b = append(b, '[')
	for i, v := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = one(b, v)
	}
	return append(b, ']')
}

// appendFields writes a header or the claims, sorted by name as encoding/json does.
func appendFields(b []byte, name string, f fields) []byte {
	if len(f) == 0 {
		return b
	}
	b = append(b, name...)
	names := slices.AppendSeq(make([]string, 0, len(f)), maps.Keys(f))
	slices.Sort(names)
	for i, n := range names {
		b = append(b, "{,"[min(i, 1)])
		b = appendText(b, n)
		b = append(b, ':')
		b = appendRaw(b, f[n])
	}
	return append(b, '}')
}

func appendOptional(b []byte, name, s string) []byte {
	if s == "" {
		return b
	}
	return appendText(append(b, name...), s)
}

func appendText(b []byte, s string) []byte {
	for i := range len(s) {
		if c := s[i]; !asItIs(c) || c == '"' || c == '\\' {
			return appendAny(b, s)
		}
	}
	b = append(b, '"')
	b = append(b, s...)
	return append(b, '"')
}

// appendRaw copies JSON that is as it has to be: a string, or anything without white space.
func appendRaw(b []byte, raw json.RawMessage) []byte {
	if len(raw) == 0 {
		return appendAny(b, raw)
	}
	for _, c := range raw {
		if !asItIs(c) || c == ' ' && raw[0] != '"' {
			return appendAny(b, raw)
		}
	}
	return append(b, raw...)
}

// asItIs tells the bytes that encoding/json leaves as they are within JSON: those that print, without the three that
// HTML could act on.
func asItIs(c byte) bool {
	return c >= ' ' && c <= '~' && c != '<' && c != '>' && c != '&'
}

// appendAny is the way for all else.
func appendAny(b []byte, v any) []byte {
	one, err := json.Marshal(v)
	if err != nil {
		one = []byte("null") // of a value that no token holds: what is read from one is valid
	}
	return append(b, escapeJSON(one)...)
}
