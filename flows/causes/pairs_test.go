package causes

import (
	"strings"
	"testing"

	"doorstep/flows/causes/wordings"
)

// What no phrase has is found by what is spoken of and what is said to be wrong with it.
func TestPairs(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"our redirect_uri https://a/b is somehow unregistered":           "flow.redirect-uri",
		"Bad: unregistered was that redirect URI of yours":               "flow.redirect-uri",
		"sign-in: the audience of it all is plainly incorrect":           "invalid-token.audience",
		"the PKCE step went wrong":                                       "flow.pkce",
		"wrong thing here\nclient secret there":                          "nothing", // another line speaks of something else
		"client secret " + strings.Repeat("x", pairGap) + " wrong":       "nothing",
		"POST /x?redirect_uri=https://a/b&hint=invalid":                  "nothing", // a parameter is not spoken of
		`{"redirect_uri":"https://a/b","note":"invalid"}`:                "nothing",
		"error=invalid_thing client secret":                              "nothing", // the fault is the start of another word
		"realmId=1 unknown login":                                        "nothing",
		"the tenant of flat five is unknown to the landlord":             "nothing", // not near a sign-in
		"cognite.client.exceptions.CogniteNotFoundError: Not found: [7]": "nothing", // a step of a path is not spoken of
		"sign-in: bad page at https://idp.example/auth/realms/acme/x":    "nothing", // nor where it is in the plural
		"sign-in %{other: %{note: 'x is undefined'}, refresh_token: nil": "nothing", // what follows an object is of something else
		"sign-in by client-id/5.6.5 is invalid":                          "nothing", // a user agent
		"psql: the certificate is untrusted on port 5432":                "nothing",
		"https://idp/oauth/token: the certificate is untrusted there":    "network.tls",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// A phrase is surer than a pair that says something else of the same words.
func TestPairsYieldToPhrases(t *testing.T) {
	t.Parallel()
	sure := map[string]float64{}
	for _, table := range allTables() {
		for _, p := range table.Phrases {
			sure[p.Text] = p.Score
		}
	}
	for _, p := range wordings.Pairs() {
		if !Known(p.Cause) || p.Score > 0.7 || len(p.About) == 0 || len(p.Faults) == 0 {
			t.Errorf("%+v", p)
		}
	}
	if sure["invalid client secret provided"] <= 0.7 {
		t.Error("a phrase of the guide is no surer than a pair")
	}
}

func TestNumbersOfOthers(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"AADSTS500532: x":  "flow.user", // detailed from 50053
		"AADSTS5300310: x": "flow.conditional-access",
		"AADSTS7009999: x": "nothing",
		"AADSTS99999: x":   "nothing",
		"AADB2C90081: x":   "access-denied.client-secret",
		"AADB2C99999: x":   "nothing",
		"curl: (6) x":      "network.dns",
		"cURL error 28: x": "network.timeout",
		"curl: (22) x":     "nothing",
		"curl: (6) mysql":  "nothing",
		"invalid_grant: 50173 - [2026-01-02 03:04:05Z]: x": "flow.refresh-token",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
