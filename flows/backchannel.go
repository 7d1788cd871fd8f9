package flows

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"doorstep/flows/ciba"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

func newCIBA(ctx context.Context, c *Client, e *profiles.Profile, o TokenOptions) (Flow, error) {
	if err := oneHint(e); err != nil {
		return nil, err
	}
	m, err := c.endpoints(ctx, e, needToken, needBackchannel)
	if err != nil {
		return nil, err
	}
	if err := deliversAs(e, m); err != nil {
		return nil, err
	}
	endpoint, err := c.tokenEndpoint(ctx, e, m)
	if err != nil {
		return nil, err
	}
	f := ciba.Flow{
		HTTP: endpoint.HTTP, BackchannelURL: m.BackchannelEndpoint, Token: endpoint, IDTokens: c.idTokens(e, m), Request: request(e),
		LoginHint: e.LoginHint, ACRValues: e.ACRValues, Ask: o.Ask,
	}
	if f.Ask == nil {
		f.Ask = c.o.Ask
	}
	if f.Ask == nil {
		f.Ask = nobodyToAsk(e)
	}
	if e.CIBAMode == profiles.CIBAPing {
		f.NotificationPort = e.NotificationPort
	}
	return f, nil
}

// nobodyToAsk stands for the person where there is no terminal: what the provider wants of them is then what is missing.
func nobodyToAsk(e *profiles.Profile) func(context.Context, string) (secret.Value, error) {
	return func(_ context.Context, question string) (secret.Value, error) {
		return secret.Value{}, loginNeeded(e, fmt.Errorf("what the provider wants to know is asked for at a terminal, and there is none here (%s)", question))
	}
}

// deliversAs refuses a way to learn of the decision that the provider doesn't have (CIBA Core §4): it would turn down the
// request, or never answer a poll.
func deliversAs(e *profiles.Profile, m *Metadata) error {
	offered := m.List("backchannel_token_delivery_modes_supported")
	mode := cmp.Or(e.CIBAMode, profiles.CIBAPoll)
	wrong := func(key, problem string) error {
		return &ConfigError{Profile: e.Name, Key: key, Cause: notAllowed, Problem: problem}
	}
	switch {
	case mode == profiles.CIBAPing && e.NotificationPort == 0:
		return wrong("notification-port", "is missing, and ciba-mode: ping needs it: write the port of this machine that the client "+
			"notification endpoint, as it is registered with the provider, leads to")
	case offered == nil || slices.Contains(offered, mode):
		return nil
	case mode == profiles.CIBAPing:
		return wrong("ciba-mode", "is ping, and the provider pings nobody (backchannel_token_delivery_modes_supported has "+
			strings.Join(offered, ", ")+"): have the client registered for poll, and leave ciba-mode out")
	case slices.Contains(offered, profiles.CIBAPing):
		return wrong("ciba-mode", "is poll, and the provider only pings: register an address as the client notification endpoint that leads "+
			"to a port of this machine, and write ciba-mode: ping and that port as notification-port")
	}
	return wrong("flow", "is ciba, and the provider pushes the tokens to a server of the client's, which a program on a person's machine has not: "+
		"write device or pkce")
}

// oneHint refuses a profile that doesn't say whom to ask, or says it twice (CIBA Core §7.1).
func oneHint(e *profiles.Profile) error {
	var written []string
	if e.LoginHint != "" {
		written = append(written, "login-hint")
	}
	for _, name := range ciba.Hints() {
		if e.ExtraParameters[name] != "" {
			written = append(written, "extra-parameters."+name)
		}
	}
	switch len(written) {
	case 1:
		return nil
	case 0:
		return &ConfigError{
			Profile: e.Name, Key: "login-hint", Cause: "request.malformed",
			Problem: "is missing, and the flow ciba has to know whom to ask: write the person's user name there, " +
				"or id_token_hint or login_hint_token under extra-parameters",
		}
	}
	return &ConfigError{
		Profile: e.Name, Key: written[len(written)-1], Cause: "request.malformed",
		Problem: "the flow ciba takes one way to say whom to ask, and here are " + strings.Join(written, " and "),
	}
}
