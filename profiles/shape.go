package profiles

import (
	"regexp"
	"strings"
	"sync"
)

// The shapes below are judged for every profile of every command, and so without a regular expression to compile.

// isGUID reports the shape of Entra's identifiers, 8-4-4-4-12 hexadecimal digits.
func isGUID(s string) bool {
	const shape = "00000000-0000-0000-0000-000000000000"
	if len(s) != len(shape) {
		return false
	}
	for i := range len(s) {
		if shape[i] == '-' && s[i] != '-' || shape[i] == '0' && !strings.Contains("0123456789abcdefABCDEF", s[i:i+1]) {
			return false
		}
	}
	return true
}

// isWord reports ASCII letters, digits and what else marks has, one or more, and no mark in front.
func isWord(s, marks string) bool {
	for i, c := range s {
		switch {
		case '0' <= c && c <= '9', 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', i > 0 && strings.ContainsRune(marks, c):
		default:
			return false
		}
	}
	return s != ""
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// isClusterName reports a cluster's name as it stands in a host.
func isClusterName(s string) bool { return isWord(s, "-") && !strings.HasSuffix(s, "-") }

// isProjectName reports a project's name in URLs. CDF's rules of today are narrower than those that old projects met.
func isProjectName(s string) bool { return isWord(s, "-_") }

// domainName is a directory's domain such as contoso.onmicrosoft.com.
var domainName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$`)
})

// isEntraAlias reports the words that stand for any directory.
func isEntraAlias(s string) bool {
	switch strings.ToLower(s) {
	case "common", "organizations", "consumers":
		return true
	}
	return false
}

// isEntraTenant reports whether s can name a directory: its identifier, one of its domains, or an alias.
func isEntraTenant(s string) bool {
	return isGUID(s) || isEntraAlias(s) || domainName().MatchString(s)
}
