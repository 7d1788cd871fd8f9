package causes

import "strings"

// longestName is how many words an identifier is made of that says what is spoken of, or what is wrong with it.
const longestName = 3

// spellings are the ways to write a term: in words, and as the identifiers that programs make of it, so that clientId,
// TENANT_NOT_FOUND and user-not-found need no lines of their own in the tables.
func spellings(term string) []string {
	if strings.Contains(term, "n't") {
		return []string{term, strings.ReplaceAll(term, "n't", "nt")} // what people type in haste: "doesnt match"
	}
	words := strings.Fields(term)
	if len(words) < 2 || len(words) > longestName || strings.ContainsFunc(term, isNoName) {
		return []string{term}
	}
	return []string{term, strings.Join(words, "_"), strings.Join(words, ""), strings.Join(words, "-")}
}

// isNoName reports what no identifier holds, but for the blanks between its words.
func isNoName(r rune) bool { return r != ' ' && (r > 'z' || !isWord(byte(r))) } //nolint:gosec // no more than z
