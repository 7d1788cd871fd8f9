package checklist

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"doorstep/flows/cdf"
	"doorstep/profiles"
)

// clientClaims are the names under which issuers tell the client: RFC 9068 and Cognito, OpenID Connect and Entra v2,
// Entra v1, Okta.
var clientClaims = []string{"client_id", "azp", "appid", "cid"}

// subject is whom the token is for, as CDF sees it and else by its own word.
func (r *run) subject() string {
	if r.inspect.ok() && r.inspect.value.Subject != "" {
		return r.inspect.value.Subject
	}
	if r.inspection == nil {
		return ""
	}
	return r.inspection.String("sub")
}

// application reports a token that stands for an application by itself and not for a person.
func (r *run) application() bool {
	if r.inspection == nil {
		return false
	}
	if kind := r.inspection.String("idtyp"); kind != "" {
		return kind == "app"
	}
	client := r.tokenClient()
	return r.signedIn() && r.profile.Flow == profiles.FlowClientCredentials || client != "" && client == r.inspection.String("sub")
}

// knowsAccess reports that CDF has told what the token may do in the project.
func (r *run) knowsAccess() bool { return r.inspect.ok() || r.mine.ok() }

// groupIDs are the principal's groups in the project, by whichever answer there is.
func (r *run) groupIDs() []int64 {
	if r.mine.ok() {
		ids := make([]int64, 0, len(r.mine.value))
		for _, g := range r.mine.value {
			ids = append(ids, g.ID)
		}
		return ids
	}
	if !r.inspect.ok() {
		return nil
	}
	access, _ := r.inspect.value.Project(r.cdfProject())
	return access.Groups
}

// membership tells the groups, by name where CDF says them.
func (r *run) membership() string {
	ids := r.groupIDs()
	word := "groups"
	if len(ids) == 1 {
		word = "group"
	}
	var names []string
	for _, g := range r.mine.value {
		names = append(names, g.Name)
	}
	if !r.mine.ok() {
		for _, id := range ids {
			names = append(names, strconv.FormatInt(id, 10))
		}
	}
	return fmt.Sprintf("in %d %s: %s", len(ids), word, list(names))
}

// held are the capabilities that the token has in the project: CDF's own reckoning, or what the groups give and the
// token's scopes seem to let through.
func (r *run) held() []cdf.Capability {
	if r.inspect.ok() {
		return r.inspect.value.In(r.cdfProject())
	}
	var held []cdf.Capability
	for _, g := range r.mine.value {
		for _, c := range g.Capabilities {
			c.Actions = slices.DeleteFunc(slices.Clone(c.Actions), func(action string) bool { return !letThrough(r.tokenScopes(), action) })
			held = append(held, c)
		}
	}
	return held
}

// letThrough reports whether CDF's scopes may let an action through. Which access control lists a scope is about is
// CDF's to know, so the answer errs on the side of yes.
func letThrough(scopes []string, action string) bool {
	if len(scopes) == 0 {
		return true
	}
	reads := slices.Contains([]string{"READ", "LIST"}, strings.ToUpper(action))
	return slices.ContainsFunc(scopes, func(s string) bool {
		s = lastPart(s)
		return s != "IDENTITY" && (reads || !strings.HasSuffix(s, ".VIEW"))
	})
}

// needs are the profile's, but for those that cannot be read: [profiles.Profile.Validate] tells of them.
func (r *run) needs() []cdf.Need {
	if r.profile.CDF == nil {
		return nil
	}
	var needs []cdf.Need
	for _, s := range r.profile.CDF.Needs {
		if n, err := cdf.ParseNeed(s); err == nil {
			needs = append(needs, n)
		}
	}
	return needs
}

// lacking are the needs that nothing held covers.
func (r *run) lacking() []cdf.Need {
	held := r.held()
	return slices.DeleteFunc(r.needs(), func(n cdf.Need) bool { return covers(held, n) })
}

func covers(held []cdf.Capability, n cdf.Need) bool { return len(covering(held, n)) > 0 }

func covering(held []cdf.Capability, n cdf.Need) []cdf.Capability {
	var found []cdf.Capability
	for _, c := range held {
		if c.Covers(n) {
			found = append(found, c)
		}
	}
	return found
}

func anyAll(held []cdf.Capability) bool {
	return slices.ContainsFunc(held, func(c cdf.Capability) bool { return c.Scope.All() })
}

// others are the project's groups that the principal is not in, as far as the token may list them.
func (r *run) others() []cdf.Group {
	mine := r.groupIDs()
	var others []cdf.Group
	for _, g := range r.all.value {
		if !slices.Contains(mine, g.ID) {
			others = append(others, g)
		}
	}
	return others
}

// filteredOut reports a group that the token's groups lead to and that counts for other applications only.
func (r *run) filteredOut(g cdf.Group) bool {
	if r.inspection == nil || g.SourceID == "" || len(g.AppIDs) == 0 || slices.ContainsFunc(g.AppIDs, r.names) {
		return false
	}
	return slices.ContainsFunc(r.accessClaims(), func(claim string) bool {
		return slices.Contains(r.inspection.Strings(claim), g.SourceID)
	})
}

// accessClaims are the claims that CDF matches with the groups' source IDs.
func (r *run) accessClaims() []string {
	if r.project.ok() && r.project.value.OIDC != nil && len(r.project.value.OIDC.AccessClaims) > 0 {
		return r.project.value.OIDC.AccessClaims
	}
	return []string{"groups", "roles", "cognito:groups"}
}

// list joins a few texts for people, and counts the rest.
func list(all []string) string {
	const most = 8
	if len(all) > most {
		return strings.Join(all[:most], ", ") + fmt.Sprintf(" and %d more", len(all)-most)
	}
	return strings.Join(all, ", ")
}

func orNone(s string) string {
	if s == "" {
		return "(unnamed)"
	}
	return s
}
