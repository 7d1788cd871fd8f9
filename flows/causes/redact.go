package causes

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

var (
	// A member of YAML or JSON, or a line of a form that people fill in, with its value in quotes or not.
	settingLike = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)([\w-]*(?:secret|password|passwd|api[_-]?key|[a-z]_token)["']?:)([ \t]*"[^"]*"?|[ \t]*'[^']*'?|[ \t]+[^\s"',;]{8,})`)
	})
	// An option on a command line.
	optionLike = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)((?:^|\s)--[\w-]*(?:secret|password|token|api-?key)[ =]+)("[^"]*"?|'[^']*'?|\S+)`)
	})
	percentLike = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`%[0-9A-Fa-f]{2}`)
	})
)

// withoutSecrets removes what [oauth.Redact] knows of bodies and queries, and then what only people's pastes have:
// lines of configuration and commands.
func withoutSecrets(s string) string {
	s = optionLike().ReplaceAllString(oauth.Redact(s), "${1}"+secret.Redacted)
	return settingLike().ReplaceAllStringFunc(s, func(m string) string {
		parts := settingLike().FindStringSubmatch(m)
		if !secretValue(strings.TrimSpace(parts[2])) {
			return m // "client_secret: required" is prose
		}
		return parts[1] + " " + secret.Redacted
	})
}

// secretValue tells a value from a word of a sentence: it is quoted, or no word at all.
func secretValue(v string) bool {
	if strings.HasPrefix(v, "AADSTS") || strings.Contains(v, secret.Redacted) {
		return false
	}
	return strings.ContainsAny(v[:1], `"'`) || strings.ContainsAny(v, "0123456789~_+/=")
}

// unescape undoes the escapes of JSON and HTML that people stumble over.
var unescape = strings.NewReplacer(
	`\r\n`, " ", `\n`, " ", `\r`, " ", `\t`, " ", `\"`, `"`, `\u0027`, "'", `\u0022`, `"`, `\u0026`, "&",
	"&quot;", `"`, "&#34;", `"`, "&#39;", "'", "&#x27;", "'", "&amp;", "&", "&nbsp;", " ",
)

// maxDecoding is how often an address within an address is undone.
const maxDecoding = 3

// readable undoes encodings, and looks through what they hid for secrets.
func readable(line string) string {
	line = unescape.Replace(withoutSecrets(line))
	if percentLike().MatchString(line) {
		line = strings.ReplaceAll(line, "+", " ")
	}
	for range maxDecoding {
		if !percentLike().MatchString(line) {
			break
		}
		line = percentLike().ReplaceAllStringFunc(line, func(m string) string {
			c, err := strconv.ParseUint(m[1:], 16, 8)
			if err != nil || c == 0 {
				return m
			}
			return string([]byte{byte(c)})
		})
	}
	return withoutSecrets(unescape.Replace(line))
}
