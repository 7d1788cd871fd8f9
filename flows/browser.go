package flows

import (
	"context"
	"errors"

	"doorstep/flows/authcode"
	"doorstep/profiles"
)

func newAuthCode(ctx context.Context, c *Client, e *profiles.Profile, o TokenOptions) (Flow, error) {
	m, err := c.speaking(ctx, e, needToken, needAuthorization)
	if err != nil {
		return nil, err
	}
	endpoint, err := c.tokenEndpoint(ctx, e, m)
	if err != nil {
		return nil, err
	}
	f := authcode.Flow{
		AuthorizationURL: m.AuthorizationEndpoint, Token: endpoint, Request: request(e),
		RedirectURI: redirectURI(e), Port: e.RedirectPort,
		Prompt: e.Prompt, LoginHint: e.LoginHint, ACRValues: e.ACRValues, Pasted: o.Pasted,
	}
	if m.Discovered {
		f.Issuer = m.Issuer
		f.IssPromised = m.Says("authorization_response_iss_parameter_supported")
	}
	f.Keys = c.keysAt(e, m.JWKSURI)
	return c.guarded(ctx, e, m, f)
}

// redirectURI is where the browser comes back to, "" for the flow's default. Entra lets any port stand behind one
// loopback address only.
func redirectURI(e *profiles.Profile) string {
	if e.RedirectURI == "" && e.Provider == profiles.Entra {
		return "http://localhost"
	}
	return e.RedirectURI
}

// speaking is [Client.endpoints] for a flow that has to know who answers: the provider is asked even where the
// profile names the endpoints, and only one that has no document is taken at the profile's word.
func (c *Client) speaking(ctx context.Context, e *profiles.Profile, needs ...need) (*Metadata, error) {
	if e.Issuer == "" {
		return c.endpoints(ctx, e, needs...)
	}
	m, err := c.patientProvider(ctx, e)
	if answer, ok := errors.AsType[*Error](err); ok && m == nil && answer.Status != 0 && !answer.Temporary() {
		return c.endpoints(ctx, e, needs...)
	}
	if err != nil {
		return nil, err
	}
	if n := missing(m, needs); n != nil {
		return nil, n.problem(e, m)
	}
	return m, nil
}
