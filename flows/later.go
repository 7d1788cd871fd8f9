package flows

import (
	"context"
	"encoding/json"
	"errors"

	"doorstep/flows/httpclient"
	"doorstep/flows/introspection"
	"doorstep/flows/jws"
	"doorstep/flows/oauth"
	"doorstep/flows/revocation"
	"doorstep/flows/userinfo"
	"doorstep/jwtview"
	"doorstep/profiles"

	"github.com/go-jose/go-jose/v4"
)

// Revoke asks p's provider to end the tokens of t (RFC 7009): the refresh token first, with which most providers end
// the access token too. It forgets nothing; see [Client.Forget]. The error is a [*ConfigError] where the provider has
// no revocation endpoint, else an *[Error].
func (c *Client) Revoke(ctx context.Context, p *profiles.Profile, t *TokenSet) error {
	e := p.Effective()
	m, err := c.endpoints(ctx, e, needRevocation)
	if err != nil {
		return err
	}
	hc, client, err := c.caller(ctx, e, m)
	if err != nil {
		return err
	}
	at := revocation.Endpoint{HTTP: hc, URL: m.RevocationEndpoint, Client: client, Now: c.o.Now}
	if !t.RefreshToken.IsZero() {
		if err := at.Revoke(ctx, t.RefreshToken, revocation.HintRefreshToken); err != nil {
			return err
		}
	}
	err = at.Revoke(ctx, t.AccessToken, revocation.HintAccessToken)
	var answer *Error
	if errors.As(err, &answer) && answer.Code == "unsupported_token_type" && !t.RefreshToken.IsZero() {
		return nil // access tokens that nobody can end are common (RFC 7009 §2.2.1); the lasting one has ended
	}
	return err
}

// Introspect asks p's provider what it knows of the access token of t (RFC 7662), and to sign that where it says that it
// can (RFC 9701 §7).
func (c *Client) Introspect(ctx context.Context, p *profiles.Profile, t *TokenSet) (map[string]json.RawMessage, error) {
	e := p.Effective()
	m, err := c.endpoints(ctx, e, needIntrospection)
	if err != nil {
		return nil, err
	}
	hc, client, err := c.caller(ctx, e, m)
	if err != nil {
		return nil, err
	}
	signed, err := c.signedAnswers(ctx, e)
	if err != nil {
		return nil, err
	}
	a, err := introspection.Endpoint{
		HTTP: hc, URL: m.IntrospectionEndpoint, Client: client, Now: c.o.Now,
		AskSigned: m.List("introspection_signing_alg_values_supported") != nil, Signed: signed, Issuer: issuerOf(e, m),
	}.Introspect(ctx, t.AccessToken)
	if err != nil {
		return nil, err
	}
	return a.Members, nil
}

// Userinfo asks p's provider who is behind the access token of t (OpenID Connect Core §5.3); the sub of t's ID token,
// where there is one, has to be the same.
func (c *Client) Userinfo(ctx context.Context, p *profiles.Profile, t *TokenSet) (map[string]json.RawMessage, error) {
	e := p.Effective()
	m, err := c.endpoints(ctx, e, needUserinfo)
	if err != nil {
		return nil, err
	}
	hc, err := c.HTTP(ctx, e)
	if err != nil {
		return nil, err
	}
	proof, err := c.Proof(t)
	if err != nil {
		return nil, err
	}
	subject := ""
	if id, err := jwtview.Decode(t.IDToken.Reveal()); err == nil {
		subject = id.String("sub")
	}
	signed, err := c.signedAnswers(ctx, e)
	if err != nil {
		return nil, err
	}
	at := userinfo.Endpoint{HTTP: hc, URL: m.UserinfoEndpoint, Proof: proof, Signed: signed}
	return at.Get(ctx, t.AccessToken, subject)
}

// signedAnswers reads what an effective profile's provider signs. Its keys are asked for when they are needed.
func (c *Client) signedAnswers(ctx context.Context, e *profiles.Profile) (jws.Reader, error) {
	opener, err := c.opener(ctx, e)
	return jws.Reader{Opener: opener, Keys: func(ctx context.Context) (*jose.JSONWebKeySet, error) {
		m, err := c.Provider(ctx, e)
		if m == nil {
			return nil, err
		}
		return c.Keys(ctx, e, m.JWKSURI)
	}}, err
}

// caller gives what a call to the provider in the client's own name needs.
func (c *Client) caller(ctx context.Context, e *profiles.Profile, m *Metadata) (*httpclient.Client, oauth.Client, error) {
	hc, err := c.HTTP(ctx, e)
	if err != nil {
		return nil, oauth.Client{}, err
	}
	client, err := c.credentials(ctx, e, m)
	return hc, client, err
}
