// Package revocation asks a provider to end a token before its time (RFC 7009).
package revocation

import (
	"context"
	"net/http"
	"net/url"
	"time"

	"doorstep/flows/clientauth"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

// The kinds of token that a server can be told to look for first (RFC 7009 §2.1).
const (
	HintAccessToken  = "access_token"
	HintRefreshToken = "refresh_token"
)

// Endpoint is a revocation endpoint and the client that calls it.
type Endpoint struct {
	HTTP   *httpclient.Client
	URL    string
	Client oauth.Client
	Now    func() time.Time // time.Now when nil
}

// Revoke ends token; hint is the kind that it is. A token that the server doesn't know, or that has ended already,
// is no error (RFC 7009 §2.2). The error is an *[oauth.Error], or a *[clientauth.Error] before anything was sent.
func (e Endpoint) Revoke(ctx context.Context, token secret.Value, hint string) error {
	call := httpclient.Call{
		Endpoint: oauth.EndpointRevocation, Method: http.MethodPost, URL: e.URL,
		Form: url.Values{"token": {token.Reveal()}, "token_type_hint": {hint}},
	}
	if err := clientauth.Apply(e.Client, &call, oauth.Clock(e.Now)()); err != nil {
		return err
	}
	resp, err := e.HTTP.Do(ctx, call)
	if err != nil {
		return err
	}
	if !resp.OK() {
		return resp.Error("")
	}
	return nil
}
