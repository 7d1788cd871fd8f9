package jwtview

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// base is a healthy token; the tests below replace one of its claims at a time.
const base = `"iss":"https://id.example.org","aud":"` + cluster + `","sub":"ann",` + times + `,"scp":"user_impersonation","groups":["g1"]`

// with replaces a claim of base, or adds it; an empty value removes it.
func with(name, value string) string {
	key := `"` + name + `":`
	var kept []string
	for _, m := range must(members([]byte("{" + base + "}"))) {
		if m.name != name {
			kept = append(kept, `"`+m.name+`":`+string(m.raw))
		}
	}
	if value != "" {
		kept = append(kept, key+value)
	}
	return "{" + strings.Join(kept, ",") + "}"
}

var profile = Expect{
	Issuers: []string{"https://id.example.org"}, Audiences: []string{cluster}, ClientID: "c1",
	Required: []string{"iss", "aud", "exp", "iat", "sub"}, AccessToken: true,
}

func inspectClaims(t testing.TB, claims string, e *Expect) *Inspection {
	t.Helper()
	return Inspect(signRS256(t, claims, ""), Options{Now: soon, Keys: published(), Expect: e})
}

func TestClaimVerdicts(t *testing.T) {
	t.Parallel()
	const v1, v2 = "https://sts.windows.net/" + tenant + "/", "https://login.microsoftonline.com/" + tenant + "/v2.0"
	const otherTenant = "11111111-2222-3333-4444-555555555555"
	for _, c := range []struct {
		claims   string
		expect   *Expect
		id       string
		status   Status
		cause    string
		evidence string
	}{
		// What every token needs: a warning without a profile, a failure with one.
		{with("exp", ""), nil, "token.exp", Warn, "token.claims", "exp is missing"},
		{with("iss", ""), nil, "token.iss", Warn, "token.claims", "iss is missing"},
		{with("aud", ""), nil, "token.aud", Warn, "token.claims", "aud is missing"},
		{with("sub", ""), nil, "token.sub", Warn, "token.claims", "sub is missing"},
		{with("exp", ""), &profile, "token.exp", Fail, "token.claims", "exp is missing"},
		{with("iss", ""), &profile, "token.iss", Fail, "token.claims", "iss is missing"},
		{with("aud", ""), &profile, "token.aud", Fail, "token.claims", "aud is missing"},
		{with("aud", `[]`), &profile, "token.aud", Fail, "token.claims", "aud is missing"},
		{with("sub", ""), &profile, "token.sub", Fail, "token.claims", "sub is missing"},
		// Types: a failure with or without a profile.
		{with("exp", `"1772370000"`), nil, "token.exp", Fail, "token.claims", "exp is a string, not a number"},
		{with("exp", `1772370000000`), nil, "token.exp", Fail, "token.claims", "looks like milliseconds"},
		{with("exp", `1e400`), nil, "token.exp", Fail, "token.claims", "out of range"},
		{with("exp", `null`), nil, "token.exp", Fail, "token.claims", "exp is null"},
		{with("iat", `"now"`), nil, "token.iat", Fail, "token.claims", "iat is a string"},
		{with("nbf", `{}`), nil, "token.nbf", Fail, "token.claims", "nbf is an object"},
		{with("iss", `["a"]`), nil, "token.iss", Fail, "token.claims", "iss is a list, not a string"},
		{with("sub", `7`), nil, "token.sub", Fail, "token.claims", "sub is a number, not a string"},
		{with("aud", `{"a":1}`), nil, "token.aud", Fail, "token.claims", "aud is an object"},
		{with("aud", `["a",1]`), nil, "token.aud", Fail, "token.claims", "something other than strings"},
		{with("scp", `true`), nil, "token.claim-types", Fail, "token.claims", "scp is a boolean, not a string or a list"},
		{with("groups", `{"a":1}`), nil, "token.claim-types", Fail, "token.claims", "groups is an object"},
		{with("cnf", `"x"`), nil, "token.claim-types", Fail, "token.claims", "cnf is a string, not an object"},
		// Times.
		{with("exp", `1772366699`), nil, "token.exp", Fail, "expired.not-renewed", "expired 1s ago (exp 2026-03-01T12:04:59Z; judged as of 2026-03-01T12:05:00Z)"},
		{with("exp", `1772366700`), nil, "token.exp", Fail, "expired.not-renewed", "expired now (exp 2026-03-01T12:05:00Z; judged"},
		{with("exp", `1772366701`), nil, "token.min-ttl", Warn, "expired.long-process", "in 1s: less than the 30s"},
		{with("exp", `1772366729`), nil, "token.min-ttl", Warn, "expired.long-process", "in 29s"},
		{with("exp", `1772367000`), &Expect{MinTTL: 10 * time.Minute}, "token.min-ttl", Warn, "expired.long-process", "less than the 10m"},
		{with("nbf", `1772366760`), nil, "token.nbf", Fail, "token.clock", "not valid yet, only in 1m (nbf 2026-03-01T12:06:00Z; judged"},
		{with("iat", `1772367000`), nil, "token.clock", Pass, "", "one of the clocks is wrong"},
		{with("iat", `1772373600`), nil, "token.time-order", Pass, "", "expired when it was issued"},
		{with("nbf", ""), nil, "token.nbf", Skip, "", "allowed"},
		{with("iat", ""), nil, "token.iat", Skip, "", "not known"},
		{with("iat", ""), &profile, "token.iat", Fail, "token.claims", "the profile requires it"},
		{with("exp", `1773000000`), nil, "token.lifetime", Pass, "", "long for an access token"},
		// Against a profile.
		{with("iss", `"https://id.example.org/"`), &profile, "token.iss", Fail, "token.issuer", "only the slash"},
		{with("iss", `"`+v2+`"`), &Expect{Issuers: []string{v1}}, "token.iss", Fail, "token.issuer", "a v2 token where a v1"},
		{with("iss", `"`+v1+`"`), &Expect{Issuers: []string{v2}}, "token.iss", Fail, "token.issuer", "a v1 token where a v2"},
		{with("iss", `"`+v1+`"`), &Expect{Issuers: []string{"https://sts.windows.net/" + otherTenant + "/"}}, "token.iss", Fail, "token.issuer", "another tenant's"},
		{with("iss", `"`+v1+`"`), &Expect{Tenant: otherTenant}, "token.tenant", Fail, "access-denied.tenant", "the issuer is tenant " + tenant},
		{with("tid", `"`+tenant+`"`), &Expect{Tenant: otherTenant}, "token.tenant", Fail, "access-denied.tenant", "tid is " + tenant},
		{with("tid", `"`+strings.ToUpper(tenant)+`"`), &Expect{Tenant: tenant}, "token.tenant", Pass, "", "as the profile says"},
		{with("aud", `"https://greenfield.cognitedata.com"`), &profile, "token.aud", Fail, "invalid-token.cluster", "another cluster's"},
		{with("aud", `"`+cluster+`/"`), &profile, "token.aud", Fail, "invalid-token.audience", "only the slash"},
		{with("aud", `"00000003-0000-0000-c000-000000000000"`), &profile, "token.aud", Fail, "invalid-token.audience", "Microsoft Graph"},
		{with("aud", `"`+client+`"`), &profile, "token.aud", Fail, "invalid-token.audience", "application id"},
		{with("aud", `"my-api"`), &Expect{Audiences: []string{"api://my-api"}}, "token.aud", Fail, "invalid-token.audience", "only api:// differs"},
		{with("aud", `"urn:other"`), &profile, "token.aud", Fail, "invalid-token.audience", "expected is " + cluster},
		{with("aud", `["urn:other","`+cluster+`"]`), &profile, "token.aud", Pass, "", cluster},
		{with("azp", `"c2"`), &profile, "token.client", Fail, "access-denied.client-id", "azp is c2, and the profile's client is c1"},
		{with("appid", `"c1"`), &profile, "token.client", Pass, "", "appid c1, as the profile says"},
		{with("x", ""), &profile, "token.client", Skip, "", "names no client"},
		{with("x", ""), &Expect{Required: []string{"tenant_id"}}, "token.required", Fail, "token.claims", "requires tenant_id"},
		{with("groups", ""), &Expect{Required: []string{"groups"}}, "token.groups", Fail, "token.claims", "requires them"},
		{with("scp", ""), &Expect{Required: []string{"scp"}}, "token.scp", Fail, "token.claims", "neither scp nor scope"},
		{with("at_hash", `"h"`), &profile, "token.type", Fail, "token.type", "at_hash, which only ID tokens hold"},
		{with("typ", `"Refresh"`), &profile, "token.type", Fail, "token.type", "a refresh token"},
		{with("token_use", `"id"`), &profile, "token.type", Fail, "token.type", "an ID token"},
		{with("token_use", `"id"`), nil, "token.type", Pass, "", "an ID token"},
		{with("cnf", `{"jkt":"x"}`), &profile, "token.binding", Fail, "token.binding", "DPoP"},
		{with("cnf", `{"x5t#S256":"x"}`), &Expect{SenderConstrained: true}, "token.binding", Pass, "", "mutual TLS"},
		{with("cnf", `{"jkt":"x"}`), nil, "token.binding", Pass, "", "DPoP"},
		// Groups.
		{with("groups", ""), nil, "token.groups", Skip, "", "no groups"},
		{strings.Replace(with("groups", ""), "{", `{"_claim_names":{"groups":"src1"},`, 1), nil, "token.groups-overage", Warn, "token.groups-overage", "_claim_names"},
		{strings.Replace(with("groups", ""), "{", `{"hasgroups":true,`, 1), nil, "token.groups-overage", Warn, "token.groups-overage", "hasgroups"},
		{strings.Replace(with("groups", ""), "{", `{"groups:src1":"https://graph.windows.net/x",`, 1), nil, "token.groups-overage", Warn, "token.groups-overage", "groups:src1"},
		{with("groups", `["`+tenant+`","Engineers"]`), nil, "token.groups-form", Pass, "", "1 names among 1 object ids"},
		// Scopes of Cognite Data Fusion.
		{with("scp", `"IDENTITY DATA.VIEW"`), nil, "token.scope-full", Pass, "", "narrow down"},
		{with("scp", `"user_impersonation"`), nil, "token.scope-full", Pass, "", "all that the groups give"},
		{with("roles", `["reader"]`), nil, "token.roles", Pass, "", "reader"},
		{with("act", `{"sub":"b"}`), nil, "token.actor", Pass, "", "RFC 8693"},
		{with("xms_cc", `["cp1"]`), nil, "token.continuous-access", Pass, "", "claims challenges"},
		{with("jti", `"id-7"`), nil, "token.id", Pass, "", "jti id-7"},
	} {
		t.Run(c.id+" "+c.evidence, func(t *testing.T) {
			t.Parallel()
			in := inspectClaims(t, c.claims, c.expect)
			wantFinding(t, in, c.id, c.status, c.cause, c.evidence)
			if in.Failed() != (c.status == Fail) {
				t.Errorf("failed is %t: %s", in.Failed(), outline(in))
			}
		})
	}
}

