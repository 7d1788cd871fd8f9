package jwtview

import (
	"strings"
	"testing"
)

func TestClean(t *testing.T) {
	t.Parallel()
	const token = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbm4ifQ.c2ln"
	for _, c := range []struct{ name, text, stripped string }{
		{"as it is", token, ""},
		{"a line's end", token + "\n", "surrounding white space"},
		{"a Windows line's end", token + "\r\n", "surrounding white space"},
		{"white space", " \t" + token + "  ", "surrounding white space"},
		{"the scheme", "Bearer " + token, "the scheme Bearer"},
		{"the scheme in small letters", "bearer  " + token, "the scheme Bearer"},
		{"another scheme", "DPoP " + token, "the scheme DPoP"},
		{"the whole header", "Authorization: Bearer " + token, "the header's name Authorization, surrounding white space, the scheme Bearer"},
		{"the whole header of HTTP/2", "authorization: bearer " + token, "the header's name Authorization"},
		{"quotes", `"` + token + `"`, "quotes"},
		{"single quotes", `'` + token + `'`, "quotes"},
		{"quotes of a word processor", "“" + token + "”", "quotes"},
		{"backquotes", "`" + token + "`", "quotes"},
		{"as JSON has it", `"` + token + `",`, "quotes"},
		{"as a shell has it", `access_token=` + token + `;`, "the parameter's name access_token"},
		{"folded", token[:15] + "\n" + token[15:30] + "\r\n   " + token[30:], "line breaks"},
		{"folded and quoted", "\"" + token[:20] + "\n" + token[20:] + "\"\n", "line breaks"},
		{"zero-width characters", token[:10] + "\u200b" + token[10:] + "\ufeff", "invisible characters"},
		{"a soft hyphen", token[:10] + "\u00ad" + token[10:], "invisible characters"},
		{"a byte order mark", "\ufeff" + token, "invisible characters"},
		{"a token response", `{"token_type":"Bearer","access_token":"` + token + `","expires_in":3599}`, "the token response around it"},
		{"a token response over lines", "{\n \"access_token\": \"" + token + "\"\n}\n", "the token response around it"},
		{"all at once", "\n 'Authorization: Bearer \"" + token + "\"',\n", "quotes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got, stripped := clean(c.text)
			if got != token || Clean(c.text) != token {
				t.Errorf("got %q", got)
			}
			if said := strings.Join(stripped, ", "); !strings.Contains(said, c.stripped) || (c.stripped == "") != (said == "") {
				t.Errorf("stripped %q, want %q", said, c.stripped)
			}
			in := Inspect(c.text, Options{Now: soon})
			if in.Kind != JWS || len(in.token.Stripped) != len(stripped) || in.String("sub") != "ann" {
				t.Errorf("%s, stripped %v", in.Kind, in.token.Stripped)
			}
		})
	}
}

func TestCleanLeavesAloneWhatIsNoToken(t *testing.T) {
	t.Parallel()
	long := strings.Repeat(" a", MaxSize)
	for text, want := range map[string]string{"": "", "\n\t ": "", `{"error":"x"}`: `{"error":"x"}`, "bearer": "bearer", "a b": "a b", long: long} {
		if got := Clean(text); got != want {
			t.Errorf("%.20q gives %.20q", text, got)
		}
	}
}
