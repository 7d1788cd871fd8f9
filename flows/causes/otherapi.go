package causes

import "doorstep/profiles"

// otherAPI is how a cause is told to somebody whose profile is for another API than CDF: the guide's own words for it are
// about clusters.
var otherAPI = []struct {
	id, title, meaning string
	steps              []string
	by                 []variant
}{
	{
		"invalid-token.audience", "The token is for another API",
		"The token was made for another API than the one that gets it. Its audience has to be what the API expects, to the letter.",
		[]string{
			"[The token is for {token-aud}, and {expected-aud} is wanted: ask for that one.]",
			"Look up the audience that the API expects, in its documentation or its configuration, the slash at the end included.",
			"Set audience {in-profile} to it, or resource, or write it before the scopes: providers differ in which they look at.",
			"Sign in again, since a cached token keeps its audience: {login-command}.",
		},
		[]variant{{profiles.Entra, []string{
			"[The token is for {token-aud}, and {expected-aud} is wanted: ask for that one.]",
			"Write the API's Application ID URI before the scope, as in api://ID/.default: Entra takes the audience from the scope, not from an audience parameter.",
			"Sign in again, since a cached token keeps its audience: {login-command}.",
		}}},
	},
	{
		"access-denied.api-permission", "The application has no permission for the API",
		"The client is known, but it was never granted the API that the request names, or that API is not known to the provider.",
		[]string{
			"Open {at-permissions} and add the permission for the API that the token is meant for[ ({expected-aud})].",
			"Have an administrator grant it for the whole organisation.",
			"Check that the scope[ {scope}] and the audience name that API, to the letter.",
			"Wait a few minutes for the change to spread, then try again: {login-command}.",
		},
		[]variant{{profiles.Entra, []string{
			"Open {at-permissions}, choose Add a permission > APIs my organization uses, and pick the API that the scope[ {scope}] names.",
			"Choose Grant admin consent; without it a client without a person gets no token.",
			"If the API is not in that list, it has no service principal in the tenant[ {tenant}]: check the name in the scope, or have an admin consent to the API's application.",
			"Wait a few minutes for the change to spread, then try again: {login-command}.",
		}}},
	},
}

// forProfile gives the entry as it is told to the owner of f's profile.
func (e *entry) forProfile(f Facts) *entry {
	if f.Profile == nil || f.Profile.CDF != nil {
		return e
	}
	for _, o := range otherAPI {
		if o.id == e.id {
			other := *e
			other.title, other.meaning, other.steps, other.by = o.title, o.meaning, o.steps, o.by
			return &other
		}
	}
	return e
}
