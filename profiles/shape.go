package profiles

import (
	"regexp"
	"strings"
)

var guid = regexp.MustCompile(`^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$`)

// domainName is a directory's domain such as contoso.onmicrosoft.com.
var domainName = regexp.MustCompile(`^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$`)

// isGUID reports the shape of Entra's identifiers, 8-4-4-4-12 hexadecimal digits.
func isGUID(s string) bool { return guid.MatchString(s) }

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
	return isGUID(s) || isEntraAlias(s) || domainName.MatchString(s)
}
