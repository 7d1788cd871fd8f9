package say

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentence makes a sentence of what an event or an error tells in one line: "provider not answering" is "Provider not
// answering.".
func Sentence(line string) string {
	if line == "" || strings.HasSuffix(line, ".") {
		return Capital(line)
	}
	return Capital(line) + "."
}

// Capital begins a line with a capital letter.
func Capital(line string) string {
	first, size := utf8.DecodeRuneInString(line)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + line[size:]
}
