// Package introspection asks a provider what it knows of a token (RFC 7662).
package introspection

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"time"

	"doorstep/flows/clientauth"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

// Endpoint is an introspection endpoint and the client that calls it.
type Endpoint struct {
	HTTP   *httpclient.Client
	URL    string
	Client oauth.Client
	Now    func() time.Time // time.Now when nil
}

// Answer is what the provider says; a token that is not active comes with nothing else (RFC 7662 §2.2).
type Answer struct {
	Active bool
	// Members is the whole answer, "active" included.
	Members map[string]json.RawMessage
}

// Introspect asks about an access token. The error is an *[oauth.Error], or a *[clientauth.Error] before anything
// was sent.
func (e Endpoint) Introspect(ctx context.Context, token secret.Value) (*Answer, error) {
	call := httpclient.Call{
		Endpoint: oauth.EndpointIntrospection, Method: http.MethodPost, URL: e.URL,
		Form: url.Values{"token": {token.Reveal()}, "token_type_hint": {"access_token"}},
	}
	if err := clientauth.Apply(e.Client, &call, oauth.Clock(e.Now)()); err != nil {
		return nil, err
	}
	resp, err := e.HTTP.Do(ctx, call)
	if err != nil {
		return nil, err
	}
	members, problem := oauth.ParseAnswer(resp.Header, resp.Body)
	if problem != "" || resp.Status != http.StatusOK {
		return nil, resp.Error(problem)
	}
	a := &Answer{Members: members}
	if err := json.Unmarshal(members["active"], &a.Active); err != nil {
		return nil, resp.Error("says neither that the token is active nor that it isn't")
	}
	return a, nil
}
