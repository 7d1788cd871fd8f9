package causes

import "testing"

// The same error has a name in each language's own way of writing names.
func TestErrorNames(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Error(InvalidAudience)":                             "invalid-token.audience",
		"jwt: InvalidSignature":                              "token.signature",
		"JWT::InvalidIssuerError":                            "token.issuer",
		"SecurityTokenInvalidAudienceException":              "invalid-token.audience",
		"SecurityTokenSignatureKeyNotFoundException":         "token.signature",
		"SecurityTokenNotYetValidException":                  "token.clock",
		"SecurityTokenExpiredException":                      "expired.not-renewed",
		"token_signature_mismatch":                           "token.signature",
		"ExpiredJwtException":                                "expired.not-renewed",
		"MalformedJwtException":                              "token.opaque",
		"TokenExpiredError":                                  "expired.not-renewed",
		"jose: MissingRequiredClaim":                         "token.claims",
		"the shop has a table InvalidSignature with 12 rows": "nothing",
		"MyInvalidAudience":                                  "invalid-token.audience", // a name of the application's own
		"myinvalidaudience":                                  "nothing",                // one word
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s %v", text, got, want, scores(text))
		}
	}
}

func TestErrorNamesLeaveTheProtocolsCodesAlone(t *testing.T) {
	t.Parallel()
	for _, names := range [][]errorName{surelyTokens, perhapsTokens} {
		for _, p := range errorNames(names) {
			if findOAuthCode(p.Text) != nil || !Known(p.Cause) {
				t.Errorf("%+v", p)
			}
		}
	}
}

func TestNumbersOfIdentityModel(t *testing.T) {
	t.Parallel()
	seen := map[int]bool{}
	for _, v := range idx {
		if seen[v.number] || !Known(v.cause) || v.meaning == "" {
			t.Errorf("%+v", v)
		}
		seen[v.number] = true
	}
	for text, want := range map[string]string{
		"IDX10504: x":             "token.signature",
		"IDX10225: x":             "token.claims",
		"IDX99999: x":             "nothing",
		"prefIDX10504: x":         "nothing",
		"IDX21323: nonce is null": "flow.code-expired",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
