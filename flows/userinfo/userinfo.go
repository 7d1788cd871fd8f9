// Package userinfo asks an OpenID provider who the person behind an access token is (OpenID Connect Core §5.3).
package userinfo

import (
	"context"
	"encoding/json"
	"mime"
	"net/http"
	"strings"

	"doorstep/flows/dpop"
	"doorstep/flows/httpclient"
	"doorstep/flows/jwe"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
)

// algorithms are those that a signed answer may have; "none" is not among them.
var algorithms = []jose.SignatureAlgorithm{
	jose.RS256, jose.RS384, jose.RS512, jose.PS256, jose.PS384, jose.PS512, jose.ES256, jose.ES384, jose.ES512, jose.EdDSA,
}

// Endpoint is a userinfo endpoint.
type Endpoint struct {
	HTTP *httpclient.Client
	URL  string
	// Proof is that of a token which is bound to a key; nil sends it as a bearer token.
	Proof *dpop.Prover
	// Keys gives the issuer's keys; it is called only when the answer is a signed JWT.
	Keys func(ctx context.Context) (*jose.JSONWebKeySet, error)
	// Opener opens an answer that is encrypted; may be nil.
	Opener *jwe.Opener
}

// Get asks with an access token. subject is the sub of the ID token, which the answer must have too, since it may
// be somebody else's otherwise (§5.3.2); "" compares nothing. The error is an *[oauth.Error], or that of Keys.
func (e Endpoint) Get(ctx context.Context, token secret.Value, subject string) (map[string]json.RawMessage, error) {
	resp, err := e.Proof.Send(ctx, e.HTTP, httpclient.Call{
		Endpoint: oauth.EndpointUserinfo, Method: http.MethodGet, URL: e.URL,
		Header: http.Header{"Accept": {"application/json, application/jwt"}},
	}, token)
	if err != nil {
		return nil, err
	}
	if resp.Status != http.StatusOK {
		return nil, resp.Error("")
	}
	body := resp.Body
	if kind, _, _ := mime.ParseMediaType(resp.Header.Get("Content-Type")); kind == "application/jwt" {
		if body, err = e.verified(ctx, resp); err != nil {
			return nil, err
		}
	}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(body, &members); err != nil || members == nil {
		return nil, resp.Error("not a JSON object")
	}
	var got string
	if err := json.Unmarshal(members["sub"], &got); err != nil || got == "" {
		return nil, resp.Error("has no sub claim")
	}
	if subject != "" && got != subject {
		return nil, resp.Error("is about another subject than the ID token")
	}
	return members, nil
}

// verified gives the payload of a signed answer whose signature is one of the issuer's.
func (e Endpoint) verified(ctx context.Context, resp *httpclient.Response) ([]byte, error) {
	text, err := e.Opener.Open(strings.TrimSpace(string(resp.Body)))
	if err != nil {
		return nil, resp.Error("the answer " + err.Error())
	}
	signed, err := jose.ParseSignedCompact(text, algorithms)
	if err != nil {
		return nil, resp.Error("not a signed JWT, or not one with an asymmetric algorithm")
	}
	keys, err := e.Keys(ctx)
	if err != nil {
		return nil, err
	}
	payload, err := signed.Verify(keys)
	if err != nil {
		return nil, resp.Error("its signature is not the issuer's")
	}
	return payload, nil
}
