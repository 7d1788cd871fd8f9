package cdf

import "slices"

// Inspection is what a token grants, as CDF sees it: the answer of token/inspect. It names neither the groups nor
// the token's lifetime.
type Inspection struct {
	Subject      string              `json:"subject"` // the token's sub
	Projects     []ProjectAccess     `json:"projects"`
	Capabilities []ProjectCapability `json:"capabilities"`
}

// ProjectAccess is a project that a token reaches, with the ids of the principal's groups there.
type ProjectAccess struct {
	Name   string  `json:"projectUrlName"`
	Groups []int64 `json:"groups"`
}

// ProjectCapability is a capability and the projects that it holds in.
type ProjectCapability struct {
	Capability
	In ProjectScope
}

// ProjectScope says which projects a capability holds in.
type ProjectScope struct {
	All      bool
	Projects []string
}

// holds reports whether the scope covers project.
func (s ProjectScope) holds(project string) bool {
	return s.All || slices.Contains(s.Projects, project)
}

// Project gives the access to the project called name; ok is false when the token doesn't reach it.
func (i *Inspection) Project(name string) (access ProjectAccess, ok bool) {
	n := slices.IndexFunc(i.Projects, func(p ProjectAccess) bool { return p.Name == name })
	if n < 0 {
		return ProjectAccess{}, false
	}
	return i.Projects[n], true
}

// ProjectNames lists the projects that the token reaches, in CDF's order.
func (i *Inspection) ProjectNames() []string {
	names := make([]string, len(i.Projects))
	for n, p := range i.Projects {
		names[n] = p.Name
	}
	return names
}

// In lists the capabilities that hold in project.
func (i *Inspection) In(project string) []Capability {
	var held []Capability
	for _, c := range i.Capabilities {
		if c.In.holds(project) {
			held = append(held, c.Capability)
		}
	}
	return held
}

func parseInspection(data []byte) (*Inspection, error) {
	var doc struct {
		Subject      string               `json:"subject"`
		Projects     *[]ProjectAccess     `json:"projects"`
		Capabilities *[]ProjectCapability `json:"capabilities"`
	}
	if err := decode(data, &doc); err != nil {
		return nil, err
	}
	if doc.Projects == nil || doc.Capabilities == nil {
		return nil, shapeError("no projects and capabilities in it")
	}
	return &Inspection{Subject: doc.Subject, Projects: *doc.Projects, Capabilities: *doc.Capabilities}, nil
}
