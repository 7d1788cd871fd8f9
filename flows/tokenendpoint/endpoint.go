// Package tokenendpoint asks a token endpoint for tokens (RFC 6749 §3.2), whatever the grant, and reads its
// answers as liberally as the providers out there make necessary.
package tokenendpoint

import (
	"context"
	"net/http"
	"net/url"
	"time"

	"doorstep/flows/clientauth"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
)

// Endpoint is a token endpoint and the client that calls it.
type Endpoint struct {
	HTTP   *httpclient.Client
	URL    string
	Client oauth.Client
	Now    func() time.Time // time.Now when nil
}

// Grant sends params, the client's authentication added, and reads the tokens. One call, one request: it never
// tries again by itself, since a code or a refresh token may be spent by the first. The error is an
// *[oauth.Error], or a *[clientauth.Error] before anything was sent.
func (e Endpoint) Grant(ctx context.Context, params url.Values) (*oauth.TokenSet, error) {
	call := httpclient.Call{Endpoint: oauth.EndpointToken, Method: http.MethodPost, URL: e.URL, Form: params}
	now := oauth.Clock(e.Now)
	if err := clientauth.Apply(e.Client, &call, now()); err != nil {
		return nil, err
	}
	resp, err := e.HTTP.Do(ctx, call)
	if err != nil {
		return nil, err
	}
	tokens, problem := parse(resp, now())
	if tokens == nil {
		return nil, resp.Error(problem)
	}
	return tokens, nil
}
