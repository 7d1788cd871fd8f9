package checklist

import (
	"errors"

	"doorstep/flows"
	"doorstep/jwtview"
)

// The ids of items on which others depend.
const (
	itemRequest = "token-acquisition.request"
	itemClaims  = "token-inspection.claims"
	itemValid   = "token-inspection.valid"
	itemProject = "token-inspection.project"
	itemMember  = "cdf-configuration.group-membership"
	itemNeeds   = "cdf-configuration.capabilities"
)

const interrupted = "interrupted before this was checked"

// standing says, of each item on which others depend, what stands in their way and where to read of it.
var standing = map[string]string{
	itemRequest: "there is no token (Test token acquisition failed)",
	itemClaims:  "the token cannot be read (see Claims are as expected)",
	itemValid:   "CDF does not take the token (see Token is valid)",
	itemProject: "the token does not reach the project (see Project is correct)",
	itemMember:  "no group is known (see Principal is a member of at least one group)",
	itemNeeds:   "a capability is missing (see Groups have the required capabilities)",
}

// notJudged is the reason of an item that depends on another.
func notJudged(item string) string { return "not judged: " + standing[item] }

func needToken(r *run) string {
	switch {
	case r.tokens.ok():
		return ""
	case r.awaitsLogin():
		return notSignedIn(r)
	case !r.tokens.asked:
		return interrupted
	}
	return notJudged(itemRequest)
}

// awaitsLogin reports that there is no token because nobody has signed in yet. One whose refresh token the provider has
// refused was signed in: that is a failure, and has a cause.
func (r *run) awaitsLogin() bool {
	_, refused := errors.AsType[*flows.Error](r.tokens.err)
	return errors.Is(r.tokens.err, flows.ErrLoginNeeded) && !refused
}

func notSignedIn(r *run) string {
	return "not signed in: run doorstep login " + r.profile.Name + " first"
}

func needReadable(r *run) string {
	if reason := needToken(r); reason != "" {
		return reason
	}
	switch {
	case r.inspection == nil:
		return interrupted
	case r.inspection.Kind == jwtview.Opaque:
		return "the token is opaque: it shows no claims"
	case r.inspection.Kind == jwtview.JWE:
		return "the token is encrypted: only its API can read the claims"
	case r.inspection.Claims == nil:
		return notJudged(itemClaims)
	}
	return ""
}

func needCDF(r *run) string {
	if r.profile.CDF == nil {
		return "the profile has no cdf: block"
	}
	return ""
}

func needProject(r *run) string {
	if r.cdfProject() == "" {
		return "the profile names no cdf project"
	}
	return ""
}

func needInspect(r *run) string {
	switch {
	case r.inspect.ok():
		return ""
	case !r.inspect.asked:
		return interrupted
	}
	return notJudged(itemValid)
}

// needAccess wants the token to reach the profile's project, by whatever answer shows it.
func needAccess(r *run) string {
	switch {
	case r.mine.ok():
		return ""
	case !r.inspect.ok():
		return needInspect(r)
	}
	if _, ok := r.inspect.value.Project(r.cdfProject()); !ok {
		return notJudged(itemProject)
	}
	return ""
}

func needMembership(r *run) string {
	if len(r.groupIDs()) == 0 {
		return notJudged(itemMember)
	}
	return ""
}

func needNeeds(r *run) string {
	if len(r.profile.CDF.Needs) == 0 {
		return "the profile lists no needs: to compare with"
	}
	return ""
}
