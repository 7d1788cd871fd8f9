package profiles

import (
	"net/url"
	"strings"
)

// words gives what the preset's templates can use, from what the profile says.
func (k preset) words(p *Profile) map[string]string {
	w := map[string]string{"tenant": p.Tenant}
	switch {
	case strings.Contains(p.Tenant, "."):
		w["domain"] = p.Tenant
	case p.Tenant != "" && k.domain != "":
		w["domain"] = p.Tenant + k.domain
	}
	if region, _, found := strings.Cut(p.Tenant, "_"); found {
		w["region"] = region
	}
	w["authority"] = fill(k.authority, w)
	w["home"] = k.homeOf(p, w)
	return w
}

// homeOf gives what the endpoints hang off, "" when only discovery can say. A written issuer or token URL keeps the
// preset from its own host: asking there would be asking a stranger.
func (k preset) homeOf(p *Profile, w map[string]string) string {
	template := k.home
	if template == "" {
		template = "{authority}"
	}
	token := p.writtenTokenURL()
	switch {
	case p.Authority != "":
		return k.homeBelow(trimSlash(p.Authority), template, w)
	case p.Issuer != "":
		return ""
	case token != "":
		shape := strings.TrimPrefix(k.token, "{home}")
		if home, ok := strings.CutSuffix(token, shape); ok && shape != "" {
			return home
		}
		if !k.serves(hostOf(token)) {
			return ""
		}
	}
	return fill(template, w)
}

// homeBelow is homeOf for a written authority, which may contain the tenant's path already.
func (k preset) homeBelow(authority, template string, w map[string]string) string {
	tail, ok := strings.CutPrefix(template, "{authority}")
	if !ok || tail == "" {
		return authority
	}
	// An authority copied from an issuer: the version belongs to the endpoints.
	if version, ok := strings.CutPrefix(k.issuer, "{home}/"); ok {
		authority = strings.TrimSuffix(authority, "/"+version)
	}
	if endsInTail(authority, tail, w["tenant"]) {
		return authority
	}
	return authority + fill(tail, w)
}

// endsInTail reports whether the authority ends in tail, whose {tenant} may be the profile's own, any when the
// profile names none, and another when it is unmistakably one: the authority then wins.
func endsInTail(authority, tail, tenant string) bool {
	before, _, named := strings.Cut(tail, "{tenant}")
	if !named {
		return strings.HasSuffix(authority, tail)
	}
	last := lastSegment(authority)
	if last == "" || !strings.HasSuffix(strings.TrimSuffix(authority, last), before) {
		return false
	}
	return last == tenant || tenant == "" || before != "/" || isEntraTenant(last)
}

// tenantIn gives the tenant in the path of one of an Entra directory's URLs, "" when there is none.
func tenantIn(raw string) string {
	u, err := url.Parse(raw)
	if err != nil {
		return ""
	}
	first, _, _ := strings.Cut(strings.TrimPrefix(u.Path, "/"), "/")
	if !isEntraTenant(first) {
		return ""
	}
	return first
}

// writtenTokenURL gives the token endpoint that the profile writes itself.
func (p *Profile) writtenTokenURL() string {
	if p.Endpoints.Token != "" {
		return p.Endpoints.Token
	}
	return p.TokenURL
}

func trimSlash(s string) string { return strings.TrimRight(s, "/") }

func hostOf(raw string) string {
	u, err := url.Parse(raw)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Hostname())
}

func lastSegment(raw string) string {
	u, err := url.Parse(raw)
	if err != nil {
		return ""
	}
	path := trimSlash(u.Path)
	return path[strings.LastIndex(path, "/")+1:]
}
