package flows

import (
	"maps"
	"slices"
	"strings"

	"doorstep/flows/store"
	"doorstep/profiles"
)

// effective gives p with its preset filled in, as for flow when that is not "".
func effective(p *profiles.Profile, flow string) *profiles.Profile {
	if flow == "" {
		return p.Effective()
	}
	q := *p
	q.Flow = flow
	return q.Effective()
}

// keyFor names p's tokens in the store. A refresh token has come from another flow, and its successor goes where
// that one's is kept: the profile's own flow, else the device flow's.
func keyFor(p *profiles.Profile, flow string) string {
	e := effective(p, flow)
	if e.Flow == profiles.FlowRefreshToken {
		e = effective(p, "")
	}
	if e.Flow == profiles.FlowRefreshToken {
		e = effective(p, profiles.FlowDevice)
	}
	return cacheKey(e)
}

// cacheKey covers every parameter of an effective profile that changes the token that comes out.
func cacheKey(e *profiles.Profile) string {
	params := []string{
		e.Flow, string(e.Provider), e.Tenant, e.Issuer, e.Authority,
		e.Endpoints.Token, e.Endpoints.Authorization, e.Endpoints.DeviceAuthorization, e.Endpoints.Backchannel,
		e.ClientID, sorted(e.Scopes), e.Audience, e.Resource, e.SubjectProfile, e.LoginHint, sorted(e.ACRValues), e.Security,
		e.ClientCertificate, e.ClientKey, truth(e.DPoP),
	}
	if e.Flow == profiles.FlowCDFLogin && e.CDF != nil {
		params = append(params, e.CDF.BaseURL, e.CDF.Project) // where it signs in
	}
	if e.ActorProfile != "" { // came later than the others, and what is kept without it is found still
		params = append(params, "actor-profile", e.ActorProfile)
	}
	for _, name := range slices.Sorted(maps.Keys(e.ExtraParameters)) {
		params = append(params, name, e.ExtraParameters[name])
	}
	return store.Key(e.Name, params...)
}

// sorted makes one text of words whose order means nothing (RFC 6749 §3.3).
func sorted(words []string) string { return strings.Join(slices.Sorted(slices.Values(words)), " ") }

func truth(b *bool) string {
	if yes(b) {
		return "true"
	}
	return ""
}
