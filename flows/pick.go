package flows

import (
	"context"
	"strings"

	"doorstep/flows/clientcredentials"
	"doorstep/flows/device"
	"doorstep/profiles"
)

// way is what there is to know of a flow by its name.
type way struct {
	name        string
	interactive bool // it needs a person
	kept        bool // its tokens go to the store
	// pick makes the flow of an effective profile; nil where this version has none.
	pick func(ctx context.Context, c *Client, e *profiles.Profile) (Flow, error)
	// instead says what to do where this version has none, and cause names what that is a case of. Most are a case of
	// nothing that anybody could mend at the provider.
	instead, cause string
}

// ways is the table of flows: the one place that says which there are. It is a function since the flows it makes
// come back to it.
func ways() []way {
	return []way{
		{name: profiles.FlowDevice, interactive: true, kept: true, pick: newDevice},
		{name: profiles.FlowPKCE, interactive: true, kept: true, pick: newAuthCode},
		{name: profiles.FlowClientCredentials, kept: true, pick: newClientCredentials},
		{name: profiles.FlowRefreshToken, kept: true, pick: newRenewal},
		{name: profiles.FlowToken, pick: newStatic},
		{name: profiles.FlowCIBA, interactive: true, instead: "sign in with flow: pkce or flow: device"},
		{name: profiles.FlowImplicit, interactive: true, instead: "it is a legacy flow; sign in with flow: pkce"},
		{name: profiles.FlowTokenExchange, instead: "use flow: client-credentials, or flow: token with a token exchanged elsewhere"},
		{name: profiles.FlowAPIKey, instead: "CDF has retired API keys; use flow: client-credentials", cause: "cdf.api-key"},
		{name: profiles.FlowCDFLogin, interactive: true, instead: "CDF has retired its login redirect; sign in with flow: pkce"},
	}
}

// wayOf finds the flow of an effective profile, also one that this version doesn't have.
func wayOf(e *profiles.Profile) (way, error) {
	var works []string
	for _, w := range ways() {
		if w.name == e.Flow {
			return w, nil
		}
		if w.pick != nil {
			works = append(works, w.name)
		}
	}
	return way{}, &ConfigError{
		Profile: e.Name, Key: "flow",
		Problem: "there is no flow " + e.Flow + ": use " + strings.Join(works, ", "),
	}
}

// absent is the error for a flow that this version doesn't have.
func (w way) absent(e *profiles.Profile) error {
	return &ConfigError{
		Profile: e.Name, Key: "flow", Cause: w.cause,
		Problem: w.name + " is not in this version: " + w.instead,
	}
}

// make picks the flow.
func (w way) make(ctx context.Context, c *Client, e *profiles.Profile) (Flow, error) {
	if w.pick == nil {
		return nil, w.absent(e)
	}
	if err := withoutPromises(e); err != nil {
		return nil, err
	}
	return w.pick(ctx, c, e)
}

// withoutPromises refuses what a profile asks for to be safer and this version cannot do: to leave it out silently
// would be a downgrade.
func withoutPromises(e *profiles.Profile) error {
	yes := func(b *bool) bool { return b != nil && *b }
	browser := e.Flow == profiles.FlowPKCE
	for key, asked := range map[string]bool{
		"dpop": yes(e.DPoP), "security": e.Security != "",
		"par": browser && yes(e.PAR), "jar": browser && yes(e.JAR), "jarm": browser && yes(e.JARM),
	} {
		if asked {
			return &ConfigError{
				Profile: e.Name, Key: key,
				Problem: "is not in this version, and without it tokens would be less safe than the profile wants: leave it out to accept that",
			}
		}
	}
	return nil
}

// Flow picks the flow for p: the one place that does. name "" means the profile's own. The error is a
// [*ConfigError], or discovery's where the profile leaves the endpoints to it.
func (c *Client) Flow(ctx context.Context, p *profiles.Profile, name string) (Flow, error) {
	e := effective(p, name)
	w, err := wayOf(e)
	if err != nil {
		return nil, err
	}
	return w.make(ctx, c, e)
}

// Interactive reports whether p's flow needs a person.
func Interactive(p *profiles.Profile) bool {
	w, err := wayOf(p.Effective())
	return err == nil && w.interactive
}

func newDevice(ctx context.Context, c *Client, e *profiles.Profile) (Flow, error) {
	m, err := c.endpoints(ctx, e, needToken, needDevice)
	if err != nil {
		return nil, err
	}
	endpoint, err := c.tokenEndpoint(ctx, e, m)
	if err != nil {
		return nil, err
	}
	return device.Flow{HTTP: endpoint.HTTP, DeviceURL: m.DeviceAuthorizationEndpoint, Token: endpoint, Request: request(e)}, nil
}

func newClientCredentials(ctx context.Context, c *Client, e *profiles.Profile) (Flow, error) {
	m, err := c.endpoints(ctx, e, needToken)
	if err != nil {
		return nil, err
	}
	endpoint, err := c.tokenEndpoint(ctx, e, m)
	if err != nil {
		return nil, err
	}
	return clientcredentials.Flow{Token: endpoint, Request: request(e)}, nil
}
