package implicit_test

import (
	"crypto/sha512"
	"encoding/base64"
	"fmt"
	"testing"
	"time"
)

// A provider may leave expires_in out: a token that is a JWT says itself when it ends, so that it isn't kept for ever.
func TestExpiryOfTheTokenItself(t *testing.T) {
	t.Parallel()
	end := time.Now().Add(20 * time.Minute).Truncate(time.Second)
	part := func(text string) string { return base64.RawURLEncoding.EncodeToString([]byte(text)) }
	for token, want := range map[string]time.Time{
		part(`{"alg":"RS256"}`) + "." + part(fmt.Sprintf(`{"exp":%d}`, end.Unix())) + ".c2ln": end,
		"opaque": {},
	} {
		sum := sha512.Sum512([]byte(token))
		p := newProvider(t)
		p.answer = map[string]string{"access_token": token, "expires_in": ""}
		p.claims = map[string]any{"at_hash": base64.RawURLEncoding.EncodeToString(sum[:32])}
		tokens, _, err := p.signIn(t, p.flow(), false)
		if err != nil || !tokens.ExpiresAt.Equal(want) {
			t.Errorf("%s: got %+v, %v; want it to end at %v", token, tokens, err, want)
		}
	}
}
