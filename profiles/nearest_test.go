package profiles_test

import (
	"testing"

	"doorstep/profiles"
)

func TestNearest(t *testing.T) {
	t.Parallel()
	keys := []string{"client-id", "client-secret", "client-auth", "tenant", "token-url", "scopes", "issuer", "flow", "par", "jar"}
	for word, want := range map[string]string{
		"client_id": "client-id", "clientId": "client-id", "CLIENT-ID": "client-id", "client id": "client-id", "clinet-id": "client-id", "cleint-id": "client-id",
		"client-secert": "client-secret", "secret": "", "tennant": "tenant", "tenants": "tenant", "tokenurl": "token-url", "token_uri": "token-url",
		"scope": "scopes", "isuer": "issuer", "flwo": "flow", "pra": "par", "": "", "something-else": "", "x": "", "tenant": "tenant",
	} {
		if got := profiles.Nearest(word, keys); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
	if got := profiles.Nearest("x", nil); got != "" {
		t.Errorf("Nearest among none = %q", got)
	}
	if got := profiles.Nearest("ñandú", []string{"nandu", "ñandu"}); got != "ñandu" {
		t.Errorf("letters are not counted as such: %q", got)
	}
}
