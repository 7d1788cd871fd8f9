package safe

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestLine(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"":                            "",
		"plain ~ text":                "plain ~ text",
		"æøå 日本 🙂 Ελλάδα":             "æøå 日本 🙂 Ελλάδα",
		"e\u0301":                     "e\u0301", // a letter with an accent of its own
		"\x1b[31mred\x1b[0m":          `\x1b[31mred\x1b[0m`,
		"\x1b]0;title\x07":            `\x1b]0;title\x07`,
		"\u009b31m":                   `\x9b31m`, // CSI as one character of C1
		"a\nb\r\nc\td":                `a\x0ab\x0d\x0ac\x09d`,
		"\x00\x7f":                    `\x00\x7f`,
		"\u202egpj.exe":               `\u202egpj.exe`,
		"\u2066x\u2069":               `\u2066x\u2069`,
		"zero\u200bwidth\u200d\ufeff": `zero\u200bwidth\u200d\ufeff`,
		"soft\u00adhyphen":            `soft\xadhyphen`,
		"\u00a0":                      `\xa0`,
		"\u2028\u2029":                `\u2028\u2029`,
		"\U000e0041":                  `\U000e0041`, // a tag character
		"\ufe0f":                      `\ufe0f`,
		"\u115f\u3164":                `\u115f\u3164`, // fillers that count as letters
		"\ue000":                      `\ue000`,
		"\xff\xfe":                    `\xff\xfe`,
		"ok\xc3":                      `ok\xc3`,
		"\ufffd":                      "\ufffd",
		`\x1b`:                        `\x1b`,
	} {
		if got := Line(text); got != want {
			t.Errorf("%q gives %q, want %q", text, got, want)
		}
		if Clean(text) != (text == want) {
			t.Errorf("%q is clean: %t", text, Clean(text))
		}
	}
}

func TestBlock(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"":                       "",
		"a\nb":                   "a\nb",
		"a\r\nb\r\n":             "a\nb\n",
		"\tindented\n\t\ttwice":  "    indented\n        twice",
		"bad \x1b[2J\nok":        "bad \\x1b[2J\nok",
		"overwritten\rtext":      `overwritten\x0dtext`,
		"\u202e\n\xff":           "\\u202e\n\\xff",
		"\x1b[31m\r\n\x1b[0m\tx": "\\x1b[31m\n\\x1b[0m    x",
	} {
		if got := Block(text); got != want {
			t.Errorf("%q gives %q, want %q", text, got, want)
		}
	}
}

func TestCleanTextIsNotCopied(t *testing.T) {
	text := strings.Repeat("clean, also with 日本 ", 100)
	if n := testing.AllocsPerRun(10, func() { Line(text) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzLine(f *testing.F) {
	for _, s := range []string{"", "a\x1b[0m", "\u202e\u200b\xff\U000e0001", "日本\r\n\t"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Line(s)
		if !utf8.ValidString(got) || !Clean(got) || Line(got) != got {
			t.Errorf("%q gives %q", s, got)
		}
		for _, r := range got {
			if !unicode.IsPrint(r) {
				t.Errorf("%q leaves %U", s, r)
			}
		}
		if Clean(s) != (got == s) {
			t.Errorf("%q: clean is %t, line %q", s, Clean(s), got)
		}
		for _, line := range strings.Split(Block(s), "\n") {
			if !Clean(line) {
				t.Errorf("%q leaves the line %q", s, line)
			}
		}
	})
}

func BenchmarkLine(b *testing.B) {
	for name, text := range map[string]string{"ASCII": strings.Repeat("plain text ", 100), "other scripts": strings.Repeat("日本語 ", 100), "escapes": strings.Repeat("\x1b[31m", 100)} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				Line(text)
			}
		})
	}
}

// Clip keeps to the limit and leaves no half of a rune.
func TestClip(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text  string
		limit int
		want  string
	}{
		{"short", 5, "short"}, {"a bit longer", 8, "a bit…"}, {"äöüäöü", 8, "äö…"}, {"äöü", 3, "…"}, {"", 0, ""},
	} {
		if got := Clip(tt.text, tt.limit); got != tt.want {
			t.Errorf("Clip(%q, %d) = %q, want %q", tt.text, tt.limit, got, tt.want)
		}
	}
}
