package causes

import "testing"

// An assertion is the provider's of the person where SAML is spoken of, and the client's anywhere else.
func TestWhoseAssertionIsMeant(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Invalid SAML assertion received":                                           "token.claims",
		"SAML assertion has expired":                                                "expired.not-renewed",
		"Signature missing for assertion in the SAML response":                      "token.signature",
		"login: invalid assertion":                                                  "flow.client-auth",
		"invalid client assertion, sent by the SAML service provider":               "flow.client-auth",
		"grant jwt-bearer for the SAML gateway was refused: the assertion is wrong": "flow.client-auth",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
