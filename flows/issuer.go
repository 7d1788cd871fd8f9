package flows

import (
	"net/url"
	"regexp"
	"strings"
	"sync"

	"doorstep/profiles"
)

var guid = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$`)
})

// sameIssuer reports whether the issuer that a document names can be the one that e asks for although it is written
// differently. Two differences are harmless and common: a slash at the end, and Entra, which calls a directory by
// its identifier (or, for the aliases that stand for any directory, by a placeholder) whatever name it was asked by.
func sameIssuer(e *profiles.Profile, named string) bool {
	if strings.TrimRight(e.Issuer, "/") == strings.TrimRight(named, "/") {
		return named != ""
	}
	if e.Provider != profiles.Entra {
		return false
	}
	asked, err1 := url.Parse(e.Issuer)
	got, err2 := url.Parse(named)
	if err1 != nil || err2 != nil {
		return false
	}
	askedTenant, askedVersion, _ := strings.Cut(strings.Trim(asked.Path, "/"), "/")
	gotTenant, gotVersion, _ := strings.Cut(strings.Trim(got.Path, "/"), "/")
	if guid().MatchString(askedTenant) && !strings.EqualFold(askedTenant, gotTenant) {
		return false // another directory
	}
	// The documents of the older version name the security token service in place of the host.
	older := askedVersion == "" && got.Host == "sts.windows.net"
	sameHost := got.Scheme == asked.Scheme && (got.Host == asked.Host || older)
	return sameHost && gotVersion == askedVersion && (guid().MatchString(gotTenant) || gotTenant == "{tenantid}")
}
