// Package introspection asks a provider what it knows of a token (RFC 7662), and to sign what it says (RFC 9701).
package introspection

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"time"

	"doorstep/flows/clientauth"
	"doorstep/flows/httpclient"
	"doorstep/flows/jws"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

// Endpoint is an introspection endpoint and the client that calls it.
type Endpoint struct {
	HTTP   *httpclient.Client
	URL    string
	Client oauth.Client
	Now    func() time.Time // time.Now when nil

	// AskSigned asks for a signed answer (RFC 9701 §4). One that comes signed without having been asked for is verified
	// as well.
	AskSigned bool
	Signed    jws.Reader
	Issuer    string // who has to have signed; "" when it is not known
}

// Answer is what the provider says; a token that is not active comes with nothing else (RFC 7662 §2.2).
type Answer struct {
	Active bool
	// Members is the whole answer, "active" included.
	Members map[string]json.RawMessage
}

// Introspect asks about an access token. The error is an *[oauth.Error], that of Signed.Keys, or a *[clientauth.Error]
// before anything was sent.
func (e Endpoint) Introspect(ctx context.Context, token secret.Value) (*Answer, error) {
	call := httpclient.Call{
		Endpoint: oauth.EndpointIntrospection, Method: http.MethodPost, URL: e.URL,
		Form: url.Values{"token": {token.Reveal()}, "token_type_hint": {"access_token"}},
	}
	if e.AskSigned {
		call.Header = http.Header{"Accept": {"application/" + signedType + ", application/json;q=0.5"}}
	}
	if err := clientauth.Apply(e.Client, &call, oauth.Clock(e.Now)()); err != nil {
		return nil, err
	}
	resp, err := e.HTTP.Do(ctx, call)
	if err != nil {
		return nil, err
	}
	members, problem, err := e.members(ctx, resp)
	switch {
	case err != nil:
		return nil, err
	case problem != "", resp.Status != http.StatusOK:
		return nil, resp.Error(problem)
	}
	a := &Answer{Members: members}
	if err := json.Unmarshal(members["active"], &a.Active); err != nil {
		return nil, resp.Error("says neither that the token is active nor that it isn't")
	}
	return a, nil
}
