package oauth

import (
	"regexp"
	"strings"
	"sync"

	"doorstep/profiles/secret"
)

// secretNames are the parameters and members that carry a secret or a token, in lower case with underscores,
// beside those that isSecretPart recognises (RFC 6749, 7521, 7636, 8628, 8693; OpenID Connect Core; CDF's sessions).
var secretNames = map[string]bool{
	"assertion": true, "auth_req_id": true, "authorization": true, "client_assertion": true, "code_verifier": true,
	"cookie": true, "device_code": true, "dpop": true, "id_token_hint": true, "login_hint_token": true, "nonce": true,
	"otp": true, "passcode": true, "proxy_authorization": true, "samlresponse": true, "set_cookie": true, "token": true,
}

// secretParts make a secret of any name that contains one of them: vendors like to put something before or after.
var secretParts = []string{"secret", "passw", "api_key", "apikey", "private_key", "_token", "accesstoken", "refreshtoken", "idtoken"}

// harmless ends a name that speaks of a secret without holding one: token_type, client_secret_expires_at, ….
var harmless = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`_(type|types|expires_in|expires_at|expires|supported|endpoint|alg|enc|uri|url|lifetime)$`)
})

// SecretName reports whether what is called name (a form parameter, a JSON member, a header) must not be shown.
// Upper and lower case are one, and so are "-" and "_". An authorization code is the caller's to know: "code"
// is a secret in a request, but an error's number in many an answer.
func SecretName(name string) bool {
	name = strings.ReplaceAll(strings.ToLower(name), "-", "_")
	if secretNames[name] {
		return true
	}
	for _, part := range secretParts {
		if strings.Contains(name, part) {
			return !harmless().MatchString(name)
		}
	}
	return false
}

var (
	// A compact JWS or JWE, whole or cut short. "eyJ" starts every base64 of a JSON object; "ey" and "ew" those
	// with white space first, which need dots to be told from words.
	jwtLike = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`eyJ[\w-]{8,}(?:\.[\w-]*){0,4}|\be[yw][\w-]{10,}\.[\w-]*\.[\w-]*(?:\.[\w-]*){0,2}`)
	})
	// A credential after the name of its scheme, as a page that echoes a header shows it.
	schemeLike = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\b(bearer|dpop|basic) +([\w.~+/-]{8,}=*)`)
	})
	inputLike = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)name\s*=\s*["']?([\w-]{1,80})["']?[^<>]*?value\s*=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s<>]+))`)
	})
)

// Redact replaces what is secret in a text from outside, whatever its format: members of JSON (whole, cut short
// or nested in a string), pairs of a form or a query, hidden inputs of a page, credentials after "Bearer", and
// anything that looks like a JWT.
func Redact(s string) string {
	s = redactMembers(s)
	s = redactGroups(s, inputLike())
	s = redactPairs(s)
	s = schemeLike().ReplaceAllStringFunc(s, func(m string) string {
		scheme, credential, _ := strings.Cut(m, " ")
		if !strings.ContainsAny(credential, "0123456789") {
			return m // "Basic authentication" is prose
		}
		return scheme + " " + secret.Redacted
	})
	return jwtLike().ReplaceAllString(s, secret.Redacted)
}

// valueLen measures the JSON value that s begins with; a value that never ends takes all of s.
func valueLen(s string) int {
	depth := 0
	for i := 0; i < len(s); {
		switch c := s[i]; c {
		case '"', '\'', '\\':
			i += stringLen(s[i:])
		case '{', '[':
			depth++
			i++
		case '}', ']':
			if depth == 0 {
				return i
			}
			depth--
			i++
		case ',', '\n', '\r':
			if depth == 0 {
				return i
			}
			i++
			continue
		default:
			i++
			continue
		}
		if depth == 0 {
			return i
		}
	}
	return len(s)
}

// stringLen measures the string that s begins with. Its opening quote may be escaped, as in JSON within a string;
// the closing one is then escaped alike.
func stringLen(s string) int {
	open := len(s) - len(strings.TrimLeft(s, `\`))
	if open == len(s) || s[open] != '"' && s[open] != '\'' {
		return max(open, 1) // backslashes alone, passed over at once: one by one would take quadratic time
	}
	if open > 0 {
		quote := s[:open+1]
		if end := strings.Index(s[open+1:], quote); end >= 0 {
			return open + 1 + end + len(quote)
		}
		return len(s)
	}
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case s[0]:
			return i + 1
		}
	}
	return len(s)
}

// redactGroups replaces the groups after the first of each match whose first group names a secret.
func redactGroups(s string, re *regexp.Regexp) string {
	var b strings.Builder
	last := 0
	for _, m := range re.FindAllStringSubmatchIndex(s, -1) {
		name := unescaped(s[m[2]:m[3]])
		match := s[m[0]:m[1]]
		if !SecretName(name) && (name != "code" || !authorizationCode(match[strings.LastIndexByte(match, '=')+1:])) {
			continue
		}
		for g := 4; g+1 < len(m); g += 2 {
			if m[g] >= last {
				b.WriteString(s[last:m[g]] + secret.Redacted)
				last = m[g+1]
			}
		}
	}
	return b.String() + s[last:]
}

// authorizationCode tells a code of RFC 6749 §4.1.2 from the number of an error.
func authorizationCode(value string) bool { return strings.Trim(value, `"'0123456789`) != "" }
