package oauth

import (
	"net/url"
	"strings"

	"doorstep/profiles/secret"
)

// AuthMethod is a registered way of client authentication (IANA "OAuth Token Endpoint Authentication Methods").
type AuthMethod string

// The methods that a profile can name. Which of them can be used so far, package clientauth says.
const (
	AuthNone          AuthMethod = "none"
	AuthSecretBasic   AuthMethod = "client_secret_basic"
	AuthSecretPost    AuthMethod = "client_secret_post"
	AuthSecretJWT     AuthMethod = "client_secret_jwt"
	AuthPrivateKeyJWT AuthMethod = "private_key_jwt"
	AuthTLSClientAuth AuthMethod = "tls_client_auth"
	AuthSelfSignedTLS AuthMethod = "self_signed_tls_client_auth"
)

// Client is a registered client and how it authenticates (RFC 6749 §2).
type Client struct {
	ID     string
	Secret secret.Value
	Method AuthMethod // "" means the one that fits what the client has

	// For private_key_jwt and for mutual TLS: the key itself, as the text of a PEM block or a JWK, not the path of its file.
	Key secret.Value
	// RSAAlgorithm signs with an RSA key whose JWK names none: "PS256", or "" for RS256.
	RSAAlgorithm string
	KeyID        string // the kid header; "" means the JWK's own, if it has one
	// Certificate is PEM, "" when there is none. Mutual TLS presents it, the rest of its chain behind it; with
	// private_key_jwt its thumbprint goes into the header, as Entra needs it.
	Certificate string

	// AssertionAudience is the aud of client_secret_jwt and private_key_jwt (RFC 7523 §3). "" means the address of the
	// endpoint that is called, whichever that is; most servers want their issuer, or their token endpoint for all.
	AssertionAudience string
}

// Request is what a token is asked for: the parameters that every grant shares.
type Request struct {
	Scopes   []string
	Audience string     // sent as audience when not empty
	Resource string     // sent as resource when not empty (RFC 8707; Entra v1 and AD FS)
	Extra    url.Values // the profile's extra-parameters, sent as they are
}

// Values gives the request's form parameters: scope, audience, resource and the extra ones.
func (r Request) Values() url.Values {
	v := url.Values{}
	for k, vs := range r.Extra {
		v[k] = append([]string(nil), vs...)
	}
	set := func(k, s string) {
		if s != "" {
			v.Set(k, s)
		}
	}
	set("scope", strings.Join(r.Scopes, " "))
	set("audience", r.Audience)
	set("resource", r.Resource)
	return v
}
