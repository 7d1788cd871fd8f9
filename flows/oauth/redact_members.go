package oauth

import (
	"strconv"
	"strings"

	"doorstep/profiles/secret"
)

// maxName is how long a name is looked for, in bytes: without an end to it, a hostile text would take quadratic time.
const maxName = 80

// redactMembers works on the text and not on decoded JSON, so that half a document is covered too. A name is what
// stands before a quote and a colon; the quote before it is not asked for, as an odd one further up makes it
// the end of a string.
func redactMembers(s string) string {
	var b strings.Builder
	last := 0
	for i := 0; i < len(s); i++ {
		if s[i] != '"' && s[i] != '\'' {
			continue
		}
		value := afterColon(s, i+1)
		if value < 0 {
			continue
		}
		quote := i - backslashes(s[max(0, i-maxName):i])
		if !SecretName(memberName(lastWord(s[:quote]))) {
			i = value - 1
			continue
		}
		n := valueLen(s[value:])
		if n > 0 {
			b.WriteString(s[last:value] + s[quote:i+1] + secret.Redacted + s[quote:i+1])
			last = value + n
		}
		i = value + n - 1
	}
	return b.String() + s[last:]
}

// afterColon gives where the value begins when a colon follows at i, and -1 when none does.
func afterColon(s string, i int) int {
	i = skipSpace(s, i)
	if i == len(s) || s[i] != ':' {
		return -1
	}
	return skipSpace(s, i+1)
}

func skipSpace(s string, i int) int {
	for i < len(s) && strings.IndexByte(" \t\r\n\v\f", s[i]) >= 0 {
		i++
	}
	return i
}

// backslashes counts those at the end of s, which escape the quote of JSON within a string.
func backslashes(s string) int { return len(s) - len(strings.TrimRight(s, `\`)) }

// lastWord gives the name that s ends in.
func lastWord(s string) string {
	s = s[max(0, len(s)-maxName):]
	return s[strings.LastIndexAny(s, "\"' \t\r\n\v\f:,{}[]")+1:]
}

// memberName undoes JSON's escapes, with which a name can be spelt to look like another.
func memberName(raw string) string {
	if !strings.Contains(raw, `\`) {
		return raw
	}
	if name, err := strconv.Unquote(`"` + raw + `"`); err == nil {
		return name
	}
	return strings.ReplaceAll(raw, `\`, "")
}
