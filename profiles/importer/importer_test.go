package importer_test

import (
	"errors"
	"strings"
	"testing"

	"doorstep/profiles/file"
	"doorstep/profiles/importer"
	"doorstep/profiles/secret"
)

// read imports a source that must be readable.
func read(t *testing.T, text string) *importer.Result {
	t.Helper()
	res, err := importer.Read("source", []byte(text), "")
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return res
}

// says fails unless every text is in what came of the source, and none that begins with ! is.
func says(t *testing.T, res *importer.Result, texts ...string) {
	t.Helper()
	got := report(res)
	for _, text := range texts {
		unwanted, not := strings.CutPrefix(text, "!")
		if not == strings.Contains(got, unwanted) {
			t.Errorf("%q: got\n%s", text, got)
		}
	}
	if strings.Contains(got, marker) {
		t.Errorf("the secret is shown:\n%s", got)
	}
}

func TestUnknownFormat(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "Nothing to see here.", "[1, 2]", "<html>", "key: value", "\x00"} {
		_, err := importer.Read("source", []byte(text), "")
		if !errors.Is(err, importer.ErrUnknown) || !strings.Contains(err.Error(), "Cognite Toolkit's .env") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestNotUTF8(t *testing.T) {
	t.Parallel()
	_, err := importer.Read("source", []byte("\xff\xfeC\x00D\x00F\x00"), "")
	if !errors.Is(err, importer.ErrUnknown) || !strings.Contains(err.Error(), "UTF-8") {
		t.Errorf("%v", err)
	}
}

func TestTooLarge(t *testing.T) {
	t.Parallel()
	if _, err := importer.Read("source", make([]byte, importer.MaxSize+1), ""); err == nil || !strings.Contains(err.Error(), "256 KiB") {
		t.Errorf("%v", err)
	}
}

func TestFormatsAreListed(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, f := range importer.Formats() {
		if f.Name == "" || f.Title == "" || seen[f.Name] {
			t.Errorf("%+v", f)
		}
		seen[f.Name] = true
	}
}

func TestNote(t *testing.T) {
	t.Parallel()
	for want, n := range map[string]importer.Note{
		"line 3: a.b: said":  {Line: 3, Key: "a.b", Message: "said"},
		"a: said":            {Key: "a", Message: "said"},
		"said":               {Message: "said"},
		`line 1: \x1b: said`: {Line: 1, Key: "\x1b", Message: "said"},
	} {
		if n.String() != want {
			t.Errorf("%q, want %q", n, want)
		}
	}
}

func TestTheNameOfTheProfile(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"CDF_PROJECT=pumps\n":                                 "pumps",
		"CDF_PROJECT=a b/c\n":                                 "a-b-c",
		"CDF_PROJECT=--\n":                                    "imported",
		"CDF_PROJECT=${P}\n":                                  "imported",
		"CDF_PROJECT=" + strings.Repeat("x", 101) + "\n":      "imported",
		"IDP_CLIENT_ID=x\n":                                   "imported",
		"# doorstep profile: prod\nCDF_PROJECT=pumps\n":       "prod",
		"# not doorstep profile: prod\nCDF_PROJECT=p-1\n":     "p-1",
		"CDF_PROJECT=pumps\n# doorstep profile: at-the-end\n": "at-the-end",
		"# doorstep profile: no name\nCDF_PROJECT=pumps\n":    "pumps",
	} {
		if got := read(t, text).Profiles[0].Name; got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	res, err := importer.Read("source", []byte("# doorstep profile: prod\nCDF_PROJECT=pumps\n"), "given")
	if err != nil || res.Profiles[0].Name != "given" {
		t.Errorf("%v %v", res, err)
	}
}

func TestEnvironment(t *testing.T) {
	t.Parallel()
	vars := map[string]string{
		"CDF_PROJECT": "pumps", "CDF_CLUSTER": "westeurope-1", "IDP_TENANT_ID": "contoso.onmicrosoft.com", "IDP_CLIENT_ID": "x",
		"IDP_CLIENT_SECRET": marker, "COGNITE_CLIENT_ID": "y", "CDF_CLIENT_TIMEOUT": "30", "CDF_TOKEN": marker,
	}
	res, err := importer.Environment(func(name string) (string, bool) { v, ok := vars[name]; return v, ok }, "")
	if err != nil {
		t.Fatal(err)
	}
	says(t, res, "profile: pumps", "client-id: x", "client-secret: ${IDP_CLIENT_SECRET}", "provider: entra", "flow: client-credentials",
		"warning: COGNITE_CLIENT_ID: says otherwise than IDP_CLIENT_ID, which counts", "not imported: CDF_CLIENT_TIMEOUT",
		"not imported: CDF_TOKEN: the other variables", "!line")
	if len(res.Literal) > 0 {
		t.Errorf("a variable's value has come into the profile: %v", res.Literal)
	}
}

func TestEnvironmentOfExtractors(t *testing.T) {
	t.Parallel()
	vars := map[string]string{
		"COGNITE_PROJECT": "pumps", "COGNITE_BASE_URL": "https://westeurope-1.cognitedata.com", "COGNITE_CLIENT_ID": "x",
		"COGNITE_CLIENT_SECRET": marker, "COGNITE_TOKEN_URL": "https://idp.example/token", "COGNITE_SCOPES": "a b",
	}
	res, err := importer.Environment(func(name string) (string, bool) { v, ok := vars[name]; return v, ok }, "prod")
	if err != nil {
		t.Fatal(err)
	}
	says(t, res, "profile: prod", "token-url: https://idp.example/token", "client-secret: ${COGNITE_CLIENT_SECRET}", "scopes: a b",
		"cdf.base-url: https://westeurope-1.cognitedata.com", "!warning", "!not imported", "!problem")
}

func TestEnvironmentWithATokenOnly(t *testing.T) {
	t.Parallel()
	vars := map[string]string{"CDF_PROJECT": "pumps", "CDF_CLUSTER": "westeurope-1", "CDF_TOKEN": marker}
	res, err := importer.Environment(func(name string) (string, bool) { v, ok := vars[name]; return v, ok }, "")
	if err != nil {
		t.Fatal(err)
	}
	says(t, res, "access-token: ${CDF_TOKEN}", "!flow: client", "!problem")
}

func TestEmptyEnvironment(t *testing.T) {
	t.Parallel()
	only := func(name string) (string, bool) { return "30", name == "CDF_CLIENT_TIMEOUT" }
	if _, err := importer.Environment(only, ""); !errors.Is(err, importer.ErrUnknown) || !strings.Contains(err.Error(), "IDP_") {
		t.Errorf("%v", err)
	}
}

func TestSecretsAreReferredTo(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]secret.Kind{
		"${S}": secret.Env, "$S": secret.Env, `"${S}"`: secret.Env, marker: secret.Literal,
		"file:/etc/passwd": secret.Literal, "command:[id]": secret.Literal, "keyring:prod": secret.Literal,
		"${S}suffix": secret.None, "$5ecret": secret.Literal,
	} {
		res := read(t, "cognite:\n  idp-authentication:\n    secret: "+text+"\n")
		if got := res.Profiles[0].ClientSecret.Kind; got != want {
			t.Errorf("%s: %s, want %s\n%s", text, got, want, report(res))
		}
		if (want == secret.Literal) != (len(res.Literal) == 1) {
			t.Errorf("%s: %v", text, res.Literal)
		}
	}
}

