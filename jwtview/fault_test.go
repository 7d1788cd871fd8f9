package jwtview

import (
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"
)

// replaced gives a provider's claims with one of them changed, or removed where value is "".
func replaced(t testing.TB, claims, name, value string) string {
	t.Helper()
	var out []string
	done := false
	for _, m := range must(members([]byte(claims))) {
		raw := string(m.raw)
		if m.name == name {
			if raw, done = value, true; value == "" {
				continue
			}
		}
		out = append(out, fmt.Sprintf("%q:%s", m.name, raw))
	}
	if !done && value != "" {
		out = append(out, fmt.Sprintf("%q:%s", name, value))
	}
	return "{" + strings.Join(out, ",") + "}"
}

// onlyFailure checks that the finding is the one failure: a fault that sets off another alarm hides its own cause.
func onlyFailure(t *testing.T, in *Inspection, id, cause string) {
	t.Helper()
	for _, f := range in.Findings {
		if f.Status == Fail && f.ID != id {
			t.Errorf("%s fails too: %s", f.ID, f.Evidence)
		}
	}
	wantFinding(t, in, id, Fail, cause, "")
}

// Every fault is found in the tokens of every provider, under the same name, and nothing else with it.
func TestEveryFaultInEveryProvidersToken(t *testing.T) {
	t.Parallel()
	for _, p := range accessTokens {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			expect := p.expect
			expect.AccessToken = true
			inspect := func(claims string, change func(*Options)) *Inspection {
				o := Options{Now: soon, Keys: published(), Expect: &expect}
				if change != nil {
					change(&o)
				}
				return Inspect(signRS256(t, claims, p.header), o)
			}
			expecting := func(change func(*Expect)) *Inspection {
				e := expect
				change(&e)
				return inspect(p.claims, func(o *Options) { o.Expect = &e })
			}
			onlyFailure(t, inspect(p.claims, func(o *Options) { o.Now = issued.Add(2 * time.Hour) }), "token.exp", "expired.not-renewed")
			onlyFailure(t, inspect(replaced(t, p.claims, "nbf", "1772369000"), nil), "token.nbf", "token.clock")
			onlyFailure(t, inspect(replaced(t, p.claims, "exp", `"1772370000"`), nil), "token.exp", "token.claims")
			onlyFailure(t, inspect(replaced(t, p.claims, "exp", ""), nil), "token.exp", "token.claims")
			onlyFailure(t, inspect(replaced(t, p.claims, "sub", ""), nil), "token.sub", "token.claims")
			onlyFailure(t, expecting(func(e *Expect) { e.Issuers = []string{"https://other.example"} }), "token.iss", "token.issuer")
			onlyFailure(t, expecting(func(e *Expect) { e.Required = []string{"employee_id"} }), "token.required", "token.claims")
			onlyFailure(t, inspect(replaced(t, p.claims, "cnf", `{"jkt":"k"}`), nil), "token.binding", "token.binding")
			onlyFailure(t, inspect(p.claims, func(o *Options) { o.Keys.Keys[0].KeyID = "rotated" }), "token.signature", "token.signature")
			if p.vendor != cognito {
				onlyFailure(t, expecting(func(e *Expect) { e.Audiences = []string{"urn:another-api"} }), "token.aud", "invalid-token.audience")
				onlyFailure(t, inspect(replaced(t, p.claims, "aud", ""), nil), "token.aud", "token.claims")
			}
			if _, id := fields(inspect(p.claims, nil).Claims).firstOf(clientClaims...); id != "" {
				onlyFailure(t, expecting(func(e *Expect) { e.ClientID = "another-client" }), "token.client", "access-denied.client-id")
			}
			if p.vendor.entra() {
				onlyFailure(t, expecting(func(e *Expect) { e.Tenant = "11111111-2222-3333-4444-555555555555" }), "token.tenant", "access-denied.tenant")
			}
		})
	}
}

