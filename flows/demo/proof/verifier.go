package proof

import (
	"crypto"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"net/http"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

// window is how old a proof may be, and how far ahead of the server's clock.
const window = time.Minute

// What is wrong with a proof.
var (
	ErrNonce = errors.New("the proof lacks the server's nonce")
	ErrProof = errors.New("the proof is missing or wrong")
)

type claims struct {
	ID       string `json:"jti"`
	Method   string `json:"htm"`
	URI      string `json:"htu"`
	IssuedAt int64  `json:"iat"`
	Token    string `json:"ath"`
	Nonce    string `json:"nonce"`
}

// Verifier looks at the proofs that requests to a protected resource come with.
type Verifier struct {
	base   string
	nonces *Nonces
	now    func() time.Time
	used   *Used
}

// NewVerifier makes the verifier of the server at base (scheme and host).
func NewVerifier(base string, nonces *Nonces, now func() time.Time) *Verifier {
	return &Verifier{base: base, nonces: nonces, now: now, used: NewUsed(now, 2*window)}
}

// Check verifies r's proof for an access token that is bound to the key with the thumbprint (RFC 9449 §4.3 and §7.1).
// The error is [ErrNonce] or [ErrProof].
func (v *Verifier) Check(r *http.Request, token, thumbprint string) error {
	proofs := r.Header.Values("DPoP")
	if len(proofs) != 1 {
		return ErrProof
	}
	c, ok := verified(proofs[0], thumbprint)
	if !ok {
		return ErrProof
	}
	sum := sha256.Sum256([]byte(token))
	age := v.now().Sub(time.Unix(c.IssuedAt, 0))
	switch {
	case c.Method != r.Method, c.URI != v.base+r.URL.EscapedPath():
		return ErrProof
	case c.Token != base64.RawURLEncoding.EncodeToString(sum[:]):
		return ErrProof
	case age > window, age < -window:
		return ErrProof
	case !v.nonces.Takes(c.Nonce):
		return ErrNonce
	case c.ID == "", !v.used.First(c.ID):
		return ErrProof
	}
	return nil
}

// verified gives the claims of a proof that is signed with its own key, and that the one of the thumbprint.
func verified(proof, thumbprint string) (c claims, ok bool) {
	parsed, err := jwt.ParseSigned(proof, []jose.SignatureAlgorithm{jose.ES256})
	if err != nil {
		return c, false
	}
	head := parsed.Headers[0]
	key := head.JSONWebKey
	if head.ExtraHeaders["typ"] != "dpop+jwt" || key == nil || !key.Valid() || !key.IsPublic() {
		return c, false
	}
	sum, err := key.Thumbprint(crypto.SHA256)
	if err != nil || base64.RawURLEncoding.EncodeToString(sum) != thumbprint {
		return c, false
	}
	return c, parsed.Claims(key, &c) == nil
}
