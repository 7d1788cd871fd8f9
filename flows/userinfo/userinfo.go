// Package userinfo asks an OpenID provider who the person behind an access token is (OpenID Connect Core §5.3).
package userinfo

import (
	"context"
	"encoding/json"
	"mime"
	"net/http"

	"doorstep/flows/dpop"
	"doorstep/flows/httpclient"
	"doorstep/flows/jws"
	"doorstep/flows/oauth"
	"doorstep/profiles/secret"
)

// Endpoint is a userinfo endpoint.
type Endpoint struct {
	HTTP *httpclient.Client
	URL  string
	// Proof is that of a token which is bound to a key; nil sends it as a bearer token.
	Proof *dpop.Prover
	// Signed reads an answer that is a signed JWT (§5.3.2).
	Signed jws.Reader
}

// Get asks with an access token. subject is the sub of the ID token, which the answer must have too, since it may
// be somebody else's otherwise (§5.3.2); "" compares nothing. The error is an *[oauth.Error], or that of Signed.Keys.
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
		payload, _, problem, err := e.Signed.Read(ctx, string(resp.Body))
		switch {
		case err != nil:
			return nil, err
		case problem != "":
			return nil, resp.Error("the answer " + problem)
		}
		body = payload
	}
	members, problem := parse(body, subject)
	if problem != "" {
		return nil, resp.Error(problem)
	}
	return members, nil
}

// parse gives the claims of an answer that is about subject, or about anybody for "".
func parse(body []byte, subject string) (members map[string]json.RawMessage, problem string) {
	var got string
	switch {
	case json.Unmarshal(body, &members) != nil || members == nil:
		return nil, "not a JSON object"
	case json.Unmarshal(members["sub"], &got) != nil || got == "":
		return nil, "has no sub claim"
	case subject != "" && got != subject:
		return nil, "is about another subject than the ID token"
	}
	return members, ""
}
