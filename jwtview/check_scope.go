package jwtview

import (
	"slices"
	"strings"
)

var scopeChecks = []check{
	{"token.scp", "Scopes (scp, scope)", judgedAt(placeScp)},
	{"token.scope-full", "Full access (user_impersonation)", judgeFullScope},
	{"token.roles", "Roles", judgeRoles},
}

// scopes are what the token grants, under either name.
func scopes(c fields) []string { return append(c.words("scp"), c.words("scope")...) }

func judgeScope(v *view) outcome {
	granted := scopes(v.c)
	switch {
	case len(granted) > 0:
		return passed("%s", list(granted))
	case v.app && len(v.c.strs("roles")) > 0:
		return skipped("no scopes, as is usual for an application by itself: its roles say what it may do")
	case v.requiredByProfile("scp") || v.requiredByProfile("scope"):
		return failed("token.claims", "neither scp nor scope is there, and the profile requires it")
	case v.app:
		return skipped("no scopes: usual for an application by itself, whose groups or roles decide")
	case v.use == idToken:
		return skipped("an ID token has no scopes")
	}
	return skipped("neither scp nor scope is there: this issuer puts access elsewhere, or no scope was granted")
}

// judgeFullScope looks at tokens for Cognite Data Fusion, where access is what scopes and groups both allow.
func judgeFullScope(v *view) outcome {
	granted := scopes(v.c)
	if len(granted) == 0 || !slices.ContainsFunc(append(v.c.strs("aud"), granted...), func(s string) bool { return strings.Contains(s, "cognitedata.com") }) {
		return outcome{}
	}
	full := hasScope(granted, "user_impersonation")
	switch {
	case full && hasScope(granted, "IDENTITY"):
		return passed("all that the groups give, and one's own identity")
	case full:
		return passed("all that the groups give")
	}
	return passed("no user_impersonation: the scopes narrow down what the groups give")
}

func hasScope(granted []string, name string) bool {
	return slices.ContainsFunc(granted, func(s string) bool { return s == name || strings.HasSuffix(s, "/"+name) })
}

func judgeRoles(v *view) outcome {
	roles := v.c.strs("roles")
	if len(roles) == 0 {
		return outcome{}
	}
	return passed("%s", list(roles))
}
