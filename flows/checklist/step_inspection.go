package checklist

import (
	"strings"
	"time"

	"doorstep/flows/oauth"
	"doorstep/jwtview"
)

// inspectionStep is the guide's third: what the token says, and what its API makes of it.
var inspectionStep = step{"token-inspection", "Inspect the token", []item{
	{"claims", "Claims are as expected", []func(*run) string{needToken, needReadable}, judgeClaims},
	{"signature", "Signature verifies", []func(*run) string{needToken, needSigned}, judgeSignature},
	{"clock", "Clocks agree", nil, judgeClock},
	{"valid", "Token is valid", []func(*run) string{needToken}, judgeValid},
	{"project", "Project is correct", []func(*run) string{needCDF, needToken, needProject, needInspect}, judgeProject},
	{"principal", "Service account or user is identified", []func(*run) string{needToken}, judgePrincipal},
	{"groups", "Group memberships are listed", []func(*run) string{needToken}, judgeGroups},
}}

func needSigned(r *run) string {
	switch {
	case r.inspection == nil:
		return interrupted
	case r.inspection.Kind != jwtview.JWS:
		return needReadable(r)
	}
	return ""
}

// judgeClaims tells what the claims come to. What the profile leads one to expect and the API does not mind is told,
// and no more: the expectation is ours, the API's word counts.
func judgeClaims(r *run) verdict {
	var odd []string
	for _, f := range r.inspection.Findings {
		if k := rank(f.Cause); !r.accepted() && k >= 0 && tokenFaults[k].item != itemClaims {
			continue // told at that item
		}
		if f.Status == jwtview.Fail && !judgedByClock(f) && !unneeded(r, f) {
			odd = append(odd, f.Title+": "+f.Evidence)
		}
	}
	missing := overage(r)
	switch {
	case len(odd) > 0 && r.accepted():
		return pass("the API took the token, though %s", strings.Join(odd, "; "))
	case len(r.unexpected()) > 0:
		return pass("CDF took the token, though %s: %s", strings.Join(r.unexpected(), "; "), strings.Join(r.keyClaims(), ", "))
	case len(odd) > 0:
		return warn("%s", strings.Join(odd, "; "))
	case missing != "" && !r.accepted():
		return warn("%s", missing)
	}
	return pass("%s", strings.Join(r.keyClaims(), ", "))
}

// keyClaims are the claims that decide most, for a line of evidence.
func (r *run) keyClaims() []string {
	var out []string
	for _, name := range []string{"iss", "aud", "sub"} {
		if v := strings.Join(r.inspection.Strings(name), " "); v != "" {
			out = append(out, name+" "+v)
		}
	}
	if exp, ok := r.inspection.Time("exp"); ok {
		out = append(out, "exp "+stamp(exp))
	}
	return out
}

// overage tells that the provider left the groups out, unless the project asks the provider for them by itself.
func overage(r *run) string {
	f, ok := r.inspection.Finding("token.groups-overage")
	if !ok || f.Status != jwtview.Warn || r.oidc().GroupCallback {
		return ""
	}
	return f.Evidence
}

func judgeSignature(r *run) verdict {
	s := r.inspection.Signature
	switch s.Status {
	case jwtview.SignatureValid:
		return pass("%s, key %s of %s%s", s.Algorithm, orNone(s.KeyID), r.inspection.String("iss"), r.slowKeys())
	case jwtview.SignatureInvalid:
		if !r.accepted() {
			return warn("it does not verify: %s", s.Reason)
		}
		return warn("the API took the token, though here its signature doesn't verify: %s", s.Reason)
	default:
		return skip("unverified: %s", s.Reason)
	}
}

// keysLimit is how long CDF waits for a provider's keys (Cognite's minimum requirements for identity providers).
const keysLimit = time.Second

