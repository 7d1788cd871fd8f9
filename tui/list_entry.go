package tui

import (
	"cmp"
	"net/url"
	"strings"

	"doorstep/jwtview"
	"doorstep/jwtview/safe"
	"doorstep/profiles"
)

// entry is a profile as the list shows it, worked out once.
type entry struct {
	profile    *profiles.Profile
	name       string
	what       string // the description, or the demo's scenario
	how        string // flow and provider
	where      string // the project and the client
	searchable string
	known      bool // whether state has been read yet
	state      state
	verdict    jwtview.Status // of the last checklist that the person saw, "" for none
}

func newEntry(k *kit, p *profiles.Profile) entry {
	e := entry{profile: p, name: safe.Line(p.Name), what: cmp.Or(k.scenario(p), safe.Line(p.Description))}
	full := p.Effective()
	e.how = dot(safe.Line(full.Flow), safe.Line(string(full.Provider)))
	e.where = whereTo(full)
	e.searchable = strings.ToLower(strings.Join([]string{e.name, e.what, e.how, e.where}, " "))
	return e
}

// whereTo tells what a profile's token is for, and who asks for it.
func whereTo(p *profiles.Profile) string {
	project, client := "", safe.Line(p.ClientID)
	if p.CDF != nil && p.CDF.Project != "" {
		project = "project " + safe.Line(p.CDF.Project)
		if u, err := url.Parse(p.CDF.BaseURL); err == nil && u.Host != "" {
			project += " at " + safe.Line(u.Host)
		}
	}
	if client != "" {
		client = "client " + client
	}
	return dot(project, client)
}

// has reports whether all of words, in lower case, are somewhere in what the list tells of the profile: who looks for
// one remembers words of it, not in which order they stand.
func (e *entry) has(words []string) bool {
	for _, w := range words {
		if !strings.Contains(e.searchable, w) {
			return false
		}
	}
	return true
}
