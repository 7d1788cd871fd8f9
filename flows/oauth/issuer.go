package oauth

import "strings"

// tenantTemplate is what the documents of Entra's aliases, such as common, have in place of a directory's own identifier.
const tenantTemplate = "{tenantid}"

// IssuerNames reports whether an answer that names itself comes from issuer (RFC 9207 §2.4): character by character, but for
// the place that an issuer leaves open for a directory's identifier.
func IssuerNames(issuer, named string) bool {
	before, after, open := strings.Cut(issuer, tenantTemplate)
	if !open || named == issuer {
		return named == issuer
	}
	rest, ok := strings.CutPrefix(named, before)
	tenant, fits := strings.CutSuffix(rest, after)
	return ok && fits && tenant != "" && !strings.ContainsAny(tenant, "/?#@{}")
}
