package checklist

import (
	"errors"
	"slices"
	"strings"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/jwtview"
	"doorstep/profiles"
)

// credentials are the causes that a provider without codes of its own tells apart in no way: invalid_client.
var credentials = []string{"access-denied.client-id", "access-denied.client-secret", "access-denied.tenant", "flow.client-auth"}

// targets are the causes of an answer that says that what was asked for is not known there. Whatever names it may be the
// mistake: a scope, the audience, or the cluster from which both are made.
var targets = []string{"access-denied.api-permission", "request.scope", "invalid-token.audience", "invalid-token.cluster"}

// suspect gives what looks wrong by itself and explains the provider's answer: one of the credentials, where the answer
// leaves open which of them it is or names the same, or a value that names no API, or another one than the rest.
func (r *run) suspect(list []causes.Cause, err error) (cause, why string) {
	e, answered := errors.AsType[*flows.Error](err)
	switch {
	case !answered || len(list) == 0:
		return "", ""
	case slices.Contains(targets, list[0].ID):
		return r.suspectTarget()
	case !slices.Contains(credentials, list[0].ID):
		return "", ""
	}
	named := len(e.VendorCodes) > 0 || strings.Contains(e.Description, "AADSTS")
	for _, s := range r.suspicions {
		if s.Cause == list[0].ID || !named && slices.Contains(credentials, s.Cause) {
			return s.Cause, s.Message
		}
	}
	if why := r.endingCertificate(); why != "" && !r.now.Before(r.certificateEnd) {
		return "flow.client-auth", why
	}
	for _, why := range []string{r.authUnlisted(), r.secretless(e)} {
		if !named && why != "" {
			return "flow.client-auth", why
		}
	}
	return "", ""
}

// secretless tells of a provider that misses the client_secret where the profile signs in by other means.
func (r *run) secretless(e *flows.Error) string {
	bySecret := []string{"", "none", "client_secret_post", "client_secret_basic"}
	if !strings.Contains(e.Description, "client_secret") || slices.Contains(bySecret, r.profile.ClientAuth) {
		return ""
	}
	return "the profile signs in by " + r.profile.ClientAuth + ", which sends no client_secret: the client is registered for another way"
}

func (r *run) suspectTarget() (cause, why string) {
	for _, s := range r.suspicions {
		unfit := s.Kind == profiles.SuspectPlaceholder || s.Kind == profiles.SuspectWrapping
		if unfit && slices.Contains(targets, s.Cause) {
			return s.Cause, s.Message
		}
	}
	return r.slip()
}

// underlined adds, to what failed, what looked wrong about the same thing before anything was sent.
func (r *run) underlined(found []fault) []fault {
	for i := range found {
		for _, s := range r.suspicions {
			if f := &found[i]; f.status == jwtview.Fail && f.about(s) && !strings.Contains(f.evidence, s.Message) {
				f.evidence += "; " + s.Message
				f.cause.Evidence += "; " + s.Message
			}
		}
	}
	return found
}

// about reports that the fault has the cause to which the suspicion leads, or shows at its item.
func (f fault) about(s profiles.Suspicion) bool {
	item, _ := aboutKey(s.Key)
	return f.cause.ID != "" && (s.Cause == f.cause.ID || item != itemRequest && f.concerns(item))
}
