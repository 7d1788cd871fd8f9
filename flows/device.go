package flows

import (
	"context"
	"slices"

	"doorstep/flows/device"
	"doorstep/profiles"
)

func newDevice(ctx context.Context, c *Client, e *profiles.Profile, _ TokenOptions) (Flow, error) {
	m, err := c.endpoints(ctx, e, needToken, needDevice)
	if err != nil {
		return nil, err
	}
	endpoint, err := c.tokenEndpoint(ctx, e, m)
	if err != nil {
		return nil, err
	}
	return device.Flow{
		HTTP: endpoint.HTTP, DeviceURL: m.DeviceAuthorizationEndpoint, Token: endpoint, Request: request(e), IDTokens: c.idTokens(e, m),
		PKCE: takesPKCE(e, m),
	}, nil
}

// takesPKCE reports whether the provider is one that knows PKCE, and is likely to know it in the device flow too; one that
// doesn't has to ignore it (RFC 8628 §3.1). Google refuses parameters that it doesn't know.
func takesPKCE(e *profiles.Profile, m *Metadata) bool {
	return e.Provider == profiles.Keycloak || e.Provider != profiles.Google && slices.Contains(m.CodeChallengeMethods, "S256")
}
