package jwtview

import (
	"slices"
	"strings"
	"testing"
)

func compareClaims(t *testing.T, a, b string) map[string]Difference {
	t.Helper()
	out := map[string]Difference{}
	for _, d := range Compare(inspectClaims(t, a, nil), inspectClaims(t, b, nil)) {
		if _, twice := out[d.Claim]; twice {
			t.Errorf("%s twice", d.Claim)
		}
		out[d.Claim] = d
	}
	return out
}

func TestCompareClaimByClaim(t *testing.T) {
	t.Parallel()
	got := compareClaims(t,
		`{"iss":"i","aud":"a","sub":"s",`+times+`,"scp":"read write admin","groups":["g1","g2"],"name":"Ann","roles":["r"],"n":1.0,"o":{"a":1, "b":2}}`,
		`{"iss":"i","aud":["b"],"sub":"s","iat":1772366401,"exp":1772370001,"scp":"admin read","groups":["g2","g1"],"name":"Bob","tid":"t","n":1.0,"o":{"a":1,"b":2}}`)
	for claim, want := range map[string]struct {
		kind    DifferenceKind
		matters bool
		why     string
	}{
		"iss":         {Same, false, ""},
		"aud":         {Changed, true, "only tokens that are for itself"},
		"sub":         {Same, false, ""},
		"scp":         {Changed, true, "only the first has write"},
		"groups":      {Same, false, ""},
		"name":        {Changed, false, ""},
		"roles":       {OnlyA, true, "roles decide"},
		"tid":         {OnlyB, true, "different tenants"},
		"exp":         {Changed, false, ""},
		"nbf":         {OnlyA, false, ""},
		"n":           {Same, false, ""},
		"o":           {Same, false, ""},
		"(kind)":      {Same, false, ""},
		"(times)":     {Same, false, ""},
		"(signature)": {Same, false, ""},
		"header alg":  {Same, false, ""},
		"header kid":  {Same, false, ""},
	} {
		d, ok := got[claim]
		if !ok || d.Kind != want.kind || d.Matters != want.matters || !strings.Contains(d.Why, want.why) || (want.why == "") != (d.Why == "") {
			t.Errorf("%s: %+v", claim, d)
		}
	}
	if d := got["roles"]; d.A != "r" || d.B != "" {
		t.Errorf("%+v", d)
	}
}

func TestEqualValues(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, a, b string
		same       bool
	}{
		{"aud", `"a"`, `["a"]`, true},
		{"aud", `["a","b"]`, `["b", "a"]`, true},
		{"aud", `["a","b"]`, `["a"]`, false},
		{"aud", `[]`, `[]`, true},
		{"scp", `"a b"`, `["b","a"]`, true},
		{"scp", `"a b"`, `"a  b"`, true},
		{"name", `"a b"`, `"b a"`, false},
		{"name", `"é"`, `"\u00e9"`, true},
		{"n", `[1,2]`, `[2,1]`, false},
		{"n", `["1"]`, `["1",1]`, false},
		{"o", `{"a": 1}`, `{"a":1}`, true},
		{"o", `{"a":1}`, `{"a":2}`, false},
		{"n", `1`, `"1"`, false},
		{"n", `null`, `null`, true},
	} {
		if got := equalJSON(c.name, []byte(c.a), []byte(c.b)); got != c.same {
			t.Errorf("%s: %s and %s: %t", c.name, c.a, c.b, got)
		}
		if got := equalJSON(c.name, []byte(c.b), []byte(c.a)); got != c.same {
			t.Errorf("%s: %s and %s: %t", c.name, c.b, c.a, got)
		}
	}
}

func TestCompareTellsWhatMattersFirst(t *testing.T) {
	t.Parallel()
	a := inspectClaims(t, with("name", `"Ann"`), nil)
	b := inspectClaims(t, strings.Replace(with("name", `"Bob"`), `"scp":"user_impersonation"`, `"scp":"IDENTITY"`, 1), nil)
	ds := Compare(a, b)
	ranks := make([]int, len(ds))
	for i, d := range ds {
		ranks[i] = rank(d)
	}
	if !slices.IsSorted(ranks) || ds[0].Claim != "scp" || ds[1].Claim != "name" {
		t.Errorf("%+v", ds)
	}
	for _, d := range Compare(a, a) {
		if d.Kind != Same || d.Matters {
			t.Errorf("a token differs from itself: %+v", d)
		}
	}
}

func TestCompareKindsSignaturesAndTimes(t *testing.T) {
	t.Parallel()
	signed := inspectClaims(t, "{"+base+"}", nil)
	expired := inspectClaims(t, with("exp", "1772366000"), nil)
	early := inspectClaims(t, with("nbf", "1772366999"), nil)
	for _, c := range []struct {
		name, claim string
		b           *Inspection
		want        string
	}{
		{"encrypted", "(kind)", Inspect(jweExample, Options{Now: soon}), "jwe"},
		{"opaque", "(kind)", Inspect("ya29."+strings.Repeat("x1", 20), Options{Now: soon}), "opaque"},
		{"forged", "(signature)", Inspect(unsigned(`{"alg":"RS256","kid":"k1"}`, "{"+base+"}"), Options{Now: soon, Keys: published()}), string(SignatureInvalid)},
		{"expired", "(times)", expired, "expired"},
		{"early", "(times)", early, "not valid yet"},
		{"exp of a wrong type", "(times)", inspectClaims(t, with("exp", `"x"`), nil), "not in order"},
		{"another algorithm", "header alg", Inspect(unsigned(`{"alg":"ES256"}`, "{"+base+"}"), Options{Now: soon}), "ES256"},
	} {
		i := slices.IndexFunc(Compare(signed, c.b), func(d Difference) bool { return d.Claim == c.claim })
		if d := Compare(signed, c.b)[i]; d.B != c.want || !d.Matters || d.Why == "" {
			t.Errorf("%s: %+v", c.name, d)
		}
	}
}

func TestCompareShowsNothingUnsafe(t *testing.T) {
	t.Parallel()
	a := inspectClaims(t, `{"a\u001b":"\u001b[2J","scp":["x\u0007","y","z"],"groups":["`+strings.Repeat("g", 2000)+`","h","i"]}`, nil)
	for _, d := range Compare(a, inspectClaims(t, `{"scp":"x","groups":["h"]}`, nil)) {
		for _, s := range []string{d.Claim, d.A, d.B, d.Why} {
			if strings.ContainsFunc(s, func(r rune) bool { return r < ' ' }) || len(s) > 1000 {
				t.Errorf("%q", s)
			}
		}
	}
}

func TestCompareWithoutTheToken(t *testing.T) {
	t.Parallel()
	// An inspection that was made by hand has claims in no order.
	a, b := &Inspection{Kind: JWS, Claims: fields{"b": []byte("1"), "a": []byte("2")}}, &Inspection{Kind: JWS}
	var names []string
	for _, d := range Compare(a, b) {
		if d.Kind == OnlyA {
			names = append(names, d.Claim)
		}
	}
	if !slices.Equal(names, []string{"a", "b"}) {
		t.Error(names)
	}
}