func TestSkewLeewayHoldsForBothEnds(t *testing.T) {
	t.Parallel()
	o := Options{Now: soon, SkewLeeway: time.Minute}
	for claims, fails := range map[string]bool{
		with("exp", "1772366641"): false, with("exp", "1772366640"): true,
		with("nbf", "1772366760"): false, with("nbf", "1772366761"): true,
	} {
		if in := Inspect(unsigned(`{"alg":"RS256"}`, claims), o); in.Failed() != fails {
			t.Errorf("%s: failed is %t (%s)", claims, in.Failed(), outline(in))
		}
	}
}

func TestTimeLeftIsWarnedOfOnlyBelowTheLimit(t *testing.T) {
	t.Parallel()
	for exp, warned := range map[string]bool{"1772366699": false, "1772366700": false, "1772366701": true, "1772366729": true, "1772366730": false, "1772366731": false} {
		if _, got := inspectClaims(t, with("exp", exp), nil).Finding("token.min-ttl"); got != warned {
			t.Errorf("exp %s: warned is %t", exp, got)
		}
	}
}

func TestZeroNowIsTheCall(t *testing.T) {
	t.Parallel()
	claims := with("exp", fmt.Sprint(time.Now().Add(time.Hour).Unix()))
	if in := Inspect(unsigned(`{"alg":"RS256"}`, claims), Options{}); in.Failed() {
		t.Error(outline(in))
	}
}

