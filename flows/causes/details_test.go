package causes

import "testing"

// What a program puts before its message is no part of it, as long as nothing else is said there.
func TestMessagesStandBehindWhoSaysThem(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"audience must be provided":                                              "invalid-token.audience",
		"impersonate: audience must be provided":                                 "invalid-token.audience",
		"externalaccount/credentials: audience must be provided":                 "invalid-token.audience",
		"rpc error: code = Code(1003) desc = invalid subject":                    "token.claims",
		"rpc error: code = Code(1003) desc = rooms: invalid subject":             "token.claims",
		"the theatre wants to grow next year: audience must be provided by it":   "nothing",
		"rpc error: code = Code(1003) desc = the essay of the invalid subject x": "nothing",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s %v", text, got, want, scores(text))
		}
	}
}

// "signing" begins with what signing in is also written as.
func TestSigningIsNotSigningIn(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"could not signin: the scope is malformed":               "request.scope",
		"firebase.auth.signinwithpopup: the scope is malformed":  "request.scope",
		"code signing of the app: the scope is malformed":        "nothing",
		"error signing certificate request":                      "nothing",
		"while signing in to the portal: the scope is malformed": "request.scope",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s %v", text, got, want, scores(text))
		}
	}
}
