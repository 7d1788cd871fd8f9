package checklist

import (
	"fmt"
	"strings"
	"time"

	"doorstep/flows/causes"
	"doorstep/flows/cdf"
	"doorstep/jwtview"
)

// maxCDFGroups is how many groups CDF supports for one principal.
const maxCDFGroups = 20

// unreachedProject tells of a project that the token doesn't reach, while it reaches others.
func unreachedProject(r *run) []fault {
	name := r.cdfProject()
	if name == "" || !r.inspect.ok() || r.mine.ok() || len(r.inspect.value.Projects) == 0 {
		return nil
	}
	if _, ok := r.inspect.value.Project(name); ok || len(r.held()) > 0 {
		return nil
	}
	evidence := fmt.Sprintf("the token reaches %s, and not %s", list(r.inspect.value.ProjectNames()), name)
	return []fault{failing(r, "cdf.project", evidence, []string{itemProject})}
}

// missingGroups tells why a token that CDF takes opens nothing.
func missingGroups(r *run) []fault {
	if r.cdfProject() == "" || !r.knowsAccess() || len(r.groupIDs()) > 0 || len(r.held()) > 0 {
		return nil
	}
	if r.inspect.ok() && len(r.inspect.value.Projects) > 0 {
		if _, ok := r.inspect.value.Project(r.cdfProject()); !ok && !r.mine.ok() {
			return nil // unreachedProject tells of it
		}
	}
	items := []string{itemMember, itemProject}
	evidence := "CDF takes the token, and lists no group for " + orNone(r.subject())
	if pointer := overage(r); pointer != "" {
		return []fault{failing(r, "token.groups-overage", evidence+"; "+pointer, items)}
	}
	for _, g := range r.others() {
		if r.filteredOut(g) {
			return []fault{appFilter(r, g, evidence, items)}
		}
		if claim := r.unreadClaim(g); claim != "" {
			evidence += fmt.Sprintf("; the group %s is for %s, which the token has in %s, and the project looks only at %s", g.Name, g.SourceID, claim, list(r.accessClaims()))
			return []fault{failing(r, "forbidden.no-group", evidence, items)}
		}
	}
	if r.inspection != nil {
		evidence += "; the token lists " + r.listed()
	}
	return []fault{failing(r, "forbidden.no-group", evidence, items)}
}

// listed tells the groups in the claims that CDF looks at, with the claim where it isn't the usual one.
func (r *run) listed() string {
	var all []string
	for _, claim := range r.accessClaims() {
		values := r.inspection.Strings(claim)
		if len(values) > 0 && claim != "groups" {
			all = append(all, "in "+claim+" "+list(values))
		} else if len(values) > 0 {
			all = append(all, "the groups "+list(values))
		}
	}
	if len(all) == 0 {
		return "no groups either"
	}
	return strings.Join(all, ", and ")
}

func appFilter(r *run, g cdf.Group, evidence string, items []string) fault {
	evidence += fmt.Sprintf("; the group %s counts for the applications %s only, and the token is %s's", g.Name, list(g.AppIDs), orNone(r.tokenClient()))
	return failing(r, "cdf.group-app-filter", evidence, items, func(f *causes.Facts) { f.Group, f.AppIDs = g.Name, g.AppIDs })
}

// lack is a reason why a need is not covered. The first that fits it is the cause.
type lack struct {
	cause string
	item  string
	// because finds the group that shows the reason; ok is false when the reason isn't the one.
	because func(*run, cdf.Need) (g cdf.Group, ok bool)
	says    func(r *run, needs string, g cdf.Group) string
	facts   func(*causes.Facts, cdf.Group)
}

// lacks are in the order of the diagnosis.
var lacks = []lack{
	{
		"forbidden.scope", itemPermissions, (*run).givenByGroup,
		func(r *run, needs string, g cdf.Group) string {
			return fmt.Sprintf("the group %s gives %s, and the token's scopes (%s) filter it out", g.Name, needs, strings.Join(r.tokenScopes(), " "))
		},
		func(f *causes.Facts, g cdf.Group) { f.Group = g.Name },
	},
	{
		"cdf.group-app-filter", itemMember, (*run).givenByFiltered,
		func(r *run, needs string, g cdf.Group) string {
			return fmt.Sprintf("the group %s gives %s, but only to the applications %s, and the token is %s's", g.Name, needs, list(g.AppIDs), orNone(r.tokenClient()))
		},
		func(f *causes.Facts, g cdf.Group) { f.Group, f.AppIDs = g.Name, g.AppIDs },
	},
	{
		"forbidden.service-account", "cdf-configuration.client-id", (*run).givenToOther,
		func(r *run, needs string, g cdf.Group) string {
			return fmt.Sprintf("the group %s gives %s to %s, and the token is for %s", g.Name, needs, list(g.Members.Principals), orNone(r.tokenClient()))
		},
		func(f *causes.Facts, g cdf.Group) { f.Group, f.Account = g.Name, g.Members.Principals[0] },
	},
	{
		"forbidden.no-group", itemMember, (*run).givenByUnread,
		func(r *run, needs string, g cdf.Group) string {
			return fmt.Sprintf("the group %s gives %s to those with %s, which the token has in %s, and the project looks only at %s",
				g.Name, needs, g.SourceID, r.unreadClaim(g), list(r.accessClaims()))
		},
		func(f *causes.Facts, g cdf.Group) { f.Group = g.Name },
	},
	{
		"forbidden.capability", itemNeeds, (*run).givenToMembers,
		func(r *run, needs string, g cdf.Group) string {
			return fmt.Sprintf("the group %s gives %s to those in the provider's group %s, which the token doesn't list: %s", g.Name, needs, g.SourceID, r.membership())
		},
		func(f *causes.Facts, g cdf.Group) { f.Group = g.Name },
	},
	{
		"forbidden.capability", itemNeeds, (*run).givenByNone,
		func(r *run, needs string, _ cdf.Group) string {
			return fmt.Sprintf("no group gives %s: %s%s", needs, r.membership(), r.unheardOf())
		},
		func(f *causes.Facts, g cdf.Group) { f.Group = g.Name },
	},
}

