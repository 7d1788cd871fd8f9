package authcode

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"maps"
	"net/url"
	"slices"
	"strings"
	"time"

	"doorstep/flows/oauth"
	"doorstep/flows/par"

	"github.com/go-jose/go-jose/v4"
)

// attempt is one run: what it has sent, and so what the answer has to fit.
type attempt struct {
	Flow
	state    string
	nonce    string // "" when no ID token is asked for
	verifier string
	redirect string              // with the port that is listened on
	signers  *jose.JSONWebKeySet // the provider's, where the answer is to come signed
}

func newAttempt(f Flow) *attempt {
	a := &attempt{Flow: f, state: random(), verifier: random()}
	if slices.Contains(f.Request.Scopes, "openid") {
		a.nonce = random()
	}
	return a
}

// random gives 256 bits in 43 letters: what RFC 7636 §4.1 asks of a verifier, and long enough for the servers that
// want a long state.
func random() string {
	b := make([]byte, 32)
	_, _ = rand.Read(b) // never fails
	return base64.RawURLEncoding.EncodeToString(b)
}

// challenge is the S256 transformation of RFC 7636 §4.2.
func challenge(verifier string) string {
	sum := sha256.Sum256([]byte(verifier))
	return base64.RawURLEncoding.EncodeToString(sum[:])
}

// address is where the browser has to go with the authorization request (RFC 6749 §4.1.1). What the endpoint's own query
// says is kept.
func (a *attempt) address(ctx context.Context) (oauth.AuthorizationURL, error) {
	u, err := url.Parse(a.AuthorizationURL)
	if err != nil {
		return oauth.AuthorizationURL{}, a.problem("the authorization endpoint is not an address")
	}
	params, until, err := a.sent(ctx)
	if err != nil {
		return oauth.AuthorizationURL{}, err
	}
	q := u.Query()
	maps.Copy(q, params)
	u.RawQuery = q.Encode()
	return oauth.AuthorizationURL{URL: u.String(), RedirectURI: a.redirect, ExpiresAt: until}, nil
}

// sent are the parameters that go with the browser: all of them, or what stands for them until its time is up.
func (a *attempt) sent(ctx context.Context) (params url.Values, until time.Time, err error) {
	params = a.params()
	if a.Signer != nil {
		signed, err := a.Signer.Sign(params, oauth.Clock(a.Token.Now)())
		if err != nil {
			return nil, until, a.problem(err.Error())
		}
		params = a.standIn(params, "request", signed)
	}
	if a.PushedURL == "" {
		return params, until, nil
	}
	pushed, err := par.Endpoint{HTTP: a.Token.HTTP, URL: a.PushedURL, Client: a.Token.Client, Now: a.Token.Now}.Push(ctx, params)
	if err != nil {
		return nil, until, err
	}
	return a.standIn(params, "request_uri", pushed.URI), pushed.ExpiresAt, nil
}

// standIn are the parameters beside one that stands for the others. OpenID Connect Core §6 wants two of those again in
// the open, with the same values; a server that goes by RFC 9101 passes over them.
func (a *attempt) standIn(params url.Values, name, value string) url.Values {
	out := url.Values{"client_id": {a.Token.Client.ID}, name: {value}}
	if name == "request" && a.PushedURL == "" && a.nonce != "" {
		out["response_type"], out["scope"] = params["response_type"], params["scope"]
	}
	return out
}

func (a *attempt) params() url.Values {
	q := a.Request.Values()
	binding := ""
	if a.Token.Proof != nil {
		binding = a.Token.Proof.Key.Thumbprint() // the code is of no use without the key either (RFC 9449 §10)
	}
	for name, value := range map[string]string{
		"response_type": "code", "client_id": a.Token.Client.ID, "redirect_uri": a.redirect,
		"state": a.state, "nonce": a.nonce, "code_challenge": challenge(a.verifier), "code_challenge_method": "S256",
		"prompt": a.Prompt, "login_hint": a.LoginHint, "acr_values": strings.Join(a.ACRValues, " "),
		"response_mode": a.ResponseMode, "dpop_jkt": binding,
	} {
		if value != "" {
			q.Set(name, value)
		}
	}
	return q
}
