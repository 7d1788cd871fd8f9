package jwtview

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"doorstep/jwtview/safe"
)

func TestMembersKeepOrderTextAndDuplicates(t *testing.T) {
	t.Parallel()
	const doc = " {\r\n \"b\" : 1.50 , \"a\":\"x\\\"}\\u00e9\",\"b\":[ {\"]\":\"}\"} , 2 ],\n\"n\":null,\"o\":{\"p\":{}},\"e\":1e3,\"t\":true}\t"
	ms, err := members([]byte(doc))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range ms {
		got = append(got, m.name+"="+string(m.raw))
	}
	want := []string{"b=1.50", `a="x\"}\u00e9"`, `b=[ {"]":"}"} , 2 ]`, "n=null", `o={"p":{}}`, "e=1e3", "t=true"}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if d := duplicates(ms); !slices.Equal(d, []string{"b"}) {
		t.Errorf("duplicates %v", d)
	}
	if f := fieldsOf(ms); f.str("a") != `x"}é` || string(f["b"]) != `[ {"]":"}"} , 2 ]` {
		t.Errorf("%v", f)
	}
}

func TestDuplicatesWithin(t *testing.T) {
	t.Parallel()
	for doc, want := range map[string]string{
		`{"a":1,"A":2}`:                         "",
		`{"a":{"x":1,"x":2},"b":{"x":1}}`:       "a.x",
		`{"a":[{"x":1},{"x":1}]}`:               "",
		`{"a":[{"x":1,"x":2}]}`:                 "a.0.x",
		`{"a":1,"\u0061":2}`:                    "a",
		`{"a":1,"a":2,"a":3}`:                   "a",
		`{"a":["{\"x\":1,\"x\":2}"],"b":["x"]}`: "",
	} {
		if got := strings.Join(duplicates(must(members([]byte(doc)))), ","); got != want {
			t.Errorf("%s: %q, want %q", doc, got, want)
		}
	}
}

func TestMembersRefuse(t *testing.T) {
	t.Parallel()
	for _, doc := range []string{"", "{", "[]", "null", `"x"`, "{}x", `{"a":}`, `{"a":1,}`, "{\"a\":\"\x01\"}", `{"a":01}`} {
		if ms, err := members([]byte(doc)); err == nil {
			t.Errorf("%q gives %v", doc, ms)
		}
	}
}

func TestNumericDate(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]string{
		"1772366400": "2026-03-01T12:00:00Z", "1772366400.5": "2026-03-01T12:00:00.5Z", "1.7723664e9": "2026-03-01T12:00:00Z", "0": "1970-01-01T00:00:00Z",
		"-1": "1969-12-31T23:59:59Z", "": "is missing", `"x"`: "is a string", "true": "is a boolean", "null": "is null", "{}": "is an object", "[]": "is a list",
		"1772366400000": "milliseconds", "1e300": "out of range", "-1e300": "out of range",
	} {
		at, problem := numericDate(json.RawMessage(raw))
		if got := at.Format(time.RFC3339Nano); got != want && (problem == "" || !strings.Contains(problem, want)) {
			t.Errorf("%s: %s, %q", raw, got, problem)
		}
	}
}

func TestStringsAndWords(t *testing.T) {
	t.Parallel()
	in := Inspect(unsigned(`{"alg":"RS256","kid":"k"}`, `{"s":"a b","l":["a","b c",1,null],"o":{},"n":1,"e":"","t":5}`), Options{Now: soon})
	for _, c := range []struct {
		claim          string
		strings, words []string
		text           string
	}{
		{"s", []string{"a b"}, []string{"a", "b"}, "a b"},
		{"l", []string{"a", "b c"}, []string{"a", "b", "c"}, ""},
		{"o", nil, nil, ""},
		{"n", nil, nil, ""},
		{"e", []string{""}, nil, ""},
		{"missing", nil, nil, ""},
	} {
		if !slices.Equal(in.Strings(c.claim), c.strings) || !slices.Equal(in.Words(c.claim), c.words) || in.String(c.claim) != c.text {
			t.Errorf("%s: %q, %q, %q", c.claim, in.Strings(c.claim), in.Words(c.claim), in.String(c.claim))
		}
		if in.Has(c.claim) != (c.claim != "missing") {
			t.Errorf("has %s: %t", c.claim, in.Has(c.claim))
		}
	}
	if at, ok := in.Time("t"); !ok || at.Unix() != 5 || at.Location() != time.UTC {
		t.Errorf("%v", at)
	}
	if _, ok := in.Time("missing"); ok {
		t.Error("a time that is missing")
	}
	if in.HeaderString("kid") != "k" || in.HeaderString("x5t") != "" {
		t.Error("header")
	}
}

func TestVendorOf(t *testing.T) {
	t.Parallel()
	for issuer, want := range map[string]vendor{
		"https://sts.windows.net/" + tenant + "/": entraV1, "https://login.microsoftonline.us/x/v2.0": entraV2, "https://contoso.ciamlogin.com/x/v2.0": entraV2,
		"https://sts.windows.net.evil.example/": unknownVendor, "https://evil-okta.com": unknownVendor, "https://a.okta.com": okta, "https://a.oktapreview.com": okta,
		"https://cognito-idp.us-east-1.amazonaws.com/p": cognito, "https://a.eu.auth0.com/": auth0, "https://ACCOUNTS.GOOGLE.COM": google,
		"https://k.example/realms/r": keycloak, "https://a.example/adfs": adfs, "https://auth.cognite.com": cognite, "": unknownVendor, "::": unknownVendor, "joe": unknownVendor,
	} {
		if got := vendorOf(issuer); got != want {
			t.Errorf("%s: %q, want %q", issuer, got, want)
		}
	}
}

func TestClusterAndTenant(t *testing.T) {
	t.Parallel()
	for url, want := range map[string]string{
		"https://westeurope-1.cognitedata.com": "westeurope-1", "https://westeurope-1.cognitedata.com:443/": "westeurope-1", "https://p001.plink.az-xyz-001.cognitedata.com": "az-xyz-001",
		"https://cognitedata.com": "", "https://cognitedata.com.evil.example": "", "api://x": "", "%": "",
	} {
		if got := clusterIn(url); got != want {
			t.Errorf("%s: %q", url, got)
		}
	}
	for iss, want := range map[string]string{"https://sts.windows.net/" + tenant + "/": tenant, "https://x/common/v2.0": "", tenant: tenant, tenant[:35] + "g": ""} {
		if got := tenantIn(iss); got != want {
			t.Errorf("%s: %q", iss, got)
		}
	}
}

func TestSpanAndDistance(t *testing.T) {
	t.Parallel()
	for d, want := range map[time.Duration]string{
		0: "now", 400 * time.Millisecond: "now", time.Second: "in 1s", -90 * time.Second: "1m 30s ago", time.Hour: "in 1h", 61 * time.Minute: "in 1h 1m",
		-25 * time.Hour: "1d 1h ago", 48 * time.Hour: "in 2d",
	} {
		if got := distance(d); got != want {
			t.Errorf("%v: %q, want %q", d, got, want)
		}
	}
}

func TestClip(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text  string
		limit int
		want  string
	}{{"abc", 3, "abc"}, {"abcdef", 5, "ab…"}, {"ééééé", 7, "éé…"}, {"", 0, ""}} {
		if got := safe.Clip(c.text, c.limit); got != c.want || len(got) > max(c.limit, 0) {
			t.Errorf("%q to %d: %q", c.text, c.limit, got)
		}
	}
}
