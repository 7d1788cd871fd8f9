package jwtview

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"strings"
	"testing"
)

// TestBadInput holds what people paste that is no token, or not in order: each is a failure with a name.
func TestBadInput(t *testing.T) {
	t.Parallel()
	good := unsigned(`{"alg":"RS256"}`, "{"+base+"}")
	parts := strings.Split(good, ".")
	for _, c := range []struct {
		name, text, id, evidence string
	}{
		{"nothing", "", "token.format", "the text is empty"},
		{"white space", " \n\t", "token.format", "the text is empty"},
		{"two parts", parts[0] + "." + parts[1], "token.format", "two parts"},
		{"four parts", good + ".x", "token.format", "four parts"},
		{"five parts, no header", "a.b.c.d.e", "token.format", "the first is no header"},
		{"six parts", "a.b.c.d.e.f", "token.format", "6 parts"},
		{"only a header", parts[0], "token.format", "only the header"},
		{"a word", "hello", "token.format", "too short"},
		{"prose", "this is not a token at all", "token.format", "character 5 is a space"},
		{"HTML", "<html><body>Sign in</body></html>", "token.format", "'<'"},
		{"umlauts", "ünïcödé-and-more-of-it.a.b", "token.format", "'ü'"},
		{"a control character", "abcdefghijklmnopqrst\x1b[31m.x.y", "token.format", "U+001B"},
		{"JSON", `{"error":"invalid_client"}`, "token.format", "starts like JSON"},
		{"broken JSON", `{"payload":`, "token.format", "starts like JSON"},
		{"header not base64url", "eyJhb*ciOiJub25lIn0." + parts[1] + ".", "token.base64", "character 6 of 19 is '*'"},
		{"payload not base64url", parts[0] + ".eyJp$3MiOiJqb2UifQ." + parts[2], "token.base64", "the payload (part 2 of 3)"},
		{"a payload with a character too many", parts[0] + "." + strings.Repeat("A", 5) + "." + parts[2], "token.base64", "not a whole number of bytes"},
		{"signature not base64url", parts[0] + "." + parts[1] + ".!!", "token.base64", "the signature (part 3 of 3)"},
		{"header no JSON", b64("alg: none") + "." + parts[1] + "." + parts[2], "token.header", "no valid JSON at byte 1 of 9"},
		{"header a list", b64(`["alg"]`) + "." + parts[1] + "." + parts[2], "token.header", "not an object"},
		{"empty header", "." + parts[1] + "." + parts[2], "token.header", "the header cannot be read"},
		{"payload no JSON", parts[0] + "." + b64("hello") + "." + parts[2], "token.payload", "no valid JSON"},
		{"payload cut off", parts[0] + "." + b64(`{"iss":"https://id`) + "." + parts[2], "token.payload", "no valid JSON"},
		{"payload null", parts[0] + "." + b64("null") + "." + parts[2], "token.payload", "not an object"},
		{"empty payload", parts[0] + ".." + parts[2], "token.payload", "the payload holds no claims"},
		{"10 MB", strings.Repeat("A", 10<<20), "token.size", "it was not decoded"},
		{"10 MB in three parts", parts[0] + "." + strings.Repeat("A", 10<<20) + "." + parts[2], "token.size", "larger than 1 MiB"},
		{"a control character in a claim", unsigned(`{"alg":"RS256"}`, with("name", `"\u001b]0;pwned\u0007"`)), "token.control-characters", "name (claims)"},
		{"a control character in a claim's name", unsigned(`{"alg":"RS256"}`, with(`a\u009bb`, `1`)), "token.control-characters", "(claims)"},
		{"a control character in the header", unsigned(`{"alg":"RS256","kid":"\u0000"}`, "{"+base+"}"), "token.control-characters", "kid (header)"},
		{"a name twice", unsigned(`{"alg":"RS256"}`, `{"sub":"ann","sub":"bob",`+base+`}`), "token.duplicates", "sub in the claims"},
		{"a name twice further in", unsigned(`{"alg":"RS256"}`, with("cnf", `{"jkt":"a","jkt":"b"}`)), "token.duplicates", "cnf.jkt in the claims"},
		{"no algorithm", unsigned(`{"typ":"JWT"}`, "{"+base+"}"), "token.alg", "names no algorithm"},
		{"kid a number", unsigned(`{"alg":"RS256","kid":7}`, "{"+base+"}"), "token.kid", "a number"},
		{"typ a list", unsigned(`{"alg":"RS256","typ":[]}`, "{"+base+"}"), "token.typ", "a list"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			in := Inspect(c.text, Options{Now: soon})
			f, ok := in.Finding(c.id)
			if !ok || f.Status != Fail || !strings.Contains(f.Evidence, c.evidence) {
				t.Errorf("%s: %+v; %s", c.id, f, outline(in))
			}
			if in.Kind == Opaque && in.Signature.Reason != "this is not a token in order" {
				t.Errorf("signature %+v", in.Signature)
			}
			wantPrintable(t, in)
		})
	}
}

