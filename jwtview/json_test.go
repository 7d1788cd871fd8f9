package jwtview

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestJSONOfAnInspection(t *testing.T) {
	t.Parallel()
	token := signRS256(t, `{"iss":"https://id.example.org","aud":"other","sub":"ann",`+times+`,"n":12345678901234567890.10}`, "")
	e := Expect{Audiences: []string{cluster}}
	in := Inspect(token, Options{Now: soon, Keys: published(), Expect: &e})
	in.Findings = slices.DeleteFunc(in.Findings, func(f Finding) bool { return f.Status != Fail })
	in.RequiredClaims = in.RequiredClaims[1:2]
	var got bytes.Buffer
	enc := json.NewEncoder(&got)
	enc.SetIndent("", " ")
	if err := enc.Encode(in); err != nil {
		t.Fatal(err)
	}
	const want = `{
 "kind": "jws",
 "header": {
  "alg": "RS256",
  "kid": "k1"
 },
 "claims": {
  "aud": "other",
  "exp": 1772370000,
  "iat": 1772366400,
  "iss": "https://id.example.org",
  "n": 12345678901234567890.10,
  "nbf": 1772366400,
  "sub": "ann"
 },
 "signature": {
  "status": "valid",
  "key_id": "k1",
  "algorithm": "RS256"
 },
 "required_claims": [
  {
   "claim": "aud",
   "status": "fail",
   "value": "other",
   "expected": "https://westeurope-1.cognitedata.com",
   "reason": "aud is other, expected is https://westeurope-1.cognitedata.com"
  }
 ],
 "findings": [
  {
   "id": "token.aud",
   "status": "fail",
   "title": "Audience (aud)",
   "evidence": "aud is other, expected is https://westeurope-1.cognitedata.com",
   "cause": "invalid-token.audience"
  }
 ]
}
`
	if d := cmp.Diff(want, got.String()); d != "" {
		t.Error(d)
	}
}

func TestJSONIsOfUseEvenForNothing(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "a.b", "ya29." + strings.Repeat("x1", 20), jweExample} {
		var back struct {
			Kind     Kind
			Header   map[string]any
			Claims   map[string]any
			Required []any `json:"required_claims"`
			Findings []any
		}
		b := must(json.Marshal(Inspect(text, Options{Now: soon})))
		if err := json.Unmarshal(b, &back); err != nil || back.Kind == "" || len(back.Required) != 8 || len(back.Findings) == 0 {
			t.Errorf("%.10q: %s, %v", text, b, err)
		}
	}
	if b := string(must(json.Marshal(&Inspection{}))); !strings.Contains(b, `"required_claims":[],"findings":[]`) {
		t.Error(b)
	}
}

func TestJSONHoldsNothingThatATerminalActsOn(t *testing.T) {
	t.Parallel()
	in := Inspect(unsigned(`{"alg":"RS256"}`, "{\"name\":\"\u202eabc\u200b \U000e0001 \x7f\",\"bad\":\"\xff\",\"ok\":\"æ 日本 🙂 <&>\"}"), Options{Now: soon})
	b := must(json.Marshal(in))
	var back struct{ Claims map[string]string }
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"name": "\u202eabc\u200b \U000e0001 \x7f", "bad": "\ufffd", "ok": "æ 日本 🙂 <&>"}
	if d := cmp.Diff(want, back.Claims); d != "" {
		t.Error(d)
	}
	wantPrintable(t, in)
}

func TestRawKeepsOrderAndNumbers(t *testing.T) {
	t.Parallel()
	in := Inspect(unsigned(`{"typ":"JWT","alg":"RS256"}`, "{\"z\":1.0,\"big\":123456789012345678901234567890,\"a\":[1,{\"y\":2}],\"e\":{},\"s\":\"\u202ex\x7f\"}"), Options{Now: soon})
	header, payload := in.Raw()
	if want := "{\n  \"typ\": \"JWT\",\n  \"alg\": \"RS256\"\n}"; header != want {
		t.Errorf("%s", header)
	}
	const want = `{
  "z": 1.0,
  "big": 123456789012345678901234567890,
  "a": [
    1,
    {
      "y": 2
    }
  ],
  "e": {},
  "s": "\u202ex\u007f"
}`
	if d := cmp.Diff(want, payload); d != "" {
		t.Error(d)
	}
}

func TestRawOfWhatCannotBeRead(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, header, payload string }{
		{"", "", ""},
		{"ya29." + strings.Repeat("x", 30), "", ""},
		{jweExample, "{\n  \"alg\": \"RSA-OAEP\",\n  \"enc\": \"A256GCM\"\n}", ""},
		{rfc8037A4, "{\n  \"alg\": \"EdDSA\"\n}", "Example of Ed25519 signing"},
		{b64(`{"alg":"RS256"}`) + "." + b64("a\x1b[31m\nb") + ".", "{\n  \"alg\": \"RS256\"\n}", `a\x1b[31m` + "\nb"},
	} {
		header, payload := Inspect(c.text, Options{Now: soon}).Raw()
		if header != c.header || payload != c.payload {
			t.Errorf("%.10q: %q, %q", c.text, header, payload)
		}
	}
	if h, p := (&Inspection{}).Raw(); h != "" || p != "" {
		t.Errorf("%q, %q", h, p)
	}
}
