package say

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// twins are the ASCII stand-ins of the symbols that doorstep itself writes, each as wide as its symbol.
var twins = map[rune]string{
	'✓': "+", '✗': "x", '–': "-", '—': "-", '·': "|", '…': "~", '×': "x", '›': ">", '•': "*", '→': ">", '▸': ">", '▾': "v",
	'│': "|", '─': "-", '┌': "+", '┐': "+", '└': "+", '┘': "+", '━': "=", '‘': "'", '’': "'", '“': `"`, '”': `"`, '█': "#", '↑': "^", '↓': "v",
}

// Fold turns s into ASCII for a terminal that shows nothing else. It keeps the width: a symbol of ours becomes its
// twin, any other rune as many question marks as it has cells. ASCII, escape sequences included, stays.
func Fold(s string) string {
	if isASCII(s) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch twin, ok := twins[r]; {
		case r < utf8.RuneSelf:
			b.WriteRune(r)
		case ok:
			b.WriteString(twin)
		default:
			b.WriteString(strings.Repeat("?", ansi.StringWidth(string(r))))
		}
	}
	return b.String()
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
