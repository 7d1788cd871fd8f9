package causes

import (
	"sync"
	"unicode/utf8"
)

// folded is a text in the one form that phrases are written in, whatever it came wrapped in: lower case, runs of
// white space as one character, every quote as ', and the encodings of addresses, JSON and HTML undone. The same
// error thus reads the same in a log line, a redirect URL, a body within a body, and a page.
type folded struct {
	text []byte
	from []int  // from[i] is where in the original the byte i*stride of text comes from
	caps []byte // a bit for each byte of text: a capital that begins the next part of an identifier
}

// stride trades memory for the precision of origin.
const stride = 32

// fold makes one pass over s, which is kept no longer than the result.
func fold(s string) folded {
	f := folder{table: foldTable(), src: s, folded: folded{text: make([]byte, 0, len(s)), from: make([]int, 0, len(s)/stride+1)}}
	for f.i < len(s) {
		f.step()
	}
	return f.american().readDescriptions()
}

// origin gives where in src, the original, the byte at i comes from. It folds again from the last known place.
func (f folded) origin(src string, i int) int {
	if len(f.from) == 0 {
		return 0
	}
	known := min(i/stride, len(f.from)-1)
	again := folder{table: foldTable(), src: src, i: f.from[known]}
	before := f.text[max(0, known*stride-2) : known*stride] // what white space is judged by
	again.text = append(make([]byte, 0, 2*stride), before...)
	for left := i - known*stride + len(before); len(again.text) < left && again.i < len(src); {
		again.step()
	}
	return again.i
}

type folder struct {
	folded
	table *[256]byte
	src   string
	i     int
}

// foldTable maps the bytes that need no look around; 0 marks those that do.
var foldTable = sync.OnceValue(func() *[256]byte {
	var t [256]byte
	for i := range t {
		t[i] = byte(i)
	}
	for c := 'A'; c <= 'Z'; c++ {
		t[c] = byte(c - 'A' + 'a')
	}
	for _, c := range []byte{'"', '`'} {
		t[c] = '\''
	}
	for _, c := range []byte(" \t\r\n\v\f%+=\\&\x1b\xe2\xc2\xc3\xc4\xc5\xd0\x00") { // the last but one begin other alphabets
		t[c] = 0
	}
	return &t
})

// step folds what is next in the source: a byte, or an encoding of one.
func (f *folder) step() {
	if c := f.table[f.src[f.i]]; c != 0 {
		if c != f.src[f.i] && f.i > 0 {
			f.capital()
		}
		f.put(c)
		f.i++
		return
	}
	f.special()
}

// capital notes where InvalidSignature and JWTExpired go on with another word.
func (f *folder) capital() {
	before, c := f.src[f.i-1], f.src[f.i]
	inName := isLower(before) || isUpper(before) && f.i+1 < len(f.src) && isLower(f.src[f.i+1])
	if !isUpper(c) || !inName {
		return
	}
	at := len(f.text)
	for len(f.caps) <= at/8 {
		f.caps = append(f.caps, make([]byte, at/8-len(f.caps)+1)...)
	}
	f.caps[at/8] |= 1 << (at % 8)
}

func isLower(c byte) bool { return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' }

func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }

func (f *folder) put(c byte) {
	if len(f.text)%stride == 0 {
		f.from = append(f.from, f.i)
	}
	f.text = append(f.text, c)
}

// decoded takes a byte that stood there encoded.
func (f *folder) decoded(c byte) {
	switch t := f.table[c]; {
	case t != 0:
		f.put(t)
	case isSpace(c):
		f.space(c)
	case c != 0:
		f.put(c)
	}
}

// space writes white space once, a line break rather than a blank, and none behind a JSON member's colon.
func (f *folder) space(c byte) {
	if c != '\n' {
		c = ' '
	}
	n := len(f.text)
	switch {
	case n == 0:
	case f.text[n-1] == ' ' || f.text[n-1] == '\n':
		if c == '\n' {
			f.text[n-1] = c
		}
	case n > 1 && f.text[n-1] == ':' && f.text[n-2] == '\'':
	default:
		f.put(c)
	}
}

func isSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

func (f *folder) special() {
	rest := f.src[f.i:]
	n := 1
	switch c := rest[0]; {
	case isSpace(c):
		f.space(c)
	case c == '%':
		n = f.percent(rest)
	case c == '+':
		f.plus(rest)
	case c == '=':
		n = f.arrow(rest)
	case c == '\\':
		n = f.escape(rest)
	case c == '&':
		n = f.entity(rest)
	case c == 0x1b:
		n = escapeSequence(rest)
	case c >= utf8.RuneSelf:
		n = f.typographic(rest)
	}
	f.i += n
}

// percent undoes the encoding of addresses, also where it was applied twice.
func (f *folder) percent(s string) int {
	n := 0
	for len(s) > n+2 && s[n+1] == '2' && s[n+2] == '5' {
		n += 2 // %25 is a % that goes on below
	}
	c, ok := hexByte(s[min(n+1, len(s)):])
	if !ok {
		f.put('%')
		return n + 1
	}
	f.decoded(c)
	return n + 3
}

// plus is a blank between words of a query.
func (f *folder) plus(s string) {
	if len(f.text) > 0 && len(s) > 1 && !isSpace(f.text[len(f.text)-1]) && !isSpace(s[1]) {
		f.space(' ')
		return
	}
	f.put('+')
}

// escape undoes a backslash of JSON, Python or a shell, as deep as it is nested.
func (f *folder) escape(s string) int {
	if len(s) == 1 {
		return 1
	}
	switch c := s[1]; c {
	case 'n', 'r':
		f.space('\n')
		return 2
	case 't':
		f.space(' ')
		return 2
	case 'u', 'x':
		return f.numbered(s)
	case '\\', '"', '\'', '/':
		return 1 // what was escaped follows
	}
	f.put('\\')
	return 1
}

// numbered undoes \u0027 and \x27.
func (f *folder) numbered(s string) int {
	if s[1] == 'x' {
		if c, ok := hexByte(s[2:]); ok {
			f.decoded(c)
			return 4
		}
		return 1
	}
	hi, ok := hexByte(s[2:])
	if !ok {
		return 1
	}
	lo, ok := hexByte(s[4:])
	if !ok {
		return 1
	}
	f.character(rune(hi)<<8 | rune(lo))
	return 6
}

// entities are those that libraries write for the characters that matter in HTML.
var entities = []struct {
	name string
	c    byte
}{
	{"&quot;", '"'},
	{"&apos;", '\''},
	{"&amp;", '&'},
	{"&lt;", '<'},
	{"&gt;", '>'},
	{"&nbsp;", ' '},
}

func (f *folder) entity(s string) int {
	for _, e := range entities {
		if len(s) >= len(e.name) && s[:len(e.name)] == e.name {
			f.decoded(e.c)
			return len(e.name)
		}
	}
	r, n := numericEntity(s)
	if n == 0 {
		f.put('&')
		return 1
	}
	f.character(r)
	return n
}

// escapeSequence measures a terminal's sequence such as a colour.
func escapeSequence(s string) int {
	if len(s) < 2 || s[1] != '[' {
		return 1
	}
	for i := 2; i < min(len(s), 24); i++ {
		if s[i] >= '@' && s[i] <= '~' {
			return i + 1
		}
	}
	return 1
}

// typographic turns curly quotes into plain ones, and hard blanks and boxes into blanks.
func (f *folder) typographic(s string) int {
	switch r, n := utf8.DecodeRuneInString(s); {
	case isQuote(r):
		f.put('\'')
		return n
	case isBlank(r):
		f.space(' ')
		return n
	default:
		return f.letter(s, r, n)
	}
}

func hexByte(s string) (byte, bool) {
	if len(s) < 2 || !isHex(s[0]) || !isHex(s[1]) {
		return 0, false
	}
	return unhex(s[0])<<4 | unhex(s[1]), true
}

func unhex(c byte) byte {
	if c >= 'a' {
		return c - 'a' + 10
	}
	if c >= 'A' {
		return c - 'A' + 10
	}
	return c - '0'
}
