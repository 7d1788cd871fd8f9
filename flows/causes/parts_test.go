package causes

import "testing"

// An identifier is read as its words, and its parts speak of each other only.
func TestIdentifiersAreReadAsWords(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Could not verify JWT: JWSError JWSInvalidSignature":        "token.signature",
		"oauth: resourceRequiresConsent":                            "flow.consent",
		"sign-in failed: oidc_invalid_audience_for_client":          "invalid-token.audience",
		"authorize_hydra_invalid_request":                           "request.malformed",
		"login event, consent='no_consent_required'":                "nothing",
		"TOKEN_ALLOW_EXPIRED_TOKENS":                                "nothing",
		"option allowExpiredAuthDataToken must be a boolean":        "nothing",
		`setup fails with _Invalid value for "audience"_.`:          "request.malformed",
		"login ok, _invalid_count_ is 0 and the audience is large":  "nothing",
		"login ok, invalid_count=0 and the audience is large":       "nothing",
		"token cached: scopeCount 3, lastInvalidatedFoo, audience":  "nothing",
		`{"token_type":"Bearer","scope":"openid","not_before":"0"}`: "nothing",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s %v", text, got, want, scores(text))
		}
	}
}

func TestCapitalsThatBeginAWord(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"InvalidSignature":    "       ^        ",
		"JWTExpired":          "   ^      ",
		"HTTP 401":            "        ",
		"Token Expired":       "             ",
		"oauth2TokenURL":      "      ^    ^  ",
		"\"idToken\" %41bCd ": "   ^        ^  ",
	} {
		f := fold(text)
		s := surroundings{folded: f}
		got := make([]byte, len(f.text))
		for i := range got {
			got[i] = ' '
			if s.isCapital(i) {
				got[i] = '^'
			}
		}
		if string(got) != want[:min(len(want), len(got))] {
			t.Errorf("%q folds to\n%s\n%s", text, f.text, got)
		}
	}
}

func TestLinesOfPositions(t *testing.T) {
	t.Parallel()
	l := lineFinder{text: []byte("ab\ncd\n\nef")}
	for _, c := range []struct{ at, want int }{{0, 0}, {2, 0}, {3, 3}, {5, 3}, {4, 3}, {7, 7}, {8, 7}} {
		if got := l.begin(c.at); got != c.want {
			t.Errorf("line of %d begins at %d, want %d", c.at, got, c.want)
		}
	}
}

func TestNumbersOfMobileSDKs(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"PlatformException(sign_in_failed, com.google.android.gms.common.api.ApiException: 10: , null)":  "access-denied.client-id",
		"PlatformException(sign_in_failed, com.google.android.gms.common.api.b: 10:, null, null)":        "access-denied.client-id",
		"sign_in_canceled, com.google.android.gms.common.api.ApiException: 12501":                        "flow.denied",
		"PlatformException(sign_in_required, com.google.android.gms.common.api.ApiException: 4: 4: , _)": "flow.refresh-token",
		"com.google.android.gms.common.api.ApiException: 20: The connection was suspended":               "nothing",
		"com.google.android.gms.common.api.ApiException: 10: map tiles":                                  "nothing",
	} {
		if got := firstCause(text); got != want {
			t.Errorf("%q: got %s, want %s %v", text, got, want, scores(text))
		}
	}
	for _, v := range playServices {
		if !Known(v.cause) || v.meaning == "" {
			t.Errorf("%+v", v)
		}
	}
}