func TestEveryFindingHasWords(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, chapter := range chapters() {
		for _, c := range chapter.checks {
			if seen[c.id] || !strings.HasPrefix(c.id, "token.") || c.title == "" {
				t.Errorf("check %q, title %q: an id is token.something, and unique", c.id, c.title)
			}
			seen[c.id] = true
		}
	}
	if len(seen) < 50 {
		t.Errorf("%d checks", len(seen))
	}
	if len(guideClaims) != guideCount {
		t.Errorf("%d guide claims, and places for %d", len(guideClaims), guideCount)
	}
}

// A verdict that needs acting on names a cause, so that the fix can be looked up.
func TestEveryFailureAndWarningNamesItsCause(t *testing.T) {
	t.Parallel()
	for _, token := range []string{
		unsigned(`{"alg":"none"}`, `{}`), unsigned(`{"alg":"HS256"}`, `{"exp":1,"nbf":9999999999,"aud":1}`), "ya29." + strings.Repeat("a1", 20),
		unsigned(`{"alg":"RS256"}`, with("hasgroups", "true")), jweExample,
	} {
		for _, f := range Inspect(token, Options{Now: soon, Expect: &profile}).Findings {
			if (f.Status == Fail || f.Status == Warn) && f.Cause == "" {
				t.Errorf("%+v has no cause", f)
			}
			if f.Evidence == "" {
				t.Errorf("%+v has no evidence", f)
			}
		}
	}
}

