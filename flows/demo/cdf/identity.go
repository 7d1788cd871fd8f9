package cdf

import "net/http"

// inspect tells what the token gives (GET /token/inspect).
func (c *Cluster) inspect(w http.ResponseWriter, r *http.Request) {
	who := callerOf(r.Context())
	if !who.has(scopeIdentity) && !who.has(scopeAll) {
		fail(w, http.StatusForbidden, noAccess)
		return
	}
	projects, capabilities := []map[string]any{}, []map[string]any{}
	for i := range c.projects {
		p := &c.projects[i]
		own := p.of(who)
		if len(own) == 0 {
			continue
		}
		ids := make([]int64, 0, len(own))
		for _, g := range own {
			ids = append(ids, g.ID)
		}
		projects = append(projects, map[string]any{"projectUrlName": p.URLName, "groups": ids})
		for _, capability := range p.access(who) {
			doc := capability.document()
			doc["projectScope"] = map[string]any{"projects": []string{p.URLName}}
			capabilities = append(capabilities, doc)
		}
	}
	answer(w, http.StatusOK, map[string]any{"subject": who.Subject, "projects": projects, "capabilities": capabilities})
}

// list names the projects that the caller may list (GET /projects).
func (c *Cluster) list(w http.ResponseWriter, r *http.Request) {
	items := []map[string]any{}
	for i := range c.projects {
		if p := &c.projects[i]; p.allows(callerOf(r.Context()), "projectsAcl", "LIST") {
			items = append(items, map[string]any{"urlName": p.URLName})
		}
	}
	answer(w, http.StatusOK, map[string]any{"items": items})
}

// project tells about one project, and what it expects of tokens (GET /projects/{project}).
func (c *Cluster) project(w http.ResponseWriter, r *http.Request, p *Project) {
	if !p.allows(callerOf(r.Context()), "projectsAcl", "READ") {
		fail(w, http.StatusForbidden, noAccess)
		return
	}
	claim := func(name string) map[string]string { return map[string]string{"claimName": name} }
	answer(w, http.StatusOK, map[string]any{
		"name": p.Name, "urlName": p.URLName, "organization": p.Organization,
		"userProfilesConfiguration": map[string]any{"enabled": true},
		"oidcConfiguration": map[string]any{
			"jwksUrl": p.JWKSURL, "tokenUrl": p.TokenURL, "issuer": p.Issuer, "audience": c.base,
			"skewMs":       skew.Milliseconds(),
			"accessClaims": []any{claim("groups"), claim("roles")}, "scopeClaims": []any{claim("scp")},
			"logClaims": []any{claim("sub")}, "isGroupCallbackEnabled": false, "identityProviderScope": c.base + "/.default",
		},
	})
}

// groups lists the caller's own groups, or all to those who may list them (GET /projects/{project}/groups).
func (c *Cluster) groups(w http.ResponseWriter, r *http.Request, p *Project) {
	who := callerOf(r.Context())
	if r.URL.Query().Get("all") != "true" {
		answer(w, http.StatusOK, map[string]any{"items": p.of(who)})
		return
	}
	if !p.allows(who, "groupsAcl", "LIST") {
		fail(w, http.StatusForbidden, noAccess)
		return
	}
	answer(w, http.StatusOK, map[string]any{"items": p.Groups})
}
