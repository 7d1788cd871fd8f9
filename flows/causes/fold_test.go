package causes

import (
	"strings"
	"testing"
)

func TestFold(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ in, want string }{
		"case and blanks":           {"  Invalid \t Client\r\n\r\nSecret", "invalid client\nsecret"},
		"quotes":                    {"\"a\" `b` ‘c’ “d”", "'a' 'b' 'c' 'd'"},
		"a query":                   {"error_description=AADSTS50011%3a+The+reply%20URL%0d%0aTrace", "error_description=aadsts50011: the reply url\ntrace"},
		"encoded twice":             {"a%2520b%25253Ac", "a b:c"},
		"percents that are none":    {"100% of 50%x %", "100% of 50%x %"},
		"a plus that is one":        {"a + b +c c+", "a + b +c c+"},
		"JSON in JSON":              {`{\"error\": \"invalid\u0020client\\n\\u0027x\\u0027\"}`, "{'error':'invalid client\n'x''}"},
		"a member's blank":          {`"error" : "x", "code":   1`, "'error' : 'x', 'code':1"},
		"backslashes of a path":     {`C:\data\x1`, `c:\datax1`},
		"curly in JSON":             {`don\u2019t`, "don't"},
		"HTML":                      {"&quot;a&quot; &amp; &#39;b&#x27; &lt;i&gt;&nbsp;x &copy;", "'a' & 'b' <i> x &copy;"},
		"colours":                   {"\x1b[31;1mERROR\x1b[0m x", "error x"},
		"an escape that is none":    {"a\x1bb", "ab"},
		"UTF-16":                    {"E\x00r\x00r\x00o\x00r\x00", "error"},
		"capitals of all alphabets": {"Ångström ŻÓŁĆ НЕВЕРНЫЙ É İ", "ångström żółć неверный é İ"},
		"letters by number":         {`g\u00fcltig \u65e0\u6548 ung&#252;ltig &#xDC;b &#12; &#x;`, "gültig 无效 ungültig üb &#x;"},
		"hard blanks":               {"a\u00a0b", "a b"},
		"cut in the middle of one":  {`a\`, "a"},
		"cut in the middle of code": {`a\u00`, "au00"},
		"empty":                     {"", ""},
	} {
		if got := string(fold(c.in).text); got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

func TestOriginFindsThePlaceAgain(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("some%20padding \\\"of\\\" all&quot;kinds\x1b[1m\r\n\t ", 40) + "NEEDLE" + strings.Repeat(" more", 30)
	f := fold(text)
	at := strings.Index(string(f.text), "needle")
	if got := f.origin(text, at); text[got:got+6] != "NEEDLE" {
		t.Errorf("got %q", text[got:got+6])
	}
	if got := f.origin(text, at+6); !strings.HasPrefix(text[got:], " more") {
		t.Errorf("got %q", text[got:got+6])
	}
	if got := fold("").origin("", 0); got != 0 {
		t.Errorf("of nothing: %d", got)
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "a%20b", `\u0041`, "&quot;", "\x1b[31m", "%25252", "\\", "\xe2\x80", `":  "`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := fold(s)
		if len(folded.text) > len(s) {
			t.Errorf("%d bytes became %d", len(s), len(folded.text))
		}
		last := 0
		for i := range folded.text {
			at := folded.origin(s, i)
			if at < last || at > len(s) {
				t.Fatalf("byte %d comes from %d, the one before from %d", i, at, last)
			}
			last = at
		}
	})
}
