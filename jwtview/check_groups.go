package jwtview

import "fmt"

var groupChecks = []check{
	{"token.groups", "Groups", judgeGroupsFinding},
	{"token.groups-overage", "Groups left out", judgeOverage},
	{"token.groups-count", "Number of groups", judgeGroupCount},
	{"token.groups-form", "Form of the groups", judgeGroupForm},
}

// groupClaims are the names under which issuers send groups.
var groupClaims = []string{"groups", "cognito:groups", "group"}

func groupsOf(c fields) (name string, groups []string) {
	for _, n := range groupClaims {
		if g := c.strs(n); len(g) > 0 {
			return n, g
		}
	}
	return "", nil
}

// groupsOverage says how a token of Entra tells that it left the groups out: with more than 200 of them (6 in the
// implicit flow) there is a pointer instead.
func groupsOverage(c fields) string {
	names, _ := members(c["_claim_names"])
	if _, ok := fieldsOf(names)["groups"]; ok {
		return "_claim_names points elsewhere for groups"
	}
	if string(c["hasgroups"]) == "true" || c.str("hasgroups") == "true" {
		return "hasgroups is true"
	}
	if c.has("groups:src1") {
		return "groups:src1 points elsewhere for groups"
	}
	return ""
}

// judgeGroupsFinding leaves the overage to its own finding, which says the same.
func judgeGroupsFinding(v *view) outcome {
	if o := v.judged[placeGroups]; o.cause != "token.groups-overage" {
		return o
	}
	return outcome{}
}

func judgeGroups(v *view) outcome {
	name, groups := groupsOf(v.c)
	switch {
	case len(groups) > 0 && name == "groups":
		return passed("%s: %s", countGroups(len(groups)), list(groups))
	case len(groups) > 0:
		return passed("%s, in %s: %s", countGroups(len(groups)), name, list(groups))
	case v.overage != "":
		return warned("token.groups-overage", "too many groups, so the provider left them out: %s", v.overage)
	case len(v.c.strs("roles")) > 0 || len(v.c.strs("wids")) > 0:
		return skipped("no groups: access comes by roles")
	case v.requiredByProfile("groups"):
		return failed("token.claims", "no groups are in the token, and the profile requires them")
	case v.app:
		return skipped("no groups: an application by itself has them only where the provider is told to send them")
	}
	return skipped("no groups: the person is in none, or the provider is not told to send them")
}

func judgeOverage(v *view) outcome {
	if v.overage == "" {
		return outcome{}
	}
	return warned("token.groups-overage", "%s: an API that reads groups from the token sees none", v.overage)
}

// entraLimit is the number of groups above which Entra leaves all of them out of a token.
const entraLimit = 200

func judgeGroupCount(v *view) outcome {
	_, groups := groupsOf(v.c)
	n := len(groups)
	switch {
	case n == 0:
		return outcome{}
	case v.vendor.entra() && n > entraLimit*9/10:
		return passed("%s: above %d Microsoft Entra ID leaves all of them out", countGroups(n), entraLimit)
	}
	return passed("%s", countGroups(n))
}

func judgeGroupForm(v *view) outcome {
	_, groups := groupsOf(v.c)
	var named int
	for _, g := range groups {
		if !isGUID(g) {
			named++
		}
	}
	switch {
	case len(groups) == 0:
		return outcome{}
	case named == 0:
		return passed("object ids")
	case named == len(groups):
		return passed("names")
	}
	return passed("%d names among %d object ids", named, len(groups)-named)
}

func countGroups(n int) string {
	if n == 1 {
		return "1 group"
	}
	return fmt.Sprintf("%d groups", n)
}
