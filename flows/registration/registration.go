// Package registration makes a client known to an authorization server without anybody at its console (RFC 7591), and
// reads, changes and deletes what was made (RFC 7592).
package registration

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

// Metadata is what a client is registered with, and what a server says that it has made of it (RFC 7591 §2).
type Metadata struct {
	Name            string           `json:"client_name,omitempty"`
	ApplicationType string           `json:"application_type,omitempty"` // "native" or "web"
	RedirectURIs    []string         `json:"redirect_uris,omitempty"`
	GrantTypes      []string         `json:"grant_types,omitempty"`
	ResponseTypes   []string         `json:"response_types"` // an empty list is sent: left out it would mean "code"
	AuthMethod      oauth.AuthMethod `json:"token_endpoint_auth_method,omitempty"`
	Scope           string           `json:"scope,omitempty"`                           // space-separated
	TokenDelivery   string           `json:"backchannel_token_delivery_mode,omitempty"` // of CIBA: "poll" or "ping"
	NotifiedAt      string           `json:"backchannel_client_notification_endpoint,omitempty"`
}

// Client is a registered client (RFC 7591 §3.2.1, RFC 7592 §3).
type Client struct {
	Metadata
	ID              string
	Secret          secret.Value // zero for a public client
	SecretExpiresAt time.Time    // zero when it doesn't expire
	URI             string       // where the registration is managed, "" when the server doesn't offer that
	Token           secret.Value // what manages it

	answer oauth.Answer // all that the server says
}

// Endpoint is a registration endpoint.
type Endpoint struct {
	HTTP    *httpclient.Client
	URL     string
	Initial secret.Value // the initial access token, zero where everybody may register
}

// Register makes a client. One call, one request: another would make another client. The error is an *[oauth.Error].
func (e Endpoint) Register(ctx context.Context, m Metadata) (*Client, error) {
	if m.ResponseTypes == nil {
		m.ResponseTypes = []string{}
	}
	body, err := json.Marshal(m)
	if err != nil {
		return nil, err
	}
	call := httpclient.Call{Method: http.MethodPost, URL: e.URL, JSON: body}
	return send(ctx, e.HTTP, call, e.Initial)
}

func bearer(token secret.Value) http.Header {
	if token.IsZero() {
		return nil
	}
	return http.Header{"Authorization": {"Bearer " + token.Reveal()}}
}

func send(ctx context.Context, hc *httpclient.Client, call httpclient.Call, token secret.Value) (*Client, error) {
	call.Endpoint, call.Header = oauth.EndpointRegistration, bearer(token)
	resp, err := hc.Do(ctx, call)
	if err != nil {
		return nil, err
	}
	c, problem := parse(resp)
	if c == nil {
		return nil, resp.Error(problem)
	}
	return c, nil
}

// parse reads a registration: a client, or nil and the problem, which is "" where the answer is an OAuth error or its
// status speaks for itself.
func parse(resp *httpclient.Response) (*Client, string) {
	a, problem := resp.Granted()
	switch {
	case a == nil:
		return nil, problem
	case a.String("client_id") == "":
		return nil, "no client_id"
	}
	c := &Client{ID: a.String("client_id"), Secret: secret.New(a.String("client_secret")), answer: a}
	if json.Unmarshal(resp.Body, &c.Metadata) != nil {
		return nil, "a registration whose fields are of the wrong type"
	}
	c.SecretExpiresAt = expiry(a["client_secret_expires_at"])
	if uri := a.String("registration_client_uri"); httpclient.CheckURL(uri) == nil {
		c.URI, c.Token = uri, secret.New(a.String("registration_access_token"))
	}
	return c, ""
}

// expiry reads when a secret ends, in seconds since 1970; 0 and what is beyond reason mean never.
func expiry(raw json.RawMessage) time.Time {
	const year9999 = 253402300799
	var n json.Number
	if json.Unmarshal(raw, &n) != nil {
		return time.Time{}
	}
	seconds, err := n.Float64()
	if err != nil || seconds <= 0 || seconds > year9999 {
		return time.Time{}
	}
	return time.Unix(int64(seconds), 0)
}
