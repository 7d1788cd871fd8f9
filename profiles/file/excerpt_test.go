package file_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"doorstep/profiles/file"

	"github.com/google/go-cmp/cmp"
)

const excerptFile = `# mine
default: b

profiles:
    a:
        issuer: https://a.example # here
        client-id: x
    # the second
    b:
        # its own
        issuer: https://b.example

        client-id: y # its id
    # the last
    c: {issuer: https://c.example, client-id: z}
`

func write(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "profiles.yaml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func extract(t *testing.T, path, name string) *file.Excerpt {
	t.Helper()
	x, err := file.Extract(path, name)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

const excerptOfB = `b:
    # its own
    issuer: https://b.example

    client-id: y # its id
`

func TestExtract(t *testing.T) {
	t.Parallel()
	for _, text := range []string{excerptFile, strings.ReplaceAll(excerptFile, "\n", "\r\n")} {
		x := extract(t, write(t, text), "b")
		if diff := cmp.Diff(excerptOfB, string(x.Text)); diff != "" {
			t.Error(diff)
		}
	}
}

func TestExtractOfWhatIsNotThere(t *testing.T) {
	t.Parallel()
	path := write(t, excerptFile)
	var absent *file.NotFoundError
	if _, err := file.Extract(path, "d"); !errors.As(err, &absent) {
		t.Errorf("%v", err)
	}
	var broken *file.Error
	if _, err := file.Extract(write(t, "profiles:\n  a:\n    clientid: x\n"), "a"); !errors.As(err, &broken) {
		t.Errorf("%v", err)
	}
	if _, err := file.Extract(write(t, "profiles: {a: {issuer: https://a.example, client-id: x}}\n"), "a"); !errors.Is(err, file.ErrByHand) {
		t.Errorf("%v", err)
	}
	if _, err := file.Extract(filepath.Join(t.TempDir(), "none.yaml"), ""); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%v", err)
	}
}

func TestReplace(t *testing.T) {
	t.Parallel()
	changed := strings.Replace(excerptOfB, "y # its id", "other # another\n    flow: device", 1)
	want := strings.Replace(excerptFile, "y # its id", "other # another\n        flow: device", 1)
	for _, br := range []string{"\n", "\r\n"} {
		path := write(t, strings.ReplaceAll(excerptFile, "\n", br))
		if err := extract(t, path, "b").Replace(t.Context(), []byte(changed)); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.ReplaceAll(want, "\n", br), content(t, path)); diff != "" {
			t.Error(diff)
		}
	}
}

func TestReplaceWithTheSameWritesNothing(t *testing.T) {
	t.Parallel()
	path := write(t, excerptFile)
	before, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	x := extract(t, path, "b")
	if err := x.Replace(t.Context(), x.Text); err != nil {
		t.Fatal(err)
	}
	after, err := os.Stat(path)
	if err != nil || !os.SameFile(before, after) {
		t.Errorf("the file was written: %v", err)
	}
}

func TestReplaceGivesAnotherName(t *testing.T) {
	t.Parallel()
	path := write(t, excerptFile)
	if err := extract(t, path, "b").Replace(t.Context(), []byte(strings.Replace(excerptOfB, "b:", "new:", 1))); err != nil {
		t.Fatal(err)
	}
	want := strings.NewReplacer("default: b", "default: new", "    b:", "    new:").Replace(excerptFile)
	if diff := cmp.Diff(want, content(t, path)); diff != "" {
		t.Error(diff)
	}
}

