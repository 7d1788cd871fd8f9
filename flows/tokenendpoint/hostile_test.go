package tokenendpoint_test

import (
	"encoding/json"
	"errors"
	"net/url"
	"testing"

	"doorstep/flows/oauth"
)

// TestTokensThatAreMoreThanOneWord: a token is written into headers, environments and terminals. One with a line break in
// it would bring a header of the server's own, one with an escape would act upon the terminal.
func TestTokensThatAreMoreThanOneWord(t *testing.T) {
	t.Parallel()
	for _, bad := range []string{"a\nX-Evil: 1", "a\r\n\r\nGET /", "\x1b]0;title\x07", "a\x00b", "a\u009b31m", "\u202ea", "a\x7f"} {
		for _, field := range []string{"access_token", "token_type"} {
			fields := map[string]string{"access_token": "at", "token_type": "Bearer"}
			fields[field] = bad
			body, _ := json.Marshal(fields)
			tokens, err := endpoint(t, answer(200, "application/json", string(body))).Grant(t.Context(), url.Values{})
			var refused *oauth.Error
			if tokens != nil || !errors.As(err, &refused) || refused.Problem != field+" has characters in it that none can have" {
				t.Errorf("%s %q: %v", field, bad, err)
			}
		}
	}
}
