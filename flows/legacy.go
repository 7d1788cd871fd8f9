package flows

import (
	"cmp"
	"context"
	"errors"

	"doorstep/flows/cdflegacy"
	"doorstep/flows/implicit"
	"doorstep/profiles"
)

func newImplicit(ctx context.Context, c *Client, e *profiles.Profile, o TokenOptions) (Flow, error) {
	if err := named(e); err != nil {
		return nil, err
	}
	m, err := c.speaking(ctx, e, needAuthorization, needKeys)
	if err != nil {
		return nil, err
	}
	opener, err := c.opener(ctx, e)
	if err != nil {
		return nil, err
	}
	f := implicit.Flow{
		AuthorizationURL: m.AuthorizationEndpoint, ClientID: e.ClientID, Request: request(e),
		RedirectURI: redirectURI(e), Port: e.RedirectPort, Prompt: e.Prompt, LoginHint: e.LoginHint, ACRValues: e.ACRValues,
		Issuer: cmp.Or(m.Issuer, e.Issuer), Pasted: o.Pasted, Now: c.o.Now, Opener: opener,
		Keys: c.keysAt(e, m.JWKSURI),
	}
	return f, nil
}

func newAPIKey(ctx context.Context, c *Client, e *profiles.Profile, _ TokenOptions) (Flow, error) {
	if e.APIKey.IsZero() {
		return nil, &ConfigError{Profile: e.Name, Key: "api-key", Cause: apiKeyRetired, Problem: "is missing, and the flow api-key needs one; " + insteadOfAPIKey}
	}
	if err := onCDF(e); err != nil {
		return nil, err
	}
	key, err := c.secret(ctx, e, "api-key", e.APIKey)
	if err != nil {
		return nil, err
	}
	hc, err := c.HTTP(ctx, e)
	if err != nil {
		return nil, err
	}
	f := cdflegacy.APIKey{HTTP: hc, BaseURL: e.CDF.BaseURL, Project: e.CDF.Project, Key: key, Now: c.o.Now}
	return retired{f, e, ConfigError{Profile: e.Name, Key: "api-key", Cause: apiKeyRetired, Problem: "this CDF doesn't take it: " + insteadOfAPIKey}}, nil
}

func newCDFLogin(ctx context.Context, c *Client, e *profiles.Profile, o TokenOptions) (Flow, error) {
	if err := onCDF(e); err != nil {
		return nil, err
	}
	hc, err := c.HTTP(ctx, e)
	if err != nil {
		return nil, err
	}
	return cdflegacy.Login{
		HTTP: hc, BaseURL: e.CDF.BaseURL, Project: e.CDF.Project, RedirectURI: e.RedirectURI, Port: e.RedirectPort,
		Pasted: o.Pasted, Now: c.o.Now,
	}, nil
}

// apiKeyRetired names the cause in the catalogue.
const (
	apiKeyRetired   = "cdf.api-key"
	insteadOfAPIKey = "CDF has retired API keys; use flow: client-credentials"
)

func onCDF(e *profiles.Profile) error {
	if e.CDF == nil || e.CDF.BaseURL == "" || e.CDF.Project == "" {
		return &ConfigError{Profile: e.Name, Key: "cdf", Problem: "has to say project and base-url (or cluster): the flow " + e.Flow + " signs in at CDF itself"}
	}
	return nil
}

// retired is a flow that no CDF of today takes any more: an answer that refuses it is a mistake of the profile.
type retired struct {
	Flow
	p       *profiles.Profile
	mistake ConfigError
}

// Run runs the flow.
func (f retired) Run(ctx context.Context, emit func(Event)) (*TokenSet, error) {
	t, err := f.Flow.Run(ctx, emit)
	if answer, ok := errors.AsType[*Error](err); ok && answer.Status != 0 && !answer.Temporary() {
		mistake := f.mistake
		mistake.Problem += " (" + answer.Error() + ")"
		mistake.Err = err
		return nil, &mistake
	}
	return t, err
}
