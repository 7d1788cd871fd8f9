package checklist

import (
	"errors"
	"net/http"
	"slices"
	"strings"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/jwtview"
)

// silentCDF tells of a CDF that gives no answer, or of something else that answers in its place.
func silentCDF(r *run) []fault {
	if !r.inspect.failed() || r.inspect.refused() && isCDF(r.inspect.err) {
		return nil
	}
	evidence := describe(r.inspect.err)
	if r.oversized(r.inspect.err) {
		return []fault{failing(r, "token.too-large", evidence, []string{itemValid, itemClaims})}
	}
	cause := "cdf.unavailable"
	if list := causes.FromError(r.inspect.err, r.facts()); len(list) > 0 && outage(list[0].ID) {
		cause = list[0].ID
	}
	return []fault{failing(r, cause, evidence, []string{itemValid})}
}

// outage reports a cause that says why nothing came: what an answer says is for other symptoms.
func outage(cause string) bool { return strings.HasPrefix(cause, "network.") }

// oversized reports an answer to a token that doesn't fit a header: by its own word (RFC 9110 §15.5.14, RFC 6585 §5),
// or a bare 400, as servers send that know no better word, to a token that is large.
func (r *run) oversized(err error) bool {
	switch statusOf(err) {
	case http.StatusRequestEntityTooLarge, http.StatusRequestHeaderFieldsTooLarge:
		return true
	case http.StatusBadRequest:
		size, ok := r.inspection.Finding("token.size")
		return ok && size.Status == jwtview.Warn
	}
	return false
}

// isCDF reports an error in CDF's own form.
func isCDF(err error) bool {
	var e *flows.Error
	return errors.As(err, &e) && e.Problem == ""
}

// refusedToken tells why CDF takes a token for nothing in which no fault was found.
func refusedToken(r *run) []fault {
	if !r.inspect.refused() || !isCDF(r.inspect.err) || r.mine.ok() {
		return nil
	}
	evidence := describe(r.inspect.err)
	if pointer := overage(r); r.inspection != nil && pointer != "" {
		return []fault{failing(r, "token.groups-overage", evidence+"; "+pointer, []string{itemValid, itemMember})}
	}
	if statusOf(r.inspect.err) == http.StatusForbidden && r.narrowed() {
		return []fault{failing(r, "forbidden.scope", evidence+"; the token's scopes are "+strings.Join(r.tokenScopes(), " "), []string{itemValid, itemPermissions})}
	}
	if list := causes.FromError(r.inspect.err, r.facts()); len(list) > 0 && !vague(r.inspect.err) {
		return []fault{{items: []string{itemValid}, status: failed, cause: list[0], evidence: evidence}}
	}
	if why := r.unfitAlgorithm(); why != "" {
		return []fault{failing(r, "token.signature", evidence+"; "+why, []string{itemValid, itemSignature})}
	}
	if odd := r.blemish(); odd != "" {
		return []fault{failing(r, "token.claims", evidence+"; "+odd, []string{itemValid, itemClaims})}
	}
	evidence += "; nothing is wrong with the token itself"
	if r.inspection != nil && r.inspection.Kind == jwtview.JWS && r.inspection.HeaderString("kid") == "" {
		evidence += ", but that its header names no key (kid), which CDF asks of providers"
	}
	return []fault{failing(r, "forbidden.no-group", evidence, []string{itemValid, itemMember})}
}

// blemishes are findings that are told as facts, since some APIs overlook them, and explain a refusal.
var blemishes = []string{"token.stripped", "token.encoding", "token.duplicates", "token.control-characters"}

// blemish tells the first of the token's, "" when it has none.
func (r *run) blemish() string {
	for _, id := range blemishes {
		if f, ok := r.inspection.Finding(id); ok {
			return f.Evidence
		}
	}
	return ""
}

// vague reports a refusal that doesn't say what it is about. CDF answers the same to a token that it doesn't trust
// and to one without access.
func vague(err error) bool {
	var e *flows.Error
	if !errors.As(err, &e) {
		return true
	}
	words := strings.ToLower(strings.Trim(e.Description, ". "))
	return slices.Contains([]string{"", "unauthorized", "forbidden", "could not authenticate"}, words) || strings.HasPrefix(words, "resource not found")
}

// unfitAlgorithm tells of a signature that CDF cannot take however right it is: it wants RS256 (Cognite's minimum
// requirements for identity providers). A stand-in on another domain may take what it likes of public keys' algorithms.
func (r *run) unfitAlgorithm() string {
	if r.inspection == nil || r.inspection.Kind != jwtview.JWS {
		return ""
	}
	alg := r.inspection.HeaderString("alg")
	own := strings.HasSuffix(hostOf(r.cdfURL()), cdfDomain)
	if strings.HasPrefix(alg, "HS") || own && alg != "RS256" {
		return "the token is signed with " + orNone(alg) + ", and CDF wants RS256"
	}
	return ""
}

// narrowed reports scopes that give less than the groups do, without the one that token inspection needs.
func (r *run) narrowed() bool {
	scopes := r.tokenScopes()
	return len(scopes) > 0 && !slices.ContainsFunc(scopes, func(s string) bool { return lastPart(s) == fullScope || lastPart(s) == "IDENTITY" })
}