func TestReplaceRefuses(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ text, want string }{
		"an unknown key":    {"b:\n  issuer: https://b.example\n  client_id: hunter2\n", `the profile b:3: unknown key "client_id"`},
		"a missing one":     {"b:\n  issuer: https://b.example\n", "the profile b:1: client-id is missing"},
		"a wrong value":     {"b:\n  issuer: http://b.example\n  client-id: y\n", "the profile b:2: issuer is plain http"},
		"no YAML":           {"b:\n  issuer: [\n", "the profile b:2"},
		"a tab":             {"b:\n\tissuer: https://b.example\n", "the profile b:2: the line is indented with a tab"},
		"two profiles":      {excerptOfB + "d: {issuer: https://d.example, client-id: d}\n", "there are 2 profiles in here"},
		"no name":           {"issuer: https://b.example\nclient-id: y\n", "the profile b"},
		"a name for a flag": {"-b:\n  issuer: https://b.example\n  client-id: y\n", "the profile b:1"},
		"a taken name":      {strings.Replace(excerptOfB, "b:", "a:", 1), `there is a profile "a"`},
		"nothing":           {" \n", "nothing is left"},
		"less than a block": {"b:\n", "the profile b:1"},
		"what ends the map": {"b:\n  issuer: https://b.example\n  client-id: y\n...\n", "the profile b"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := write(t, excerptFile)
			err := extract(t, path, "b").Replace(t.Context(), []byte(c.text))
			if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "hunter2") {
				t.Errorf("%v, want %s", err, c.want)
			}
			if content(t, path) != excerptFile {
				t.Error("the file was changed")
			}
		})
	}
}

func TestReplaceSeesWhatOthersDid(t *testing.T) {
	t.Parallel()
	path := write(t, excerptFile)
	x := extract(t, path, "b")
	if err := file.SetKey(t.Context(), path, "a", "client-id", "elsewhere"); err != nil {
		t.Fatal(err)
	}
	if err := x.Replace(t.Context(), []byte(strings.Replace(excerptOfB, "y #", "mine #", 1))); err != nil {
		t.Errorf("a change elsewhere is in the way: %v", err)
	}
	if got := content(t, path); !strings.Contains(got, "elsewhere") || !strings.Contains(got, "mine #") {
		t.Errorf("a change is lost:\n%s", got)
	}
	if err := x.Replace(t.Context(), []byte(excerptOfB)); !errors.Is(err, file.ErrChanged) {
		t.Errorf("%v", err)
	}
}

func TestReplaceOfTheWholeFile(t *testing.T) {
	t.Parallel()
	const broken = "profiles:\r\n  a:\r\n    isuer: https://a.example\r\n    client-id: x\r\n"
	path := write(t, broken)
	x := extract(t, path, "")
	if err := x.Replace(t.Context(), []byte("profiles:\n  a: [\n")); err == nil || content(t, path) != broken {
		t.Errorf("%v", err)
	}
	if err := x.Replace(t.Context(), []byte(strings.Replace(string(x.Text), "isuer", "issuer", 1))); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Replace(broken, "isuer", "issuer", 1), content(t, path)); diff != "" {
		t.Error(diff)
	}
}

func TestReplaceAtOnce(t *testing.T) {
	t.Parallel()
	path := write(t, excerptFile)
	var wg sync.WaitGroup
	for _, name := range []string{"a", "b"} {
		x := extract(t, path, name)
		wg.Go(func() {
			text := strings.Replace(string(x.Text), "client-id: ", "client-id: new-", 1)
			if err := x.Replace(context.Background(), []byte(text)); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if got := content(t, path); strings.Count(got, "client-id: new-") != 2 {
		t.Errorf("a change is lost:\n%s", got)
	}
}

func FuzzReplace(f *testing.F) {
	f.Add("b:\n  issuer: https://b.example\n  client-id: y\n")
	f.Add("new: {issuer: https://b.example, client-id: y}\n# comment\n")
	f.Add("b: &x\n  issuer: |\n    text\n")
	f.Add("b:\n  issuer: https://b.example\n  client-id: y\nprofiles:\n")
	f.Fuzz(func(t *testing.T, text string) {
		path := write(t, excerptFile)
		err := extract(t, path, "b").Replace(t.Context(), []byte(text))
		if err != nil {
			if content(t, path) != excerptFile {
				t.Fatalf("refused, and changed: %v", err)
			}
			return
		}
		after, err := file.Load(path)
		if err != nil || len(after.Profiles) != 3 {
			t.Fatalf("%v\n%s", err, content(t, path))
		}
		if _, err := after.Get("a"); err != nil {
			t.Fatal(err)
		}
	})
}
