package introspection

import (
	"context"
	"encoding/json"
	"mime"
	"slices"

	"doorstep/flows/httpclient"
	"doorstep/flows/oauth"

	"github.com/go-jose/go-jose/v4/jwt"
)

// signedType is the type of a signed answer, in its Content-Type with "application/" in front (RFC 9701 §5).
const signedType = "token-introspection+jwt"

// members gives what an answer says, once its signature is verified where it has one.
func (e Endpoint) members(ctx context.Context, resp *httpclient.Response) (members map[string]json.RawMessage, problem string, err error) {
	if kind, _, _ := mime.ParseMediaType(resp.Header.Get("Content-Type")); kind != "application/"+signedType {
		members, problem = oauth.ParseAnswer(resp.Header, resp.Body)
		return members, problem, nil
	}
	payload, typ, problem, err := e.Signed.Read(ctx, string(resp.Body))
	switch {
	case err != nil:
		return nil, "", err
	case problem != "":
		return nil, "the answer " + problem, nil
	}
	members, problem = e.said(payload, typ)
	return members, problem, nil
}

// said gives what the payload of a signed answer says to this client (RFC 9701 §5). Its type tells it from the issuer's
// other tokens, which are signed with the same keys.
func (e Endpoint) said(payload []byte, typ string) (members map[string]json.RawMessage, problem string) {
	var claims struct {
		Issuer   string                     `json:"iss"`
		Audience jwt.Audience               `json:"aud"`
		IssuedAt *jwt.NumericDate           `json:"iat"`
		Answer   map[string]json.RawMessage `json:"token_introspection"`
	}
	switch err := json.Unmarshal(payload, &claims); {
	case typ != signedType:
		return nil, "the answer is signed, but is another kind of token: its typ is not " + signedType
	case err != nil:
		return nil, "the signed answer has claims that cannot be read"
	case claims.Issuer == "", e.Issuer != "" && claims.Issuer != e.Issuer:
		return nil, "the signed answer names another issuer"
	case !slices.Contains(claims.Audience, e.Client.ID):
		return nil, "the signed answer is for another client"
	case claims.IssuedAt == nil:
		return nil, "the signed answer doesn't say when it was given"
	case claims.Answer == nil:
		return nil, "the signed answer has no token_introspection"
	}
	return claims.Answer, ""
}
