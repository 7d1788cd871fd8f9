package causes

import (
	"fmt"
	"testing"
)

func TestVagueNumbersYieldToTheirWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"AADSTS90023": "request.malformed",
		"AADSTS90023: Public clients can't send a client secret.":                                                                               "flow.public-client",
		`{"error":"invalid_request","error_description":"AADSTS90023: Public clients can't send a client secret.","error_codes":[90023]}`:       "flow.public-client",
		"AADSTS70002: Error validating credentials. AADSTS50053: The account is locked.":                                                        "flow.user",
		`{"error":"invalid_client","error_description":"AADSTS70002: Error validating credentials."}`:                                           "access-denied.client-secret",
		`{"error":"invalid_grant","error_description":"AADSTS70000: Provided grant is invalid or malformed."} at grant_type=authorization_code`: "flow.code-expired",
		"AADSTS50105: The person's refresh token has expired.":                                                                                  "flow.user", // not vague
	} {
		if got := firstCause(text); got != want {
			t.Errorf("got %s, want %s for: %s %v", got, want, text, scores(text))
		}
	}
}

func TestVagueNumbersAloneNameTheirCause(t *testing.T) {
	t.Parallel()
	seen := 0
	for _, table := range aadsts() {
		for _, v := range table {
			if !v.vague {
				continue
			}
			seen++
			if got := firstCause(fmt.Sprintf("AADSTS%d", v.number)); got != v.cause {
				t.Errorf("%d: got %s, want %s", v.number, got, v.cause)
			}
		}
	}
	if seen < 30 {
		t.Errorf("%d numbers are vague", seen)
	}
}

func TestWordsFarBehindANumberAreNotIts(t *testing.T) {
	t.Parallel()
	number := hit{cause: "request.malformed", score: 0.9, end: 10, vendor: &vendorCode{vague: true}}
	words := hit{cause: "flow.mfa", score: 0.8, start: 20, end: 30}
	far := words
	far.start, far.end = 10+numberReach+1, 10+numberReach+9
	faint := words
	faint.score = tellsFault - 0.1
	for name, c := range map[string]struct {
		said hit
		want int
	}{"near": {words, 1}, "far": {far, 0}, "faint": {faint, 0}} {
		if got := len(refinedNumbers([]hit{number, c.said})); got != c.want {
			t.Errorf("%s: %d numbers are refined, want %d", name, got, c.want)
		}
	}
}
