package flows

import (
	"context"

	"doorstep/flows/cdf"
	"doorstep/flows/cdflegacy"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// CreateSession makes a session of p's CDF project, signing in as [Client.Token] does. kind "" means client credentials
// for a profile that signs in with them, else an exchange of the profile's token. The session's nonce has to be used
// within [cdf.NonceLife].
//
// The error is Token's, a [*ConfigError], or CDF's *[Error].
func (c *Client) CreateSession(ctx context.Context, p *profiles.Profile, kind cdf.SessionKind, o TokenOptions, emit func(Event)) (*cdf.Session, error) {
	e := effective(p, o.Flow)
	if e.CDF == nil || e.CDF.Project == "" || e.CDF.BaseURL == "" {
		return nil, &ConfigError{Profile: e.Name, Key: "cdf", Problem: "has to say which project the session is for, and on which cluster"}
	}
	if kind == "" {
		kind = usualSession(e)
	}
	clientSecret, err := c.sessionSecret(ctx, e, kind)
	if err != nil {
		return nil, err
	}
	tokens, _, err := c.Token(ctx, p, o, emit)
	if tokens == nil {
		return nil, err
	}
	hc, err := c.HTTP(ctx, e)
	if err != nil {
		return nil, err
	}
	proof, err := c.Proof(tokens)
	if err != nil {
		return nil, err
	}
	at := cdf.Client{HTTP: hc, BaseURL: e.CDF.BaseURL, Token: tokens.AccessToken, Proof: proof, Header: cdflegacy.Header(tokens)}
	return at.CreateSession(ctx, e.CDF.Project, kind, e.ClientID, clientSecret)
}

func usualSession(e *profiles.Profile) cdf.SessionKind {
	if e.Flow == profiles.FlowClientCredentials && !e.ClientSecret.IsZero() {
		return cdf.SessionClientCredentials
	}
	return cdf.SessionTokenExchange
}

// sessionSecret gives the client secret that CDF gets tokens with, where it needs one: it takes no other credentials.
func (c *Client) sessionSecret(ctx context.Context, e *profiles.Profile, kind cdf.SessionKind) (secret.Value, error) {
	if kind != cdf.SessionClientCredentials {
		return secret.Value{}, nil
	}
	if e.ClientID == "" || e.ClientSecret.IsZero() {
		return secret.Value{}, &ConfigError{
			Profile: e.Name, Key: "client-secret",
			Problem: "is missing, and a session by client credentials needs one: CDF takes an ID and a secret only",
		}
	}
	return c.secret(ctx, e, "client-secret", e.ClientSecret)
}
