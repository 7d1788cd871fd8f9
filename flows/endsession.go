package flows

import (
	"cmp"
	"context"
	"net/url"

	"doorstep/flows/httpclient"
	"doorstep/jwtview"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// EndSessionPage is the page where a person ends their browser's session at the provider (OpenID Connect RP-Initiated
// Logout §2).
type EndSessionPage struct {
	// Address says who the client is and whose session is meant, and has no secret in it: it can be shown. Without the ID
	// token some providers ask the person whether they mean it, and some refuse. "" where the provider has no such page.
	Address string
	// Hinted is Address with the ID token as id_token_hint, for the browser alone: package handover gets it there unseen. It
	// is zero where the ID token is none that the provider could read.
	Hinted secret.Value
}

// EndSession gives the page at p's provider where the person of t ends their browser's session there too; the zero page where
// the provider offers none, and for tokens that no person has signed in for. The error is that of [Client.Provider].
func (c *Client) EndSession(ctx context.Context, p *profiles.Profile, t *TokenSet) (EndSessionPage, error) {
	e := p.Effective()
	if t.IDToken.IsZero() || !Interactive(e) {
		return EndSessionPage{}, nil
	}
	m, err := c.Provider(ctx, e)
	if err != nil || m.EndSessionEndpoint == "" {
		return EndSessionPage{}, err
	}
	u, err := url.Parse(m.EndSessionEndpoint)
	if err != nil || httpclient.CheckURL(m.EndSessionEndpoint) != nil {
		return EndSessionPage{}, nil //nolint:nilerr // an address that no browser can be sent to is none
	}
	q := u.Query()
	q.Set("client_id", e.ClientID)
	id, err := jwtview.Decode(t.IDToken.Reveal())
	readable := err == nil && id.Kind == jwtview.JWS
	if readable {
		if hint := cmp.Or(id.String("login_hint"), id.String("preferred_username")); hint != "" {
			q.Set("logout_hint", hint) // Entra puts what it wants here into login_hint
		}
	}
	page := EndSessionPage{Address: withQuery(u, q)}
	if readable {
		q.Set("id_token_hint", t.IDToken.Reveal())
		page.Hinted = secret.New(withQuery(u, q))
	}
	return page, nil
}

// withQuery is the address u with the parameters q.
func withQuery(u *url.URL, q url.Values) string {
	v := *u
	v.RawQuery = q.Encode()
	return v.String()
}
