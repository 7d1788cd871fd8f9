// Package jar signs authorization requests (RFC 9101): the server takes them only as the client has made them.
package jar

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"net/url"
	"strconv"
	"time"

	"doorstep/flows/clientauth"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
)

// life is how long a signed request is good for: a person has to follow the browser's address meanwhile.
const life = 5 * time.Minute

// errSign tells nothing of the library's reason, which may quote the key.
var errSign = errors.New("the request cannot be signed with this key")

// Signer signs authorization requests.
type Signer struct {
	signer jose.Signer
	client string
	server string
}

// New makes the Signer of a client, for a server with this issuer. key is the text of a PEM block or a JWK, rsa the
// algorithm for an RSA key whose JWK names none; "" means RS256. The error quotes nothing of the key.
func New(key secret.Value, rsa, clientID, issuer string) (*Signer, error) {
	jwk, problem := clientauth.ParseKey(key.Reveal(), rsa)
	if problem != "" {
		return nil, errors.New(problem)
	}
	options := (&jose.SignerOptions{}).WithType("oauth-authz-req+jwt")
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.SignatureAlgorithm(jwk.Algorithm), Key: jwk}, options)
	if err != nil {
		return nil, errSign
	}
	return &Signer{signer, clientID, issuer}, nil
}

// Sign makes the request object of an authorization request (§4).
func (s *Signer) Sign(params url.Values, now time.Time) (string, error) {
	claims := map[string]any{}
	for name, values := range params {
		claims[name] = value(name, values)
	}
	claims["iss"], claims["client_id"], claims["aud"], claims["jti"] = s.client, s.client, s.server, rand.Text()
	claims["iat"], claims["nbf"], claims["exp"] = now.Unix(), now.Unix(), now.Add(life).Unix()
	payload, err := json.Marshal(claims)
	if err != nil {
		return "", errSign
	}
	signed, err := s.signer.Sign(payload)
	if err != nil {
		return "", errSign
	}
	return signed.CompactSerialize()
}

// value is a parameter as JSON has it: numbers and JSON are themselves there, and not texts (OpenID Connect Core §6.1).
func value(name string, values []string) any {
	if len(values) != 1 {
		return values
	}
	switch v := values[0]; name {
	case "max_age":
		if n, err := strconv.Atoi(v); err == nil {
			return n
		}
	case "claims", "authorization_details":
		if json.Valid([]byte(v)) {
			return json.RawMessage(v)
		}
	}
	return values[0]
}
