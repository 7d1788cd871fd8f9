package flows

import (
	"context"
	"slices"

	"doorstep/flows/registration"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// Register makes a client at p's provider (RFC 7591); of p it takes where the provider is. Of m's grant types those go
// that the provider says it doesn't have, as far as another is left. initial is the provider's initial access token,
// zero where everybody may register. The error is a [*ConfigError] where the provider has no registration endpoint,
// else an *[Error].
func (c *Client) Register(ctx context.Context, p *profiles.Profile, m registration.Metadata, initial secret.Value) (*registration.Client, error) {
	e := p.Effective()
	provider, err := c.endpoints(ctx, e, needRegistration)
	if err != nil {
		return nil, err
	}
	hc, err := c.HTTP(ctx, e)
	if err != nil {
		return nil, err
	}
	m.GrantTypes = offered(m.GrantTypes, provider.GrantTypes)
	return registration.Endpoint{HTTP: hc, URL: provider.RegistrationEndpoint, Initial: initial}.Register(ctx, m)
}

func offered(wanted, known []string) []string {
	left := slices.DeleteFunc(slices.Clone(wanted), func(grant string) bool { return !slices.Contains(known, grant) })
	if len(left) == 0 || len(known) == 0 {
		return wanted // the provider says what is wrong with it
	}
	return left
}

// Registered asks what the client of p is registered with (RFC 7592). The provider may answer with another secret or
// another registration access token, which hold from then on. The error is a [*ConfigError] or an *[Error].
func (c *Client) Registered(ctx context.Context, p *profiles.Profile) (*registration.Client, error) {
	m, err := c.managed(ctx, p)
	if err != nil {
		return nil, err
	}
	return m.Read(ctx)
}

// ChangeRegistration changes what the client of p is registered with (RFC 7592 §2.2), by the registered names of RFC 7591 §2.
// What [Client.Registered] says of secrets holds here, of a failed change too, which gives what was read before it. The error
// is a [*ConfigError] or an *[Error].
func (c *Client) ChangeRegistration(ctx context.Context, p *profiles.Profile, changes map[string]any) (*registration.Client, error) {
	m, err := c.managed(ctx, p)
	if err != nil {
		return nil, err
	}
	return m.Update(ctx, changes)
}

// Unregister ends the registration of p's client (RFC 7592 §2.3). The error is a [*ConfigError] or an *[Error].
func (c *Client) Unregister(ctx context.Context, p *profiles.Profile) error {
	m, err := c.managed(ctx, p)
	if err != nil {
		return err
	}
	return m.Delete(ctx)
}

func (c *Client) managed(ctx context.Context, p *profiles.Profile) (registration.Managed, error) {
	e := p.Effective()
	var none registration.Managed
	if e.RegistrationURI == "" {
		return none, &ConfigError{
			Profile: e.Name, Key: "registration-client-uri",
			Problem: "is missing: doorstep register didn't make this profile, or its provider doesn't let registrations be managed",
		}
	}
	token, err := c.secret(ctx, e, "registration-access-token", e.RegistrationToken)
	if err != nil {
		return none, err
	}
	hc, err := c.HTTP(ctx, e)
	if err != nil {
		return none, err
	}
	return registration.Managed{HTTP: hc, URI: e.RegistrationURI, Token: token}, nil
}
