package checklist

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/jwtview"
	"doorstep/profiles"
)

const itemClock = "token-inspection.clock"

// judgedByAPI reports that nothing is left to say about the token itself: the API that it is for has taken it, or
// would have been asked.
func judgedByAPI(r *run) bool {
	unasked := r.profile.CDF != nil && !r.inspect.asked || r.profile.ResourceCheck != nil && !r.resource.asked
	return r.inspection == nil || r.accepted() || unasked
}

// wrongClock looks at the clocks before a token's times are blamed: a fresh token of a healthy provider looks
// expired, or not valid yet, to a clock that is off.
func wrongClock(r *run) []fault {
	far := r.farthest()
	skewed := func(f *causes.Facts) { f.Skew = far.skew.Abs() }
	if judgedByAPI(r) {
		return merelyOff(r, far)
	}
	if far.off() {
		for _, by := range []struct {
			clock string
			at    time.Time
		}{{"this computer's clock", r.now}, {far.host + "'s clock", r.now.Add(far.skew)}} {
			if why := outsideLife(r.inspection, by.at); why != "" {
				return []fault{failing(r, "token.clock", far.String()+"; by "+by.clock+" "+why, []string{itemClock}, skewed)}
			}
		}
	}
	if why := early(r.inspection, r.judgeTime()); why != "" {
		return []fault{failing(r, "token.clock", why, []string{itemClock, itemClaims})}
	}
	return merelyOff(r, far)
}

// merelyOff warns of a clock that is off and explains nothing here.
func merelyOff(r *run, far clock) []fault {
	if !far.off() {
		return nil
	}
	skewed := func(f *causes.Facts) { f.Skew = far.skew.Abs() }
	return []fault{failing(r, "token.clock", far.String(), []string{itemClock}, skewed).warning()}
}

// clockAtSignIn tells of a clock that is off when there is no token. What the client signs holds the time (RFC 7523 §3,
// RFC 9449 §4.2), and a provider that finds it wrong seldom says more than that the client is; a secret holds none.
func clockAtSignIn(r *run) []fault {
	far := r.farthest()
	e, answered := errors.AsType[*flows.Error](r.tokens.err)
	if !r.tokens.failed() || !far.off() || r.awaitsLogin() {
		return nil
	}
	p := r.profile
	signs := p.ClientAuth == "private_key_jwt" || p.ClientAuth == "client_secret_jwt" || p.DPoP != nil && *p.DPoP
	if !answered || !signs || !slices.Contains([]string{"invalid_client", "invalid_dpop_proof"}, e.Code) {
		return merelyOff(r, far)
	}
	evidence := far.String() + ", and what the profile signs holds the time; the provider says: " + describe(r.tokens.err)
	return []fault{failing(r, "token.clock", evidence, []string{itemClock, itemRequest}, func(f *causes.Facts) { f.Skew = far.skew.Abs() })}
}

// outsideLife says why the token isn't valid at the time t, "" when it is.
func outsideLife(in *jwtview.Inspection, t time.Time) string {
	if exp, ok := in.Time("exp"); ok && !t.Before(exp) {
		return fmt.Sprintf("the token expired %s ago (exp %s)", span(t.Sub(exp)), stamp(exp))
	}
	return early(in, t)
}

// early says why the token isn't valid yet at the time t, "" when it is. Half a minute is let pass, as APIs do.
func early(in *jwtview.Inspection, t time.Time) string {
	for _, claim := range []string{"nbf", "iat"} {
		if from, ok := in.Time(claim); ok && from.Sub(t) > maxSkew {
			return fmt.Sprintf("the token is not valid yet, only in %s (%s %s)", span(from.Sub(t)), claim, stamp(from))
		}
	}
	return ""
}

func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// expiredToken tells a token that was expired when it was taken, which nothing renews, from one that ran out while
// it was in use.
func expiredToken(r *run) []fault {
	if judgedByAPI(r) {
		return nil
	}
	exp, ok := r.inspection.Time("exp")
	now := r.judgeTime()
	if !ok || now.Before(exp) {
		return nil
	}
	evidence := fmt.Sprintf("the token expired %s ago (exp %s)", span(now.Sub(exp)), stamp(exp))
	if taken := r.taken().Add(now.Sub(r.now)); exp.After(taken) {
		return []fault{failing(r, "expired.long-process", evidence+"; it was still good when it was taken, at "+stamp(taken), []string{itemValid, itemClaims})}
	}
	return []fault{failing(r, "expired.not-renewed", evidence, []string{itemValid, itemClaims})}
}

// taken is when the token came into use, by our clock.
func (r *run) taken() time.Time {
	if t := r.tokens.value; r.signedIn() && !t.ObtainedAt.IsZero() {
		return t.ObtainedAt
	}
	return r.started
}

// tokenFaults are the causes that jwtview finds in a token, the root before what follows from it, and the items
// at which they show.
var tokenFaults = []struct {
	cause, item string
	explains    []string // causes that follow from this one
}{
	{"token.too-large", itemClaims, nil},
	{"token.type", itemClaims, []string{"invalid-token.audience", "token.claims", "token.signature", "access-denied.client-id"}},
	{"access-denied.tenant", itemTenant, []string{"token.issuer", "token.signature"}},
	{"token.issuer", itemClaims, []string{"token.signature"}},
	{"invalid-token.audience", itemAudience, nil},
	{"invalid-token.cluster", itemAudience, nil},
	{"access-denied.client-id", itemClientID, nil},
	{"token.signature", itemSignature, nil},
	{"token.binding", itemValid, nil},
	{"token.claims", itemClaims, nil},
}

