package secret_test

import (
	"strings"
	"testing"

	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

var byContent = cmp.Comparer(func(a, b secret.Value) bool { return a.Equal(b) })

func literal(s string) secret.Ref { return secret.Ref{Kind: secret.Literal, Literal: secret.New(s)} }

func command(argv ...string) secret.Ref { return secret.Ref{Kind: secret.Command, Argv: argv} }

func TestParse(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]secret.Ref{
		"":                        {},
		"${IDP_SECRET}":           {Kind: secret.Env, Name: "IDP_SECRET"},
		"${_a1}":                  {Kind: secret.Env, Name: "_a1"},
		"keyring:":                {Kind: secret.Keyring},
		"keyring: ":               {Kind: secret.Keyring},
		"keyring:prod/api":        {Kind: secret.Keyring, Name: "prod/api"},
		"file:/run/secret":        {Kind: secret.File, Name: "/run/secret"},
		"file: ~/secret":          {Kind: secret.File, Name: "~/secret"},
		`file:C:\secret`:          {Kind: secret.File, Name: `C:\secret`},
		`command:["a","b c"]`:     command("a", "b c"),
		"command:[a, b]":          command("a", "b"),
		"command: [op, read]":     command("op", "read"),
		`command:[a, "b, [c]"]`:   {},
		"command:['it''s']":       command("it's"),
		"hunter2":                 literal("hunter2"),
		" hunter2 ":               literal(" hunter2 "),
		"a:b":                     literal("a:b"),
		"keyrings:x":              literal("keyrings:x"),
		"KEYRING:x":               literal("KEYRING:x"),
		"$IDP_SECRET":             literal("$IDP_SECRET"),
		"$(IDP_SECRET)":           literal("$(IDP_SECRET)"),
		"ab${cd":                  literal("ab${cd"),
		"https://x.example/file:": literal("https://x.example/file:"),
	} {
		got, err := secret.Parse(text)
		refused := text != "" && want.Kind == secret.None
		if diff := cmp.Diff(want, got, byContent); diff != "" || (err != nil) != refused {
			t.Errorf("Parse(%q): error %v, -want +got:\n%s", text, err, diff)
		}
	}
}

func TestParseRefusesWithoutRepeating(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"pre${hunter2}":           "a variable stands alone",
		"${hunter2}post":          "a variable stands alone",
		"${hunter2-x}":            "a variable stands alone",
		"${}hunter2":              "a variable stands alone",
		"file:":                   "file: needs the path",
		"command:":                "command: needs a list",
		"command:hunter2":         "command: needs a list",
		"command:[]":              "command: needs a list",
		"command:[hunter2":        "command: needs a list",
		`command:["", "hunter2"]`: "command: needs a list",
		`command:[{a: hunter2}]`:  "command: needs a list",
		`command:[*hunter2]`:      "command: needs a list",
		`command:[[hunter2]]`:     "command: needs a list",
	} {
		_, err := secret.Parse(text)
		if err == nil || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("Parse(%q): %v, want %s…", text, err, want)
		}
	}
}

func TestMake(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		kind secret.Kind
		args []string
		want secret.Ref
	}{
		"env":               {secret.Env, []string{"S"}, secret.Ref{Kind: secret.Env, Name: "S"}},
		"env, no name":      {secret.Env, []string{"a b"}, secret.Ref{}},
		"keyring":           {secret.Keyring, []string{""}, secret.Ref{Kind: secret.Keyring}},
		"file":              {secret.File, []string{"p"}, secret.Ref{Kind: secret.File, Name: "p"}},
		"file, no path":     {secret.File, []string{""}, secret.Ref{}},
		"file, two":         {secret.File, []string{"a", "b"}, secret.Ref{}},
		"command":           {secret.Command, []string{"a", ""}, command("a", "")},
		"command, nothing":  {secret.Command, nil, secret.Ref{}},
		"literal":           {secret.Literal, []string{"x"}, secret.Ref{}},
		"something unknown": {"vault", []string{"x"}, secret.Ref{}},
	} {
		got, err := secret.Make(tt.kind, tt.args)
		if diff := cmp.Diff(tt.want, got, byContent); diff != "" || (err == nil) != (tt.want.Kind != "") {
			t.Errorf("%s: error %v, -want +got:\n%s", name, err, diff)
		}
	}
}

func TestMakeCopiesItsArguments(t *testing.T) {
	t.Parallel()
	args := []string{"a", "b"}
	ref, err := secret.Make(secret.Command, args)
	args[1] = "changed"
	if err != nil || ref.Argv[1] != "b" {
		t.Errorf("%v %v", ref.Argv, err)
	}
}

func TestString(t *testing.T) {
	t.Parallel()
	for want, ref := range map[string]secret.Ref{
		"not given":                       {},
		"environment variable S":          {Kind: secret.Env, Name: "S"},
		`file "/run/s"`:                   {Kind: secret.File, Name: "/run/s"},
		"the profile's own keyring entry": {Kind: secret.Keyring},
		`keyring entry "prod"`:            {Kind: secret.Keyring, Name: "prod"},
		`command "op"`:                    command("op", "--token", "hunter2"),
		"an empty command":                {Kind: secret.Command},
		"written out in the profile":      literal("hunter2"),
		"an unknown source":               {Kind: "vault"},
	} {
		text, err := ref.MarshalText()
		if ref.String() != want || string(text) != want || err != nil {
			t.Errorf("%q, want %q", ref, want)
		}
	}
}

// FuzzParse holds that nothing makes Parse panic, that what it reads comes back from Text, and that no error repeats
// the text.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"", "${A}", "keyring:", "keyring:a", "file:a", "command:[a, 'b']", `command:["a"]`, "x", "a${B}", "command:[!!x a]", "command:[? a]"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		ref, err := secret.Parse(text)
		if err != nil {
			if len(text) > 12 && strings.Contains(err.Error(), text) {
				t.Errorf("%v", err)
			}
			return
		}
		again, err := secret.Parse(ref.Text())
		if diff := cmp.Diff(ref, again, byContent); diff != "" || err != nil {
			t.Errorf("Text gives %q: error %v, -want +got:\n%s", ref.Text(), err, diff)
		}
	})
}
