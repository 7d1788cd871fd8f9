package flows

import (
	"cmp"
	"context"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles"
)

// need is an endpoint that a flow cannot do without.
type need struct {
	key   string // the profile's, for who writes it by hand
	what  string
	cause string // why a provider that speaks for itself would leave it out
	of    func(*Metadata) string
	// instead is what to do without it; "" for another flow.
	instead string
}

// notAllowed is the cause where a provider leaves an endpoint out that a flow needs.
const notAllowed = "flow.not-allowed"

var (
	needToken = need{"endpoints.token", "token endpoint", "idp.discovery", func(m *Metadata) string { return m.TokenEndpoint }, ""}
	// needKeys is for a flow whose ID token comes through the browser.
	needKeys   = need{"endpoints.jwks", "address of its keys (jwks_uri)", "idp.discovery", func(m *Metadata) string { return m.JWKSURI }, ""}
	needDevice = need{
		"endpoints.device-authorization", "device authorization endpoint", notAllowed,
		func(m *Metadata) string { return m.DeviceAuthorizationEndpoint }, "",
	}
	needBackchannel = need{
		"endpoints.backchannel", "backchannel authentication endpoint", notAllowed,
		func(m *Metadata) string { return m.BackchannelEndpoint }, "",
	}
	needAuthorization = need{
		"endpoints.authorization", "authorization endpoint", notAllowed,
		func(m *Metadata) string { return m.AuthorizationEndpoint }, "",
	}
	needRevocation = need{
		"endpoints.revocation", "revocation endpoint", notAllowed,
		func(m *Metadata) string { return m.RevocationEndpoint },
		"only forget the tokens here: doorstep logout; a copy of them stays good until it expires",
	}
	needIntrospection = need{
		"endpoints.introspection", "introspection endpoint", notAllowed,
		func(m *Metadata) string { return m.IntrospectionEndpoint },
		"see what the token itself says: doorstep inspect",
	}
	needRegistration = need{
		"endpoints.registration", "registration endpoint", notAllowed,
		func(m *Metadata) string { return m.RegistrationEndpoint },
		"register the application on the provider's own pages",
	}
	needUserinfo = need{
		"endpoints.userinfo", "userinfo endpoint", notAllowed,
		func(m *Metadata) string { return m.UserinfoEndpoint },
		"see what the token itself says: doorstep inspect",
	}
)

// endpoints gives the provider's endpoints, those that are needed among them. Where the profile and its preset name
// them all nobody is asked: signing in costs one call less, and works where there is no discovery.
func (c *Client) endpoints(ctx context.Context, e *profiles.Profile, needs ...need) (*Metadata, error) {
	m := overlay(&Metadata{Issuer: e.Issuer}, e)
	if missing(m, needs) == nil {
		return m, nil
	}
	m, err := c.patientProvider(ctx, e)
	if err != nil {
		return nil, err
	}
	if n := missing(m, needs); n != nil {
		return nil, n.problem(e, m)
	}
	return m, nil
}

func missing(m *Metadata, needs []need) *need {
	for _, n := range needs {
		if n.of(m) == "" {
			return &n
		}
	}
	return nil
}

func (n *need) problem(e *profiles.Profile, m *Metadata) error {
	instead := cmp.Or(n.instead, "use another flow")
	err := &ConfigError{Profile: e.Name, Key: n.key, Problem: "is missing, and there is no issuer to find it with: write one of the two, or " + instead}
	if m.Discovered {
		err.Cause = n.cause
		err.Problem = "the provider names no " + n.what + ": write it if there is one, or " + instead
	}
	return err
}

// patientProvider is [Client.Provider] with a second and a third try at what may pass: nothing is spent by asking.
func (c *Client) patientProvider(ctx context.Context, e *profiles.Profile) (m *Metadata, err error) {
	hc, err := c.HTTP(ctx, e)
	if err != nil {
		return nil, err
	}
	err = retry(ctx, hc, func(ctx context.Context) error {
		m, err = c.Provider(ctx, e)
		return err
	})
	return m, err
}

func retry(ctx context.Context, hc *httpclient.Client, try func(context.Context) error) error {
	return hc.Retry(ctx, (*oauth.Error).Temporary, try)
}