// timeFindings are judged by wrongClock and expiredToken, with the server's clock.
var timeFindings = []string{"token.exp", "token.nbf", "token.clock", "token.min-ttl"}

// judgedByClock reports a finding about a time, and not about how it is written.
func judgedByClock(f jwtview.Finding) bool {
	return slices.Contains(timeFindings, f.ID) && f.Cause != "token.claims"
}

// wrongToken tells what is wrong with the token, unless its API has taken it: then what the profile expects is wrong
// at most, and that is for the items to say.
func wrongToken(r *run) []fault {
	if judgedByAPI(r) {
		return nil
	}
	if f := unreadable(r); len(f) > 0 {
		return f
	}
	if f := forUserinfo(r); len(f) > 0 {
		return f
	}
	var found []fault
	explained := map[string]bool{}
	if r.foreign() {
		found = wrongAudience(r) // which API a token is for decides who issues it, in which version, and who can verify it
		for _, cause := range []string{"token.issuer", "token.signature", "invalid-token.audience"} {
			explained[cause] = len(found) > 0
		}
	}
	for _, f := range byRank(r.inspection.Findings) {
		if f.Status != jwtview.Fail || judgedByClock(f) || explained[f.Cause] || unneeded(r, f) {
			continue
		}
		known := rank(f.Cause)
		if known < 0 {
			found = append(found, failing(r, cmp.Or(f.Cause, "token.claims"), f.Evidence, []string{itemClaims}))
			continue
		}
		for _, cause := range tokenFaults[known].explains {
			explained[cause] = true
		}
		if !aboutAudience(f.Cause) || r.profile.CDF == nil {
			found = append(found, failing(r, f.Cause, f.Evidence, []string{tokenFaults[known].item}))
		}
	}
	if !explained["invalid-token.audience"] {
		found = append(found, wrongAudience(r)...)
	}
	return found
}

// unneeded reports the lack of a claim that nobody has asked for. Some providers' tokens have no aud or sub (Keycloak's
// for a client without roles), and their APIs do well without.
func unneeded(r *run, f jwtview.Finding) bool {
	claim := strings.TrimPrefix(f.ID, "token.")
	refused := r.inspect.failed() || r.resource.failed()
	return f.Cause == "token.claims" && !refused && !r.inspection.Has(claim) && slices.Contains([]string{"aud", "sub"}, claim) &&
		!slices.Contains(r.profile.Expected(r.issuer()).Required, claim)
}

// aboutAudience reports a cause that is told by asking the clusters, where there are any: see wrongAudience.
func aboutAudience(cause string) bool { return strings.HasPrefix(cause, "invalid-token.") }

func rank(cause string) int {
	for i, f := range tokenFaults {
		if f.cause == cause {
			return i
		}
	}
	return -1
}

func byRank(findings []jwtview.Finding) []jwtview.Finding {
	sorted := slices.Clone(findings)
	slices.SortStableFunc(sorted, func(a, b jwtview.Finding) int { return cmp.Compare(place(a.Cause), place(b.Cause)) })
	return sorted
}

// place puts what the table doesn't know last.
func place(cause string) int {
	if n := rank(cause); n >= 0 {
		return n
	}
	return len(tokenFaults)
}

// forUserinfo warns of Auth0's answer to a request that names no API: a token for its own userinfo endpoint, which shows
// no claims and which no API takes.
func forUserinfo(r *run) []fault {
	why := r.askedForNoAPI()
	if why == "" || r.inspection.Kind == jwtview.JWS || r.inspection.Failed() {
		return nil
	}
	return []fault{failing(r, "token.opaque", why, []string{itemClaims}).warning()}
}

func (r *run) askedForNoAPI() string {
	p := r.profile
	auth0 := p.Provider == profiles.Auth0 || strings.HasSuffix(hostOf(r.issuer()), ".auth0.com")
	if !auth0 || p.Audience != "" || r.given {
		return ""
	}
	return "the profile asks for no audience, and then Auth0 gives a token for its own userinfo endpoint only: set audience to the API's identifier"
}

// unreadable tells of a token without claims to read, which CDF doesn't take. Another API may.
func unreadable(r *run) []fault {
	if !r.inspect.refused() {
		return nil
	}
	shape := map[jwtview.Kind]struct{ cause, evidence string }{
		jwtview.Opaque: {"token.opaque", "the token has no structure to read, and CDF wants a signed JWT"},
		jwtview.JWE:    {"token.encrypted", "the token is encrypted, and CDF wants a signed JWT"},
	}[r.inspection.Kind]
	if shape.cause == "" || r.inspection.Failed() {
		return nil
	}
	if why := r.askedForNoAPI(); why != "" {
		shape.evidence += "; " + why
	}
	return []fault{failing(r, shape.cause, shape.evidence, []string{itemClaims})}
}