// A header that lies is found whatever the claims are.
func TestForgeriesOfEveryProvidersToken(t *testing.T) {
	t.Parallel()
	for _, p := range append(accessTokens, idTokens...) {
		for name, token := range map[string]string{
			"not signed":        b64(`{"alg":"none"}`) + "." + b64(p.claims) + ".",
			"another's key":     signWith(t, "RS256", keysOnce().otherRSA, `{"alg":"RS256","kid":"k1"}`, p.claims),
			"payload exchanged": strings.Replace(signRS256(t, p.claims, ""), b64(p.claims), b64(replaced(t, p.claims, "sub", `"root"`)), 1),
		} {
			in := Inspect(token, Options{Now: soon, Keys: published()})
			if in.Signature.Status != SignatureInvalid || !in.Failed() {
				t.Errorf("%s, %s: %+v", p.name, name, in.Signature)
			}
		}
	}
}

func TestFactsAboutTheIssuer(t *testing.T) {
	t.Parallel()
	const v1 = "https://sts.windows.net/" + tenant + "/"
	entra := func(more string) string {
		return `{"iss":"` + v1 + `","aud":"` + cluster + `","sub":"s",` + times + `,"appid":"c"` + more + `}`
	}
	guid := "11111111-2222-3333-4444-555555555555"
	for _, c := range []struct {
		claims   string
		expect   *Expect
		id       string
		status   Status
		evidence string
	}{
		{with("iss", `"https://login.microsoftonline.com/{tenantid}/v2.0"`), nil, "token.issuer-form", Pass, "placeholder"},
		{with("iss", `"http://id.example.org"`), nil, "token.issuer-form", Pass, "plain http"},
		{with("iss", `" https://id.example.org"`), nil, "token.issuer-form", Pass, "white space"},
		{with("aud", `" urn:x"`), nil, "token.aud-form", Pass, "white space"},
		{with("aud", `"`+cluster+`/"`), nil, "token.aud-form", Pass, "ends in a slash"},
		{with("aud", `"https://graph.microsoft.com"`), nil, "token.aud-api", Pass, "Microsoft Graph"},
		{entra(`,"ver":"1.0"`), nil, "token.issuer-version", Pass, "ver 1.0, as its issuer"},
		{entra(`,"ver":"2.0"`), nil, "token.issuer-version", Pass, "ver says 2.0, and the issuer is Microsoft Entra ID (v1)"},
		{entra(`,"tid":"` + tenant + `"`), nil, "token.tenant-in-issuer", Pass, "the same tenant's"},
		{entra(`,"tid":"` + guid + `"`), nil, "token.tenant-in-issuer", Pass, "tid is " + guid},
		{entra(`,"tid":"` + tenant + `"`), nil, "token.tenant", Pass, tenant},
		{entra(``), &Expect{Tenant: tenant}, "token.tenant", Pass, "by its issuer"},
		{with("x", ""), &Expect{Tenant: tenant}, "token.tenant", Skip, "names no tenant"},
		{entra(`,"idp":"https://sts.windows.net/` + guid + `/"`), nil, "token.guest", Pass, "a guest"},
		{entra(`,"appidacr":"2"`), nil, "token.client-auth", Pass, "with a certificate"},
		{entra(`,"oid":"o"`), nil, "token.oid", Pass, "o"},
		{entra(`,"idtyp":"app","oid":"o"`), nil, "token.oid", Pass, "service principal"},
		{entra(`,"idtyp":"app"`), nil, "token.principal", Pass, "an application by itself: idtyp is app"},
		{entra(`,"upn":"ann@example.com"`), nil, "token.principal", Pass, "a person: upn ann@example.com"},
		{entra(`,"roles":["r"]`), nil, "token.groups", Skip, "by roles"},
		{entra(`,"idtyp":"app"`), nil, "token.scp", Skip, "usual for an application"},
		{entra(`,"idtyp":"app","roles":["r"]`), nil, "token.scp", Skip, "its roles say"},
		{entra(`,"amr":["pwd","mfa"],"acr":"1"`), nil, "token.sign-in", Pass, "methods pwd, mfa; class 1"},
		{entra(`,"amr":["pwd"]`), nil, "token.sign-in", Pass, "methods pwd"},
		{entra(`,"acr":"1"`), nil, "token.sign-in", Pass, "class 1"},
		{entra(`,"pwd_exp":"864000"`), nil, "token.password-expiry", Pass, "ends at 2026-03-11T12:00:00Z, in 9d 23h"},
		{entra(`,"auth_time":1772366100`), nil, "token.auth-time", Pass, "signed in at 2026-03-01T11:55:00Z, 10m ago"},
		{entra(`,"groups":["g"]`), nil, "token.groups-count", Pass, "1 group"},
		{entra(`,"groups":["` + guid + `"]`), nil, "token.groups-form", Pass, "object ids"},
		{entra(`,"uti":"u"`), nil, "token.id", Pass, "uti u"},
		{with("x", ""), &Expect{Required: []string{"sub"}}, "token.required", Pass, "all that the profile requires is there: sub"},
		{with("nbf", `1772370000`), nil, "token.time-order", Pass, "valid at no time"},
	} {
		t.Run(c.id+" "+c.evidence, func(t *testing.T) {
			t.Parallel()
			wantFinding(t, inspectClaims(t, c.claims, c.expect), c.id, c.status, "", c.evidence)
		})
	}
}

