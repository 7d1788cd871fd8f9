package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWrap(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		s    string
		w    int
		want []string
	}{
		{"", 5, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"one two three", 80, []string{"one two three"}},
		{"  indented  twice", 80, []string{"  indented  twice"}},
		{"a 5f2d6c1e-0b7a b", 14, []string{"a", "5f2d6c1e-0b7a", "b"}},
		{"abcdefgh ij", 3, []string{"abc", "def", "gh", "ij"}},
		{"x abcdefgh", 3, []string{"x", "abc", "def", "gh"}},
		{"日本語", 4, []string{"日本", "語"}},
		{"ab", 0, []string{"a", "b"}},
		{"\x1b[1mbold\x1b[0m word", 4, []string{"\x1b[1mbold\x1b[0m", "word"}},
	} {
		if d := cmp.Diff(tt.want, Wrap(tt.s, tt.w)); d != "" {
			t.Errorf("Wrap(%q, %d) (-want +got):\n%s", tt.s, tt.w, d)
		}
	}
}

// FuzzWrap: no line is too wide, and no word is lost.
func FuzzWrap(f *testing.F) {
	f.Add("Only continue if you started this sign-in yourself.", 12)
	f.Add("https://login.example.com/device?user_code=WDJB-MJHT and", 7)
	f.Fuzz(func(t *testing.T, s string, w int) {
		for _, r := range s {
			if r < ' ' || r > '~' {
				return // what comes in is safe already; combining characters have their own rules
			}
		}
		w = min(max(w, 1), 200)
		lines := Wrap(s, w)
		for _, l := range lines {
			if Width(l) > w {
				t.Errorf("%q is wider than %d", l, w)
			}
		}
		squeeze := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if got := squeeze(strings.Join(lines, "")); got != squeeze(s) {
			t.Errorf("%q became %q", s, got)
		}
	})
}

func TestHang(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		prefix, s string
		w         int
		want      []string
	}{
		{" 1. ", "do this and all that", 16, []string{" 1. do this and", "    all that"}},
		{"Seen here: ", "a long story", 20, []string{"Seen here: ", "  a long story"}},
		{"", "a b", 1, []string{"a", "b"}},
	} {
		if d := cmp.Diff(tt.want, Hang(tt.prefix, tt.s, tt.w)); d != "" {
			t.Errorf("Hang(%q, %q, %d) (-want +got):\n%s", tt.prefix, tt.s, tt.w, d)
		}
	}
}

func TestCutPadFit(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ got, want string }{
		{Cut("hello", 5), "hello"},
		{Cut("hello", 4), "hel…"},
		{Cut("hello", 0), ""},
		{Cut("hello", -3), ""},
		{Cut("日本語", 5), "日本…"},
		{Pad("ab", 4), "ab  "},
		{Pad("abcdef", 4), "abc…"},
		{Pad("日本", 5), "日本 "},
		{strings.Join(Fit([]string{"abc", "d", "e"}, 2, 2), "|"), "a…|d"},
		{strings.Join(Fit([]string{"a"}, 2, 3), "|"), "a||"},
		{strings.Join(Fit([]string{"a"}, 2, -1), "|"), ""},
		{strings.Join(Beside([]string{"a"}, []string{"1", "2"}, 3), "|"), "a  1|   2"},
		{strings.Join(Beside([]string{"a", "b"}, []string{"1"}, 3), "|"), "a  1|b"},
		{strings.Join(Break("https://a b", 4), "|"), "http|s://|a b"},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

func TestCutAtEitherEnd(t *testing.T) {
	t.Parallel()
	for w := range 8 {
		left, right := CutLeft("ab日本語cd", w, "~"), CutRight("ab日本語cd", w, "~")
		if Width(left) > w || Width(right) > w {
			t.Errorf("%q and %q in %d cells", left, right, w)
		}
	}
	if got := CutLeft("abcdef", 4, "~"); got != "~def" {
		t.Errorf("got %q", got)
	}
	if got := CutRight("abcdef", 4, "~"); got != "abc~" {
		t.Errorf("got %q", got)
	}
}

func TestClip(t *testing.T) {
	t.Parallel()
	lines := []string{"one", "four", "three"}
	for h, want := range map[int]string{-1: "", 0: "", 1: "one…", 2: "one|fou…", 3: "one|four|three", 4: "one|four|three"} {
		if got := strings.Join(Clip(lines, 4, h), "|"); got != want {
			t.Errorf("%d lines: %q, want %q", h, got, want)
		}
	}
}

func TestTrimWord(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"": "", "one": "", "one two": "one ", "one two \n": "one ", "https://a.example/x?": "https://a.example/", "naïve": "", "--": "",
	} {
		if got := TrimWord(in); got != want {
			t.Errorf("TrimWord(%q) = %q, want %q", in, got, want)
		}
	}
}
