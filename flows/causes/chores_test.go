package causes

import "testing"

// What a program throws away because it has ended refuses nobody.
func TestCleaningUpIsNoFailure(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Deleting 3 expired access tokens":                             "nothing",
		"login: 12 expired refresh tokens deleted":                     "nothing",
		"Purging revoked refresh tokens from the store":                "nothing",
		"flushes any expired tokens in the list":                       "nothing",
		"The account was deleted. The refresh token has been revoked.": "flow.refresh-token",
		"cleaned up the cache: refresh token expired":                  "flow.refresh-token",
		"the access token has expired":                                 "expired.not-renewed",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