// missingNeeds tells, of each capability that the profile needs and the token lacks, where it gets lost.
func missingNeeds(r *run) []fault {
	if !r.knowsAccess() || r.cdfProject() == "" {
		return nil
	}
	needs := map[int][]string{}
	groups := map[int]cdf.Group{}
	for _, n := range r.lacking() {
		for i, l := range lacks {
			if g, ok := l.because(r, n); ok {
				needs[i] = append(needs[i], n.String())
				groups[i] = g
				break
			}
		}
	}
	var found []fault
	for i, l := range lacks {
		if missing := strings.Join(needs[i], ", "); missing != "" {
			fill := func(f *causes.Facts) { f.Missing = missing; l.facts(f, groups[i]) }
			found = append(found, failing(r, l.cause, l.says(r, missing, groups[i]), []string{itemNeeds, l.item}, fill))
		}
	}
	return found
}

// givenByGroup finds a group of the principal's own that gives what is needed: then a scope has taken it away.
func (r *run) givenByGroup(n cdf.Need) (cdf.Group, bool) {
	for _, g := range r.mine.value {
		if covers(g.Capabilities, n) {
			return g, true
		}
	}
	return cdf.Group{}, false
}

func (r *run) givenByFiltered(n cdf.Need) (cdf.Group, bool) {
	return r.firstOther(n, r.filteredOut)
}

// givenToOther finds a group that CDF manages and that gives what is needed to another account: that of a service
// account which was made with another client ID. A person's token tells nothing about service accounts.
func (r *run) givenToOther(n cdf.Need) (cdf.Group, bool) {
	if !r.application() {
		return cdf.Group{}, false
	}
	return r.firstOther(n, func(g cdf.Group) bool { return len(g.Members.Principals) > 0 })
}

// givenByUnread finds a group whose source ID the token has in a claim that the project doesn't look at.
func (r *run) givenByUnread(n cdf.Need) (cdf.Group, bool) {
	return r.firstOther(n, func(g cdf.Group) bool { return r.unreadClaim(g) != "" })
}

// givenToMembers finds a group of the provider's that gives what is needed to its members, of whom the principal is none.
func (r *run) givenToMembers(n cdf.Need) (cdf.Group, bool) {
	return r.firstOther(n, func(g cdf.Group) bool { return g.SourceID != "" && len(g.Members.Principals) == 0 })
}

// firstOther finds a group that the principal is not in, that gives what is needed, and that fits.
func (r *run) firstOther(n cdf.Need, fits func(cdf.Group) bool) (cdf.Group, bool) {
	for _, g := range r.others() {
		if covers(g.Capabilities, n) && fits(g) {
			return g, true
		}
	}
	return cdf.Group{}, false
}

// givenByNone is the reason that is left. It names a group to add the capability to.
func (r *run) givenByNone(cdf.Need) (cdf.Group, bool) {
	if len(r.mine.value) > 0 {
		return r.mine.value[0], true
	}
	return cdf.Group{}, true
}

// tooManyGroups warns of more groups than CDF supports.
func tooManyGroups(r *run) []fault {
	n := len(r.groupIDs())
	if n <= maxCDFGroups {
		return nil
	}
	evidence := fmt.Sprintf("the principal is in %d CDF groups, and CDF supports %d", n, maxCDFGroups)
	return []fault{failing(r, "cdf.too-many-groups", evidence, []string{itemMember}).warning()}
}

// shortLife tells of a token that ends before the profile's work does. One that never lives as long as the profile
// wants fails whatever is renewed; one that is only nearly over is worth a warning.
func shortLife(r *run) []fault {
	end, now := r.tokenEnd(), r.judgeTime()
	if end.IsZero() || r.minTTL <= 0 || !now.Before(end) || end.Sub(now) >= r.minTTL {
		return nil
	}
	evidence := fmt.Sprintf("the token is good for another %s, and the profile wants %s (min-ttl)", span(end.Sub(now)), span(r.minTTL))
	f := failing(r, "expired.long-process", evidence, []string{itemValid})
	if life := r.tokenLife(); life == 0 || life >= r.minTTL {
		return []fault{f.warning()}
	}
	f.evidence += "; a new one lives no longer than " + span(r.tokenLife())
	return []fault{f}
}

// tokenEnd is when the token ends, by its own word or the provider's; zero when neither says.
func (r *run) tokenEnd() time.Time {
	if r.inspection != nil && r.inspection.Kind == jwtview.JWS {
		if exp, ok := r.inspection.Time("exp"); ok {
			return exp
		}
	}
	if r.tokens.ok() {
		return r.tokens.value.ExpiresAt
	}
	return time.Time{}
}

// tokenLife is how long such a token lives from its issue on, 0 when that is not known.
func (r *run) tokenLife() time.Duration {
	end := r.tokenEnd()
	if r.inspection != nil {
		if iat, ok := r.inspection.Time("iat"); ok {
			return end.Sub(iat)
		}
	}
	if t := r.tokens.value; r.signedIn() && r.source == fromSignIn && !t.ObtainedAt.IsZero() {
		return end.Sub(t.ObtainedAt)
	}
	return 0
}
