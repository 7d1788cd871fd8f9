package dpop

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/url"
	"time"

	"doorstep/profiles/secret"
)

// claims are those of a proof (RFC 9449 §4.2).
type claims struct {
	ID       string `json:"jti"`
	Method   string `json:"htm"`
	URI      string `json:"htu"`
	IssuedAt int64  `json:"iat"`
	Token    string `json:"ath,omitempty"`
	Nonce    string `json:"nonce,omitempty"`
}

// proof signs for one request; token is zero at an authorization server.
func (k *Key) proof(method string, u *url.URL, token secret.Value, nonce string, now time.Time) (string, error) {
	c := claims{ID: rand.Text(), Method: method, URI: target(u), IssuedAt: now.Unix(), Nonce: nonce}
	if !token.IsZero() {
		sum := sha256.Sum256([]byte(token.Reveal()))
		c.Token = base64.RawURLEncoding.EncodeToString(sum[:])
	}
	payload, err := json.Marshal(c)
	if err != nil {
		return "", fmt.Errorf("writing a DPoP proof: %w", err)
	}
	signed, err := k.signer.Sign(payload)
	if err != nil {
		return "", fmt.Errorf("signing a DPoP proof: %w", err)
	}
	return signed.CompactSerialize()
}

// target is the htu of a request: its address without query and fragment, and without the credentials that go into a
// header.
func target(u *url.URL) string {
	path := u.EscapedPath()
	if path == "" {
		path = "/" // what is sent for it (RFC 9110 §4.2.3)
	}
	return u.Scheme + "://" + u.Host + path
}
