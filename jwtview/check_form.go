package jwtview

import (
	"fmt"
	"strings"
	"unicode"

	"doorstep/jwtview/safe"
)

const (
	checkFormat = "token.format"
	checkSize   = "token.size"
)

var formChecks = []check{
	{checkFormat, "Format", judgeFormat},
	{"token.opaque", "Opaque token", judgeOpaque},
	{"token.encrypted", "Encrypted token", judgeEncrypted},
	{"token.stripped", "Around the token", judgeStripped},
	{"token.encoding", "Encoding", judgeEncoding},
	{"token.serialization", "Serialisation", judgeSerialization},
	{"token.duplicates", "Names that occur twice", judgeDuplicates},
	{"token.control-characters", "Characters that don't print", judgeControls},
	{checkSize, "Size", judgeSize},
}

func judgeFormat(v *view) outcome {
	if v.t.Kind == JWS && len(v.t.problems) == 0 {
		return passed("a signed token (JWS) of three parts: %s", humanSize(v.t.Size))
	}
	return outcome{}
}

func judgeOpaque(v *view) outcome {
	if v.t.Kind != Opaque || len(v.t.problems) > 0 {
		return outcome{}
	}
	kind, known := opaqueOf(v.t.opaqueText)
	switch {
	case known && !kind.usable && v.expect.AccessToken:
		return failed("token.type", "it looks like %s, and an access token is wanted", kind.name)
	case known:
		return warned("token.opaque", "it looks like %s: it has no structure, so that nothing can be judged", kind.name)
	}
	return warned("token.opaque", "%d characters without a structure: nothing can be judged; ask the provider's introspection or userinfo endpoint", v.t.Size)
}

func judgeEncrypted(v *view) outcome {
	if v.t.Kind != JWE || v.t.Header == nil {
		return outcome{}
	}
	return warned("token.encrypted", "encrypted for its API (alg %s, enc %s): nobody else can read or judge the claims",
		orNone(v.h.str("alg")), orNone(v.h.str("enc")))
}

func judgeStripped(v *view) outcome {
	if len(v.t.Stripped) == 0 {
		return outcome{}
	}
	return passed("left out, because it is no part of the token: %s", list(v.t.Stripped))
}

func judgeEncoding(v *view) outcome {
	var odd []string
	for _, s := range v.t.segments {
		if s.bytes != nil && s.text != s.canonical {
			odd = append(odd, "the "+s.name)
		}
	}
	if len(odd) == 0 {
		return outcome{}
	}
	return passed("%s: not base64url without padding but the standard alphabet or padding; APIs refuse it as it is (RFC 7515 §2)", list(odd))
}

func judgeSerialization(v *view) outcome {
	if v.t.form == "" {
		return outcome{}
	}
	return passed("%s; a bearer token has to be the compact form, three parts with dots between them (RFC 7519 §1)", v.t.form)
}

func judgeDuplicates(v *view) outcome {
	var twice []string
	for _, name := range duplicates(v.t.header) {
		twice = append(twice, name+" in the header")
	}
	for _, name := range duplicates(v.t.claims) {
		twice = append(twice, name+" in the claims")
	}
	if len(twice) == 0 {
		return outcome{}
	}
	return failed("token.claims", "%s: two readers may see two different tokens (RFC 7519 §4); shown is the last", list(twice))
}

// judgeControls names what would play tricks on a terminal. It is told in words, never shown. Control characters other
// than line breaks and tabs have no place in any claim; invisible ones have, in names of many languages.
func judgeControls(v *view) outcome {
	var controls, invisible []string
	for _, part := range []struct {
		name string
		ms   []member
	}{{"header", v.t.header}, {"claims", v.t.claims}} {
		for _, m := range part.ms {
			content := m.name + unescaped(m.raw)
			if safe.Clean(content) {
				continue // which is nearly all there are
			}
			where := fmt.Sprintf("%s (%s)", safe.Clip(m.name, 40), part.name)
			if strings.ContainsFunc(content, controlsTerminal) {
				controls = append(controls, where)
			} else {
				invisible = append(invisible, where)
			}
		}
	}
	switch {
	case len(controls) > 0:
		return failed("token.claims", "control characters, which act on a terminal and are shown as escapes here, in %s", list(controls))
	case len(invisible) > 0:
		return passed("characters that don't print, shown as escapes, in %s", list(invisible))
	}
	return outcome{}
}

func controlsTerminal(r rune) bool {
	return unicode.IsControl(r) && r != '\t' && r != '\n' && r != '\r'
}

// unescaped joins the strings within a JSON value, with their escapes undone.
func unescaped(raw []byte) string {
	var b strings.Builder
	s := scanner{b: raw}
	for s.i < len(raw) {
		if raw[s.i] == '"' {
			b.WriteString(text(s.value()))
			continue
		}
		s.i++
	}
	return b.String()
}

// headerName is what every request puts before the token.
const headerName = "Authorization: Bearer "

// comfortable is the size above which a token is worth a warning: half of the 8 KiB that nginx, Apache, Tomcat and
// Node.js take for all headers together unless told otherwise.
const comfortable = 4096

func judgeSize(v *view) outcome {
	n := v.t.Size + len(headerName)
	switch {
	case v.t.Kind == Opaque && len(v.t.problems) > 0:
		return outcome{}
	case n > 2*comfortable:
		return warned("token.too-large", "%s as a header: more than the 8 KiB that many servers and proxies take", humanSize(n))
	case n > comfortable:
		return warned("token.too-large", "%s as a header: more than half of what many servers and proxies take for all headers together", humanSize(n))
	}
	return passed("%s as a header", humanSize(n))
}

func orNone(s string) string {
	if s == "" {
		return "not given"
	}
	return safe.Clip(s, 80)
}

// list joins a few texts for people, and counts the rest.
func list(s []string) string {
	const most = 8
	if len(s) > most {
		return strings.Join(s[:most], ", ") + fmt.Sprintf(" and %d more", len(s)-most)
	}
	return strings.Join(s, ", ")
}
