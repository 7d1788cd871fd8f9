package causes

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"doorstep/profiles"
	"doorstep/profiles/secret"
)

// documented are the identifiers that scripts rely on.
var documented = strings.Fields(`
	access-denied.client-secret access-denied.client-id access-denied.tenant access-denied.api-permission
	forbidden.no-group forbidden.capability forbidden.scope forbidden.service-account
	invalid-token.audience invalid-token.cluster expired.not-renewed expired.long-process
	network.dns network.refused network.timeout network.tls network.proxy
	idp.discovery idp.endpoint idp.rate-limited idp.unavailable
	flow.not-allowed flow.public-client flow.client-auth flow.redirect-uri flow.denied flow.code-expired
	flow.consent flow.mfa flow.conditional-access flow.user flow.refresh-token flow.pkce flow.dpop
	request.scope request.malformed
	token.signature token.issuer token.clock token.type token.opaque token.encrypted token.claims
	token.groups-overage token.too-large token.binding
	cdf.project cdf.group-app-filter cdf.too-many-groups cdf.api-key cdf.unavailable`)

var allProviders = []profiles.Provider{
	"", profiles.Entra, profiles.ADFS, profiles.Cognito, profiles.Auth0, profiles.Okta, profiles.Google,
	profiles.Keycloak, profiles.Cognite, profiles.Generic,
}

const theSecret = "correct-horse-battery-staple"

// fullFacts know everything that a step can say.
func fullFacts(p profiles.Provider) Facts {
	return Facts{
		Profile: &profiles.Profile{
			Name: "prod", Provider: p, Tenant: "contoso-tenant", Issuer: "https://idp.example.com/t", TokenURL: "https://idp.example.com/t/token",
			ClientID: "client-0001", ClientSecret: secret.Ref{Kind: secret.Literal, Literal: secret.New(theSecret)}, Flow: "device",
			Scopes: []string{"https://westeurope-1.cognitedata.com/.default"}, Audience: "https://westeurope-1.cognitedata.com",
			RedirectURI: "http://localhost:53000", ClientAuth: "client_secret_post", LoginHint: "jane@example.com", CAFile: "ca.pem",
			CDF: &profiles.CDF{Project: "plant", BaseURL: "https://westeurope-1.cognitedata.com"},
		},
		Offered: []string{"device", "pkce"},
		URL:     "https://idp.example.com/t/token", Audience: "https://westeurope-1.cognitedata.com",
		Token: TokenFacts{
			Issuer: "https://sts.example.com/", Audience: "https://other.cognitedata.com", ClientID: "client-0002", Tenant: "other-tenant",
			Subject: "sub-1", Scope: "DATA.VIEW", KeyID: "kid-1", Algorithm: "RS256", Version: "1.0", ExpiresAt: time.Unix(1_700_000_000, 0), Size: 9000,
		},
		Missing: "timeseries:WRITE", Group: "engineers", Groups: 27, AppIDs: []string{"app-1", "app-2"}, Projects: []string{"plant-dev"},
		SourceIDs: []string{"s1", "s2", "s3", "s4", "s5", "s6", "s7"}, Account: "client-0003", Claim: "groups", Skew: 7 * time.Minute, RetryAfter: 30 * time.Second,
		SecretGUID: true,
	}
}

func TestCatalogueIsTheDocumentedList(t *testing.T) {
	t.Parallel()
	got := IDs()
	for _, id := range documented {
		if !slices.Contains(got, id) {
			t.Errorf("%s is documented and missing", id)
		}
	}
	for i, id := range got {
		if !slices.Contains(documented, id) {
			t.Errorf("%s is not documented", id)
		}
		if slices.Index(got, id) != i {
			t.Errorf("%s is there twice", id)
		}
	}
}

func TestEveryEntryIsWhole(t *testing.T) {
	t.Parallel()
	for _, family := range catalogue() {
		for _, e := range family {
			if e.title == "" || e.family == "" || e.source == "" || len(e.steps) < 2 {
				t.Errorf("%s: title, family, source or steps are missing", e.id)
			}
			if strings.HasSuffix(e.title, ".") || !strings.HasSuffix(e.meaning, ".") {
				t.Errorf("%s: a title has no full stop and a meaning has one: %q, %q", e.id, e.title, e.meaning)
			}
			seen := map[profiles.Provider]bool{}
			for _, v := range e.by {
				if seen[v.provider] || !slices.Contains(allProviders, v.provider) || v.provider == "" || len(v.steps) == 0 {
					t.Errorf("%s: steps for %q are there twice, empty or for no provider", e.id, v.provider)
				}
				seen[v.provider] = true
			}
		}
	}
}

