package file_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"doorstep/profiles"
	"doorstep/profiles/file"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

// kept is a file with everything that a person puts into one beside the values.
const kept = `# Our profiles.

default: prod   # the usual one

profiles:
  # Production.
  prod:
    client-id: app     # the app registration
    client-secret: ${S} # rotated each May
    issuer: https://idp.example.com
    scopes:
    - openid   # always
    - profile

    cdf:
      # one project for all
      project: p
      cluster: c-1
      # the end of cdf

  # Test.
  "test":
      issuer: https://test.example.com
      client-id: 'other' # quoted

# The end.
`

func place(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "profiles.yaml")
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func content(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func app(name string) *profiles.Profile {
	return &profiles.Profile{
		Name: name, ClientID: "app-" + name, Issuer: "https://idp.example.com",
		ClientSecret: secret.Ref{Kind: secret.Env, Name: "S"},
	}
}

// replaced gives kept with pairs of old and new texts put in.
func replaced(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(kept) }

func TestChangesTouchOnlyTheirLines(t *testing.T) {
	t.Parallel()
	const added = "  new:\n    issuer: https://idp.example.com\n    client-id: app-new\n    client-secret: ${S}\n"
	set := func(name, key, value string) func(context.Context, string) error {
		return func(ctx context.Context, path string) error { return file.SetKey(ctx, path, name, key, value) }
	}
	tests := map[string]struct {
		do   func(ctx context.Context, path string) error
		want string
	}{
		"add": {
			func(ctx context.Context, path string) error { return file.Add(ctx, path, app("new")) },
			replaced("'other' # quoted\n", "'other' # quoted\n"+added),
		},
		"remove the default": {
			func(ctx context.Context, path string) error { return file.Remove(ctx, path, "prod") },
			replaced(kept[strings.Index(kept, "  prod:"):strings.Index(kept, "\n  # Test")], "", "default: prod   # the usual one\n", ""),
		},
		"remove the last": {
			func(ctx context.Context, path string) error { return file.Remove(ctx, path, "test") },
			replaced(kept[strings.Index(kept, "  \"test\""):strings.Index(kept, "\n# The end")], ""),
		},
		"rename the default": {
			func(ctx context.Context, path string) error { return file.Rename(ctx, path, "prod", "production") },
			replaced("  prod:", "  production:", "default: prod ", "default: production "),
		},
		"rename a quoted one": {
			func(ctx context.Context, path string) error { return file.Rename(ctx, path, "test", "no") },
			replaced(`"test":`, `"no":`),
		},
		"rename to itself": {
			func(ctx context.Context, path string) error { return file.Rename(ctx, path, "test", "test") }, kept,
		},
		"another default": {
			func(ctx context.Context, path string) error { return file.SetDefault(ctx, path, "test") },
			replaced("default: prod ", "default: test "),
		},
		"no default": {
			func(ctx context.Context, path string) error { return file.SetDefault(ctx, path, "") },
			replaced("default: prod   # the usual one\n", ""),
		},
		"set a secret":           {set("prod", "client-secret", "keyring:"), replaced("${S} #", `"keyring:" #`)},
		"set a secret anew":      {set("test", "client-secret", "${NEW}"), replaced("'other' # quoted\n", "'other' # quoted\n      client-secret: ${NEW}\n")},
		"set a first key":        {set("test", "description", "a: b"), replaced("\"test\":\n", "\"test\":\n      description: \"a: b\"\n")},
		"set a list":             {set("prod", "scopes", "a b"), replaced("    scopes:\n    - openid   # always\n    - profile\n", "    scopes: [a, b]\n")},
		"set a key of a block":   {set("prod", "cdf.project", "q"), replaced("project: p\n", "project: q\n")},
		"add a key to a block":   {set("prod", "cdf.needs", "assets:READ"), replaced("# the end of cdf\n", "# the end of cdf\n", "cluster: c-1\n", "cluster: c-1\n      needs: [assets:READ]\n")},
		"set a switch":           {set("test", "dpop", "true"), replaced("'other' # quoted\n", "'other' # quoted\n      dpop: true\n")},
		"set a number":           {set("test", "redirect-port", "53000"), replaced("'other' # quoted\n", "'other' # quoted\n      redirect-port: 53000\n")},
		"set a quoted text":      {set("test", "client-id", "it's"), replaced("'other' # quoted", "\"it's\" # quoted")},
		"take a key out":         {set("prod", "client-secret", ""), replaced("    client-secret: ${S} # rotated each May\n", "")},
		"take out what isn't":    {set("prod", "audience", ""), kept},
		"set what is there":      {set("prod", "cdf.project", "p"), kept},
		"begin a block":          {set("test", "endpoints.jwks", "https://test.example.com/jwks"), replaced("'other' # quoted\n", "'other' # quoted\n      endpoints:\n        jwks: https://test.example.com/jwks\n")},
		"take a block's key out": {set("prod", "cdf.cluster", ""), ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, br := range []string{"\n", "\r\n"} {
				path := place(t, strings.ReplaceAll(kept, "\n", br))
				err := tt.do(t.Context(), path)
				want := tt.want
				if want == "" { // refused: the file would be wrong afterwards
					want = kept
				}
				if diff := cmp.Diff(strings.ReplaceAll(want, "\n", br), content(t, path)); diff != "" || (err != nil) != (tt.want == "") {
					t.Errorf("%q: error %v, -want +got:\n%s", br, err, diff)
				}
			}
		})
	}
}

