package dpop

import (
	"net/http"
	"net/url"
	"strings"
	"sync"
)

// maxNonce is the longest nonce that is taken, in bytes: it goes back in a header with each proof.
const maxNonce = 4 << 10

// Nonces remembers the nonce that each server has handed out last (RFC 9449 §8). It is safe for concurrent use, and
// the zero value is ready.
type Nonces struct {
	mu       sync.Mutex
	byOrigin map[string]string
}

// of gives the nonce for proofs to the server of u, "" when it hasn't handed out any.
func (n *Nonces) of(u *url.URL) string {
	if n == nil {
		return ""
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.byOrigin[origin(u)]
}

// learn takes the nonce of an answer from u, and reports whether there was one.
func (n *Nonces) learn(u *url.URL, answer http.Header) bool {
	nonce := answer.Get("DPoP-Nonce")
	if n == nil || !validNonce(nonce) {
		return false
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.byOrigin == nil {
		n.byOrigin = map[string]string{}
	}
	n.byOrigin[origin(u)] = nonce
	return true
}

// validNonce holds a nonce to the characters of RFC 9449 §8.1.
func validNonce(s string) bool {
	return s != "" && len(s) <= maxNonce && !strings.ContainsFunc(s, func(r rune) bool {
		return r <= ' ' || r > '~' || r == '"' || r == '\\'
	})
}

func origin(u *url.URL) string { return strings.ToLower(u.Scheme + "://" + u.Host) }
