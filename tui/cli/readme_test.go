package cli

import (
	"flag"
	"os"
	"strings"
	"testing"

	"doorstep/profiles/file"
	"doorstep/tui/keys"
)

var updateReadme = flag.Bool("update-readme", false, "write a table of the README anew; one test at a time")

const readme = "../../README.md"

func readReadme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestReadmeFirstScreen: what there is to set up, and the picture, are seen without scrolling.
func TestReadmeFirstScreen(t *testing.T) {
	t.Parallel()
	lines := strings.Split(readReadme(t), "\n")
	first := strings.Join(lines[:min(24, len(lines))], "\n")
	for _, want := range []string{"go run . demo", "go test ./...", ".github/assistant.png"} {
		if !strings.Contains(first, want) {
			t.Errorf("the README's first 24 lines lack %q", want)
		}
	}
	if _, err := os.Stat("../../.github/assistant.png"); err != nil {
		t.Error(err)
	}
}

// TestReadmeNamesEveryCommand: help and README say the same.
func TestReadmeNamesEveryCommand(t *testing.T) {
	t.Parallel()
	text := readReadme(t)
	a := &app{Process: Process{Stdout: os.Stdout, Stderr: os.Stderr}}
	for _, cmd := range a.root().Commands() {
		if cmd.Name() != "help" && !strings.Contains(text, "`"+cmd.Name()) {
			t.Errorf("the README doesn't name the command %s", cmd.Name())
		}
		for _, sub := range cmd.Commands() {
			if cmd.Name() == "profile" && !strings.Contains(text, sub.Name()) {
				t.Errorf("the README doesn't name the command %s %s", cmd.Name(), sub.Name())
			}
		}
	}
}

// TestReadmeKeys: the table of keys is the one that the assistant goes by.
func TestReadmeKeys(t *testing.T) {
	t.Parallel()
	holdReadme(t, "keys: made of tui/keys, held by a test", "keys", keys.Table(), "TestReadmeKeys", *updateReadme)
}

// TestReadmeProfileKeys: the table of a profile's keys has each of them, and says what the manual says.
func TestReadmeProfileKeys(t *testing.T) {
	t.Parallel()
	var table strings.Builder
	table.WriteString("| key | what it says |\n|---|---|\n")
	for _, k := range file.Keys() {
		table.WriteString("| `" + k.Key + "` | " + strings.ReplaceAll(k.Says, "|", `\|`) + " |\n")
	}
	holdReadme(t, "profile: made of profiles/file, held by a test", "profile", table.String(), "TestReadmeProfileKeys", *updateReadme)
}

// holdReadme compares the README's table between two marks with the one that it has to be, or writes it anew.
func holdReadme(t *testing.T, begin, end, table, test string, update bool) {
	t.Helper()
	begin, end = "<!-- "+begin+" -->\n", "<!-- /"+end+" -->"
	before, rest, ok := strings.Cut(readReadme(t), begin)
	_, after, found := strings.Cut(rest, end)
	if !ok || !found {
		t.Fatalf("the README has no place between %q and %q", begin, end)
	}
	want := before + begin + "\n" + strings.TrimRight(table, "\n") + "\n\n" + end + after
	if update {
		if err := os.WriteFile(readme, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if readReadme(t) != want {
		t.Errorf("a table of the README is out of date: go test ./tui/cli -run %s -update-readme", test)
	}
}

// TestEveryCommandHelps: a line, a text and an example for each, and no command without its output formats.
func TestEveryCommandHelps(t *testing.T) {
	t.Parallel()
	a := &app{Process: Process{Stdout: os.Stdout, Stderr: os.Stderr}}
	for _, c := range commands {
		cmd := c(a)
		if cmd.Short == "" || cmd.RunE == nil {
			t.Errorf("%s has no help or does nothing", cmd.Name())
		}
		if cmd.Long == "" && cmd.Example == "" {
			t.Errorf("%s has neither a text nor an example", cmd.Name())
		}
	}
}

// TestReadmeProfilesAreRead: what people copy works.
func TestReadmeProfilesAreRead(t *testing.T) {
	t.Parallel()
	_, rest, _ := strings.Cut(readReadme(t), "```yaml\n")
	example, _, ok := strings.Cut(rest, "```")
	if !ok {
		t.Fatal("the README has no example of a profile file")
	}
	f, err := file.Parse("README.md", []byte(example))
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Profiles) != 2 || f.Profiles[0].CDF.Needs[0] != "timeseries:READ" {
		t.Errorf("read %+v", f.Profiles)
	}
}
