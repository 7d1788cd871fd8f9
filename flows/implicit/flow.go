// Package implicit signs a person in with the implicit grant (RFC 6749 §4.2, OpenID Connect Core §3.2). It is a legacy
// flow, for providers that offer nothing else: the tokens come through the browser, where history and extensions see
// them, and nothing ties them to this program but the nonce (RFC 9700 §2.1.2).
package implicit

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"net/url"
	"slices"
	"strings"
	"time"

	"doorstep/flows/callback"
	"doorstep/flows/httpclient"
	"doorstep/flows/idtoken"
	"doorstep/flows/jwe"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
)

// Flow is a sign-in, ready to run.
type Flow struct {
	AuthorizationURL string // the authorization endpoint
	ClientID         string
	Request          oauth.Request

	RedirectURI string // "" means [callback.DefaultRedirect]
	Port        int    // listened on when RedirectURI has none; 0 for a free one

	Prompt    string
	LoginHint string
	ACRValues []string

	Issuer string // "" when it is not known
	// Keys gives the keys that the ID token must be signed with: it comes through the browser, so it has to be
	// (OpenID Connect Core §3.2.2.11).
	Keys func(context.Context) (*jose.JSONWebKeySet, error)
	Now  func() time.Time // time.Now when nil
	// Opener opens an encrypted ID token; may be nil.
	Opener *jwe.Opener

	Pasted <-chan string // see callback.Options
}

// Run tells emit where the browser has to go, waits for the tokens that come back with it, and validates them. It
// returns as soon as ctx ends. emit may be nil; it is called from this goroutine.
func (f Flow) Run(ctx context.Context, emit func(oauth.Event)) (*oauth.TokenSet, error) {
	if emit == nil {
		emit = func(oauth.Event) {}
	}
	if err := httpclient.CheckURL(f.AuthorizationURL); err != nil {
		return nil, f.problem(err.Error())
	}
	if f.Keys == nil {
		return nil, f.problem("there are no keys to verify the ID token with, and what comes through the browser has to be verified")
	}
	emit(oauth.Notice{Text: "the implicit flow is a legacy one: its tokens come through the browser, where history and extensions " +
		"can see them, and cannot be renewed; use flow: pkce where the provider has it"})
	state, nonce := rand.Text(), rand.Text()
	wait, err := callback.Listen(ctx, callback.Options{
		AuthorizationURL: f.AuthorizationURL, RedirectURI: f.RedirectURI, Port: f.Port, Fragment: true,
		Marks: []string{"access_token", "error"}, Pasted: f.Pasted, Judge: callback.WithState(state), Check: f.check,
	})
	if err != nil {
		return nil, err
	}
	defer wait.Close()
	emit(oauth.AuthorizationURL{URL: f.url(wait.RedirectURI(), state, nonce), RedirectURI: wait.RedirectURI()})
	q, err := wait.Answer(ctx, emit)
	if err != nil {
		return nil, err
	}
	tokens, err := f.tokens(ctx, q, nonce)
	if err != nil {
		return nil, err
	}
	emit(oauth.SignedInWith(tokens))
	return tokens, nil
}

// url is the authorization request (OpenID Connect Core §3.2.2.1). What the endpoint's own query says is kept.
func (f Flow) url(redirect, state, nonce string) string {
	u, err := url.Parse(f.AuthorizationURL)
	if err != nil {
		return f.AuthorizationURL // refused by Run already
	}
	q := u.Query()
	for name, values := range f.Request.Values() {
		q[name] = values
	}
	if !slices.Contains(f.Request.Scopes, "openid") {
		q.Set("scope", strings.TrimSpace("openid "+q.Get("scope"))) // without it there is no ID token, and so no nonce
	}
	for name, value := range map[string]string{
		"response_type": "id_token token", "client_id": f.ClientID, "redirect_uri": redirect, "state": state, "nonce": nonce,
		"prompt": f.Prompt, "login_hint": f.LoginHint, "acr_values": strings.Join(f.ACRValues, " "),
	} {
		if value != "" {
			q.Set(name, value)
		}
	}
	u.RawQuery = q.Encode()
	return u.String()
}

// check says what is wrong with the answer, before its tokens are looked at.
func (f Flow) check(q url.Values) error {
	switch iss := q.Get("iss"); {
	case iss != "" && f.Issuer != "" && !oauth.IssuerNames(f.Issuer, iss):
		return f.problem("the answer names another issuer")
	case q.Get("error") != "":
		return callback.Refusal(f.AuthorizationURL, q)
	case q.Get("access_token") == "":
		return f.problem("the answer has no access token")
	case q.Get("id_token") == "":
		return f.problem("the answer has no ID token, and so nothing that ties it to this sign-in")
	case !oauth.Sendable(q.Get("access_token")), !oauth.Sendable(q.Get("token_type")):
		return f.problem("the answer's " + oauth.Unsendable("access_token or token_type"))
	}
	return nil
}

// tokens makes a token set of an answer, once its ID token speaks for it.
func (f Flow) tokens(ctx context.Context, q url.Values, nonce string) (*oauth.TokenSet, error) {
	now := oauth.Clock(f.Now)()
	t := &oauth.TokenSet{
		AccessToken: secret.New(q.Get("access_token")), IDToken: secret.New(q.Get("id_token")),
		TokenType: "Bearer", Scope: q.Get("scope"), ObtainedAt: now,
	}
	if kind := q.Get("token_type"); kind != "" {
		t.TokenType = kind
	}
	a := oauth.Answer{"expires_in": json.RawMessage(`"` + url.QueryEscape(q.Get("expires_in")) + `"`)}
	if life := a.Seconds("expires_in"); life > 0 {
		t.ExpiresAt = now.Add(life)
	} else {
		t.ExpiresAt = oauth.ClaimedExpiry(t.AccessToken) // expires_in may be left out (RFC 6749 §4.2.2)
	}
	if plain, err := f.Opener.Open(q.Get("id_token")); err == nil {
		t.IDToken = secret.New(plain) // one that stays shut is refused by the check
	}
	err := idtoken.Check(ctx, t.IDToken, idtoken.Expect{
		Issuer: f.Issuer, ClientID: f.ClientID, Nonce: nonce, Now: now, Keys: f.Keys, AccessToken: t.AccessToken,
	})
	if bad, ok := errors.AsType[idtoken.MisfitError](err); ok {
		e := f.problem(bad.Error())
		e.Err = bad
		return nil, e
	}
	if err != nil {
		return nil, err
	}
	return t, nil
}

func (f Flow) problem(problem string) *oauth.Error {
	return callback.Problem(f.AuthorizationURL, problem)
}
