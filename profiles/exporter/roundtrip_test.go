package exporter_test

import (
	"go/parser"
	"go/token"
	"path"
	"strings"
	"testing"

	"doorstep/profiles"
	"doorstep/profiles/exporter"
	"doorstep/profiles/file"
	"doorstep/profiles/importer"
	"doorstep/profiles/secret"

	"github.com/google/go-cmp/cmp"
)

// importable are the formats that importing reads back into the same profile.
var importable = []string{"extractor", "extractor-new", "env", "shell"}

// TestRoundTrip exports every profile and imports it again. A secret that is written out, or that a command gives, comes
// back as the variable that stands for it.
func TestRoundTrip(t *testing.T) {
	t.Parallel()
	for _, format := range importable {
		for _, p := range animals(t) {
			if p.CDF == nil && format != "shell" {
				continue
			}
			res, err := exporter.Export(p, format, exporter.Options{})
			if err != nil {
				t.Errorf("%s as %s: %v", p.Name, format, err)
				continue
			}
			back, err := importer.Read("exported", res.Text, "")
			if err != nil {
				t.Errorf("%s as %s: %v\n%s", p.Name, format, err, res.Text)
				continue
			}
			told := 0
			if p.ClientSecret.Kind == secret.File {
				told = 1 // a file of this machine's is named by what could be anybody's
			}
			if len(back.Warnings) > told || len(back.NotImported) > 0 {
				t.Errorf("%s as %s: %v %v", p.Name, format, back.Warnings, back.NotImported)
			}
			if diff := cmp.Diff(marshalled(withVariable(p, res)), marshalled(back.Profiles[0])); diff != "" {
				t.Errorf("%s as %s:\n%s\n%s", p.Name, format, diff, res.Text)
			}
		}
	}
}

func marshalled(p *profiles.Profile) string { return string(file.Marshal(p)) }

// withVariable puts the exported text's variable in the place of a secret that cannot be told.
func withVariable(p *profiles.Profile, res *exporter.Result) *profiles.Profile {
	kind := p.ClientSecret.Kind
	if kind != secret.Literal && kind != secret.Command {
		return p
	}
	q := *p
	q.ClientSecret = secret.Ref{Kind: secret.Env, Name: res.Variables[0].Name}
	return &q
}

// TestTheDiscoveredTokenEndpointIsTakenBack makes sure that what discovery added for the next tool doesn't stay in the
// profile.
func TestTheDiscoveredTokenEndpointIsTakenBack(t *testing.T) {
	t.Parallel()
	p := animals(t)[5]
	for _, format := range importable {
		res, err := exporter.Export(p, format, exporter.Options{TokenURL: "https://idp.example/oauth/token"})
		if err != nil {
			t.Fatal(err)
		}
		back, err := importer.Read("exported", res.Text, "")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(marshalled(p), marshalled(back.Profiles[0])); diff != "" {
			t.Errorf("%s: %s\n%s", format, diff, res.Text)
		}
	}
}

// TestASecretThatCameSinceCounts imports an exported file into which somebody has written the secret.
func TestASecretThatCameSinceCounts(t *testing.T) {
	t.Parallel()
	p := animals(t)[5]
	res, err := exporter.Export(p, "env", exporter.Options{})
	if err != nil {
		t.Fatal(err)
	}
	filled := strings.Replace(string(res.Text), "=${IDP_CLIENT_SECRET}", "="+marker, 1)
	back, err := importer.Read("exported", []byte(filled), "")
	if err != nil || back.Profiles[0].ClientSecret.Kind != secret.Literal {
		t.Errorf("%v %v", back, err)
	}
}

// TestWhatWasEditedSinceCounts changes what the comments say that the profile leaves out.
func TestWhatWasEditedSinceCounts(t *testing.T) {
	t.Parallel()
	p := animals(t)[1]
	res, err := exporter.Export(p, "env", exporter.Options{})
	if err != nil {
		t.Fatal(err)
	}
	edited := strings.Replace(string(res.Text), "\nIDP_SCOPES=", "\nIDP_SCOPES=email,", 1)
	back, err := importer.Read("exported", []byte(edited), "")
	if err != nil || len(back.Profiles[0].Scopes) != 5 {
		t.Errorf("%v %v\n%s", back, err, edited)
	}
}

// TestPythonComesBack imports what the Python format writes, as far as the SDK has the flow.
func TestPythonComesBack(t *testing.T) {
	t.Parallel()
	for _, p := range animals(t)[:4] {
		res, err := exporter.Export(p, "python", exporter.Options{})
		if err != nil {
			t.Fatal(err)
		}
		back, err := importer.Read("pasted.py", res.Text, p.Name)
		if err != nil {
			t.Fatal(err)
		}
		got, want := back.Profiles[0].Effective(), p.Effective()
		if got.ClientID != want.ClientID || got.TokenURL != want.TokenURL || got.Flow != want.Flow ||
			!cmp.Equal(got.Scopes, want.Scopes) || got.CDF.BaseURL != want.CDF.BaseURL {
			t.Errorf("%s: got %s\n%s", p.Name, file.Marshal(got), res.Text)
		}
	}
}

// TestGoIsGo parses the programs and looks for imports that nothing uses, which Go refuses.
func TestGoIsGo(t *testing.T) {
	t.Parallel()
	for _, p := range animals(t) {
		res, err := exporter.Export(p, "go", exporter.Options{})
		if err != nil {
			t.Fatal(err)
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), "main.go", res.Text, parser.AllErrors)
		if err != nil {
			t.Errorf("%s: %v\n%s", p.Name, err, res.Text)
			continue
		}
		for _, i := range parsed.Imports {
			if name := path.Base(strings.Trim(i.Path.Value, `"`)); !strings.Contains(string(res.Text), name+".") {
				t.Errorf("%s imports %s and doesn't use it", p.Name, name)
			}
		}
	}
}

// TestNoSecretIsKeptInAComment: of a secret that is written out, or that a command gives, a comment tells nothing, also
// where the format has no place for it.
func TestNoSecretIsKeptInAComment(t *testing.T) {
	t.Parallel()
	for _, key := range profiles.SecretKeys() {
		for _, ref := range []secret.Ref{{Kind: secret.Literal, Literal: secret.New(marker)}, {Kind: secret.Command, Argv: []string{"pass", marker}}} {
			p := animals(t)[5]
			*p.SecretRef(key) = ref
			res, err := exporter.Export(p, "env", exporter.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if text := string(res.Text); strings.Contains(text, marker) || strings.Contains(text, importer.KeyComment+key) {
				t.Errorf("%s:\n%s", key, text)
			}
		}
	}
}
