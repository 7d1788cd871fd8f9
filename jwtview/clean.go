package jwtview

import (
	"encoding/json"
	"strings"
	"unicode"
)

// Clean gives the token alone out of text that was copied from somewhere: without "Bearer ", quotes, line breaks and
// whatever else clings to it. Text longer than [MaxSize] comes back as it is.
func Clean(s string) string {
	if len(s) > MaxSize {
		return s
	}
	token, _ := clean(s)
	return token
}

// clean takes off what clings to a token that was copied from somewhere, and says what that was.
func clean(s string) (token string, stripped []string) {
	c := cleaner{s: s}
	c.dropInvisible()
	for before := ""; before != c.s; {
		before = c.s
		c.trim(unicode.IsSpace, "surrounding white space")
		c.unquote()
		c.dropPrefix("authorization:", "the header's name Authorization")
		c.dropPrefix("bearer ", "the scheme Bearer")
		c.dropPrefix("dpop ", "the scheme DPoP")
		c.dropPrefix("access_token=", "the parameter's name access_token")
		c.trimRight(",;", "a trailing comma or semicolon")
		c.unwrapResponse()
	}
	c.joinLines()
	return c.s, c.stripped
}

type cleaner struct {
	s        string
	stripped []string
}

func (c *cleaner) set(s, what string) {
	if s == c.s {
		return
	}
	c.s = s
	for _, have := range c.stripped {
		if have == what {
			return
		}
	}
	c.stripped = append(c.stripped, what)
}

func (c *cleaner) trim(drop func(rune) bool, what string) { c.set(strings.TrimFunc(c.s, drop), what) }

func (c *cleaner) trimRight(cutset, what string) { c.set(strings.TrimRight(c.s, cutset), what) }

// dropInvisible removes what chat programs and office documents put between letters: zero-width characters, soft
// hyphens, byte order marks. No token holds any.
func (c *cleaner) dropInvisible() {
	invisible := func(r rune) bool { return unicode.Is(unicode.Cf, r) }
	if isASCII(c.s) || !strings.ContainsFunc(c.s, invisible) {
		return
	}
	c.set(strings.Map(func(r rune) rune {
		if invisible(r) {
			return -1
		}
		return r
	}, c.s), "invisible characters")
}

const quotes = "\"'`“”‘’«»"

func (c *cleaner) unquote() {
	c.trim(func(r rune) bool { return strings.ContainsRune(quotes, r) }, "quotes")
}

func (c *cleaner) dropPrefix(prefix, what string) {
	if len(c.s) >= len(prefix) && strings.EqualFold(c.s[:len(prefix)], prefix) {
		c.set(c.s[len(prefix):], what)
	}
}

// unwrapResponse takes the token out of a whole answer of a token endpoint (RFC 6749 §5.1).
func (c *cleaner) unwrapResponse() {
	if !strings.HasPrefix(c.s, "{") || !strings.Contains(c.s, `"access_token"`) {
		return
	}
	var answer struct {
		AccessToken string `json:"access_token"`
	}
	if json.Unmarshal([]byte(c.s), &answer) == nil && answer.AccessToken != "" {
		c.set(answer.AccessToken, "the token response around it (its access_token is what is judged)")
	}
}

// joinLines undoes the folding of mail programs and terminals: line breaks with whatever white space is around them.
// JSON keeps its lines: they are part of no token.
func (c *cleaner) joinLines() {
	if !strings.ContainsAny(c.s, "\r\n") || strings.HasPrefix(c.s, "{") {
		return
	}
	var b strings.Builder
	for line := range strings.FieldsFuncSeq(c.s, func(r rune) bool { return r == '\n' || r == '\r' }) {
		b.WriteString(strings.TrimSpace(line))
	}
	c.set(b.String(), "line breaks")
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] > 0x7e {
			return false
		}
	}
	return true
}