func TestWhatATokenIsFor(t *testing.T) {
	t.Parallel()
	for _, d := range declared {
		h, c := fields{}, fields{}
		value := json.RawMessage(`"` + strings.ToUpper(d.value) + `"`)
		if member, inHeader := strings.CutPrefix(d.member, "."); inHeader {
			h[member] = value
		} else {
			c[d.member] = value
		}
		if got, why := usageOf(h, c, unknownVendor); got != d.use || why == "" {
			t.Errorf("%s %s: %q (%s)", d.member, d.value, got, why)
		}
	}
	for claims, want := range map[string]usage{
		`{}`:                                   unknownUse,
		`{"sub":"a","aud":"b"}`:                unknownUse,
		`{"nonce":"n"}`:                        idToken,
		`{"nonce":"n","scp":"x"}`:              accessToken,
		`{"azp":"c","aud":"c"}`:                idToken,
		`{"azp":"c","aud":["c"],"scope":"x"}`:  accessToken,
		`{"azp":"c","aud":["c","d"]}`:          unknownUse,
		`{"client_id":"c","aud":"d"}`:          accessToken,
		`{"roles":["r"]}`:                      accessToken,
		`{"c_hash":"h","scope":"x"}`:           idToken,
		`{"token_use":"access","at_hash":"h"}`: accessToken,
		`{"typ":"Logout"}`:                     otherToken,
	} {
		if got, why := usageOf(nil, fieldsOf(must(members([]byte(claims)))), unknownVendor); got != want {
			t.Errorf("%s: %q (%s), want %q", claims, got, why, want)
		}
	}
}

func TestEveryKnownPrefixIsOpaque(t *testing.T) {
	t.Parallel()
	for _, k := range opaqueKinds {
		in := Inspect(k.prefix+strings.Repeat("aB3", 10), Options{Now: soon})
		wantFinding(t, in, "token.opaque", Warn, "token.opaque", k.name)
		in = Inspect(k.prefix+strings.Repeat("aB3", 10), Options{Now: soon, Expect: &Expect{AccessToken: true}})
		if in.Failed() == k.usable {
			t.Errorf("%s: %s", k.prefix, outline(in))
		}
	}
}

func TestInspectIsSafeForParallelUse(t *testing.T) {
	t.Parallel()
	o := Options{Now: soon, Keys: published(), Expect: &profile}
	token := signRS256(t, with("azp", `"c1"`), "")
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				if in := Inspect(token, o); in.Failed() || in.Signature.Status != SignatureValid {
					t.Error(outline(in))
				}
			}
		})
	}
	wg.Wait()
}

// What a caller gave stays as it was.
func TestInspectLeavesItsOptionsAlone(t *testing.T) {
	t.Parallel()
	e := Expect{Issuers: []string{"https://x/{tenantid}/"}, Audiences: []string{"a"}}
	o := Options{Now: soon, Keys: published(), Expect: &e}
	before := fmt.Sprintf("%+v %+v %v", e, o.Keys.Keys[0].KeyID, len(o.Keys.Keys))
	Inspect(signRS256(t, with("tid", `"t"`), ""), o)
	if after := fmt.Sprintf("%+v %+v %v", e, o.Keys.Keys[0].KeyID, len(o.Keys.Keys)); after != before {
		t.Errorf("%s, before %s", after, before)
	}
}
