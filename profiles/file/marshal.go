package file

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// Marshal gives the profile as it stands below "profiles:" in a file, its name first, not indented. It is what [Add]
// writes: a secret that the profile itself holds is in it. For showing a profile there is [JSON].
func Marshal(p *profiles.Profile) []byte {
	var b strings.Builder
	b.WriteString(scalar(p.Name) + ":\n")
	writeBlock(&b, fieldsOf(p), "  ")
	return []byte(b.String())
}

func writeBlock(b *strings.Builder, fields []field, indent string) {
	for _, f := range fields {
		switch value := f.value.(type) {
		case nil:
			b.WriteString(indent + f.key.name + ":\n")
			writeBlock(b, f.block, indent+"  ")
		case map[string]string:
			b.WriteString(indent + f.key.name + ":\n")
			for _, name := range slices.Sorted(maps.Keys(value)) {
				b.WriteString(indent + "  " + scalar(name) + ": " + scalar(value[name]) + "\n")
			}
		default:
			b.WriteString(indent + f.key.name + ": " + inline(value) + "\n")
		}
	}
}

// inline writes a value on one line.
func inline(value any) string {
	switch value := value.(type) {
	case string:
		return scalar(value)
	case []string:
		quoted := make([]string, len(value))
		for i, text := range value {
			quoted[i] = scalar(text)
			if strings.ContainsAny(text, ",[]{}") {
				quoted[i] = doubleQuoted(text)
			}
		}
		return "[" + strings.Join(quoted, ", ") + "]"
	case time.Duration:
		return value.String()
	case secret.Ref:
		return scalar(value.Text())
	}
	return fmt.Sprint(value)
}

// plainText is what YAML reads as the same text without quotes, in a list in brackets too when it has no comma,
// bracket or brace in it.
var plainText = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[A-Za-z0-9_/$](?:[A-Za-z0-9_./@$%+~=;()\[\]{}-]|,|:[A-Za-z0-9_/.\[$]| [A-Za-z0-9_/.(])*$`)
})

// notText is what YAML reads as something else than a text.
var notText = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:null|true|false|yes|no|on|off|y|n|[0-9.+-].*)$`)
})

// plainNumberless are texts that begin like a number and can't be one: identifiers and URLs of digits and letters.
var plainNumberless = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}$`)
})

// scalar writes a text, in quotes where YAML needs them.
func scalar(text string) string {
	if plainText().MatchString(text) && (!notText().MatchString(text) || plainNumberless().MatchString(text)) {
		return text
	}
	return doubleQuoted(text)
}

// doubleQuoted writes a text as YAML's double-quoted scalar, of which a JSON string is one.
func doubleQuoted(text string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(text) // a string always encodes
	return strings.TrimSuffix(b.String(), "\n")
}
