// Package device signs a person in who approves on another device (RFC 8628).
//
// It asks for a code once, and then polls the token endpoint until the person has decided or the code runs out.
package device

import (
	"context"
	"net/http"

	"doorstep/flows/clientauth"
	"doorstep/flows/httpclient"
	"doorstep/flows/idtoken"
	"doorstep/flows/oauth"
	"doorstep/flows/tokenendpoint"
	"doorstep/profiles/secret"
)

// Flow is a sign-in, ready to run.
type Flow struct {
	HTTP      *httpclient.Client
	DeviceURL string // the device authorization endpoint
	Token     tokenendpoint.Endpoint
	Request   oauth.Request
	IDTokens  *idtoken.Verifier // of the ID token that may come along; nil takes any
	// PKCE ties the polls to the request (RFC 7636), which RFC 8628 doesn't ask for and some servers take: where one knows
	// better than this flag, it is asked once more the other way.
	PKCE bool
}

// Run asks for a code, tells it to emit and polls until there are tokens, a decision against them, or the code has
// run out (then the error's Code is "expired_token"). It returns as soon as ctx ends, in the middle of a request
// too. emit may be nil; it is called from this goroutine.
func (f Flow) Run(ctx context.Context, emit func(oauth.Event)) (*oauth.TokenSet, error) {
	if emit == nil {
		emit = func(oauth.Event) {}
	}
	g, err := f.authorize(ctx)
	if err != nil {
		return nil, err
	}
	emit(g.code)
	return f.polled(g).Run(ctx, emit)
}

// authorize is the device authorization request (RFC 8628 §3.1). A failure that may pass is tried again twice:
// nothing is spent by asking.
func (f Flow) authorize(ctx context.Context) (*grant, error) {
	g, err := f.asked(ctx, newVerifier(f.PKCE))
	if aboutPKCE(err) {
		g, err = f.asked(ctx, newVerifier(!f.PKCE))
	}
	return g, err
}

func (f Flow) asked(ctx context.Context, verifier string) (*grant, error) {
	var g *grant
	err := f.HTTP.Retry(ctx, (*oauth.Error).Temporary, func(ctx context.Context) (err error) {
		g, err = f.ask(ctx, verifier)
		return err
	})
	return g, err
}

func (f Flow) ask(ctx context.Context, verifier string) (*grant, error) {
	now, client := oauth.Clock(f.Token.Now), f.Token.Client
	call := httpclient.Call{Endpoint: oauth.EndpointDevice, Method: http.MethodPost, URL: f.DeviceURL, Form: f.Request.Values()}
	if err := clientauth.Apply(client, &call, now()); err != nil {
		return nil, err
	}
	// Many servers identify the client by this parameter alone here, and check a secret only at the token endpoint.
	call.Form.Set("client_id", client.ID)
	addChallenge(call.Form, verifier)
	resp, err := f.HTTP.Do(ctx, call)
	if err != nil {
		return nil, err
	}
	g, problem := parse(resp, now())
	if g == nil {
		return nil, resp.Error(problem)
	}
	g.verifier = secret.New(verifier)
	return g, nil
}