// wantPrintable checks that nothing for people holds what a terminal acts on, nor is longer than a screen.
func wantPrintable(t testing.TB, in *Inspection) {
	t.Helper()
	header, payload := in.Raw()
	texts := []string{in.Signature.Reason, in.Signature.Algorithm, in.Signature.KeyID}
	for _, f := range in.Findings {
		texts = append(texts, f.Evidence, f.Title, f.ID)
		if len(f.Evidence) > evidenceLimit {
			t.Errorf("%s has %d bytes of evidence", f.ID, len(f.Evidence))
		}
	}
	for _, c := range in.Described {
		texts = append(texts, c.Name, c.Value, c.Meaning, c.Reason)
	}
	for _, rc := range in.RequiredClaims {
		texts = append(texts, rc.Reason)
	}
	texts = append(texts, strings.Split(header+"\n"+payload, "\n")...)
	b, err := json.Marshal(in)
	if err != nil {
		t.Errorf("no JSON: %v", err)
	}
	for _, s := range append(texts, string(b)) {
		if strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || r == 0x202e || r == 0x200b }) {
			t.Errorf("not fit for a terminal: %q", s)
		}
	}
}

func TestDecodeSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	tok, err := Decode(unsigned(`{"alg":"RS256"}`, "{"+base+"}"))
	if err != nil || tok.String("sub") != "ann" || !tok.Has("aud") || tok.Strings("groups")[0] != "g1" {
		t.Errorf("%v, %v", tok, err)
	}
	if at, ok := tok.Time("exp"); !ok || !at.Equal(issued.Add(3600*1e9)) {
		t.Errorf("exp %v", at)
	}
	tok, err = Decode(b64(`{"alg":"RS256"}`) + ".*." + b64("x"))
	var malformed *MalformedError
	if !errors.As(err, &malformed) || malformed.ID != "token.base64" || tok.Header == nil || strings.Contains(err.Error(), "eyJ") {
		t.Errorf("%v, header %v", err, tok.Header)
	}
}

func TestOpaqueTokensAreKnownByTheirPrefix(t *testing.T) {
	t.Parallel()
	rest := strings.Repeat("a1B2", 10)
	for token, want := range map[string]string{
		"ya29." + rest: "a Google access token", "gho_" + rest: "a GitHub OAuth access token", "1//" + rest: "a Google refresh token",
		"0.A" + rest: "Entra refresh token", "EwA" + rest: "Microsoft account access token", "PHNhbWw" + rest: "a SAML assertion",
		"v4.local." + rest: "PASETO", rest: "40 characters without a structure",
	} {
		in := Inspect(token, Options{Now: soon})
		wantFinding(t, in, "token.opaque", Warn, "token.opaque", want)
		if in.Kind != Opaque || in.Failed() || in.Signature.Status != SignatureUnverified || in.Signature.Reason == "" {
			t.Errorf("%s: %+v", token, in)
		}
		if b := string(must(json.Marshal(in))); strings.Contains(b, rest[:12]) {
			t.Errorf("the token itself is in the JSON: %s", b)
		}
	}
	wantFinding(t, Inspect("1//"+rest, Options{Now: soon, Expect: &profile}), "token.opaque", Fail, "token.type", "an access token is wanted")
}

