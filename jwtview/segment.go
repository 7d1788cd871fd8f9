package jwtview

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
)

// segment is one part of a token between its dots.
type segment struct {
	name      string // "header", "payload", …
	text      string // as it came
	canonical string // in the URL-safe alphabet, without padding (RFC 7515 §2)
	bytes     []byte // nil where it is not base64url
}

// decodeSegment reads base64url. The standard alphabet and padding are tolerated, since people paste them; whether
// they were there shows in canonical.
func decodeSegment(name, s string) (segment, error) {
	seg := segment{name: name, text: s, canonical: s}
	b, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil {
		seg.canonical = canonical.Replace(strings.TrimRight(s, "="))
		b, err = base64.RawURLEncoding.DecodeString(seg.canonical)
	}
	if err != nil {
		return seg, errors.New(base64Problem(seg.canonical, s))
	}
	seg.bytes = b
	return seg, nil
}

var canonical = strings.NewReplacer("+", "-", "/", "_")

// base64Problem says where the text stops being base64url; places count from 1, as people do.
func base64Problem(clean, original string) string {
	for i, r := range clean {
		if !isBase64URL(r) {
			return fmt.Sprintf("character %d of %d is %q, which base64url does not have", i+1, len(original), r)
		}
	}
	return fmt.Sprintf("%d characters are not a whole number of bytes: some are missing, or there is one too many", len(clean))
}

func isBase64URL(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_'
}
