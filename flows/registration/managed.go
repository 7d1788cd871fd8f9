package registration

import (
	"context"
	"encoding/json"
	"maps"
	"net/http"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

// Managed is the registration of a client.
type Managed struct {
	HTTP  *httpclient.Client
	URI   string
	Token secret.Value
}

// Read asks what the client is registered with. The server may answer with another token or secret, which hold from
// then on (RFC 7592 §3). The error is an *[oauth.Error].
func (m Managed) Read(ctx context.Context) (*Client, error) {
	return send(ctx, m.HTTP, httpclient.Call{Method: http.MethodGet, URL: m.URI}, m.Token)
}

// Delete ends the registration (RFC 7592 §2.3). The error is an *[oauth.Error].
func (m Managed) Delete(ctx context.Context) error {
	call := httpclient.Call{Endpoint: oauth.EndpointRegistration, Method: http.MethodDelete, URL: m.URI, Header: bearer(m.Token)}
	resp, err := m.HTTP.Do(ctx, call)
	switch {
	case err != nil:
		return err
	case resp.Status != http.StatusNoContent && resp.Status != http.StatusOK:
		return resp.Error("")
	}
	return nil
}

// Update changes what the client is registered with (RFC 7592 §2.2): changes are laid, by their registered names, over
// everything that the server has told, since it takes what is left out for deleted. As with [Managed.Read] the answer's token
// and secret hold from then on. The error is an *[oauth.Error].
func (m Managed) Update(ctx context.Context, changes map[string]any) (*Client, error) {
	before, err := m.Read(ctx)
	if err != nil {
		return nil, err
	}
	all := maps.Clone(before.answer)
	for _, own := range []string{
		"registration_access_token", "registration_client_uri", "client_secret_expires_at", "client_id_issued_at", // forbidden
		"client_secret", // which may be left out, and so is sent no more often than it has to be
	} {
		delete(all, own)
	}
	for name, value := range changes {
		if all[name], err = json.Marshal(value); err != nil {
			return nil, err
		}
	}
	body, err := json.Marshal(all)
	if err != nil {
		return nil, err
	}
	if !before.Token.IsZero() {
		m.Token = before.Token
	}
	after, err := send(ctx, m.HTTP, httpclient.Call{Method: http.MethodPut, URL: m.URI, JSON: body}, m.Token)
	if err != nil {
		return before, err // whose token, where it is another one, has to be kept
	}
	return after.since(before), nil
}

// since adds the token and the secret that came with the answer before, where this one has none.
func (c *Client) since(before *Client) *Client {
	if c.Token.IsZero() {
		c.Token = before.Token
	}
	if c.Secret.IsZero() {
		c.Secret = before.Secret
	}
	return c
}
