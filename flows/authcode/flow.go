// Package authcode signs a person in who approves in a browser: the authorization code grant (RFC 6749 §4.1) with
// PKCE (RFC 7636), as RFC 8252 wants it of a program on a person's machine.
//
// The answer comes to a listener on loopback, or the person pastes what the browser shows: over SSH, the browser's
// loopback is another machine's. Both work at the same time, and the first answer counts.
package authcode

import (
	"context"
	"net/url"
	"time"

	"doorstep/flows/callback"
	"doorstep/flows/httpclient"
	"doorstep/flows/jar"
	"doorstep/flows/oauth"
	"doorstep/flows/tokenendpoint"

	"github.com/go-jose/go-jose/v4"
)

// Flow is a sign-in, ready to run.
type Flow struct {
	AuthorizationURL string // the authorization endpoint
	Token            tokenendpoint.Endpoint
	Request          oauth.Request

	// RedirectURI is the registered one; "" means [callback.DefaultRedirect]. When it is on loopback Run listens there,
	// on both of its addresses for a name such as localhost, and on its port, else Port, else a free one. When that port is taken
	// the next ones are tried: authorization servers have to let the port vary (RFC 8252 §7.3). Off loopback, the
	// answer can only be pasted.
	RedirectURI string
	Port        int

	PushedURL    string      // where the request is pushed to first (RFC 9126); "" when it goes with the browser
	Signer       *jar.Signer // signs the request (RFC 9101); may be nil
	ResponseMode string      // "query.jwt", "jwt", "fragment.jwt" or "form_post.jwt": only a signed answer counts (package jarm), and Keys must be there; else ""

	Prompt    string
	LoginHint string
	ACRValues []string

	Issuer      string // an answer that names another is refused (RFC 9207 §2.4); "" when it is not known
	IssPromised bool   // the provider always names itself, so an answer that doesn't is refused as well
	// Keys gives the keys that the ID token must be signed with. When nil the signature goes unchecked, as OpenID
	// Connect Core §3.1.3.7 allows for what comes straight from the token endpoint; its claims are checked always.
	Keys func(context.Context) (*jose.JSONWebKeySet, error)

	// Pasted brings what the person pastes, a line at a time: the whole address that the browser was sent back to, or
	// the code alone. nil when nobody can paste.
	Pasted <-chan string
}

// Run tells emit where the browser has to go, waits for the answer and gets the tokens for it. It returns as soon as
// ctx ends; when nobody has answered after [callback.Patience] the error's Code is "expired_token". emit may be nil; it is
// called from this goroutine.
func (f Flow) Run(ctx context.Context, emit func(oauth.Event)) (*oauth.TokenSet, error) {
	if emit == nil {
		emit = func(oauth.Event) {}
	}
	a := newAttempt(f)
	if err := httpclient.CheckURL(f.AuthorizationURL); err != nil {
		return nil, a.problem(err.Error())
	}
	wait, err := callback.Listen(ctx, a.answers())
	if err != nil {
		return nil, err
	}
	defer wait.Close()
	a.redirect = wait.RedirectURI()
	if err := a.knowSigners(ctx); err != nil {
		return nil, err
	}
	page, err := a.address(ctx)
	if err != nil {
		return nil, err
	}
	emit(page)
	wait.Life, wait.Renew = a.life(page), a.renewal(emit)
	answer, err := wait.Answer(ctx, emit)
	if err != nil {
		return nil, err
	}
	tokens, err := a.exchange(ctx, answer.Get("code"))
	if err != nil {
		return nil, err
	}
	if err := a.checkIDToken(ctx, tokens); err != nil {
		return nil, err
	}
	emit(oauth.SignedInWith(tokens))
	return tokens, nil
}

// renewal asks anew for what the browser brings, once that has run out: with the same state, so that whoever went there in
// time is not disturbed. A failure is none of theirs either, and passes with the next try.
func (a *attempt) renewal(emit func(oauth.Event)) func(context.Context) time.Duration {
	return func(ctx context.Context) time.Duration {
		page, err := a.address(ctx)
		if err != nil {
			return time.Second // which the wait makes a while
		}
		page.Again = true
		emit(page)
		return a.life(page)
	}
}

// life is how long the browser can go to the page, 0 for ever.
func (a *attempt) life(page oauth.AuthorizationURL) time.Duration {
	if page.ExpiresAt.IsZero() {
		return 0
	}
	return max(page.ExpiresAt.Sub(oauth.Clock(a.Token.Now)()), time.Second)
}

// knowSigners gets the keys that a signed answer is verified with: now, so that an answer needs no network, and nobody
// signs in whose answer could not be read.
func (a *attempt) knowSigners(ctx context.Context) error {
	if a.ResponseMode == "" {
		return nil
	}
	return a.Token.HTTP.Retry(ctx, (*oauth.Error).Temporary, func(ctx context.Context) (err error) {
		a.signers, err = a.Keys(ctx)
		return err
	})
}

// exchange gets the tokens for the code (RFC 6749 §4.1.3). It is tried again only if no byte of the first request can
// have reached the server, since the code works once.
func (a *attempt) exchange(ctx context.Context, code string) (*oauth.TokenSet, error) {
	params := url.Values{
		"grant_type": {"authorization_code"}, "code": {code},
		"redirect_uri": {a.redirect}, "code_verifier": {a.verifier},
	}
	var tokens *oauth.TokenSet
	unsent := func(e *oauth.Error) bool { return e.Unsent() && e.Temporary() }
	err := a.Token.HTTP.Retry(ctx, unsent, func(ctx context.Context) (err error) {
		tokens, err = a.Token.Grant(ctx, params)
		return err
	})
	return tokens, err
}
