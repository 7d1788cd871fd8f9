package file_test

import (
	"errors"
	"strings"
	"testing"

	"doorstep/profiles/file"

	"github.com/google/go-cmp/cmp"
)

func TestEntries(t *testing.T) {
	t.Parallel()
	const text = "# a comment\r\n" +
		"base: &base {scopes: [a, b]}\r\n" +
		"cognite:\r\n" +
		"  <<: *base\r\n" +
		"  secret: !env ${S}\r\n" +
		"  empty:\r\n" +
		"  list: [{x: 1}]\r\n" +
		"  text: |\r\n" +
		"    two\r\n" +
		"    lines\r\n" +
		"last: 007\r\n"
	got, err := file.Entries("f.yml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	want := []file.Entry{
		{Key: "base", Line: 2, Block: true},
		{Key: "base.scopes", Line: 2, Texts: []string{"a", "b"}, List: true},
		{Key: "cognite", Line: 3, Block: true},
		{Key: "cognite.secret", Line: 5, Texts: []string{"${S}"}, Tag: "!env"},
		{Key: "cognite.empty", Line: 6},
		{Key: "cognite.list", Line: 7, Other: true},
		{Key: "cognite.text", Line: 8, Texts: []string{"two\nlines\n"}},
		{Key: "cognite.scopes", Line: 2, Texts: []string{"a", "b"}, List: true},
		{Key: "last", Line: 11, Texts: []string{"007"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestEntriesOfNoYAML(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "# only\n", "- a\n", "a: [\n", "\tsecret: hunter2\n", "a: b: hunter2\n", "\xff"} {
		_, err := file.Entries("f.yml", []byte(text))
		var broken *file.Error
		if !errors.As(err, &broken) || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestEntriesDoNotGrowWithoutEnd(t *testing.T) {
	t.Parallel()
	text := "a0: &a0 {x: 1, y: 2}\n"
	for i := range 40 {
		text += strings.ReplaceAll(strings.ReplaceAll("aN: &aN {x: *aM, y: *aM}\n", "N", string(rune('A'+i))), "M", string(rune('A'+i-1)))
		text = strings.ReplaceAll(text, "a@", "a0")
	}
	text += "loop: &loop {again: *loop}\n"
	if _, err := file.Entries("f.yml", []byte(text)); err == nil {
		t.Error("a file that aliases multiply was listed in full")
	}
}
