package flows

import (
	"context"
	"errors"
	"slices"

	"doorstep/flows/discovery"
	"doorstep/profiles"
)

// providerKey tells discovery documents apart: another ca-file is another view of the network.
type providerKey struct{ caFile, issuer string }

// Provider gives what p's provider says of itself, p's own endpoints laid over it. Read once per issuer and Client;
// a failure is not remembered. A profile without an issuer is taken at its own word, without a call.
//
// The error is a [*ConfigError] or an *[Error]. A document that names another issuer is given beside an error that
// is discovery.ErrIssuerMismatch, unless the two are ways of writing one: a slash at the
// end, or how Entra names a directory.
func (c *Client) Provider(ctx context.Context, p *profiles.Profile) (*Metadata, error) {
	e := p.Effective()
	if e.Issuer == "" {
		return ownMetadata(e)
	}
	hc, err := c.HTTP(ctx, e)
	if err != nil {
		return nil, err
	}
	m, err := c.shared.providers.get(ctx, providerKey{e.CAFile, e.Issuer}, func() (*Metadata, error) {
		m, err := discovery.Fetch(ctx, hc, e.Issuer)
		if errors.Is(err, discovery.ErrIssuerMismatch) && sameIssuer(e, m.Issuer) {
			err = nil
		}
		return m, err
	})
	if m == nil {
		return nil, err
	}
	return overlay(aliased(m, e), e), err
}

// forBrowsers are the endpoints that a person's browser is sent to.
var forBrowsers = []string{"authorization_endpoint", "end_session_endpoint"}

// aliased gives m with the endpoints that the provider has for clients which present a certificate, where e is one
// (RFC 8705 §5). A browser has no such certificate, and goes where it goes for everybody.
func aliased(m *Metadata, e *profiles.Profile) *Metadata {
	if !e.MutualTLS() {
		return m
	}
	out, aliases := *m, m.Aliases()
	for _, at := range out.Endpoints() {
		if own := aliases[at.Name]; own != "" && !slices.Contains(forBrowsers, at.Name) {
			*at.URL = own
		}
	}
	return &out
}

// ownMetadata is what an effective profile without an issuer says of its provider.
func ownMetadata(e *profiles.Profile) (*Metadata, error) {
	m := overlay(&Metadata{}, e)
	if m.TokenEndpoint == "" {
		return nil, &ConfigError{
			Profile: e.Name, Key: "issuer", Cause: "idp.discovery",
			Problem: "is missing, and so is every endpoint: write the provider's issuer, tenant, authority or token-url",
		}
	}
	return m, nil
}

// overlay gives a copy of m in which e's own endpoints win.
func overlay(m *Metadata, e *profiles.Profile) *Metadata {
	out := *m
	for _, pair := range []struct {
		into *string
		own  string
	}{
		{&out.AuthorizationEndpoint, e.Endpoints.Authorization},
		{&out.TokenEndpoint, e.Endpoints.Token},
		{&out.DeviceAuthorizationEndpoint, e.Endpoints.DeviceAuthorization},
		{&out.JWKSURI, e.Endpoints.JWKS},
		{&out.UserinfoEndpoint, e.Endpoints.Userinfo},
		{&out.IntrospectionEndpoint, e.Endpoints.Introspection},
		{&out.RevocationEndpoint, e.Endpoints.Revocation},
		{&out.RegistrationEndpoint, e.Endpoints.Registration},
		{&out.EndSessionEndpoint, e.Endpoints.EndSession},
		{&out.PAREndpoint, e.Endpoints.PAR},
		{&out.BackchannelEndpoint, e.Endpoints.Backchannel},
	} {
		if pair.own != "" {
			*pair.into = pair.own
		}
	}
	return &out
}
