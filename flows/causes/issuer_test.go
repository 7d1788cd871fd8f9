package causes

import "testing"

func TestIssuerOfDocumentIsNotThatOfToken(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"OIDC login failed: issuer mismatch":                                                        "token.issuer",
		"OIDC discovery: issuer mismatch":                                                           "idp.discovery",
		"OIDC: metadata issuer 'https://a' does not match requested issuer 'https://b'":             "idp.discovery",
		"OIDC: token issuer mismatch, the discovery document says another":                          "token.issuer",
		"OIDC: iss claim https://b does not match discovery issuer https://a":                       "token.issuer",
		"The token's issuer does not match the issuer from the discovery document":                  "token.issuer",
		"provider returned issuer https://b in its openid-configuration, which does not match ours": "idp.discovery",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s %v", text, got, want, scores(text))
		}
	}
}
