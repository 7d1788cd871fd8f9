package causes

import "testing"

// What is said in British English means the same.
func TestBritishSpellingsMeanTheSame(t *testing.T) {
	t.Parallel()
	for british, us := range map[string]string{
		"Client is not authorised to use this grant type":                    "Client is not authorized to use this grant type",
		"User is not authorised to log in":                                   "User is not authorized to log in",
		"Authorisation code has expired":                                     "Authorization code has expired",
		"oauth: AuthorisationCode not found":                                 "oauth: AuthorizationCode not found",
		"login: unrecognised client ID":                                      "login: unrecognized client ID",
		"The authorisation server does not recognise the redirect URI given": "The authorization server does not recognize the redirect URI given",
	} {
		if got, want := firstCause(british), firstCause(us); got != want || got == "nothing" {
			t.Errorf("%q: got %s, want %s", british, got, want)
		}
	}
}
