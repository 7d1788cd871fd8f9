package causes

import "strings"

// layouts are the ways in which a wording that names several members of one object is printed: folding leaves a
// blank or a line break behind the commas of an object that is printed so.
func layouts(text string) []string {
	const compact = "','"
	if !strings.Contains(text, compact) {
		return []string{text}
	}
	return []string{text, strings.ReplaceAll(text, compact, "', '"), strings.ReplaceAll(text, compact, "',\n'")}
}
