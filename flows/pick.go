package flows

import (
	"context"
	"strings"

	"doorstep/flows/clientcredentials"
	"doorstep/profiles"
)

// way is what there is to know of a flow: a new one is an entry in [ways].
type way struct {
	name        string
	interactive bool // it needs a person
	kept        bool // its tokens go to the store
	renews      bool // all that it can get is the successor of what is in the store
	fapi2       bool // the FAPI 2.0 Security Profile allows it
	unbound     bool // its tokens don't come from a token endpoint, where they could be bound to a key
	unguarded   bool // it makes an authorization request that can be neither pushed nor signed
	// from finds those whose tokens it starts from; nil for a flow that starts from none.
	from func(c *Client, e *profiles.Profile) ([]party, error)
	// pick makes the flow of an effective profile, which takes from o what is for its own use: what is pasted, and how
	// far a sign-in may go that it builds upon.
	pick func(ctx context.Context, c *Client, e *profiles.Profile, o TokenOptions) (Flow, error)
}

// ways is the table of flows: the one place that says which there are. It is a function since the flows it makes
// come back to it.
func ways() []way {
	return []way{
		{name: profiles.FlowDevice, interactive: true, kept: true, pick: newDevice},
		{name: profiles.FlowPKCE, interactive: true, kept: true, fapi2: true, pick: newAuthCode},
		{name: profiles.FlowClientCredentials, kept: true, fapi2: true, pick: newClientCredentials},
		{name: profiles.FlowRefreshToken, kept: true, renews: true, fapi2: true, pick: newRenewal},
		{name: profiles.FlowToken, unbound: true, pick: newStatic},
		{name: profiles.FlowCIBA, interactive: true, kept: true, unguarded: true, pick: newCIBA},
		{name: profiles.FlowImplicit, interactive: true, kept: true, unbound: true, unguarded: true, pick: newImplicit},
		{name: profiles.FlowTokenExchange, kept: true, fapi2: true, from: (*Client).exchanged, pick: newExchange},
		{name: profiles.FlowAPIKey, unbound: true, pick: newAPIKey},
		{name: profiles.FlowCDFLogin, interactive: true, kept: true, unbound: true, pick: newCDFLogin},
	}
}

// wayOf finds the flow of an effective profile.
func wayOf(e *profiles.Profile) (way, error) {
	var known []string
	for _, w := range ways() {
		if w.name == e.Flow {
			return w, nil
		}
		known = append(known, w.name)
	}
	return way{}, &ConfigError{
		Profile: e.Name, Key: "flow",
		Problem: "there is no flow " + e.Flow + ": use " + strings.Join(known, ", "),
	}
}

// make picks the flow.
func (w way) make(ctx context.Context, c *Client, e *profiles.Profile, o TokenOptions) (Flow, error) {
	if err := c.keepsFAPI2(ctx, w, e); err != nil {
		return nil, err
	}
	if err := w.withoutPromises(e); err != nil {
		return nil, err
	}
	return w.pick(ctx, c, e, o)
}

// Flow picks the flow for p: the one place that does. name "" means the profile's own. The error is a
// [*ConfigError], or discovery's where the profile leaves the endpoints to it.
func (c *Client) Flow(ctx context.Context, p *profiles.Profile, name string) (Flow, error) {
	e := effective(p, name)
	w, err := wayOf(e)
	if err != nil {
		return nil, err
	}
	return w.make(ctx, c, e, TokenOptions{})
}

// Interactive reports whether p's flow needs a person.
func Interactive(p *profiles.Profile) bool {
	w, err := wayOf(p.Effective())
	return err == nil && w.interactive
}

func newClientCredentials(ctx context.Context, c *Client, e *profiles.Profile, _ TokenOptions) (Flow, error) {
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
