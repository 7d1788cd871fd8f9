package checklist

import (
	"errors"
	"strings"

	"doorstep/flows"
	"doorstep/flows/causes"
	"doorstep/flows/discovery"
	"doorstep/jwtview"
	"doorstep/jwtview/safe"
)

// facts are what is known of the case, for the steps of a cause.
func (r *run) facts() causes.Facts {
	f := causes.Facts{
		Profile: r.profile, Project: r.cdfProject(), BaseURL: r.cdfURL(), Token: r.tokenFacts(),
		Scope: strings.Join(r.profile.Scopes, " "),
	}
	expected := r.profile.Expected(r.issuer())
	if len(expected.Issuers) > 0 {
		f.Issuer = expected.Issuers[0]
	}
	if len(expected.Audiences) > 0 {
		f.Audience = expected.Audiences[0]
	}
	if m := r.provider.value; m != nil {
		f.TokenURL, f.Offered = m.TokenEndpoint, offered(m)
	}
	for _, g := range r.all.value {
		if g.SourceID != "" {
			f.SourceIDs = append(f.SourceIDs, g.SourceID)
		}
	}
	if r.inspect.ok() {
		f.Projects = r.inspect.value.ProjectNames()
	}
	f.Groups = len(r.groupIDs())
	return f
}

// offered are the flows that the provider says it offers, as far as it says anything.
func offered(m *flows.Metadata) []string {
	var names []string
	if m.Discovered {
		for _, o := range discovery.Offers(m) {
			if o.Offered {
				names = append(names, o.Name)
			}
		}
	}
	return names
}

// issuer is what the provider calls itself, "" when that is not known.
func (r *run) issuer() string {
	if r.provider.value == nil || r.provider.err != nil {
		return ""
	}
	return r.provider.value.Issuer
}

func (r *run) tokenFacts() causes.TokenFacts {
	if r.inspection == nil {
		return causes.TokenFacts{}
	}
	f := factsOf(r.inspection)
	if r.tokens.ok() && r.inspection.Kind == jwtview.JWS {
		f.Size = len(r.tokens.value.AccessToken.Reveal())
	}
	return f
}

// tokenClient is the application that the token was given to.
func (r *run) tokenClient() string {
	if r.inspection == nil {
		return ""
	}
	return clientOf(r.inspection)
}

// tokenScopes are the scopes that the token carries.
func (r *run) tokenScopes() []string {
	if r.inspection == nil {
		return nil
	}
	return scopesOf(r.inspection)
}

// describe tells an error with the request's id, which is what a provider's support asks for.
func describe(err error) string {
	if err == nil {
		return ""
	}
	text := err.Error()
	var e *flows.Error
	if errors.As(err, &e) {
		if e.URL != "" {
			text = e.Method + " " + e.URL + ": " + text
		}
		if e.RequestID != "" {
			text += " (request id " + e.RequestID + ")"
		}
	}
	return safe.Line(text)
}
