package flows

import (
	"context"
	"strings"

	"doorstep/flows/ciba"
	"doorstep/profiles"
)

func newCIBA(ctx context.Context, c *Client, e *profiles.Profile) (Flow, error) {
	if err := oneHint(e); err != nil {
		return nil, err
	}
	m, err := c.endpoints(ctx, e, needToken, needBackchannel)
	if err != nil {
		return nil, err
	}
	endpoint, err := c.tokenEndpoint(ctx, e, m)
	if err != nil {
		return nil, err
	}
	return ciba.Flow{
		HTTP: endpoint.HTTP, BackchannelURL: m.BackchannelEndpoint, Token: endpoint, IDTokens: c.idTokens(e, m), Request: request(e),
		LoginHint: e.LoginHint, ACRValues: e.ACRValues, Ask: c.o.Ask,
	}, nil
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
