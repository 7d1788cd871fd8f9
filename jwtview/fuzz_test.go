package jwtview

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

func FuzzInspect(f *testing.F) {
	for _, p := range accessTokens {
		f.Add(unsigned(`{"alg":"RS256"`+p.header+`}`, p.claims))
	}
	for _, s := range []string{
		"", "a.b", "a.b.c.d.e", jweExample, rfc7515A2, rfc8037A4, opaque, `{"payload":"e30","signatures":[]}`, `{"payload":"e30","protected":"e30","signature":""}`, `{"ciphertext":""}`,
		unsigned(`{"alg":"none","crit":1}`, `{"a":{"b":[{"c":1,"c":2}]},"aud":[[]],"exp":1e999,"nbf":-0,"iat":1.5,"cnf":[]}`), unsigned(`{"alg":"R"}`, "{\"\xff\":\"\xff\u202e\"}"),
	} {
		f.Add(s)
	}
	keys := keySet(f, keyA2, keyA3, keyA4, key8037)
	f.Fuzz(func(t *testing.T, s string) {
		in := Inspect(s, Options{Now: soon, Keys: keys, Expect: &profile})
		wantPrintable(t, in)
		if in.Kind == "" || in.Signature.Status == "" || len(in.Findings) == 0 || len(in.RequiredClaims) < len(guideClaims) {
			t.Errorf("%+v", in)
		}
		if in.Signature.Status == SignatureValid && in.Kind != JWS {
			t.Errorf("%s verifies", in.Kind)
		}
		for _, d := range Compare(in, in) {
			if d.Kind != Same {
				t.Errorf("differs from itself: %+v", d)
			}
		}
		if again := Inspect(s, Options{Now: soon, Keys: keys, Expect: &profile}); outline(in) != outline(again) {
			t.Error("two looks at the same token differ")
		}
	})
}

// FuzzInspectClaims puts any JSON where the claims are.
func FuzzInspectClaims(f *testing.F) {
	for _, p := range append(accessTokens, idTokens...) {
		f.Add(p.claims)
	}
	f.Add(`{"iss":[],"aud":{},"exp":"x","groups":[1],"scp":[" "],"amr":[[]],"cnf":{},"pwd_exp":"9","_claim_names":{"groups":1}}`)
	f.Fuzz(func(t *testing.T, claims string) {
		in := Inspect(unsigned(`{"alg":"RS256"}`, claims), Options{Now: soon, Expect: &profile})
		wantPrintable(t, in)
		if in.Claims != nil != json.Valid([]byte(claims)) && strings.HasPrefix(strings.TrimSpace(claims), "{") && len(claims) < MaxSize/2 {
			t.Errorf("claims are %v of %q", in.Claims, claims)
		}
	})
}

func FuzzMembers(f *testing.F) {
	for _, s := range []string{`{}`, `{"a":1,"b":[{"c":"}"}],"a":2}`, `{"\u0061":"\\"}`, " {\n\"a\" : true , \"b\":null}"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		ms, err := members(b)
		var want map[string]json.RawMessage
		if refused := json.Unmarshal(b, &want) != nil || want == nil; refused != (err != nil) {
			t.Fatalf("%q: %v", b, err)
		}
		got := fieldsOf(ms)
		if len(got) != len(want) {
			t.Errorf("%d members, want %d", len(got), len(want))
		}
		for name, raw := range want {
			if string(got[name]) != string(raw) {
				t.Errorf("%q: %s, want %s", name, got[name], raw)
			}
		}
		duplicates(ms)
	})
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "Bearer " + tokenA, "\"" + tokenA[:9] + "\r\n" + tokenA[9:] + "\"", `{"access_token":"x"}`, "Authorization: bearer 'x',", "\u200b\xff", "bearer bearer authorization:"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Clean(s)
		if len(once) > len(s) && utf8.ValidString(s) && !strings.Contains(s, "{") {
			t.Errorf("%q grew to %q", s, once)
		}
		if !strings.ContainsAny(once, "\r\n{") && strings.ContainsAny(once, "\r\n") {
			t.Errorf("%q keeps its lines: %q", s, once)
		}
		if strings.TrimSpace(once) != once {
			t.Errorf("%q keeps white space: %q", s, once)
		}
	})
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", tokenA + "\n" + tokenB, "# x\n" + opaque, "see " + tokenA + ". " + jweExample, har(entry("GET", "https://a/#"+tokenA, 200, "", "")), "\xff\xfee\x00", "eyJ.eyJ.eyJ.eyJ", "%65yJ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last, n := 0, 0
		for one, err := range Find(strings.NewReader(s)) {
			if err != nil {
				continue
			}
			if n++; one.Token == "" || one.Line < last || len(one.Token) > MaxSize+1 {
				t.Fatalf("%+v after line %d", one, last)
			}
			last = one.Line
			Inspect(one.Token, Options{Now: soon, NoDescribed: true})
		}
		for _, token := range embedded(s) {
			if !strings.Contains(s, token) || Inspect(token, Options{Now: soon}).Kind == Opaque {
				t.Errorf("%q is no token of %q", token, s)
			}
		}
	})
}

func FuzzHAR(f *testing.F) {
	f.Add(har(entry("GET", "https://a.example/?q#"+tokenA, 200, header("Authorization", "Bearer "+opaque), body(tokenB))))
	f.Add(har(entry("", ":", 0, `,"headers":[null,{}]`, `,"content":{"encoding":"base64","text":"*"}`)))
	f.Add(`{"log":{"entries":[null,1,"x",[],{"request":[]}]}}`)
	f.Fuzz(func(t *testing.T, s string) {
		got, _ := FindHAR(strings.NewReader(s))
		seen := map[string]bool{}
		for _, one := range got {
			if seen[one.Token] || len(one.Seen) == 0 {
				t.Errorf("%+v", one)
			}
			seen[one.Token] = true
			for _, at := range one.Seen {
				if line := at.String(); strings.ContainsFunc(line, func(r rune) bool { return r < ' ' || r == 0x7f }) || strings.Contains(at.URL, one.Token) && len(embedded(one.Token)) > 0 {
					t.Errorf("%q", line)
				}
			}
		}
	})
}
