package causes

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// letter folds a character that is none of ASCII: a capital of another alphabet becomes small, as in Ungültig and
// НЕВЕРНО, where that takes as many bytes.
func (f *folder) letter(s string, r rune, n int) int {
	lower := unicode.ToLower(r)
	if lower == r || utf8.RuneLen(lower) != n {
		f.put(s[0])
		return 1
	}
	for _, c := range utf8.AppendRune(nil, lower) {
		f.put(c)
		f.i++
	}
	return 0
}

// character takes one that stood there by its number: é in JSON, &#233; in HTML.
func (f *folder) character(r rune) {
	switch {
	case r < utf8.RuneSelf:
		f.decoded(byte(r & 0x7f))
	case isQuote(r):
		f.put('\'')
	case isBlank(r):
		f.space(' ')
	case utf8.ValidRune(r):
		for _, c := range utf8.AppendRune(nil, unicode.ToLower(r)) {
			f.put(c)
		}
	}
}

// isQuote reports a curly quote.
func isQuote(r rune) bool { return r >= 0x2018 && r <= 0x201f }

// isBlank reports a blank that does not break, or a line of a box drawn around.
func isBlank(r rune) bool { return r == 0xa0 || r == 0x202f || r >= 0x2500 && r <= 0x257f }

// longestEntity is how long the number of a character is at most, with all around it, in bytes.
const longestEntity = 10

// numericEntity reads a character that HTML gives by its number, and measures it. It is 0 long where there is none.
func numericEntity(s string) (r rune, n int) {
	number, isNumber := strings.CutPrefix(s[:min(len(s), longestEntity)], "&#")
	number, _, ends := strings.Cut(number, ";")
	if !isNumber || !ends {
		return 0, 0
	}
	n = len("&#") + len(number) + len(";")
	base := 10
	if hex := strings.TrimLeft(number, "xX"); len(hex) == len(number)-1 {
		number, base = hex, 16
	}
	v, err := strconv.ParseUint(number, base, 31)
	if err != nil {
		return 0, 0
	}
	return rune(v), n
}
