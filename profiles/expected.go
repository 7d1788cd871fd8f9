package profiles

import (
	"slices"
	"strings"
)

// Expected is what a token of this profile should say. A zero field expects nothing.
type Expected struct {
	Issuers   []string // one of them
	Audiences []string // one of them
	ClientID  string   // in client_id, azp, appid or cid
	Tenant    string   // in tid
	Required  []string // claims that have to be there
}

// Expected derives what the profile's tokens should say, from the effective profile. issuer is what discovery
// named, "" when it is not known.
func (p *Profile) Expected(issuer string) Expected {
	e := p.Effective()
	k := presetOf(e.Provider)
	x := Expected{ClientID: e.ClientID, Tenant: e.expectedTenant(issuer)}
	x.Issuers = e.expectedIssuers(issuer, x.Tenant)
	if !k.noAudience {
		x.Audiences = e.expectedAudiences()
	}
	x.Required = []string{"iss", "exp"}
	if e.CDF != nil { // Cognite's minimum requirements for an identity provider
		x.Required = []string{"iss", "aud", "exp", "iat", "sub"}
	}
	if k.noAudience {
		x.Required = slices.DeleteFunc(x.Required, func(claim string) bool { return claim == "aud" })
	}
	return x
}

// expectedTenant gives the directory's identifier: tid never holds a domain or an alias such as "common".
func (p *Profile) expectedTenant(issuer string) string {
	if p.Provider != Entra {
		return ""
	}
	for _, tenant := range []string{p.Tenant, tenantIn(issuer)} {
		if isGUID(tenant) {
			return tenant
		}
	}
	return ""
}

// expectedIssuers lists, for Entra, the issuers of both token versions: which one a token has is up to the API that
// it is for, and CDF's is usually the older.
func (p *Profile) expectedIssuers(issuer, tenant string) []string {
	var all []string
	add := func(s string) {
		// "{tenantid}" is what the documents of Entra's aliases have in place of the tenant.
		if s != "" && !strings.Contains(s, "{") && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	add(issuer)
	if p.Provider != Entra {
		if issuer == "" || trimSlash(issuer) != trimSlash(p.Issuer) {
			add(p.Issuer)
		}
		return all
	}
	if isEntraAlias(p.Tenant) && tenant == "" {
		return nil // the token of any directory
	}
	add(p.Issuer)
	if tenant != "" && presetOf(Entra).serves(hostOf(p.Issuer)) {
		add("https://" + hostOf(p.Issuer) + "/" + tenant + "/v2.0")
		add("https://sts.windows.net/" + tenant + "/")
	}
	return all
}

// expectedAudiences gives what the profile says, else what its resource, its cluster or its scopes ask for.
func (p *Profile) expectedAudiences() []string {
	switch {
	case p.Audience != "":
		return p.audienceForms(p.Audience)
	case p.Resource != "":
		return p.audienceForms(p.Resource)
	case p.CDF != nil && p.Provider == Cognite:
		return nil // what its tokens name there isn't documented
	case p.CDF != nil && p.CDF.BaseURL != "":
		return []string{p.CDF.resource()}
	case p.Provider == Entra:
		return p.scopeAudience()
	}
	return nil
}

// scopeAudience gives the audience of a scope such as api://GUID/.default. Of an application that is asked for by
// a URL a newer token names the identifier instead, which isn't known here.
func (p *Profile) scopeAudience() []string {
	for _, scope := range p.Scopes {
		i := strings.LastIndex(scope, "/")
		if i < 0 {
			continue
		}
		if resource := scope[:i]; isGUID(strings.TrimPrefix(resource, "api://")) {
			return p.audienceForms(resource)
		}
	}
	return nil
}

// audienceForms adds the other way that Entra writes an application's identifier, with or without api:// by the
// token's version.
func (p *Profile) audienceForms(audience string) []string {
	id, isAPI := strings.CutPrefix(audience, "api://")
	switch {
	case p.Provider != Entra || !isGUID(id):
		return []string{audience}
	case isAPI:
		return []string{audience, id}
	}
	return []string{audience, "api://" + id}
}
