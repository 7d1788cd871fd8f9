package oauth

import (
	"net/url"
	"strings"

	"doorstep/profiles/secret"
)

// maxEncoding is how often an address within an address is undone.
const maxEncoding = 3

// redactPairs replaces the secret values of forms and queries. It looks into the values of what is no secret, as
// next=https://app?client_secret=… has a pair within, encoded or not.
func redactPairs(s string) string {
	var b strings.Builder
	last := 0
	for i := 0; i < len(s); i++ {
		separator := equals(s[i:])
		if separator == "" {
			continue
		}
		name, value := pairName(s[last:i]), i+len(separator)
		i = value - 1
		if !SecretName(name) && name != "code" {
			continue
		}
		n := pairLen(s[value:], separator)
		if n > 0 && (name != "code" || authorizationCode(s[value:value+n])) {
			b.WriteString(s[last:value] + secret.Redacted)
			last = value + n
			i = last - 1
		}
	}
	return b.String() + s[last:]
}

// equals gives the "=" that s begins with, which %3D and %253D stand for within an address.
func equals(s string) string {
	if s[0] == '=' {
		return "="
	}
	if s[0] != '%' {
		return ""
	}
	i := 1
	for n := 0; n < maxEncoding && strings.HasPrefix(s[i:], "25"); n++ {
		i += len("25")
	}
	if rest := s[i:]; strings.HasPrefix(rest, "3D") || strings.HasPrefix(rest, "3d") {
		return s[:i+len("3D")]
	}
	return ""
}

// pairName gives the name that s ends in, with what may be encoded in it undone.
func pairName(s string) string {
	s = s[max(0, len(s)-maxName):]
	s = s[strings.LastIndexAny(s, "&?=;,#/ \t\r\n\v\f\"'<>()[]{}")+1:]
	for range maxEncoding {
		s = unescaped(s)
	}
	return s[strings.LastIndexAny(s, "&?=;,#/ \"'<>")+1:]
}

// unescaped undoes an encoding, which may be torn at its beginning.
func unescaped(name string) string {
	for i := range min(len(name), len("%25")) {
		if plain, err := url.PathUnescape(name[i:]); err == nil {
			return plain
		}
	}
	return name
}

// pairLen measures the value that s begins with. It is encoded as much as its separator is.
func pairLen(s, separator string) int {
	n := strings.IndexAny(s, "& \t\r\n\v\f\"'<>")
	if n < 0 {
		n = len(s)
	}
	if separator == "=" {
		return n
	}
	and := separator[:len(separator)-len("3D")] + "26"
	if i := strings.Index(s[:n], and); i >= 0 {
		return i
	}
	return n
}
