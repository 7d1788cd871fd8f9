// Package tokenendpoint asks a token endpoint for tokens (RFC 6749 §3.2), whatever the grant, and reads its
// answers as liberally as the providers out there make necessary.
package tokenendpoint

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"time"

	"doorstep/flows/clientauth"
	"doorstep/flows/dpop"
	"doorstep/flows/httpclient"
	"doorstep/flows/jwe"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

// Unbound is the Problem of an answer whose token isn't bound to the key of the DPoP proof.
const Unbound = "the token is not bound to the key of the DPoP proof: its token_type is not DPoP"

// Endpoint is a token endpoint and the client that calls it.
type Endpoint struct {
	HTTP   *httpclient.Client
	URL    string
	Client oauth.Client
	Proof  *dpop.Prover     // binds the tokens to its key; nil asks for bearer tokens
	Opener *jwe.Opener      // opens an encrypted ID token, whose place what was in it takes; may be nil
	Now    func() time.Time // time.Now when nil
}

// Grant sends params, the client's authentication added, and reads the tokens. One call, one request: it never
// tries again by itself, since a code or a refresh token may be spent by the first. (One more is sent when the server
// wants its nonce in the DPoP proof: it has looked at nothing else then.) The error is an *[oauth.Error], or a
// *[clientauth.Error] before anything was sent.
func (e Endpoint) Grant(ctx context.Context, params url.Values) (*oauth.TokenSet, error) {
	tokens, err := e.grant(ctx, params)
	if failed, ok := errors.AsType[*oauth.Error](err); ok {
		failed.GrantType = params.Get("grant_type")
	}
	return tokens, err
}

func (e Endpoint) grant(ctx context.Context, params url.Values) (*oauth.TokenSet, error) {
	now := oauth.Clock(e.Now)
	resp, err := e.Proof.Do(ctx, e.HTTP, secret.Value{}, func() (httpclient.Call, error) {
		call := httpclient.Call{Endpoint: oauth.EndpointToken, Method: http.MethodPost, URL: e.URL, Form: params}
		err := clientauth.Apply(e.Client, &call, now())
		return call, err
	})
	if err != nil {
		return nil, err
	}
	tokens, problem := parse(resp, now())
	if tokens != nil {
		problem = e.bind(tokens)
		e.open(tokens)
	}
	if tokens == nil || problem != "" {
		return nil, resp.Error(problem)
	}
	return tokens, nil
}

// Unattended is [Endpoint.Grant] for a grant that nothing is spent by: a failure that may pass is tried again twice, and
// the whole takes no longer than the HTTP client's timeout. emit, which may be nil, is told of the tokens.
func (e Endpoint) Unattended(ctx context.Context, params url.Values, emit func(oauth.Event)) (*oauth.TokenSet, error) {
	var tokens *oauth.TokenSet
	err := e.HTTP.Retry(ctx, (*oauth.Error).Temporary, func(ctx context.Context) (err error) {
		tokens, err = e.Grant(ctx, params)
		return err
	})
	if err != nil {
		return nil, err
	}
	if emit != nil {
		emit(oauth.SignedInWith(tokens))
	}
	return tokens, nil
}

// bind adds the key to the tokens that are bound to it. A server that ignores the proof gives bearer tokens, which are
// less than what was asked for (RFC 9449 §5).
func (e Endpoint) bind(t *oauth.TokenSet) (problem string) {
	switch {
	case e.Proof == nil:
		return ""
	case !strings.EqualFold(t.TokenType, dpop.TokenType):
		return Unbound
	}
	t.ProofKey = e.Proof.Key.Secret()
	return ""
}

// open puts the ID token in the place of an encrypted one. One that stays shut stays as it is, for whoever validates it to
// refuse: the others are no worse for it, and a refresh token may have been spent for them.
func (e Endpoint) open(t *oauth.TokenSet) {
	if plain, err := e.Opener.Open(t.IDToken.Reveal()); err == nil {
		t.IDToken = secret.New(plain)
	}
}