func TestOwnFile(t *testing.T) {
	t.Parallel()
	const one = "profiles:\n  a: {issuer: https://a.example, client-id: x}\n"
	res, err := importer.Read("source", []byte(one), "b")
	if err != nil || res.Profiles[0].Name != "b" {
		t.Errorf("%v %v", res, err)
	}
	for text, want := range map[string]string{
		one + "  b: {issuer: https://a.example, client-id: x}\n": "without --name",
		"profiles:\n": "has no profiles",
		"profiles:\n  a: {isuer: https://a.example, client-id: x}\n": `unknown key "isuer"`,
	} {
		if _, err := importer.Read("source", []byte(text), "b"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestRemainder(t *testing.T) {
	t.Parallel()
	const body = "CDF_PROJECT=pumps\nCDF_CLUSTER=westeurope-1\nIDP_CLIENT_ID=x\nIDP_CLIENT_SECRET=${IDP_CLIENT_SECRET}\nIDP_TOKEN_URL=https://idp.example/token\n"
	for comments, want := range map[string]string{
		"#   flow: device\n":                                          "flow: device",
		"#   cdf.needs: a:READ b:WRITE\n":                             "cdf.needs: a:READ b:WRITE",
		"# something else\n#   flow: ciba\n":                          "flow: ciba",
		"#   extra-parameters.tone: low\n":                            "extra-parameters: tone=low",
		"#   client-secret: keyring:other\n":                          "client-secret: keyring:other",
		"#   client-secret: keyring:prod\n":                           "client-secret: keyring:\n",
		"#   client-secret: command:[id]\n":                           "client-secret: ${IDP_CLIENT_SECRET}",
		"#   client-secret: written-out\n":                            "client-secret: ${IDP_CLIENT_SECRET}",
		"#   left-out.token-url: https://idp.example/token\n":         "problem: issuer is missing",
		"#   left-out.token-url: https://other.example/token\n":       "token-url: https://idp.example/token",
		"#   nonsense: x\n":                                           "not imported: line 2: nonsense: unknown key",
		"#   min-ttl: soon\n":                                         "not imported: line 2: min-ttl: min-ttl is no duration",
		"CDF_URL=https://westeurope-1.cognitedata.com\n#   flow: x\n": "flow: client-credentials",
	} {
		says(t, read(t, "# doorstep profile: prod\n"+comments+body), want)
	}
}

func TestWithoutTheFirstCommentThereIsNoRemainder(t *testing.T) {
	t.Parallel()
	says(t, read(t, "#   flow: device\nIDP_CLIENT_ID=x\n"), "flow: client-credentials", "!device")
}

func TestLineBreaksAndMarks(t *testing.T) {
	t.Parallel()
	res := read(t, "\ufeffCDF_PROJECT=pumps\r\nUNHEARD_OF=1\r\nIDP_CLIENT_ID=x\r\n")
	says(t, res, "cdf.project: pumps\n", "client-id: x\n", "line 2: UNHEARD_OF")
}

// TestImportedProfilesAreWhatAddWrites makes sure that what an import gives is read from a file as the same again.
func TestImportedProfilesAreWhatAddWrites(t *testing.T) {
	t.Parallel()
	p := read(t, "CDF_PROJECT=pumps\nCDF_CLUSTER=westeurope-1\nIDP_CLIENT_ID=x\nIDP_CLIENT_SECRET=s\nIDP_TENANT_ID=contoso.onmicrosoft.com\n").Profiles[0]
	path := t.TempDir() + "/profiles.yaml"
	if err := file.Add(t.Context(), path, p); err != nil {
		t.Fatal(err)
	}
	f, err := file.Load(path)
	if err != nil || string(file.Marshal(f.Profiles[0])) != string(file.Marshal(p)) {
		t.Errorf("%v", err)
	}
}
