package idp

import (
	"encoding/json"
	"net/http"
	"strings"

	"github.com/luikyv/go-oidc/pkg/goidc"
)

// introspectionType is what a signed answer is asked for and told by (RFC 9701 §4, §5).
const introspectionType = "token-introspection+jwt"

// introspect is the introspection endpoint: what the library says, signed for whoever asks for that.
func (p *Provider) introspect(w http.ResponseWriter, r *http.Request) {
	if !strings.Contains(r.Header.Get("Accept"), introspectionType) {
		p.token(w, r)
		return
	}
	x, r := begin(w, r)
	a := ask(p.library, r)
	if e, failed := a.failed(); failed {
		p.refuse(w, x, e)
		return
	}
	text, err := sign(p.key, introspectionType, Claims{
		"iss": p.Issuer(), "aud": x.client, "iat": p.now().Unix(), "token_introspection": json.RawMessage(a.body.Bytes()),
	})
	if err != nil {
		p.refuse(w, x, goidc.NewError(goidc.ErrorCodeInternalError, "the answer cannot be signed"))
		return
	}
	a.header.Set("Content-Type", "application/"+introspectionType)
	a.header.Del("Content-Length")
	a.body.Reset()
	a.body.WriteString(text)
	a.send(w)
}