func TestFactsAboutTheForm(t *testing.T) {
	t.Parallel()
	claims := "{" + base + "}"
	padded := base64.StdEncoding.EncodeToString([]byte(`{"alg":"RS256"}`)) + "." + base64.StdEncoding.EncodeToString([]byte(with("x", `"???>>>"`))) + "." + b64("s")
	for _, c := range []struct {
		name, text, id, evidence string
	}{
		{"padding and the standard alphabet", padded, "token.encoding", "the payload"},
		{"flattened JSON", `{"payload":"` + b64(claims) + `","protected":"` + b64(`{"alg":"RS256"}`) + `","signature":"eA"}`, "token.serialization", "flattened"},
		{"general JSON", `{"payload":"` + b64(claims) + `","signatures":[{"protected":"` + b64(`{"alg":"RS256"}`) + `","signature":"eA"}]}`, "token.serialization", "with 1 signature(s)"},
		{"keys in the header", unsigned(`{"alg":"RS256","jku":"https://evil.example","x5u":"https://evil.example"}`, claims), "token.header-keys", "jku, x5u"},
		{"crit", unsigned(`{"alg":"RS256","crit":["b64"],"b64":false}`, claims), "token.crit", "b64"},
		{"nested", unsigned(`{"alg":"RS256","cty":"JWT"}`, claims), "token.nested", "JWT"},
		{"compressed", unsigned(`{"alg":"RS256","zip":"DEF"}`, claims), "token.compressed", "DEF"},
		{"names in other scripts", unsigned(`{"alg":"RS256"}`, with("name", `"می\u200cخواهم"`)), "token.control-characters", "name (claims)"},
		{"an address of two lines", unsigned(`{"alg":"RS256"}`, with("address", `{"formatted":"1 Main St\nOslo"}`)), "token.control-characters", "address (claims)"},
		{"copied with its scheme", "Bearer " + unsigned(`{"alg":"RS256"}`, claims), "token.stripped", "the scheme Bearer"},
		{"no kid", unsigned(`{"alg":"RS256"}`, claims), "token.kid", "names no key"},
		{"an algorithm nobody registered", unsigned(`{"alg":"XY99"}`, claims), "token.alg", "XY99 is not a registered"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			in := Inspect(c.text, Options{Now: soon})
			wantFinding(t, in, c.id, Pass, "", c.evidence)
			wantNothing(t, in)
			wantPrintable(t, in)
		})
	}
}

func TestSize(t *testing.T) {
	t.Parallel()
	for groups, want := range map[int]Status{1: Pass, 90: Warn, 190: Warn} {
		claims := with("groups", `["`+strings.Repeat(tenant+`","`, groups-1)+tenant+`"]`)
		f, _ := Inspect(unsigned(`{"alg":"RS256"}`, claims), Options{Now: soon}).Finding("token.size")
		if f.Status != want || (f.Cause == "token.too-large") != (want == Warn) {
			t.Errorf("%d groups: %+v", groups, f)
		}
	}
	claims := with("iss", `"https://sts.windows.net/`+tenant+`/"`)
	claims = strings.Replace(claims, `["g1"]`, `["`+strings.Repeat(tenant+`","`, 189)+tenant+`"]`, 1)
	wantFinding(t, Inspect(unsigned(`{"alg":"RS256"}`, claims), Options{Now: soon}), "token.groups-count", Pass, "", "above 200")
}
