package flows

import (
	"context"
	"crypto/tls"
	"errors"
	"net/url"
	"slices"
	"strings"

	"doorstep/flows/clientauth"
	"doorstep/flows/dpop"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/flows/tokenendpoint"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// secret resolves a reference of p; a failure is a [*ConfigError] under key.
func (c *Client) secret(ctx context.Context, p *profiles.Profile, key string, ref secret.Ref) (secret.Value, error) {
	v, err := c.o.Secrets.Resolve(ctx, ref)
	if err != nil {
		return secret.Value{}, &ConfigError{Profile: p.Name, Key: key, Problem: err.Error(), Err: err}
	}
	if v.IsZero() && !ref.IsZero() {
		return v, &ConfigError{Profile: p.Name, Key: key, Problem: "is empty: " + ref.String() + " holds nothing"}
	}
	return v, nil
}

// ClientSecret resolves the client secret of p so that it can be judged, as [profiles.Profile.Suspect] does: it is
// never to be shown. It is zero for a profile without one; a failure is a [*ConfigError].
func (c *Client) ClientSecret(ctx context.Context, p *profiles.Profile) (secret.Value, error) {
	return c.secret(ctx, p, "client-secret", p.Effective().ClientSecret)
}

// credentials give the client that an effective profile describes, as it authenticates at the provider.
func (c *Client) credentials(ctx context.Context, e *profiles.Profile, m *Metadata) (oauth.Client, error) {
	var none oauth.Client
	if err := named(e); err != nil {
		return none, err
	}
	value, err := c.secret(ctx, e, "client-secret", e.ClientSecret)
	if err != nil {
		return none, err
	}
	client := oauth.Client{
		ID: e.ClientID, Secret: value, Method: oauth.AuthMethod(e.ClientAuthAt(m.TokenAuthMethods)),
		RSAAlgorithm:      rsaAlgorithm(e, m.List("token_endpoint_auth_signing_alg_values_supported")),
		AssertionAudience: assertionAudience(e, m),
	}
	if client.Method == oauth.AuthPrivateKeyJWT || e.MutualTLS() {
		err = c.addKey(ctx, e, &client)
	}
	if err == nil {
		err = c.tryCredentials(e, client)
	}
	return client, err
}

// named refuses a profile that doesn't say which client it is for.
func named(e *profiles.Profile) error {
	if e.ClientID != "" {
		return nil
	}
	return &ConfigError{
		Profile: e.Name, Key: "client-id",
		Problem: "is missing: write the application's (client) ID as its registration shows it",
	}
}

// addKey reads what a client signs its assertions with. The key may stand in the certificate's file.
func (c *Client) addKey(ctx context.Context, e *profiles.Profile, client *oauth.Client) error {
	certificate, err := c.certificateText(ctx, e)
	if err != nil {
		return err
	}
	client.Certificate, client.Key = certificate.Reveal(), certificate
	if e.ClientKey != "" {
		client.Key, err = c.file(ctx, e, "client-key", e.ClientKey)
	}
	return err
}

// certificate reads what an effective profile presents when it connects.
func (c *Client) certificate(ctx context.Context, e *profiles.Profile) (*tls.Certificate, error) {
	client := oauth.Client{Method: oauth.AuthMethod(e.ClientAuth)}
	if err := c.addKey(ctx, e, &client); err != nil {
		return nil, err
	}
	pair, err := clientauth.Certificate(client)
	if broken, ok := errors.AsType[*clientauth.Error](err); ok {
		return nil, brokenCredentials(e, broken)
	}
	return &pair, err
}

// file reads what the profile names by its path, nothing for "".
func (c *Client) file(ctx context.Context, e *profiles.Profile, key, path string) (secret.Value, error) {
	if path == "" {
		return secret.Value{}, nil
	}
	return c.secret(ctx, e, key, secret.Ref{Kind: secret.File, Name: path})
}

// tryCredentials authenticates a call that nobody makes: what cannot work is better told before a person signs in.
func (c *Client) tryCredentials(e *profiles.Profile, client oauth.Client) error {
	err := clientauth.Apply(client, &httpclient.Call{URL: e.Endpoints.Token}, c.Now())
	broken, ok := errors.AsType[*clientauth.Error](err)
	if !ok {
		return err
	}
	return brokenCredentials(e, broken)
}

// brokenCredentials says which key of the profile is to be mended.
func brokenCredentials(e *profiles.Profile, broken *clientauth.Error) error {
	config := &ConfigError{Profile: e.Name, Key: "client-auth", Problem: broken.Error(), Cause: "flow.client-auth", Err: broken}
	switch {
	case !slices.Contains(clientauth.Supported(), broken.Method):
	case strings.HasPrefix(string(broken.Method), "client_secret_"):
		config.Key, config.Cause = "client-secret", ""
	case broken.Method == oauth.AuthPrivateKeyJWT, e.ClientKey != "" && strings.Contains(broken.Problem, "has a key"):
		config.Key = "client-key"
	case e.MutualTLS():
		config.Key = "client-certificate"
	}
	return config
}

// tokenEndpoint gives the token endpoint with everything that a grant needs there.
func (c *Client) tokenEndpoint(ctx context.Context, e *profiles.Profile, m *Metadata) (tokenendpoint.Endpoint, error) {
	var none tokenendpoint.Endpoint
	hc, err := c.HTTP(ctx, e)
	if err != nil {
		return none, err
	}
	client, err := c.credentials(ctx, e, m)
	if err != nil {
		return none, err
	}
	opener, err := c.opener(ctx, e)
	if err != nil {
		return none, err
	}
	endpoint := tokenendpoint.Endpoint{HTTP: hc, URL: m.TokenEndpoint, Client: client, Opener: opener, Now: c.o.Now}
	if yes(e.DPoP) {
		endpoint.Proof, err = c.newProof()
	}
	return endpoint, err
}

// newProof makes the key for the tokens of one sign-in.
func (c *Client) newProof() (*dpop.Prover, error) {
	key, err := dpop.NewKey()
	return &dpop.Prover{Key: key, Nonces: &c.shared.nonces, Now: c.o.Now}, err
}

// request gives the parameters that an effective profile asks for tokens with.
func request(e *profiles.Profile) oauth.Request {
	r := oauth.Request{Scopes: e.Scopes, Audience: e.Audience, Resource: e.Resource, Extra: url.Values{}}
	for name, value := range e.ExtraParameters {
		r.Extra.Set(name, value)
	}
	return r
}
