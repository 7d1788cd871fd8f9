package flows

import (
	"cmp"
	"context"
	"io"
	"net/http"
	"strings"
	"time"

	"doorstep/flows/cdflegacy"
	"doorstep/flows/dpop"
	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"
	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// Transport gives a RoundTripper that sends p's access token along (RFC 6750 §2.1), with a proof where it is bound to a key
// (RFC 9449 §7). It goes over base, or where that is nil over what p's own calls go through, ca-file and all.
//
// It comes by the token as [Client.TokenSource] does. When the resource answers 401 because of the token, it renews once and
// asks once more, provided that the request's body can be read again (Request.GetBody, which http.NewRequest sets for
// buffers and strings).
//
// The token goes to the host that the request was made for: after a redirect to another one the request is sent
// without, and plain http off loopback is refused.
func (c *Client) Transport(p *profiles.Profile, base http.RoundTripper) http.RoundTripper {
	return &transport{c, p, base}
}

type transport struct {
	c    *Client
	p    *profiles.Profile
	base http.RoundTripper // may be nil
}

// RoundTrip implements [http.RoundTripper].
func (t *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	base, err := t.over(req.Context())
	if err != nil {
		closeBody(req)
		return nil, err
	}
	if redirectedAway(req) {
		return base.RoundTrip(req)
	}
	token, err := t.token(req)
	if err != nil {
		closeBody(req)
		return nil, err
	}
	answer, err := t.send(base, req, token)
	if err != nil || !tokenRefused(answer) {
		return answer, err
	}
	again := rewound(req)
	if again == nil {
		return answer, nil
	}
	next := t.c.renewed(req.Context(), t.p, token.AccessToken)
	if next == nil {
		closeBody(again)
		return answer, nil
	}
	discard(answer)
	return t.send(base, again, next)
}

// send makes the request with the token and, where that is bound to a key, with a proof; once more when the resource
// wants its nonce in the proof (RFC 9449 §9).
func (t *transport) send(base http.RoundTripper, req *http.Request, token *TokenSet) (*http.Response, error) {
	proof, err := t.c.Proof(token)
	if err == nil {
		req, err = authorized(req, token, proof)
	}
	if err != nil {
		closeBody(req)
		return nil, err
	}
	answer, err := base.RoundTrip(req)
	if err != nil || proof == nil || !proof.Repeat(req.URL, answer.StatusCode, answer.Header, nil) {
		return answer, err
	}
	again := rewound(req)
	if again == nil {
		return answer, nil
	}
	if again, err = authorized(again, token, proof); err != nil {
		return answer, nil //nolint:nilerr // what the resource has answered is worth more
	}
	discard(answer)
	return base.RoundTrip(again)
}

func (t *transport) over(ctx context.Context) (http.RoundTripper, error) {
	if t.base != nil {
		return t.base, nil
	}
	hc, err := t.c.HTTP(ctx, t.p)
	if err != nil {
		return nil, err
	}
	return hc.RoundTripper(), nil
}

func (t *transport) token(req *http.Request) (*TokenSet, error) {
	if err := httpclient.CheckURL(req.URL.String()); err != nil {
		return nil, err
	}
	token, _, err := t.c.Token(req.Context(), t.p, TokenOptions{NoLogin: true}, nil)
	return token, err
}

// renewed gives a token in place of one that a resource has refused, whatever its expiry says; nil where no other
// could be had. Why not is left out: what the resource has answered is worth more to the caller.
func (c *Client) renewed(ctx context.Context, p *profiles.Profile, refused secret.Value) *TokenSet {
	a, err := c.asking(p, TokenOptions{NoLogin: true}, nil)
	if err != nil {
		return nil
	}
	defer a.gate.close()
	a.rejected = refused
	t, _, err := a.token(ctx)
	if err != nil || t.AccessToken.Equal(refused) {
		return nil
	}
	return t
}

// authorized gives a copy of req that carries the token, and its proof if there has to be one: a RoundTripper may not
// change the request.
func authorized(req *http.Request, t *TokenSet, proof *dpop.Prover) (*http.Request, error) {
	out := req.Clone(req.Context())
	if own := cdflegacy.Header(t); own != "" {
		out.Header.Set(own, t.AccessToken.Reveal())
		return out, nil
	}
	scheme := t.TokenType
	if scheme == "" || strings.EqualFold(scheme, "bearer") {
		scheme = "Bearer" // servers don't mind the case, proxies in front of them have been seen to
	}
	if proof != nil {
		scheme = dpop.TokenType
		value, err := proof.Proof(cmp.Or(req.Method, http.MethodGet), req.URL, t.AccessToken)
		if err != nil {
			return req, err
		}
		out.Header.Set("DPoP", value)
	}
	out.Header.Set("Authorization", scheme+" "+t.AccessToken.Reveal())
	return out, nil
}

// redirectedAway reports whether a redirect has led the request to another host than it was made for.
func redirectedAway(req *http.Request) bool {
	first := req
	for first.Response != nil && first.Response.Request != nil {
		first = first.Response.Request
	}
	return !strings.EqualFold(first.URL.Host, req.URL.Host) || first.URL.Scheme != req.URL.Scheme
}

// tokenRefused reports a 401 that is about the token (RFC 6750 §3.1), and not for another error that its challenge
// names. Many resources, CDF among them, send no challenge at all.
func tokenRefused(answer *http.Response) bool {
	if answer.StatusCode != http.StatusUnauthorized {
		return false
	}
	named := oauth.ParseError(oauth.EndpointResource, answer.StatusCode, answer.Header, nil, time.Time{}).Code
	return named == "" || named == "invalid_token"
}

// rewound gives req with its body at the start again; nil when that cannot be.
func rewound(req *http.Request) *http.Request {
	if req.Body == nil || req.Body == http.NoBody {
		return req
	}
	if req.GetBody == nil {
		return nil
	}
	body, err := req.GetBody()
	if err != nil {
		return nil
	}
	out := req.Clone(req.Context())
	out.Body = body
	return out
}

func closeBody(req *http.Request) {
	if req.Body != nil {
		_ = req.Body.Close()
	}
}

// discard reads what little is left, so that the connection can be used again.
func discard(answer *http.Response) {
	_, _ = io.CopyN(io.Discard, answer.Body, 64<<10)
	_ = answer.Body.Close()
}