func TestRequiredClaims(t *testing.T) {
	t.Parallel()
	e := profile
	e.Required = []string{"tenant_id", "iss"}
	e.Audiences = []string{cluster, "urn:x"}
	in := inspectClaims(t, with("scp", ""), &e)
	want := map[string]RequiredClaim{
		"iss":       {Status: Pass, Expected: "https://id.example.org"},
		"aud":       {Status: Pass, Expected: []string{cluster, "urn:x"}},
		"scp":       {Status: Skip},
		"tenant_id": {Status: Fail},
	}
	for _, rc := range in.RequiredClaims {
		w, ok := want[rc.Claim]
		if ok && (rc.Status != w.Status || fmt.Sprint(rc.Expected) != fmt.Sprint(w.Expected)) {
			t.Errorf("%+v", rc)
		}
		if rc.Status != Pass && rc.Reason == "" {
			t.Errorf("%s is %s for no reason", rc.Claim, rc.Status)
		}
	}
	if len(in.RequiredClaims) != 9 {
		t.Errorf("%d required claims", len(in.RequiredClaims))
	}
	for _, token := range []string{jweExample, "ya29." + strings.Repeat("x", 40), "rubbish"} {
		for _, rc := range Inspect(token, Options{Now: soon, Expect: &e}).RequiredClaims {
			if rc.Status != Skip || rc.Reason == "" {
				t.Errorf("%.10s: %+v", token, rc)
			}
		}
	}
}

func TestAliasesStandForTheGuidesClaims(t *testing.T) {
	t.Parallel()
	in := inspectClaims(t, `{"iss":"i","aud":"a","sub":"s",`+times+`,"scope":"read","cognito:groups":["g"]}`, nil)
	for _, rc := range in.RequiredClaims[6:] {
		if rc.Status != Pass || len(rc.Value) == 0 {
			t.Errorf("%+v", rc)
		}
	}
}