func TestAddFindsItsPlace(t *testing.T) {
	t.Parallel()
	const body = "issuer: https://idp.example.com\n%client-id: app-new\n%client-secret: ${S}\n"
	entry := func(indent string) string {
		return indent + "new:\n" + indent + "  " + strings.ReplaceAll(body, "%", indent+"  ")
	}
	for name, tt := range map[string]struct{ before, after string }{
		"an empty file":      {"", "profiles:\n" + entry("  ")},
		"only a comment":     {"# mine\n", "# mine\nprofiles:\n" + entry("  ")},
		"no profiles yet":    {"profiles: # none\n", "profiles: # none\n" + entry("  ")},
		"empty braces":       {"profiles: {} # none\n# end\n", "profiles: # none\n" + entry("  ") + "# end\n"},
		"four spaces":        {"profiles:\n    p:\n        client-id: a\n        issuer: https://x.example\n", "profiles:\n    p:\n        client-id: a\n        issuer: https://x.example\n" + entry("    ")},
		"no last line break": {strings.TrimSuffix(healthy, "\n"), healthy + entry("  ")},
		"default behind":     {healthy + "default: p\n", healthy + entry("  ") + "default: p\n"},
		"a byte order mark":  {"\ufeff" + healthy, "\ufeff" + healthy + entry("  ")},
		"a bare keyring":     {healthy + "    client-secret: keyring:\n", healthy + "    client-secret: keyring:\n" + entry("  ")},
		"profiles in braces": {"profiles: {p: {client-id: a, issuer: 'https://x.example'}}\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path, want := place(t, tt.before), tt.after
			err := file.Add(t.Context(), path, app("new"))
			if tt.after == "" {
				want = tt.before
				if !errors.Is(err, file.ErrByHand) {
					t.Errorf("error %v, want ErrByHand", err)
				}
			} else if err != nil {
				t.Error(err)
			}
			if diff := cmp.Diff(want, content(t, path)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestAddMakesTheFile(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "new", "folder", "profiles.yaml")
	if err := file.Add(t.Context(), path, app("first")); err != nil {
		t.Fatal(err)
	}
	f, err := file.Load(path)
	if err != nil || len(f.Profiles) != 1 || f.Profiles[0].ClientID != "app-first" {
		t.Errorf("%+v, %v", f, err)
	}
}

func TestSetDefaultWhereThereIsNone(t *testing.T) {
	t.Parallel()
	path := place(t, "# mine\n"+healthy)
	if err := file.SetDefault(t.Context(), path, "p"); err != nil {
		t.Fatal(err)
	}
	if got, want := content(t, path), "# mine\ndefault: p\n"+healthy; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A profile that lacks its secret is in the file until set-secret is done with it.
func TestSetKeyMendsABrokenProfile(t *testing.T) {
	t.Parallel()
	path := place(t, healthy+"    flow: client-credentials\n  q:\n    client-id: x\n    flow: client-credentials\n")
	if err := file.SetKey(t.Context(), path, "p", "client-secret", "file:/run/secret"); err != nil {
		t.Fatal(err)
	}
	if got := content(t, path); !strings.Contains(got, "    issuer: https://idp.example.com\n    client-secret: file:/run/secret\n    flow") {
		t.Error(got)
	}
}

func TestSetKeyOverAMerge(t *testing.T) {
	t.Parallel()
	const text = "profiles:\n  a: &a\n    issuer: https://idp.example.com\n    client-id: one\n  b:\n    <<: *a\n    flow: device\n"
	path := place(t, text)
	if err := file.SetKey(t.Context(), path, "b", "client-id", "two"); err != nil {
		t.Fatal(err)
	}
	f := parse(t, content(t, path))
	if f.Profiles[0].ClientID != "one" || f.Profiles[1].ClientID != "two" {
		t.Error(content(t, path))
	}
}

func TestRefusedChangesLeaveTheFile(t *testing.T) {
	t.Parallel()
	isBroken := func(err error) bool { _, ok := errors.AsType[*file.Error](err); return ok }
	isAbsent := func(err error) bool { _, ok := errors.AsType[*file.NotFoundError](err); return ok }
	const braces = "profiles:\n  p: {client-id: app, issuer: 'https://idp.example.com', scopes: [a]}\n"
	for name, tt := range map[string]struct {
		text string
		do   func(ctx context.Context, path string) error
		is   func(error) bool
	}{
		"add a name that is taken": {kept, func(c context.Context, p string) error { return file.Add(c, p, app("prod")) }, func(err error) bool { return errors.Is(err, file.ErrExists) }},
		"add a name that is none":  {kept, func(c context.Context, p string) error { return file.Add(c, p, app("a b")) }, isBroken},
		"add what lacks a key":     {kept, func(c context.Context, p string) error { return file.Add(c, p, &profiles.Profile{Name: "x"}) }, isBroken},
		"remove nobody":            {kept, func(c context.Context, p string) error { return file.Remove(c, p, "prd") }, isAbsent},
		"remove from braces":       {"profiles: {p: {client-id: a, issuer: 'https://x.example'}}\n", func(c context.Context, p string) error { return file.Remove(c, p, "p") }, func(err error) bool { return errors.Is(err, file.ErrByHand) }},
		"remove what is shared":    {"profiles:\n  a: &a\n    client-id: x\n    issuer: https://x.example\n  b: *a\n", func(c context.Context, p string) error { return file.Remove(c, p, "a") }, func(err error) bool { return errors.Is(err, file.ErrByHand) }},
		"rename nobody":            {kept, func(c context.Context, p string) error { return file.Rename(c, p, "x", "y") }, isAbsent},
		"rename to a taken one":    {kept, func(c context.Context, p string) error { return file.Rename(c, p, "prod", "test") }, func(err error) bool { return errors.Is(err, file.ErrExists) }},
		"rename to none":           {kept, func(c context.Context, p string) error { return file.Rename(c, p, "prod", "-") }, isBroken},
		"default nobody":           {kept, func(c context.Context, p string) error { return file.SetDefault(c, p, "nobody") }, isAbsent},
		"set at nobody":            {kept, func(c context.Context, p string) error { return file.SetKey(c, p, "nobody", "tenant", "x") }, isAbsent},
		"set an unknown key":       {kept, func(c context.Context, p string) error { return file.SetKey(c, p, "prod", "clientid", "x") }, isBroken},
		"set an unknown block":     {kept, func(c context.Context, p string) error { return file.SetKey(c, p, "prod", "cfd.project", "x") }, isBroken},
		"set a whole block":        {kept, func(c context.Context, p string) error { return file.SetKey(c, p, "prod", "cdf", "x") }, isBroken},
		"set parameters":           {kept, func(c context.Context, p string) error { return file.SetKey(c, p, "prod", "extra-parameters", "x") }, isBroken},
		"set a wrong value":        {kept, func(c context.Context, p string) error { return file.SetKey(c, p, "prod", "flow", "devise") }, isBroken},
		"set a wrong URL": {kept, func(c context.Context, p string) error {
			return file.SetKey(c, p, "prod", "issuer", "http://idp.example.com")
		}, isBroken},
		"set a wrong switch":     {kept, func(c context.Context, p string) error { return file.SetKey(c, p, "prod", "par", "maybe") }, func(err error) bool { return err != nil }},
		"set in braces":          {braces, func(c context.Context, p string) error { return file.SetKey(c, p, "p", "client-id", "x") }, func(err error) bool { return errors.Is(err, file.ErrByHand) }},
		"add to braces":          {braces, func(c context.Context, p string) error { return file.SetKey(c, p, "p", "tenant", "x") }, func(err error) bool { return errors.Is(err, file.ErrByHand) }},
		"a file with a mistake":  {healthy + "    nobody: x\n", func(c context.Context, p string) error { return file.Remove(c, p, "p") }, isBroken},
		"a file that is no YAML": {"{{{", func(c context.Context, p string) error { return file.Add(c, p, app("x")) }, isBroken},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := place(t, tt.text)
			if err := tt.do(t.Context(), path); !tt.is(err) {
				t.Errorf("error %v (%T)", err, err)
			}
			if diff := cmp.Diff(tt.text, content(t, path)); diff != "" {
				t.Errorf("the file is another: %s", diff)
			}
		})
	}
}

func TestChangesNeedAFile(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "none.yaml")
	for name, err := range map[string]error{
		"Remove":     file.Remove(t.Context(), path, "p"),
		"Rename":     file.Rename(t.Context(), path, "p", "q"),
		"SetDefault": file.SetDefault(t.Context(), path, "p"),
		"SetKey":     file.SetKey(t.Context(), path, "p", "tenant", "x"),
	} {
		if !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if left, _ := os.ReadDir(filepath.Dir(path)); len(left) != 0 {
		t.Errorf("they left %v", left)
	}
}
