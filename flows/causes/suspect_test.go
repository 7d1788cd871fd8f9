package causes

import (
	"slices"
	"strings"
	"testing"

	"doorstep/flows/causes/wordings"
	"doorstep/profiles"
)

func order(list []suspect) string {
	all := make([]string, len(list))
	for i, s := range list {
		all[i] = s.cause
	}
	return strings.Join(all, " ")
}

func TestSuspects(t *testing.T) {
	t.Parallel()
	grant, client := findOAuthCode("invalid_grant"), findOAuthCode("invalid_client")
	pending := findOAuthCode("authorization_pending")
	for name, c := range map[string]struct {
		hits []hit
		want string
	}{
		"none":                           {nil, ""},
		"the surer first":                {[]hit{{cause: "flow.mfa", score: 0.6}, {cause: "flow.user", score: 0.9, start: 9}}, "flow.user flow.mfa"},
		"the earlier of equals":          {[]hit{{cause: "flow.mfa", score: 0.9, start: 9}, {cause: "flow.user", score: 0.9}}, "flow.user flow.mfa"},
		"the faint is left out":          {[]hit{{cause: "flow.mfa", score: 0.95}, {cause: "flow.user", score: 0.45}}, "flow.mfa"},
		"a code with its second":         {[]hit{{cause: client.cause, score: client.score, code: client}}, "access-denied.client-secret access-denied.client-id"},
		"a code made exact":              {[]hit{{cause: client.cause, score: client.score, code: client}, {cause: "flow.client-auth", score: 0.9, start: 20, end: 30}}, "flow.client-auth"},
		"a fainter sign refines none":    {[]hit{{cause: client.cause, score: client.score, code: client}, {cause: "flow.client-auth", score: 0.6, start: 20, end: 30}}, "access-denied.client-secret flow.client-auth access-denied.client-id"},
		"too far away":                   {[]hit{{cause: client.cause, score: client.score, code: client, end: 10}, {cause: "flow.mfa", score: 0.9, start: 2000, end: 2010}}, "flow.mfa access-denied.client-secret access-denied.client-id"},
		"no failure":                     {[]hit{{cause: pending.cause, score: pending.score, code: pending}}, ""},
		"expired beside a refused grant": {[]hit{{cause: grant.cause, score: grant.score, code: grant, end: 13}, {cause: "expired.not-renewed", score: 0.8, start: 20, end: 30}}, "flow.refresh-token flow.code-expired"},
		"the refused grant is a token":   {[]hit{{cause: grant.cause, score: grant.score, code: grant, end: 13}, {cause: "expired.not-renewed", score: ownWords, start: 20, end: 30}}, "expired.not-renewed"},
	} {
		if got := order(suspects(c.hits)); got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

func TestSeveralSignsSupportEachOther(t *testing.T) {
	t.Parallel()
	one := suspects([]hit{{cause: "flow.mfa", score: 0.9, end: 5}})
	same := suspects([]hit{{cause: "flow.mfa", score: 0.9, end: 5}, {cause: "flow.mfa", score: 0.8, start: 2, end: 5}})
	two := suspects([]hit{{cause: "flow.mfa", score: 0.9, end: 5}, {cause: "flow.mfa", score: 0.8, start: 9, end: 12}})
	if same[0].score != one[0].score || two[0].score <= one[0].score {
		t.Errorf("one %v, overlapping %v, two %v", one[0].score, same[0].score, two[0].score)
	}
}

func TestProviderIn(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]profiles.Provider{
		"https://login.microsoftonline.com/t/oauth2/v2.0/token":    profiles.Entra,
		"https://sts.windows.net/t/ and login.microsoftonline.com": profiles.Entra,
		"https://acme.eu.auth0.com/oauth/token":                    profiles.Auth0,
		"https://acme.okta.com/oauth2/default/v1/token":            profiles.Okta,
		"https://p.auth.eu-west-1.amazoncognito.com/oauth2/token":  profiles.Cognito,
		"https://oauth2.googleapis.com/token":                      profiles.Google,
		"https://kc.example.com/realms/x/":                         profiles.Keycloak,
		"https://sts.example.com/adfs/oauth2/token":                profiles.ADFS,
		"https://auth.cognite.com/oauth2/token":                    profiles.Cognite,
		"https://idp.example.com/token":                            "",
		"auth0 or okta":                                            "",
	} {
		if got := providerIn(fold(text).text); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}

func TestContextWordsAreFolded(t *testing.T) {
	t.Parallel()
	words := slices.Concat(signInWords, wordings.SignIn, wordings.SignInAbroad, wordings.RegistrySignIn, providerWords, elsewhereWords)
	for _, s := range providerSigns {
		words = append(words, s.word)
	}
	for _, n := range numbered {
		words = append(words, n.mark)
	}
	for _, w := range words {
		if strings.TrimSpace(string(fold(w).text)) != strings.TrimSpace(w) {
			t.Errorf("%q is not in folded form", w)
		}
	}
}

func TestEvidenceIsOneShortSafeLine(t *testing.T) {
	t.Parallel()
	got := New("flow.mfa", Facts{}, "a\r\n\tb\x1b[2Jc\u202e "+strings.Repeat("é", 1000)).Evidence
	if strings.ContainsAny(got, "\r\n\t\x1b\u202e") || len(got) > maxEvidence || !strings.HasPrefix(got, "a b") || !strings.HasSuffix(got, "…") {
		t.Errorf("%q", got)
	}
}

func TestLineAround(t *testing.T) {
	t.Parallel()
	text := "first\nsecond line\nthird"
	if got := lineAround(text, 9, 12); got != "second line" {
		t.Errorf("%q", got)
	}
	if got := lineAround(text, 1, 8); got != "first\nsecond line" {
		t.Errorf("both lines that it spans: %q", got)
	}
	long := "client_secret=" + strings.Repeat("s", contextBefore) + " here " + strings.Repeat("x", 2*contextBehind)
	at := strings.Index(long, "here")
	if got := lineAround(long, at, at+4); !strings.HasPrefix(got, "here") || len(got) > 4+contextBehind {
		t.Errorf("the rest of a word that is cut off is left out: %.40q", got)
	}
}
