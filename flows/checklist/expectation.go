package checklist

import (
	"net/url"
	"slices"
	"strings"

	"doorstep/flows/cdf"
)

// What a project expects of tokens (its oidcConfiguration) is for its administrators, so most tokens cannot read it, and
// a token that can has passed: where the two differ, that is told beside the verdict and is none of its own.

// oidc is what the project expects, the zero value when CDF has not told.
func (r *run) oidc() cdf.OIDC {
	if !r.project.ok() || r.project.value.OIDC == nil {
		return cdf.OIDC{}
	}
	return *r.project.value.OIDC
}

// unexpected tells how the token differs from what the project says it expects.
func (r *run) unexpected() []string {
	want := r.oidc()
	var told []string
	if iss := r.inspection.String("iss"); want.Issuer != "" && iss != "" && iss != want.Issuer {
		told = append(told, "the project expects the issuer "+want.Issuer)
	}
	if aud := r.inspection.Strings("aud"); want.Audience != "" && len(aud) > 0 && !slices.Contains(aud, want.Audience) {
		told = append(told, "the project expects the audience "+want.Audience)
	}
	if m := r.provider.value; m != nil && want.JWKSURL != "" && m.JWKSURI != "" && hostOf(want.JWKSURL) != hostOf(m.JWKSURI) {
		told = append(told, "the project takes its keys from "+hostOf(want.JWKSURL)+", and the provider names "+hostOf(m.JWKSURI))
	}
	return told
}

func hostOf(raw string) string {
	u, err := url.Parse(raw)
	if err != nil {
		return ""
	}
	return u.Host
}

// unreadScopes names the claim that the token has its scopes in while the project reads others, "" when it reads it.
func (r *run) unreadScopes() string {
	read := r.oidc().ScopeClaims
	claim := r.scopeClaim()
	if len(read) == 0 || claim == "" || slices.Contains(read, claim) {
		return ""
	}
	return "the project reads scopes from " + strings.Join(read, ", ") + ", and the token has them in " + claim
}

// scopeClaim is the claim that the token has its scopes in, "" when it has none.
func (r *run) scopeClaim() string {
	for _, claim := range []string{"scp", "scope"} {
		if r.inspection != nil && len(r.inspection.Words(claim)) > 0 {
			return claim
		}
	}
	return ""
}

// unreadClaim names the claim of the token that holds the group's source ID although the project doesn't look there, ""
// when there is none.
func (r *run) unreadClaim(g cdf.Group) string {
	if r.inspection == nil || g.SourceID == "" || len(r.oidc().AccessClaims) == 0 {
		return ""
	}
	for _, claim := range []string{"groups", "roles", "cognito:groups", "group", "wids"} {
		if !slices.Contains(r.accessClaims(), claim) && slices.Contains(r.inspection.Strings(claim), g.SourceID) {
			return claim
		}
	}
	return ""
}
