package cdf

import "slices"

// The scopes that CDF knows. They filter what the groups give; only IDENTITY opens something by itself, the token
// inspection.
const (
	scopeIdentity = "IDENTITY"
	scopeAll      = "user_impersonation"
)

// Scopes lists every scope of CDF.
func Scopes() []string {
	return []string{scopeIdentity, scopeAll, "DATA.VIEW", "DATA.CHANGE", "COMPUTE.VIEW", "COMPUTE.CHANGE", "ADMIN"}
}

// kinds sort the access control lists for the scopes; what is not listed is data.
var kinds = map[string]string{
	"projectsAcl": "ADMIN", "groupsAcl": "ADMIN", "sessionsAcl": "COMPUTE", "functionsAcl": "COMPUTE",
	"transformationsAcl": "COMPUTE", "workflowOrchestrationAcl": "COMPUTE",
}

// has reports whether the token has a scope. One without any has all: an application's token often has none, and
// then only the groups decide.
func (c *caller) has(scope string) bool {
	return len(c.Scopes) == 0 || slices.Contains(c.Scopes, scope)
}

// filter leaves of a capability what the token's scopes let through.
func (c *caller) filter(have Capability) Capability {
	let := have
	let.Actions = nil
	for _, action := range have.Actions {
		if len(c.Scopes) == 0 || slices.ContainsFunc(c.Scopes, func(s string) bool { return lets(s, have.ACL, action) }) {
			let.Actions = append(let.Actions, action)
		}
	}
	return let
}

// lets reports whether a scope lets an action on an access control list through.
func lets(scope, acl, action string) bool {
	kind, listed := kinds[acl]
	if !listed {
		kind = "DATA"
	}
	reads := action == "READ" || action == "LIST"
	switch scope {
	case scopeAll:
		return true
	case scopeIdentity:
		return kind == "ADMIN" && reads
	case kind, kind + ".CHANGE":
		return kind == "ADMIN" || !reads
	case kind + ".VIEW":
		return reads
	default:
		return false
	}
}
