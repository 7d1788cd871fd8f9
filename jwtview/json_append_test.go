package jwtview

import (
	"encoding/json"
	"testing"
)

// reflected is an inspection as encoding/json writes its fields, which is what AppendJSON has to equal.
func reflected(t testing.TB, in *Inspection) string {
	t.Helper()
	type plain Inspection // without its method
	out := plain(*in)
	if out.RequiredClaims == nil {
		out.RequiredClaims = []RequiredClaim{}
	}
	if out.Findings == nil {
		out.Findings = []Finding{}
	}
	return string(escapeJSON(must(json.Marshal(out))))
}

func TestAppendJSONIsWhatReflectionGives(t *testing.T) {
	t.Parallel()
	e := Expect{Issuers: []string{"https://a.example/<&>", "\u202eb"}, Audiences: []string{"x"}, Required: []string{"none", "odd name\x1b"}}
	texts := []string{"", "a.b", "not a token \x1b[31m", jweExample, rfc8037A4, signRS256(t, `{"aud":[],"exp":1e9}`, "")}
	for _, claims := range []string{
		`{}`, `{"a":null,"":1}`, " {\n\t\"z\" : [ 1 , { \"y\" : \"a  b\" } ], \"a\": true }", `{"scp":"a b c","aud":["a b"," c "]}`,
		`{"html":"<b>&amp;</b>","\u003c":1,"<k>":"\u003c"}`, "{\"sub\":\"\u2028\u2029\u202e\x7f\u200b\U000e0001 æ 🙂\"}", "{\"sub\":\"\xff\xc3\",\"\xff\":1}",
		`{"sub":"\u001b\"\\\/\b\f\n\r\t\u0000\ud800"}`, `{"iss":"\"","aud":"\\","n":-0.0e+10}`, `{"a":1,"a":2}`,
	} {
		texts = append(texts, unsigned(`{"alg":"RS256","kid":"a \"<\u202e"}`, claims))
	}
	for _, p := range accessTokens {
		texts = append(texts, signRS256(t, p.claims, p.header))
	}
	for _, text := range texts {
		for _, o := range []Options{{Now: soon}, {Now: soon, Keys: published(), Expect: &e}, {Now: soon, KeysReason: "<none>"}} {
			in := Inspect(text, o)
			if got, want := string(in.AppendJSON(nil)), reflected(t, in); got != want {
				t.Errorf("%q\ngives %s\nwant  %s", text, got, want)
			}
		}
	}
	for _, in := range []*Inspection{{}, {Header: fields{"a": nil}}, {RequiredClaims: []RequiredClaim{{Expected: ""}, {Expected: 1.5}}}} {
		if got, want := string(in.AppendJSON(nil)), reflected(t, in); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func FuzzAppendJSON(f *testing.F) {
	f.Add(`{"alg":"RS256"}`, `{"a b":"<c>\u202e"}`)
	f.Add("{\"alg\" :1}", "{\"a\":[\" \" , \"\xff\"]}")
	f.Fuzz(func(t *testing.T, header, claims string) {
		in := Inspect(unsigned(header, claims), Options{Now: soon, NoDescribed: true})
		if got, want := string(in.AppendJSON(nil)), reflected(t, in); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
	})
}
