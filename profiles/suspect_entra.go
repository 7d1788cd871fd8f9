package profiles

import "strings"

// entraShapes judges the identifiers of a sign-in at Entra itself. A stand-in on another host, which a written issuer
// makes possible, may give out what it likes.
func (s *suspector) entraShapes() {
	e := s.effective
	host := hostOf(e.Endpoints.Token)
	if e.Provider != Entra || !presetOf(Entra).serves(host) {
		return
	}
	if id := e.ClientID; id != "" && !isGUID(id) {
		s.say("client-id", SuspectShape, "client-id %q is no GUID, which every application's ID at Entra is%s: "+
			"write the Application (client) ID of the app registration", id, guidSlip(id))
	}
	tenant := s.written.Tenant
	switch {
	case tenant == "":
	case !isEntraTenant(tenant):
		s.say("tenant", SuspectShape, "tenant %q is neither a GUID nor a domain such as contoso.onmicrosoft.com%s: "+
			"write the Directory (tenant) ID", tenant, guidSlip(tenant))
	case isEntraAlias(tenant) && e.Flow == FlowClientCredentials:
		s.say("tenant", SuspectShape, "tenant %q stands for any directory, and an application signs in to one: "+
			"write the Directory (tenant) ID", tenant)
	case strings.EqualFold(tenant, e.ClientID):
		s.say("client-id", SuspectMismatch, "client-id and tenant are the same: "+
			"the app registration shows Application (client) ID and Directory (tenant) ID under one another")
	}
}

// guidSlip tells what keeps a text from being a GUID that it nearly is, "" when it isn't near.
func guidSlip(s string) string {
	switch bare := strings.Trim(s, "{}()[]"); {
	case bare != s && isGUID(bare):
		return " (leave out the brackets)"
	case isGUID(dashed(s)):
		return " (its hyphens are missing)"
	case strings.Count(s, "-") == 4 && len(s) > 30 && len(s) < 36:
		return " (characters are missing)"
	case strings.Count(s, "-") == 4 && len(s) > 36 && len(s) < 42:
		return " (there are characters too many)"
	}
	return ""
}

// dashed puts a GUID's hyphens into 32 characters.
func dashed(s string) string {
	if len(s) != 32 {
		return ""
	}
	return strings.Join([]string{s[:8], s[8:12], s[12:16], s[16:20], s[20:]}, "-")
}

// tenants compares the tenant with the ones in the URLs, and those with one another.
func (s *suspector) tenants() {
	p := s.written
	first := keyed{"tenant", directory(s.effective.Provider, "", p.Tenant)}
	for _, u := range p.urls() {
		there := directory(s.effective.Provider, u.value, "")
		switch {
		case there == "":
		case first.value == "":
			first = keyed{u.key, there}
		case !strings.EqualFold(there, first.value):
			s.mismatch(first, keyed{u.key, there})
		}
	}
}

func (s *suspector) mismatch(a, b keyed) {
	s.say(b.key, SuspectMismatch, "%s names the tenant %q, and %s names %q: one of them is wrong", b.key, b.value, a.key, a.value)
	last := &s.found[len(s.found)-1]
	if last.Key == b.key && last.Kind == SuspectMismatch {
		last.Cause = causeOf("tenant")
	}
}

// directory gives the tenant in a URL, or a written one, as far as two different ones can't mean the same: at Entra
// only its identifier, since a directory has many domains.
func directory(provider Provider, raw, tenant string) string {
	switch provider {
	case Entra:
		if t := tenantIn(raw); isGUID(t) {
			return t
		}
		if isGUID(tenant) {
			return tenant
		}
	case Keycloak:
		if _, realm, found := strings.Cut(raw, "/realms/"); found {
			realm, _, _ = strings.Cut(realm, "/")
			return realm
		}
		return tenant
	case Cognito:
		if strings.HasPrefix(hostOf(raw), "cognito-idp.") {
			return lastSegment(strings.TrimSuffix(raw, "/.well-known/jwks.json"))
		}
		if strings.Contains(tenant, "_") {
			return tenant
		}
	default: // the others name theirs in the host, which may be a domain of the customer's own
	}
	return ""
}
