package causes

import "testing"

// What is not there is said to be missing in a word in front of it, too.
func TestWhatIsLackingIsMissing(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"no client id in the settings":                   "access-denied.client-id",
		"login without a code verifier":                  "flow.pkce",
		"no refreshToken found":                          "flow.refresh-token",
		"request without bearer token":                   "request.malformed",
		"there is no valid client secret for this login": "access-denied.client-secret",
		"login with no state token needed":               "nothing",
		"login: no tenant id is needed":                  "nothing",
		"the piano client id is well":                    "nothing", // the end of another word
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// A log repeats itself, which makes nothing surer.
func TestRepetitionAddsLittle(t *testing.T) {
	t.Parallel()
	once := Explain("OIDC login: the JWKS request failed")
	var log string
	for range 30 {
		log += "OIDC login: the JWKS request failed\n"
	}
	often := Explain(log)
	if len(once) == 0 || len(often) == 0 || often[0].Score-once[0].Score > support*mostSigns+0.001 {
		t.Errorf("once %v, often %v", once, often)
	}
}
