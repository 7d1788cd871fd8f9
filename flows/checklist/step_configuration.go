package checklist

import (
	"fmt"
	"strings"
)

// configurationStep is the guide's fourth: what CDF has set up for the principal.
var configurationStep = step{"cdf-configuration", "Verify CDF configuration", []item{
	{"principal-exists", "Service account or user exists in CDF", inCDF(needAccess), judgeExists},
	{"client-id", "Service account's client ID matches the application", inCDF(needAccess), judgeAccount},
	{"group-membership", "Principal is a member of at least one group", inCDF(needAccess), judgeMembership},
	{"capabilities", "Groups have the required capabilities", inCDF(needAccess, needMembership, needNeeds), judgeCapabilities},
	{"capability-scope", "Capabilities have the correct scope", inCDF(needAccess, needMembership, needNeeds), judgeCapabilityScope},
}}

// inCDF are the gates of every item about CDF, and then more.
func inCDF(more ...func(*run) string) []func(*run) string {
	return append([]func(*run) string{needCDF, needToken, needProject}, more...)
}

func judgeExists(r *run) verdict {
	if len(r.groupIDs()) == 0 && len(r.held()) == 0 {
		return skip("CDF does not say: %s", notJudged(itemMember))
	}
	return pass("CDF knows %s in the project %s", orNone(r.subject()), r.cdfProject())
}

// judgeAccount compares client IDs as far as CDF shows them: in the members of the groups that it manages itself.
func judgeAccount(r *run) verdict {
	client := r.tokenClient()
	if !r.application() {
		return skip("the token is for a person, not for a service account")
	}
	for _, g := range r.mine.value {
		for _, m := range g.Members.Principals {
			if m == client || m == r.subject() {
				return pass("%s is a member of the CDF group %s", m, g.Name)
			}
		}
	}
	switch {
	case client == "":
		return skip("the token does not say which client it was given to")
	case client != r.profile.ClientID && r.profile.ClientID != "":
		return warn("the token was given to the client %s, and the profile's is %s", client, r.profile.ClientID)
	case len(r.groupIDs()) == 0:
		return skip("%s", notJudged(itemMember))
	}
	return pass("CDF takes the client %s, by groups of the identity provider", client)
}

func judgeMembership(r *run) verdict {
	n := len(r.groupIDs())
	switch {
	case n == 0 && len(r.held()) > 0:
		return pass("no group is listed, and the token has capabilities all the same")
	case n == 0:
		return skip("CDF does not say which groups the principal is in")
	}
	return pass("%s%s", r.membership(), r.namesakes())
}

// namesakes tells of groups that are easily mixed up: two of one name, or two for one group of the provider's.
func (r *run) namesakes() string {
	names, sources := map[string]bool{}, map[string]string{}
	for _, g := range r.mine.value {
		if names[g.Name] {
			return "; more than one group is called " + g.Name
		}
		if other := sources[g.SourceID]; g.SourceID != "" && other != "" {
			return "; " + other + " and " + g.Name + " are both for the provider's group " + g.SourceID
		}
		names[g.Name], sources[g.SourceID] = true, g.Name
	}
	return ""
}

func judgeCapabilities(r *run) verdict {
	var lacking []string
	for _, n := range r.needs() {
		if !covers(r.held(), n) {
			lacking = append(lacking, n.String())
		}
	}
	if len(lacking) > 0 {
		return skip("not told apart, because an earlier failure stands in the way: %s", strings.Join(lacking, ", "))
	}
	if wide := r.tooWide(); len(wide) > 0 {
		return warn("all that the profile needs is there, and far more: the application may govern the project itself (%s), which the profile doesn't list as needed",
			strings.Join(wide, ", "))
	}
	return pass("all that the profile needs is there: %s", strings.Join(r.profile.CDF.Needs, ", "))
}

// judgeCapabilityScope tells the scope of each capability that is needed. A narrow one is what least privilege asks
// for, so it is told and not held against the set-up.
func judgeCapabilityScope(r *run) verdict {
	var narrow []string
	for _, n := range r.needs() {
		held := covering(r.held(), n)
		if len(held) == 0 {
			return skip("%s", notJudged(itemNeeds))
		}
		if !anyAll(held) {
			var scopes []string
			for _, c := range held {
				scopes = append(scopes, c.Scope.String())
			}
			narrow = append(narrow, fmt.Sprintf("%s only for %s", n, strings.Join(scopes, " and ")))
		}
	}
	if len(narrow) > 0 {
		return pass("check that this is all that is wanted: %s", strings.Join(narrow, "; "))
	}
	return pass("each holds for all resources")
}
