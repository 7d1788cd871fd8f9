package file

import (
	"strings"
	"testing"

	"doorstep/profiles"
)

// TestEveryKeySaysWhatItIsFor: one text a key, none for a key that there isn't, and the words that a key takes are named.
func TestEveryKeySaysWhatItIsFor(t *testing.T) {
	t.Parallel()
	said := map[string]string{}
	for _, k := range Keys() {
		if !strings.HasSuffix(k.Says, ".") || strings.Count(k.Says, "`")%2 != 0 {
			t.Errorf("%s: %q is no sentence", k.Key, k.Says)
		}
		said[k.Key] = k.Says
	}
	if len(says) != len(said) {
		t.Errorf("%d texts for %d keys", len(says), len(said))
	}
	for key, words := range map[string][]string{
		"flow": profiles.Flows(), "provider": profiles.Providers(), "client-auth": profiles.ClientAuths(),
		"ciba-mode": {profiles.CIBAPoll, profiles.CIBAPing},
	} {
		for _, word := range words {
			if !strings.Contains(said[key], "`"+word+"`") {
				t.Errorf("%s doesn't name %s", key, word)
			}
		}
	}
}