// slowKeys tells of keys that took longer to come than CDF waits for them. CDF is elsewhere, so this is no verdict.
func (r *run) slowKeys() string {
	for _, x := range r.exchanges {
		if r.profile.CDF != nil && x.Endpoint == oauth.EndpointJWKS && x.Duration > keysLimit {
			return "; the keys took " + took(x.Duration) + " to come, and CDF waits for them no longer than a second"
		}
	}
	return ""
}

// judgeClock compares clocks, which matters only where there is a token whose times are judged.
func judgeClock(r *run) verdict {
	far := r.farthest()
	agree := "this computer's clock agrees with that of " + far.host
	if far.skew.Abs() > far.tolerance {
		agree = far.String() + ", which is within what servers allow"
	}
	switch reason := needToken(r); {
	case far.host == "" && len(r.exchanges) == 0:
		return skip("no server was asked, so there is no clock to compare with")
	case far.host == "":
		return skip("no server told its time")
	case reason != "":
		return skip("%s; %s", reason, agree)
	}
	return pass("%s", agree)
}

func judgeValid(r *run) verdict {
	switch {
	case r.inspect.ok():
		return pass("CDF takes the token, for %s", orNone(r.inspect.value.Subject))
	case r.mine.ok():
		return pass("CDF takes the token; it may not use token inspection itself: %s", describe(r.inspect.err))
	case r.profile.CDF != nil && !r.inspect.asked:
		return skip("%s", interrupted)
	case r.profile.CDF != nil:
		return skip("CDF knows the token and does not let it use token inspection: %s", describe(r.inspect.err))
	case r.resource.ok():
		return pass("%s answered %d", r.profile.ResourceCheck.URL, r.resource.value)
	case r.profile.ResourceCheck != nil:
		return skip("%s", interrupted)
	}
	return judgeLife(r)
}

// judgeLife judges by the times alone, when there is no API to ask.
func judgeLife(r *run) verdict {
	end := r.tokenEnd()
	if end.IsZero() {
		return skip("the token doesn't say how long it is good, and the profile names no API to ask (cdf or resource-check)")
	}
	return pass("good until %s; the profile names no API to ask (cdf or resource-check)", stamp(end))
}

func judgeProject(r *run) verdict {
	name := r.cdfProject()
	if r.inspect.ok() {
		if _, ok := r.inspect.value.Project(name); ok {
			return pass("the token reaches %s", list(r.inspect.value.ProjectNames()))
		}
	}
	if r.mine.ok() {
		return pass("the project %s answers the token", name)
	}
	return skip("%s", notJudged(itemMember))
}

func judgePrincipal(r *run) verdict {
	who := ""
	switch {
	case r.inspect.ok():
		who = r.inspect.value.Subject
	case r.inspection != nil:
		who = r.inspection.String("sub")
	}
	if who == "" {
		if reason := needReadable(r); reason != "" {
			return skip("%s", reason)
		}
		return skip("neither the token nor its API says whom it is for")
	}
	if sub := r.inspection.String("sub"); sub != "" && sub != who {
		who += " (the token's sub is " + sub + ")"
	}
	if f, ok := r.inspection.Finding("token.principal"); ok {
		if r.personInAutomation() {
			return warn("%s: %s, in an automated job: use an application of its own there (flow: client-credentials)", who, f.Evidence)
		}
		return pass("%s: %s", who, f.Evidence)
	}
	return pass("%s", who)
}

func judgeGroups(r *run) verdict {
	if r.profile.CDF == nil {
		return judgeTokenGroups(r)
	}
	for _, gate := range []func(*run) string{needProject, needAccess, needMembership} {
		if reason := gate(r); reason != "" {
			return skip("%s", reason)
		}
	}
	return pass("%s", r.membership())
}

func judgeTokenGroups(r *run) verdict {
	if reason := needReadable(r); reason != "" {
		return skip("%s", reason)
	}
	f, ok := r.inspection.Finding("token.groups")
	if !ok {
		return skip("the token lists no groups, and the profile has no cdf: block")
	}
	return verdict{f.Status, f.Evidence}
}
