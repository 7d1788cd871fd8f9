package jwtview

import (
	"slices"
	"strings"

	"doorstep/jwtview/safe"
)

var issuerChecks = []check{
	{"token.iss", "Issuer (iss)", judgedAt(placeIss)},
	{"token.provider", "Identity provider", judgeProvider},
	{"token.issuer-form", "Form of the issuer", judgeIssuerForm},
	{"token.issuer-version", "Version of the issuer (ver)", judgeIssuerVersion},
	{"token.tenant", "Tenant (tid)", judgeTenant},
	{"token.tenant-in-issuer", "Tenant in the issuer", judgeTenantInIssuer},
	{"token.required", "Claims that the profile requires", judgeRequired},
	{"token.claim-types", "Types of the claims", judgeClaimTypes},
}

func judgeIssuer(v *view) outcome {
	raw, ok := v.c["iss"]
	iss := text(raw)
	switch {
	case ok && typeOf(raw) != "a string":
		return failed("token.claims", "iss is %s, not a string", typeOf(raw))
	case iss == "":
		return v.missing("iss")
	case len(v.expect.Issuers) == 0 || slices.Contains(v.issuers(), iss):
		return passed("%s", iss)
	}
	return failed("token.issuer", "iss is %s, expected is %s%s", safe.Clip(iss, 120), list(v.issuers()), issuerHint(iss, v.issuers()))
}

// issuers are the expected ones, with the placeholder that Entra's shared discovery documents have in place of the
// tenant filled in from the token.
func (v *view) issuers() []string {
	out := slices.Clone(v.expect.Issuers)
	for i, iss := range out {
		out[i] = strings.ReplaceAll(iss, "{tenantid}", v.c.str("tid"))
	}
	return out
}

func issuerHint(iss string, expected []string) string {
	for _, want := range expected {
		switch {
		case strings.TrimSuffix(iss, "/") == strings.TrimSuffix(want, "/"):
			return ": only the slash at the end differs, and issuers are compared letter by letter"
		case vendorOf(iss).entra() && vendorOf(want).entra() && !strings.EqualFold(tenantIn(iss), tenantIn(want)):
			return ": another tenant's"
		case vendorOf(iss) == entraV1 && vendorOf(want) == entraV2:
			return ": a v1 token where a v2 token is expected (the API's requestedAccessTokenVersion decides)"
		case vendorOf(iss) == entraV2 && vendorOf(want) == entraV1:
			return ": a v2 token where a v1 token is expected (the API's requestedAccessTokenVersion decides)"
		}
	}
	return ""
}

func judgeProvider(v *view) outcome {
	if v.vendor == unknownVendor {
		return outcome{}
	}
	return passed("%s", string(v.vendor))
}

func judgeIssuerForm(v *view) outcome {
	iss := v.c.str("iss")
	switch {
	case strings.Contains(iss, "{tenantid}"):
		return passed("the issuer still holds the placeholder {tenantid}")
	case strings.HasPrefix(iss, "http://"):
		return passed("the issuer is a plain http address")
	case iss != "" && strings.TrimSpace(iss) != iss:
		return passed("the issuer has white space around it")
	}
	return outcome{}
}

func judgeIssuerVersion(v *view) outcome {
	ver := v.c.str("ver")
	if !v.vendor.entra() || ver == "" {
		return outcome{}
	}
	of := map[string]vendor{"1.0": entraV1, "2.0": entraV2}[ver]
	if of != v.vendor {
		return passed("ver says %s, and the issuer is %s", ver, v.vendor)
	}
	return passed("ver %s, as its issuer", ver)
}

func judgeTenant(v *view) outcome {
	tid := v.c.str("tid")
	want := v.expect.Tenant
	switch {
	case !isGUID(want) && tid == "":
		return outcome{}
	case !isGUID(want):
		return passed("%s", tid)
	case tid == "":
		return v.tenantByIssuer(want)
	case !strings.EqualFold(tid, want):
		return failed("access-denied.tenant", "tid is %s, and the profile's tenant is %s", safe.Clip(tid, 80), want)
	}
	return passed("%s, as the profile says", tid)
}

func (v *view) tenantByIssuer(want string) outcome {
	in := tenantIn(v.c.str("iss"))
	switch {
	case !v.vendor.entra() || in == "":
		return skipped("the token has no tid, and its issuer names no tenant")
	case !strings.EqualFold(in, want):
		return failed("access-denied.tenant", "the issuer is tenant %s's, and the profile's tenant is %s", in, want)
	}
	return passed("%s, by its issuer", in)
}

func judgeTenantInIssuer(v *view) outcome {
	tid, in := v.c.str("tid"), tenantIn(v.c.str("iss"))
	if !v.vendor.entra() || tid == "" || in == "" {
		return outcome{}
	}
	if !strings.EqualFold(tid, in) {
		return passed("tid is %s, and the issuer is tenant %s's", safe.Clip(tid, 80), in)
	}
	return passed("tid and issuer are the same tenant's")
}

// claimForms are the types that claims must have where nobody else judges them: a string, or a list of strings where
// the standard or a vendor sends one.
var claimForms = []struct {
	names []string
	types []string
}{
	{[]string{"jti", "azp", "client_id", "appid", "cid", "tid", "oid", "nonce", "token_use", "idtyp", "at_hash", "sid"}, []string{"a string"}},
	{[]string{"scp", "scope", "groups", "roles", "cognito:groups", "amr", "wids", "permissions"}, []string{"a string", "a list"}},
	{[]string{"auth_time"}, []string{"a number", "a string"}},
	{[]string{"cnf", "realm_access", "resource_access", "act", "_claim_names", "_claim_sources"}, []string{"an object"}},
}

func judgeClaimTypes(v *view) outcome {
	var wrong []string
	for _, form := range claimForms {
		for _, name := range form.names {
			raw, ok := v.c[name]
			if ok && typeOf(raw) != "null" && !slices.Contains(form.types, typeOf(raw)) {
				wrong = append(wrong, name+" is "+typeOf(raw)+", not "+strings.Join(form.types, " or "))
			}
		}
	}
	if len(wrong) == 0 {
		return outcome{}
	}
	return failed("token.claims", "%s", list(wrong))
}