// leftovers are what a template that went wrong leaves behind.
var leftovers = regexp.MustCompile(`[{}\[\]]|  | [.,;:)]|\(\s*\)|::|\.\.$|,\.|%!|: ?\.|\( `)

func wholeSentence(s string) bool {
	first := s[:1]
	return !leftovers.MatchString(s) && strings.HasSuffix(s, ".") && (strings.ToUpper(first) == first || strings.HasPrefix(s, "doorstep "))
}

func TestStepsAreSentencesHoweverMuchIsKnown(t *testing.T) {
	t.Parallel()
	for _, id := range IDs() {
		for _, p := range allProviders {
			cases := map[string]Facts{"nothing": {Provider: p}, "everything": fullFacts(p), "an empty profile": {Profile: &profiles.Profile{Provider: p}}}
			for known, f := range cases {
				c := New(id, f, "evidence")
				if len(c.Steps) == 0 {
					t.Errorf("%s for %q knowing %s: no steps", id, p, known)
				}
				for _, s := range c.Steps {
					if !wholeSentence(s) {
						t.Errorf("%s for %q knowing %s: not a sentence: %q", id, p, known, s)
					}
					if strings.Contains(s, theSecret) {
						t.Errorf("%s shows the secret: %q", id, s)
					}
				}
			}
		}
	}
}

func TestNumbersNameKnownCausesOnce(t *testing.T) {
	t.Parallel()
	for name, tables := range map[string][][]vendorCode{"AADSTS": {aadstsClient, aadstsPerson, aadstsRequest}, "MSIS": {msis}} {
		seen := map[int]bool{}
		for _, v := range slices.Concat(tables...) {
			if seen[v.number] || !Known(v.cause) || v.meaning == "" || v.certainty() <= 0 || v.certainty() > 1 {
				t.Errorf("%s%d: twice, without meaning, or of no known cause: %+v", name, v.number, v)
			}
			seen[v.number] = true
			if v.fix != "" && !wholeSentence(fillSteps([]string{v.fix}, fullFacts(profiles.Entra))[0]) {
				t.Errorf("%s%d: not a sentence: %q", name, v.number, v.fix)
			}
			if got := firstCause("AADSTS" + itoa(v.number) + ": x"); name == "AADSTS" && got != v.cause {
				t.Errorf("AADSTS%d: got %s, want %s", v.number, got, v.cause)
			}
		}
		if name == "AADSTS" && len(seen) < 100 {
			t.Errorf("only %d numbers", len(seen))
		}
	}
}

func TestOAuthCodesNameKnownCauses(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, c := range oauthCodes {
		if seen[c.code] || c.cause != "" && !Known(c.cause) || c.also != "" && !Known(c.also) {
			t.Errorf("%s: twice or of no known cause", c.code)
		}
		seen[c.code] = true
		for _, a := range c.at {
			if !Known(a.cause) {
				t.Errorf("%s: %s is no cause", c.code, a.cause)
			}
		}
	}
}

// A phrase that isn't in folded form can never be found, and one that is there twice would be changed in one place.
func TestPhrasesAreFoldedAndDistinct(t *testing.T) {
	t.Parallel()
	seen := map[string]string{}
	for _, table := range allTables() {
		for _, p := range table.Phrases {
			if f := string(fold(p.Text).text); f != strings.ReplaceAll(p.Text, "\n", " ") {
				t.Errorf("%q is not in folded form, which is %q", p.Text, f)
			}
			if !Known(p.Cause) || p.Score <= 0 || p.Score >= 1 {
				t.Errorf("%q: cause %s, score %v", p.Text, p.Cause, p.Score)
			}
			if other, ok := seen[p.Text]; ok {
				t.Errorf("%q is there twice, for %s and %s", p.Text, other, p.Cause)
			}
			seen[p.Text] = p.Cause
		}
	}
}

func TestProvidersHaveTheirOwnWays(t *testing.T) {
	t.Parallel()
	for _, p := range []profiles.Provider{profiles.Entra, profiles.Okta, profiles.Keycloak} {
		c := New("flow.not-allowed", Facts{Provider: p}, "")
		if !strings.Contains(strings.Join(c.Steps, " "), placeOf(Facts{Provider: p}).grants[:4]) {
			t.Errorf("%s: %q", p, c.Steps)
		}
	}
	if a, b := placeOf(Facts{}), placeOf(Facts{Provider: "unheard-of"}); a.provider != profiles.Generic || b.provider != profiles.Generic {
		t.Error("a provider that has no place gets the general one")
	}
}

func TestNewPanicsOnAnUnknownCause(t *testing.T) {
	t.Parallel()
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	New("no.such-cause", Facts{}, "")
}

func TestUnknownCause(t *testing.T) {
	t.Parallel()
	if Known("no.such-cause") {
		t.Error("it is known")
	}
}
