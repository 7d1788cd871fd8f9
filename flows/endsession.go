package flows

import (
	"cmp"
	"context"
	"net/url"

	"doorstep/flows/httpclient"
	"doorstep/jwtview"
	"doorstep/profiles"
)

// EndSession gives the page at p's provider where the person of t ends their browser's session there too (OpenID Connect
// RP-Initiated Logout §2); "" where the provider offers none, and for tokens that no person has signed in for. The page is
// told who the client is and whose session is meant, and not the ID token: an address shows on screens and in process lists.
// Without it the provider asks the person whether they mean it. The error is that of [Client.Provider].
func (c *Client) EndSession(ctx context.Context, p *profiles.Profile, t *TokenSet) (page string, err error) {
	e := p.Effective()
	if t.IDToken.IsZero() || !Interactive(e) {
		return "", nil
	}
	m, err := c.Provider(ctx, e)
	if err != nil || m.EndSessionEndpoint == "" {
		return "", err
	}
	u, err := url.Parse(m.EndSessionEndpoint)
	if err != nil || httpclient.CheckURL(m.EndSessionEndpoint) != nil {
		return "", nil //nolint:nilerr // an address that no browser can be sent to is none
	}
	q := u.Query()
	q.Set("client_id", e.ClientID)
	if id, err := jwtview.Decode(t.IDToken.Reveal()); err == nil {
		if hint := cmp.Or(id.String("login_hint"), id.String("preferred_username")); hint != "" {
			q.Set("logout_hint", hint) // Entra puts what it wants here into login_hint
		}
	}
	u.RawQuery = q.Encode()
	return u.String(), nil
}
