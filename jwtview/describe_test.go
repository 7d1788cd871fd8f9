package jwtview

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
)

func describedOf(t *testing.T, claims string) map[string]Claim {
	t.Helper()
	out := map[string]Claim{}
	for _, c := range inspectClaims(t, claims, nil).Described {
		if _, twice := out[c.Name]; twice {
			t.Errorf("%s is described twice", c.Name)
		}
		out[c.Name] = c
	}
	return out
}

func TestDescribedClaims(t *testing.T) {
	t.Parallel()
	d := describedOf(t, `{"iss":"https://id.example.org","aud":["a","b"],"sub":"ann",`+times+`,"scope":"read write","groups":["1","2","3","4","5","6","7","8","9","10","11","12"],
		"appidacr":"1","amr":["pwd"],"pwd_exp":86400,"auth_time":"2026-03-01T11:59:00Z","updated_at":"1772366400","cnf":{"jkt": "x" },"email_verified":true,"nothing":null,
		"unheard_of":"\u001b[31mred","token_use":"access","xms_tcdt":1.0,"mixed":["a",{"b": 1},2]}`)
	for name, want := range map[string]Claim{
		"iss":            {Value: "https://id.example.org", Required: true, Status: Pass},
		"aud":            {Value: "a, b", Required: true, Status: Pass},
		"exp":            {Value: "1772370000", Required: true, Status: Pass, Time: issued.Add(time.Hour)},
		"scope":          {Value: "read write", Required: true, Status: Pass},
		"groups":         {Value: "12 values: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …", Required: true, Status: Pass},
		"appidacr":       {Value: "1"},
		"pwd_exp":        {Value: "86400", Time: issued.Add(24 * time.Hour)},
		"auth_time":      {Value: "2026-03-01T11:59:00Z", Time: issued.Add(-time.Minute)},
		"updated_at":     {Value: "1772366400"},
		"cnf":            {Value: `{"jkt":"x"}`},
		"email_verified": {Value: "true"},
		"nothing":        {Value: "null"},
		"unheard_of":     {Value: `\x1b[31mred`},
		"mixed":          {Value: `a, {"b":1}, 2`},
	} {
		got := d[name]
		if got.Value != want.Value || got.Required != want.Required || got.Status != want.Status || got.Reason != want.Reason {
			t.Errorf("%s: %+v", name, got)
		}
		if !want.Time.IsZero() && !got.Time.Equal(want.Time) {
			t.Errorf("%s: time %v", name, got.Time)
		}
		if (got.Meaning == "") != (name == "unheard_of" || name == "nothing" || name == "mixed") {
			t.Errorf("%s means %q", name, got.Meaning)
		}
	}
	for name, want := range map[string]string{"appidacr": "with a client secret", "amr": "password", "token_use": "calling APIs"} {
		if !strings.HasSuffix(d[name].Meaning, ": "+want) {
			t.Errorf("%s means %q", name, d[name].Meaning)
		}
	}
}

func TestRequiredClaimsComeFirstAndAreAlwaysThere(t *testing.T) {
	t.Parallel()
	in := inspectClaims(t, `{"name":"Ann","sub":"ann"}`, nil)
	want := []string{"iss", "aud", "exp", "iat", "nbf", "sub", "scp", "groups", "name"}
	for i, c := range in.Described {
		if c.Name != want[i] || c.Required != (i < 8) {
			t.Errorf("%d: %+v", i, c)
		}
		if c.Required && c.Value == "" && c.Reason == "" {
			t.Errorf("%s is missing for no reason", c.Name)
		}
	}
	if len(in.Described) != len(want) {
		t.Errorf("%d claims", len(in.Described))
	}
	if Inspect(unsigned(`{"alg":"RS256"}`, "{}"), Options{NoDescribed: true}).Described != nil {
		t.Error("described all the same")
	}
}

func TestLongValuesAreCut(t *testing.T) {
	t.Parallel()
	d := describedOf(t, `{"a":"`+strings.Repeat("é", 2000)+`","b":["`+strings.Repeat("x", 3000)+`"],"c":{"d":"`+strings.Repeat("y", 3000)+`"},"`+strings.Repeat("n", 2000)+`":1}`)
	for name, c := range d {
		if len(c.Value) > valueLimit || len(name) > evidenceLimit {
			t.Errorf("%.10s: %d bytes", name, len(c.Value))
		}
	}
}

// Meanings are for people: plain, in one style, and of one place only.
func TestMeaningsAreWellFormed(t *testing.T) {
	t.Parallel()
	count := 0
	seen := map[string]int{}
	for i, table := range []map[string]claimDoc{registeredClaims, microsoftClaims, vendorClaims} {
		for name, doc := range table {
			count++
			if doc.meaning == "" || unicode.IsSpace(rune(doc.meaning[0])) || strings.HasSuffix(doc.meaning, ".") {
				t.Errorf("%s: %q", name, doc.meaning)
			}
			if other, twice := seen[name]; twice {
				t.Errorf("%s is in tables %d and %d", name, other, i)
			}
			seen[name] = i
		}
	}
	if count < 150 {
		t.Errorf("%d claims", count)
	}
	for _, g := range guideClaims {
		if doc, ok := docOf(g.name); !ok || doc.isTime != slices.Contains([]string{"exp", "iat", "nbf"}, g.name) {
			t.Errorf("%s: %+v", g.name, doc)
		}
	}
	for _, p := range append(accessTokens, idTokens...) {
		for _, m := range must(members([]byte(p.claims))) {
			if _, ok := docOf(m.name); !ok && m.name != "tfp" {
				t.Errorf("%s: nothing says what %s means", p.name, m.name)
			}
		}
	}
}
