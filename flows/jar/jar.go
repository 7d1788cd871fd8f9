// Package jar signs authorization requests (RFC 9101): the server takes them only as the client has made them. Where they are
// encrypted too, nobody on their way reads them, the browser included.
package jar

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"net/url"
	"strconv"
	"time"

	"doorstep/flows/clientauth"
	"doorstep/flows/jwe"
	"doorstep/profiles/secret"

	"github.com/go-jose/go-jose/v4"
)

// life is how long a signed request is good for: a person has to follow the browser's address meanwhile.
const life = 5 * time.Minute

// errSign tells nothing of the library's reason, which may quote the key.
var errSign = errors.New("the request cannot be signed with this key")

// Signer signs authorization requests.
type Signer struct {
	Sealer *jwe.Sealer // encrypts what is signed (§6.1); nil leaves it readable

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
	return &Signer{signer: signer, client: clientID, server: issuer}, nil
}

// Sign makes the request object of an authorization request (§4), encrypted where there is a Sealer.
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
	text, err := signed.CompactSerialize()
	if err != nil || s.Sealer == nil {
		return text, err
	}
	return s.Sealer.Seal(text)
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
