package exporter

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

var (
	plainYAML = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^[A-Za-z0-9/$][A-Za-z0-9_./@$%+~=;:{}-]*$`)
	})
	wordYAML = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)^(?:null|true|false|yes|no|on|off|y|n)$`)
	})
	safeEnv = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^[A-Za-z0-9_./@:%+,=~-]*$`)
	})
	reference = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\$\{[A-Za-z_][A-Za-z0-9_]*\}`)
	})
)

// yamlText writes a text as YAML, in quotes where it would be something else.
func yamlText(text string) string {
	_, number := strconv.ParseFloat(text, 64)
	if plainYAML().MatchString(text) && !wordYAML().MatchString(text) && number != nil && strings.ContainsFunc(text, isLetter) && !strings.HasSuffix(text, ":") {
		return text
	}
	return jsonText(text)
}

func isLetter(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }

// jsonText writes a text as a JSON string, which YAML and JavaScript read too.
func jsonText(text string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(text) // a string always encodes
	return strings.TrimSuffix(b.String(), "\n")
}

// envText writes a value of a .env file, where ${NAME} stands for a variable. People read such files into a shell, too:
// nothing else in the value may mean anything there.
func envText(text string) string {
	rest := reference().ReplaceAllString(text, "")
	switch {
	case safeEnv().MatchString(rest):
		return text
	case !strings.ContainsAny(rest, "\"\n\\$`"):
		return `"` + text + `"`
	}
	return "'" + strings.NewReplacer("'", "", "\n", " ").Replace(text) + "'"
}

// shellText writes a word of a POSIX shell in which ${NAME} stands for a variable and nothing else is special.
func shellText(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for rest := text; rest != ""; {
		at := reference().FindStringIndex(rest)
		if at == nil {
			at = []int{len(rest), len(rest)}
		}
		b.WriteString(shellSpecial.Replace(rest[:at[0]]) + rest[at[0]:at[1]])
		rest = rest[at[1]:]
	}
	b.WriteByte('"')
	return b.String()
}

var shellSpecial = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "`", "\\`", `$`, `\$`)

// shellWord writes a word of a POSIX shell in which nothing is special.
func shellWord(text string) string {
	return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}

// pyText writes a Python string.
func pyText(text string) string { return strconv.QuoteToASCII(text) }

// each quotes every text.
func each(texts []string, quote func(string) string) string {
	quoted := make([]string, len(texts))
	for i, t := range texts {
		quoted[i] = quote(t)
	}
	return strings.Join(quoted, ", ")
}
