// Package dpop binds tokens to a key and proves with each request that the key is there (RFC 9449): whoever copies
// such a token can do nothing with it.
package dpop

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"time"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

// TokenType is the token_type of a token that is bound to a key (RFC 9449 §5), and the scheme that it is sent with.
const TokenType = "DPoP"

// Prover makes the proofs for the tokens that are bound to its key. A nil one is that of tokens which are bound to
// none: its calls go without proofs.
type Prover struct {
	Key    *Key
	Nonces *Nonces          // may be shared by many; nil where no server has any
	Now    func() time.Time // time.Now when nil
}

// For gives the Prover of a token set; nil when its tokens are bound to no key.
func For(t *oauth.TokenSet, n *Nonces, now func() time.Time) (*Prover, error) {
	if t == nil || t.ProofKey.IsZero() {
		return nil, nil
	}
	key, err := ParseKey(t.ProofKey)
	if err != nil {
		return nil, err
	}
	return &Prover{Key: key, Nonces: n, Now: now}, nil
}

// Do makes the call that prepare gives, with a proof. When the server wants its nonce in the proof (§8, §9), prepare
// is asked for the call anew, since what it signs is good for one request, and that one is sent: the server has looked
// at nothing else of the first. token is the access token that the call presents, zero at an authorization server.
func (p *Prover) Do(
	ctx context.Context, hc *httpclient.Client, token secret.Value, prepare func() (httpclient.Call, error),
) (*httpclient.Response, error) {
	again := false
	for {
		call, err := prepare()
		if err != nil {
			return nil, err
		}
		u, err := p.prove(&call, token)
		if err != nil {
			return nil, err
		}
		resp, err := hc.Do(ctx, call)
		if err != nil || p == nil || again || !p.Repeat(u, resp.Status, resp.Header, resp.Body) {
			return resp, err
		}
		again = true
	}
}

// Send makes a call to a protected resource with the access token: as RFC 9449 §7 has it, or for a nil Prover as a
// bearer token (RFC 6750 §2.1).
func (p *Prover) Send(ctx context.Context, hc *httpclient.Client, call httpclient.Call, token secret.Value) (*httpclient.Response, error) {
	return p.Do(ctx, hc, token, func() (httpclient.Call, error) {
		c := call
		c.Header = withHeader(call.Header)
		c.Header.Set("Authorization", p.scheme()+" "+token.Reveal())
		return c, nil
	})
}

func (p *Prover) scheme() string {
	if p == nil {
		return "Bearer"
	}
	return TokenType
}

// prove adds the proof to a call.
func (p *Prover) prove(call *httpclient.Call, token secret.Value) (*url.URL, error) {
	if p == nil {
		return nil, nil
	}
	u, err := url.Parse(call.URL)
	if err != nil {
		return nil, &oauth.Error{Endpoint: call.Endpoint, Problem: "not an address"}
	}
	proof, err := p.Proof(call.HTTPMethod(), u, token)
	if err != nil {
		return nil, err
	}
	call.Header = withHeader(call.Header)
	call.Header.Set("DPoP", proof)
	return u, nil
}

// Proof gives the value of the DPoP header for one request. token is the access token that the request presents.
func (p *Prover) Proof(method string, u *url.URL, token secret.Value) (string, error) {
	return p.Key.proof(method, u, token, p.Nonces.of(u), oauth.Clock(p.Now)())
}

// Repeat keeps the nonce that an answer brings, and reports whether the answer says that the proof lacked it: then the
// request is to be made once more, with a new proof. body may be nil where only the headers are known; protected
// resources say it there.
func (p *Prover) Repeat(u *url.URL, status int, header http.Header, body []byte) bool {
	if !p.Nonces.learn(u, header) {
		return false
	}
	const wanted = "use_dpop_nonce"
	switch status {
	case http.StatusBadRequest:
		return oauth.ParseError("", status, header, body, time.Time{}).Code == wanted
	case http.StatusUnauthorized:
		// Beside the challenge for DPoP there can be others, for tokens of other kinds.
		challenges := strings.Join(header.Values("WWW-Authenticate"), ",")
		return strings.Contains(challenges, wanted) || oauth.ParseError("", status, header, body, time.Time{}).Code == wanted
	}
	return false
}

func withHeader(h http.Header) http.Header {
	if h == nil {
		return http.Header{}
	}
	return h.Clone()
}
