package checklist

import (
	"errors"
	"net/http"
	"slices"
	"strings"

	"doorstep/flows"
	"doorstep/flows/causes"
)

// failedResource explains why the profile's resource-check fails.
func failedResource(r *run) []fault {
	if !r.resource.failed() {
		return nil
	}
	evidence := describe(r.resource.err)
	items := []string{itemValid}
	if r.oversized(r.resource.err) {
		return []fault{failing(r, "token.too-large", evidence, append(items, itemClaims))}
	}
	e, answered := errors.AsType[*flows.Error](r.resource.err)
	if !answered || e.Status == 0 {
		return []fault{caused(r, causes.FromError(r.resource.err, r.facts()), r.resource.err, items)}
	}
	if c, ok := challenges[e.Code]; ok {
		return []fault{failing(r, c.cause, evidence+"; "+c.says, append(items, c.item))}
	}
	for _, c := range refusals {
		if c.fits(r, e) {
			f := failing(r, c.cause, evidence, items)
			if f.cause.Title = c.title; c.instead != nil {
				f.cause.Steps = c.instead
			}
			f.cause.Steps = append([]string{c.step}, f.cause.Steps...)
			return []fault{f}
		}
	}
	return []fault{caused(r, r.ofAnotherAPI(e), r.resource.err, items)}
}

// ofAnotherAPI are the causes of the resource's own words, but for those that are about CDF's groups: who calls another API
// has none.
func (r *run) ofAnotherAPI(e *flows.Error) []causes.Cause {
	list := causes.FromError(e, r.facts())
	if r.profile.CDF != nil {
		return list
	}
	return slices.DeleteFunc(list, func(c causes.Cause) bool {
		return strings.HasPrefix(c.ID, "forbidden.") || strings.HasPrefix(c.ID, "cdf.")
	})
}

// refusal is an answer of a resource that says more by its form than by its words.
type refusal struct {
	fits        func(*run, *flows.Error) bool
	cause       string
	title, step string
	instead     []string // of the cause's own steps, as in class
}

// apiSteps are for an API at whose URL something else answers: the steps of idp.endpoint are about the provider.
var apiSteps = []string{
	"Compare resource-check.url with the documentation of the API: host, path and version, and resource-check.method with what the path takes.",
	"If the API answers so when all is well, say so in the profile: resource-check.expect-status.",
	"If a web page or a redirect came, a proxy or a portal answered in the API's place.",
}

// refusals are in the order in which they are tried.
var refusals = []refusal{
	{
		func(r *run, e *flows.Error) bool {
			return r.wants("dpop") && !r.wants("bearer") && e.Status == http.StatusUnauthorized && r.proofless()
		},
		"flow.dpop", "The API takes only tokens that are bound to a key (DPoP)",
		"Set dpop: true in the profile, if the provider can bind tokens: doorstep discover shows it.", nil,
	},
	{
		func(r *run, e *flows.Error) bool {
			return len(r.schemes) > 0 && !r.wants("bearer") && !r.wants("dpop") && e.Status == http.StatusUnauthorized
		},
		"idp.endpoint", "What answers at this URL wants another way of signing in than an access token",
		"Compare resource-check.url with the documentation of the API: the answer's WWW-Authenticate names neither Bearer nor DPoP.", apiSteps[2:],
	},
	{
		func(_ *run, e *flows.Error) bool { return e.Status == http.StatusTooManyRequests },
		"idp.rate-limited", "The API throttles", "Wait before the next try; the API counts its callers itself, not the provider.", nil,
	},
	{
		func(_ *run, e *flows.Error) bool { return e.Status >= http.StatusInternalServerError },
		"idp.unavailable", "The API is down", "Ask whoever runs the API: the provider gave a token, and the API itself failed.", nil,
	},
	{
		func(r *run, e *flows.Error) bool { return e.Status == http.StatusUnauthorized && r.saysNothing(e) },
		"invalid-token.audience", "The API does not take the token, and does not say why",
		"Ask whoever runs the API which issuer, audience and scopes it expects, and look for the request in its log; compare with the token: doorstep inspect.", nil,
	},
}

// wants reports that the resource's answer offers the authentication scheme (RFC 9110 §11.6.1).
func (r *run) wants(scheme string) bool {
	return slices.ContainsFunc(r.schemes, func(s string) bool { return strings.EqualFold(s, scheme) })
}

// proofless reports a token that is bound to no key.
func (r *run) proofless() bool {
	return r.inspection == nil || !r.inspection.Has("cnf")
}

// leftOpen are the causes that a 401 leaves open by itself.
var leftOpen = []string{"invalid-token.audience", "expired.not-renewed", "cdf.project"}

// saysNothing reports a refusal in which nothing but its status points to a cause: that would be guessed.
func (r *run) saysNothing(e *flows.Error) bool {
	if e.Description != "" || e.Code != "" && e.Code != "invalid_token" {
		return false
	}
	said := strings.ToLower(e.Snippet)
	named := strings.Contains(said, "expire") || strings.Contains(said, "audience")
	return !named && !slices.ContainsFunc(r.ofAnotherAPI(worded(e)), func(c causes.Cause) bool { return !slices.Contains(leftOpen, c.ID) })
}

// worded is the error without its status and its code, so that its words alone are judged.
func worded(e *flows.Error) *flows.Error {
	c := *e
	c.Status, c.Code, c.Problem = http.StatusOK, "", ""
	return &c
}

// schemesOf are the authentication schemes that an answer's challenges name.
func schemesOf(h http.Header) []string {
	var all []string
	for _, challenge := range h.Values("WWW-Authenticate") {
		for part := range strings.SplitSeq(challenge, ",") {
			word, _, _ := strings.Cut(strings.TrimSpace(part), " ")
			if word != "" && !strings.Contains(word, "=") {
				all = append(all, word)
			}
		}
	}
	return all
}

// challenges are what a resource says in WWW-Authenticate (RFC 6750 §3.1, RFC 9449 §7.1, RFC 9470 §3).
var challenges = map[string]struct{ cause, item, says string }{
	"insufficient_scope":               {"request.scope", itemPermissions, "the resource wants a scope that the token lacks"},
	"invalid_dpop_proof":               {"flow.dpop", itemValid, "the resource wants a DPoP proof"},
	"use_dpop_nonce":                   {"flow.dpop", itemValid, "the resource wants a DPoP proof with its nonce"},
	"insufficient_user_authentication": {"flow.mfa", itemValid, "the resource wants a stronger sign-in"},
}
