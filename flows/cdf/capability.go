package cdf

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Capability is what a group allows: actions of one access control list, within a scope. CDF has dozens of lists and
// adds to them, so none is known by name here. The zero Capability, which one of an unknown form becomes, covers nothing.
type Capability struct {
	ACL     string // as CDF spells it: "timeSeriesAcl"
	Actions []string
	Scope   Scope
}

// Scope is the part of a project's data that a capability covers.
type Scope struct {
	Kind string   // as CDF spells it: "all", "datasetScope", "idscope", …; "" when CDF sent none
	IDs  []string // what the scope names, where it names something: data set ids, spaces, databases
}

// All reports whether the scope covers everything.
func (s Scope) All() bool { return s.Kind == "all" }

// scopeWords tell a scope in words. Their keys are in lower case, since the lists don't agree on "idScope".
var scopeWords = map[string]string{
	"all":                     "all",
	"datasetscope":            "data sets",
	"idscope":                 "ids",
	"tablescope":              "databases",
	"spaceidscope":            "spaces",
	"assetrootidscope":        "root assets",
	"extractionpipelinescope": "extraction pipelines",
	"currentuserscope":        "the caller's own",
}

// String tells the scope in words: "all", "data sets 1, 2".
func (s Scope) String() string {
	words, ok := scopeWords[strings.ToLower(s.Kind)]
	if !ok {
		words = s.Kind
	}
	if len(s.IDs) == 0 {
		return words
	}
	return words + " " + strings.Join(s.IDs, ", ")
}

// List is the normal form of the access control list, as [Need] has it: "timeseries".
func (c Capability) List() string { return aclName(c.ACL) }

// Covers reports whether the capability includes what is needed, in whatever scope.
func (c Capability) Covers(n Need) bool {
	return c.ACL != "" && aclName(c.ACL) == n.ACL && slices.ContainsFunc(c.Actions, func(a string) bool {
		return strings.EqualFold(a, n.Action)
	})
}

// String tells the capability as people write it: "timeseries:READ,WRITE (data sets 1)".
func (c Capability) String() string {
	return fmt.Sprintf("%s:%s (%s)", strings.TrimSuffix(c.ACL, "Acl"), strings.Join(c.Actions, ","), c.Scope)
}

// UnmarshalJSON implements json.Unmarshaler: the one member whose name ends in Acl is the capability, beside it
// stand others. A capability of a form that is not known is no error.
func (c *Capability) UnmarshalJSON(data []byte) error {
	*c = Capability{}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(data, &members); err != nil {
		return fmt.Errorf("a capability: %w", err)
	}
	for name, raw := range members {
		if !strings.HasSuffix(name, "Acl") || (c.ACL != "" && c.ACL < name) {
			continue
		}
		var acl struct {
			Actions []string `json:"actions"`
			Scope   Scope    `json:"scope"`
		}
		if json.Unmarshal(raw, &acl) == nil {
			*c = Capability{ACL: name, Actions: acl.Actions, Scope: acl.Scope}
		}
	}
	return nil
}

// UnmarshalJSON implements json.Unmarshaler for a capability of token/inspect.
func (c *ProjectCapability) UnmarshalJSON(data []byte) error {
	if err := json.Unmarshal(data, &c.Capability); err != nil {
		return err
	}
	var beside struct {
		In struct {
			All      json.RawMessage `json:"allProjects"`
			Projects []string        `json:"projects"`
		} `json:"projectScope"`
	}
	if err := json.Unmarshal(data, &beside); err != nil {
		return fmt.Errorf("a project scope: %w", err)
	}
	c.In = ProjectScope{All: beside.In.All != nil, Projects: beside.In.Projects}
	return nil
}

// UnmarshalJSON implements json.Unmarshaler: a scope is an object with one member, whose name is the kind.
func (s *Scope) UnmarshalJSON(data []byte) error {
	*s = Scope{}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(data, &members); err != nil {
		return fmt.Errorf("a scope: %w", err)
	}
	kinds := make([]string, 0, len(members))
	for kind := range members {
		kinds = append(kinds, kind)
	}
	slices.Sort(kinds)
	if len(kinds) > 0 {
		*s = Scope{Kind: kinds[0], IDs: named(members[kinds[0]])}
	}
	return nil
}

// named lists what the body of a scope names: the elements of its lists, or the keys of the objects in it.
func named(body json.RawMessage) []string {
	var lists map[string]json.RawMessage
	if json.Unmarshal(body, &lists) != nil {
		return nil
	}
	var ids []string
	for _, raw := range lists {
		var list []json.RawMessage
		var object map[string]json.RawMessage
		switch {
		case json.Unmarshal(raw, &list) == nil:
			for _, v := range list {
				ids = append(ids, strings.Trim(string(v), `"`))
			}
		case json.Unmarshal(raw, &object) == nil:
			for k := range object {
				ids = append(ids, k)
			}
		}
	}
	slices.Sort(ids)
	return ids
}
