// Package cdf is the demo's Cognite Data Fusion: the part of its API that sign-in is about, with tokens validated for
// real against the identity provider's keys. Access is what the caller's groups give, filtered by the token's scopes.
package cdf

import (
	"encoding/json"
	"slices"

	"golang.org/x/oauth2"
)

// Project is a CDF project and the identity provider that it trusts.
type Project struct {
	URLName      string
	Name         string
	Organization string
	Issuer       string // of the tokens that it takes
	JWKSURL      string
	TokenURL     string
	Login        *oauth2.Config // with which the login redirect sends people to the provider; nil in a project without
	Groups       []Group
}

// Group is a CDF group. SourceID and Members exclude each other.
type Group struct {
	ID           int64
	Name         string
	SourceID     string
	Members      []string // principals; a service account's is the client id that it was created with
	AllUsers     bool     // every user account is a member
	AppIDs       []string // counts only for tokens of these applications; empty: for all
	Capabilities []Capability
}

// Capability is what a group allows on one access control list, in the whole project or in some data sets.
type Capability struct {
	ACL      string // "timeSeriesAcl"
	Actions  []string
	Datasets []int64
}

// Can makes a capability that holds everywhere.
func Can(acl string, actions ...string) Capability { return Capability{ACL: acl, Actions: actions} }

func (c Capability) scope() map[string]any {
	if len(c.Datasets) > 0 {
		return map[string]any{"datasetScope": map[string]any{"ids": c.Datasets}}
	}
	return map[string]any{"all": map[string]any{}}
}

// document is the capability as the API writes it: an object whose one key is the list's name.
func (c Capability) document() map[string]any {
	return map[string]any{c.ACL: map[string]any{"actions": c.Actions, "scope": c.scope()}}
}

// MarshalJSON implements json.Marshaler with the API's shape of a group.
func (g Group) MarshalJSON() ([]byte, error) {
	capabilities := make([]map[string]any, 0, len(g.Capabilities))
	for _, c := range g.Capabilities {
		capabilities = append(capabilities, c.document())
	}
	doc := map[string]any{
		"id": g.ID, "name": g.Name, "isDeleted": false, "deletedTime": -1, "metadata": map[string]string{},
		"capabilities": capabilities,
	}
	switch {
	case g.AllUsers:
		doc["members"] = "allUserAccounts"
	case g.Members != nil:
		doc["members"] = g.Members
	default:
		doc["sourceId"] = g.SourceID
	}
	if len(g.AppIDs) > 0 {
		doc["attributes"] = map[string]any{"token": map[string]any{"appIds": g.AppIDs}}
	}
	return json.Marshal(doc)
}

// holds reports whether the caller is a member of the group.
func (g Group) holds(c *caller) bool {
	switch {
	case len(g.AppIDs) > 0 && !slices.Contains(g.AppIDs, c.ClientID):
		return false
	case g.AllUsers:
		return c.person()
	case g.Members != nil:
		return slices.Contains(g.Members, c.ClientID) || slices.Contains(g.Members, c.Subject)
	default:
		return g.SourceID != "" && slices.Contains(c.Groups, g.SourceID)
	}
}

// of lists the project's groups that the caller is in.
func (p *Project) of(c *caller) []Group {
	var own []Group
	for _, g := range p.Groups {
		if p.Issuer == c.Issuer && g.holds(c) {
			own = append(own, g)
		}
	}
	return own
}

// access lists what the caller may do in the project: what the groups give and the token's scopes let through.
func (p *Project) access(c *caller) []Capability {
	var may []Capability
	for _, g := range p.of(c) {
		for _, capability := range g.Capabilities {
			if let := c.filter(capability); len(let.Actions) > 0 {
				may = append(may, let)
			}
		}
	}
	return may
}

// allows reports whether the caller may do action on acl in the project.
func (p *Project) allows(c *caller, acl, action string) bool {
	return slices.ContainsFunc(p.access(c), func(have Capability) bool {
		return have.ACL == acl && slices.Contains(have.Actions, action)
	})
}
