// Package proof is the servers' side of DPoP (RFC 9449): the nonces that the demo's provider and its API want in each
// proof, and what the API looks at before it takes one.
package proof

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

// nonceLife is how long one nonce is handed out; it is taken for as long again.
const nonceLife = 5 * time.Minute

// Nonces are a server's nonces: which one counts follows from the time, so that none has to be remembered.
type Nonces struct {
	key []byte
	now func() time.Time
}

// NewNonces makes the nonces of one server, unlike those of every other.
func NewNonces(now func() time.Time) *Nonces {
	return &Nonces{key: []byte(rand.Text()), now: now}
}

// Current is the nonce to hand out.
func (n *Nonces) Current() string { return n.at(n.now()) }

// Takes reports whether a nonce is the current one or the one before it.
func (n *Nonces) Takes(nonce string) bool {
	now := n.now()
	return hmac.Equal([]byte(nonce), []byte(n.at(now))) || hmac.Equal([]byte(nonce), []byte(n.at(now.Add(-nonceLife))))
}

func (n *Nonces) at(t time.Time) string {
	h := hmac.New(sha256.New, n.key)
	_ = binary.Write(h, binary.BigEndian, t.Unix()/int64(nonceLife.Seconds())) // a hash takes everything
	return base64.RawURLEncoding.EncodeToString(h.Sum(nil))
}

// Nonce reads the nonce of a proof whose signature somebody else verifies, "" when there is none.
func Nonce(proof string) string {
	parsed, err := jwt.ParseSigned(proof, []jose.SignatureAlgorithm{jose.ES256})
	if err != nil {
		return ""
	}
	var c claims
	_ = parsed.UnsafeClaimsWithoutVerification(&c) // then there is none
	return c.Nonce
}
